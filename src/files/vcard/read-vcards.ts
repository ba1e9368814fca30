import type { CountryCode } from 'libphonenumber-js';
import { decodedText, type TextProgress } from '../encoding.ts';
import type { ReadItem } from '../records.ts';
import { readCard } from './card.ts';
import { LineJoiner, type LogicalLine, type Property, parseProperty } from './lines.ts';

/**
 * Streams the cards of a vCard file of any version (2.1, 3.0, 4.0), also mixed. A broken card is
 * refused with the line on which it begins; the others are kept.
 */
export async function* readVcards(
  path: string,
  encoding: string,
  country: CountryCode | undefined,
  progress: TextProgress,
): AsyncGenerator<ReadItem> {
  progress.bytes = 0;
  const joiner = new LineJoiner();
  const cards = new CardCollector(country);
  for await (const text of decodedText(path, encoding, progress)) {
    for (const line of joiner.push(text)) yield* cards.add(line);
  }
  for (const line of joiner.push('', true)) yield* cards.add(line);
  yield* cards.end();
}

class CardCollector {
  readonly #country: CountryCode | undefined;
  #open: { line: number; properties: Property[]; strange: LogicalLine[] } | undefined;
  /** Cards inside this one (`AGENT`), which are somebody else's. */
  #nested = 0;

  constructor(country: CountryCode | undefined) {
    this.#country = country;
  }

  *add(line: LogicalLine): Generator<ReadItem> {
    const text = line.text.trim();
    if (/^BEGIN\s*:\s*VCARD$/i.test(text)) {
      const before = this.#open?.properties.at(-1);
      if (this.#nested > 0 || (before?.name === 'AGENT' && before.value.trim() === '')) {
        this.#nested += 1;
        return;
      }
      yield* this.end();
      this.#open = { line: line.line, properties: [], strange: [] };
      return;
    }
    if (/^END\s*:\s*VCARD$/i.test(text)) {
      if (this.#nested > 0) {
        this.#nested -= 1;
        if (this.#nested === 0)
          this.#open?.properties.push({
            line: line.line,
            group: undefined,
            name: 'X-AGENT-END',
            params: new Map(),
            value: '',
          });
        return;
      }
      if (!this.#open) {
        yield {
          kind: 'refused',
          line: line.line,
          reason: 'A card ends here (END:VCARD) that never began.',
          cells: [text],
        };
        return;
      }
      const card = this.#open;
      this.#open = undefined;
      yield readCard(card, this.#country);
      return;
    }
    if (this.#nested > 0 || !this.#open) return;
    const property = parseProperty(line);
    if (property) this.#open.properties.push(property);
    else this.#open.strange.push(line);
  }

  /** Refuses the card that the next one, or the end of the file, cuts short. */
  *end(): Generator<ReadItem> {
    const card = this.#open;
    this.#open = undefined;
    this.#nested = 0;
    if (!card) return;
    const named = card.properties.find((property) => property.name === 'FN')?.value;
    yield {
      kind: 'refused',
      line: card.line,
      reason: `The card that begins here${named ? ` (${named})` : ''} has no end (END:VCARD).`,
      cells: card.properties.map((property) => `${property.name}:${property.value}`),
    };
  }
}
