import type { listPeople } from '../../app/people/list-people.ts';
import type { listViews } from '../../app/views/list-views.ts';
import type { InputOf, OutputOf } from '../client/endpoint.ts';
import type { ListSearch } from './list-search.ts';

/** What the server narrows a list by. */
export type ListFilter = Omit<InputOf<typeof listPeople>, 'after' | 'limit'>;

export type View = OutputOf<typeof listViews>['views'][number];

const STATES = ['qualified', 'to-qualify', 'released'] as const;

/** The filter that an address means; what it says wrongly is passed over. */
export function filterOf(search: ListSearch): ListFilter {
  const { mine, owner, team, tag, rating, country, text, silent, near, idle } = search;
  const state = STATES.find((known) => known === search.state);
  const [key, ...value] = search.field?.split('=') ?? [];
  return {
    ...(mine ? { mine } : {}),
    ...(owner ? { owner: owner === 'nobody' ? null : owner } : {}),
    ...(team ? { team } : {}),
    ...(tag ? { tag } : {}),
    ...(rating ? { rating: rating === 'none' ? null : rating } : {}),
    ...(state ? { state } : {}),
    ...(country?.length === 2 ? { country } : {}),
    ...(text?.trim() ? { text: text.trim().slice(0, 200) } : {}),
    ...(silent ? { silentForDays: silent } : {}),
    ...(near ? { nearLongest: true } : {}),
    ...(idle ? { noStep: true } : {}),
    ...(key && value.length > 0 ? { custom: { [key]: value.join('=') } } : {}),
  };
}

/** The address of a filter that was kept. */
export function searchOf(filter: ListFilter): ListSearch {
  const { mine, owner, team, tag, rating, state, country, text, silentForDays, nearLongest, noStep } = filter;
  const [field] = Object.entries(filter.custom ?? {});
  return {
    ...(mine ? { mine } : {}),
    ...(owner === undefined ? {} : { owner: owner ?? 'nobody' }),
    ...(team ? { team } : {}),
    ...(tag ? { tag } : {}),
    ...(rating === undefined ? {} : { rating: rating ?? 'none' }),
    ...(state ? { state } : {}),
    ...(country ? { country } : {}),
    ...(text ? { text } : {}),
    ...(silentForDays ? { silent: silentForDays } : {}),
    ...(nearLongest ? { near: true } : {}),
    ...(noStep ? { idle: true } : {}),
    ...(field ? { field: field.join('=') } : {}),
  };
}

/** The address of a kept view. */
export function addressOf({ id, filter, columns }: View): ListSearch {
  const shown = columns.length > 0 ? { columns: columns.join(',') } : {};
  return { ...searchOf(filter as ListFilter), ...shown, view: id };
}
