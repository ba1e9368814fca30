import '../lists.css';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { listTags } from '../../../app/tags/tags.ts';
import { client } from '../../client/client.ts';
import type { OutputOf } from '../../client/endpoint.ts';
import { useAsk } from '../../client/queries.ts';
import { Blank, BoneRows, Failed } from '../../parts/states.tsx';
import { useWords } from '../../words/words.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { InlineText } from '../parts/inline-text.tsx';
import { useChange } from '../parts/use-change.ts';
import { tagsWords } from './words.ts';

type Tag = OutputOf<typeof listTags>['tags'][number];
type Carried = readonly { readonly subject: 'account' | 'person' | 'opportunity'; readonly ids: string[] }[];

/** Counts go no further: from here on the way back is too long to be kept. */
const MOST = 1_000;

/** All tags: renamed where they stand, merged, removed. */
export function TagsSection() {
  const { locale } = useWords();
  const words = useWordsOf(tagsWords);
  const answer = useAsk(client.listTags, { counts: true });
  if (!answer.data) {
    return answer.isError ? (
      <Failed error={answer.error} again={() => void answer.refetch()} />
    ) : (
      <BoneRows count={6} />
    );
  }
  const tags = answer.data.tags.toSorted((a, b) => a.name.localeCompare(b.name, locale));
  if (tags.length === 0) return <Blank title={words.none} />;
  return (
    <div className="settings-parts">
      <p className="dim">{words.lead}</p>
      <ul>
        {tags.map((tag) => (
          <TagLine key={tag.id} tag={tag} others={tags.filter(({ id }) => id !== tag.id)} />
        ))}
      </ul>
    </div>
  );
}

function TagLine({ tag, others }: { readonly tag: Tag; readonly others: readonly Tag[] }) {
  const { dates } = useWords();
  const words = useWordsOf(tagsWords);
  const act = useChange();
  /** What is asked about first, since it can not be undone. */
  const [asked, setAsked] = useState<(() => Promise<boolean>) | null>(null);
  const count = tag.count ?? 0;
  const many = count >= MOST;
  const first = (run: () => Promise<boolean>) => (many ? setAsked(() => run) : void run());
  const merge = (into: Tag) =>
    act(async () => {
      const merged = await client.mergeTags({ id: tag.id, into: into.id });
      const undo = async () => {
        await putBack(merged.name, merged.carried ?? []);
        for (const { subject, ids } of merged.added) await client.untag({ tag: merged.into, subject, ids });
      };
      return { text: words.merged(tag.name, into.name), ...(many ? {} : { undo }) };
    });
  const remove = () =>
    act(async () => {
      const { name, carried } = await client.removeTag({ id: tag.id });
      const undo = () => putBack(name, carried ?? []);
      return { text: words.removed(tag.name), ...(many ? {} : { undo }) };
    });
  return (
    <li className="line-row">
      <span className="line-name">
        <InlineText
          label={words.name}
          value={tag.name}
          longest={60}
          onSave={async (name) => {
            await act(async () => {
              await client.renameTag({ id: tag.id, name });
              return {
                text: words.renamed(name),
                undo: () => client.renameTag({ id: tag.id, name: tag.name }),
              };
            });
          }}
        />
        <Link to="/people" search={{ tag: tag.id }} className="small link">
          {many ? words.most(dates.number(MOST)) : words.carried(dates.number(count), count === 1)}
        </Link>
      </span>
      <span className="line-acts">
        {asked === null ? (
          <>
            {others.length > 0 && (
              <span className="field">
                <select
                  aria-label={words.merge(tag.name)}
                  value=""
                  onChange={({ target }) => {
                    const into = others.find(({ id }) => id === target.value);
                    if (into) first(() => merge(into));
                  }}
                >
                  <option value="">{words.mergeWord}</option>
                  {others.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </span>
            )}
            <button
              type="button"
              className="link small"
              aria-label={words.remove(tag.name)}
              onClick={() => first(remove)}
            >
              {words.removeWord}
            </button>
          </>
        ) : (
          <span role="alert" className="line-acts">
            <span className="small dim">{words.tooMany(tag.name)}</span>
            <button type="button" className="btn line" onClick={() => setAsked(null)}>
              {words.keep}
            </button>
            <button type="button" className="btn" onClick={() => void asked().then(() => setAsked(null))}>
              {words.allTheSame}
            </button>
          </span>
        )}
      </span>
    </li>
  );
}

/** The tag again, on what carried it. */
async function putBack(name: string, carried: Carried): Promise<void> {
  for (const { subject, ids } of carried) await client.tag({ name, subject, ids });
}
