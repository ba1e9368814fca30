import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useKeys } from '../shell/keys.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import type { Column } from './columns.tsx';
import type { LongList } from './use-long-list.ts';
import { listWords } from './words.ts';

/** Rows that are still on their way at the end of a list. */
const COMING = 3;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A table of any length: only rows near the window are there. `j k` move, `x` selects, `X` selects up to here. */
export function ListRows<Row extends Named>({
  label,
  nameTitle,
  rows,
  height,
  columns,
  name,
  isSelected,
  onSelect,
}: {
  readonly label: string;
  readonly nameTitle: string;
  readonly rows: LongList<Row>;
  readonly height: number;
  readonly columns: readonly Column<Row>[];
  readonly name: (row: Row) => ReactNode;
  readonly isSelected: (id: string) => boolean;
  /** Selects or not; several at once for a range. Null: nothing is selected in this list. */
  readonly onSelect: ((rows: readonly Row[], selected: boolean) => void) | null;
}) {
  const { words } = useWords();
  const own = useWordsOf(listWords);
  const table = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const at = useRef(-1);
  const from = useRef(-1);
  const wanted = useRef(false);
  const [top, setTop] = useState(0);
  const tracks = ['minmax(0, 2.2fr)', ...columns.map(({ width }) => width)].join(' ');
  useLayoutEffect(() => table.current?.style.setProperty('--tracks', tracks), [tracks]);
  useLayoutEffect(() => setTop(place.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: rows.count + (rows.complete ? 0 : COMING),
    estimateSize: () => height,
    overscan: 12,
    scrollMargin: top,
    scrollPaddingStart: 96,
    scrollPaddingEnd: 160,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => rows.show(first, last));
  const focus = () => {
    const link = place.current?.querySelector<HTMLElement>(`[data-index="${at.current}"] .c-name a`);
    if (!wanted.current || !link) return;
    wanted.current = false;
    link.focus({ preventScroll: true });
  };
  useEffect(focus);
  const go = (index: number) => {
    at.current = Math.max(0, Math.min(index, rows.count - 1));
    wanted.current = true;
    virtual.scrollToIndex(at.current, { align: 'auto' });
    focus();
  };
  /** Where the focus is, else where it was. */
  const current = () => {
    const focused = document.activeElement?.closest<HTMLElement>('.virtual-row')?.dataset['index'];
    return focused === undefined ? at.current : Number(focused);
  };
  const here = () => Math.max(0, current());
  const range = (one: number, other: number) => {
    const found: Row[] = [];
    for (let index = Math.min(one, other); index <= Math.max(one, other); index += 1) {
      const row = rows.rowAt(index);
      if (row) found.push(row);
    }
    return found;
  };
  const select = (index: number) => {
    const row = rows.rowAt(index);
    if (!row) return;
    from.current = index;
    onSelect?.([row], !isSelected(row.id));
  };
  const extend = (to: number) => {
    onSelect?.(range(from.current < 0 ? to : from.current, to), true);
    go(to);
  };
  useKeys([
    { keys: 'j', word: own.nextRow, run: () => go(current() + 1) },
    { keys: 'k', word: own.rowBefore, run: () => go(current() - 1) },
    { keys: 'ArrowDown', word: own.nextRow, unlisted: true, run: () => go(current() + 1) },
    { keys: 'ArrowUp', word: own.rowBefore, unlisted: true, run: () => go(current() - 1) },
    ...(onSelect
      ? [
          {
            keys: 'x',
            word: own.selectRow,
            run: () => {
              const index = here();
              select(index);
              go(index + 1);
            },
          },
          { keys: 'X', word: own.extend, run: () => extend(here()) },
          { keys: 'J', word: own.extend, unlisted: true, run: () => extend(here() + 1) },
          { keys: 'K', word: own.extend, unlisted: true, run: () => extend(Math.max(0, here() - 1)) },
        ]
      : []),
  ]);
  return (
    <div ref={table} className="grid-table list" role="table" aria-label={label} aria-rowcount={-1}>
      <div role="row" className="grid-head">
        <span role="columnheader">{nameTitle}</span>
        {columns.map(({ key, title, num }) => (
          <span role="columnheader" key={key} className={num ? 'num' : undefined}>
            {title}
          </span>
        ))}
      </div>
      <div ref={place} className="virtual" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ key, index, start }) => {
          const row = rows.rowAt(index);
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="virtual-row"
              role="presentation"
              style={{ transform: `translateY(${start - top}px)` }}
            >
              {row === undefined ? (
                <div role="row" className="grid-row coming" aria-busy="true">
                  <span role="cell" className="c-name">
                    <span className="bone" />
                  </span>
                </div>
              ) : (
                <div
                  role="row"
                  aria-rowindex={index + 2}
                  className="grid-row"
                  aria-selected={isSelected(row.id)}
                >
                  <span role="cell" className="c-name g-name">
                    {onSelect && (
                      <input
                        type="checkbox"
                        aria-label={words.people.select(row.name)}
                        checked={isSelected(row.id)}
                        onClick={(event) => {
                          if (!event.shiftKey) return select(index);
                          onSelect(range(from.current < 0 ? index : from.current, index), true);
                        }}
                        readOnly
                      />
                    )}
                    {name(row)}
                  </span>
                  {columns.map(({ key: column, num, cell }) => (
                    <span
                      role="cell"
                      key={column}
                      className={`c-${column.replace('.', '-')}${num ? ' num' : ''}`}
                    >
                      {cell(row)}
                    </span>
                  ))}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
