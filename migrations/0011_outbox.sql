-- What goes out by mail. A message is written down with its Message-ID before it is first tried; a worker claims it,
-- asks the guards again, sends it, and notes what became of it. What was claimed and never noted is unknown: a
-- person decides, nothing is sent again by itself.

-- Attachments: of drafts and of what was sent.
CREATE TABLE app.files (
  org_id uuid NOT NULL REFERENCES app.organizations,
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  type text NOT NULL,
  size integer NOT NULL CHECK (size >= 0),
  -- base64
  content text NOT NULL,
  uploaded_by uuid,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, uploaded_by) REFERENCES app.users
);

CREATE TABLE app.outbox (
  org_id uuid NOT NULL REFERENCES app.organizations,
  id uuid NOT NULL,
  mailbox_id uuid NOT NULL,
  author_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('mail', 'recap', 'invitation', 'newsletter', 'digest')),
  -- what the guards are asked: see core/planner/guards/may-contact.ts
  purpose text NOT NULL CHECK (purpose IN ('chosen', 'persistence', 'asked-for', 'answer', 'internal')),
  -- without its brackets
  message_id text NOT NULL CHECK (message_id <> ''),
  account_id uuid,
  opportunity_id uuid,
  -- field (to, cc, bcc), address, name, person
  recipients jsonb NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  html text,
  calendar text,
  calendar_method text,
  -- further headers by name
  headers jsonb NOT NULL DEFAULT '{}',
  in_reply_to text,
  refs text[] NOT NULL DEFAULT '{}',
  files uuid[] NOT NULL DEFAULT '{}',
  -- what the interaction will be that it becomes
  wants text NOT NULL DEFAULT 'other' CHECK (wants IN ('ask', 'gift', 'owed', 'other')),
  value_given text,
  serves_kind text,
  serves_subject uuid,
  -- goes only inside the permitted hours of those who get it, and only while our mailbox is read
  waits_for_hours boolean NOT NULL DEFAULT false,
  status text NOT NULL CHECK (status IN
    ('draft', 'waiting', 'sending', 'sent', 'refused', 'unknown', 'cancelled')),
  -- not before; of a draft null
  next_try_at timestamptz,
  tries integer NOT NULL DEFAULT 0,
  claimed_at timestamptz,
  sent_at timestamptz,
  -- the server's last words
  said text,
  -- why it waits, was refused, or is unknown: code, message, mend
  trouble jsonb,
  filed_at timestamptz,
  interaction_id uuid,
  -- of what was written anew after an unknown end
  replaces_id uuid,
  created_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, mailbox_id) REFERENCES app.mailboxes,
  FOREIGN KEY (org_id, author_id) REFERENCES app.users,
  FOREIGN KEY (org_id, account_id) REFERENCES app.accounts,
  FOREIGN KEY (org_id, interaction_id) REFERENCES app.interactions
);
CREATE UNIQUE INDEX outbox_message ON app.outbox (org_id, message_id);
CREATE INDEX outbox_due ON app.outbox (next_try_at) WHERE status = 'waiting';
CREATE INDEX outbox_claimed ON app.outbox (claimed_at) WHERE status = 'sending';
CREATE INDEX outbox_to_file ON app.outbox (sent_at) WHERE status = 'sent' AND filed_at IS NULL;
CREATE INDEX outbox_author ON app.outbox (org_id, author_id, status, created_at DESC);
CREATE INDEX outbox_account ON app.outbox (org_id, account_id) WHERE account_id IS NOT NULL;
CREATE INDEX outbox_sent ON app.outbox (org_id, mailbox_id, sent_at) WHERE sent_at IS NOT NULL;

-- Messages of all organizations whose time has come; and those that were claimed, or sent and not yet filed.
CREATE FUNCTION app.outbox_due(moment timestamptz, most integer)
RETURNS TABLE (org_id uuid, outbox_id uuid, status text) LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = pg_catalog AS $$
  (SELECT o.org_id, o.id, o.status FROM app.outbox o
   WHERE o.status = 'waiting' AND o.next_try_at <= moment ORDER BY o.next_try_at LIMIT most)
  UNION ALL
  (SELECT o.org_id, o.id, o.status FROM app.outbox o WHERE o.status = 'sending' ORDER BY o.claimed_at LIMIT most)
  UNION ALL
  (SELECT o.org_id, o.id, o.status FROM app.outbox o
   WHERE o.status = 'sent' AND o.filed_at IS NULL ORDER BY o.sent_at LIMIT most)
$$;
GRANT CREATE ON SCHEMA app TO followthrough_keeper;
ALTER FUNCTION app.outbox_due(timestamptz, integer) OWNER TO followthrough_keeper;
REVOKE CREATE ON SCHEMA app FROM followthrough_keeper;
REVOKE ALL ON FUNCTION app.outbox_due(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.outbox_due(timestamptz, integer) TO followthrough_app;

SELECT app.raise_walls();
