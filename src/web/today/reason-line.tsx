import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { Icon } from '../parts/icons.tsx';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import type { Step } from './step-words.ts';

/** What stands on the timeline of an account; of other facts the account itself tells. */
const ON_TIMELINE = new Set(['interaction', 'agreement', 'hold', 'commitment', 'signal']);

/** A reason in plain words; open, the rule and the fact behind it, in place. */
export function ReasonLine({
  reason: { rule, text, facts },
  step,
  on,
  first,
}: {
  readonly reason: Step['because'][number];
  readonly step: Step;
  readonly on: string;
  readonly first: boolean;
}) {
  const { words } = useWords();
  const [open, setOpen] = useState(first);
  const [fact] = facts;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="chev" />
        <span>{text}</span>
      </summary>
      <span className="fact">
        {open && fact && ON_TIMELINE.has(fact.type) && (
          <Fact id={fact.id} account={step.account.id} on={on} quoted={!first} />
        )}
        {words.today.factOf(rule)}
        {fact && (
          <>
            {' · '}
            <Link to="/accounts/$account" params={{ account: step.account.id }} search={{ fact: fact.id }}>
              {words.today.fact}
            </Link>
          </>
        )}
      </span>
    </details>
  );
}

/** The fact itself: when it was, and what was said. */
function Fact({
  id,
  account,
  on,
  quoted,
}: {
  readonly id: string;
  readonly account: string;
  readonly on: string;
  /** Beside the last words, the fact of the first reason is not quoted once more. */
  readonly quoted: boolean;
}) {
  const { words, dates } = useWords();
  const { data } = useAsk(client.timeline, { account, fact: id, limit: 1 }, { staleTime: 300_000 });
  const interaction = data?.interactions.find((it) => it.id === id);
  const event = data?.events.find((it) => it.id === id);
  const at = interaction?.at ?? event?.at;
  if (at === undefined) return null;
  const said = interaction ? (interaction.subject ?? interaction.body) : event?.text;
  const who = interaction ? interaction.people.map(({ name }) => name).join(', ') : event?.person?.name;
  return (
    <span className="said-then">
      {[dates.day(dayIn(at), on), who].filter((part) => part).join(' · ')}
      {quoted && said && `: ${words.quote(said.length > 160 ? `${said.slice(0, 160)} …` : said)}`}
    </span>
  );
}
