import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * SIGINT, SIGTERM and SIGHUP as an AbortSignal. A command that never asks for it is ended at once, with 128 + the
 * signal's number; so is one that asked, at the second signal. (The exit handlers of open parts still run.)
 */
export function stopSignals(): { signal(): AbortSignal } {
  const stopping = new AbortController();
  let asked = false;
  for (const name of SIGNALS) {
    process.on(name, () => {
      if (!asked || stopping.signal.aborted) process.exit(128 + (constants.signals[name] ?? 0));
      stopping.abort();
    });
  }
  return {
    signal() {
      asked = true;
      return stopping.signal;
    },
  };
}
