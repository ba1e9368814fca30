/** Every reason in English: short, plain, naming the date and the person. */
import { date, dateAfter, span } from './english-dates.ts';
import type { Catalogue } from './say.ts';

const KINDS: Readonly<Record<string, string>> = {
  call: 'call',
  voicemail: 'voicemail',
  mail: 'mail',
  message: 'message',
  letter: 'letter',
  visit: 'visit',
  meeting: 'meeting',
};

const CHANNELS: Readonly<Record<string, string>> = {
  phone: 'calls',
  mail: 'mail',
  message: 'messages',
  visit: 'visits',
  letter: 'letters',
  newsletter: 'the newsletter',
};

const DELAYS: Readonly<Record<string, string>> = {
  warm: 'they prefer a warm style',
  unknown: 'their style is not known yet',
  new: 'the relationship is new',
};

const WROTE: Readonly<Record<string, string>> = {
  voicemail: 'left a voicemail',
  letter: 'wrote a letter',
  message: 'sent a message',
  mail: 'wrote',
};

const quoted = (text: string) => `“${text}”`;
const sentence = (text: string) => stop(text.slice(0, 1).toUpperCase() + text.slice(1));
const stop = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);

export const en: Catalogue = {
  'they-wrote': ({ who, on, kind }, s) =>
    `${s.name(who)} ${WROTE[kind] ?? 'wrote'} on ${date(on, s.today)} and waits for an answer.`,
  'they-asked': ({ who, on }, s) =>
    `${s.name(who)} sent an enquiry on ${date(on, s.today)}: answer within the hour.`,
  'unknown-wrote': ({ on, kind }, s) =>
    `Somebody we do not know ${WROTE[kind] ?? 'wrote'} on ${date(on, s.today)}. Say who it is, or that it needs no answer.`,
  'we-promised': ({ who, what, made, due }, s) =>
    `You promised ${s.name(who)} on ${date(made, s.today)}: ${quoted(what)}, by ${dateAfter(due, made, s.today)}.`,
  'agreed-to-speak': ({ who, made, day }, s) =>
    `You agreed with ${s.name(who)} on ${date(made, s.today)} to speak on ${dateAfter(day, made, s.today)}.`,
  'agreed-hour': ({ time }) => `Agreed for ${time}, their time.`,
  'hold-is-over': ({ who, made, day, reason }, s) =>
    `${s.name(who)} asked on ${date(made, s.today)} for time until ${dateAfter(day, made, s.today)}${reason === '' ? '' : ` (${reason})`}: speak again then.`,
  'not-heard-since': ({ who }, s) => `${s.name(who)} has not been in touch since.`,
  'tried-on-the-day': ({ day }, s) => `You tried on ${date(day, s.today)} and did not reach them.`,
  'agreed-day-passed': ({ who, made, day }, s) =>
    `On ${date(made, s.today)} you and ${s.name(who)} had agreed to speak on ${dateAfter(day, made, s.today)}, and that day has passed.`,
  'hold-day-passed': ({ who, day }, s) =>
    `The time that ${s.name(who)} had asked for ended on ${date(day, s.today)}, and you have not spoken since.`,
  'ours-to-say': () => 'We did not try on that day, so say that it was us who missed it.',
  'they-promised': ({ who, what, due }, s) =>
    `${s.name(who)} promised ${quoted(what)} by ${date(due, s.today)}, and it has not come.`,
  'reminded-before': ({ on }, s) => `You reminded them on ${date(on, s.today)}.`,
  'signal-learned': ({ text, learned }, s) =>
    `${sentence(text)} You learned of it on ${date(learned, s.today)}: be in touch within two working days.`,
  'signal-foreseen': ({ text, day }, s) => `${sentence(text)} This was foreseen for ${date(day, s.today)}.`,
  'last-contact': ({ who, on }, s) => `The last contact with ${s.name(who)} was on ${date(on, s.today)}.`,
  'last-gift': ({ who, on }, s) => `${s.name(who)} last heard from you on ${date(on, s.today)}.`,
  'rating-gap': ({ rating, ideal }) => `Rated ${rating}: in touch every ${span(Number(ideal))}.`,
  'own-gap': ({ who, ideal }, s) =>
    `For ${s.name(who)} you chose to be in touch every ${span(Number(ideal))}.`,
  'longest-gap': ({ longest, latest }, s) =>
    `The longest gap of ${span(Number(longest))} ends on ${date(latest, s.today)}: only a talk or a try to reach them counts.`,
  'never-contacted': ({ who, since }, s) =>
    `${s.name(who)} is in your book since ${date(since, s.today)}, and nobody has been in touch yet.`,
  'old-book': ({ who, on, since }, s) =>
    `The last contact with ${s.name(who)} was on ${date(on, s.today)}, long before they came into the plan on ${date(since, s.today)}.`,
  'after-last-retry': ({ who, on }, s) =>
    `${s.name(who)} answered none of your tries; the last was on ${date(on, s.today)}.`,
  'no-answer-yet': ({ who, on, kind }, s) =>
    `No answer yet from ${s.name(who)} to your ${KINDS[kind] ?? 'try'} of ${date(on, s.today)}.`,
  'retry-number': ({ count, of }) => `Retry ${count} of ${of}: on another channel and at another hour.`,
  'missing-rating': ({ who }, s) =>
    `${s.name(who)} is not rated: the rating decides how often to be in touch.`,
  'missing-rating-deleted': ({ who, rating }, s) =>
    `The rating ${quoted(rating)} of ${s.name(who)} is no longer on the scale: choose another.`,
  'missing-after-release': ({ who, ended }, s) =>
    `${s.name(who)} was left alone until ${date(ended, s.today)}: rate them anew.`,
  'missing-owner': ({ who }, s) => `Nobody looks after ${s.name(who)}: choose an owner.`,
  'missing-channel': ({ who }, s) =>
    `There is no way to reach ${s.name(who)} that we know of and may use: find one.`,
  'style-delay': ({ days, why }) =>
    `${days === 1 ? 'One working day' : `${days} working days`} later than usual, since ${why
      .split('+')
      .map((it) => DELAYS[it] ?? it)
      .join(' and ')}.`,
  'put-off-by-quiet': ({ until }, s) => `Put off by a quiet period that ends on ${date(until, s.today)}.`,
  'gave-way': ({ day }, s) =>
    `Moved to ${date(day, s.today)}: on one day only one of us is in touch with an account.`,
  'placed-first-touch': ({ day }, s) => `Placed on ${date(day, s.today)}, so that your days stay even.`,
  'placed-paced': ({ day }, s) => `Placed on ${date(day, s.today)}: a few of these a day.`,
  'postponed-to': ({ day, reason }, s) => `You put it off to ${date(day, s.today)}: ${stop(reason)}`,
  'skipped-on': ({ on, reason }, s) => `You skipped it on ${date(on, s.today)}: ${stop(reason)}`,
  'not-too-often': ({ day, last }, s) =>
    `Not before ${date(day, s.today)}: they heard from us on ${date(last, s.today)}.`,
  'not-twice-a-day': ({ on }, s) => `They heard from us on ${date(on, s.today)} already.`,
  'behind-meeting': ({ day }, s) => `You meet on ${date(day, s.today)} anyway.`,
  'behind-agreed': ({ day }, s) => `You speak on ${date(day, s.today)} anyway, as agreed.`,
  deputy: ({ by, deputy }, s) => `${s.name(by)} is on leave; ${s.name(deputy)} stands in.`,
  'on-leave-no-deputy': ({ by }, s) => `${s.name(by)} is on leave, and nobody stands in.`,
  'they-asked-for-it': ({ who }, s) =>
    `${s.name(who)} asked for this or agreed to it, so the quiet does not hold it back.`,
  'shown-beside-quiet': ({ until }, s) => `Otherwise leave them alone until ${date(until, s.today)}.`,
  'quiet-meeting': ({ who, day }, s) => `You meet ${s.name(who)} on ${date(day, s.today)}.`,
  'quiet-agreed': ({ who, made, day, maker }, s) =>
    who === maker
      ? `You agreed on ${date(made, s.today)} to speak on ${dateAfter(day, made, s.today)}.`
      : `You agreed with ${s.name(maker)} on ${date(made, s.today)} to speak on ${dateAfter(day, made, s.today)}, for ${s.name(who)} too.`,
  'quiet-hold': ({ who, made, until, reason, maker }, s) =>
    `${s.name(maker)} asked on ${date(made, s.today)} to be left alone until ${dateAfter(until, made, s.today)}${who === maker ? '' : `, for ${s.name(who)} too`}${reason === '' ? '.' : `: ${stop(reason)}`}`,
  'quiet-absent': ({ who, back }, s) => `${s.name(who)} is away, and back on ${date(back, s.today)}.`,
  'quiet-resumed': ({ on }, s) => `The quiet goes on since ${date(on, s.today)}.`,
  'released-until': ({ who, on, until, reason }, s) =>
    `Since ${date(on, s.today)} we leave ${s.name(who)} alone until ${date(until, s.today)}: ${stop(reason)}`,
  'released-for-good': ({ who, on, reason }, s) =>
    `Since ${date(on, s.today)} we leave ${s.name(who)} alone for good: ${stop(reason)}`,
  'left-after-push': ({ who, on, until }, s) =>
    `The last letter went to ${s.name(who)} on ${date(on, s.today)}; we leave them alone until ${date(until, s.today)}.`,
  'opted-out-everywhere': ({ who, on }, s) =>
    `${s.name(who)} asked on ${date(on, s.today)} not to be contacted any more.`,
  'account-excluded': ({ on, reason }, s) =>
    `The account is off the target list since ${date(on, s.today)}: ${stop(reason)}`,
  'channel-opted-out': ({ who, channel }, s) =>
    `${s.name(who)} asked for no ${CHANNELS[channel] ?? channel}.`,
  'review-long-shot': ({ who, on }, s) =>
    `${s.name(who)}, rated a long shot, wrote on ${date(on, s.today)}: is the rating still right?`,
  'bring-article': ({ topics }) => `Something worth their time on ${topics}.`,
  'bring-article-open': ({ who }, s) =>
    `An article or a note worth their time; note what ${s.name(who)} cares about.`,
  'bring-newsletter': () => 'The next newsletter.',
  'bring-news-on-signal': ({ text }) => `Something useful on this: ${stop(text)}`,
  'bring-promised': ({ what }) => `${quoted(what)}, as promised.`,
  'bring-answer': () => 'The answer to what they asked.',
  'bring-talk': ({ topics }) => `A thought or a piece of news on ${topics}.`,
  'bring-talk-open': ({ who }, s) => `A thought worth their time; find out what ${s.name(who)} cares about.`,
  'ask-commitment': ({ what }) => stop(what),
  'ask-date': () => 'A new date to speak.',
  'ask-kept': ({ what }) => `What they promised: ${quoted(what)}, and by when it comes.`,
  'ask-timeline': ({ who }, s) => `When ${s.name(who)} means to decide, and what happens until then.`,
};
