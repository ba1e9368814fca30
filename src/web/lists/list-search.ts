/** What the address of a list says: its filters and columns, so that a link leads back to the same rows. */
export interface ListSearch {
  readonly mine?: boolean;
  /** An id; `nobody`. */
  readonly owner?: string;
  readonly team?: string;
  readonly tag?: string;
  /** A key of the policy; `none`. */
  readonly rating?: string;
  readonly state?: string;
  readonly country?: string;
  readonly text?: string;
  readonly silent?: number;
  readonly near?: boolean;
  readonly idle?: boolean;
  /** `key=value` of a field of one's own. */
  readonly field?: string;
  /** Keys with commas between. */
  readonly columns?: string;
  /** The kept view that is shown; `all`: none, though one is opened with usually. */
  readonly view?: string;
}

const TEXTS = ['owner', 'team', 'tag', 'rating', 'state', 'country', 'text', 'field', 'columns', 'view'];
const FLAGS = ['mine', 'near', 'idle'];

export function listSearch(search: Record<string, unknown>): ListSearch {
  const read: Record<string, unknown> = {};
  for (const name of TEXTS) {
    const value = search[name];
    if (typeof value === 'string' || typeof value === 'number') read[name] = String(value);
  }
  for (const name of FLAGS) if (search[name] === true) read[name] = true;
  const silent = search['silent'] === true ? 90 : Number(search['silent']);
  if (Number.isInteger(silent) && silent > 0 && silent <= 10_000) read['silent'] = silent;
  return read;
}
