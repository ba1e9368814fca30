import type { FeatureWords } from '../../words/words-of.ts';

const en = {
  people: 'People',
  you: 'you',
  noTeam: 'no team',
  waiting: 'has not signed in yet',
  noLogin: 'no sign-in',
  change: 'Change',
  changeOf: (name: string) => `Change ${name}`,
  close: 'Close',
  role: 'Role',
  team: 'Team',
  lastSeen: 'Last seen',
  neverSeen: 'not signed in anywhere',
  seenAt: (day: string, browser: string) => `${day}, ${browser}`,
  link: 'New sign-in link',
  linkNote: 'For somebody who lost theirs, or their password. The ones before stop working.',
  makeLink: 'Make a link',
  linkFor: (name: string) => `Link for ${name}`,
  linkHand: (day: string) =>
    `Hand it to them alone: whoever opens it sets the password. It works once, until ${day}.`,
  remove: 'Remove',
  removeOf: (name: string) => `Remove ${name}`,
  removeLead:
    'They are signed out at once, and their keys stop working. What they did stays in the history. Their accounts and people go to:',
  successor: 'Goes to',
  choose: 'choose',
  nobodyYet: 'nobody yet: it waits on the manager’s Today',
  removed: (name: string, accounts: number) =>
    accounts === 1
      ? `${name} was removed; one account changed hands.`
      : `${name} was removed; ${accounts} accounts changed hands.`,
  gone: 'No longer here',
  invite: 'Invite somebody',
  inviteLead: 'You get a link to hand over. With it they set their password and sign in.',
  name: 'Name',
  email: 'E-mail',
  submit: 'Make the invitation',
  another: 'Invite another',
  teams: 'Teams',
  teamsLead: 'A team may have a rhythm of its own, and its accounts to itself.',
  members: (count: number) => (count === 1 ? 'one person' : `${count} people`),
  noTeams: 'No teams yet. Everybody works together.',
  rename: 'Rename',
  renameOf: (name: string) => `Rename ${name}`,
  newTeam: 'New team',
  add: 'Add',
  added: (name: string) => `Team ${name} added.`,
  renamed: (name: string) => `The team is called ${name} now.`,
  roles: 'What the roles may do',
};

export type TeamWords = typeof en;

const de: TeamWords = {
  people: 'Personen',
  you: 'Sie',
  noTeam: 'kein Team',
  waiting: 'war noch nicht angemeldet',
  noLogin: 'keine Anmeldung',
  change: 'Ändern',
  changeOf: (name) => `${name} ändern`,
  close: 'Schließen',
  role: 'Rolle',
  team: 'Team',
  lastSeen: 'Zuletzt gesehen',
  neverSeen: 'nirgends angemeldet',
  seenAt: (day, browser) => `${day}, ${browser}`,
  link: 'Neuer Anmeldelink',
  linkNote: 'Für jemanden, der seinen oder das Passwort verloren hat. Die früheren gelten dann nicht mehr.',
  makeLink: 'Link machen',
  linkFor: (name) => `Link für ${name}`,
  linkHand: (day) =>
    `Geben Sie ihn nur dieser Person: Wer ihn öffnet, setzt das Passwort. Er gilt einmal, bis ${day}.`,
  remove: 'Entfernen',
  removeOf: (name) => `${name} entfernen`,
  removeLead:
    'Die Person wird sofort abgemeldet, ihre Schlüssel gehen nicht mehr. Was sie getan hat, bleibt in der Geschichte. Ihre Firmen und Personen gehen an:',
  successor: 'Geht an',
  choose: 'wählen',
  nobodyYet: 'noch niemanden: es wartet auf Heute der Führungskraft',
  removed: (name, accounts) =>
    accounts === 1
      ? `${name} ist entfernt; eine Firma hat gewechselt.`
      : `${name} ist entfernt; ${accounts} Firmen haben gewechselt.`,
  gone: 'Nicht mehr hier',
  invite: 'Jemanden einladen',
  inviteLead:
    'Sie bekommen einen Link zum Weitergeben. Damit setzt die Person ihr Passwort und meldet sich an.',
  name: 'Name',
  email: 'E-Mail',
  submit: 'Einladung machen',
  another: 'Noch jemanden einladen',
  teams: 'Teams',
  teamsLead: 'Ein Team kann einen eigenen Rhythmus haben, und seine Firmen für sich.',
  members: (count) => (count === 1 ? 'eine Person' : `${count} Personen`),
  noTeams: 'Noch keine Teams. Alle arbeiten zusammen.',
  rename: 'Umbenennen',
  renameOf: (name) => `${name} umbenennen`,
  newTeam: 'Neues Team',
  add: 'Hinzufügen',
  added: (name) => `Team ${name} hinzugefügt.`,
  renamed: (name) => `Das Team heißt jetzt ${name}.`,
  roles: 'Was die Rollen dürfen',
};

/** Words of the section “Team”. */
export const teamWords: FeatureWords<TeamWords> = { en, de };
