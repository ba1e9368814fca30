import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is there; fails with `what` after the deadline. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  deadlineMs = 20_000,
): Promise<T> {
  const deadline = Date.now() + deadlineMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`Still not so after ${deadlineMs} ms: ${what}`);
    await pause(10);
  }
}
