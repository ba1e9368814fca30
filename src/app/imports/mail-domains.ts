/** Providers of mail for everybody: their domains say nothing about a company. */
const FREE = new Set(
  `gmail googlemail yahoo ymail rocketmail hotmail outlook live msn icloud aol proton protonmail pm zoho gmx web
   mail email inbox yandex fastmail tutanota tuta hey qq 163 126 sina foxmail naver daum hanmail rediffmail
   t-online freenet arcor 1und1 orange wanadoo free laposte sfr neuf libero virgilio alice tiscali tin
   terra uol bol seznam centrum wp onet interia o2 poczta mailru rambler bk list ukr
   btinternet sky virginmedia talktalk ntlworld comcast verizon att sbcglobal bellsouth cox charter earthlink
   shaw rogers sympatico telus bigpond optusnet bluewin telenet skynet ziggo kpnmail planet hetnet xs4all
   telia spray home bredband online`
    .trim()
    .split(/\s+/),
);

/** Names that RFC 2606 and RFC 6761 keep for examples and tests: nobody works there. */
const RESERVED = /(?:^|\.)(?:example|test|invalid|localhost|local)$|(?:^|\.)example\.(?:com|net|org|edu)$/;

const SECOND_LEVEL = new Set(['co', 'com', 'net', 'org', 'ac', 'gov', 'edu', 'ne', 'or']);

/** The domain of a mail address when it tells a company, else null: `anna@acme.de` → `acme.de`. */
export function companyDomain(mail: string): string | null {
  const domain = mail.slice(mail.lastIndexOf('@') + 1).toLowerCase();
  if (!/^[^\s.@]+(?:\.[^\s.@]+)+$/.test(domain) || RESERVED.test(domain)) return null;
  const labels = domain.split('.');
  const last = labels.length - 1;
  const second = labels[last - 1] ?? '';
  const name = SECOND_LEVEL.has(second) && last >= 2 ? (labels[last - 2] ?? '') : second;
  return FREE.has(name) ? null : domain;
}

const ROLES =
  /^(?:info|office|contact|kontakt|hello|hallo|mail|sales|vertrieb|support|service|admin|team|post|buero|office|reception|enquir(?:y|ies)|billing|accounts?|hr|jobs|press|marketing)(?:[.+_-].*)?$/;

/** An address that several people read: it does not tell who somebody is. */
export function isSharedMailbox(mail: string): boolean {
  return ROLES.test(mail.slice(0, mail.lastIndexOf('@')).toLowerCase());
}
