import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { listDone } from '../../app/today/list-done.ts';
import { client } from '../client/client.ts';
import type { OutputOf } from '../client/endpoint.ts';
import { useAsk } from '../client/queries.ts';
import { useRatingLabel } from '../parts/rating-label.ts';
import { useNotices } from '../shell/notices.tsx';
import type { Words } from '../words/en.ts';
import { useWords } from '../words/words.tsx';

type Done = OutputOf<typeof listDone>['done'][number];

/** Lines that are shown before "more". */
const SHOWN = 8;

/** What I did today, the newest first; each line can be taken back. */
export function DoneToday() {
  const { words, dates } = useWords();
  const answer = useAsk(client.listDone, {});
  const ratingLabel = useRatingLabel();
  const [all, setAll] = useState(false);
  const done = answer.data?.done ?? [];
  if (done.length === 0) return null;
  const told = (line: Done): string => {
    const names = line.people.map(({ name }) => name).join(', ') || words.account.unknownSender;
    if (line.type === 'todo') return line.text ?? '';
    if (line.type === 'postponed')
      return words.today.putOff(names, dates.day(line.day ?? '', answer.data?.on ?? ''));
    if (line.type === 'skipped') return words.today.leftOut(names);
    const rated = line.type === 'rated' ? ` ${words.today.ratedAs(ratingLabel(line.text))}` : '';
    return `${verbOf(line, words.today.doneVerbs)} ${names}${rated}`;
  };
  return (
    <section className="sec done-today">
      <h2>{words.today.doneToday}</h2>
      <ul className="lines">
        {done.slice(0, all ? done.length : SHOWN).map((line) => (
          <DoneLineOf key={`${line.type}-${line.id}-${line.at}`} line={line} told={told(line)} />
        ))}
      </ul>
      {!all && done.length > SHOWN && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {words.today.more(done.length - SHOWN)}
        </button>
      )}
    </section>
  );
}

function DoneLineOf({ line, told }: { readonly line: Done; readonly told: string }) {
  const { words, dates } = useWords();
  const takeBack = useTakeBack();
  const reason =
    line.type === 'postponed' || line.type === 'skipped' || line.type === 'waived' ? line.text : null;
  return (
    <li>
      <time className="faint" dateTime={line.at}>
        {dates.time(line.at)}
      </time>
      <span className="with-undo">
        {line.account ? (
          <Link
            className="cut"
            to="/accounts/$account"
            params={{ account: line.account.id }}
            search={line.type === 'interaction' ? { fact: line.id } : {}}
          >
            <bdi>{told}</bdi>
          </Link>
        ) : (
          <span className="cut">{told}</span>
        )}
        <button
          type="button"
          className="link quiet-link"
          aria-label={`${words.undo.undo}: ${told}`}
          onClick={() => void takeBack(line)}
        >
          {words.undo.undo}
        </button>
      </span>
      {reason !== null && <span className="sub small dim">{reason}</span>}
    </li>
  );
}

/** Takes one line back: what was recorded stays readable as withdrawn, and moves nothing any more. */
function useTakeBack() {
  const { words } = useWords();
  const queries = useQueryClient();
  const { tell, tellError } = useNotices();
  const reason = words.undo.undone;
  const undo = async ({ type, id, version, step, subject, before }: Done): Promise<unknown> => {
    if (type === 'postponed' || type === 'skipped') return client.undoDeferral({ id });
    if (type === 'waived') return client.undoWaiver({ id });
    if (type === 'todo') return client.finishTodo({ id, done: false });
    if (type === 'rated') return client.rate({ rating: before, people: [id] });
    if (step === 'deliver-promise' && subject !== null)
      return client.reopenCommitment({ id: subject, reason });
    return client.withdrawInteraction({ id, version, reason });
  };
  return async (line: Done) => {
    try {
      await undo(line);
      tell({ text: words.undo.undone });
    } catch (error) {
      tellError(error);
    } finally {
      void queries.invalidateQueries();
    }
  };
}

function verbOf({ type, kind, direction, reached, step }: Done, verbs: Words['today']['doneVerbs']): string {
  if (type === 'waived' || type === 'rated') return verbs[type];
  if (step === 'answer' && !reached) return verbs.answered;
  if (step === 'deliver-promise') return verbs.delivered;
  if (direction === 'theirs') return verbs.heard;
  const talk = kind === 'call' || kind === 'visit' || kind === 'meeting' || kind === 'event';
  if (talk && !reached) return verbs.tried;
  if (kind === 'call' || kind === null) return verbs.reached;
  return verbs[kind as keyof typeof verbs] ?? verbs.reached;
}
