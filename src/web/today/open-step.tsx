import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { HoursLine } from './hours-line.tsx';
import { ReasonLine } from './reason-line.tsx';
import type { Step } from './step-words.ts';

/** The facts behind a step, in place: why now, last words, what to ask for and to bring, their hours. */
export function OpenStep({
  step,
  on,
  now,
}: {
  readonly step: Step;
  readonly on: string;
  readonly now: number;
}) {
  const { words, dates } = useWords();
  const marks = step.marks.map((mark) => markWords(mark, words.marks)).filter((text) => text !== '');
  return (
    <div className="two">
      <div>
        <section>
          <h3>{words.today.why}</h3>
          <div className="reasons">
            {step.because.map((reason, index) => (
              <ReasonLine
                key={`${reason.rule}-${reason.text}`}
                reason={reason}
                step={step}
                on={on}
                first={index === 0}
              />
            ))}
          </div>
          {marks.map((text) => (
            <p className="small dim" key={text}>
              {text}
            </p>
          ))}
        </section>
        <LastWords step={step} on={on} />
      </div>
      <div>
        {step.ask !== null && (
          <section>
            <h3>{words.today.ask}</h3>
            <p>{step.ask}</p>
          </section>
        )}
        {step.bring !== null && (
          <section>
            <h3>{words.today.bring}</h3>
            <p>{step.bring}</p>
          </section>
        )}
        <HoursLine step={step} now={now} />
        {step.waiting.length > 0 && (
          <section>
            <h3>{words.today.waiting}</h3>
            {step.waiting.map(({ action, subject, due }) => (
              <p className="small dim" key={`${action}:${subject}`}>
                {words.steps[action]} {step.person?.name}, {dates.day(due, on)}
              </p>
            ))}
          </section>
        )}
      </div>
    </div>
  );
}

/** What they said last, in their words. */
function LastWords({ step, on }: { readonly step: Step; readonly on: string }) {
  const { words, dates } = useWords();
  const { data } = useAsk(client.timeline, { account: step.account.id, limit: 20 });
  const last = data?.interactions.find(
    ({ withdrawn, automatic, body, reactionWords, people, direction, reached }) =>
      !withdrawn &&
      !automatic &&
      (reactionWords !== null || (body !== null && (direction === 'theirs' || reached))) &&
      (step.person === null || people.some(({ id }) => id === step.person?.id)),
  );
  return (
    <section>
      <h3>{words.today.lastWords}</h3>
      {last ? (
        <>
          <p>{words.quote(shortened(last.reactionWords ?? last.body ?? ''))}</p>
          <p className="small dim">
            {[
              last.direction === 'theirs' && last.kind in words.account.fromThem
                ? `${words.account.fromThem[last.kind as 'mail']} ${last.people[0]?.name ?? words.account.unknownSender}`
                : `${words.account.kinds[last.kind as 'call'] ?? last.kind} ${last.people.map(({ name }) => name).join(', ')}`,
              last.durationMinutes === null ? '' : words.account.minutes(last.durationMinutes),
              dates.day(dayIn(last.at), on),
            ]
              .filter((text) => text !== '')
              .join(', ')}
          </p>
        </>
      ) : data ? (
        <p className="dim">{words.today.nothingSaid}</p>
      ) : (
        <span className="bone" />
      )}
    </section>
  );
}

const MOST = 220;

function shortened(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  return plain.length <= MOST ? plain : `${plain.slice(0, plain.lastIndexOf(' ', MOST))} …`;
}

const markWords = (mark: string, known: Readonly<Record<string, string>>): string => known[mark] ?? '';
