import type { ReadMessage } from '../../app/ports/mail-reading.ts';
import { readMessage } from './read-message.ts';

/** A message of header lines and a text, with usual fields where none are named. */
export function letter(fields: Readonly<Record<string, string>>, text: string): ReadMessage {
  const usual = {
    From: 'Mara Lindqvist <mara@harbour.example>',
    To: 'Seller <seller@ours.example>',
    Date: 'Wed, 12 Nov 2025 10:00:00 +0100',
    'Content-Type': 'text/plain; charset=utf-8',
  };
  const header = Object.entries({ ...usual, ...fields }).map(([name, value]) => `${name}: ${value}`);
  return readMessage(Buffer.from(`${header.join('\r\n')}\r\n\r\n${text.replaceAll('\n', '\r\n')}`));
}
