/** The catalogue of what the command line itself refuses, each with its way out; and how a command ends. */
import { InvalidInputError } from '../app/errors.ts';
import { type ErrorCatalogue, type ErrorParams, FollowthroughError } from '../core/errors.ts';

const CLI_ERRORS = {
  'wrong-use': {
    status: 422,
    message: (p) => `${p['problem']}`,
    mend: (p) => `${p['mend']}`,
  },
  'no-such-user': {
    status: 404,
    message: (p) => `There is no user “${p['who']}”.`,
    mend: (p) => `There is: ${p['known']}.`,
  },
  'several-users': {
    status: 422,
    message: (p) => `“${p['who']}” may be ${p['candidates']}.`,
    mend: () => 'Give the e-mail address or the id.',
  },
  'no-day': {
    status: 422,
    message: (p) => `“${p['date']}” is no day.`,
    mend: () => 'Write it as 2027-03-31.',
  },
  'no-moment': {
    status: 422,
    message: (p) => `“${p['at']}” is no moment.`,
    mend: () => 'Write it as 2026-11-03T10:00, with an offset if you like, or as a day: 2026-11-03.',
  },
  'no-import': {
    status: 422,
    message: (p) => `“${p['id']}” is no import.`,
    mend: () => 'Give the id that the import told at its end.',
  },
  'dates-open': {
    status: 422,
    message: (p) => `${p['message']}`,
    mend: () => 'Say how it is meant with --dates day-first or --dates month-first.',
  },
  'unknown-column': {
    status: 422,
    message: (p) =>
      p['what'] === 'column'
        ? `There is no column “${p['said']}”.`
        : `“${p['said']}” is nothing that a column can hold.`,
    mend: (p) =>
      p['what'] === 'column' ? `The columns are: ${p['known']}.` : `Say for instance: ${p['known']}.`,
  },
  'file-there': {
    status: 409,
    message: (p) => `There is a file ${p['file']} already.`,
    mend: () => 'Name another one; nothing was written over.',
  },
  'no-column-meaning': {
    status: 422,
    message: (p) => `“${p['said']}” does not say what a column holds.`,
    mend: () => 'Write it as "Kunde=company".',
  },
  'which-key': {
    status: 404,
    message: (p) => `${p['count'] === 0 ? 'No' : 'More than one'} key is “${p['which']}”.`,
    mend: (p) => `There is: ${p['known']}. The id always works.`,
  },
  'only-on-this-machine': {
    status: 422,
    message: (p) => `${p['what']} works on the data of this machine, not on a server elsewhere.`,
    mend: () => 'Run it where the server runs, without --server.',
  },
  'key-missing': {
    status: 401,
    message: (p) => `The server ${p['server']} wants to know who you are.`,
    mend: () =>
      'Give an API key with --key ft_… or in FOLLOWTHROUGH_KEY; "followthrough key add" makes one there.',
  },
  'server-unreachable': {
    status: 503,
    message: (p) => `The server ${p['server']} does not answer: ${p['said']}.`,
    mend: () => 'Check the address, and that the server runs.',
  },
  'server-speaks-otherwise': {
    status: 502,
    message: (p) => `What answers at ${p['server']} is not Followthrough.`,
    mend: () => 'Give the address that the server prints when it starts, such as http://127.0.0.1:4747.',
  },
  'remote-error': {
    status: 500,
    message: (p) => `${p['message']}`,
    mend: (p) => `${p['mend']}`,
  },
  'needs-an-answer': {
    status: 422,
    message: (p) => `This needs an answer: ${p['question']}`,
    mend: (p) => `${p['mend']}`,
  },
  'file-missing': {
    status: 404,
    message: (p) => `There is no file ${p['file']}.`,
    mend: () => 'Check its name and folder.',
  },
  'file-is-a-folder': {
    status: 422,
    message: (p) => `${p['file']} is a folder.`,
    mend: () => 'Name the files in it.',
  },
  'file-exists': {
    status: 409,
    message: (p) => `${p['file']} exists already.`,
    mend: () => 'Choose another name, or move it away: nothing is overwritten.',
  },
} as const satisfies ErrorCatalogue;

/** An error of this catalogue, with what caused it. */
export function refuseCommand(
  code: keyof typeof CLI_ERRORS,
  params: ErrorParams = {},
  cause?: unknown,
): FollowthroughError {
  const error = new FollowthroughError(code, params, CLI_ERRORS);
  if (cause !== undefined) error.cause = cause;
  return error;
}

/** The arguments make no sense together, or one is written wrong. */
export const wrongUse = (problem: string, mend: string) => refuseCommand('wrong-use', { problem, mend });

const OF_WRONG_USE = new Set([
  'wrong-use',
  'no-such-user',
  'several-users',
  'needs-an-answer',
  'setting-wrong',
  'no-day',
  'no-moment',
  'dates-open',
  'unknown-column',
  'no-column-meaning',
  'no-import',
]);

/** 1: failed, 2: wrong use. */
export function exitCodeOf(error: unknown): 1 | 2 {
  if (error instanceof InvalidInputError) return 2;
  return error instanceof FollowthroughError && OF_WRONG_USE.has(error.code) ? 2 : 1;
}

/** What is wrong and the way out, in one line. Of an unforeseen error: what it says. */
export function sayError(error: unknown): string {
  if (error instanceof FollowthroughError) return `${error.message} ${error.mend}`.trim();
  const said = error instanceof Error ? error.message : String(error);
  return `Something unforeseen went wrong: ${said.replace(/\s+/g, ' ')}. Run it again with LOG_LEVEL=debug to see where.`;
}
