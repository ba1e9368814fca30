import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { client } from '../client/client.ts';
import { ListRows } from '../lists/list-rows.tsx';
import { useTitle } from '../parts/use-title.ts';
import '../lists/lists.css';
import { PAGE, useLongList } from '../lists/use-long-list.ts';
import { Blank, BoneRows, Failed } from '../parts/states.tsx';
import { useKeys } from '../shell/keys.tsx';
import { useOverlays } from '../shell/overlays.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import './opportunity.css';
import { type Opportunity, useOpportunityColumns } from './opportunity-columns.tsx';
import { opportunityWords } from './words.ts';

const STATUSES = ['open', 'won', 'lost'] as const;

/** Opportunities by the day on which they decide, each with its age and what is next. */
export function OpportunitiesPage() {
  const { words: all, dates } = useWords();
  const words = useWordsOf(opportunityWords);
  const search = useSearch({ from: '/opportunities' });
  const navigate = useNavigate({ from: '/opportunities' });
  const { openForm } = useOverlays();
  const columns = useOpportunityColumns();
  const status = STATUSES.find((each) => each === search.status) ?? 'open';
  const rows = useLongList<Opportunity>(['list-opportunities', { status }], async (after, signal) => {
    const asked = { status, limit: PAGE, ...(after === '' ? {} : { after }) };
    const { opportunities, next } = await client.listOpportunities(asked, { signal });
    return { rows: opportunities, next };
  });
  const add = () => openForm({ form: 'opportunity' });
  const show = (wanted: string) => () => void navigate({ search: { status: wanted }, replace: true });
  useKeys([
    { keys: 'n', word: words.add, run: add },
    ...STATUSES.map((each, index) => ({
      keys: String(index + 1),
      word: words.status[each] ?? each,
      run: show(each),
    })),
  ]);
  useTitle(words.title);
  return (
    <main className="list-page opportunities">
      <header className="head">
        <h1>{words.title}</h1>
        <span className="sub">{words.sub}</span>
        <div className="facts">
          {rows.complete && rows.count > 0 && all.people.shown(dates.number(rows.count))}
          <button type="button" className="btn" onClick={add}>
            {words.addShort}
            <kbd>n</kbd>
          </button>
        </div>
      </header>
      <div className="bar">
        <fieldset className="chips">
          <legend className="sr">{words.filters}</legend>
          {STATUSES.map((each, index) => (
            <button
              key={each}
              type="button"
              className="chip"
              aria-pressed={status === each}
              onClick={show(each)}
            >
              {words.status[each]}
              <kbd>{index + 1}</kbd>
            </button>
          ))}
        </fieldset>
      </div>
      {rows.error !== undefined && rows.count === 0 ? (
        <Failed error={rows.error} again={rows.again} />
      ) : rows.count === 0 && !rows.complete ? (
        <BoneRows count={10} />
      ) : rows.count === 0 ? (
        <Blank title={words.none} more={words.noneMore}>
          <button type="button" className="btn line" onClick={add}>
            {words.add}
            <kbd>n</kbd>
          </button>
        </Blank>
      ) : (
        <ListRows
          key={status}
          label={words.title}
          nameTitle={words.columns.name}
          rows={rows}
          height={52}
          columns={columns}
          name={(row) => <Name opportunity={row} />}
          isSelected={() => false}
          onSelect={null}
        />
      )}
    </main>
  );
}

function Name({ opportunity }: { readonly opportunity: Opportunity }) {
  const { words: all } = useWords();
  const { id, name, account, ownerName } = opportunity;
  return (
    <span className="two-lines">
      <Link to="/opportunities/$opportunity" params={{ opportunity: id }}>
        <b>
          <bdi>{name}</bdi>
        </b>
      </Link>
      <span className="small dim">
        <Link to="/accounts/$account" params={{ account: account.id }}>
          <bdi>{account.name}</bdi>
        </Link>
        {` · ${ownerName ?? all.today.noOwner}`}
      </span>
    </span>
  );
}
