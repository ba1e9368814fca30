import type { listAudit } from '../../app/audit/list-audit.ts';
import type { editOrganization } from '../../app/settings/settings.ts';
import type { workingDays } from '../../app/settings/working-days.ts';
import type { inviteUser, makeSignInLink } from '../../app/sign-in/invitations.ts';
import type { listKeys, makeKey, revokeKey } from '../../app/sign-in/keys.ts';
import type { endSession, listSessions } from '../../app/sign-in/sessions.ts';
import type { cancelLeave, listLeaves, planLeave } from '../../app/users/leave.ts';
import type { addTeam, listTeams, renameTeam } from '../../app/users/teams.ts';
import type { deactivateUser, listUsers } from '../../app/users/users.ts';
import { endpoint } from '../client/endpoint.ts';

/** The operations that only the settings use: loaded with them. */
export const settingsClient = {
  listSessions: endpoint<typeof listSessions>('list-sessions', 'GET', '/sessions'),
  endSession: endpoint<typeof endSession>('end-session', 'POST', '/sessions/end'),
  listUsers: endpoint<typeof listUsers>('list-users', 'GET', '/users'),
  listTeams: endpoint<typeof listTeams>('list-teams', 'GET', '/teams'),
  addTeam: endpoint<typeof addTeam>('add-team', 'POST', '/teams'),
  renameTeam: endpoint<typeof renameTeam>('rename-team', 'PATCH', '/teams/{id}'),
  inviteUser: endpoint<typeof inviteUser>('invite-user', 'POST', '/users'),
  makeSignInLink: endpoint<typeof makeSignInLink>('make-sign-in-link', 'POST', '/users/{id}/sign-in-link'),
  deactivateUser: endpoint<typeof deactivateUser>('deactivate-user', 'POST', '/users/{id}/deactivate'),
  listLeaves: endpoint<typeof listLeaves>('list-leaves', 'GET', '/leaves'),
  planLeave: endpoint<typeof planLeave>('plan-leave', 'POST', '/leaves'),
  cancelLeave: endpoint<typeof cancelLeave>('cancel-leave', 'DELETE', '/leaves/{id}'),
  editOrganization: endpoint<typeof editOrganization>('edit-organization', 'PATCH', '/settings/organization'),
  workingDays: endpoint<typeof workingDays>('working-days', 'GET', '/settings/working-days'),
  listKeys: endpoint<typeof listKeys>('list-keys', 'GET', '/keys'),
  makeKey: endpoint<typeof makeKey>('make-key', 'POST', '/keys'),
  revokeKey: endpoint<typeof revokeKey>('revoke-key', 'DELETE', '/keys/{id}'),
  listAudit: endpoint<typeof listAudit>('list-audit', 'GET', '/audit'),
};
