import type {
  connectMailbox,
  editMailbox,
  findMailSettings,
  listMailboxes,
  pauseMailbox,
  removeMailbox,
} from '../../app/mail/mailboxes.ts';
import { endpoint } from '../client/endpoint.ts';

/** The operations of mail: loaded with the pages that use them. */
export const mailClient = {
  listMailboxes: endpoint<typeof listMailboxes>('list-mailboxes', 'GET', '/mailboxes'),
  findMailSettings: endpoint<typeof findMailSettings>('find-mail-settings', 'GET', '/mail-settings'),
  connectMailbox: endpoint<typeof connectMailbox>('connect-mailbox', 'POST', '/mailboxes'),
  editMailbox: endpoint<typeof editMailbox>('edit-mailbox', 'PATCH', '/mailboxes/{id}'),
  pauseMailbox: endpoint<typeof pauseMailbox>('pause-mailbox', 'POST', '/mailboxes/{id}/pause'),
  removeMailbox: endpoint<typeof removeMailbox>('remove-mailbox', 'DELETE', '/mailboxes/{id}'),
};
