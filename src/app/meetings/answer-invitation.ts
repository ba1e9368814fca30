import { z } from 'zod';
import { replyOf } from '../../core/meetings/compose.ts';
import { sameAddress } from '../../core/meetings/meeting.ts';
import { sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { operation } from '../operation.ts';
import { id, text } from '../schemas.ts';
import { mailboxOfMeeting, meetingToChange } from './meeting-for.ts';
import { postMeetingMail } from './meeting-mail.ts';
import { meetingOf } from './meeting-record.ts';
import { saveMeeting } from './save-meeting.ts';

const PARTSTAT = { accepted: 'ACCEPTED', declined: 'DECLINED', tentative: 'TENTATIVE' } as const;

/** Our answer to an invitation of theirs goes to who invited. */
export const answerInvitation = operation({
  name: 'answer-invitation',
  summary: 'Accept or decline an invitation of theirs, or say maybe.',
  http: { method: 'POST', path: '/meetings/{id}/answer' },
  effect: 'write',
  input: z.object({
    id,
    answer: z.enum(['accepted', 'declined', 'tentative']),
    word: text(2_000).optional().describe('A word to who invited'),
  }),
  output: z.object({ id, mail: id.nullable() }),
  allow: sellers,
  async run(context, input) {
    const { now } = context;
    const { record, attendees } = await meetingToChange(context, input.id);
    if (record.ours) throw refuse('meeting-not-theirs');
    if (record.status !== 'planned') throw refuse('meeting-over', { status: record.status });
    const mailbox = await mailboxOfMeeting(context, record);
    if (mailbox === null) throw refuse('meeting-without-mailbox');
    const before = meetingOf(record, attendees);
    const partstat = PARTSTAT[input.answer];
    const me = { address: mailbox.address, name: mailbox.senderName };
    const reply = replyOf(before, me, partstat, now, { comment: input.word ?? null });
    const answered = { sequence: before.sequence, at: now };
    const next = {
      ...before,
      attendees: before.attendees.map((each) =>
        sameAddress(each.address, me.address) ? { ...each, partstat, answered } : each,
      ),
    };
    const { record: saved } = await saveMeeting(
      context,
      record,
      next,
      { id: record.id, userId: record.userId },
      record.zone,
    );
    const organizer = attendees.find(({ address }) => address === record.organizerAddress);
    const mail =
      record.organizerAddress === null
        ? null
        : await postMeetingMail(context, saved, mailbox, {
            occasion: input.answer,
            events: [reply],
            to: [
              {
                field: 'to',
                address: record.organizerAddress,
                name: record.organizerName,
                person: organizer?.personId ?? null,
              },
            ],
            purpose: 'agreed-meeting',
            word: input.word,
            inReplyTo: record.messageKey,
          });
    return { id: record.id, mail };
  },
});
