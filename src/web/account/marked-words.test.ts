import { describe, expect, it } from 'vitest';
import { excerpt, markedWords } from './marked-words.ts';

const found = (text: string, looked: string) =>
  markedWords(text, looked).flatMap((piece) => (piece.found ? [piece.text] : []));

describe('the words that were looked for', () => {
  it.each([
    ['Pricing is the open point, the price is fixed.', 'price', ['Pricing', 'price']],
    ['Der Preis für die Prüfung', 'prufung', ['Prüfung']],
    ['Die Preise steigen, die Presse schweigt', 'Preis', ['Preise']],
    ['Café Ambré', 'ambre', ['Ambré']],
    ['رسالة من نور', 'نور', ['نور']],
    ['nothing of it', 'it', []],
  ])('%s: %s', (text, looked, words) => expect(found(text, looked)).toEqual(words));

  it('loses no character', () => {
    const text = 'A  note,\nwith “quotes” & 🌻 flowers';
    expect(
      markedWords(text, 'note flowers')
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });

  it('shows of a long text the part where it was said', () => {
    const long = `${'before '.repeat(200)}the marmalade was praised ${'after '.repeat(200)}`;
    const shown = excerpt(long, 'marmalade', 200);
    expect(shown).toContain('the marmalade was praised');
    expect(shown.length).toBeLessThan(210);
    expect(excerpt('short', 'marmalade', 200)).toBe('short');
  });
});
