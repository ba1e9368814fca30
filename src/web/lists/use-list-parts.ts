import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import type { Choice } from './choice-sheet.tsx';

const SELDOM = { staleTime: 300_000 };

/** What lists are narrowed by and changed with, by name. */
export function useListParts() {
  const settings = useAsk(client.getSettings, {}, SELDOM);
  const users = useAsk(client.listUsers, {}, SELDOM);
  const teams = useAsk(client.listTeams, {}, SELDOM);
  const tags = useAsk(client.listTags, {});
  const fields = useAsk(client.listCustomFields, {}, SELDOM);
  return {
    ratings: (settings.data?.policy.ratings ?? []).map(
      ({ key, label }): Choice => ({ id: key, name: label }),
    ),
    sellers: (users.data?.users ?? []).filter(({ active }) => active).map(named),
    teams: (teams.data?.teams ?? []).map(named),
    tags: (tags.data?.tags ?? []).map(named),
    fields: fields.data?.fields ?? [],
  };
}

export type ListParts = ReturnType<typeof useListParts>;

const named = ({ id, name }: Choice): Choice => ({ id, name });

/** Every country by its name in the reader's language, with its code. */
export function countriesIn(locale: string): readonly Choice[] {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((one) => letters.map((other) => `${one}${other}`))
    .flatMap((code) => {
      const name = names.of(code);
      return name === undefined || name === code ? [] : [{ id: code, name, more: code }];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
}
