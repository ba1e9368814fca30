import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { listAudit } from '../../../app/audit/list-audit.ts';
import type { OutputOf } from '../../client/endpoint.ts';
import { Icon } from '../../parts/icons.tsx';
import { dayIn } from '../../words/dates.ts';
import { useWords } from '../../words/words.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { doneInWords, operationWords } from './operation-words.ts';
import { auditWords } from './words.ts';

type Entry = OutputOf<typeof listAudit>['entries'][number];

/** One line of the trail: what was done to whom, by whom and when; what was sent opens beneath. */
export function AuditLine({
  entry,
  onSubject,
}: {
  readonly entry: Entry;
  readonly onSubject: (id: string) => void;
}) {
  const words = useWordsOf(auditWords);
  const done = doneInWords(entry.operation, useWordsOf(operationWords));
  const { dates } = useWords();
  const [open, setOpen] = useState(false);
  const { at, user, door, apiKey, userId, subject, subjectName, account, input } = entry;
  const by = [user ?? words.system, apiKey === null ? words.doors[door] : words.key(apiKey)].filter(
    (text) => text !== undefined,
  );
  return (
    <div role="row" className="audit-line">
      <span role="cell" className="audit-when">
        {dates.day(dayIn(at), dayIn(new Date()))}
        <span className="faint"> {dates.time(at)}</span>
      </span>
      <span role="cell" className="audit-what">
        {done}{' '}
        {subjectName !== null &&
          subject !== userId &&
          (account === null ? (
            <b>
              <bdi>{subjectName}</bdi>
            </b>
          ) : (
            <Link className="audit-subject" to="/accounts/$account" params={{ account }}>
              <bdi>{subjectName}</bdi>
            </Link>
          ))}
        <span className="small dim">
          <bdi>{by.join(' · ')}</bdi>
        </span>
        {open && <Sent input={input} label={words.details} />}
        {open && subject !== null && subjectName !== null && (
          <button type="button" className="link small" onClick={() => onSubject(subject)}>
            <bdi>{words.onlyOf(subjectName)}</bdi>
          </button>
        )}
      </span>
      <span role="cell">
        <button
          type="button"
          className="btn"
          aria-expanded={open}
          aria-label={words.detailsOf(done, subjectName ?? '')}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'close' : 'more'} />
        </button>
      </span>
    </div>
  );
}

/** The input behind a line, field by field. */
function Sent({ input, label }: { readonly input: unknown; readonly label: string }) {
  const fields = typeof input === 'object' && input !== null ? Object.entries(input) : [];
  return (
    <dl className="audit-sent small" aria-label={label}>
      {fields.map(([field, value]) => (
        <div key={field}>
          <dt className="faint">{field}</dt>
          <dd>
            <bdi>{typeof value === 'string' ? value : JSON.stringify(value)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
