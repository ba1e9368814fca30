/** How an import may refuse, in plain words. */
import { type ErrorCatalogue, type ErrorParams, FollowthroughError } from '../../core/errors.ts';

export const IMPORT_ERRORS = {
  'date-order-needed': {
    status: 422,
    message: (p) =>
      `In the column “${p['column']}”, ${p['example'] === '' ? 'dates' : `“${p['example']}”`} may begin with the day or with the month, and nothing in the file tells which.`,
    mend: () => 'Say which it is: day first (dmy) or month first (mdy).',
  },
  'import-unreadable': {
    status: 422,
    message: (p) => `${p['reason']}`,
    mend: () => 'Nothing was imported. Save the file again as CSV (UTF-8) or vCard and try once more.',
  },
  'import-not-running': {
    status: 409,
    message: (p) => `This import is not running: it is ${p['status']}.`,
    mend: () => 'Undo it if you want to take it back.',
  },
  'import-still-running': {
    status: 409,
    message: () => 'This import is still running.',
    mend: () => 'Cancel it first, or wait until it has ended.',
  },
  'import-forbidden': {
    status: 403,
    message: () => 'Only whoever started an import, or a manager, may change it.',
    mend: () => 'Ask a manager.',
  },
  'upload-gone': {
    status: 404,
    message: () => 'The uploaded file is no longer here.',
    mend: () => 'Upload it again.',
  },
} as const satisfies ErrorCatalogue;

export function refuseImport(code: keyof typeof IMPORT_ERRORS, params: ErrorParams = {}): FollowthroughError {
  return new FollowthroughError(code, params, IMPORT_ERRORS);
}
