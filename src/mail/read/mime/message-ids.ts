/** Ids without their angle brackets, in their order, each once. */
export function readMessageIds(raws: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const raw of raws) {
    const bracketed = [...raw.matchAll(/<([^<>]+)>/g)].map((match) => (match[1] ?? '').trim());
    const bare = bracketed.length > 0 ? bracketed : raw.split(/[\s,]+/).filter((word) => word.includes('@'));
    for (const id of bare) {
      const tidy = id.replace(/\s+/g, '');
      if (tidy !== '') found.add(tidy);
      if (found.size >= 2_000) return [...found];
    }
  }
  return [...found];
}
