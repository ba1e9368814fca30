import { convert } from 'html-to-text';

/** Longer HTML is cut: its own words stand at the top. */
const LONGEST_HTML = 400_000;

/** Deeper nesting is flattened: what nests so is broken, and takes parsers minutes. */
const DEEPEST = 150;

const skip = (selector: string) => ({ selector, format: 'skip' });

/** HTML as plain lines; quoted blocks begin with `> ` like quotes in plain mail. */
export function htmlToText(html: string): string {
  const text = convert(flattened(html.slice(0, LONGEST_HTML)), {
    wordwrap: false,
    preserveNewlines: false,
    limits: { maxInputLength: LONGEST_HTML, maxDepth: 400, maxBaseElements: 200 },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      skip('img'),
      skip('style'),
      skip('script'),
      skip('title'),
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'h2', options: { uppercase: false } },
      { selector: 'h3', options: { uppercase: false } },
      { selector: 'h4', options: { uppercase: false } },
      { selector: 'h5', options: { uppercase: false } },
      { selector: 'h6', options: { uppercase: false } },
      { selector: 'p', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
      { selector: 'table', format: 'block' },
      { selector: 'tr', format: 'block' },
      { selector: 'td', format: 'inline' },
      { selector: 'hr', options: { length: 32 } },
    ],
  });
  return text.replaceAll('\u00a0', ' ');
}

const NESTING =
  /<(\/?)(?:div|span|table|tbody|tr|td|blockquote|font|b|i|u|em|strong|ul|ol|li|center|a|section|article|p)\b[^>]*>/gi;

/** The same HTML without the tags that open beyond the deepest level, and their ends. */
function flattened(html: string): string {
  let depth = 0;
  return html.replace(NESTING, (tag, slash: string) => {
    depth = Math.max(0, depth + (slash === '' ? 1 : -1));
    return depth > DEEPEST || (slash !== '' && depth === DEEPEST) ? ' ' : tag;
  });
}
