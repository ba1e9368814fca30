/** A line that quotes somebody: `> text`, `| text`, `AB> text`. */
export const isQuoteLine = (line: string) =>
  /^\s{0,4}(?:[>|›]|&gt;)/.test(line) || /^[A-Za-z]{1,3}>(?:\s|$)/.test(line);

export const isBlank = (line: string) => line.trim() === '' || /^[\p{Cf}\u1427\s]+$/u.test(line);

/** Only marks: `-----`, `___`, `***`, `====`. */
export const isRule = (line: string) => /^\s*(?:[-_=*#~+—–]\s?){2,}\s*$/.test(line);

/** Lines without empty ones at their ends; null where nothing is left. */
export function joined(lines: readonly string[]): string | null {
  let start = 0;
  let end = lines.length;
  while (start < end && isBlank(lines[start] ?? '')) start += 1;
  while (end > start && isBlank(lines[end - 1] ?? '')) end -= 1;
  const text = lines
    .slice(start, end)
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{4,}/g, '\n\n\n');
  return text === '' ? null : text;
}
