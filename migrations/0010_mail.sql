-- Mailboxes, and what was read in them. A message seen in several mailboxes of one organization stands once;
-- what moves the plan is the interaction that it became.

CREATE TABLE app.mailboxes (
  org_id uuid NOT NULL REFERENCES app.organizations,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  -- lower case
  address text NOT NULL CHECK (address <> ''),
  sender_name text,
  signature text,
  -- where and how: host, port, security (tls, starttls, none), user name
  reading jsonb NOT NULL,
  sending jsonb NOT NULL,
  sign_in text NOT NULL CHECK (sign_in IN ('password', 'oauth2')),
  -- oauth2: the provider by its name in the settings
  provider text,
  -- the password or tokens, encrypted with a key that is not in the database
  secret text NOT NULL,
  -- a certificate (PEM) that this server may show besides those that everybody trusts
  certificate text,
  -- which mail is kept: with people in the book; all of it; the same as the first, but headers alone
  keeps text NOT NULL DEFAULT 'known-people' CHECK (keeps IN ('known-people', 'everybody', 'headers')),
  state text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'reading', 'live', 'waiting', 'paused')),
  -- why it waits: code, message and the way out; and the next try
  trouble jsonb,
  trouble_at timestamptz,
  next_try_at timestamptz,
  -- everything that had arrived by then was read
  read_at timestamptz,
  hourly_limit integer NOT NULL DEFAULT 60 CHECK (hourly_limit BETWEEN 1 AND 10000),
  -- true: the server files what it sends in the Sent folder by itself; null: not known yet
  files_sent boolean,
  bulk_paused_at timestamptz,
  bulk_paused_reason text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  removed_at timestamptz,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, user_id) REFERENCES app.users
);
CREATE UNIQUE INDEX mailboxes_address ON app.mailboxes (org_id, address) WHERE removed_at IS NULL;
CREATE INDEX mailboxes_user ON app.mailboxes (org_id, user_id) WHERE removed_at IS NULL;

-- How far each folder has been read: upwards from where we came in, and downwards into its history.
CREATE TABLE app.mail_folders (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  mailbox_id uuid NOT NULL,
  path text NOT NULL,
  role text NOT NULL CHECK (role IN ('inbox', 'sent', 'archive', 'all', 'drafts', 'junk', 'trash', 'other')),
  uid_validity bigint NOT NULL,
  -- every uid up to here, down to history_uid, has been read
  highest_uid bigint NOT NULL,
  -- uids below it are still to be read; 1: the history is read
  history_uid bigint NOT NULL,
  -- messages in the history when it was begun, and read of it: for the progress that people see
  history_total integer NOT NULL DEFAULT 0,
  history_read integer NOT NULL DEFAULT 0,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, mailbox_id) REFERENCES app.mailboxes
);
CREATE UNIQUE INDEX mail_folders_path ON app.mail_folders (org_id, mailbox_id, path);

CREATE TABLE app.messages (
  org_id uuid NOT NULL REFERENCES app.organizations,
  id uuid NOT NULL,
  -- the Message-ID without its brackets; without one, a hash of what the message is
  message_key text NOT NULL CHECK (message_key <> ''),
  direction text NOT NULL CHECK (direction IN ('ours', 'theirs')),
  kind text NOT NULL CHECK (kind IN
    ('ordinary', 'reply', 'auto-reply', 'bounce', 'delay', 'complaint', 'unsubscribe', 'calendar', 'list')),
  -- when it was sent: its own date where that is believable, else when the server got it
  at timestamptz NOT NULL,
  from_address text,
  from_name text,
  -- field (to, cc, bcc), address, name
  recipients jsonb NOT NULL DEFAULT '[]',
  subject text,
  -- messages of one conversation share it: the id of the first of them that we saw
  thread_id uuid NOT NULL,
  in_reply_to text,
  refs text[] NOT NULL DEFAULT '{}',
  -- what they wrote themselves, and the whole text
  own_words text,
  body text,
  html text,
  -- name, type, size
  attachments jsonb NOT NULL DEFAULT '[]',
  calendar text,
  -- of a bounce: address, status, permanent, reason; of an automatic reply: the day of the return
  failures jsonb NOT NULL DEFAULT '[]',
  return_day date,
  size integer NOT NULL DEFAULT 0,
  account_id uuid,
  interaction_id uuid,
  -- bodies go when the organization's time for them is over; what happened stays
  forgotten_at timestamptz,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, account_id) REFERENCES app.accounts,
  FOREIGN KEY (org_id, interaction_id) REFERENCES app.interactions
);
CREATE UNIQUE INDEX messages_key ON app.messages (org_id, message_key);
CREATE INDEX messages_thread ON app.messages (org_id, thread_id, at);
CREATE INDEX messages_account ON app.messages (org_id, account_id, at DESC) WHERE account_id IS NOT NULL;
CREATE INDEX messages_interaction ON app.messages (org_id, interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX messages_age ON app.messages (org_id, at) WHERE forgotten_at IS NULL;

-- Where a message lies; a message that was moved or deleted on the server stays known.
CREATE TABLE app.message_places (
  org_id uuid NOT NULL,
  folder_id uuid NOT NULL,
  uid bigint NOT NULL,
  message_id uuid NOT NULL,
  PRIMARY KEY (org_id, folder_id, uid),
  FOREIGN KEY (org_id, folder_id) REFERENCES app.mail_folders ON DELETE CASCADE,
  FOREIGN KEY (org_id, message_id) REFERENCES app.messages
);
CREATE INDEX message_places_message ON app.message_places (org_id, message_id);

-- How long bodies are kept, in days; null: as long as the message is known.
ALTER TABLE app.organizations ADD COLUMN mail_kept_days integer CHECK (mail_kept_days > 0);

-- Mailboxes of all organizations that somebody has to read now.
CREATE FUNCTION app.mailboxes_to_read(moment timestamptz)
RETURNS TABLE (org_id uuid, mailbox_id uuid, version integer) LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT m.org_id, m.id, m.version FROM app.mailboxes m
  WHERE m.removed_at IS NULL AND m.state <> 'paused' AND (m.next_try_at IS NULL OR m.next_try_at <= moment)
$$;
GRANT CREATE ON SCHEMA app TO followthrough_keeper;
ALTER FUNCTION app.mailboxes_to_read(timestamptz) OWNER TO followthrough_keeper;
REVOKE CREATE ON SCHEMA app FROM followthrough_keeper;
REVOKE ALL ON FUNCTION app.mailboxes_to_read(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.mailboxes_to_read(timestamptz) TO followthrough_app;

SELECT app.raise_walls();
