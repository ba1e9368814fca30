import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { TagsLine } from '../form/tags-line.tsx';
import { formWords } from '../form/words.ts';
import { useAct } from '../parts/use-act.ts';
import { useOverlays } from '../shell/overlays.tsx';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import type { FollowUp } from './clock-line.tsx';
import type { PersonAnswer } from './person-page.tsx';
import { personWords } from './words.ts';

interface Props {
  readonly person: PersonAnswer;
  readonly followUp: FollowUp;
}

/** What changed at theirs, and our own to-dos about them. */
export function NewsSection({ person, followUp }: Props) {
  const { words: all, dates } = useWords();
  const words = useWordsOf(personWords);
  const { openForm } = useOverlays();
  const act = useAct();
  const [todo, setTodo] = useState('');
  const id = String(person.person['id']);
  const name = String(person.person['name']);
  const { signals, todos, today } = followUp;
  return (
    <>
      <section className="sec">
        <header>
          <h2>{words.news.title}</h2>
          <button
            type="button"
            className="link small"
            onClick={() => openForm({ form: 'news', people: [{ id, name }] })}
          >
            {words.news.add} <kbd>i</kbd>
          </button>
        </header>
        {signals.length === 0 && <p className="small dim">{words.news.none}</p>}
        <ul className="plain-rows">
          {signals.map((signal) => (
            <li key={signal.id} className={signal.ended === null ? undefined : 'is-over'}>
              <span className="promise">{signal.text}</span>
              <span className="small dim end">
                {signal.foreseen === null
                  ? dates.day(dayIn(signal.learnedAt), today)
                  : words.news.foreseen(dates.day(signal.foreseen, today))}
              </span>
              {signal.ended === null && (
                <button
                  type="button"
                  className="link small"
                  onClick={() =>
                    void act(words.news.told, async () => {
                      await client.endSignal({ id: signal.id, reason: words.news.end });
                      return undefined;
                    })
                  }
                >
                  {words.news.end}
                </button>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section className="sec">
        <h2>{words.todos.title}</h2>
        <ul className="plain-rows">
          {todos.map((each) => (
            <li key={each.id}>
              <label className="todo">
                <input
                  type="checkbox"
                  checked={false}
                  onChange={() =>
                    void act(words.todos.done(each.text), async () => {
                      await client.finishTodo({ id: each.id });
                      return () => client.finishTodo({ id: each.id, done: false });
                    })
                  }
                />
                <span>{each.text}</span>
              </label>
              <span className="small dim end">{each.due && dates.day(each.due, today)}</span>
            </li>
          ))}
        </ul>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const text = todo.trim();
            if (text === '') return;
            setTodo('');
            void act(`${all.capture.kinds.todo}: ${text}`, async () => {
              const added = await client.addTodo({ text, person: id });
              return () => client.finishTodo({ id: added.id });
            });
          }}
        >
          <input
            className="tag-new"
            aria-label={words.todos.add}
            placeholder={words.todos.add}
            value={todo}
            onChange={(event) => setTodo(event.target.value)}
          />
        </form>
      </section>
    </>
  );
}

/** Where they work and worked; an account that one may not see is named only. */
export function JobsSection({ person, followUp }: Props) {
  const { dates } = useWords();
  const words = useWordsOf(personWords).jobs;
  const { openForm } = useOverlays();
  const id = String(person.person['id']);
  const name = String(person.person['name']);
  return (
    <section className="sec">
      <header>
        <h2>{words.title}</h2>
        <button
          type="button"
          className="link small"
          onClick={() => openForm({ form: 'job', people: [{ id, name }] })}
        >
          {words.elsewhere}
        </button>
      </header>
      <ul className="plain-rows">
        {followUp.jobs.map(({ account, title, until }) => (
          <li key={`${account.id} ${until ?? ''}`} className={until === null ? undefined : 'is-over'}>
            <span className="promise">
              {account.open ? (
                <Link className="link" to="/accounts/$account" params={{ account: account.id }}>
                  <bdi>{account.name}</bdi>
                </Link>
              ) : (
                <bdi>{account.name}</bdi>
              )}
              {title !== null && <span className="small dim more-said">{title}</span>}
            </span>
            <span className="small dim end">
              {until === null ? words.now : words.until(dates.day(until, followUp.today))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Opportunities in which they take part, tags, fields of one's own, note. */
export function MoreSection({ person, followUp }: Props) {
  const { dates } = useWords();
  const words = useWordsOf(personWords);
  const form = useWordsOf(formWords);
  const { openForm } = useOverlays();
  const { data } = useAsk(client.listCustomFields, {}, { staleTime: 600_000 });
  const fields = person.person;
  const id = String(fields['id']);
  const custom = (fields['custom'] ?? {}) as Readonly<Record<string, unknown>>;
  const own = (data?.fields ?? []).filter(({ subject, key }) => subject === 'person' && key in custom);
  const show = (value: unknown) =>
    typeof value === 'boolean' ? (value ? form.yes : form.no) : String(value);
  const plain = [
    [words.fields.department, fields['department']],
    [words.fields.language, fields['language']],
    [
      words.more.birthday,
      typeof fields['birthday'] === 'string' ? dates.day(fields['birthday'], '1900-01-01') : null,
    ],
    [words.more.legalBasis, fields['legalBasis']],
    ...own.map(({ key, label }) => [label, show(custom[key])] as const),
  ].filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '');
  return (
    <section className="sec">
      <header>
        <h2>{words.more.title}</h2>
        <button type="button" className="link small" onClick={() => openForm({ form: 'person', id })}>
          {words.more.edit} <kbd>e</kbd>
        </button>
      </header>
      <TagsLine subject="person" id={id} tags={person.tags} />
      {followUp.opportunities.length > 0 && (
        <p className="inline-field">
          <span className="small dim">{words.opportunities}</span>
          <span>
            {followUp.opportunities.map(({ id: opportunity, name }, index) => (
              <span key={opportunity}>
                {index > 0 && ', '}
                <Link className="link" to="/opportunities/$opportunity" params={{ opportunity }}>
                  <bdi>{name}</bdi>
                </Link>
              </span>
            ))}
          </span>
        </p>
      )}
      {plain.map(([label, value]) => (
        <p className="inline-field" key={label}>
          <span className="small dim">{label}</span>
          <span>{value}</span>
        </p>
      ))}
      {typeof fields['note'] === 'string' && <p className="note-text">{fields['note']}</p>}
    </section>
  );
}
