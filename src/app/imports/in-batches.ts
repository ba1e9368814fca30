/**
 * Groups items into batches, reading the next one while the last is worked on. Stops reading when its reader
 * stops.
 */
export async function* inBatches<Item>(
  items: AsyncIterable<Item>,
  size: number,
): AsyncGenerator<readonly Item[]> {
  const reader = items[Symbol.asyncIterator]();
  const read = async (): Promise<Item[]> => {
    const batch: Item[] = [];
    while (batch.length < size) {
      const next = await reader.next();
      if (next.done) break;
      batch.push(next.value);
    }
    return batch;
  };
  let next = read();
  try {
    for (;;) {
      const batch = await next;
      if (batch.length === 0) return;
      next = read();
      // Looked at when its turn comes; a failure meanwhile is not unhandled.
      next.catch(() => undefined);
      yield batch;
    }
  } finally {
    await next.catch(() => undefined);
    await reader.return?.();
  }
}
