/**
 * Step 14: nobody gets left behind. Due one ideal gap after the clock, but never after the longest gap; the
 * window opens 15 % of the ideal gap before. Stands behind an agreed date or a meeting that is still to come.
 */
import { standingDate } from '../../agreements/agreed-date.ts';
import { bookedMeeting } from '../../agreements/booked-meeting.ts';
import type { Clock } from '../../cadence/clock.ts';
import type { Gaps } from '../../cadence/gaps.ts';
import type { Day } from '../../time/day.ts';
import { isoDay } from '../../time/iso-day.ts';
import { workingDayOnOrAfter, workingDayOnOrBefore, workingDaysAfter } from '../../time/working-days.ts';
import { because, fact } from '../because.ts';
import { type Candidate, candidate } from '../candidate.ts';
import type { Reason } from '../plan-types.ts';
import type { PersonView } from '../view/person-view.ts';

export function keepInTouch(view: PersonView, clock: Clock | null): readonly Candidate[] {
  const { gaps } = view;
  if (gaps === null || clock === null) return [];
  const latest = workingDayOnOrBefore(view.workdays, clock.longestFrom + gaps.longest);
  const rolled = workingDayOnOrAfter(view.workdays, clock.idealFrom + gaps.ideal);
  const ideal = Math.min(rolled, latest);
  const agreed = standingDate(view);
  const met = bookedMeeting(view);
  const spoken = agreed !== null && view.today <= agreed.day ? agreed.day : null;
  const behind = met !== null && (spoken === null || met.day > spoken) ? met.day : spoken;
  const due =
    behind === null || ideal > behind ? ideal : Math.min(workingDaysAfter(view.workdays, behind, 1), latest);
  const moved = due > ideal && behind !== null;
  return [
    candidate({
      kind: 'keep-in-touch',
      subject: view.person.id,
      number: 14,
      opens: opening(ideal - gaps.opensBefore, due, behind),
      due,
      latest,
      onlyContactCounts: rolled > latest,
      because: [
        ...clockReasons(view, gaps, clock),
        ...(rolled > latest ? [longestGap(view, gaps, latest)] : []),
        ...(moved
          ? [
              met !== null && met.day === behind
                ? because(
                    'agreed-date',
                    'behind-meeting',
                    { day: isoDay(behind) },
                    fact('meeting', met.meeting.id),
                  )
                : because('agreed-date', 'behind-agreed', { day: isoDay(behind) }, agreedFact(agreed)),
            ]
          : []),
      ],
    }),
  ];
}

/** While an agreed date is to come, the window does not open before it has passed. */
function opening(opens: Day, due: Day, behind: Day | null): Day {
  return Math.min(due, behind === null ? opens : Math.max(opens, behind + 1));
}

function agreedFact(agreed: ReturnType<typeof standingDate>) {
  return agreed === null ? fact('agreement', '') : fact(agreed.date.source, agreed.date.id);
}

function clockReasons(view: PersonView, gaps: Gaps, clock: Clock): readonly Reason[] {
  return [lastSeen(view, clock), gapReason(view, gaps)];
}

function lastSeen(view: PersonView, clock: Clock): Reason {
  const who = view.person.id;
  if (clock.first === 'never-contacted') {
    return because(
      'first-touch',
      'never-contacted',
      { who, since: isoDay(view.person.firstPlannedOn) },
      fact('person', who),
    );
  }
  const seen = clock.ranOut ?? clock.lastGift ?? clock.lastContact;
  if (seen === null) return because('keep-in-touch', 'not-heard-since', { who }, fact('person', who));
  const on = isoDay(seen.day);
  const source = fact('interaction', seen.fact.id);
  if (clock.first === 'old-book') {
    return because('first-touch', 'old-book', { who, on, since: isoDay(view.person.firstPlannedOn) }, source);
  }
  if (seen === clock.ranOut) return because('keep-in-touch', 'after-last-retry', { who, on }, source);
  if (seen === clock.lastGift) return because('keep-in-touch', 'last-gift', { who, on }, source);
  return because('keep-in-touch', 'last-contact', { who, on }, source);
}

function gapReason(view: PersonView, gaps: Gaps): Reason {
  const who = view.person.id;
  const ideal = `${gaps.ideal}`;
  if (gaps.own || view.rating === null) {
    return because('cadence', 'own-gap', { who, ideal }, fact('person', who));
  }
  const source = view.person.rating === null ? fact('account', view.facts.account.id) : fact('person', who);
  return because('cadence', 'rating-gap', { rating: view.rating.label, ideal }, source);
}

function longestGap(view: PersonView, gaps: Gaps, latest: Day): Reason {
  return because(
    'cadence',
    'longest-gap',
    { longest: `${gaps.longest}`, latest: isoDay(latest) },
    fact('person', view.person.id),
  );
}
