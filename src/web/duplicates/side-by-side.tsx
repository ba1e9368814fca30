import { Link } from '@tanstack/react-router';
import type { compareRecords } from '../../app/duplicates/compare-records.ts';
import { client } from '../client/client.ts';
import type { OutputOf } from '../client/endpoint.ts';
import { useAsk } from '../client/queries.ts';
import { useRatingLabel } from '../parts/rating-label.ts';
import { BoneRows, Failed } from '../parts/states.tsx';
import { useKeys } from '../shell/keys.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { duplicateWords } from './words.ts';
import './duplicates.css';

export type Kind = 'people' | 'companies';
type Side = OutputOf<typeof compareRecords>['a'];

/** Two records beside one another: what differs, what each brings, and what to do with them by one key. */
export function SideBySide({
  kind,
  a,
  b,
  reasons,
  onSettled,
  onBack,
  onLater,
}: {
  readonly kind: Kind;
  readonly a: string;
  readonly b: string;
  readonly reasons: readonly string[];
  /** They were merged or told apart; `gone` is in the book no longer. */
  readonly onSettled: (gone: string | null) => void;
  /** It was taken back. */
  readonly onBack: () => void;
  readonly onLater: (() => void) | null;
}) {
  const own = useWordsOf(duplicateWords);
  const { tell, tellError } = useNotices();
  const pair = useAsk(client.compareRecords, { kind, a, b });
  const { data } = pair;
  const merge = async (kept: Side | undefined, absorbed: Side | undefined) => {
    if (!kept || !absorbed) return;
    const both = { kept: kept.id, absorbed: absorbed.id };
    const { merge: id } = await (kind === 'people' ? client.mergePeople(both) : client.mergeAccounts(both));
    onSettled(absorbed.id);
    tell({
      text: own.merged(kept.name),
      undo: async () => {
        await client.undoMerge({ id });
        onBack();
      },
    });
  };
  const tellApart = async () => {
    await client.dismissDuplicate({ kind, a, b });
    onSettled(null);
    tell({
      text: own.wereApart,
      undo: async () => {
        await client.dismissDuplicate({ kind, a, b, apart: false });
        onBack();
      },
    });
  };
  const act = (work: () => Promise<unknown>) => () => void work().catch(tellError);
  const acts = [
    { keys: 'ArrowLeft', sign: '←', word: own.keepLeft, run: act(() => merge(data?.a, data?.b)) },
    { keys: 'ArrowRight', sign: '→', word: own.keepRight, run: act(() => merge(data?.b, data?.a)) },
    { keys: 'n', sign: 'n', word: own.apart, run: act(tellApart) },
    ...(onLater ? [{ keys: 'l', sign: 'l', word: own.later, run: onLater }] : []),
  ];
  useKeys(data ? acts : []);
  if (!data) {
    return pair.isError ? <Failed error={pair.error} again={() => void pair.refetch()} /> : <BoneRows />;
  }
  const optOuts = [...new Set([...data.a.optOuts, ...data.b.optOuts])];
  return (
    <section className="two" aria-label={`${data.a.name} · ${data.b.name}`}>
      <p className="dim">{reasons.join(' · ')}</p>
      <Fields kind={kind} a={data.a} b={data.b} />
      <p className="dim">{own.fills}</p>
      {optOuts.length > 0 && (
        <p className="quiet">
          {own.stricter(optOuts.map((channel) => own.channels[channel] ?? channel).join(', '))}
        </p>
      )}
      <div className="two-acts">
        {acts.map(({ keys, sign, word, run }, index) => (
          <button key={keys} type="button" className={index < 2 ? 'btn main' : 'btn'} onClick={run}>
            {word}
            <kbd>{sign}</kbd>
          </button>
        ))}
      </div>
    </section>
  );
}

function Fields({ kind, a, b }: { readonly kind: Kind; readonly a: Side; readonly b: Side }) {
  const { dates } = useWords();
  const own = useWordsOf(duplicateWords);
  const ratingLabel = useRatingLabel();
  const shown = (field: string, side: Side) => {
    const value = side.fields[field] ?? null;
    return field === 'rating' ? ratingLabel(value) : (value ?? '');
  };
  const brings = (side: Side) => {
    const counted = Object.entries(own.counts)
      .map(([what, say]) => ({ say, count: side.brings[what as keyof Side['brings']] }))
      .filter(({ count }) => count > 0)
      .map(({ say, count }) => say(dates.number(count)));
    return counted.join(', ') || own.nothing;
  };
  const addresses = (side: Side) => side.addresses.map(({ value }) => value).join('\n');
  const rows = [
    ...Object.keys(a.fields).map((field) => ({ field, left: shown(field, a), right: shown(field, b) })),
    ...(kind === 'people' ? [{ field: 'addresses', left: addresses(a), right: addresses(b) }] : []),
  ].filter(({ left, right }) => left !== '' || right !== '');
  return (
    <table className="two-table">
      <thead>
        <tr>
          <td />
          {[a, b].map((side) => (
            <th scope="col" key={side.id}>
              <Link to="/accounts/$account" params={{ account: side.account }}>
                <bdi>{side.name}</bdi>
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, left, right }) => {
          const differs = left !== '' && right !== '' && left !== right;
          return (
            <tr key={field} data-differs={differs ? '' : undefined}>
              <th scope="row">
                {own.fields[field] ?? field}
                {differs && <span className="word due small">{own.differs}</span>}
              </th>
              <td>
                <bdi>{left}</bdi>
              </td>
              <td>
                <bdi>{right}</bdi>
              </td>
            </tr>
          );
        })}
        <tr>
          <th scope="row">{own.brings}</th>
          <td>{brings(a)}</td>
          <td>{brings(b)}</td>
        </tr>
      </tbody>
    </table>
  );
}
