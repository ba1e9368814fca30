import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * Rows of any number: only those near the window are there. Asks for more when the end comes near.
 * `height` is that of one row in pixels; a row may be higher, it is measured.
 */
export function VirtualRows<Row>({
  rows,
  height,
  idOf,
  more,
  children,
}: {
  readonly rows: readonly Row[];
  readonly height: number;
  readonly idOf: (row: Row) => string;
  readonly more: (() => void) | null;
  readonly children: (row: Row, index: number) => ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(place.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => height,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : idOf(row);
    },
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= rows.length - 15) more();
  }, [more, last, rows.length]);
  return (
    <div ref={place} className="virtual" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
      {items.map(({ key, index, start }) => {
        const row = rows[index];
        return row === undefined ? null : (
          <div
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className="virtual-row"
            role="presentation"
            style={{ transform: `translateY(${start - top}px)` }}
          >
            {children(row, index)}
          </div>
        );
      })}
    </div>
  );
}
