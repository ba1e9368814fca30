import { closeSync, copyFileSync, fstatSync, openSync, readSync, statSync, truncateSync } from 'node:fs';

const LIMIT_BYTES = 8 * 1024 * 1024;

/**
 * Keeps the log below a limit: what was written moves to `<log>.1`, and the file is emptied in place,
 * since the server goes on appending to it. A line written in that very moment may be lost.
 */
export function limitLog(log: string, limit: number = LIMIT_BYTES): void {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) <= limit) return;
  copyFileSync(log, `${log}.1`);
  truncateSync(log);
}

/** Opens the log for appending, as a descriptor to hand to the server, and tells where it ends now. */
export function openLog(log: string): { descriptor: number; end: number } {
  const descriptor = openSync(log, 'a', 0o600);
  return { descriptor, end: fstatSync(descriptor).size };
}

/** What was written to the log after `from`, at most its last 16 KB. */
export function readLogSince(log: string, from: number): string {
  const descriptor = openSync(log, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const start = Math.max(Math.min(from, size), size - 16_384);
    const bytes = Buffer.alloc(size - start);
    return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, bytes.length, start));
  } finally {
    closeSync(descriptor);
  }
}
