/** Every operation, by folder and file. Each door offers all of them; a test finds those that are missing here. */

import { endAbsence, noteAbsence } from './absences/note-absence.ts';
import { addAccount } from './accounts/add-account.ts';
import { editAccount, excludeAccount } from './accounts/edit-account.ts';
import { getAccount } from './accounts/get-account.ts';
import { listAccounts } from './accounts/list-accounts.ts';
import { agreeDate } from './agreements/agree-date.ts';
import {
  noteAgreement,
  reopenAgreement,
  resumeQuiet,
  settleAgreement,
} from './agreements/settle-agreement.ts';
import { listAudit } from './audit/list-audit.ts';
import { getFeed, makeFeed, removeFeed } from './booking/feed.ts';
import { listBookingLinks, makeBookingLink, proposeTimes, revokeBookingLink } from './booking/links.ts';
import { capture } from './capture/capture.ts';
import { understandTypedLine } from './capture/understand-line.ts';
import { makeCommitment } from './commitments/make-commitment.ts';
import { moveCommitment, reopenCommitment, settleCommitment } from './commitments/settle-commitment.ts';
import { coverage } from './coverage/coverage.ts';
import { coveragePeople } from './coverage/coverage-people.ts';
import { coveragePicture } from './coverage/coverage-picture.ts';
import {
  addCustomField,
  editCustomField,
  listCustomFields,
  orderCustomFields,
  removeCustomField,
} from './custom-fields/custom-fields.ts';
import { loadDemo } from './demo/load-demo.ts';
import { doctor } from './doctor/doctor.ts';
import { compareRecords } from './duplicates/compare-records.ts';
import { dismissDuplicate } from './duplicates/dismiss-duplicate.ts';
import { findDuplicates } from './duplicates/find-duplicates.ts';
import { putOnHold } from './holds/put-on-hold.ts';
import { holdAgain, resumeHold } from './holds/resume-hold.ts';
import { cancelImport, getImport, listImports } from './imports/imports.ts';
import {
  correctInteraction,
  restoreInteraction,
  withdrawInteraction,
} from './interactions/correct-interaction.ts';
import { getInteraction } from './interactions/get-interaction.ts';
import { logInteraction } from './interactions/log-interaction.ts';
import { undoWaiver, waiveAnswer } from './interactions/waive-answer.ts';
import { changeMatching } from './lists/change-matching.ts';
import { getConversation } from './mail/get-conversation.ts';
import { listInbox } from './mail/list-inbox.ts';
import { listOutbox } from './mail/list-outbox.ts';
import {
  connectMailbox,
  editMailbox,
  findMailSettings,
  listMailboxes,
  pauseMailbox,
  removeMailbox,
} from './mail/mailboxes.ts';
import { cancelMail, checkRecipients, saveDraft, sendMail, settleUnknownMail } from './mail/write-mail.ts';
import { answerInvitation } from './meetings/answer-invitation.ts';
import { bookMeeting } from './meetings/book-meeting.ts';
import { answerProposal, cancelMeeting, editMeeting, moveMeeting } from './meetings/change-meeting.ts';
import { getMeeting, listMeetings } from './meetings/list-meetings.ts';
import { recordOutcome } from './meetings/record-outcome.ts';
import { findKept } from './merges/find-kept.ts';
import { mergeAccounts, mergePeople, undoMerge } from './merges/merge.ts';
import type { Operation } from './operation.ts';
import { addOpportunity } from './opportunities/add-opportunity.ts';
import { editOpportunity } from './opportunities/edit-opportunity.ts';
import { getOpportunity } from './opportunities/get-opportunity.ts';
import { listOpportunities } from './opportunities/list-opportunities.ts';
import { removeOpportunityPerson, setOpportunityPerson } from './opportunities/opportunity-people.ts';
import { addPerson } from './people/add-person.ts';
import { changeJob, editPerson } from './people/edit-person.ts';
import { getFollowUp } from './people/get-follow-up.ts';
import { getPerson } from './people/get-person.ts';
import { listPeople } from './people/list-people.ts';
import { optIn, optOut } from './permissions/opt-out.ts';
import { inheritPolicy } from './policy/inherit-policy.ts';
import { listPolicies } from './policy/list-policies.ts';
import { previewPolicy } from './policy/preview-policy.ts';
import { rate } from './ratings/rate.ts';
import { releasePerson, takeBackRelease } from './releases/release-person.ts';
import { search } from './search/search.ts';
import { editOrganization, editPolicy, getSettings } from './settings/settings.ts';
import { workingDays } from './settings/working-days.ts';
import { inviteUser, makeSignInLink } from './sign-in/invitations.ts';
import { listKeys, makeKey, revokeKey } from './sign-in/keys.ts';
import { endSession, listSessions } from './sign-in/sessions.ts';
import { endSignal, noteSignal } from './signals/note-signal.ts';
import { postponeStep, skipStep, undoDeferral } from './steps/defer-step.ts';
import { finishStep } from './steps/finish-step.ts';
import { mergeTags, removeTag, renameTag } from './tags/change-tags.ts';
import { listTags, tag, untag } from './tags/tags.ts';
import { listValueGiven, opportunityTimeline, personTimeline } from './timeline/other-timelines.ts';
import { timeline } from './timeline/timeline.ts';
import { listDone } from './today/list-done.ts';
import { listLeftAlone } from './today/list-left-alone.ts';
import { nextDay } from './today/next-day.ts';
import { today } from './today/today.ts';
import { addTodo, finishTodo, listTodos } from './todos/todos.ts';
import { cancelLeave, listLeaves, planLeave } from './users/leave.ts';
import { reassign } from './users/reassign.ts';
import { addTeam, listTeams, renameTeam } from './users/teams.ts';
import { deactivateUser, editUser, listUsers, whoAmI } from './users/users.ts';
import { addView } from './views/add-view.ts';
import { editView } from './views/edit-view.ts';
import { listViews } from './views/list-views.ts';
import { removeView } from './views/remove-view.ts';

export const operations: readonly Operation[] = [
  noteAbsence,
  endAbsence,
  addAccount,
  editAccount,
  excludeAccount,
  getAccount,
  listAccounts,
  agreeDate,
  settleAgreement,
  reopenAgreement,
  resumeQuiet,
  noteAgreement,
  listAudit,
  capture,
  understandTypedLine,
  makeCommitment,
  settleCommitment,
  reopenCommitment,
  moveCommitment,
  coverage,
  coveragePeople,
  coveragePicture,
  addCustomField,
  editCustomField,
  orderCustomFields,
  removeCustomField,
  listCustomFields,
  loadDemo,
  doctor,
  dismissDuplicate,
  findDuplicates,
  compareRecords,
  putOnHold,
  resumeHold,
  holdAgain,
  listImports,
  getImport,
  cancelImport,
  correctInteraction,
  withdrawInteraction,
  restoreInteraction,
  getInteraction,
  logInteraction,
  waiveAnswer,
  undoWaiver,
  connectMailbox,
  editMailbox,
  pauseMailbox,
  removeMailbox,
  listMailboxes,
  findMailSettings,
  listOutbox,
  listInbox,
  getConversation,
  checkRecipients,
  sendMail,
  saveDraft,
  cancelMail,
  settleUnknownMail,
  mergePeople,
  mergeAccounts,
  undoMerge,
  findKept,
  addOpportunity,
  editOpportunity,
  listOpportunities,
  getOpportunity,
  setOpportunityPerson,
  removeOpportunityPerson,
  addPerson,
  editPerson,
  changeJob,
  getPerson,
  getFollowUp,
  listPeople,
  optOut,
  optIn,
  rate,
  releasePerson,
  takeBackRelease,
  search,
  getSettings,
  editOrganization,
  editPolicy,
  workingDays,
  previewPolicy,
  listPolicies,
  inheritPolicy,
  inviteUser,
  makeSignInLink,
  makeKey,
  listKeys,
  revokeKey,
  listSessions,
  endSession,
  noteSignal,
  endSignal,
  postponeStep,
  skipStep,
  undoDeferral,
  finishStep,
  tag,
  untag,
  listTags,
  renameTag,
  mergeTags,
  removeTag,
  changeMatching,
  timeline,
  personTimeline,
  opportunityTimeline,
  listValueGiven,
  bookMeeting,
  moveMeeting,
  editMeeting,
  cancelMeeting,
  answerProposal,
  answerInvitation,
  recordOutcome,
  listMeetings,
  getMeeting,
  proposeTimes,
  makeBookingLink,
  listBookingLinks,
  revokeBookingLink,
  makeFeed,
  getFeed,
  removeFeed,
  today,
  listDone,
  nextDay,
  listLeftAlone,
  addTodo,
  finishTodo,
  listTodos,
  planLeave,
  cancelLeave,
  listLeaves,
  reassign,
  addTeam,
  renameTeam,
  listTeams,
  addView,
  editView,
  removeView,
  listViews,
  listUsers,
  whoAmI,
  editUser,
  deactivateUser,
];
