import type { undoWaiver } from '../../app/interactions/waive-answer.ts';
import type { getConversation } from '../../app/mail/get-conversation.ts';
import type { listInbox } from '../../app/mail/list-inbox.ts';
import type { listOutbox } from '../../app/mail/list-outbox.ts';
import type {
  connectMailbox,
  editMailbox,
  findMailSettings,
  listMailboxes,
  pauseMailbox,
  removeMailbox,
} from '../../app/mail/mailboxes.ts';
import type {
  cancelMail,
  checkRecipients,
  saveDraft,
  sendMail,
  settleUnknownMail,
} from '../../app/mail/write-mail.ts';
import { endpoint } from '../client/endpoint.ts';

/** The operations of mail: loaded with the pages that use them. */
export const mailClient = {
  listMailboxes: endpoint<typeof listMailboxes>('list-mailboxes', 'GET', '/mailboxes'),
  findMailSettings: endpoint<typeof findMailSettings>('find-mail-settings', 'GET', '/mail-settings'),
  connectMailbox: endpoint<typeof connectMailbox>('connect-mailbox', 'POST', '/mailboxes'),
  editMailbox: endpoint<typeof editMailbox>('edit-mailbox', 'PATCH', '/mailboxes/{id}'),
  pauseMailbox: endpoint<typeof pauseMailbox>('pause-mailbox', 'POST', '/mailboxes/{id}/pause'),
  removeMailbox: endpoint<typeof removeMailbox>('remove-mailbox', 'DELETE', '/mailboxes/{id}'),
  checkRecipients: endpoint<typeof checkRecipients>('check-recipients', 'POST', '/mails/check'),
  sendMail: endpoint<typeof sendMail>('send-mail', 'POST', '/mails'),
  saveDraft: endpoint<typeof saveDraft>('save-draft', 'PUT', '/drafts/{id}'),
  cancelMail: endpoint<typeof cancelMail>('cancel-mail', 'POST', '/mails/{id}/cancel'),
  settleUnknownMail: endpoint<typeof settleUnknownMail>('settle-unknown-mail', 'POST', '/mails/{id}/settle'),
  listOutbox: endpoint<typeof listOutbox>('list-outbox', 'GET', '/outbox'),
  listInbox: endpoint<typeof listInbox>('list-inbox', 'GET', '/inbox'),
  undoWaiver: endpoint<typeof undoWaiver>('undo-waiver', 'POST', '/interactions/{id}/undo-waiver'),
  getConversation: endpoint<typeof getConversation>('get-conversation', 'GET', '/conversation'),
};
