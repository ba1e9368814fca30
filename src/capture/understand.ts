/** Quick capture: one typed line becomes records, shown before they are saved. */

import type { CaptureContext, Understanding } from '../app/ports/understanding.ts';
import { assemble } from './assemble.ts';
import { directoryOf } from './directory.ts';
import { clausesOf, readLine } from './line.ts';
import { readPaste } from './paste.ts';
import { fold } from './text.ts';
import { localTime } from './zoned.ts';

const TAG = /(?<![\p{L}\p{N}&#/])#(?=[\p{L}\p{N}_-]*\p{L})[\p{L}\p{N}_-]{1,60}/gu;
const MONTH_FIRST =
  /^America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Anchorage|Detroit|Boise|Indiana|Kentucky|Toronto|Vancouver|Edmonton|Winnipeg|Halifax)/u;

/**
 * Understands a line as typed: pure, fast enough for every keystroke, and never throws. Dates count from
 * `context.now` in the seller's zone; a contact without a time said began "now, less its duration". Nothing
 * typed is lost: what becomes no record is in the interaction's notes, verbatim.
 */
export function understand(text: string, context: CaptureContext): Understanding {
  const paste = readPaste(text);
  const end = paste === null ? text.length : paste.headEnd;
  const tags =
    paste === null
      ? [...text.matchAll(TAG)].map((match) => ({
          from: match.index,
          to: match.index + match[0].length,
          name: match[0].slice(1),
        }))
      : [];
  let folded = fold(text.slice(0, end));
  for (const { from, to } of tags) folded = folded.slice(0, from) + ' '.repeat(to - from) + folded.slice(to);
  let typed = text.slice(0, end);
  for (const { from, to } of tags) typed = typed.slice(0, from) + ' '.repeat(to - from) + typed.slice(to);
  const directory = directoryOf(context);
  const now = localTime(context.now, context.zone);
  const reference = {
    today: now.day,
    minute: now.minute,
    monthFirst: context.locale === 'en' && MONTH_FIRST.test(context.zone),
  };
  const clauses = clausesOf(typed, folded, directory, reference);
  const read = readLine(clauses, directory, reference, context.locale === 'de');
  return assemble(text, context, read, tags, paste, directory);
}
