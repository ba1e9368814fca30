/** Numbers of several rounds, and what is made of them. */

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds that something takes. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/**
 * Times two things in turn, round by round, so that whatever else the machine does falls on both.
 * Returns each one's times in milliseconds.
 */
export async function inTurn(
  rounds: number,
  ours: (round: number) => unknown,
  bare: (round: number) => unknown,
): Promise<{ readonly ours: readonly number[]; readonly bare: readonly number[] }> {
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(await timed(() => ours(round)));
    times.bare.push(await timed(() => bare(round)));
  }
  return times;
}
