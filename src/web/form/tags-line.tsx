import { useId, useState } from 'react';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { useAct } from '../parts/use-act.ts';
import { useWordsOf } from '../words/words-of.ts';
import { formWords } from './words.ts';

/** The tags of a record; a new one is typed, with those that there are to complete it. */
export function TagsLine({
  subject,
  id,
  tags,
}: {
  readonly subject: 'account' | 'person' | 'opportunity';
  readonly id: string;
  readonly tags: readonly { readonly id: string; readonly name: string }[];
}) {
  const words = useWordsOf(formWords);
  const list = useId();
  const act = useAct();
  const [text, setText] = useState('');
  const known = useAsk(client.listTags, {});
  const put = (name: string) => client.tag({ name, subject, ids: [id] });
  const take = (tag: string) => client.untag({ tag, subject, ids: [id] });
  const add = async () => {
    const name = text.trim().replace(/^#/, '');
    if (name === '') return;
    setText('');
    await act(`#${name}`, async () => {
      const { tag } = await put(name);
      return () => take(tag);
    });
  };
  return (
    <form
      className="tags-line"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      {tags.map((tag) => (
        <button
          key={tag.id}
          type="button"
          className="chip"
          aria-label={words.takeTag(tag.name)}
          onClick={() =>
            void act(words.takeTag(tag.name), async () => {
              await take(tag.id);
              return () => put(tag.name);
            })
          }
        >
          <bdi>#{tag.name}</bdi>
          <span aria-hidden="true">×</span>
        </button>
      ))}
      <input
        className="tag-new"
        aria-label={words.addTag}
        placeholder={words.addTag}
        list={list}
        maxLength={60}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <datalist id={list}>
        {known.data?.tags
          .filter(({ id: tag }) => !tags.some((each) => each.id === tag))
          .map(({ id: tag, name }) => (
            <option key={tag} value={name} />
          ))}
      </datalist>
    </form>
  );
}
