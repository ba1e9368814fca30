-- Customers book a time under a secret link, and calendars subscribe to a feed under another one. Of the secrets only
-- hashes (SHA-256, hex) are kept.

CREATE TABLE app.booking_links (
  org_id uuid NOT NULL REFERENCES app.organizations,
  id uuid NOT NULL,
  secret_hash text NOT NULL CHECK (secret_hash <> ''),
  -- whose time it is
  user_id uuid NOT NULL,
  -- for whom; null: whoever opens it
  person_id uuid,
  -- the meeting that was booked, to be moved or called off
  meeting_id uuid,
  title text NOT NULL CHECK (title <> ''),
  place text,
  minutes integer NOT NULL CHECK (minutes BETWEEN 5 AND 480),
  -- minutes between two beginnings, kept free before and after, and between now and the first
  step integer NOT NULL DEFAULT 30 CHECK (step BETWEEN 5 AND 240),
  buffer_before integer NOT NULL DEFAULT 0 CHECK (buffer_before BETWEEN 0 AND 240),
  buffer_after integer NOT NULL DEFAULT 0 CHECK (buffer_after BETWEEN 0 AND 240),
  notice integer NOT NULL DEFAULT 240 CHECK (notice BETWEEN 0 AND 43200),
  horizon integer NOT NULL DEFAULT 21 CHECK (horizon BETWEEN 1 AND 90),
  -- our working hours, in minutes after midnight where we are
  from_minute integer NOT NULL DEFAULT 540,
  to_minute integer NOT NULL DEFAULT 1020 CHECK (to_minute > from_minute AND to_minute <= 1440),
  created_at timestamptz NOT NULL,
  created_by uuid,
  revoked_at timestamptz,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, user_id) REFERENCES app.users,
  FOREIGN KEY (org_id, person_id) REFERENCES app.people,
  FOREIGN KEY (org_id, meeting_id) REFERENCES app.meetings,
  FOREIGN KEY (org_id, created_by) REFERENCES app.users
);
CREATE UNIQUE INDEX booking_links_secret ON app.booking_links (secret_hash);
CREATE INDEX booking_links_user ON app.booking_links (org_id, user_id) WHERE revoked_at IS NULL;
CREATE INDEX booking_links_meeting ON app.booking_links (org_id, meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX booking_links_person ON app.booking_links (org_id, person_id) WHERE person_id IS NOT NULL;

-- Our own meetings take their time. Of two customers who want the same, one gets it: the constraint decides.
CREATE TABLE app.booked_slots (
  org_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  user_id uuid NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at >= starts_at),
  PRIMARY KEY (org_id, meeting_id),
  FOREIGN KEY (org_id, meeting_id) REFERENCES app.meetings,
  FOREIGN KEY (org_id, user_id) REFERENCES app.users,
  EXCLUDE USING gist (org_id WITH =, user_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
);

CREATE TABLE app.feeds (
  org_id uuid NOT NULL REFERENCES app.organizations,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  secret_hash text NOT NULL CHECK (secret_hash <> ''),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, user_id) REFERENCES app.users
);
CREATE UNIQUE INDEX feeds_secret ON app.feeds (secret_hash);
CREATE UNIQUE INDEX feeds_user ON app.feeds (org_id, user_id);

-- Whoever opens a secret link is in no organization yet: what the link is, by its hash alone.
CREATE FUNCTION app.secret_link(hash text)
RETURNS TABLE (org_id uuid, id uuid, kind text) LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT l.org_id, l.id, 'booking' FROM app.booking_links l WHERE l.secret_hash = hash AND l.revoked_at IS NULL
  UNION ALL
  SELECT f.org_id, f.id, 'feed' FROM app.feeds f WHERE f.secret_hash = hash
$$;
GRANT CREATE ON SCHEMA app TO followthrough_keeper;
ALTER FUNCTION app.secret_link(text) OWNER TO followthrough_keeper;
REVOKE CREATE ON SCHEMA app FROM followthrough_keeper;
REVOKE ALL ON FUNCTION app.secret_link(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.secret_link(text) TO followthrough_app;

SELECT app.raise_walls();
