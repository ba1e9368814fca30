import type { endAbsence, noteAbsence } from '../../app/absences/note-absence.ts';
import type { addAccount } from '../../app/accounts/add-account.ts';
import type { editAccount, excludeAccount } from '../../app/accounts/edit-account.ts';
import type { agreeDate } from '../../app/agreements/agree-date.ts';
import type { noteAgreement, reopenAgreement, resumeQuiet } from '../../app/agreements/settle-agreement.ts';
import type { makeCommitment } from '../../app/commitments/make-commitment.ts';
import type { moveCommitment, reopenCommitment } from '../../app/commitments/settle-commitment.ts';
import type { putOnHold } from '../../app/holds/put-on-hold.ts';
import type { holdAgain } from '../../app/holds/resume-hold.ts';
import type { findKept } from '../../app/merges/find-kept.ts';
import type { addOpportunity } from '../../app/opportunities/add-opportunity.ts';
import type { editOpportunity } from '../../app/opportunities/edit-opportunity.ts';
import type { getOpportunity } from '../../app/opportunities/get-opportunity.ts';
import type { listOpportunities } from '../../app/opportunities/list-opportunities.ts';
import type {
  removeOpportunityPerson,
  setOpportunityPerson,
} from '../../app/opportunities/opportunity-people.ts';
import type { addPerson } from '../../app/people/add-person.ts';
import type { changeJob, editPerson } from '../../app/people/edit-person.ts';
import type { getFollowUp } from '../../app/people/get-follow-up.ts';
import type { optIn, optOut } from '../../app/permissions/opt-out.ts';
import type { endSignal, noteSignal } from '../../app/signals/note-signal.ts';
import type {
  listValueGiven,
  opportunityTimeline,
  personTimeline,
} from '../../app/timeline/other-timelines.ts';
import type { addTodo, finishTodo } from '../../app/todos/todos.ts';
import { endpoint } from './endpoint.ts';

/** The operations by which records are added, edited, settled and taken back. */
export const recordEndpoints = {
  addAccount: endpoint<typeof addAccount>('add-account', 'POST', '/accounts'),
  editAccount: endpoint<typeof editAccount>('edit-account', 'PATCH', '/accounts/{id}'),
  excludeAccount: endpoint<typeof excludeAccount>('exclude-account', 'POST', '/accounts/{id}/exclude'),
  listValueGiven: endpoint<typeof listValueGiven>(
    'list-value-given',
    'GET',
    '/accounts/{account}/value-given',
  ),
  addPerson: endpoint<typeof addPerson>('add-person', 'POST', '/people'),
  editPerson: endpoint<typeof editPerson>('edit-person', 'PATCH', '/people/{id}'),
  changeJob: endpoint<typeof changeJob>('change-job', 'POST', '/people/{id}/change-job'),
  getFollowUp: endpoint<typeof getFollowUp>('get-follow-up', 'GET', '/people/{id}/follow-up'),
  personTimeline: endpoint<typeof personTimeline>('person-timeline', 'GET', '/people/{person}/timeline'),
  findKept: endpoint<typeof findKept>('find-kept', 'GET', '/merges/kept/{id}'),
  addOpportunity: endpoint<typeof addOpportunity>('add-opportunity', 'POST', '/opportunities'),
  editOpportunity: endpoint<typeof editOpportunity>('edit-opportunity', 'PATCH', '/opportunities/{id}'),
  getOpportunity: endpoint<typeof getOpportunity>('get-opportunity', 'GET', '/opportunities/{id}'),
  listOpportunities: endpoint<typeof listOpportunities>('list-opportunities', 'GET', '/opportunities'),
  setOpportunityPerson: endpoint<typeof setOpportunityPerson>(
    'set-opportunity-person',
    'PUT',
    '/opportunities/{id}/people/{person}',
  ),
  removeOpportunityPerson: endpoint<typeof removeOpportunityPerson>(
    'remove-opportunity-person',
    'DELETE',
    '/opportunities/{id}/people/{person}',
  ),
  opportunityTimeline: endpoint<typeof opportunityTimeline>(
    'opportunity-timeline',
    'GET',
    '/opportunities/{opportunity}/timeline',
  ),
  agreeDate: endpoint<typeof agreeDate>('agree-date', 'POST', '/agreements'),
  noteAgreement: endpoint<typeof noteAgreement>('note-agreement', 'PATCH', '/agreements/{id}'),
  reopenAgreement: endpoint<typeof reopenAgreement>('reopen-agreement', 'POST', '/agreements/{id}/reopen'),
  resumeQuiet: endpoint<typeof resumeQuiet>('resume-quiet', 'POST', '/agreements/{id}/resume-quiet'),
  putOnHold: endpoint<typeof putOnHold>('put-on-hold', 'POST', '/holds'),
  holdAgain: endpoint<typeof holdAgain>('hold-again', 'POST', '/holds/{id}/again'),
  noteAbsence: endpoint<typeof noteAbsence>('note-absence', 'POST', '/absences'),
  endAbsence: endpoint<typeof endAbsence>('end-absence', 'POST', '/absences/{id}/end'),
  makeCommitment: endpoint<typeof makeCommitment>('make-commitment', 'POST', '/commitments'),
  moveCommitment: endpoint<typeof moveCommitment>('move-commitment', 'POST', '/commitments/{id}/move'),
  reopenCommitment: endpoint<typeof reopenCommitment>(
    'reopen-commitment',
    'POST',
    '/commitments/{id}/reopen',
  ),
  noteSignal: endpoint<typeof noteSignal>('note-signal', 'POST', '/signals'),
  endSignal: endpoint<typeof endSignal>('end-signal', 'POST', '/signals/{id}/end'),
  optOut: endpoint<typeof optOut>('opt-out', 'POST', '/opt-outs'),
  optIn: endpoint<typeof optIn>('opt-in', 'POST', '/opt-ins'),
  addTodo: endpoint<typeof addTodo>('add-todo', 'POST', '/todos'),
  finishTodo: endpoint<typeof finishTodo>('finish-todo', 'POST', '/todos/{id}/done'),
};
