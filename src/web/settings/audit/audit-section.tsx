import './audit.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Blank, BoneRows, Failed } from '../../parts/states.tsx';
import { VirtualRows } from '../../parts/virtual-rows.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { userOptions, useUsers } from '../parts/use-users.ts';
import { settingsClient } from '../settings-client.ts';
import { AuditLine } from './audit-line.tsx';
import { operationWords } from './operation-words.ts';
import { auditWords } from './words.ts';

/** Who did what to whom, when, and how it came in; filters stand in the address. */
export function AuditSection() {
  const words = useWordsOf(auditWords);
  const done = useWordsOf(operationWords);
  const { user, operation, subject } = useSearch({ from: '/settings/$section' });
  const navigate = useNavigate({ from: '/settings/$section' });
  const { users } = useUsers();
  const filter = {
    ...(user === undefined ? {} : { user }),
    ...(operation === undefined ? {} : { operation }),
    ...(subject === undefined ? {} : { subject }),
  };
  const pages = useInfiniteQuery({
    queryKey: [settingsClient.listAudit.operation, filter, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      settingsClient.listAudit(
        { ...filter, limit: 100, ...(pageParam === '' ? {} : { after: pageParam }) },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? [];
  const set = (patch: { user?: string; operation?: string; subject?: string }) => {
    const wanted = Object.entries({ ...filter, ...patch }).filter(([, value]) => value !== '');
    void navigate({ search: Object.fromEntries(wanted) });
  };
  const about = entries.find((entry) => entry.subject === subject)?.subjectName;
  const operations = Object.entries(done).toSorted(([, a], [, b]) => a.localeCompare(b));
  return (
    <div className="audit">
      <p className="dim">{words.lead}</p>
      <div className="audit-filters">
        <select
          className="chip"
          aria-label={words.who}
          value={user ?? ''}
          onChange={(event) => set({ user: event.target.value })}
        >
          {userOptions(users, `${words.who}: ${words.anybody}`).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <select
          className="chip"
          aria-label={words.what}
          value={operation ?? ''}
          onChange={(event) => set({ operation: event.target.value })}
        >
          <option value="">
            {words.what}: {words.anything}
          </option>
          {operations.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        {subject !== undefined && (
          <button type="button" className="chip" aria-pressed="true" onClick={() => set({ subject: '' })}>
            <bdi className="cut">{about ? words.of(about) : words.oneThing}</bdi>
          </button>
        )}
        {Object.keys(filter).length > 0 && (
          <button type="button" className="btn" onClick={() => void navigate({ search: {} })}>
            {words.all}
          </button>
        )}
      </div>
      {pages.isError && !pages.data ? (
        <Failed error={pages.error} again={() => void pages.refetch()} />
      ) : !pages.data ? (
        <BoneRows count={8} />
      ) : entries.length === 0 ? (
        <Blank title={words.none} more={words.noneMore} />
      ) : (
        <div role="table" aria-label={words.title}>
          <VirtualRows
            rows={entries}
            height={56}
            idOf={({ id }) => id}
            more={pages.hasNextPage && !pages.isFetchingNextPage ? () => void pages.fetchNextPage() : null}
          >
            {(entry) => <AuditLine entry={entry} onSubject={(id) => set({ subject: id })} />}
          </VirtualRows>
        </div>
      )}
    </div>
  );
}
