/** `From anna@example.com Mon Nov 23 09:00:00 2026`: an address or none, and a date with a time and a year. */
export function isSeparator(line: string): boolean {
  return (
    line.startsWith('From ') &&
    line.length < 500 &&
    /\b\d{1,2}:\d{2}\b/.test(line) &&
    /\b(?:19|20)\d{2}\b/.test(line)
  );
}

/** What stands behind a separator: a header field, or a separator that was quoted by mistake. */
export const mayFollowSeparator = (line: string) => /^(?:>?From |[!-9;-~]+[ \t]*:)/.test(line);

/** Whether a file begins as a mailbox does. */
export function looksLikeMbox(head: Uint8Array): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  const match = /^(?:\xef\xbb\xbf)?\s*(From [^\r\n]*)(?:\r\n|\r|\n)([^\r\n]*)/.exec(text);
  return match !== null && isSeparator(match[1] ?? '') && mayFollowSeparator(match[2] ?? '');
}
