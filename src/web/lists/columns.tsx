import { type ReactNode, useState } from 'react';
import { useKeys } from '../shell/keys.tsx';
import { Sheet } from '../shell/sheet.tsx';
import { useWordsOf } from '../words/words-of.ts';
import type { ListParts } from './use-list-parts.ts';
import { listWords } from './words.ts';

/** One column beside the name. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** A track of the grid. */
  readonly width: string;
  readonly num?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

/** Columns of the fields of one's own; their keys begin with `own.`. */
export function fieldColumns<Row extends { readonly custom: Readonly<Record<string, unknown>> }>(
  parts: ListParts,
  subject: 'person' | 'account',
  own: { readonly yes: string; readonly no: string },
): readonly Column<Row>[] {
  return parts.fields
    .filter((field) => field.subject === subject)
    .map(({ key, label, type }) => ({
      key: `own.${key}`,
      title: label,
      width: 'minmax(0, 1.2fr)',
      num: type === 'number',
      cell: ({ custom }) => {
        const value = custom[key];
        if (value === undefined || value === null) return null;
        return typeof value === 'boolean' ? value ? own.yes : own.no : <bdi>{String(value)}</bdi>;
      },
    }));
}

/** Which columns are shown; kept in the address, and so in a view. */
export function ChooseColumns<Row>({
  columns,
  shown,
  onChange,
}: {
  readonly columns: readonly Column<Row>[];
  readonly shown: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
}) {
  const own = useWordsOf(listWords);
  const [open, setOpen] = useState(false);
  useKeys([{ keys: 'w', word: own.chooseColumns, run: () => setOpen(true) }]);
  const flip = (key: string) =>
    onChange(
      columns
        .map((column) => column.key)
        .filter((each) => (each === key ? !shown.includes(key) : shown.includes(each))),
    );
  return (
    <>
      <button type="button" className="chip wide" onClick={() => setOpen(true)}>
        {own.chooseColumns}
        <kbd>w</kbd>
      </button>
      <Sheet label={own.chooseColumns} open={open} onClose={() => setOpen(false)}>
        <fieldset className="column-choice">
          <legend>{own.chooseColumns}</legend>
          {columns.map(({ key, title }, index) => (
            <label key={key}>
              <input
                type="checkbox"
                data-autofocus={index === 0 ? '' : undefined}
                checked={shown.includes(key)}
                onChange={() => flip(key)}
              />
              {title}
            </label>
          ))}
        </fieldset>
      </Sheet>
    </>
  );
}
