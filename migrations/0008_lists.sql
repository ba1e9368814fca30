-- Lists narrowed by filters, and views of them that are kept.

-- Few are not qualified, and few are near their longest gap: found without walking the book.
CREATE INDEX person_states_apart ON app.person_states (org_id, state) WHERE state <> 'qualified';
CREATE INDEX person_states_longest ON app.person_states (org_id, longest_day) WHERE longest_day IS NOT NULL;
CREATE INDEX accounts_rating ON app.accounts (org_id, rating, sort_name, id) WHERE merged_into IS NULL;
-- The order in which opportunities are listed; without a day last.
CREATE INDEX opportunities_close ON app.opportunities (org_id, (coalesce(expected_close, 'infinity'::date)), id);

-- A list's filters and columns under a name; for oneself, the team, or everybody.
CREATE TABLE app.saved_views (
  org_id uuid NOT NULL REFERENCES app.organizations,
  id uuid NOT NULL,
  list text NOT NULL CHECK (list IN ('accounts', 'people', 'opportunities')),
  name text NOT NULL CHECK (name <> ''),
  owner_id uuid NOT NULL,
  shared text NOT NULL DEFAULT 'private' CHECK (shared IN ('private', 'team', 'organization')),
  -- of those with whom it is shared, when it is shared with a team
  team_id uuid,
  filter jsonb NOT NULL DEFAULT '{}',
  columns text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (org_id, id),
  CHECK ((shared = 'team') = (team_id IS NOT NULL)),
  FOREIGN KEY (org_id, owner_id) REFERENCES app.users,
  FOREIGN KEY (org_id, team_id) REFERENCES app.teams
);
CREATE INDEX saved_views_list ON app.saved_views (org_id, list) WHERE removed_at IS NULL;

-- The view with which a list opens, of each user.
CREATE TABLE app.first_views (
  org_id uuid NOT NULL REFERENCES app.organizations,
  user_id uuid NOT NULL,
  list text NOT NULL,
  view_id uuid NOT NULL,
  PRIMARY KEY (org_id, user_id, list),
  FOREIGN KEY (org_id, user_id) REFERENCES app.users,
  FOREIGN KEY (org_id, view_id) REFERENCES app.saved_views ON DELETE CASCADE
);

SELECT app.raise_walls();
