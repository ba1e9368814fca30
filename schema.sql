-- The database as the migrations leave it, for reading and for review.
-- Made by "node src/store/schema-dump.ts --write"; a test compares it with a freshly migrated database.

CREATE TABLE app.absences (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  noticed_at timestamp with time zone NOT NULL,
  back_on date NOT NULL,
  source text NOT NULL DEFAULT 'hand'::text,
  ended_at timestamp with time zone,
  recorded_by uuid,
  CONSTRAINT absences_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT absences_org_id_person_id_fkey FOREIGN KEY (org_id, person_id) REFERENCES app.people(org_id, id)
);
CREATE INDEX absences_person ON app.absences USING btree (org_id, person_id);
ALTER TABLE app.absences ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.absences keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.absences organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.absences TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.absences TO followthrough_keeper;

CREATE TABLE app.accounts (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  sort_name text NOT NULL DEFAULT ''::text,
  owner_id uuid,
  team_id uuid,
  rating text,
  rated_at timestamp with time zone,
  parent_id uuid,
  domain text,
  website text,
  phone text,
  industry text,
  employees integer,
  revenue numeric(20,2),
  currency text,
  street text,
  postal_code text,
  city text,
  region text,
  country text,
  zone text,
  note text,
  custom jsonb NOT NULL DEFAULT '{}'::jsonb,
  excluded_at timestamp with time zone,
  excluded_reason text,
  version integer NOT NULL DEFAULT 1,
  merged_into uuid,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  replan_at timestamp with time zone,
  planned_at timestamp with time zone,
  name_key text NOT NULL DEFAULT ''::text,
  CONSTRAINT accounts_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT accounts_name_check CHECK ((name <> ''::text)),
  CONSTRAINT accounts_org_id_fkey FOREIGN KEY (org_id) REFERENCES app.organizations(org_id),
  CONSTRAINT accounts_org_id_merged_into_fkey FOREIGN KEY (org_id, merged_into) REFERENCES app.accounts(org_id, id),
  CONSTRAINT accounts_org_id_owner_id_fkey FOREIGN KEY (org_id, owner_id) REFERENCES app.users(org_id, id),
  CONSTRAINT accounts_org_id_parent_id_fkey FOREIGN KEY (org_id, parent_id) REFERENCES app.accounts(org_id, id),
  CONSTRAINT accounts_org_id_team_id_fkey FOREIGN KEY (org_id, team_id) REFERENCES app.teams(org_id, id)
);
CREATE INDEX accounts_domain ON app.accounts USING btree (org_id, domain) WHERE ((domain IS NOT NULL) AND (merged_into IS NULL));
CREATE INDEX accounts_name ON app.accounts USING btree (org_id, sort_name, id) WHERE (merged_into IS NULL);
CREATE INDEX accounts_name_key ON app.accounts USING btree (org_id, name_key) WHERE (merged_into IS NULL);
CREATE INDEX accounts_owner ON app.accounts USING btree (org_id, owner_id, sort_name, id) WHERE (merged_into IS NULL);
CREATE INDEX accounts_parent ON app.accounts USING btree (org_id, parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX accounts_rating ON app.accounts USING btree (org_id, rating, sort_name, id) WHERE (merged_into IS NULL);
CREATE INDEX accounts_replan ON app.accounts USING btree (replan_at) WHERE ((replan_at IS NOT NULL) AND (merged_into IS NULL));
CREATE TRIGGER fill_name_key BEFORE INSERT OR UPDATE OF name, name_key ON app.accounts FOR EACH ROW EXECUTE FUNCTION app.fill_name_key();
CREATE TRIGGER fill_sort_name BEFORE INSERT OR UPDATE OF name, sort_name ON app.accounts FOR EACH ROW EXECUTE FUNCTION app.fill_sort_name();
CREATE TRIGGER index_changed AFTER UPDATE ON app.accounts FOR EACH ROW WHEN ((((((old.name IS DISTINCT FROM new.name) OR (old.domain IS DISTINCT FROM new.domain)) OR (old.city IS DISTINCT FROM new.city)) OR (old.phone IS DISTINCT FROM new.phone)) OR (old.merged_into IS DISTINCT FROM new.merged_into))) EXECUTE FUNCTION app.reindex_account();
CREATE TRIGGER index_deleted AFTER DELETE ON app.accounts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.unindex();
CREATE TRIGGER index_inserted AFTER INSERT ON app.accounts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.index_accounts();
ALTER TABLE app.accounts ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.accounts keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.accounts organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.accounts TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.accounts TO followthrough_keeper;

CREATE TABLE app.addresses (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  value text NOT NULL,
  normalized text NOT NULL,
  label text,
  position smallint NOT NULL DEFAULT 0,
  dead_at timestamp with time zone,
  dead_reason text,
  CONSTRAINT addresses_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT addresses_kind_check CHECK ((kind = ANY (ARRAY['mail'::text, 'phone'::text, 'message'::text, 'profile'::text, 'post'::text]))),
  CONSTRAINT addresses_value_check CHECK ((value <> ''::text)),
  CONSTRAINT addresses_org_id_person_id_fkey FOREIGN KEY (org_id, person_id) REFERENCES app.people(org_id, id)
);
CREATE INDEX addresses_normalized ON app.addresses USING btree (org_id, kind, normalized);
CREATE UNIQUE INDEX addresses_of_person ON app.addresses USING btree (org_id, person_id, kind, normalized);
CREATE TRIGGER index_changed AFTER UPDATE ON app.addresses FOR EACH ROW WHEN ((((old.person_id IS DISTINCT FROM new.person_id) OR (old.kind IS DISTINCT FROM new.kind)) OR (old.normalized IS DISTINCT FROM new.normalized))) EXECUTE FUNCTION app.reindex_address();
CREATE TRIGGER index_deleted AFTER DELETE ON app.addresses REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.unindex();
CREATE TRIGGER index_inserted AFTER INSERT ON app.addresses REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.index_addresses();
ALTER TABLE app.addresses ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.addresses keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.addresses organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.addresses TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.addresses TO followthrough_keeper;

CREATE TABLE app.agreements (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  person_id uuid NOT NULL,
  scope text NOT NULL,
  opportunity_id uuid,
  made_at timestamp with time zone NOT NULL,
  made_in uuid,
  day date NOT NULL,
  minute smallint,
  note text,
  settled_at timestamp with time zone,
  settled_reason text,
  quiet_resumed_at timestamp with time zone,
  recorded_by uuid,
  CONSTRAINT agreements_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT agreements_check CHECK (((scope <> 'opportunity'::text) OR (opportunity_id IS NOT NULL))),
  CONSTRAINT agreements_minute_check CHECK (((minute >= 0) AND (minute <= 1439))),
  CONSTRAINT agreements_scope_check CHECK ((scope = ANY (ARRAY['person'::text, 'opportunity'::text, 'account'::text]))),
  CONSTRAINT agreements_org_id_account_id_fkey FOREIGN KEY (org_id, account_id) REFERENCES app.accounts(org_id, id),
  CONSTRAINT agreements_org_id_made_in_fkey FOREIGN KEY (org_id, made_in) REFERENCES app.interactions(org_id, id),
  CONSTRAINT agreements_org_id_opportunity_id_fkey FOREIGN KEY (org_id, opportunity_id) REFERENCES app.opportunities(org_id, id),
  CONSTRAINT agreements_org_id_person_id_fkey FOREIGN KEY (org_id, person_id) REFERENCES app.people(org_id, id)
);
CREATE INDEX agreements_account ON app.agreements USING btree (org_id, account_id);
CREATE INDEX agreements_opportunity ON app.agreements USING btree (org_id, opportunity_id) WHERE (opportunity_id IS NOT NULL);
CREATE INDEX agreements_person ON app.agreements USING btree (org_id, person_id);
ALTER TABLE app.agreements ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.agreements keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.agreements organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.agreements TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.agreements TO followthrough_keeper;

CREATE TABLE app.api_keys (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  name text NOT NULL,
  starts_with text NOT NULL,
  hash text NOT NULL,
  read_only boolean NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  CONSTRAINT api_keys_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT api_keys_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT api_keys_name_check CHECK ((name <> ''::text)),
  CONSTRAINT api_keys_org_id_user_id_fkey FOREIGN KEY (org_id, user_id) REFERENCES app.users(org_id, id)
);
CREATE UNIQUE INDEX api_keys_hash ON app.api_keys USING btree (org_id, hash);
CREATE INDEX api_keys_look_up ON app.api_keys USING btree (hash);
CREATE INDEX api_keys_user ON app.api_keys USING btree (org_id, user_id);
ALTER TABLE app.api_keys ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.api_keys keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.api_keys organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.api_keys TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.api_keys TO followthrough_keeper;

CREATE TABLE app.audit (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  user_id uuid,
  door text NOT NULL,
  api_key text,
  operation text NOT NULL,
  subject_type text,
  subject_id uuid,
  input jsonb NOT NULL,
  CONSTRAINT audit_pkey PRIMARY KEY (org_id, id)
);
CREATE INDEX audit_recent ON app.audit USING btree (org_id, at DESC, id);
CREATE INDEX audit_subject ON app.audit USING btree (org_id, subject_id, at DESC) WHERE (subject_id IS NOT NULL);
ALTER TABLE app.audit ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.audit keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.audit organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT ON app.audit TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.audit TO followthrough_keeper;

CREATE TABLE app.booked_slots (
  org_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  user_id uuid NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  CONSTRAINT booked_slots_pkey PRIMARY KEY (org_id, meeting_id),
  CONSTRAINT booked_slots_check CHECK ((ends_at >= starts_at)),
  CONSTRAINT booked_slots_org_id_meeting_id_fkey FOREIGN KEY (org_id, meeting_id) REFERENCES app.meetings(org_id, id),
  CONSTRAINT booked_slots_org_id_user_id_fkey FOREIGN KEY (org_id, user_id) REFERENCES app.users(org_id, id),
  CONSTRAINT booked_slots_org_id_user_id_tstzrange_excl EXCLUDE USING gist (org_id WITH =, user_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
);
ALTER TABLE app.booked_slots ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.booked_slots keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.booked_slots organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.booked_slots TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.booked_slots TO followthrough_keeper;

CREATE TABLE app.booking_links (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  secret_hash text NOT NULL,
  user_id uuid NOT NULL,
  person_id uuid,
  meeting_id uuid,
  title text NOT NULL,
  place text,
  minutes integer NOT NULL,
  step integer NOT NULL DEFAULT 30,
  buffer_before integer NOT NULL DEFAULT 0,
  buffer_after integer NOT NULL DEFAULT 0,
  notice integer NOT NULL DEFAULT 240,
  horizon integer NOT NULL DEFAULT 21,
  from_minute integer NOT NULL DEFAULT 540,
  to_minute integer NOT NULL DEFAULT 1020,
  created_at timestamp with time zone NOT NULL,
  created_by uuid,
  revoked_at timestamp with time zone,
  CONSTRAINT booking_links_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT booking_links_buffer_after_check CHECK (((buffer_after >= 0) AND (buffer_after <= 240))),
  CONSTRAINT booking_links_buffer_before_check CHECK (((buffer_before >= 0) AND (buffer_before <= 240))),
  CONSTRAINT booking_links_check CHECK (((to_minute > from_minute) AND (to_minute <= 1440))),
  CONSTRAINT booking_links_horizon_check CHECK (((horizon >= 1) AND (horizon <= 90))),
  CONSTRAINT booking_links_minutes_check CHECK (((minutes >= 5) AND (minutes <= 480))),
  CONSTRAINT booking_links_notice_check CHECK (((notice >= 0) AND (notice <= 43200))),
  CONSTRAINT booking_links_secret_hash_check CHECK ((secret_hash <> ''::text)),
  CONSTRAINT booking_links_step_check CHECK (((step >= 5) AND (step <= 240))),
  CONSTRAINT booking_links_title_check CHECK ((title <> ''::text)),
  CONSTRAINT booking_links_org_id_created_by_fkey FOREIGN KEY (org_id, created_by) REFERENCES app.users(org_id, id),
  CONSTRAINT booking_links_org_id_fkey FOREIGN KEY (org_id) REFERENCES app.organizations(org_id),
  CONSTRAINT booking_links_org_id_meeting_id_fkey FOREIGN KEY (org_id, meeting_id) REFERENCES app.meetings(org_id, id),
  CONSTRAINT booking_links_org_id_person_id_fkey FOREIGN KEY (org_id, person_id) REFERENCES app.people(org_id, id),
  CONSTRAINT booking_links_org_id_user_id_fkey FOREIGN KEY (org_id, user_id) REFERENCES app.users(org_id, id)
);
CREATE INDEX booking_links_meeting ON app.booking_links USING btree (org_id, meeting_id) WHERE (meeting_id IS NOT NULL);
CREATE INDEX booking_links_person ON app.booking_links USING btree (org_id, person_id) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX booking_links_secret ON app.booking_links USING btree (secret_hash);
CREATE INDEX booking_links_user ON app.booking_links USING btree (org_id, user_id) WHERE (revoked_at IS NULL);
ALTER TABLE app.booking_links ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.booking_links keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.booking_links organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.booking_links TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.booking_links TO followthrough_keeper;

CREATE TABLE app.campaigns (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  type text,
  status text,
  starts_on date,
  ends_on date,
  note text,
  CONSTRAINT campaigns_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT campaigns_name_check CHECK ((name <> ''::text)),
  CONSTRAINT campaigns_org_id_fkey FOREIGN KEY (org_id) REFERENCES app.organizations(org_id)
);
ALTER TABLE app.campaigns ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.campaigns keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.campaigns organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.campaigns TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.campaigns TO followthrough_keeper;

CREATE TABLE app.commitments (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  opportunity_id uuid,
  person_id uuid NOT NULL,
  side text NOT NULL,
  type text NOT NULL DEFAULT 'commitment'::text,
  what text NOT NULL,
  effort smallint,
  user_id uuid,
  due_day date NOT NULL,
  due_set_at timestamp with time zone NOT NULL,
  made_at timestamp with time zone NOT NULL,
  made_in uuid,
  status text NOT NULL DEFAULT 'open'::text,
  settled_at timestamp with time zone,
  settled_note text,
  recorded_by uuid,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT commitments_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT commitments_check CHECK (((status = 'open'::text) = (settled_at IS NULL))),
  CONSTRAINT commitments_effort_check CHECK (((effort >= 1) AND (effort <= 5))),
  CONSTRAINT commitments_side_check CHECK ((side = ANY (ARRAY['ours'::text, 'theirs'::text]))),
  CONSTRAINT commitments_status_check CHECK ((status = ANY (ARRAY['open'::text, 'kept'::text, 'broken'::text, 'released'::text]))),
  CONSTRAINT commitments_type_check CHECK ((type = ANY (ARRAY['commitment'::text, 'give'::text]))),
  CONSTRAINT commitments_what_check CHECK ((what <> ''::text)),
  CONSTRAINT commitments_org_id_account_id_fkey FOREIGN KEY (org_id, account_id) REFERENCES app.accounts(org_id, id),
  CONSTRAINT commitments_org_id_made_in_fkey FOREIGN KEY (org_id, made_in) REFERENCES app.interactions(org_id, id),
  CONSTRAINT commitments_org_id_opportunity_id_fkey FOREIGN KEY (org_id, opportunity_id) REFERENCES app.opportunities(org_id, id),
  CONSTRAINT commitments_org_id_person_id_fkey FOREIGN KEY (org_id, person_id) REFERENCES app.people(org_id, id),
  CONSTRAINT commitments_org_id_user_id_fkey FOREIGN KEY (org_id, user_id) REFERENCES app.users(org_id, id)
);
CREATE INDEX commitments_account ON app.commitments USING btree (org_id, account_id, due_day);
CREATE INDEX commitments_person ON app.commitments USING btree (org_id, person_id);
ALTER TABLE app.commitments ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.commitments keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.commitments organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.commitments TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.commitments TO followthrough_keeper;

CREATE TABLE app.custom_fields (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  subject_type text NOT NULL,
  key text NOT NULL,
  label text NOT NULL,
  type text NOT NULL,
  choices text[] NOT NULL DEFAULT '{}'::text[],
  position integer NOT NULL DEFAULT 0,
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT custom_fields_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT custom_fields_key_check CHECK ((key ~ '^[a-z][a-z0-9_]{0,62}$'::text)),
  CONSTRAINT custom_fields_label_check CHECK ((label <> ''::text)),
  CONSTRAINT custom_fields_subject_type_check CHECK ((subject_type = ANY (ARRAY['account'::text, 'person'::text, 'opportunity'::text]))),
  CONSTRAINT custom_fields_type_check CHECK ((type = ANY (ARRAY['text'::text, 'number'::text, 'date'::text, 'yes-no'::text, 'choice'::text]))),
  CONSTRAINT custom_fields_org_id_fkey FOREIGN KEY (org_id) REFERENCES app.organizations(org_id)
);
CREATE UNIQUE INDEX custom_fields_key ON app.custom_fields USING btree (org_id, subject_type, key);
ALTER TABLE app.custom_fields ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.custom_fields keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.custom_fields organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.custom_fields TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.custom_fields TO followthrough_keeper;

CREATE TABLE app.deferrals (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  person_id uuid,
  step_kind text NOT NULL,
  step_subject uuid NOT NULL,
  kind text NOT NULL,
  day date NOT NULL,
  reason text NOT NULL,
  at timestamp with time zone NOT NULL,
  recorded_by uuid,
  undone_at timestamp with time zone,
  CONSTRAINT deferrals_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT deferrals_kind_check CHECK ((kind = ANY (ARRAY['postponed'::text, 'skipped'::text]))),
  CONSTRAINT deferrals_org_id_account_id_fkey FOREIGN KEY (org_id, account_id) REFERENCES app.accounts(org_id, id),
  CONSTRAINT deferrals_org_id_person_id_fkey FOREIGN KEY (org_id, person_id) REFERENCES app.people(org_id, id)
);
CREATE INDEX deferrals_account ON app.deferrals USING btree (org_id, account_id);
ALTER TABLE app.deferrals ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.deferrals keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.deferrals organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.deferrals TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.deferrals TO followthrough_keeper;

CREATE TABLE app.external_ids (
  org_id uuid NOT NULL,
  source text NOT NULL,
  external_id text NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  CONSTRAINT external_ids_pkey PRIMARY KEY (org_id, source, subject_type, external_id),
  CONSTRAINT external_ids_subject_type_check CHECK ((subject_type = ANY (ARRAY['account'::text, 'person'::text, 'opportunity'::text, 'interaction'::text, 'user'::text, 'product'::text, 'commitment'::text, 'todo'::text, 'campaign'::text]))),
  CONSTRAINT external_ids_org_id_fkey FOREIGN KEY (org_id) REFERENCES app.organizations(org_id)
);
CREATE INDEX external_ids_subject ON app.external_ids USING btree (org_id, subject_type, subject_id);
ALTER TABLE app.external_ids ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.external_ids keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.external_ids organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.external_ids TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.external_ids TO followthrough_keeper;

CREATE TABLE app.feeds (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  secret_hash text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT feeds_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT feeds_secret_hash_check CHECK ((secret_hash <> ''::text)),
  CONSTRAINT feeds_org_id_fkey FOREIGN KEY (org_id) REFERENCES app.organizations(org_id),
  CONSTRAINT feeds_org_id_user_id_fkey FOREIGN KEY (org_id, user_id) REFERENCES app.users(org_id, id)
);
CREATE UNIQUE INDEX feeds_secret ON app.feeds USING btree (secret_hash);
CREATE UNIQUE INDEX feeds_user ON app.feeds USING btree (org_id, user_id);
ALTER TABLE app.feeds ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.feeds keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.feeds organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.feeds TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.feeds TO followthrough_keeper;

CREATE TABLE app.files (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  type text NOT NULL,
  size integer NOT NULL,
  content text NOT NULL,
  uploaded_by uuid,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT files_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT files_name_check CHECK ((name <> ''::text)),
  CONSTRAINT files_size_check CHECK ((size >= 0)),
  CONSTRAINT files_org_id_fkey FOREIGN KEY (org_id) REFERENCES app.organizations(org_id),
  CONSTRAINT files_org_id_uploaded_by_fkey FOREIGN KEY (org_id, uploaded_by) REFERENCES app.users(org_id, id)
);
ALTER TABLE app.files ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.files keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.files organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.files TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.files TO followthrough_keeper;

CREATE TABLE app.first_views (
  org_id uuid NOT NULL,
  user_id uuid NOT NULL,
  list text NOT NULL,
  view_id uuid NOT NULL,
  CONSTRAINT first_views_pkey PRIMARY KEY (org_id, user_id, list),
  CONSTRAINT first_views_org_id_fkey FOREIGN KEY (org_id) REFERENCES app.organizations(org_id),
  CONSTRAINT first_views_org_id_user_id_fkey FOREIGN KEY (org_id, user_id) REFERENCES app.users(org_id, id),
  CONSTRAINT first_views_org_id_view_id_fkey FOREIGN KEY (org_id, view_id) REFERENCES app.saved_views(org_id, id) ON DELETE CASCADE
);
ALTER TABLE app.first_views ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.first_views keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.first_views organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.first_views TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.first_views TO followthrough_keeper;

CREATE TABLE app.holds (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  person_id uuid NOT NULL,
  scope text NOT NULL,
  opportunity_id uuid,
  from_at timestamp with time zone NOT NULL,
  until_day date NOT NULL,
  reason text NOT NULL,
  resumed_at timestamp with time zone,
  resumed_reason text,
  quiet_resumed_at timestamp with time zone,
  recorded_by uuid,
  CONSTRAINT holds_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT holds_check CHECK (((scope <> 'opportunity'::text) OR (opportunity_id IS NOT NULL))),
  CONSTRAINT holds_scope_check CHECK ((scope = ANY (ARRAY['person'::text, 'opportunity'::text, 'account'::text]))),
  CONSTRAINT holds_org_id_account_id_fkey FOREIGN KEY (org_id, account_id) REFERENCES app.accounts(org_id, id),
  CONSTRAINT holds_org_id_opportunity_id_fkey FOREIGN KEY (org_id, opportunity_id) REFERENCES app.opportunities(org_id, id),
  CONSTRAINT holds_org_id_person_id_fkey FOREIGN KEY (org_id, person_id) REFERENCES app.people(org_id, id)
);
CREATE INDEX holds_account ON app.holds USING btree (org_id, account_id);
CREATE INDEX holds_opportunity ON app.holds USING btree (org_id, opportunity_id) WHERE (opportunity_id IS NOT NULL);
CREATE INDEX holds_person ON app.holds USING btree (org_id, person_id);
ALTER TABLE app.holds ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.holds keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.holds organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.holds TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.holds TO followthrough_keeper;

CREATE TABLE app.idempotency_keys (
  org_id uuid NOT NULL,
  user_id uuid NOT NULL,
  key text NOT NULL,
  operation text NOT NULL,
  input_hash bytea NOT NULL,
  output jsonb NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (org_id, user_id, key)
);
CREATE INDEX idempotency_keys_age ON app.idempotency_keys USING btree (at);
ALTER TABLE app.idempotency_keys ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.idempotency_keys keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.idempotency_keys organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.idempotency_keys TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.idempotency_keys TO followthrough_keeper;

CREATE TABLE app.import_rows (
  org_id uuid NOT NULL,
  import_id uuid NOT NULL,
  seq integer NOT NULL,
  line integer NOT NULL,
  outcome text NOT NULL,
  subject_type text,
  subject_id uuid,
  before jsonb,
  reason text,
  CONSTRAINT import_rows_pkey PRIMARY KEY (org_id, import_id, seq),
  CONSTRAINT import_rows_outcome_check CHECK ((outcome = ANY (ARRAY['created'::text, 'updated'::text, 'unchanged'::text, 'merged'::text, 'refused'::text]))),
  CONSTRAINT import_rows_org_id_import_id_fkey FOREIGN KEY (org_id, import_id) REFERENCES app.imports(org_id, id)
);
CREATE INDEX import_rows_subject ON app.import_rows USING btree (org_id, subject_type, subject_id) WHERE (subject_id IS NOT NULL);
ALTER TABLE app.import_rows ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.import_rows keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.import_rows organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.import_rows TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.import_rows TO followthrough_keeper;

CREATE TABLE app.imports (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  file text NOT NULL,
  format text NOT NULL,
  options jsonb NOT NULL DEFAULT '{}'::jsonb,
  status text NOT NULL,
  read integer NOT NULL DEFAULT 0,
  created integer NOT NULL DEFAULT 0,
  updated integer NOT NULL DEFAULT 0,
  unchanged integer NOT NULL DEFAULT 0,
  merged integer NOT NULL DEFAULT 0,
  refused integer NOT NULL DEFAULT 0,
  failure text,
  started_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  undone_at timestamp with time zone,
  imported_by uuid,
  CONSTRAINT imports_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT imports_status_check CHECK ((status = ANY (ARRAY['running'::text, 'done'::text, 'cancelled'::text, 'failed'::text, 'undone'::text]))),
  CONSTRAINT imports_org_id_fkey FOREIGN KEY (org_id) REFERENCES app.organizations(org_id)
);
CREATE INDEX imports_recent ON app.imports USING btree (org_id, started_at DESC);
ALTER TABLE app.imports ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.imports keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.imports organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.imports TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.imports TO followthrough_keeper;

CREATE TABLE app.interaction_people (
  org_id uuid NOT NULL,
  interaction_id uuid NOT NULL,
  person_id uuid NOT NULL,
  CONSTRAINT interaction_people_pkey PRIMARY KEY (org_id, interaction_id, person_id),
  CONSTRAINT interaction_people_org_id_interaction_id_fkey FOREIGN KEY (org_id, interaction_id) REFERENCES app.interactions(org_id, id),
  CONSTRAINT interaction_people_org_id_person_id_fkey FOREIGN KEY (org_id, person_id) REFERENCES app.people(org_id, id)
);
CREATE INDEX interaction_people_person ON app.interaction_people USING btree (org_id, person_id, interaction_id);
ALTER TABLE app.interaction_people ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.interaction_people keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.interaction_people organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.interaction_people TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.interaction_people TO followthrough_keeper;

CREATE TABLE app.interaction_users (
  org_id uuid NOT NULL,
  interaction_id uuid NOT NULL,
  user_id uuid NOT NULL,
  CONSTRAINT interaction_users_pkey PRIMARY KEY (org_id, interaction_id, user_id),
  CONSTRAINT interaction_users_org_id_interaction_id_fkey FOREIGN KEY (org_id, interaction_id) REFERENCES app.interactions(org_id, id),
  CONSTRAINT interaction_users_org_id_user_id_fkey FOREIGN KEY (org_id, user_id) REFERENCES app.users(org_id, id)
);
ALTER TABLE app.interaction_users ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.interaction_users keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.interaction_users organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.interaction_users TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.interaction_users TO followthrough_keeper;

CREATE TABLE app.interaction_versions (
  org_id uuid NOT NULL,
  interaction_id uuid NOT NULL,
  version integer NOT NULL,
  body jsonb NOT NULL,
  people uuid[] NOT NULL,
  replaced_at timestamp with time zone NOT NULL,
  CONSTRAINT interaction_versions_pkey PRIMARY KEY (org_id, interaction_id, version),
  CONSTRAINT interaction_versions_org_id_interaction_id_fkey FOREIGN KEY (org_id, interaction_id) REFERENCES app.interactions(org_id, id)
);
ALTER TABLE app.interaction_versions ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.interaction_versions keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.interaction_versions organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT SELECT ON app.interaction_versions TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.interaction_versions TO followthrough_keeper;

CREATE TABLE app.interactions (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  account_id uuid NOT NULL,
  opportunity_id uuid,
  at timestamp with time zone NOT NULL,
  kind text NOT NULL,
  direction text NOT NULL,
  reached boolean NOT NULL DEFAULT false,
  purpose text,
  automatic boolean NOT NULL DEFAULT false,
  enquiry boolean NOT NULL DEFAULT false,
  unknown_sender boolean NOT NULL DEFAULT false,
  duration_minutes integer,
  subject text,
  body text,
  value_given text,
  reaction text,
  reaction_words text,
  serves_kind text,
  serves_subject uuid,
  answer_waived_at timestamp with time zone,
  answer_waived_reason text,
  message_id text,
  source text NOT NULL DEFAULT 'hand'::text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  CONSTRAINT interactions_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT interactions_check CHECK (((direction = 'theirs'::text) OR (purpose IS NOT NULL))),
  CONSTRAINT interactions_direction_check CHECK ((direction = ANY (ARRAY['ours'::text, 'theirs'::text]))),
  CONSTRAINT interactions_duration_minutes_check CHECK (((duration_minutes >= 0) AND (duration_minutes <= 10080))),
  CONSTRAINT interactions_kind_check CHECK ((kind = ANY (ARRAY['meeting'::text, 'visit'::text, 'call'::text, 'voicemail'::text, 'mail'::text, 'message'::text, 'letter'::text, 'event'::text, 'newsletter'::text, 'note'::text]))),
  CONSTRAINT interactions_purpose_check CHECK ((purpose = ANY (ARRAY['ask'::text, 'gift'::text, 'owed'::text, 'other'::text]))),
  CONSTRAINT interactions_reaction_check CHECK ((reaction = ANY (ARRAY['positive'::text, 'neutral'::text, 'negative'::text]))),
  CONSTRAINT interactions_org_id_account_id_fkey FOREIGN KEY (org_id, account_id) REFERENCES app.accounts(org_id, id),
  CONSTRAINT interactions_org_id_opportunity_id_fkey FOREIGN KEY (org_id, opportunity_id) REFERENCES app.opportunities(org_id, id),
  CONSTRAINT interactions_org_id_recorded_by_fkey FOREIGN KEY (org_id, recorded_by) REFERENCES app.users(org_id, id)
);
CREATE INDEX interactions_account ON app.interactions USING btree (org_id, account_id, at DESC, id);
CREATE UNIQUE INDEX interactions_message ON app.interactions USING btree (org_id, message_id) WHERE (message_id IS NOT NULL);
CREATE INDEX interactions_opportunity ON app.interactions USING btree (org_id, opportunity_id) WHERE (opportunity_id IS NOT NULL);
CREATE INDEX interactions_said ON app.interactions USING gin (app.said_words(subject, body, value_given, reaction_words));
CREATE INDEX interactions_unknown ON app.interactions USING btree (org_id, account_id) WHERE unknown_sender;
CREATE TRIGGER keep_version BEFORE UPDATE ON app.interactions FOR EACH ROW EXECUTE FUNCTION app.keep_interaction_version();
ALTER TABLE app.interactions ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.interactions keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.interactions organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT, UPDATE ON app.interactions TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.interactions TO followthrough_keeper;

CREATE TABLE app.jobs (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  account_id uuid NOT NULL,
  title text,
  first_day date,
  last_day date,
  CONSTRAINT jobs_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT jobs_org_id_account_id_fkey FOREIGN KEY (org_id, account_id) REFERENCES app.accounts(org_id, id),
  CONSTRAINT jobs_org_id_person_id_fkey FOREIGN KEY (org_id, person_id) REFERENCES app.people(org_id, id)
);
CREATE INDEX jobs_account ON app.jobs USING btree (org_id, account_id);
CREATE INDEX jobs_person ON app.jobs USING btree (org_id, person_id);
ALTER TABLE app.jobs ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.jobs keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.jobs organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.jobs TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.jobs TO followthrough_keeper;

CREATE TABLE app.leaves (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  deputy_id uuid,
  reason text,
  CONSTRAINT leaves_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT leaves_check CHECK ((last_day >= first_day)),
  CONSTRAINT leaves_org_id_deputy_id_fkey FOREIGN KEY (org_id, deputy_id) REFERENCES app.users(org_id, id),
  CONSTRAINT leaves_org_id_user_id_fkey FOREIGN KEY (org_id, user_id) REFERENCES app.users(org_id, id)
);
CREATE INDEX leaves_user ON app.leaves USING btree (org_id, user_id, last_day);
ALTER TABLE app.leaves ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.leaves keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.leaves organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.leaves TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.leaves TO followthrough_keeper;

CREATE TABLE app.mail_folders (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  mailbox_id uuid NOT NULL,
  path text NOT NULL,
  role text NOT NULL,
  uid_validity bigint NOT NULL,
  highest_uid bigint NOT NULL,
  history_uid bigint NOT NULL,
  history_total integer NOT NULL DEFAULT 0,
  history_read integer NOT NULL DEFAULT 0,
  CONSTRAINT mail_folders_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT mail_folders_role_check CHECK ((role = ANY (ARRAY['inbox'::text, 'sent'::text, 'archive'::text, 'all'::text, 'drafts'::text, 'junk'::text, 'trash'::text, 'other'::text]))),
  CONSTRAINT mail_folders_org_id_mailbox_id_fkey FOREIGN KEY (org_id, mailbox_id) REFERENCES app.mailboxes(org_id, id)
);
CREATE UNIQUE INDEX mail_folders_path ON app.mail_folders USING btree (org_id, mailbox_id, path);
ALTER TABLE app.mail_folders ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.mail_folders keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.mail_folders organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.mail_folders TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.mail_folders TO followthrough_keeper;

CREATE TABLE app.mailboxes (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  address text NOT NULL,
  sender_name text,
  signature text,
  reading jsonb NOT NULL,
  sending jsonb NOT NULL,
  sign_in text NOT NULL,
  provider text,
  secret text NOT NULL,
  certificate text,
  keeps text NOT NULL DEFAULT 'known-people'::text,
  state text NOT NULL DEFAULT 'new'::text,
  trouble jsonb,
  trouble_at timestamp with time zone,
  next_try_at timestamp with time zone,
  read_at timestamp with time zone,
  hourly_limit integer NOT NULL DEFAULT 60,
  files_sent boolean,
  bulk_paused_at timestamp with time zone,
  bulk_paused_reason text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  removed_at timestamp with time zone,
  CONSTRAINT mailboxes_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT mailboxes_address_check CHECK ((address <> ''::text)),
  CONSTRAINT mailboxes_hourly_limit_check CHECK (((hourly_limit >= 1) AND (hourly_limit <= 10000))),
  CONSTRAINT mailboxes_keeps_check CHECK ((keeps = ANY (ARRAY['known-people'::text, 'everybody'::text, 'headers'::text]))),
  CONSTRAINT mailboxes_sign_in_check CHECK ((sign_in = ANY (ARRAY['password'::text, 'oauth2'::text]))),
  CONSTRAINT mailboxes_state_check CHECK ((state = ANY (ARRAY['new'::text, 'reading'::text, 'live'::text, 'waiting'::text, 'paused'::text]))),
  CONSTRAINT mailboxes_org_id_fkey FOREIGN KEY (org_id) REFERENCES app.organizations(org_id),
  CONSTRAINT mailboxes_org_id_user_id_fkey FOREIGN KEY (org_id, user_id) REFERENCES app.users(org_id, id)
);
CREATE UNIQUE INDEX mailboxes_address ON app.mailboxes USING btree (org_id, address) WHERE (removed_at IS NULL);
CREATE INDEX mailboxes_user ON app.mailboxes USING btree (org_id, user_id) WHERE (removed_at IS NULL);
ALTER TABLE app.mailboxes ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.mailboxes keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.mailboxes organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.mailboxes TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.mailboxes TO followthrough_keeper;

CREATE TABLE app.meeting_attendees (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  address text,
  name text,
  person_id uuid,
  user_id uuid,
  role text,
  user_type text,
  partstat text NOT NULL DEFAULT 'NEEDS-ACTION'::text,
  answered_sequence integer,
  answered_at timestamp with time zone,
  invited boolean NOT NULL DEFAULT true,
  delegated_to text,
  CONSTRAINT meeting_attendees_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT meeting_attendees_org_id_meeting_id_fkey FOREIGN KEY (org_id, meeting_id) REFERENCES app.meetings(org_id, id) ON DELETE CASCADE,
  CONSTRAINT meeting_attendees_org_id_person_id_fkey FOREIGN KEY (org_id, person_id) REFERENCES app.people(org_id, id),
  CONSTRAINT meeting_attendees_org_id_user_id_fkey FOREIGN KEY (org_id, user_id) REFERENCES app.users(org_id, id)
);
CREATE UNIQUE INDEX meeting_attendees_address ON app.meeting_attendees USING btree (org_id, meeting_id, address);
CREATE INDEX meeting_attendees_meeting ON app.meeting_attendees USING btree (org_id, meeting_id);
CREATE INDEX meeting_attendees_person ON app.meeting_attendees USING btree (org_id, person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX meeting_attendees_user ON app.meeting_attendees USING btree (org_id, user_id) WHERE (user_id IS NOT NULL);
ALTER TABLE app.meeting_attendees ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.meeting_attendees keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.meeting_attendees organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.meeting_attendees TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.meeting_attendees TO followthrough_keeper;

CREATE TABLE app.meetings (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid,
  opportunity_id uuid,
  user_id uuid NOT NULL,
  mailbox_id uuid,
  ours boolean NOT NULL,
  uid text NOT NULL,
  sequence integer NOT NULL DEFAULT 0,
  stamped_at timestamp with time zone,
  title text,
  place text,
  agenda text,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  recurring boolean NOT NULL DEFAULT false,
  zone text NOT NULL,
  times jsonb NOT NULL,
  organizer_address text,
  organizer_name text,
  status text NOT NULL DEFAULT 'planned'::text,
  standing text NOT NULL,
  declined_at timestamp with time zone,
  agreed_at timestamp with time zone,
  agreed_how text,
  proposal jsonb,
  called_off_at timestamp with time zone,
  called_off_reason text,
  outcome_at timestamp with time zone,
  outcome_note text,
  interaction_id uuid,
  booked_in uuid,
  booked_via text NOT NULL,
  message_key text,
  created_at timestamp with time zone NOT NULL,
  created_by uuid,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT meetings_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT meetings_booked_via_check CHECK ((booked_via = ANY (ARRAY['hand'::text, 'page'::text, 'mail'::text]))),
  CONSTRAINT meetings_check CHECK ((ends_at >= starts_at)),
  CONSTRAINT meetings_standing_check CHECK ((standing = ANY (ARRAY['booked'::text, 'waiting'::text, 'declined'::text, 'cancelled'::text]))),
  CONSTRAINT meetings_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'cancelled'::text, 'held'::text, 'no-show'::text]))),
  CONSTRAINT meetings_uid_check CHECK ((uid <> ''::text)),
  CONSTRAINT meetings_org_id_account_id_fkey FOREIGN KEY (org_id, account_id) REFERENCES app.accounts(org_id, id),
  CONSTRAINT meetings_org_id_booked_in_fkey FOREIGN KEY (org_id, booked_in) REFERENCES app.meetings(org_id, id),
  CONSTRAINT meetings_org_id_created_by_fkey FOREIGN KEY (org_id, created_by) REFERENCES app.users(org_id, id),
  CONSTRAINT meetings_org_id_fkey FOREIGN KEY (org_id) REFERENCES app.organizations(org_id),
  CONSTRAINT meetings_org_id_interaction_id_fkey FOREIGN KEY (org_id, interaction_id) REFERENCES app.interactions(org_id, id),
  CONSTRAINT meetings_org_id_mailbox_id_fkey FOREIGN KEY (org_id, mailbox_id) REFERENCES app.mailboxes(org_id, id),
  CONSTRAINT meetings_org_id_opportunity_id_fkey FOREIGN KEY (org_id, opportunity_id) REFERENCES app.opportunities(org_id, id),
  CONSTRAINT meetings_org_id_user_id_fkey FOREIGN KEY (org_id, user_id) REFERENCES app.users(org_id, id)
);
CREATE INDEX meetings_account ON app.meetings USING btree (org_id, account_id, starts_at) WHERE (account_id IS NOT NULL);
CREATE INDEX meetings_recurring ON app.meetings USING btree (org_id, user_id) WHERE (recurring AND (status = 'planned'::text));
CREATE INDEX meetings_time ON app.meetings USING btree (org_id, starts_at);
CREATE UNIQUE INDEX meetings_uid ON app.meetings USING btree (org_id, uid);
CREATE INDEX meetings_user ON app.meetings USING btree (org_id, user_id, starts_at);
ALTER TABLE app.meetings ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.meetings keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.meetings organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.meetings TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.meetings TO followthrough_keeper;

CREATE TABLE app.merges (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  subject_type text NOT NULL,
  kept_id uuid NOT NULL,
  absorbed_id uuid NOT NULL,
  moved jsonb NOT NULL,
  at timestamp with time zone NOT NULL,
  merged_by uuid,
  undone_at timestamp with time zone,
  CONSTRAINT merges_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT merges_subject_type_check CHECK ((subject_type = ANY (ARRAY['account'::text, 'person'::text]))),
  CONSTRAINT merges_org_id_fkey FOREIGN KEY (org_id) REFERENCES app.organizations(org_id)
);
CREATE INDEX merges_kept ON app.merges USING btree (org_id, kept_id);
ALTER TABLE app.merges ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.merges keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.merges organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.merges TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.merges TO followthrough_keeper;

CREATE TABLE app.message_places (
  org_id uuid NOT NULL,
  folder_id uuid NOT NULL,
  uid bigint NOT NULL,
  message_id uuid NOT NULL,
  CONSTRAINT message_places_pkey PRIMARY KEY (org_id, folder_id, uid),
  CONSTRAINT message_places_org_id_folder_id_fkey FOREIGN KEY (org_id, folder_id) REFERENCES app.mail_folders(org_id, id) ON DELETE CASCADE,
  CONSTRAINT message_places_org_id_message_id_fkey FOREIGN KEY (org_id, message_id) REFERENCES app.messages(org_id, id)
);
CREATE INDEX message_places_message ON app.message_places USING btree (org_id, message_id);
ALTER TABLE app.message_places ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.message_places keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.message_places organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.message_places TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.message_places TO followthrough_keeper;

CREATE TABLE app.messages (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  message_key text NOT NULL,
  direction text NOT NULL,
  kind text NOT NULL,
  at timestamp with time zone NOT NULL,
  from_address text,
  from_name text,
  recipients jsonb NOT NULL DEFAULT '[]'::jsonb,
  subject text,
  thread_id uuid NOT NULL,
  in_reply_to text,
  refs text[] NOT NULL DEFAULT '{}'::text[],
  own_words text,
  body text,
  html text,
  attachments jsonb NOT NULL DEFAULT '[]'::jsonb,
  calendar text,
  failures jsonb NOT NULL DEFAULT '[]'::jsonb,
  return_day date,
  size integer NOT NULL DEFAULT 0,
  account_id uuid,
  interaction_id uuid,
  forgotten_at timestamp with time zone,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT messages_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT messages_direction_check CHECK ((direction = ANY (ARRAY['ours'::text, 'theirs'::text]))),
  CONSTRAINT messages_kind_check CHECK ((kind = ANY (ARRAY['ordinary'::text, 'reply'::text, 'auto-reply'::text, 'bounce'::text, 'delay'::text, 'complaint'::text, 'unsubscribe'::text, 'calendar'::text, 'list'::text]))),
  CONSTRAINT messages_message_key_check CHECK ((message_key <> ''::text)),
  CONSTRAINT messages_org_id_account_id_fkey FOREIGN KEY (org_id, account_id) REFERENCES app.accounts(org_id, id),
  CONSTRAINT messages_org_id_fkey FOREIGN KEY (org_id) REFERENCES app.organizations(org_id),
  CONSTRAINT messages_org_id_interaction_id_fkey FOREIGN KEY (org_id, interaction_id) REFERENCES app.interactions(org_id, id)
);
CREATE INDEX messages_account ON app.messages USING btree (org_id, account_id, at DESC) WHERE (account_id IS NOT NULL);
CREATE INDEX messages_age ON app.messages USING btree (org_id, at) WHERE (forgotten_at IS NULL);
CREATE INDEX messages_interaction ON app.messages USING btree (org_id, interaction_id) WHERE (interaction_id IS NOT NULL);
CREATE UNIQUE INDEX messages_key ON app.messages USING btree (org_id, message_key);
CREATE INDEX messages_thread ON app.messages USING btree (org_id, thread_id, at);
ALTER TABLE app.messages ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.messages keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.messages organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.messages TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.messages TO followthrough_keeper;

CREATE TABLE app.migrations (
  number integer NOT NULL,
  name text NOT NULL,
  checksum text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT migrations_pkey PRIMARY KEY (number)
);
ALTER TABLE app.migrations ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.migrations keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
GRANT DELETE, INSERT, SELECT, UPDATE ON app.migrations TO followthrough_keeper;

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
  due_at timestamp with time zone,
  listed_from date NOT NULL,
  rating_rank smallint NOT NULL,
  channel text,
  detail jsonb NOT NULL,
  CONSTRAINT next_steps_pkey PRIMARY KEY (org_id, account_id, step_kind, step_subject),
  CONSTRAINT next_steps_org_id_account_id_fkey FOREIGN KEY (org_id, account_id) REFERENCES app.accounts(org_id, id),
  CONSTRAINT next_steps_org_id_person_id_fkey FOREIGN KEY (org_id, person_id) REFERENCES app.people(org_id, id)
);
CREATE UNIQUE INDEX next_steps_person ON app.next_steps USING btree (org_id, person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX next_steps_today ON app.next_steps USING btree (org_id, owner_id, listed_from, number, latest, rating_rank);
ALTER TABLE app.next_steps ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.next_steps keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.next_steps organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.next_steps TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.next_steps TO followthrough_keeper;

CREATE TABLE app.not_duplicates (
  org_id uuid NOT NULL,
  subject_type text NOT NULL,
  one_id uuid NOT NULL,
  other_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  said_by uuid NOT NULL,
  CONSTRAINT not_duplicates_pkey PRIMARY KEY (org_id, subject_type, one_id, other_id),
  CONSTRAINT not_duplicates_check CHECK ((one_id < other_id)),
  CONSTRAINT not_duplicates_subject_type_check CHECK ((subject_type = ANY (ARRAY['account'::text, 'person'::text]))),
  CONSTRAINT not_duplicates_org_id_fkey FOREIGN KEY (org_id) REFERENCES app.organizations(org_id),
  CONSTRAINT not_duplicates_org_id_said_by_fkey FOREIGN KEY (org_id, said_by) REFERENCES app.users(org_id, id)
);
ALTER TABLE app.not_duplicates ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.not_duplicates keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.not_duplicates organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.not_duplicates TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.not_duplicates TO followthrough_keeper;

CREATE TABLE app.opportunities (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  name text NOT NULL,
  owner_id uuid,
  stage text,
  status text NOT NULL DEFAULT 'open'::text,
  amount numeric(20,2),
  currency text,
  product text,
  opened_on date,
  expected_close date,
  closed_on date,
  won_by text,
  lost_reason text,
  next_step text,
  note text,
  custom jsonb NOT NULL DEFAULT '{}'::jsonb,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT opportunities_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT opportunities_check CHECK (((amount IS NULL) OR (currency IS NOT NULL))),
  CONSTRAINT opportunities_name_check CHECK ((name <> ''::text)),
  CONSTRAINT opportunities_status_check CHECK ((status = ANY (ARRAY['open'::text, 'won'::text, 'lost'::text]))),
  CONSTRAINT opportunities_org_id_account_id_fkey FOREIGN KEY (org_id, account_id) REFERENCES app.accounts(org_id, id),
  CONSTRAINT opportunities_org_id_owner_id_fkey FOREIGN KEY (org_id, owner_id) REFERENCES app.users(org_id, id)
);
CREATE INDEX opportunities_account ON app.opportunities USING btree (org_id, account_id);
CREATE INDEX opportunities_close ON app.opportunities USING btree (org_id, COALESCE(expected_close, 'infinity'::date), id);
CREATE INDEX opportunities_status ON app.opportunities USING btree (org_id, status, expected_close, id);
CREATE TRIGGER index_changed AFTER UPDATE ON app.opportunities FOR EACH ROW WHEN (((old.name IS DISTINCT FROM new.name) OR (old.account_id IS DISTINCT FROM new.account_id))) EXECUTE FUNCTION app.reindex_opportunity();
CREATE TRIGGER index_deleted AFTER DELETE ON app.opportunities REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.unindex();
CREATE TRIGGER index_inserted AFTER INSERT ON app.opportunities REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.index_opportunities();
ALTER TABLE app.opportunities ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.opportunities keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.opportunities organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.opportunities TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.opportunities TO followthrough_keeper;

CREATE TABLE app.opportunity_people (
  org_id uuid NOT NULL,
  opportunity_id uuid NOT NULL,
  person_id uuid NOT NULL,
  part text NOT NULL DEFAULT 'unknown'::text,
  met boolean NOT NULL DEFAULT false,
  CONSTRAINT opportunity_people_pkey PRIMARY KEY (org_id, opportunity_id, person_id),
  CONSTRAINT opportunity_people_org_id_opportunity_id_fkey FOREIGN KEY (org_id, opportunity_id) REFERENCES app.opportunities(org_id, id),
  CONSTRAINT opportunity_people_org_id_person_id_fkey FOREIGN KEY (org_id, person_id) REFERENCES app.people(org_id, id)
);
CREATE INDEX opportunity_people_person ON app.opportunity_people USING btree (org_id, person_id);
ALTER TABLE app.opportunity_people ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.opportunity_people keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.opportunity_people organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.opportunity_people TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.opportunity_people TO followthrough_keeper;

CREATE TABLE app.organizations (
  org_id uuid NOT NULL,
  name text NOT NULL,
  zone text NOT NULL,
  country text NOT NULL,
  region text,
  locale text NOT NULL DEFAULT 'en'::text,
  currency text NOT NULL DEFAULT 'EUR'::text,
  sellers_see text NOT NULL DEFAULT 'team'::text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  mail_kept_days integer,
  CONSTRAINT organizations_pkey PRIMARY KEY (org_id),
  CONSTRAINT organizations_mail_kept_days_check CHECK ((mail_kept_days > 0)),
  CONSTRAINT organizations_name_check CHECK ((name <> ''::text)),
  CONSTRAINT organizations_sellers_see_check CHECK ((sellers_see = ANY (ARRAY['own'::text, 'team'::text, 'everybody'::text])))
);
ALTER TABLE app.organizations ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.organizations keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.organizations organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT SELECT, UPDATE ON app.organizations TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.organizations TO followthrough_keeper;

CREATE TABLE app.outbox (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  mailbox_id uuid NOT NULL,
  author_id uuid NOT NULL,
  kind text NOT NULL,
  purpose text NOT NULL,
  message_id text NOT NULL,
  account_id uuid,
  opportunity_id uuid,
  recipients jsonb NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  html text,
  calendar text,
  calendar_method text,
  headers jsonb NOT NULL DEFAULT '{}'::jsonb,
  in_reply_to text,
  refs text[] NOT NULL DEFAULT '{}'::text[],
  files uuid[] NOT NULL DEFAULT '{}'::uuid[],
  wants text NOT NULL DEFAULT 'other'::text,
  value_given text,
  serves_kind text,
  serves_subject uuid,
  waits_for_hours boolean NOT NULL DEFAULT false,
  status text NOT NULL,
  next_try_at timestamp with time zone,
  tries integer NOT NULL DEFAULT 0,
  claimed_at timestamp with time zone,
  sent_at timestamp with time zone,
  said text,
  trouble jsonb,
  filed_at timestamp with time zone,
  interaction_id uuid,
  replaces_id uuid,
  created_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT outbox_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT outbox_kind_check CHECK ((kind = ANY (ARRAY['mail'::text, 'recap'::text, 'invitation'::text, 'newsletter'::text, 'digest'::text]))),
  CONSTRAINT outbox_message_id_check CHECK ((message_id <> ''::text)),
  CONSTRAINT outbox_purpose_check CHECK ((purpose = ANY (ARRAY['chosen'::text, 'persistence'::text, 'asked-for'::text, 'answer'::text, 'invitation'::text, 'agreed-meeting'::text, 'internal'::text]))),
  CONSTRAINT outbox_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'waiting'::text, 'sending'::text, 'sent'::text, 'refused'::text, 'unknown'::text, 'cancelled'::text]))),
  CONSTRAINT outbox_wants_check CHECK ((wants = ANY (ARRAY['ask'::text, 'gift'::text, 'owed'::text, 'other'::text]))),
  CONSTRAINT outbox_org_id_account_id_fkey FOREIGN KEY (org_id, account_id) REFERENCES app.accounts(org_id, id),
  CONSTRAINT outbox_org_id_author_id_fkey FOREIGN KEY (org_id, author_id) REFERENCES app.users(org_id, id),
  CONSTRAINT outbox_org_id_fkey FOREIGN KEY (org_id) REFERENCES app.organizations(org_id),
  CONSTRAINT outbox_org_id_interaction_id_fkey FOREIGN KEY (org_id, interaction_id) REFERENCES app.interactions(org_id, id),
  CONSTRAINT outbox_org_id_mailbox_id_fkey FOREIGN KEY (org_id, mailbox_id) REFERENCES app.mailboxes(org_id, id)
);
CREATE INDEX outbox_account ON app.outbox USING btree (org_id, account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX outbox_author ON app.outbox USING btree (org_id, author_id, status, created_at DESC);
CREATE INDEX outbox_claimed ON app.outbox USING btree (claimed_at) WHERE (status = 'sending'::text);
CREATE INDEX outbox_due ON app.outbox USING btree (next_try_at) WHERE (status = 'waiting'::text);
CREATE UNIQUE INDEX outbox_message ON app.outbox USING btree (org_id, message_id);
CREATE INDEX outbox_sent ON app.outbox USING btree (org_id, mailbox_id, sent_at) WHERE (sent_at IS NOT NULL);
CREATE INDEX outbox_to_file ON app.outbox USING btree (sent_at) WHERE ((status = 'sent'::text) AND (filed_at IS NULL));
ALTER TABLE app.outbox ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.outbox keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.outbox organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.outbox TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.outbox TO followthrough_keeper;

CREATE TABLE app.people (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  name text NOT NULL,
  sort_name text NOT NULL DEFAULT ''::text,
  given_name text,
  family_name text,
  title text,
  department text,
  owner_id uuid,
  rating text,
  rated_at timestamp with time zone,
  ideal_days integer,
  longest_days integer,
  country text,
  region text,
  city text,
  zone text,
  language text,
  style text,
  interests text[] NOT NULL DEFAULT '{}'::text[],
  note text,
  birthday date,
  legal_basis text,
  custom jsonb NOT NULL DEFAULT '{}'::jsonb,
  first_planned_on date NOT NULL,
  version integer NOT NULL DEFAULT 1,
  merged_into uuid,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT people_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT people_check CHECK ((longest_days >= ideal_days)),
  CONSTRAINT people_check1 CHECK (((ideal_days IS NULL) = (longest_days IS NULL))),
  CONSTRAINT people_ideal_days_check CHECK ((ideal_days > 0)),
  CONSTRAINT people_name_check CHECK ((name <> ''::text)),
  CONSTRAINT people_style_check CHECK ((style = ANY (ARRAY['direct'::text, 'warm'::text]))),
  CONSTRAINT people_org_id_account_id_fkey FOREIGN KEY (org_id, account_id) REFERENCES app.accounts(org_id, id),
  CONSTRAINT people_org_id_merged_into_fkey FOREIGN KEY (org_id, merged_into) REFERENCES app.people(org_id, id),
  CONSTRAINT people_org_id_owner_id_fkey FOREIGN KEY (org_id, owner_id) REFERENCES app.users(org_id, id)
);
CREATE INDEX people_account ON app.people USING btree (org_id, account_id) WHERE (merged_into IS NULL);
CREATE INDEX people_name ON app.people USING btree (org_id, sort_name, id) WHERE (merged_into IS NULL);
CREATE INDEX people_owner ON app.people USING btree (org_id, owner_id, account_id) WHERE ((owner_id IS NOT NULL) AND (merged_into IS NULL));
CREATE TRIGGER fill_sort_name BEFORE INSERT OR UPDATE OF name, sort_name ON app.people FOR EACH ROW EXECUTE FUNCTION app.fill_sort_name();
CREATE TRIGGER index_changed AFTER UPDATE ON app.people FOR EACH ROW WHEN ((((old.name IS DISTINCT FROM new.name) OR (old.account_id IS DISTINCT FROM new.account_id)) OR (old.merged_into IS DISTINCT FROM new.merged_into))) EXECUTE FUNCTION app.reindex_person();
CREATE TRIGGER index_deleted AFTER DELETE ON app.people REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.unindex();
CREATE TRIGGER index_inserted AFTER INSERT ON app.people REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.index_people();
ALTER TABLE app.people ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.people keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.people organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.people TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.people TO followthrough_keeper;

CREATE TABLE app.permissions (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  channel text NOT NULL,
  allowed boolean NOT NULL,
  at timestamp with time zone NOT NULL,
  source text NOT NULL,
  evidence text,
  recorded_by uuid,
  CONSTRAINT permissions_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT permissions_channel_check CHECK ((channel = ANY (ARRAY['all'::text, 'phone'::text, 'mail'::text, 'message'::text, 'visit'::text, 'letter'::text, 'newsletter'::text]))),
  CONSTRAINT permissions_org_id_person_id_fkey FOREIGN KEY (org_id, person_id) REFERENCES app.people(org_id, id)
);
CREATE INDEX permissions_person ON app.permissions USING btree (org_id, person_id, at);
ALTER TABLE app.permissions ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.permissions keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.permissions organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT ON app.permissions TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.permissions TO followthrough_keeper;

CREATE TABLE app.person_states (
  org_id uuid NOT NULL,
  person_id uuid NOT NULL,
  account_id uuid NOT NULL,
  owner_id uuid,
  state text NOT NULL,
  missing text[] NOT NULL DEFAULT '{}'::text[],
  rating text,
  release_id uuid,
  until_day date,
  last_contact_at timestamp with time zone,
  longest_day date,
  CONSTRAINT person_states_pkey PRIMARY KEY (org_id, person_id),
  CONSTRAINT person_states_state_check CHECK ((state = ANY (ARRAY['qualified'::text, 'to-qualify'::text, 'released'::text]))),
  CONSTRAINT person_states_org_id_account_id_fkey FOREIGN KEY (org_id, account_id) REFERENCES app.accounts(org_id, id),
  CONSTRAINT person_states_org_id_person_id_fkey FOREIGN KEY (org_id, person_id) REFERENCES app.people(org_id, id)
);
CREATE INDEX person_states_account ON app.person_states USING btree (org_id, account_id);
CREATE INDEX person_states_apart ON app.person_states USING btree (org_id, state) WHERE (state <> 'qualified'::text);
CREATE INDEX person_states_longest ON app.person_states USING btree (org_id, longest_day) WHERE (longest_day IS NOT NULL);
CREATE INDEX person_states_owner ON app.person_states USING btree (org_id, owner_id, state, longest_day);
ALTER TABLE app.person_states ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.person_states keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.person_states organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.person_states TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.person_states TO followthrough_keeper;

CREATE TABLE app.placements (
  org_id uuid NOT NULL,
  account_id uuid NOT NULL,
  person_id uuid NOT NULL,
  step_kind text NOT NULL,
  step_subject uuid NOT NULL,
  natural_due date NOT NULL,
  day date NOT NULL,
  why text NOT NULL,
  CONSTRAINT placements_pkey PRIMARY KEY (org_id, person_id, step_kind, step_subject),
  CONSTRAINT placements_why_check CHECK ((why = ANY (ARRAY['first-touch'::text, 'paced'::text, 'gave-way'::text]))),
  CONSTRAINT placements_org_id_account_id_fkey FOREIGN KEY (org_id, account_id) REFERENCES app.accounts(org_id, id),
  CONSTRAINT placements_org_id_person_id_fkey FOREIGN KEY (org_id, person_id) REFERENCES app.people(org_id, id)
);
CREATE INDEX placements_account ON app.placements USING btree (org_id, account_id);
ALTER TABLE app.placements ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.placements keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.placements organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.placements TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.placements TO followthrough_keeper;

CREATE TABLE app.policies (
  org_id uuid NOT NULL,
  version integer NOT NULL,
  team_id uuid,
  body jsonb NOT NULL,
  made_at timestamp with time zone NOT NULL,
  made_by uuid,
  CONSTRAINT policies_pkey PRIMARY KEY (org_id, version),
  CONSTRAINT policies_org_id_fkey FOREIGN KEY (org_id) REFERENCES app.organizations(org_id),
  CONSTRAINT policies_org_id_team_id_fkey FOREIGN KEY (org_id, team_id) REFERENCES app.teams(org_id, id)
);
ALTER TABLE app.policies ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.policies keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.policies organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT ON app.policies TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.policies TO followthrough_keeper;

CREATE TABLE app.products (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  series text,
  price numeric(20,2),
  currency text,
  CONSTRAINT products_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT products_name_check CHECK ((name <> ''::text)),
  CONSTRAINT products_org_id_fkey FOREIGN KEY (org_id) REFERENCES app.organizations(org_id)
);
CREATE UNIQUE INDEX products_name ON app.products USING btree (org_id, lower(name));
ALTER TABLE app.products ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.products keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.products organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.products TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.products TO followthrough_keeper;

CREATE TABLE app.quiets (
  org_id uuid NOT NULL,
  person_id uuid NOT NULL,
  account_id uuid NOT NULL,
  owner_id uuid,
  until_day date,
  because jsonb NOT NULL,
  CONSTRAINT quiets_pkey PRIMARY KEY (org_id, person_id),
  CONSTRAINT quiets_org_id_account_id_fkey FOREIGN KEY (org_id, account_id) REFERENCES app.accounts(org_id, id),
  CONSTRAINT quiets_org_id_person_id_fkey FOREIGN KEY (org_id, person_id) REFERENCES app.people(org_id, id)
);
CREATE INDEX quiets_account ON app.quiets USING btree (org_id, account_id);
CREATE INDEX quiets_owner ON app.quiets USING btree (org_id, owner_id, until_day);
ALTER TABLE app.quiets ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.quiets keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.quiets organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.quiets TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.quiets TO followthrough_keeper;

CREATE TABLE app.rating_changes (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid,
  person_id uuid,
  rating text,
  previous text,
  reason text,
  at timestamp with time zone NOT NULL,
  changed_by uuid,
  CONSTRAINT rating_changes_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT rating_changes_check CHECK (((account_id IS NULL) <> (person_id IS NULL))),
  CONSTRAINT rating_changes_org_id_account_id_fkey FOREIGN KEY (org_id, account_id) REFERENCES app.accounts(org_id, id),
  CONSTRAINT rating_changes_org_id_person_id_fkey FOREIGN KEY (org_id, person_id) REFERENCES app.people(org_id, id)
);
CREATE INDEX rating_changes_account ON app.rating_changes USING btree (org_id, account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX rating_changes_person ON app.rating_changes USING btree (org_id, person_id) WHERE (person_id IS NOT NULL);
ALTER TABLE app.rating_changes ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.rating_changes keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.rating_changes organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT ON app.rating_changes TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.rating_changes TO followthrough_keeper;

CREATE TABLE app.releases (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  reason text NOT NULL,
  at timestamp with time zone NOT NULL,
  until_day date,
  taken_back_at timestamp with time zone,
  recorded_by uuid,
  CONSTRAINT releases_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT releases_kind_check CHECK ((kind = ANY (ARRAY['by-hand'::text, 'plain-no'::text, 'excluded'::text, 'opted-out'::text, 'pushed'::text]))),
  CONSTRAINT releases_org_id_person_id_fkey FOREIGN KEY (org_id, person_id) REFERENCES app.people(org_id, id)
);
CREATE INDEX releases_person ON app.releases USING btree (org_id, person_id);
ALTER TABLE app.releases ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.releases keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.releases organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.releases TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.releases TO followthrough_keeper;

CREATE TABLE app.saved_views (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  list text NOT NULL,
  name text NOT NULL,
  owner_id uuid NOT NULL,
  shared text NOT NULL DEFAULT 'private'::text,
  team_id uuid,
  filter jsonb NOT NULL DEFAULT '{}'::jsonb,
  columns text[] NOT NULL DEFAULT '{}'::text[],
  created_at timestamp with time zone NOT NULL,
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT saved_views_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT saved_views_check CHECK (((shared = 'team'::text) = (team_id IS NOT NULL))),
  CONSTRAINT saved_views_list_check CHECK ((list = ANY (ARRAY['accounts'::text, 'people'::text, 'opportunities'::text]))),
  CONSTRAINT saved_views_name_check CHECK ((name <> ''::text)),
  CONSTRAINT saved_views_shared_check CHECK ((shared = ANY (ARRAY['private'::text, 'team'::text, 'organization'::text]))),
  CONSTRAINT saved_views_org_id_fkey FOREIGN KEY (org_id) REFERENCES app.organizations(org_id),
  CONSTRAINT saved_views_org_id_owner_id_fkey FOREIGN KEY (org_id, owner_id) REFERENCES app.users(org_id, id),
  CONSTRAINT saved_views_org_id_team_id_fkey FOREIGN KEY (org_id, team_id) REFERENCES app.teams(org_id, id)
);
CREATE INDEX saved_views_list ON app.saved_views USING btree (org_id, list) WHERE (removed_at IS NULL);
ALTER TABLE app.saved_views ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.saved_views keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.saved_views organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.saved_views TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.saved_views TO followthrough_keeper;

CREATE TABLE app.search_entries (
  org_id uuid NOT NULL,
  source_id uuid NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  name text NOT NULL,
  text text NOT NULL,
  CONSTRAINT search_entries_pkey PRIMARY KEY (org_id, source_id),
  CONSTRAINT search_entries_subject_type_check CHECK ((subject_type = ANY (ARRAY['account'::text, 'person'::text, 'opportunity'::text])))
);
CREATE INDEX search_entries_name ON app.search_entries USING btree (org_id, name text_pattern_ops);
CREATE INDEX search_entries_text ON app.search_entries USING gin (text public.gin_trgm_ops);
ALTER TABLE app.search_entries ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.search_entries keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.search_entries organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.search_entries TO followthrough_keeper;

CREATE TABLE app.sign_in_links (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  kind text NOT NULL,
  hash text NOT NULL,
  made_at timestamp with time zone NOT NULL,
  made_by uuid,
  expires_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT sign_in_links_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT sign_in_links_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT sign_in_links_kind_check CHECK ((kind = ANY (ARRAY['invitation'::text, 'reset'::text]))),
  CONSTRAINT sign_in_links_org_id_user_id_fkey FOREIGN KEY (org_id, user_id) REFERENCES app.users(org_id, id)
);
CREATE UNIQUE INDEX sign_in_links_hash ON app.sign_in_links USING btree (org_id, hash);
CREATE INDEX sign_in_links_look_up ON app.sign_in_links USING btree (hash);
CREATE INDEX sign_in_links_user ON app.sign_in_links USING btree (org_id, user_id);
ALTER TABLE app.sign_in_links ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.sign_in_links keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.sign_in_links organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.sign_in_links TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.sign_in_links TO followthrough_keeper;

CREATE TABLE app.signals (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  person_id uuid,
  kind text NOT NULL DEFAULT 'other'::text,
  text text NOT NULL,
  learned_at timestamp with time zone NOT NULL,
  foreseen_day date,
  source text NOT NULL DEFAULT 'hand'::text,
  ended_at timestamp with time zone,
  ended_reason text,
  recorded_by uuid,
  CONSTRAINT signals_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT signals_text_check CHECK ((text <> ''::text)),
  CONSTRAINT signals_org_id_account_id_fkey FOREIGN KEY (org_id, account_id) REFERENCES app.accounts(org_id, id),
  CONSTRAINT signals_org_id_person_id_fkey FOREIGN KEY (org_id, person_id) REFERENCES app.people(org_id, id)
);
CREATE INDEX signals_account ON app.signals USING btree (org_id, account_id);
ALTER TABLE app.signals ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.signals keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.signals organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.signals TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.signals TO followthrough_keeper;

CREATE TABLE app.suppressions (
  org_id uuid NOT NULL,
  channel text NOT NULL,
  address_hash bytea NOT NULL,
  reason text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT suppressions_pkey PRIMARY KEY (org_id, channel, address_hash),
  CONSTRAINT suppressions_org_id_fkey FOREIGN KEY (org_id) REFERENCES app.organizations(org_id)
);
ALTER TABLE app.suppressions ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.suppressions keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.suppressions organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT ON app.suppressions TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.suppressions TO followthrough_keeper;

CREATE TABLE app.taggings (
  org_id uuid NOT NULL,
  tag_id uuid NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  CONSTRAINT taggings_pkey PRIMARY KEY (org_id, subject_type, subject_id, tag_id),
  CONSTRAINT taggings_subject_type_check CHECK ((subject_type = ANY (ARRAY['account'::text, 'person'::text, 'opportunity'::text]))),
  CONSTRAINT taggings_org_id_tag_id_fkey FOREIGN KEY (org_id, tag_id) REFERENCES app.tags(org_id, id) ON DELETE CASCADE
);
CREATE INDEX taggings_tag ON app.taggings USING btree (org_id, tag_id, subject_type, subject_id);
ALTER TABLE app.taggings ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.taggings keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.taggings organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.taggings TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.taggings TO followthrough_keeper;

CREATE TABLE app.tags (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  CONSTRAINT tags_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT tags_name_check CHECK ((name <> ''::text)),
  CONSTRAINT tags_org_id_fkey FOREIGN KEY (org_id) REFERENCES app.organizations(org_id)
);
CREATE UNIQUE INDEX tags_name ON app.tags USING btree (org_id, lower(name));
ALTER TABLE app.tags ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.tags keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.tags organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.tags TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.tags TO followthrough_keeper;

CREATE TABLE app.teams (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT teams_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT teams_name_check CHECK ((name <> ''::text)),
  CONSTRAINT teams_org_id_fkey FOREIGN KEY (org_id) REFERENCES app.organizations(org_id)
);
ALTER TABLE app.teams ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.teams keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.teams organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.teams TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.teams TO followthrough_keeper;

CREATE TABLE app.todos (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  account_id uuid,
  person_id uuid,
  text text NOT NULL,
  due_day date,
  done_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT todos_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT todos_text_check CHECK ((text <> ''::text)),
  CONSTRAINT todos_org_id_account_id_fkey FOREIGN KEY (org_id, account_id) REFERENCES app.accounts(org_id, id),
  CONSTRAINT todos_org_id_person_id_fkey FOREIGN KEY (org_id, person_id) REFERENCES app.people(org_id, id),
  CONSTRAINT todos_org_id_user_id_fkey FOREIGN KEY (org_id, user_id) REFERENCES app.users(org_id, id)
);
CREATE INDEX todos_user ON app.todos USING btree (org_id, user_id, done_at, due_day);
ALTER TABLE app.todos ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.todos keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.todos organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.todos TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.todos TO followthrough_keeper;

CREATE TABLE app.users (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  login_id text,
  name text NOT NULL,
  email text,
  role text NOT NULL,
  team_id uuid,
  zone text NOT NULL,
  country text NOT NULL,
  region text,
  locale text NOT NULL DEFAULT 'en'::text,
  touches_per_day integer,
  deactivated_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT users_pkey PRIMARY KEY (org_id, id),
  CONSTRAINT users_name_check CHECK ((name <> ''::text)),
  CONSTRAINT users_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'manager'::text, 'seller'::text, 'reader'::text]))),
  CONSTRAINT users_touches_per_day_check CHECK (((touches_per_day >= 0) AND (touches_per_day <= 200))),
  CONSTRAINT users_org_id_fkey FOREIGN KEY (org_id) REFERENCES app.organizations(org_id),
  CONSTRAINT users_org_id_team_id_fkey FOREIGN KEY (org_id, team_id) REFERENCES app.teams(org_id, id)
);
CREATE UNIQUE INDEX users_email ON app.users USING btree (org_id, lower(email)) WHERE (email IS NOT NULL);
CREATE UNIQUE INDEX users_login ON app.users USING btree (org_id, login_id) WHERE (login_id IS NOT NULL);
CREATE INDEX users_look_up ON app.users USING btree (login_id) WHERE (login_id IS NOT NULL);
CREATE TRIGGER end_sign_ins AFTER UPDATE OF deactivated_at ON app.users FOR EACH ROW WHEN (((old.deactivated_at IS NULL) AND (new.deactivated_at IS NOT NULL))) EXECUTE FUNCTION app.end_sign_ins();
ALTER TABLE app.users ENABLE, FORCE ROW LEVEL SECURITY;
CREATE POLICY ON app.users keeper FOR ALL TO followthrough_keeper USING (true) WITH CHECK (true);
CREATE POLICY ON app.users organization FOR ALL TO followthrough_app USING ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)) WITH CHECK ((org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON app.users TO followthrough_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON app.users TO followthrough_keeper;

CREATE OR REPLACE FUNCTION app.account_words(name text, domain text, city text, phone text)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN app.search_form((' '::text || concat_ws(' '::text, name, domain, city, regexp_replace(phone, '\D'::text, ''::text, 'g'::text))));
ALTER FUNCTION app.account_words(text,text,text,text) OWNER TO followthrough_keeper;

CREATE OR REPLACE FUNCTION app.accounts_due_for_planning(moment timestamp with time zone, most integer)
 RETURNS TABLE(org_id uuid, account_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT a.org_id, a.id FROM app.accounts a
  WHERE a.replan_at <= moment AND a.merged_into IS NULL
  ORDER BY a.replan_at LIMIT most
$function$;
ALTER FUNCTION app.accounts_due_for_planning(timestamp with time zone,integer) OWNER TO followthrough_keeper;
GRANT EXECUTE ON FUNCTION app.accounts_due_for_planning(timestamp with time zone,integer) TO followthrough_app;

CREATE OR REPLACE FUNCTION app.actor_of_key(key_hash text, moment timestamp with time zone)
 RETURNS TABLE(org_id uuid, user_id uuid, role text, team_id uuid, zone text, locale text, name text, read_only boolean, state text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  UPDATE app.api_keys k SET last_used_at = moment
  WHERE k.hash = key_hash AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > moment)
    AND (k.last_used_at IS NULL OR k.last_used_at < moment - interval '1 minute');
  RETURN QUERY
  SELECT u.org_id, u.id, u.role, u.team_id, u.zone, u.locale, k.name, k.read_only,
    CASE WHEN k.revoked_at IS NOT NULL THEN 'revoked'
         WHEN k.expires_at <= moment THEN 'expired'
         WHEN u.deactivated_at IS NOT NULL THEN 'removed'
         ELSE 'good' END
  FROM app.api_keys k JOIN app.users u ON u.org_id = k.org_id AND u.id = k.user_id
  WHERE k.hash = key_hash LIMIT 1;
END $function$;
ALTER FUNCTION app.actor_of_key(text,timestamp with time zone) OWNER TO followthrough_keeper;
GRANT EXECUTE ON FUNCTION app.actor_of_key(text,timestamp with time zone) TO followthrough_app;

CREATE OR REPLACE FUNCTION app.actor_of_session(session text, moment timestamp with time zone)
 RETURNS TABLE(org_id uuid, user_id uuid, role text, team_id uuid, zone text, locale text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT u.org_id, u.id, u.role, u.team_id, u.zone, u.locale
  FROM auth.session s JOIN app.users u ON u.login_id = s."userId" AND u.deactivated_at IS NULL
  WHERE s.id = session AND s."expiresAt" > moment
  ORDER BY u.org_id IS NOT DISTINCT FROM s.chosen_org DESC, u.created_at, u.org_id LIMIT 1
$function$;
ALTER FUNCTION app.actor_of_session(text,timestamp with time zone) OWNER TO followthrough_keeper;
GRANT EXECUTE ON FUNCTION app.actor_of_session(text,timestamp with time zone) TO followthrough_app;

CREATE OR REPLACE FUNCTION app.address_form(kind text, normalized text)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE WHEN (kind = 'phone'::text) THEN regexp_replace(normalized, '\D'::text, ''::text, 'g'::text) WHEN (kind = ANY (ARRAY['mail'::text, 'message'::text])) THEN app.search_form(normalized) ELSE NULL::text END;
ALTER FUNCTION app.address_form(text,text) OWNER TO followthrough_keeper;

CREATE OR REPLACE FUNCTION app.choose_organization(session text, chosen uuid)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  WITH changed AS (
    UPDATE auth.session s SET chosen_org = chosen
    WHERE s.id = session AND EXISTS (
      SELECT FROM app.users u
      WHERE u.org_id = chosen AND u.login_id = s."userId" AND u.deactivated_at IS NULL)
    RETURNING 1)
  SELECT EXISTS (SELECT FROM changed)
$function$;
ALTER FUNCTION app.choose_organization(text,uuid) OWNER TO followthrough_keeper;
GRANT EXECUTE ON FUNCTION app.choose_organization(text,uuid) TO followthrough_app;

CREATE OR REPLACE FUNCTION app.company_key(name text)
 RETURNS text
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE STRICT
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  words text := lower(public.unaccent('public.unaccent', translate(name, '.''’`´"“”„®™', '')));
  bare text;
BEGIN
  words := btrim(regexp_replace(replace(replace(words, '&', ' and '), '+', ' and '), '[\s,;:/|()\[\]{}_*!?–—-]+', ' ', 'g'));
  bare := regexp_replace(words,
    '( (inc|incorporated|corp|corporation|co|company|companies|ltd|limited|llc|llp|lp|plc|pllc|pc|gmbh|ggmbh|mbh|ag|kg|kgaa|ohg|gbr|ug'
    '|ev|eg|se|haftungsbeschrankt|ek|ab|as|asa|oy|oyj|aps|hb|kb|nv|bv|bvba|sprl|srl|sa|sas|sasu|sarl|eurl|snc|sci|sl|slu|sau|spa|sapa|lda|ltda'
    '|eireli|me|sro|zrt|kft|nyrt|bt|doo|dd|ad|ood|eood|spzoo|sp zoo|sp z oo|sp k|sa de cv|srl de cv|de cv|pty|pte|pvt|sdn bhd|bhd'
    '|kk|yk|gk|jsc|pjsc|ooo|zao|pao|tbk|as|fze|fzco|fzc|dmcc|wll|and co|and))+$', '');
  IF bare = '' OR bare ~ '^(and|the)?$' THEN RETURN words; END IF;
  RETURN bare;
END $function$;
GRANT EXECUTE ON FUNCTION app.company_key(text) TO followthrough_app, followthrough_keeper;

CREATE OR REPLACE FUNCTION app.end_sessions_of_user(member uuid, session text)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  WITH ended AS (
    DELETE FROM auth.session s USING app.users u
    WHERE u.org_id = nullif(current_setting('app.org', true), '')::uuid AND u.id = member
      AND s."userId" = u.login_id AND (session IS NULL OR s.id = session)
    RETURNING 1)
  SELECT count(*)::integer FROM ended
$function$;
ALTER FUNCTION app.end_sessions_of_user(uuid,text) OWNER TO followthrough_keeper;
GRANT EXECUTE ON FUNCTION app.end_sessions_of_user(uuid,text) TO followthrough_app;

CREATE OR REPLACE FUNCTION app.end_sign_ins()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  UPDATE app.api_keys SET revoked_at = NEW.deactivated_at
  WHERE org_id = NEW.org_id AND user_id = NEW.id AND revoked_at IS NULL;
  UPDATE app.sign_in_links SET ended_at = NEW.deactivated_at
  WHERE org_id = NEW.org_id AND user_id = NEW.id AND ended_at IS NULL;
  DELETE FROM auth.session WHERE "userId" = NEW.login_id AND NOT EXISTS (
    SELECT FROM app.users u WHERE u.login_id = NEW.login_id AND u.deactivated_at IS NULL);
  RETURN NULL;
END $function$;
ALTER FUNCTION app.end_sign_ins() OWNER TO followthrough_keeper;

CREATE OR REPLACE FUNCTION app.erase_history(reason text, audit_id uuid, at timestamp with time zone, erased_by uuid, door text, interactions uuid[], people uuid[], accounts uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
#variable_conflict use_variable
DECLARE
  org uuid := nullif(current_setting('app.org', true), '')::uuid;
  gone integer;
BEGIN
  IF org IS NULL THEN
    RAISE EXCEPTION 'No organization is set for this transaction.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF coalesce(reason, '') = '' THEN
    RAISE EXCEPTION 'An erasure needs a reason.' USING ERRCODE = 'check_violation';
  END IF;
  DELETE FROM app.interaction_people WHERE org_id = org AND interaction_id = ANY (interactions);
  DELETE FROM app.interaction_users WHERE org_id = org AND interaction_id = ANY (interactions);
  DELETE FROM app.interaction_versions WHERE org_id = org AND interaction_id = ANY (interactions);
  DELETE FROM app.interactions WHERE org_id = org AND id = ANY (interactions);
  GET DIAGNOSTICS gone = ROW_COUNT;
  DELETE FROM app.permissions WHERE org_id = org AND person_id = ANY (people);
  DELETE FROM app.rating_changes WHERE org_id = org AND person_id = ANY (people);
  DELETE FROM app.rating_changes WHERE org_id = org AND account_id = ANY (accounts);
  INSERT INTO app.audit (org_id, id, at, user_id, door, operation, input)
  VALUES (org, audit_id, at, erased_by, door, 'erase-history', jsonb_build_object(
    'reason', reason, 'interactions', gone, 'people', cardinality(people), 'accounts', cardinality(accounts)));
END $function$;
ALTER FUNCTION app.erase_history(text,uuid,timestamp with time zone,uuid,text,uuid[],uuid[],uuid[]) OWNER TO followthrough_keeper;
GRANT EXECUTE ON FUNCTION app.erase_history(text,uuid,timestamp with time zone,uuid,text,uuid[],uuid[],uuid[]) TO followthrough_app;

CREATE OR REPLACE FUNCTION app.fill_name_key()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  NEW.name_key := app.company_key(NEW.name);
  RETURN NEW;
END $function$;
GRANT EXECUTE ON FUNCTION app.fill_name_key() TO PUBLIC;

CREATE OR REPLACE FUNCTION app.fill_sort_name()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  NEW.sort_name := lower(NEW.name);
  RETURN NEW;
END $function$;
GRANT EXECUTE ON FUNCTION app.fill_sort_name() TO PUBLIC;

CREATE OR REPLACE FUNCTION app.find_said(account uuid, query text, most integer)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  org uuid := nullif(current_setting('app.org', true), '')::uuid;
BEGIN
  RETURN QUERY
  SELECT i.id FROM app.interactions i
  WHERE i.org_id = org AND (account IS NULL OR i.account_id = account)
    AND app.said_words(i.subject, i.body, i.value_given, i.reaction_words) @@ app.said_query(query)
  ORDER BY i.at DESC, i.id DESC LIMIT least(greatest(most, 1), 10000);
END $function$;
ALTER FUNCTION app.find_said(uuid,text,integer) OWNER TO followthrough_keeper;
GRANT EXECUTE ON FUNCTION app.find_said(uuid,text,integer) TO followthrough_app;

CREATE OR REPLACE FUNCTION app.index_accounts()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  INSERT INTO app.search_entries (org_id, source_id, subject_type, subject_id, name, text)
  SELECT org_id, id, 'account', id, app.search_form(name), app.account_words(name, domain, city, phone)
  FROM new_rows WHERE merged_into IS NULL;
  RETURN NULL;
END $function$;
ALTER FUNCTION app.index_accounts() OWNER TO followthrough_keeper;

CREATE OR REPLACE FUNCTION app.index_addresses()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  INSERT INTO app.search_entries (org_id, source_id, subject_type, subject_id, name, text)
  SELECT org_id, id, 'person', person_id, form, ' ' || form
  FROM (SELECT org_id, id, person_id, app.address_form(kind, normalized) AS form FROM new_rows) AS found
  WHERE form <> '';
  RETURN NULL;
END $function$;
ALTER FUNCTION app.index_addresses() OWNER TO followthrough_keeper;

CREATE OR REPLACE FUNCTION app.index_opportunities()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  INSERT INTO app.search_entries (org_id, source_id, subject_type, subject_id, name, text)
  SELECT o.org_id, o.id, 'opportunity', o.id, app.search_form(o.name), app.words_at(o.name, a.name)
  FROM new_rows o JOIN app.accounts a ON a.org_id = o.org_id AND a.id = o.account_id;
  RETURN NULL;
END $function$;
ALTER FUNCTION app.index_opportunities() OWNER TO followthrough_keeper;

CREATE OR REPLACE FUNCTION app.index_people()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  INSERT INTO app.search_entries (org_id, source_id, subject_type, subject_id, name, text)
  SELECT p.org_id, p.id, 'person', p.id, app.search_form(p.name), app.words_at(p.name, a.name)
  FROM new_rows p JOIN app.accounts a ON a.org_id = p.org_id AND a.id = p.account_id
  WHERE p.merged_into IS NULL;
  RETURN NULL;
END $function$;
ALTER FUNCTION app.index_people() OWNER TO followthrough_keeper;

CREATE OR REPLACE FUNCTION app.is_member(login text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT EXISTS (SELECT FROM app.users u WHERE u.login_id = login AND u.deactivated_at IS NULL)
$function$;
ALTER FUNCTION app.is_member(text) OWNER TO followthrough_keeper;
GRANT EXECUTE ON FUNCTION app.is_member(text) TO followthrough_app;

CREATE OR REPLACE FUNCTION app.keep_interaction_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  IF NEW.org_id <> OLD.org_id OR NEW.id <> OLD.id THEN
    RAISE EXCEPTION 'An interaction cannot become another one.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'A correction of version % of an interaction must be version %, not %.',
      OLD.version, OLD.version + 1, NEW.version USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  INSERT INTO app.interaction_versions (org_id, interaction_id, version, body, people, replaced_at)
  VALUES (OLD.org_id, OLD.id, OLD.version, to_jsonb(OLD), ARRAY(
    SELECT person_id FROM app.interaction_people
    WHERE org_id = OLD.org_id AND interaction_id = OLD.id ORDER BY person_id), NEW.recorded_at);
  RETURN NEW;
END $function$;
ALTER FUNCTION app.keep_interaction_version() OWNER TO followthrough_keeper;

CREATE OR REPLACE FUNCTION app.login_is_shared(member uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT EXISTS (
    SELECT FROM app.users u JOIN app.users other ON other.login_id = u.login_id AND other.org_id <> u.org_id
    WHERE u.org_id = nullif(current_setting('app.org', true), '')::uuid AND u.id = member)
$function$;
ALTER FUNCTION app.login_is_shared(uuid) OWNER TO followthrough_keeper;
GRANT EXECUTE ON FUNCTION app.login_is_shared(uuid) TO followthrough_app;

CREATE OR REPLACE FUNCTION app.mailboxes_to_read(moment timestamp with time zone)
 RETURNS TABLE(org_id uuid, mailbox_id uuid, version integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT m.org_id, m.id, m.version FROM app.mailboxes m
  WHERE m.removed_at IS NULL AND m.state <> 'paused' AND (m.next_try_at IS NULL OR m.next_try_at <= moment)
$function$;
ALTER FUNCTION app.mailboxes_to_read(timestamp with time zone) OWNER TO followthrough_keeper;
GRANT EXECUTE ON FUNCTION app.mailboxes_to_read(timestamp with time zone) TO followthrough_app;

CREATE OR REPLACE FUNCTION app.organizations_of_session(session text)
 RETURNS TABLE(org_id uuid, name text, user_id uuid, chosen boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT u.org_id, o.name, u.id, u.org_id IS NOT DISTINCT FROM s.chosen_org
  FROM auth.session s
  JOIN app.users u ON u.login_id = s."userId" AND u.deactivated_at IS NULL
  JOIN app.organizations o ON o.org_id = u.org_id
  WHERE s.id = session
  ORDER BY u.created_at, u.org_id
$function$;
ALTER FUNCTION app.organizations_of_session(text) OWNER TO followthrough_keeper;
GRANT EXECUTE ON FUNCTION app.organizations_of_session(text) TO followthrough_app;

CREATE OR REPLACE FUNCTION app.outbox_due(moment timestamp with time zone, most integer)
 RETURNS TABLE(org_id uuid, outbox_id uuid, status text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  (SELECT o.org_id, o.id, o.status FROM app.outbox o
   WHERE o.status = 'waiting' AND o.next_try_at <= moment ORDER BY o.next_try_at LIMIT most)
  UNION ALL
  (SELECT o.org_id, o.id, o.status FROM app.outbox o WHERE o.status = 'sending' ORDER BY o.claimed_at LIMIT most)
  UNION ALL
  (SELECT o.org_id, o.id, o.status FROM app.outbox o
   WHERE o.status = 'sent' AND o.filed_at IS NULL ORDER BY o.sent_at LIMIT most)
$function$;
ALTER FUNCTION app.outbox_due(timestamp with time zone,integer) OWNER TO followthrough_keeper;
GRANT EXECUTE ON FUNCTION app.outbox_due(timestamp with time zone,integer) TO followthrough_app;

CREATE OR REPLACE FUNCTION app.raise_walls()
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  name text;
  has_org boolean;
BEGIN
  FOR name, has_org IN
    SELECT c.relname, EXISTS (
      SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'org_id' AND NOT a.attisdropped)
    FROM pg_class c
    WHERE c.relnamespace = 'app'::regnamespace AND c.relkind IN ('r', 'p')
      AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
    ORDER BY c.relname
  LOOP
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY keeper ON app.%I TO followthrough_keeper USING (true) WITH CHECK (true)', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON app.%I TO followthrough_keeper', name);
    IF has_org THEN
      -- After a transaction that set it, the setting reads '' instead of null: nullif keeps the cast from failing.
      EXECUTE format(
        'CREATE POLICY organization ON app.%I TO followthrough_app '
        'USING (org_id = nullif(current_setting(''app.org'', true), '''')::uuid) '
        'WITH CHECK (org_id = nullif(current_setting(''app.org'', true), '''')::uuid)', name);
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON app.%I TO followthrough_app', name);
    END IF;
  END LOOP;
END $function$;

CREATE OR REPLACE FUNCTION app.reindex_account()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  DELETE FROM app.search_entries WHERE org_id = OLD.org_id AND source_id = OLD.id;
  IF NEW.merged_into IS NULL THEN
    INSERT INTO app.search_entries (org_id, source_id, subject_type, subject_id, name, text)
    VALUES (NEW.org_id, NEW.id, 'account', NEW.id, app.search_form(NEW.name),
      app.account_words(NEW.name, NEW.domain, NEW.city, NEW.phone));
  END IF;
  IF NEW.name <> OLD.name THEN
    UPDATE app.search_entries e SET text = app.words_at(p.name, NEW.name)
    FROM app.people p
    WHERE p.org_id = NEW.org_id AND p.account_id = NEW.id AND p.merged_into IS NULL
      AND e.org_id = p.org_id AND e.source_id = p.id;
    UPDATE app.search_entries e SET text = app.words_at(o.name, NEW.name)
    FROM app.opportunities o
    WHERE o.org_id = NEW.org_id AND o.account_id = NEW.id AND e.org_id = o.org_id AND e.source_id = o.id;
  END IF;
  RETURN NULL;
END $function$;
ALTER FUNCTION app.reindex_account() OWNER TO followthrough_keeper;

CREATE OR REPLACE FUNCTION app.reindex_address()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  form text := app.address_form(NEW.kind, NEW.normalized);
BEGIN
  DELETE FROM app.search_entries WHERE org_id = OLD.org_id AND source_id = OLD.id;
  IF form <> '' THEN
    INSERT INTO app.search_entries (org_id, source_id, subject_type, subject_id, name, text)
    VALUES (NEW.org_id, NEW.id, 'person', NEW.person_id, form, ' ' || form);
  END IF;
  RETURN NULL;
END $function$;
ALTER FUNCTION app.reindex_address() OWNER TO followthrough_keeper;

CREATE OR REPLACE FUNCTION app.reindex_opportunity()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  UPDATE app.search_entries SET name = app.search_form(NEW.name), text = app.words_at(
    NEW.name, (SELECT a.name FROM app.accounts a WHERE a.org_id = NEW.org_id AND a.id = NEW.account_id))
  WHERE org_id = OLD.org_id AND source_id = OLD.id;
  RETURN NULL;
END $function$;
ALTER FUNCTION app.reindex_opportunity() OWNER TO followthrough_keeper;

CREATE OR REPLACE FUNCTION app.reindex_person()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  DELETE FROM app.search_entries WHERE org_id = OLD.org_id AND source_id = OLD.id;
  IF NEW.merged_into IS NULL THEN
    INSERT INTO app.search_entries (org_id, source_id, subject_type, subject_id, name, text)
    SELECT NEW.org_id, NEW.id, 'person', NEW.id, app.search_form(NEW.name),
           app.words_at(NEW.name, a.name)
    FROM app.accounts a WHERE a.org_id = NEW.org_id AND a.id = NEW.account_id;
  END IF;
  RETURN NULL;
END $function$;
ALTER FUNCTION app.reindex_person() OWNER TO followthrough_keeper;

CREATE OR REPLACE FUNCTION app.said_query(query text)
 RETURNS tsquery
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
 SET client_min_messages TO 'warning'
AS $function$
DECLARE
  form text := lower(public.unaccent('public.unaccent', left(query, 200)));
  word text;
  english tsquery;
  german tsquery;
  wanted tsquery := '';
  everything tsquery := '';
BEGIN
  FOR word IN SELECT w FROM regexp_split_to_table(form, '[[:space:][:punct:]]+') AS w WHERE w <> '' LOOP
    english := to_tsquery('english', quote_literal(word) || ':*');
    german := to_tsquery('german', quote_literal(word) || ':*');
    everything := everything && (english || german);
    CONTINUE WHEN numnode(english) = 0 OR numnode(german) = 0;
    CONTINUE WHEN word IN ('say', 'says', 'said', 'tell', 'told', 'talk', 'talked', 'sagen', 'sagt', 'sagte', 'sagten',
      'gesagt', 'besprochen', 'gesprochen');
    wanted := wanted && (english || german);
  END LOOP;
  RETURN CASE WHEN numnode(wanted) > 0 THEN wanted ELSE everything END;
END $function$;
GRANT EXECUTE ON FUNCTION app.said_query(text) TO PUBLIC;

CREATE OR REPLACE FUNCTION app.said_words(subject text, body text, value_given text, reaction_words text)
 RETURNS tsvector
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE COST 5000
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  form text := lower(public.unaccent('public.unaccent',
    concat_ws(' ', subject, left(body, 100000), value_given, reaction_words)));
BEGIN
  RETURN to_tsvector('english', form) || to_tsvector('german', form);
END $function$;
GRANT EXECUTE ON FUNCTION app.said_words(text,text,text,text) TO PUBLIC;

CREATE OR REPLACE FUNCTION app.search(query text, kinds text[], most integer)
 RETURNS TABLE(subject_type text, subject_id uuid, account_id uuid, score real)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "pg_trgm.word_similarity_threshold" TO '0.45'
AS $function$
#variable_conflict use_column
DECLARE
  org uuid := nullif(current_setting('app.org', true), '')::uuid;
  enough integer := least(greatest(most, 1), 200);
  form text := btrim(regexp_replace(app.search_form(left(query, 200)), '\s+', ' ', 'g'));
  words text[] := (string_to_array(form, ' '))[1:6];
  digits text := ltrim(regexp_replace(form, '\D', '', 'g'), '0');
  word text;
  safe text;
  conditions text := '';
  alike text := '';
  slips text[] := '{}';
  starting uuid[];
  fitting uuid[];
  close uuid[] := '{}';
BEGIN
  IF org IS NULL OR form = '' THEN RETURN; END IF;

  IF form ~ '^[0-9 +.-]+$' AND length(digits) >= 4 THEN
    conditions := format(' AND e.text LIKE %L', '%' || digits || '%');
  ELSE
    FOREACH word IN ARRAY words LOOP
      safe := replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_');
      conditions := conditions || format(' AND e.text LIKE %L', '% ' || safe || '%');
      alike := alike || CASE
        WHEN length(word) < 4 THEN format(' AND e.text LIKE %L', '% ' || safe || '%')
        WHEN length(word) > 12 OR word !~ '^\w+$' THEN format(' AND e.text %%> %L', word)
        ELSE format(' AND (e.text %%> %L OR e.text ~ %L)', word, app.slips_of(word)) END;
      IF length(word) BETWEEN 4 AND 12 AND word ~ '^\w+$' THEN slips := slips || (app.slips_of(word) || '\M'); END IF;
    END LOOP;
  END IF;

  SELECT array_agg(c.source_id) INTO starting FROM (
    SELECT e.source_id FROM app.search_entries e
    WHERE e.org_id = org AND e.subject_type = ANY (kinds)
      AND e.name ~>=~ form AND e.name ~<~ (form || chr(1114111))
    ORDER BY e.name USING ~<~ LIMIT enough * 2) AS c;
  EXECUTE format(
    'SELECT array_agg(c.source_id) FROM (SELECT e.source_id FROM app.search_entries e '
    'WHERE e.org_id = $1 AND e.subject_type = ANY ($2)%s LIMIT 500) AS c', conditions)
    INTO fitting USING org, kinds;
  IF alike <> '' AND coalesce(cardinality(fitting), 0) < (CASE WHEN form ~ '[.@]' THEN 1 ELSE least(enough, 5) END) THEN
    EXECUTE format(
      'SELECT array_agg(c.source_id) FROM (SELECT e.source_id FROM app.search_entries e '
      'WHERE e.org_id = $1 AND e.subject_type = ANY ($2)%s LIMIT 500) AS c', alike)
      INTO close USING org, kinds;
  END IF;

  RETURN QUERY
  SELECT best.subject_type, best.subject_id,
         coalesce(p.account_id, o.account_id, best.subject_id), best.score::real
  FROM (
    SELECT e.subject_type, e.subject_id, min(e.name) AS name, max(
      CASE WHEN e.name = form OR e.name = digits THEN 0.95
           WHEN e.name ^@ form THEN 0.85
           WHEN e.source_id = ANY (fitting) THEN 0.7
           ELSE greatest(0.6 * word_similarity(form, e.text), CASE
             WHEN cardinality(slips) > 0 AND e.text ~ ALL (slips) THEN 0.55 ELSE 0 END) END + 0.05 * similarity(form, e.name)) AS score
    FROM app.search_entries e
    WHERE e.org_id = org AND e.source_id = ANY (starting || fitting || close)
    GROUP BY e.subject_type, e.subject_id) AS best
  LEFT JOIN app.people p ON best.subject_type = 'person' AND p.org_id = org AND p.id = best.subject_id
  LEFT JOIN app.opportunities o ON best.subject_type = 'opportunity' AND o.org_id = org AND o.id = best.subject_id
  ORDER BY best.score DESC, best.name, best.subject_id
  LIMIT enough;
END $function$;
ALTER FUNCTION app.search(text,text[],integer) OWNER TO followthrough_keeper;
GRANT EXECUTE ON FUNCTION app.search(text,text[],integer) TO followthrough_app;

CREATE OR REPLACE FUNCTION app.search_form(value text)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN translate(lower(public.unaccent('public.unaccent'::regdictionary, value)), '"''`(),;:/&|'::text, '           '::text);
ALTER FUNCTION app.search_form(text) OWNER TO followthrough_keeper;

CREATE OR REPLACE FUNCTION app.secret_link(hash text)
 RETURNS TABLE(org_id uuid, id uuid, kind text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT l.org_id, l.id, 'booking' FROM app.booking_links l WHERE l.secret_hash = hash AND l.revoked_at IS NULL
  UNION ALL
  SELECT f.org_id, f.id, 'feed' FROM app.feeds f WHERE f.secret_hash = hash
$function$;
ALTER FUNCTION app.secret_link(text) OWNER TO followthrough_keeper;
GRANT EXECUTE ON FUNCTION app.secret_link(text) TO followthrough_app;

CREATE OR REPLACE FUNCTION app.sessions_of_user(member uuid, moment timestamp with time zone)
 RETURNS TABLE(id text, created_at timestamp with time zone, renewed_at timestamp with time zone, expires_at timestamp with time zone, address text, browser text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT s.id, s."createdAt", s."updatedAt", s."expiresAt", s."ipAddress", s."userAgent"
  FROM app.users u JOIN auth.session s ON s."userId" = u.login_id
  WHERE u.org_id = nullif(current_setting('app.org', true), '')::uuid AND u.id = member AND s."expiresAt" > moment
  ORDER BY s."createdAt" DESC LIMIT 200
$function$;
ALTER FUNCTION app.sessions_of_user(uuid,timestamp with time zone) OWNER TO followthrough_keeper;
GRANT EXECUTE ON FUNCTION app.sessions_of_user(uuid,timestamp with time zone) TO followthrough_app;

CREATE OR REPLACE FUNCTION app.slips_of(word text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT ' (' || string_agg(slip, '|') || ')' FROM (
    SELECT left(word, i - 1) || substr(word, i + 1, 1) || substr(word, i, 1) || substr(word, i + 2) AS slip
    FROM generate_series(1, length(word) - 1) AS i
    UNION
    SELECT left(word, i - 1) || substr(word, i + 1) FROM generate_series(1, length(word)) AS i) AS slips
$function$;
ALTER FUNCTION app.slips_of(text) OWNER TO followthrough_keeper;

CREATE OR REPLACE FUNCTION app.unindex()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  DELETE FROM app.search_entries e USING old_rows o WHERE e.org_id = o.org_id AND e.source_id = o.id;
  RETURN NULL;
END $function$;
ALTER FUNCTION app.unindex() OWNER TO followthrough_keeper;

CREATE OR REPLACE FUNCTION app.words_at(name text, account_name text)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN app.search_form((((' '::text || name) || ' '::text) || account_name));
ALTER FUNCTION app.words_at(text,text) OWNER TO followthrough_keeper;
