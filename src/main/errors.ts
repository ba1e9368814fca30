/** The catalogue of what can go wrong while the parts are put together and started, each with its way out. */
import { type ErrorCatalogue, type ErrorParams, FollowthroughError } from '../core/errors.ts';

const MAIN_ERRORS = {
  'setting-wrong': {
    status: 500,
    message: (p) => `The setting ${p['name']} is ${p['value']}, and that ${p['problem']}.`,
    mend: (p) => `${p['mend']}`,
  },
  'port-taken': {
    status: 503,
    message: (p) => `Port ${p['port']} on ${p['host']} is taken by another program.`,
    mend: (p) =>
      `If that is Followthrough, it is running already: open http://${p['host']}:${p['port']}. Otherwise choose another port, such as PORT=${Number(p['port']) + 1}.`,
  },
  'port-not-permitted': {
    status: 503,
    message: (p) => `This user may not open port ${p['port']}.`,
    mend: () => 'Choose a port from 1024 on, such as PORT=4747.',
  },
  'host-not-here': {
    status: 503,
    message: (p) => `The address ${p['host']} does not belong to this machine.`,
    mend: () => 'Set HOST to 127.0.0.1, or to 0.0.0.0 to be reached from everywhere.',
  },
  'database-unreachable': {
    status: 503,
    message: (p) => `The database server does not answer: ${p['said']}.`,
    mend: () =>
      'Check DATABASE_URL and that the server runs, or leave DATABASE_URL out to use the embedded one.',
  },
  'no-such-organization': {
    status: 404,
    message: (p) => `There is no organization “${p['org']}” here.`,
    mend: (p) => `There is: ${p['known']}.`,
  },
  'several-organizations': {
    status: 422,
    message: () => 'There are several organizations here.',
    mend: (p) => `Say which one with --org: ${p['known']}.`,
  },
  'organization-without-owner': {
    status: 409,
    message: (p) => `The organization “${p['org']}” has no owner who is active.`,
    mend: () => 'Add one with "followthrough user add".',
  },
} as const satisfies ErrorCatalogue;

/** An error of this catalogue, with what caused it. */
export function startError(
  code: keyof typeof MAIN_ERRORS,
  params: ErrorParams = {},
  cause?: unknown,
): FollowthroughError {
  const error = new FollowthroughError(code, params, MAIN_ERRORS);
  if (cause !== undefined) error.cause = cause;
  return error;
}
