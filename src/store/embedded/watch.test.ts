import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watch } from './watch.ts';

describe('watch', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('revives what has stopped, and only that', async () => {
    let running = true;
    let revived = 0;
    const watching = watch(
      () => running,
      async () => {
        revived += 1;
        running = true;
      },
      100,
    );
    await vi.advanceTimersByTimeAsync(1_000);
    expect(revived).toBe(0);
    running = false;
    await vi.advanceTimersByTimeAsync(100);
    expect(revived).toBe(1);
    await watching.end();
    running = false;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(revived).toBe(1);
  });

  it('waits longer after each try that failed', async () => {
    const tries: number[] = [];
    const watching = watch(
      () => false,
      async () => {
        tries.push(Date.now());
        throw new Error('no luck');
      },
      100,
    );
    await vi.advanceTimersByTimeAsync(1_500);
    await watching.end();
    expect(tries.map((at, index) => at - (tries[index - 1] ?? at))).toEqual([0, 200, 400, 800]);
  });

  it('tells a try that is under way to end, and waits for it', async () => {
    let ended = false;
    const watching = watch(
      () => false,
      (signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            ended = true;
            reject(new Error('told to end'));
          });
        }),
      100,
    );
    await vi.advanceTimersByTimeAsync(100);
    await watching.end();
    expect(ended).toBe(true);
  });
});
