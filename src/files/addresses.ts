const JOINED = /\s:::\s|[;,|\n]|\s+(?=\S+@)/;
const ADDRESS =
  /^[^\s@<>()[\]",;:\\]+@(?:[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}_-]*[\p{L}\p{N}\p{M}])?)(?:\.[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}_-]*[\p{L}\p{N}\p{M}])?)*$/u;

/** The e-mail addresses in one cell (`a@x.com; b@y.com`, `Anna <a@x.com>`); what is none comes back as text. */
export function readEmails(cell: string): { emails: string[]; others: string[] } {
  const emails: string[] = [];
  const others: string[] = [];
  const angled = [...cell.matchAll(/<\s*(?:mailto:)?([^<>\s]+@[^<>\s]+)\s*>/g)].map(
    (match) => match[1] ?? '',
  );
  const parts = angled.length > 0 ? angled : cell.split(JOINED);
  for (const part of parts) {
    const value = part
      .trim()
      .replace(/^mailto:/i, '')
      .replace(/^['"]|['".]$/g, '');
    if (value === '') continue;
    if (!isEmail(value)) others.push(part.trim());
    else if (!emails.some((known) => known.toLowerCase() === value.toLowerCase())) emails.push(value);
  }
  return others.length > 0 && emails.length === 0 ? { emails, others: [cell.trim()] } : { emails, others };
}

/** RFC 5321 length limits, no doubled or outer dots; names of hosts without a dot are allowed. */
export function isEmail(text: string): boolean {
  if (text.length > 254 || !ADDRESS.test(text)) return false;
  const local = text.slice(0, text.lastIndexOf('@'));
  return local.length <= 64 && !local.startsWith('.') && !local.endsWith('.') && !local.includes('..');
}

/** The host that a website or an e-mail address stands for, without `www.`; undefined when there is none. */
export function domainOf(website: string): string | undefined {
  const text = website.trim();
  const candidate = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(candidate)) return undefined;
  const host = new URL(candidate).hostname.replace(/^www\./, '').replace(/\.$/, '');
  return /^[^.\s]+(?:\.[^.\s]+)+$/.test(host) && !/^[\d.]+$/.test(host) ? host : undefined;
}
