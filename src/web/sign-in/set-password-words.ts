import type { FeatureWords } from '../words/words-of.ts';

const en = {
  invited: (name: string) => `Welcome, ${name}.`,
  invitedTo: (organization: string) =>
    `You are invited to ${organization}. Choose a password, and you are in.`,
  knownTo: (organization: string) =>
    `You are invited to ${organization}. You sign in here already: give the password that you have.`,
  reset: 'A new password',
  resetFor: (name: string, organization: string) =>
    `${name}, choose a new password for ${organization}. You are signed out everywhere else.`,
  email: 'E-mail',
  newPassword: 'New password, at least 12 characters',
  knownPassword: 'The password that you sign in with',
  submit: 'Set the password and sign in',
  join: 'Join and sign in',
  noLink: 'This link does not work',
  toSignIn: 'To the sign-in',
  empty: 'The address is not complete. Open the whole link as you were given it.',
};

export type SetPasswordWords = typeof en;

const de: SetPasswordWords = {
  invited: (name) => `Willkommen, ${name}.`,
  invitedTo: (organization) =>
    `Sie sind zu ${organization} eingeladen. Wählen Sie ein Passwort, und es geht los.`,
  knownTo: (organization) =>
    `Sie sind zu ${organization} eingeladen. Sie melden sich hier schon an: Geben Sie das Passwort ein, das Sie haben.`,
  reset: 'Ein neues Passwort',
  resetFor: (name, organization) =>
    `${name}, wählen Sie ein neues Passwort für ${organization}. Überall sonst werden Sie abgemeldet.`,
  email: 'E-Mail',
  newPassword: 'Neues Passwort, mindestens 12 Zeichen',
  knownPassword: 'Das Passwort, mit dem Sie sich anmelden',
  submit: 'Passwort setzen und anmelden',
  join: 'Beitreten und anmelden',
  noLink: 'Dieser Link geht nicht',
  toSignIn: 'Zur Anmeldung',
  empty: 'Die Adresse ist nicht vollständig. Öffnen Sie den ganzen Link, wie Sie ihn bekommen haben.',
};

/** Words of the page behind links of invitations and resets. */
export const setPasswordWords: FeatureWords<SetPasswordWords> = { en, de };
