/** The catalogue of the operations' errors: every way in which an operation may refuse, in plain words. */
import { type ErrorCatalogue, type ErrorParams, FollowthroughError } from '../core/errors.ts';

export const APP_ERRORS = {
  'invalid-input': {
    status: 422,
    message: (p) => `${p['problems']}`,
    mend: () => 'Correct what is named and try again.',
  },
  'not-found': {
    status: 404,
    message: (p) => `There is no ${p['what']} ${p['id']}.`,
    mend: () => 'It may have been merged or removed; search for it by name.',
  },
  'not-allowed': {
    status: 403,
    message: (p) => `You may not do this: ${p['what']}`,
    mend: () => 'Ask a manager or the owner of the organization.',
  },
  'read-only-key': {
    status: 403,
    message: () => 'This key may only read.',
    mend: () => 'Use a key that may write, or sign in.',
  },
  stale: {
    status: 412,
    message: (p) => `This ${p['what']} was changed meanwhile: it is at version ${p['version']} now.`,
    mend: () => 'Load it again, look at what changed, and repeat your edit.',
  },
  'secret-was-shown': {
    status: 409,
    message: () => 'This was done already; its secret was shown in the first answer and is kept nowhere.',
    mend: () => 'Make a new one under a new Idempotency-Key, and revoke the one before.',
  },
  'idempotency-key-reused': {
    status: 409,
    message: () => 'This Idempotency-Key was used for another request.',
    mend: () => 'Use a new key for each new request.',
  },
  'nobody-named': {
    status: 422,
    message: () => 'This names neither an account nor a person.',
    mend: () => 'Say with whom it was.',
  },
  'no-team-to-share': {
    status: 422,
    message: () => 'You are in no team with which this could be shared.',
    mend: () => 'Keep it for yourself, or share it with everybody.',
  },
  'opportunity-missing': {
    status: 422,
    message: () => 'This is said to be about an opportunity, but names none.',
    mend: () => 'Name the opportunity, or agree with the person alone.',
  },
  'already-settled': {
    status: 409,
    message: (p) => `This ${p['what']} is settled already.`,
    mend: () => 'Load it again to see how.',
  },
  'plain-no-without-day': {
    status: 422,
    message: () => 'A plain “no” needs the day on which to ask again.',
    mend: () => 'Name that day, or release them for good by hand.',
  },
  'qualify-by-rating': {
    status: 422,
    message: () =>
      'To qualify somebody is to decide: rate them, give them an owner or a way to reach them, or release them.',
    mend: () => 'Do one of these; the step then ends by itself.',
  },
  'bad-cursor': {
    status: 422,
    message: () => 'This cursor is none of ours.',
    mend: () => 'Begin at the first page, without `after`.',
  },
  'unknown-field': {
    status: 422,
    message: (p) => `There is no custom field “${p['field']}”.`,
    mend: () => 'Define it in the settings first, or leave it out.',
  },
  'bad-field-value': {
    status: 422,
    message: (p) => `The value does not fit the field “${p['field']}”, which is of type ${p['type']}.`,
    mend: () => 'Correct the value.',
  },
  'unknown-time-zone': {
    status: 422,
    message: (p) => `There is no time zone “${p['zone']}”.`,
    mend: () => 'Use a name such as Europe/Berlin, or leave it out: country and phone number often tell it.',
  },
  'unknown-country': {
    status: 422,
    message: (p) => `“${p['country']}” is no country that we know.`,
    mend: () => 'Write its name or its two-letter code, such as DE.',
  },
  'account-missing': {
    status: 422,
    message: () => 'A person belongs to an account, and none was named.',
    mend: () => 'Name an account, or the name of a new one.',
  },
  'bad-mail-address': {
    status: 422,
    message: (p) => `“${p['value']}” is no mail address.`,
    mend: () => 'Correct it, or leave it out.',
  },
  'bad-phone-number': {
    status: 422,
    message: (p) => `“${p['value']}” is no phone number.`,
    mend: () => 'Write it with its country code, such as +49 30 1234567, or leave it out.',
  },
  'tag-exists': {
    status: 409,
    message: (p) => `There is a tag “${p['tag']}” already.`,
    mend: () => 'Merge the two, or choose another name.',
  },
  'field-exists': {
    status: 409,
    message: (p) => `There is a field “${p['field']}” already.`,
    mend: () => 'Choose another key, or bring the old one back.',
  },
  'user-gone': {
    status: 422,
    message: (p) => `${p['name']} does not work here any more.`,
    mend: () => 'Choose somebody who does.',
  },
  'last-owner': {
    status: 409,
    message: () => 'This is the only owner of the organization.',
    mend: () => 'Make somebody else an owner first.',
  },
  'book-not-empty': {
    status: 409,
    message: () => 'There are accounts in this book already; a demonstration would mix with them.',
    mend: () => 'Load it into an empty book: set FOLLOWTHROUGH_DATA to a new folder and start there.',
  },
  'leave-backwards': {
    status: 422,
    message: () => 'The leave ends before it begins.',
    mend: () => 'Correct one of the two days.',
  },
  'own-deputy': {
    status: 422,
    message: () => 'Nobody can be their own deputy.',
    mend: () => 'Name somebody else, or nobody.',
  },
  'merge-with-itself': {
    status: 422,
    message: () => 'A record can not be merged with itself.',
    mend: () => 'Choose two different ones.',
  },
  'already-undone': {
    status: 409,
    message: (p) => `This ${p['what']} was undone already.`,
    mend: () => 'Nothing is left to do.',
  },
  'no-mailbox': {
    status: 422,
    message: () => 'You have no mailbox connected.',
    mend: () => 'Connect one in the settings; it takes two minutes.',
  },
  'not-your-mailbox': {
    status: 403,
    message: () => 'Mail goes out through your own mailbox only.',
    mend: () => 'Choose one of yours.',
  },
  'may-not-be-written-to': {
    status: 422,
    message: (p) => `These may not be written to now: ${p['who']}.`,
    mend: () => 'Leave them out, or wait until the day that is named.',
  },
  'mail-too-big': {
    status: 422,
    message: () => 'The attachments are larger than 20 MB together; most servers refuse that.',
    mend: () => 'Leave one out, or send a link to it.',
  },
  'mail-on-its-way': {
    status: 409,
    message: () => 'This mail is on its way or has ended already; it can not be called back.',
    mend: () => 'Load it again to see what became of it.',
  },
  'mail-busy-or-gone': {
    status: 409,
    message: (p) => `The mail ${p['id']} is being sent at this moment, or is none of yours.`,
    mend: () => 'Load it again to see what became of it.',
  },
  'mailbox-exists': {
    status: 409,
    message: (p) => `The mailbox ${p['address']} is connected already.`,
    mend: () => 'Change its settings, or remove it first.',
  },
  'meeting-needs-their-yes': {
    status: 422,
    message: (p) => `An invitation may only go to a meeting that they agreed to: ${p['who']}.`,
    mend: () => 'Note how and when they said yes, or wait until the day that is named.',
  },
  'meeting-not-ours': {
    status: 409,
    message: () => 'This meeting is theirs: only who invites can move it or call it off.',
    mend: () => 'Answer the invitation, or write to them.',
  },
  'meeting-not-theirs': {
    status: 409,
    message: () => 'This meeting is ours: there is no invitation to answer.',
    mend: () => 'Move it or call it off instead.',
  },
  'meeting-over': {
    status: 409,
    message: (p) => `This meeting is no longer planned: it is ${p['status']}.`,
    mend: () => 'Book a new one.',
  },
  'meeting-to-come': {
    status: 422,
    message: () => 'This meeting has not begun yet, so there is no outcome to record.',
    mend: () => 'Move it or call it off when it does not take place.',
  },
  'no-proposal': {
    status: 409,
    message: () => 'Nobody proposes another time for this meeting.',
    mend: () => 'Load it again to see how it stands.',
  },
  'meeting-in-the-past': {
    status: 422,
    message: () => 'This time has passed already.',
    mend: () => 'Choose one that is to come; what took place is logged as an interaction.',
  },
  'hours-backwards': {
    status: 422,
    message: () => 'These hours end before they begin.',
    mend: () => 'Correct one of the two.',
  },
  'slot-taken': {
    status: 409,
    message: () => 'This time was taken a moment ago.',
    mend: () => 'Choose one of the others.',
  },
  'slot-not-free': {
    status: 409,
    message: () => 'This time is not free.',
    mend: () => 'Choose one of those that are offered.',
  },
  'link-gone': {
    status: 404,
    message: () => 'This link is not valid any more.',
    mend: () => 'Ask whoever sent it for a new one.',
  },
  'no-public-url': {
    status: 422,
    message: () => 'This server has no public address yet, so customers could not open the link.',
    mend: () => 'Whoever runs it sets PUBLIC_URL to the address under which it is reached.',
  },
  'meeting-without-mailbox': {
    status: 422,
    message: () => 'The mailbox of this meeting is no longer connected, so nobody could be told.',
    mend: () => 'Connect it again, or tell them by other means and ask for no mail.',
  },
  'capture-unclear': {
    status: 422,
    message: (p) => `Something is not clear yet: ${p['questions']}`,
    mend: () => 'Say it more exactly, or correct what was understood and save that.',
  },
  'capture-unknown': {
    status: 422,
    message: (p) => `Nobody in the book is called ${p['names']}.`,
    mend: () =>
      'Write the name as it stands in the book, or add them first: “met Karim Haddad of Norra Rör”.',
  },
  'capture-nobody': {
    status: 422,
    message: () => 'The line does not say with whom.',
    mend: () => 'Name somebody: “call Anna 20m”.',
  },
  'capture-without-day': {
    status: 422,
    message: (p) => `It is not said until when: “${p['what']}”.`,
    mend: () => 'Add a day, such as “by Friday” or “until 1 December”.',
  },
} as const satisfies ErrorCatalogue;

/** A refusal of the operations' catalogue. */
export function refuse(code: keyof typeof APP_ERRORS, params: ErrorParams = {}): FollowthroughError {
  return new FollowthroughError(code, params, APP_ERRORS);
}

/** The input does not fit the schema; `problems` names each place. */
export class InvalidInputError extends FollowthroughError {
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    const said = problems.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ');
    super('invalid-input', { problems: said }, APP_ERRORS);
    this.problems = problems;
  }
}

export interface InputProblem {
  readonly path: string;
  readonly message: string;
}
