-- The foundation: who uses the product, whom they follow up, what happened, what was agreed, and the plan.
--
-- Every table of schema app begins its key with org_id; every foreign key, unique index and join carries it,
-- so that the data can be distributed by that one column. Row-level security is forced (0002_walls.sql):
-- a transaction sees only the organization named in the setting app.org. Under it only leakproof operators
-- reach an index, and lower(…) is none: hence the columns sort_name, to be compared and ordered by.
--
-- Identifiers are version 7 UUIDs made by the application. Days are days in the customer's zone.

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

CREATE SCHEMA IF NOT EXISTS app;

-- ── Who uses it ─────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE app.organizations (
  org_id uuid PRIMARY KEY,
  name text NOT NULL CHECK (name <> ''),
  zone text NOT NULL,
  country text NOT NULL,
  region text,
  locale text NOT NULL DEFAULT 'en',
  currency text NOT NULL DEFAULT 'EUR',
  -- who may see what: 'own', 'team' or 'everybody' (see policies of the application)
  sellers_see text NOT NULL DEFAULT 'team' CHECK (sellers_see IN ('own', 'team', 'everybody')),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL
);

CREATE TABLE app.teams (
  org_id uuid NOT NULL REFERENCES app.organizations,
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (org_id, id)
);

CREATE TABLE app.users (
  org_id uuid NOT NULL REFERENCES app.organizations,
  id uuid NOT NULL,
  -- the sign-in (schema auth); null while invited or made by an import
  login_id text,
  name text NOT NULL CHECK (name <> ''),
  email text,
  role text NOT NULL CHECK (role IN ('owner', 'manager', 'seller', 'reader')),
  team_id uuid,
  zone text NOT NULL,
  country text NOT NULL,
  region text,
  locale text NOT NULL DEFAULT 'en',
  touches_per_day integer CHECK (touches_per_day BETWEEN 0 AND 200),
  deactivated_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, team_id) REFERENCES app.teams
);
CREATE UNIQUE INDEX users_email ON app.users (org_id, lower(email)) WHERE email IS NOT NULL;
CREATE UNIQUE INDEX users_login ON app.users (org_id, login_id) WHERE login_id IS NOT NULL;

CREATE TABLE app.leaves (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL CHECK (last_day >= first_day),
  deputy_id uuid,
  reason text,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, user_id) REFERENCES app.users,
  FOREIGN KEY (org_id, deputy_id) REFERENCES app.users
);
CREATE INDEX leaves_user ON app.leaves (org_id, user_id, last_day);

-- Policy is data: append-only versions; the newest of a team, else of the organization, holds.
CREATE TABLE app.policies (
  org_id uuid NOT NULL REFERENCES app.organizations,
  version integer NOT NULL,
  team_id uuid,
  body jsonb NOT NULL,
  made_at timestamptz NOT NULL,
  made_by uuid,
  PRIMARY KEY (org_id, version),
  FOREIGN KEY (org_id, team_id) REFERENCES app.teams
);

-- ── Whom they follow up ─────────────────────────────────────────────────────────────────────────────────

CREATE TABLE app.accounts (
  org_id uuid NOT NULL REFERENCES app.organizations,
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  -- the name in lower case, filled by a trigger
  sort_name text NOT NULL DEFAULT '',
  owner_id uuid,
  team_id uuid,
  rating text,
  rated_at timestamptz,
  parent_id uuid,
  domain text,
  website text,
  phone text,
  industry text,
  employees integer,
  revenue numeric(20, 2),
  currency text,
  street text,
  postal_code text,
  city text,
  region text,
  country text,
  zone text,
  note text,
  custom jsonb NOT NULL DEFAULT '{}',
  -- taken off the target list
  excluded_at timestamptz,
  excluded_reason text,
  version integer NOT NULL DEFAULT 1,
  merged_into uuid,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  -- planning: when time alone changes the plan
  replan_at timestamptz,
  planned_at timestamptz,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, owner_id) REFERENCES app.users,
  FOREIGN KEY (org_id, team_id) REFERENCES app.teams,
  FOREIGN KEY (org_id, parent_id) REFERENCES app.accounts,
  FOREIGN KEY (org_id, merged_into) REFERENCES app.accounts
);
CREATE INDEX accounts_name ON app.accounts (org_id, sort_name, id) WHERE merged_into IS NULL;
CREATE INDEX accounts_owner ON app.accounts (org_id, owner_id, sort_name, id) WHERE merged_into IS NULL;
CREATE INDEX accounts_domain ON app.accounts (org_id, domain) WHERE domain IS NOT NULL AND merged_into IS NULL;
CREATE INDEX accounts_replan ON app.accounts (replan_at) WHERE replan_at IS NOT NULL AND merged_into IS NULL;
CREATE INDEX accounts_parent ON app.accounts (org_id, parent_id) WHERE parent_id IS NOT NULL;

-- Fills sort_name of accounts and people.
CREATE FUNCTION app.fill_sort_name() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  NEW.sort_name := lower(NEW.name);
  RETURN NEW;
END $$;

CREATE TRIGGER fill_sort_name BEFORE INSERT OR UPDATE OF name, sort_name ON app.accounts
  FOR EACH ROW EXECUTE FUNCTION app.fill_sort_name();

CREATE TABLE app.people (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  -- the home account
  account_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  -- the name in lower case, filled by a trigger
  sort_name text NOT NULL DEFAULT '',
  given_name text,
  family_name text,
  title text,
  department text,
  owner_id uuid,
  rating text,
  rated_at timestamptz,
  ideal_days integer CHECK (ideal_days > 0),
  longest_days integer CHECK (longest_days >= ideal_days),
  country text,
  region text,
  city text,
  zone text,
  language text,
  style text CHECK (style IN ('direct', 'warm')),
  interests text[] NOT NULL DEFAULT '{}',
  note text,
  birthday date,
  legal_basis text,
  custom jsonb NOT NULL DEFAULT '{}',
  first_planned_on date NOT NULL,
  version integer NOT NULL DEFAULT 1,
  merged_into uuid,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  CHECK ((ideal_days IS NULL) = (longest_days IS NULL)),
  FOREIGN KEY (org_id, account_id) REFERENCES app.accounts,
  FOREIGN KEY (org_id, owner_id) REFERENCES app.users,
  FOREIGN KEY (org_id, merged_into) REFERENCES app.people
);
CREATE INDEX people_account ON app.people (org_id, account_id) WHERE merged_into IS NULL;
CREATE INDEX people_name ON app.people (org_id, sort_name, id) WHERE merged_into IS NULL;

CREATE TRIGGER fill_sort_name BEFORE INSERT OR UPDATE OF name, sort_name ON app.people
  FOR EACH ROW EXECUTE FUNCTION app.fill_sort_name();

-- Addresses: mail addresses, phone numbers, message handles, profiles, postal addresses.
CREATE TABLE app.addresses (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('mail', 'phone', 'message', 'profile', 'post')),
  value text NOT NULL CHECK (value <> ''),
  -- mail: lower case; phone: E.164 where it is a number; else trimmed
  normalized text NOT NULL,
  label text,
  position smallint NOT NULL DEFAULT 0,
  dead_at timestamptz,
  dead_reason text,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, person_id) REFERENCES app.people
);
CREATE UNIQUE INDEX addresses_of_person ON app.addresses (org_id, person_id, kind, normalized);
CREATE INDEX addresses_normalized ON app.addresses (org_id, kind, normalized);

-- Where they worked before; the current one is people.account_id and has no last day.
CREATE TABLE app.jobs (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  account_id uuid NOT NULL,
  title text,
  first_day date,
  last_day date,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, person_id) REFERENCES app.people,
  FOREIGN KEY (org_id, account_id) REFERENCES app.accounts
);
CREATE INDEX jobs_person ON app.jobs (org_id, person_id);
CREATE INDEX jobs_account ON app.jobs (org_id, account_id);

-- Opt-outs, and opt-ins by the person's own recorded request: append-only, the latest of a channel holds.
CREATE TABLE app.permissions (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  channel text NOT NULL CHECK (channel IN ('all', 'phone', 'mail', 'message', 'visit', 'letter', 'newsletter')),
  allowed boolean NOT NULL,
  at timestamptz NOT NULL,
  source text NOT NULL,
  evidence text,
  recorded_by uuid,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, person_id) REFERENCES app.people
);
CREATE INDEX permissions_person ON app.permissions (org_id, person_id, at);

-- Addresses that must never be written to, whoever they belong to; kept as a hash after an erasure.
CREATE TABLE app.suppressions (
  org_id uuid NOT NULL REFERENCES app.organizations,
  channel text NOT NULL,
  address_hash bytea NOT NULL,
  reason text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (org_id, channel, address_hash)
);

CREATE TABLE app.releases (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('by-hand', 'plain-no', 'excluded', 'opted-out', 'pushed')),
  reason text NOT NULL,
  at timestamptz NOT NULL,
  until_day date,
  taken_back_at timestamptz,
  recorded_by uuid,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, person_id) REFERENCES app.people
);
CREATE INDEX releases_person ON app.releases (org_id, person_id);

CREATE TABLE app.rating_changes (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid,
  person_id uuid,
  rating text,
  previous text,
  reason text,
  at timestamptz NOT NULL,
  changed_by uuid,
  PRIMARY KEY (org_id, id),
  CHECK ((account_id IS NULL) <> (person_id IS NULL)),
  FOREIGN KEY (org_id, account_id) REFERENCES app.accounts,
  FOREIGN KEY (org_id, person_id) REFERENCES app.people
);
CREATE INDEX rating_changes_account ON app.rating_changes (org_id, account_id) WHERE account_id IS NOT NULL;
CREATE INDEX rating_changes_person ON app.rating_changes (org_id, person_id) WHERE person_id IS NOT NULL;

CREATE TABLE app.opportunities (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  owner_id uuid,
  stage text,
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'won', 'lost')),
  amount numeric(20, 2),
  currency text,
  product text,
  opened_on date,
  expected_close date,
  closed_on date,
  won_by text,
  lost_reason text,
  next_step text,
  note text,
  custom jsonb NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  CHECK (amount IS NULL OR currency IS NOT NULL),
  FOREIGN KEY (org_id, account_id) REFERENCES app.accounts,
  FOREIGN KEY (org_id, owner_id) REFERENCES app.users
);
CREATE INDEX opportunities_account ON app.opportunities (org_id, account_id);
CREATE INDEX opportunities_status ON app.opportunities (org_id, status, expected_close, id);

CREATE TABLE app.opportunity_people (
  org_id uuid NOT NULL,
  opportunity_id uuid NOT NULL,
  person_id uuid NOT NULL,
  -- decides, equal, veto, influences, uses, buys, unknown
  part text NOT NULL DEFAULT 'unknown',
  met boolean NOT NULL DEFAULT false,
  PRIMARY KEY (org_id, opportunity_id, person_id),
  FOREIGN KEY (org_id, opportunity_id) REFERENCES app.opportunities,
  FOREIGN KEY (org_id, person_id) REFERENCES app.people
);
CREATE INDEX opportunity_people_person ON app.opportunity_people (org_id, person_id);

-- ── What happened ───────────────────────────────────────────────────────────────────────────────────────

-- Append-only to everybody: a correction is an update that the trigger below turns into a kept version.
CREATE TABLE app.interactions (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  account_id uuid NOT NULL,
  opportunity_id uuid,
  at timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind IN
    ('meeting', 'visit', 'call', 'voicemail', 'mail', 'message', 'letter', 'event', 'newsletter', 'note')),
  direction text NOT NULL CHECK (direction IN ('ours', 'theirs')),
  reached boolean NOT NULL DEFAULT false,
  purpose text CHECK (purpose IN ('ask', 'gift', 'owed', 'other')),
  automatic boolean NOT NULL DEFAULT false,
  enquiry boolean NOT NULL DEFAULT false,
  -- theirs, from somebody who is not in the book (no row in interaction_people)
  unknown_sender boolean NOT NULL DEFAULT false,
  duration_minutes integer CHECK (duration_minutes BETWEEN 0 AND 10080),
  subject text,
  body text,
  -- what of value was given
  value_given text,
  reaction text CHECK (reaction IN ('positive', 'neutral', 'negative')),
  reaction_words text,
  serves_kind text,
  serves_subject uuid,
  answer_waived_at timestamptz,
  answer_waived_reason text,
  message_id text,
  source text NOT NULL DEFAULT 'hand',
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  -- set on a version that withdraws the whole interaction (recorded by mistake); it then moves nothing
  withdrawn_at timestamptz,
  withdrawn_reason text,
  PRIMARY KEY (org_id, id),
  CHECK (direction = 'theirs' OR purpose IS NOT NULL),
  FOREIGN KEY (org_id, account_id) REFERENCES app.accounts,
  FOREIGN KEY (org_id, opportunity_id) REFERENCES app.opportunities,
  FOREIGN KEY (org_id, recorded_by) REFERENCES app.users
);
CREATE INDEX interactions_account ON app.interactions (org_id, account_id, at DESC, id);
CREATE INDEX interactions_unknown ON app.interactions (org_id, account_id) WHERE unknown_sender;
CREATE INDEX interactions_opportunity ON app.interactions (org_id, opportunity_id) WHERE opportunity_id IS NOT NULL;
CREATE UNIQUE INDEX interactions_message ON app.interactions (org_id, message_id) WHERE message_id IS NOT NULL;

-- Their people who took part.
CREATE TABLE app.interaction_people (
  org_id uuid NOT NULL,
  interaction_id uuid NOT NULL,
  person_id uuid NOT NULL,
  PRIMARY KEY (org_id, interaction_id, person_id),
  FOREIGN KEY (org_id, interaction_id) REFERENCES app.interactions,
  FOREIGN KEY (org_id, person_id) REFERENCES app.people
);
CREATE INDEX interaction_people_person ON app.interaction_people (org_id, person_id, interaction_id);

-- Ours who took part.
CREATE TABLE app.interaction_users (
  org_id uuid NOT NULL,
  interaction_id uuid NOT NULL,
  user_id uuid NOT NULL,
  PRIMARY KEY (org_id, interaction_id, user_id),
  FOREIGN KEY (org_id, interaction_id) REFERENCES app.interactions,
  FOREIGN KEY (org_id, user_id) REFERENCES app.users
);

CREATE TABLE app.interaction_versions (
  org_id uuid NOT NULL,
  interaction_id uuid NOT NULL,
  version integer NOT NULL,
  body jsonb NOT NULL,
  people uuid[] NOT NULL,
  replaced_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, interaction_id, version),
  FOREIGN KEY (org_id, interaction_id) REFERENCES app.interactions
);

CREATE TABLE app.agreements (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  person_id uuid NOT NULL,
  scope text NOT NULL CHECK (scope IN ('person', 'opportunity', 'account')),
  opportunity_id uuid,
  made_at timestamptz NOT NULL,
  made_in uuid,
  day date NOT NULL,
  minute smallint CHECK (minute BETWEEN 0 AND 1439),
  note text,
  settled_at timestamptz,
  settled_reason text,
  quiet_resumed_at timestamptz,
  recorded_by uuid,
  PRIMARY KEY (org_id, id),
  CHECK (scope <> 'opportunity' OR opportunity_id IS NOT NULL),
  FOREIGN KEY (org_id, account_id) REFERENCES app.accounts,
  FOREIGN KEY (org_id, person_id) REFERENCES app.people,
  FOREIGN KEY (org_id, opportunity_id) REFERENCES app.opportunities,
  FOREIGN KEY (org_id, made_in) REFERENCES app.interactions
);
CREATE INDEX agreements_person ON app.agreements (org_id, person_id);
CREATE INDEX agreements_account ON app.agreements (org_id, account_id);
CREATE INDEX agreements_opportunity ON app.agreements (org_id, opportunity_id) WHERE opportunity_id IS NOT NULL;

CREATE TABLE app.holds (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  person_id uuid NOT NULL,
  scope text NOT NULL CHECK (scope IN ('person', 'opportunity', 'account')),
  opportunity_id uuid,
  from_at timestamptz NOT NULL,
  until_day date NOT NULL,
  reason text NOT NULL,
  resumed_at timestamptz,
  resumed_reason text,
  quiet_resumed_at timestamptz,
  recorded_by uuid,
  PRIMARY KEY (org_id, id),
  CHECK (scope <> 'opportunity' OR opportunity_id IS NOT NULL),
  FOREIGN KEY (org_id, account_id) REFERENCES app.accounts,
  FOREIGN KEY (org_id, person_id) REFERENCES app.people,
  FOREIGN KEY (org_id, opportunity_id) REFERENCES app.opportunities
);
CREATE INDEX holds_person ON app.holds (org_id, person_id);
CREATE INDEX holds_account ON app.holds (org_id, account_id);
CREATE INDEX holds_opportunity ON app.holds (org_id, opportunity_id) WHERE opportunity_id IS NOT NULL;

CREATE TABLE app.absences (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  noticed_at timestamptz NOT NULL,
  back_on date NOT NULL,
  source text NOT NULL DEFAULT 'hand',
  ended_at timestamptz,
  recorded_by uuid,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, person_id) REFERENCES app.people
);
CREATE INDEX absences_person ON app.absences (org_id, person_id);

CREATE TABLE app.commitments (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  opportunity_id uuid,
  person_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('ours', 'theirs')),
  -- a commitment costs its owner effort; what they ask of us is a give: compliance, not commitment
  type text NOT NULL DEFAULT 'commitment' CHECK (type IN ('commitment', 'give')),
  what text NOT NULL CHECK (what <> ''),
  effort smallint CHECK (effort BETWEEN 1 AND 5),
  -- our side: who of us promised
  user_id uuid,
  due_day date NOT NULL,
  due_set_at timestamptz NOT NULL,
  made_at timestamptz NOT NULL,
  made_in uuid,
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'kept', 'broken', 'released')),
  settled_at timestamptz,
  settled_note text,
  recorded_by uuid,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (org_id, id),
  CHECK ((status = 'open') = (settled_at IS NULL)),
  FOREIGN KEY (org_id, account_id) REFERENCES app.accounts,
  FOREIGN KEY (org_id, opportunity_id) REFERENCES app.opportunities,
  FOREIGN KEY (org_id, person_id) REFERENCES app.people,
  FOREIGN KEY (org_id, user_id) REFERENCES app.users,
  FOREIGN KEY (org_id, made_in) REFERENCES app.interactions
);
CREATE INDEX commitments_person ON app.commitments (org_id, person_id);
CREATE INDEX commitments_account ON app.commitments (org_id, account_id, due_day);

CREATE TABLE app.signals (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  person_id uuid,
  kind text NOT NULL DEFAULT 'other',
  text text NOT NULL CHECK (text <> ''),
  learned_at timestamptz NOT NULL,
  foreseen_day date,
  source text NOT NULL DEFAULT 'hand',
  ended_at timestamptz,
  ended_reason text,
  recorded_by uuid,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, account_id) REFERENCES app.accounts,
  FOREIGN KEY (org_id, person_id) REFERENCES app.people
);
CREATE INDEX signals_account ON app.signals (org_id, account_id);

-- ── The plan ────────────────────────────────────────────────────────────────────────────────────────────

-- Steps that a seller postponed or skipped, with the reason.
CREATE TABLE app.deferrals (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  person_id uuid,
  step_kind text NOT NULL,
  step_subject uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('postponed', 'skipped')),
  day date NOT NULL,
  reason text NOT NULL,
  at timestamptz NOT NULL,
  recorded_by uuid,
  undone_at timestamptz,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, account_id) REFERENCES app.accounts,
  FOREIGN KEY (org_id, person_id) REFERENCES app.people
);
CREATE INDEX deferrals_account ON app.deferrals (org_id, account_id);

-- Decisions that looked across accounts or days; facts to the planning of one account.
CREATE TABLE app.placements (
  org_id uuid NOT NULL,
  account_id uuid NOT NULL,
  person_id uuid NOT NULL,
  step_kind text NOT NULL,
  step_subject uuid NOT NULL,
  natural_due date NOT NULL,
  day date NOT NULL,
  why text NOT NULL CHECK (why IN ('first-touch', 'paced', 'gave-way')),
  PRIMARY KEY (org_id, person_id, step_kind, step_subject),
  FOREIGN KEY (org_id, account_id) REFERENCES app.accounts,
  FOREIGN KEY (org_id, person_id) REFERENCES app.people
);
CREATE INDEX placements_account ON app.placements (org_id, account_id);

-- The plan, written with the facts that changed it: one row for each person who has a next step, and one for
-- each answer to somebody unknown (person_id null).
CREATE TABLE app.next_steps (
  org_id uuid NOT NULL,
  account_id uuid NOT NULL,
  person_id uuid,
  step_kind text NOT NULL,
  step_subject uuid NOT NULL,
  number smallint NOT NULL,
  owner_id uuid,
  opportunity_id uuid,
  opens date NOT NULL,
  due date NOT NULL,
  latest date,
  due_at timestamptz,
  -- the first day of the owner's on whose list it stands
  listed_from date NOT NULL,
  rating_rank smallint NOT NULL,
  channel text,
  -- the rest of the step as the planner made it: hours, reasons, bring, ask, waiting, marks
  detail jsonb NOT NULL,
  PRIMARY KEY (org_id, account_id, step_kind, step_subject),
  FOREIGN KEY (org_id, account_id) REFERENCES app.accounts,
  FOREIGN KEY (org_id, person_id) REFERENCES app.people
);
CREATE UNIQUE INDEX next_steps_person ON app.next_steps (org_id, person_id) WHERE person_id IS NOT NULL;
-- Today's order: see core/planner/today-order.ts
CREATE INDEX next_steps_today ON app.next_steps (org_id, owner_id, listed_from, number, latest, rating_rank);

-- Whom to leave alone, until when, and why.
CREATE TABLE app.quiets (
  org_id uuid NOT NULL,
  person_id uuid NOT NULL,
  account_id uuid NOT NULL,
  owner_id uuid,
  -- the first permitted day; null: for good
  until_day date,
  because jsonb NOT NULL,
  PRIMARY KEY (org_id, person_id),
  FOREIGN KEY (org_id, person_id) REFERENCES app.people,
  FOREIGN KEY (org_id, account_id) REFERENCES app.accounts
);
CREATE INDEX quiets_owner ON app.quiets (org_id, owner_id, until_day);
CREATE INDEX quiets_account ON app.quiets (org_id, account_id);

-- Everybody's state, for the coverage page: qualified, to-qualify, released.
CREATE TABLE app.person_states (
  org_id uuid NOT NULL,
  person_id uuid NOT NULL,
  account_id uuid NOT NULL,
  owner_id uuid,
  state text NOT NULL CHECK (state IN ('qualified', 'to-qualify', 'released')),
  -- to-qualify: what is missing
  missing text[] NOT NULL DEFAULT '{}',
  rating text,
  release_id uuid,
  until_day date,
  last_contact_at timestamptz,
  -- when the longest gap ends; null: never contacted, or not qualified
  longest_day date,
  PRIMARY KEY (org_id, person_id),
  FOREIGN KEY (org_id, person_id) REFERENCES app.people,
  FOREIGN KEY (org_id, account_id) REFERENCES app.accounts
);
CREATE INDEX person_states_owner ON app.person_states (org_id, owner_id, state, longest_day);
CREATE INDEX person_states_account ON app.person_states (org_id, account_id);

-- ── Around it ───────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE app.tags (
  org_id uuid NOT NULL REFERENCES app.organizations,
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX tags_name ON app.tags (org_id, lower(name));

CREATE TABLE app.taggings (
  org_id uuid NOT NULL,
  tag_id uuid NOT NULL,
  subject_type text NOT NULL CHECK (subject_type IN ('account', 'person', 'opportunity')),
  subject_id uuid NOT NULL,
  PRIMARY KEY (org_id, subject_type, subject_id, tag_id),
  FOREIGN KEY (org_id, tag_id) REFERENCES app.tags ON DELETE CASCADE
);
CREATE INDEX taggings_tag ON app.taggings (org_id, tag_id, subject_type, subject_id);

CREATE TABLE app.custom_fields (
  org_id uuid NOT NULL REFERENCES app.organizations,
  id uuid NOT NULL,
  subject_type text NOT NULL CHECK (subject_type IN ('account', 'person', 'opportunity')),
  key text NOT NULL CHECK (key ~ '^[a-z][a-z0-9_]{0,62}$'),
  label text NOT NULL CHECK (label <> ''),
  type text NOT NULL CHECK (type IN ('text', 'number', 'date', 'yes-no', 'choice')),
  choices text[] NOT NULL DEFAULT '{}',
  position integer NOT NULL DEFAULT 0,
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX custom_fields_key ON app.custom_fields (org_id, subject_type, key);

CREATE TABLE app.todos (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  account_id uuid,
  person_id uuid,
  text text NOT NULL CHECK (text <> ''),
  due_day date,
  done_at timestamptz,
  created_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, user_id) REFERENCES app.users,
  FOREIGN KEY (org_id, account_id) REFERENCES app.accounts,
  FOREIGN KEY (org_id, person_id) REFERENCES app.people
);
CREATE INDEX todos_user ON app.todos (org_id, user_id, done_at, due_day);

CREATE TABLE app.products (
  org_id uuid NOT NULL REFERENCES app.organizations,
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  series text,
  price numeric(20, 2),
  currency text,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX products_name ON app.products (org_id, lower(name));

-- Ids of other systems; a record known by one of these is updated by a later import, not doubled.
CREATE TABLE app.external_ids (
  org_id uuid NOT NULL REFERENCES app.organizations,
  source text NOT NULL,
  external_id text NOT NULL,
  subject_type text NOT NULL CHECK (subject_type IN ('account', 'person', 'opportunity', 'interaction', 'user', 'product', 'commitment', 'todo')),
  subject_id uuid NOT NULL,
  PRIMARY KEY (org_id, source, subject_type, external_id)
);
CREATE INDEX external_ids_subject ON app.external_ids (org_id, subject_type, subject_id);

CREATE TABLE app.imports (
  org_id uuid NOT NULL REFERENCES app.organizations,
  id uuid NOT NULL,
  file text NOT NULL,
  format text NOT NULL,
  options jsonb NOT NULL DEFAULT '{}',
  status text NOT NULL CHECK (status IN ('running', 'done', 'cancelled', 'failed', 'undone')),
  read integer NOT NULL DEFAULT 0,
  created integer NOT NULL DEFAULT 0,
  updated integer NOT NULL DEFAULT 0,
  unchanged integer NOT NULL DEFAULT 0,
  merged integer NOT NULL DEFAULT 0,
  refused integer NOT NULL DEFAULT 0,
  failure text,
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  undone_at timestamptz,
  imported_by uuid,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX imports_recent ON app.imports (org_id, started_at DESC);

-- What each row of a file became, with what stood there before, so that the import can be undone.
CREATE TABLE app.import_rows (
  org_id uuid NOT NULL,
  import_id uuid NOT NULL,
  -- the order in which it was applied; undo goes backwards
  seq integer NOT NULL,
  line integer NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('created', 'updated', 'unchanged', 'merged', 'refused')),
  subject_type text,
  subject_id uuid,
  before jsonb,
  reason text,
  PRIMARY KEY (org_id, import_id, seq),
  FOREIGN KEY (org_id, import_id) REFERENCES app.imports
);
CREATE INDEX import_rows_subject ON app.import_rows (org_id, subject_type, subject_id) WHERE subject_id IS NOT NULL;

-- Two records that were one: what was moved, so that it can be taken apart again.
CREATE TABLE app.merges (
  org_id uuid NOT NULL REFERENCES app.organizations,
  id uuid NOT NULL,
  subject_type text NOT NULL CHECK (subject_type IN ('account', 'person')),
  kept_id uuid NOT NULL,
  absorbed_id uuid NOT NULL,
  moved jsonb NOT NULL,
  at timestamptz NOT NULL,
  merged_by uuid,
  undone_at timestamptz,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX merges_kept ON app.merges (org_id, kept_id);

CREATE TABLE app.audit (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  user_id uuid,
  -- how it came in: http, cli, mcp, worker; and the key's name where one was used
  door text NOT NULL,
  api_key text,
  operation text NOT NULL,
  subject_type text,
  subject_id uuid,
  input jsonb NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX audit_recent ON app.audit (org_id, at DESC, id);
CREATE INDEX audit_subject ON app.audit (org_id, subject_id, at DESC) WHERE subject_id IS NOT NULL;

-- A repeated request with the same key does not act twice.
CREATE TABLE app.idempotency_keys (
  org_id uuid NOT NULL,
  user_id uuid NOT NULL,
  key text NOT NULL,
  operation text NOT NULL,
  input_hash bytea NOT NULL,
  output jsonb NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (org_id, user_id, key)
);
CREATE INDEX idempotency_keys_age ON app.idempotency_keys (at);

-- ── Search ──────────────────────────────────────────────────────────────────────────────────────────────

-- What can be found by name, company, address or phone. Kept by triggers and read by app.search
-- (0003_search.sql). One entry for each account, person and opportunity, and one more for each mail address,
-- phone number and message handle of a person.
CREATE TABLE app.search_entries (
  org_id uuid NOT NULL,
  -- the row that the entry was made of: the subject itself, or an address of the person
  source_id uuid NOT NULL,
  subject_type text NOT NULL CHECK (subject_type IN ('account', 'person', 'opportunity')),
  subject_id uuid NOT NULL,
  -- unaccented, lower case: what it is called, or the address
  name text NOT NULL,
  -- the same and what it is found by besides (company, domain, city, phone), a space before each word
  text text NOT NULL,
  PRIMARY KEY (org_id, source_id)
);
CREATE INDEX search_entries_name ON app.search_entries (org_id, name text_pattern_ops);
CREATE INDEX search_entries_text ON app.search_entries USING gin (text public.gin_trgm_ops);
