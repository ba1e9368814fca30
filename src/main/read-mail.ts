import type { MailReadings } from '../cli/kit.ts';
import { readMailFiles } from '../mail/read/read-files.ts';
import { shownMessage } from '../mail/read/shown-message.ts';

/** What messages are understood to be; changes nothing. */
export async function* readMail(files: readonly string[]): MailReadings {
  for await (const reading of readMailFiles(files)) {
    yield 'problem' in reading ? reading : { file: reading.file, message: shownMessage(reading.message) };
  }
}
