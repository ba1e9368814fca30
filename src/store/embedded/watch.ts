const LOOK_EVERY_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Looks once a second whether the server still runs, and calls `revive` when it does not; after a failed
 * try it waits twice as long before the next. It does not keep the process alive. `end` resolves when
 * nothing of it is under way any more.
 */
export function watch(
  runs: () => boolean,
  revive: (signal: AbortSignal) => Promise<void>,
  lookEveryMs: number = LOOK_EVERY_MS,
): { end: () => Promise<void> } {
  const ending = new AbortController();
  let underWay: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const lookIn = (milliseconds: number) => {
    timer = setTimeout(() => {
      underWay = look(milliseconds);
    }, milliseconds).unref();
  };
  const look = async (waited: number) => {
    let next = lookEveryMs;
    try {
      if (!runs()) await revive(ending.signal);
    } catch {
      next = Math.min(waited * 2, LONGEST_PAUSE_MS);
    }
    if (!ending.signal.aborted) lookIn(next);
  };
  lookIn(lookEveryMs);
  return {
    end: () => {
      ending.abort();
      clearTimeout(timer);
      return underWay;
    },
  };
}
