import { type FormEvent, useState } from 'react';
import { client } from '../client/client.ts';
import { useAct } from '../parts/use-act.ts';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import type { FollowUp } from './clock-line.tsx';
import { linksOf } from './links-of.ts';
import { CHANNELS, wordOn } from './permissions.ts';
import type { PersonAnswer } from './person-page.tsx';
import { personWords } from './words.ts';

/** Addresses with what a press on them does, the permitted hours, and what we may do on each channel. */
export function ReachSection({
  person,
  followUp,
}: {
  readonly person: PersonAnswer;
  readonly followUp: FollowUp;
}) {
  const { dates } = useWords();
  const words = useWordsOf(personWords).reach;
  const { hours, zone, zoneKnown, workingDay } = followUp;
  const span = (interval: typeof hours.call) =>
    interval === null ? words.noHours : `${dates.time(interval.from, zone)}–${dates.time(interval.to, zone)}`;
  return (
    <section className="sec">
      <h2>{words.title}</h2>
      {person.addresses.length === 0 && <p className="small dim">{words.none}</p>}
      <ul className="reach">
        {person.addresses.map((address) => {
          const [main, ...others] = address.dead ? [] : linksOf(address);
          return (
            <li key={`${address.kind} ${address.value}`}>
              <span className="cut">
                {main ? (
                  <a className="link" href={main.href} {...outside(main.href)} title={words[main.kind]}>
                    <bdi>{address.value}</bdi>
                  </a>
                ) : (
                  <bdi className={address.dead ? 'is-dead' : undefined}>{address.value}</bdi>
                )}
                {address.label !== null && <span className="small dim"> {address.label}</span>}
              </span>
              <span className="small dim reach-links">
                {address.dead && <span className="late">{words.dead}</span>}
                {others.map((link) => (
                  <a key={link.kind} className="link" href={link.href} {...outside(link.href)}>
                    {words[link.kind]}
                  </a>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="small dim">
        {workingDay ? words.hours(span(hours.call), span(hours.mail)) : words.dayOff}
        {!zoneKnown && ` ${words.zoneUnknown}`}
      </p>
      <Permissions person={person} />
    </section>
  );
}

const outside = (href: string) =>
  href.startsWith('http') ? { target: '_blank', rel: 'noreferrer noopener' } : {};

function Permissions({ person }: { readonly person: PersonAnswer }) {
  const { words: all, dates } = useWords();
  const words = useWordsOf(personWords).permission;
  const act = useAct();
  const [asking, setAsking] = useState<string | null>(null);
  const [each, setEach] = useState(false);
  const id = String(person.person['id']);
  const name = String(person.person['name']);
  const today = dayIn(new Date());
  const out = (channel: (typeof CHANNELS)[number] | 'all') =>
    act(channel === 'all' ? words.toldOutAll(name) : words.toldOut(name, all.channels[channel]), async () => {
      await client.optOut({ person: id, channel });
      return undefined;
    });
  const said = CHANNELS.filter((channel) => wordOn(person.permissions, channel) !== null);
  const shown = each ? CHANNELS : said;
  return (
    <>
      <h3 className="sub-head">{words.title}</h3>
      <ul className="may">
        {shown.map((channel) => {
          const word = wordOn(person.permissions, channel);
          const refused = word !== null && !word.allowed;
          return (
            <li key={channel}>
              <span>{all.channels[channel]}</span>
              <span className={refused ? 'quiet' : 'dim'}>
                {word === null ? words.allowed : word.allowed ? words.asked : words.refused}
              </span>
              <button
                type="button"
                className="link small"
                aria-label={`${refused ? words.in : words.out}: ${all.channels[channel]}`}
                aria-expanded={refused ? asking === channel : undefined}
                onClick={() => (refused ? setAsking(asking === channel ? null : channel) : void out(channel))}
              >
                {refused ? words.in : words.out}
              </button>
              {word !== null && (
                <span className="small dim may-source">
                  {[
                    words.source(word.source, dates.day(dayIn(word.at), today)),
                    word.evidence && all.quote(word.evidence),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              )}
              {asking === channel && (
                <OptIn
                  person={id}
                  channel={channel}
                  told={words.toldIn(name, all.channels[channel])}
                  onDone={() => setAsking(null)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {shown.length < CHANNELS.length && (
        <p className="quiet-head">
          <span className="dim">{said.length === 0 ? words.everyChannel : words.allOthers}</span>
          <button type="button" className="link small" aria-expanded={each} onClick={() => setEach(true)}>
            {words.change}
          </button>
        </p>
      )}
      {each && CHANNELS.some((channel) => wordOn(person.permissions, channel)?.allowed !== false) && (
        <button type="button" className="link small" onClick={() => void out('all')}>
          {words.outAll}
        </button>
      )}
    </>
  );
}

/** Opens a channel again: only with the person's own words. */
function OptIn({
  person,
  channel,
  told,
  onDone,
}: {
  readonly person: string;
  readonly channel: (typeof CHANNELS)[number];
  readonly told: string;
  readonly onDone: () => void;
}) {
  const { words: all } = useWords();
  const words = useWordsOf(personWords).permission;
  const act = useAct();
  const [evidence, setEvidence] = useState('');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (evidence.trim() === '') return;
    const done = await act(told, async () => {
      await client.optIn({ person, channel, evidence: evidence.trim() });
      return () => client.optOut({ person, channel, source: all.undo.undone });
    });
    if (done) onDone();
  };
  return (
    <form className="opt-in" onSubmit={(event) => void save(event)}>
      <label className="field">
        <input
          // biome-ignore lint/a11y/noAutofocus: asked for by the button right before
          autoFocus
          aria-label={words.evidence}
          placeholder={words.evidence}
          value={evidence}
          onChange={(event) => setEvidence(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onDone();
          }}
        />
      </label>
      <p className="small dim">{words.evidenceHint}</p>
    </form>
  );
}
