import type { endAbsence } from '../../app/absences/note-absence.ts';
import type { getAccount } from '../../app/accounts/get-account.ts';
import type { listAccounts } from '../../app/accounts/list-accounts.ts';
import type { reopenAgreement, settleAgreement } from '../../app/agreements/settle-agreement.ts';
import type { capture } from '../../app/capture/capture.ts';
import type { understandTypedLine } from '../../app/capture/understand-line.ts';
import type { reopenCommitment, settleCommitment } from '../../app/commitments/settle-commitment.ts';
import type { coverage } from '../../app/coverage/coverage.ts';
import type { coveragePeople } from '../../app/coverage/coverage-people.ts';
import type { coveragePicture } from '../../app/coverage/coverage-picture.ts';
import type {
  addCustomField,
  editCustomField,
  listCustomFields,
  orderCustomFields,
  removeCustomField,
} from '../../app/custom-fields/custom-fields.ts';
import type { loadDemo } from '../../app/demo/load-demo.ts';
import type { compareRecords } from '../../app/duplicates/compare-records.ts';
import type { dismissDuplicate } from '../../app/duplicates/dismiss-duplicate.ts';
import type { findDuplicates } from '../../app/duplicates/find-duplicates.ts';
import type { holdAgain, resumeHold } from '../../app/holds/resume-hold.ts';
import type { cancelImport, getImport, listImports } from '../../app/imports/imports.ts';
import type {
  correctInteraction,
  restoreInteraction,
  withdrawInteraction,
} from '../../app/interactions/correct-interaction.ts';
import type { getInteraction } from '../../app/interactions/get-interaction.ts';
import type { undoWaiver, waiveAnswer } from '../../app/interactions/waive-answer.ts';
import type { changeMatching } from '../../app/lists/change-matching.ts';
import type { mergeAccounts, mergePeople, undoMerge } from '../../app/merges/merge.ts';
import type { getPerson } from '../../app/people/get-person.ts';
import type { listPeople } from '../../app/people/list-people.ts';
import type { inheritPolicy } from '../../app/policy/inherit-policy.ts';
import type { listPolicies } from '../../app/policy/list-policies.ts';
import type { previewPolicy } from '../../app/policy/preview-policy.ts';
import type { rate } from '../../app/ratings/rate.ts';
import type { releasePerson, takeBackRelease } from '../../app/releases/release-person.ts';
import type { search } from '../../app/search/search.ts';
import type { editPolicy, getSettings } from '../../app/settings/settings.ts';
import type { endSignal } from '../../app/signals/note-signal.ts';
import type { postponeStep, skipStep, undoDeferral } from '../../app/steps/defer-step.ts';
import type { finishStep } from '../../app/steps/finish-step.ts';
import type { mergeTags, removeTag, renameTag } from '../../app/tags/change-tags.ts';
import type { listTags, tag, untag } from '../../app/tags/tags.ts';
import type { timeline } from '../../app/timeline/timeline.ts';
import type { listDone } from '../../app/today/list-done.ts';
import type { listLeftAlone } from '../../app/today/list-left-alone.ts';
import type { nextDay } from '../../app/today/next-day.ts';
import type { today } from '../../app/today/today.ts';
import type { addTodo, finishTodo, listTodos } from '../../app/todos/todos.ts';
import type { reassign } from '../../app/users/reassign.ts';
import type { listTeams } from '../../app/users/teams.ts';
import type { editUser, listUsers, whoAmI } from '../../app/users/users.ts';
import type { addView } from '../../app/views/add-view.ts';
import type { editView } from '../../app/views/edit-view.ts';
import type { listViews } from '../../app/views/list-views.ts';
import type { removeView } from '../../app/views/remove-view.ts';
import { endpoint } from './endpoint.ts';
import { recordEndpoints } from './record-endpoints.ts';

/** The operations that pages use. */
export const client = {
  ...recordEndpoints,
  whoAmI: endpoint<typeof whoAmI>('who-am-i', 'GET', '/me'),
  editUser: endpoint<typeof editUser>('edit-user', 'PATCH', '/users/{id}'),
  today: endpoint<typeof today>('today', 'GET', '/today'),
  nextDay: endpoint<typeof nextDay>('next-day', 'GET', '/today/next'),
  listDone: endpoint<typeof listDone>('list-done', 'GET', '/today/done'),
  listLeftAlone: endpoint<typeof listLeftAlone>('list-left-alone', 'GET', '/left-alone'),
  listTodos: endpoint<typeof listTodos>('list-todos', 'GET', '/todos'),
  addTodo: endpoint<typeof addTodo>('add-todo', 'POST', '/todos'),
  finishTodo: endpoint<typeof finishTodo>('finish-todo', 'POST', '/todos/{id}/done'),
  undoWaiver: endpoint<typeof undoWaiver>('undo-waiver', 'POST', '/interactions/{id}/undo-waiver'),
  getInteraction: endpoint<typeof getInteraction>('get-interaction', 'GET', '/interactions/{id}'),
  correctInteraction: endpoint<typeof correctInteraction>('correct-interaction', 'PUT', '/interactions/{id}'),
  restoreInteraction: endpoint<typeof restoreInteraction>(
    'restore-interaction',
    'POST',
    '/interactions/{id}/restore',
  ),
  reopenCommitment: endpoint<typeof reopenCommitment>(
    'reopen-commitment',
    'POST',
    '/commitments/{id}/reopen',
  ),
  reopenAgreement: endpoint<typeof reopenAgreement>('reopen-agreement', 'POST', '/agreements/{id}/reopen'),
  holdAgain: endpoint<typeof holdAgain>('hold-again', 'POST', '/holds/{id}/again'),
  endAbsence: endpoint<typeof endAbsence>('end-absence', 'POST', '/absences/{id}/end'),
  endSignal: endpoint<typeof endSignal>('end-signal', 'POST', '/signals/{id}/end'),
  takeBackRelease: endpoint<typeof takeBackRelease>(
    'take-back-release',
    'POST',
    '/people/{person}/take-back',
  ),
  releasePerson: endpoint<typeof releasePerson>('release-person', 'POST', '/releases'),
  finishStep: endpoint<typeof finishStep>('finish-step', 'POST', '/accounts/{account}/steps/{step}/done'),
  postponeStep: endpoint<typeof postponeStep>(
    'postpone-step',
    'POST',
    '/accounts/{account}/steps/{step}/postpone',
  ),
  skipStep: endpoint<typeof skipStep>('skip-step', 'POST', '/accounts/{account}/steps/{step}/skip'),
  undoDeferral: endpoint<typeof undoDeferral>('undo-deferral', 'POST', '/deferrals/{id}/undo'),
  withdrawInteraction: endpoint<typeof withdrawInteraction>(
    'withdraw-interaction',
    'POST',
    '/interactions/{id}/withdraw',
  ),
  waiveAnswer: endpoint<typeof waiveAnswer>('waive-answer', 'POST', '/interactions/{id}/waive-answer'),
  settleAgreement: endpoint<typeof settleAgreement>('settle-agreement', 'POST', '/agreements/{id}/settle'),
  settleCommitment: endpoint<typeof settleCommitment>(
    'settle-commitment',
    'POST',
    '/commitments/{id}/settle',
  ),
  resumeHold: endpoint<typeof resumeHold>('resume-hold', 'POST', '/holds/{id}/resume'),
  loadDemo: endpoint<typeof loadDemo>('load-demo', 'POST', '/demo'),
  understandLine: endpoint<typeof understandTypedLine>('understand-line', 'POST', '/capture/understand'),
  capture: endpoint<typeof capture>('capture', 'POST', '/capture'),
  getAccount: endpoint<typeof getAccount>('get-account', 'GET', '/accounts/{id}'),
  listAccounts: endpoint<typeof listAccounts>('list-accounts', 'GET', '/accounts'),
  timeline: endpoint<typeof timeline>('timeline', 'GET', '/accounts/{account}/timeline'),
  getPerson: endpoint<typeof getPerson>('get-person', 'GET', '/people/{id}'),
  listPeople: endpoint<typeof listPeople>('list-people', 'GET', '/people'),
  mergePeople: endpoint<typeof mergePeople>('merge-people', 'POST', '/merges/people'),
  mergeAccounts: endpoint<typeof mergeAccounts>('merge-accounts', 'POST', '/merges/accounts'),
  undoMerge: endpoint<typeof undoMerge>('undo-merge', 'POST', '/merges/{id}/undo'),
  findDuplicates: endpoint<typeof findDuplicates>('find-duplicates', 'GET', '/duplicates'),
  compareRecords: endpoint<typeof compareRecords>('compare-records', 'GET', '/duplicates/{kind}/{a}/{b}'),
  dismissDuplicate: endpoint<typeof dismissDuplicate>('dismiss-duplicate', 'POST', '/duplicates/dismiss'),
  reassign: endpoint<typeof reassign>('reassign', 'POST', '/reassignments'),
  tag: endpoint<typeof tag>('tag', 'POST', '/tags'),
  untag: endpoint<typeof untag>('untag', 'POST', '/tags/{tag}/remove'),
  listTags: endpoint<typeof listTags>('list-tags', 'GET', '/tags'),
  changeMatching: endpoint<typeof changeMatching>('change-matching', 'POST', '/changes-of-many'),
  addCustomField: endpoint<typeof addCustomField>('add-custom-field', 'POST', '/custom-fields'),
  editCustomField: endpoint<typeof editCustomField>('edit-custom-field', 'PATCH', '/custom-fields/{id}'),
  orderCustomFields: endpoint<typeof orderCustomFields>(
    'order-custom-fields',
    'POST',
    '/custom-fields/order',
  ),
  removeCustomField: endpoint<typeof removeCustomField>(
    'remove-custom-field',
    'POST',
    '/custom-fields/{id}/remove',
  ),
  renameTag: endpoint<typeof renameTag>('rename-tag', 'PATCH', '/tags/{id}'),
  mergeTags: endpoint<typeof mergeTags>('merge-tags', 'POST', '/tags/{id}/merge'),
  removeTag: endpoint<typeof removeTag>('remove-tag', 'DELETE', '/tags/{id}'),
  listCustomFields: endpoint<typeof listCustomFields>('list-custom-fields', 'GET', '/custom-fields'),
  listUsers: endpoint<typeof listUsers>('list-users', 'GET', '/users'),
  addView: endpoint<typeof addView>('add-view', 'POST', '/views'),
  editView: endpoint<typeof editView>('edit-view', 'PATCH', '/views/{id}'),
  removeView: endpoint<typeof removeView>('remove-view', 'POST', '/views/{id}/remove'),
  listViews: endpoint<typeof listViews>('list-views', 'GET', '/views'),
  rate: endpoint<typeof rate>('rate', 'POST', '/ratings'),
  getImport: endpoint<typeof getImport>('get-import', 'GET', '/imports/{id}'),
  listImports: endpoint<typeof listImports>('list-imports', 'GET', '/imports'),
  cancelImport: endpoint<typeof cancelImport>('cancel-import', 'POST', '/imports/{id}/cancel'),
  search: endpoint<typeof search>('search', 'GET', '/search'),
  coveragePeople: endpoint<typeof coveragePeople>('coverage-people', 'GET', '/coverage/people'),
  coveragePicture: endpoint<typeof coveragePicture>('coverage-picture', 'GET', '/coverage/picture'),
  coverage: endpoint<typeof coverage>('coverage', 'GET', '/coverage'),
  listTeams: endpoint<typeof listTeams>('list-teams', 'GET', '/teams'),
  editPolicy: endpoint<typeof editPolicy>('edit-policy', 'PUT', '/settings/policy'),
  previewPolicy: endpoint<typeof previewPolicy>('preview-policy', 'POST', '/settings/policy/preview'),
  listPolicies: endpoint<typeof listPolicies>('list-policies', 'GET', '/settings/policies'),
  inheritPolicy: endpoint<typeof inheritPolicy>('inherit-policy', 'POST', '/settings/policy/inherit'),
  getSettings: endpoint<typeof getSettings>('get-settings', 'GET', '/settings'),
};
