/**
 * Errors that a person can mend: a stable code for programs, a sentence that says what is wrong, and a
 * sentence that says the way out. Every layer keeps one catalogue like this one and passes it to the class.
 */

export type ErrorParams = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface ErrorEntry {
  /** The HTTP status that the doors answer with. */
  readonly status: number;
  readonly message: (params: ErrorParams) => string;
  readonly mend: (params: ErrorParams) => string;
}

export type ErrorCatalogue = Readonly<Record<string, ErrorEntry>>;

const entry = (status: number, message: ErrorEntry['message'], mend: ErrorEntry['mend']): ErrorEntry => ({
  status,
  message,
  mend,
});

/** What the rules of follow-up refuse. */
export const CORE_ERRORS = {
  'agreed-date-in-the-past': entry(
    422,
    (p) => `The agreed date ${p['day']} has already passed.`,
    () => 'Give a day from today on; what was agreed earlier and is over needs no agreement.',
  ),
  'agreed-date-too-far': entry(
    422,
    (p) => `The agreed date ${p['day']} is more than five years away.`,
    () => 'Check the year, or record a signal for that day instead.',
  ),
  'agreed-date-is-a-day-off': entry(
    422,
    (p) => `${p['day']} is no working day there.`,
    (p) => `Agree on ${p['proposed']}, or insist on the day.`,
  ),
  'agreed-minute-out-of-range': entry(
    422,
    () => 'The agreed hour is not an hour of a day.',
    () => 'Give an hour between 00:00 and 23:59.',
  ),
  'future-contact': entry(
    422,
    (p) => `${p['at']} is still to come: only what has happened can be recorded.`,
    () => 'Correct the date, or agree a date for what is planned.',
  ),
  'unknown-zone': entry(
    422,
    (p) => `There is no time zone “${p['zone']}”.`,
    () => 'Use a name such as Europe/Berlin or America/Los_Angeles.',
  ),
  'not-a-date': entry(
    422,
    (p) => `“${p['text']}” is no date.`,
    () => 'Write it as year-month-day, such as 2026-11-12.',
  ),
  'hold-ends-in-the-past': entry(
    422,
    (p) => `The hold would end on ${p['day']}, which has already passed.`,
    () => 'Give the first day on which we may be in touch again.',
  ),
  'absence-ends-in-the-past': entry(
    422,
    (p) => `They were back on ${p['day']} already.`,
    () => 'Leave the absence out, or correct the day of their return.',
  ),
  'commitment-due-before-made': entry(
    422,
    (p) => `A promise made on ${p['made']} can not be due on ${p['day']}.`,
    () => 'Correct one of the two dates.',
  ),
  'postpone-agreed-date': entry(
    409,
    () => 'An agreed date is a promise to the customer and can not be postponed.',
    () => 'Agree a new date with them, or settle this one with a reason.',
  ),
  'postpone-owed': entry(
    409,
    () => 'What we owe them can not be postponed.',
    () => 'Do it, or record why it is no longer needed.',
  ),
  'postpone-past-longest-gap': entry(
    409,
    (p) => `${p['day']} lies past the longest gap, which ends on ${p['latest']}.`,
    (p) => `Choose a day until ${p['latest']}, or give the person a longer gap.`,
  ),
  'postpone-at-most-five-working-days': entry(
    409,
    (p) => `The longest gap is over: this can wait until ${p['latest']} at most.`,
    (p) => `Choose a day until ${p['latest']}.`,
  ),
  'postpone-not-later': entry(
    422,
    (p) => `${p['day']} is not later than today.`,
    () => 'Choose a day to come.',
  ),
  'skip-agreed-date': entry(
    409,
    () => 'An agreed date is a promise to the customer and can not be skipped.',
    () => 'Agree a new date with them, or settle this one with a reason.',
  ),
  'skip-owed': entry(
    409,
    () => 'What we owe them can not be skipped.',
    () => 'Do it, or record why it is no longer needed.',
  ),
  'skip-past-longest-gap': entry(
    409,
    (p) => `The longest gap ended on ${p['latest']}: this can not be skipped any more.`,
    () => 'Postpone it, by five working days at most.',
  ),
  'no-such-step': entry(
    404,
    () => 'That step is not in the plan any more.',
    () => 'Look at Today again: the plan follows the facts at once.',
  ),
  'unknown-rating': entry(
    422,
    (p) => `There is no rating “${p['rating']}”.`,
    (p) => `Use one of: ${p['known']}.`,
  ),
  'invalid-policy': entry(
    422,
    (p) => `The policy does not work out: ${p['problem']}.`,
    () => 'Correct that setting and save again.',
  ),
} as const satisfies ErrorCatalogue;

export type CoreErrorCode = keyof typeof CORE_ERRORS;

/** A refusal with a way out. `message` and `mend` are whole sentences, fit to be shown. */
export class FollowthroughError extends Error {
  readonly code: string;
  readonly status: number;
  readonly mend: string;
  readonly params: ErrorParams;

  constructor(code: CoreErrorCode, params?: ErrorParams);
  /** For other layers: their code and the catalogue that holds it. */
  constructor(code: string, params: ErrorParams, catalogue: ErrorCatalogue);
  constructor(code: string, params: ErrorParams = {}, catalogue: ErrorCatalogue = CORE_ERRORS) {
    const found = catalogue[code];
    if (found === undefined) throw new RangeError(`No error ${code} in the catalogue`);
    super(found.message(params));
    this.name = 'FollowthroughError';
    this.code = code;
    this.status = found.status;
    this.mend = found.mend(params);
    this.params = params;
  }
}
