/**
 * Seals what must not be readable in the database: credentials of mailboxes and calendars. The key lies outside it.
 * `purpose` binds a sealed text to its place: what was sealed for one mailbox opens for no other.
 */
export interface Vault {
  seal(text: string, purpose: string): string;
  /** Throws `sealed-elsewhere` when the key is another one, or the text was moved or changed. */
  open(sealed: string, purpose: string): string;
}
