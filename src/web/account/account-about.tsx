import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { TagsLine } from '../form/tags-line.tsx';
import { formWords } from '../form/words.ts';
import { useRatingLabel } from '../parts/rating-label.ts';
import { useAct } from '../parts/use-act.ts';
import { useOverlays } from '../shell/overlays.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { type AccountAnswer, textIn } from './account-answer.ts';
import { accountWords } from './words.ts';

/** The account itself: rating, owner, tags, fields of one's own, and whether it is on the target list. */
export function AccountAbout({ answer }: { readonly answer: AccountAnswer }) {
  const { words: all } = useWords();
  const words = useWordsOf(accountWords);
  const form = useWordsOf(formWords);
  const { openForm } = useOverlays();
  const ratingLabel = useRatingLabel();
  const fields = useAsk(client.listCustomFields, {}, { staleTime: 600_000 });
  const act = useAct();
  const account = { id: String(answer.account['id']), name: textIn(answer, 'name') ?? '' };
  const rating = textIn(answer, 'rating');
  const owner = textIn(answer, 'ownerId');
  const excluded = textIn(answer, 'excludedReason');
  const custom = (answer.account['custom'] ?? {}) as Readonly<Record<string, unknown>>;
  const show = (value: unknown) =>
    typeof value === 'boolean' ? (value ? form.yes : form.no) : String(value);
  const own = (fields.data?.fields ?? []).filter(
    ({ subject, key }) => subject === 'account' && key in custom,
  );
  const phone = textIn(answer, 'phone');
  const place = ['street', 'postalCode', 'city', 'country'].map((field) => textIn(answer, field));
  const include = () =>
    act(words.included(account.name), async () => {
      await client.excludeAccount({ id: account.id, excluded: false, reason: words.includedWhy });
      return () => client.excludeAccount({ id: account.id, excluded: true, reason: excluded ?? '–' });
    });
  return (
    <section className="sec v-who">
      <header>
        <h2>{words.about}</h2>
        <button
          type="button"
          className="link small"
          onClick={() => openForm({ form: 'account', id: account.id })}
        >
          {words.editShort} <kbd>e</kbd>
        </button>
      </header>
      {excluded !== null && <p className="quiet">{words.excluded(excluded)}</p>}
      <Line label={words.fields.rating}>
        <button
          type="button"
          className="link"
          onClick={() => openForm({ form: 'rate', people: [], account, current: rating })}
        >
          {rating === null ? all.account.unrated : ratingLabel(rating)}
        </button>
      </Line>
      <Line label={words.fields.owner}>
        <button
          type="button"
          className="link"
          onClick={() => openForm({ form: 'owner', people: [], account, current: owner })}
        >
          {answer.owner?.name ?? all.today.noOwner}
        </button>
      </Line>
      {answer.parent && (
        <Line label={words.parent}>
          {answer.parent.open ? (
            <Link className="link" to="/accounts/$account" params={{ account: answer.parent.id }}>
              <bdi>{answer.parent.name}</bdi>
            </Link>
          ) : (
            <bdi>{answer.parent.name}</bdi>
          )}
        </Line>
      )}
      {phone !== null && (
        <Line label={words.fields.phone}>
          <a className="link" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
            {phone}
          </a>
        </Line>
      )}
      <p className="small dim">{place.filter((text) => text !== null).join(', ')}</p>
      {own.map(({ key, label }) => (
        <Line key={key} label={label}>
          {show(custom[key])}
        </Line>
      ))}
      <TagsLine subject="account" id={account.id} tags={answer.tags} />
      {textIn(answer, 'note') !== null && <p className="note-text">{textIn(answer, 'note')}</p>}
      <p>
        {excluded === null ? (
          <button
            type="button"
            className="link small"
            onClick={() => openForm({ form: 'exclude', people: [], account })}
          >
            {words.exclude}
          </button>
        ) : (
          <button type="button" className="link small" onClick={() => void include()}>
            {words.include}
          </button>
        )}
      </p>
    </section>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <p className="inline-field">
      <span className="small dim">{label}</span>
      <span>{children}</span>
    </p>
  );
}
