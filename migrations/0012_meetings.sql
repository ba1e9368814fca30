-- Meetings: ours, to which we invite by mail, and theirs, to which they invite us. What iTIP (RFC 5546) compares is
-- kept as it was said: the unique id, the number of the version and its stamp, and every answer with its own.

CREATE TABLE app.meetings (
  org_id uuid NOT NULL REFERENCES app.organizations,
  id uuid NOT NULL,
  -- null: with nobody in the book
  account_id uuid,
  opportunity_id uuid,
  -- whose of ours it is: who invites, or who was invited first
  user_id uuid NOT NULL,
  mailbox_id uuid,
  -- true: we invite
  ours boolean NOT NULL,
  uid text NOT NULL CHECK (uid <> ''),
  sequence integer NOT NULL DEFAULT 0,
  stamped_at timestamptz,
  title text,
  place text,
  agenda text,
  -- the next time that it takes place, as of the last change
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at >= starts_at),
  recurring boolean NOT NULL DEFAULT false,
  -- an IANA name: where its hour is meant
  zone text NOT NULL,
  -- start, end, recurrence and exceptions as the calendar says them: see core/meetings/meeting.ts
  times jsonb NOT NULL,
  organizer_address text,
  organizer_name text,
  status text NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'cancelled', 'held', 'no-show')),
  -- what the people whom we meet have said to it
  standing text NOT NULL CHECK (standing IN ('booked', 'waiting', 'declined', 'cancelled')),
  declined_at timestamptz,
  -- their yes, as it was recorded, and how they gave it
  agreed_at timestamptz,
  agreed_how text,
  -- another time that they propose: by, start, end, location, comment
  proposal jsonb,
  called_off_at timestamptz,
  called_off_reason text,
  outcome_at timestamptz,
  outcome_note text,
  interaction_id uuid,
  -- the meeting at whose end this one was booked
  booked_in uuid,
  booked_via text NOT NULL CHECK (booked_via IN ('hand', 'page', 'mail')),
  -- of theirs: the message that invited us, which our answer follows
  message_key text,
  created_at timestamptz NOT NULL,
  created_by uuid,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, account_id) REFERENCES app.accounts,
  FOREIGN KEY (org_id, opportunity_id) REFERENCES app.opportunities,
  FOREIGN KEY (org_id, user_id) REFERENCES app.users,
  FOREIGN KEY (org_id, mailbox_id) REFERENCES app.mailboxes,
  FOREIGN KEY (org_id, interaction_id) REFERENCES app.interactions,
  FOREIGN KEY (org_id, booked_in) REFERENCES app.meetings,
  FOREIGN KEY (org_id, created_by) REFERENCES app.users
);
CREATE UNIQUE INDEX meetings_uid ON app.meetings (org_id, uid);
CREATE INDEX meetings_account ON app.meetings (org_id, account_id, starts_at) WHERE account_id IS NOT NULL;
CREATE INDEX meetings_user ON app.meetings (org_id, user_id, starts_at);
CREATE INDEX meetings_time ON app.meetings (org_id, starts_at);
CREATE INDEX meetings_recurring ON app.meetings (org_id, user_id) WHERE recurring AND status = 'planned';

CREATE TABLE app.meeting_attendees (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  -- lower case; null: somebody without an address, who was told by other means
  address text,
  name text,
  person_id uuid,
  user_id uuid,
  role text,
  user_type text,
  partstat text NOT NULL DEFAULT 'NEEDS-ACTION',
  -- the version that they answered, and the stamp of their answer
  answered_sequence integer,
  answered_at timestamptz,
  invited boolean NOT NULL DEFAULT true,
  delegated_to text,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, meeting_id) REFERENCES app.meetings ON DELETE CASCADE,
  FOREIGN KEY (org_id, person_id) REFERENCES app.people,
  FOREIGN KEY (org_id, user_id) REFERENCES app.users
);
CREATE UNIQUE INDEX meeting_attendees_address ON app.meeting_attendees (org_id, meeting_id, address);
CREATE INDEX meeting_attendees_meeting ON app.meeting_attendees (org_id, meeting_id);
CREATE INDEX meeting_attendees_person ON app.meeting_attendees (org_id, person_id) WHERE person_id IS NOT NULL;
CREATE INDEX meeting_attendees_user ON app.meeting_attendees (org_id, user_id) WHERE user_id IS NOT NULL;

-- Invitations have purposes of their own: what quiet forbids is allowed to a meeting that they agreed to.
ALTER TABLE app.outbox DROP CONSTRAINT outbox_purpose_check;
ALTER TABLE app.outbox ADD CONSTRAINT outbox_purpose_check CHECK (purpose IN
  ('chosen', 'persistence', 'asked-for', 'answer', 'invitation', 'agreed-meeting', 'internal'));

SELECT app.raise_walls();
