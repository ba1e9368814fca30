import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { useKeys } from '../shell/keys.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Sheet } from '../shell/sheet.tsx';
import { useWordsOf } from '../words/words-of.ts';
import type { ListName } from './change-many.ts';
import { type Choice, ChoiceSheet } from './choice-sheet.tsx';
import { addressOf, filterOf, type View } from './list-filter.ts';
import type { ListSearch } from './list-search.ts';
import { listWords } from './words.ts';

/** The kept views of a list, and what can be done with the present one. */
export function Views({
  list,
  search,
  onOpen,
}: {
  readonly list: ListName;
  readonly search: ListSearch;
  readonly onOpen: (search: ListSearch) => void;
}) {
  const own = useWordsOf(listWords);
  const queries = useQueryClient();
  const { tell, tellError } = useNotices();
  const [open, setOpen] = useState<'views' | 'new' | 'edit' | null>(null);
  const { data } = useAsk(client.listViews, { list });
  const views = data?.views ?? [];
  const view = views.find(({ id }) => id === search.view);
  useKeys([{ keys: 'v', word: own.views, run: () => setOpen('views') }]);
  const act = (work: () => Promise<unknown>) => {
    setOpen(null);
    work()
      .then(() => queries.invalidateQueries({ queryKey: ['list-views'] }))
      .catch(tellError);
  };
  const shown = { filter: filterOf(search), columns: search.columns?.split(',') ?? [] };
  const remove = async ({ id, name }: View) => {
    await client.removeView({ id });
    onOpen({ view: 'all' });
    tell({
      text: own.removed(name),
      undo: async () => {
        await client.removeView({ id, removed: false });
        await queries.invalidateQueries({ queryKey: ['list-views'] });
      },
    });
  };
  const done: Record<string, () => void> = {
    all: () => {
      setOpen(null);
      onOpen({ view: 'all' });
    },
    new: () => setOpen('new'),
    edit: () => setOpen('edit'),
    keep: () =>
      view &&
      act(async () => {
        await client.editView({ id: view.id, ...shown });
        tell({ text: own.kept(view.name) });
      }),
    first: () => view && act(() => client.editView({ id: view.id, first: !view.first })),
    remove: () => view && act(() => remove(view)),
  };
  const choose = ({ id }: Choice) => {
    const chosen = views.find((each) => each.id === id);
    if (!chosen) return done[id]?.();
    setOpen(null);
    onOpen(addressOf(chosen));
  };
  const ofMine = view?.mine
    ? [
        { id: 'keep', name: own.keepIn(view.name) },
        { id: 'edit', name: own.rename(view.name) },
        { id: 'remove', name: own.remove(view.name) },
      ]
    : [];
  const choices: readonly Choice[] = [
    ...views.map(({ id, name, shared, first }) => ({
      id,
      name,
      more: first ? own.opensWith : own.sharedWith[shared],
    })),
    { id: 'all', name: own.everything },
    { id: 'new', name: own.keep },
    ...(view
      ? [{ id: 'first', name: view.first ? own.openWithNot(view.name) : own.openWith(view.name) }]
      : []),
    ...ofMine,
  ];
  return (
    <>
      <button type="button" className="chip" onClick={() => setOpen('views')}>
        {view?.name ?? own.views}
        <kbd>v</kbd>
      </button>
      {open === 'views' && (
        <ChoiceSheet
          label={own.chooseView}
          choices={choices}
          onChoose={choose}
          onClose={() => setOpen(null)}
        />
      )}
      {(open === 'new' || open === 'edit') && (
        <ViewSheet
          view={open === 'edit' ? view : undefined}
          onClose={() => setOpen(null)}
          onSave={(name, shared) =>
            act(async () => {
              if (open === 'edit' && view) await client.editView({ id: view.id, name, shared });
              else {
                const { id } = await client.addView({ list, name, shared, ...shown });
                onOpen({ ...search, view: id });
              }
              tell({ text: own.kept(name) });
            })
          }
        />
      )}
    </>
  );
}

function ViewSheet({
  view,
  onSave,
  onClose,
}: {
  readonly view: View | undefined;
  readonly onSave: (name: string, shared: View['shared']) => void;
  readonly onClose: () => void;
}) {
  const own = useWordsOf(listWords);
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState<View['shared']>(view?.shared ?? 'private');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onSave(name.trim(), shared);
  };
  return (
    <Sheet label={own.viewName} open onClose={onClose}>
      <form className="view-form" onSubmit={save}>
        <input
          data-autofocus
          aria-label={own.viewName}
          placeholder={own.viewName}
          maxLength={80}
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <fieldset className="chips">
          <legend className="sr">{own.viewFor}</legend>
          {(['private', 'team', 'organization'] as const).map((each) => (
            <button
              key={each}
              type="button"
              className="chip"
              aria-pressed={shared === each}
              onClick={() => setShared(each)}
            >
              {own.sharedWith[each]}
            </button>
          ))}
        </fieldset>
        <button type="submit" className="btn main">
          {own.save}
        </button>
      </form>
    </Sheet>
  );
}
