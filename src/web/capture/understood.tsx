import './capture.css';
import { type KeyboardEvent, useId, useState } from 'react';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { serverNow } from '../client/send.ts';
import { useSession } from '../client/session.ts';
import { Icon, type IconName, Mark, type MarkName } from '../parts/icons.tsx';
import type { Words } from '../words/en.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import type { Chip, ChipRow } from './chip.ts';
import { ChipChoice } from './chip-choice.tsx';
import { rowsOf } from './chips.ts';
import type { Correction, Somebody } from './corrections.ts';
import { Questions } from './questions.tsx';
import type { UnderstoodLine } from './use-understanding.ts';
import { captureWords } from './words.ts';

type Kind = keyof Words['capture']['kinds'];

const SIGNS: Readonly<Record<Kind, { icon: IconName } | { mark: MarkName; colour: string }>> = {
  contact: { icon: 'call' },
  reaction: { icon: 'said' },
  gave: { icon: 'doc' },
  theirs: { mark: 'theirs', colour: 'theirs' },
  ours: { mark: 'ours', colour: 'ours' },
  agreement: { mark: 'booked', colour: 'booked' },
  hold: { mark: 'quiet', colour: 'quiet' },
  absence: { mark: 'quiet', colour: 'quiet' },
  signal: { icon: 'chart' },
  'kick-back': { icon: 'back' },
  'opt-out': { mark: 'quiet', colour: 'quiet' },
  release: { mark: 'quiet', colour: 'quiet' },
  rating: { icon: 'chart' },
  tag: { icon: 'doc' },
  todo: { icon: 'check' },
  note: { icon: 'doc' },
};

/**
 * What a line is understood to mean, as chips. Each opens to a small choice in its place, or is taken out by
 * Backspace; a question is answered by one press. `onDone` takes the focus back to the line.
 */
export function Understood({
  line,
  onDone,
  withoutContact = false,
}: {
  readonly line: UnderstoodLine;
  readonly onDone: () => void;
  /** How it went is said elsewhere. */
  readonly withoutContact?: boolean;
}) {
  const { words, dates } = useWords();
  const said = useWordsOf(captureWords);
  const { data: session } = useSession();
  const settings = useAsk(client.getSettings, {}, { staleTime: 600_000 });
  const [open, setOpen] = useState<string | null>(null);
  const id = useId();
  const { understood, people } = line;
  if (!understood) return null;
  const zone = session?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const rows = rowsOf(understood, {
    words: said,
    dates,
    zone,
    now: serverNow(),
    ratings: settings.data?.policy.ratings ?? [],
    nameOf: (person) => people.find((each) => each.id === person)?.name ?? said.person,
  });
  const correct = (correction: Correction, somebody?: Somebody | null) => {
    line.correct(correction, somebody);
    setOpen(null);
    onDone();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the chips inside */}
      <div onKeyDown={(event) => walk(event, onDone)} className="corrected">
        <dl className="understood">
          {rows.map((row) => (
            <Row
              key={row.key}
              row={withoutContact && row.kind === 'contact' ? justSaid(row) : row}
              id={`${id}-${row.key}`}
              open={open}
              line={line}
              onOpen={setOpen}
              onCorrect={correct}
            />
          ))}
        </dl>
        <Questions
          understood={understood}
          onAnswer={(answer) => correct(answer)}
          onOpen={(name) => setOpen(`named-${name}`)}
        />
      </div>
      {[
        ...understood.warnings.map(({ text }) => text),
        ...understood.newPeople.map(({ name, accountName }) =>
          words.capture.addPerson(accountName ? `${name}, ${accountName},` : name),
        ),
      ].map((text) => (
        <p className="then small" key={text}>
          {text}
        </p>
      ))}
    </>
  );
}

/** Who it was can be corrected; that it happened, and how, is said by the step that it finishes. */
const justSaid = (row: ChipRow): ChipRow => ({
  ...row,
  chips: row.chips.filter(({ key }) => key.startsWith('person') || key.startsWith('named')),
});

function Row({
  row,
  id,
  open,
  line,
  onOpen,
  onCorrect,
}: {
  readonly row: ChipRow;
  readonly id: string;
  readonly open: string | null;
  readonly line: UnderstoodLine;
  readonly onOpen: (key: string | null) => void;
  readonly onCorrect: (correction: Correction, somebody?: Somebody | null) => void;
}) {
  const { words } = useWords();
  const sign = SIGNS[row.kind];
  const chosen = row.chips.find(({ key, choice }) => key === open && choice);
  if (row.chips.length === 0) return null;
  return (
    <div>
      <dt className={'colour' in sign ? sign.colour : undefined}>
        {'icon' in sign ? <Icon name={sign.icon} /> : <Mark name={sign.mark} />}
        {words.capture.kinds[row.kind]}
      </dt>
      <dd>
        {row.chips.map((chip) => (
          <ChipButton
            key={chip.key}
            chip={chip}
            open={chip === chosen}
            controls={id}
            onOpen={() => onOpen(chip === chosen ? null : chip.key)}
            onOut={onCorrect}
          />
        ))}
        {chosen && (
          <ChipChoice
            id={id}
            key={chosen.key}
            chip={chosen}
            people={line.people}
            onTake={onCorrect}
            onClose={() => {
              document.getElementById(`${id}-${chosen.key}`)?.focus();
              onOpen(null);
            }}
          />
        )}
      </dd>
    </div>
  );
}

function ChipButton({
  chip,
  open,
  controls,
  onOpen,
  onOut,
}: {
  readonly chip: Chip;
  readonly open: boolean;
  readonly controls: string;
  readonly onOpen: () => void;
  readonly onOut: (correction: Correction) => void;
}) {
  const { name, text, strong, sure, faint, choice, out } = chip;
  const said = <bdi className="cut">{text}</bdi>;
  return (
    <button
      id={`${controls}-${chip.key}`}
      type="button"
      className={faint ? 'chip faint' : 'chip'}
      data-chip={chip.key}
      aria-label={`${name}: ${text}${sure ? '' : '?'}`}
      title={text.length > 40 ? text : undefined}
      {...(choice ? { 'aria-expanded': open, ...(open ? { 'aria-controls': controls } : {}) } : {})}
      onClick={() => (choice ? onOpen() : out && onOut(out))}
      onKeyDown={(event) => {
        if (out && (event.key === 'Backspace' || event.key === 'Delete')) {
          event.preventDefault();
          onOut(out);
        }
      }}
    >
      {strong ? <b className="cut">{said}</b> : said}
      {!sure && <span className="faint">?</span>}
      {!choice && out && <Icon name="close" />}
    </button>
  );
}

/** The arrows lead from chip to chip, and from the first back to the line. */
function walk(event: KeyboardEvent<HTMLElement>, back: () => void): void {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const here = event.target;
  if (by === undefined || !(here instanceof HTMLElement) || here.closest('.choice')) return;
  const chips = [...event.currentTarget.querySelectorAll<HTMLElement>('.chip')];
  const next = chips.indexOf(here) + by;
  event.preventDefault();
  if (next < 0) back();
  else chips[next]?.focus();
}
