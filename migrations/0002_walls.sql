-- The walls between organizations, kept by the database itself.
--
-- Two roles, made by the program before it migrates (src/store/roles.ts), since roles belong to the whole server:
--   followthrough_app     every transaction of an operation runs as it. It owns nothing and sees one organization:
--                         the one named in the setting app.org. Without the setting it sees nothing.
--   followthrough_keeper  looks across the walls: backup, doctor, and the few definer functions below.
--
-- Each migration that makes a table ends with: SELECT app.raise_walls(); a test fails when a table lacks them.

GRANT USAGE ON SCHEMA app TO followthrough_app, followthrough_keeper;

-- Gives row-level security, its policies, and the usual grants to every table of schema app that lacks them.
-- A table without org_id belongs to the program itself: the application's role gets no access to it.
CREATE FUNCTION app.raise_walls() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
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
END $$;
REVOKE ALL ON FUNCTION app.raise_walls() FROM PUBLIC;

SELECT app.raise_walls();

-- ── What is only ever added to ──────────────────────────────────────────────────────────────────────────

REVOKE UPDATE, DELETE ON
  app.permissions, app.suppressions, app.rating_changes, app.interaction_versions, app.audit, app.policies
  FROM followthrough_app;
-- Versions of interactions are written by the trigger below alone.
REVOKE INSERT ON app.interaction_versions FROM followthrough_app;
-- An interaction is corrected, never deleted (but see app.erase_history). Organizations are made and ended by the keeper.
REVOKE DELETE ON app.interactions FROM followthrough_app;
REVOKE INSERT, DELETE ON app.organizations FROM followthrough_app;
-- Search entries are kept by triggers and read by app.search.
REVOKE ALL ON app.search_entries FROM followthrough_app;

-- A correction keeps what stood there before, with the people who were recorded with it. Correct the interaction
-- first, its people after. recorded_at and recorded_by are those of the version.
CREATE FUNCTION app.keep_interaction_version() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog AS $$
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
END $$;

CREATE TRIGGER keep_version BEFORE UPDATE ON app.interactions
  FOR EACH ROW EXECUTE FUNCTION app.keep_interaction_version();

-- The one way in which history goes: the undo of an import, and an erasure that a person asked for. Deletes these
-- interactions with their versions and participants, and the opt-outs and rating changes of these people and
-- accounts; what points at them (agreements, commitments, …) is deleted by the caller before, the people and
-- accounts themselves after. Works inside the transaction's organization only, and writes its own audit entry.
-- Whoever erases people keeps their opt-outs as suppressions (hashes) first.
CREATE FUNCTION app.erase_history(
  reason text, audit_id uuid, at timestamptz, erased_by uuid, door text,
  interactions uuid[], people uuid[], accounts uuid[]
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
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
END $$;

-- ── Across the walls ────────────────────────────────────────────────────────────────────────────────────

-- Accounts of all organizations whose plan time alone has changed, the longest overdue first.
CREATE FUNCTION app.accounts_due_for_planning(moment timestamptz, most integer)
RETURNS TABLE (org_id uuid, account_id uuid) LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT a.org_id, a.id FROM app.accounts a
  WHERE a.replan_at <= moment AND a.merged_into IS NULL
  ORDER BY a.replan_at LIMIT most
$$;

-- Definer functions belong to the keeper, so that they work whoever owns the tables; nobody else's may call them.
GRANT CREATE ON SCHEMA app TO followthrough_keeper;
ALTER FUNCTION app.keep_interaction_version() OWNER TO followthrough_keeper;
ALTER FUNCTION app.erase_history(text, uuid, timestamptz, uuid, text, uuid[], uuid[], uuid[]) OWNER TO followthrough_keeper;
ALTER FUNCTION app.accounts_due_for_planning(timestamptz, integer) OWNER TO followthrough_keeper;
REVOKE CREATE ON SCHEMA app FROM followthrough_keeper;
REVOKE ALL ON FUNCTION app.keep_interaction_version() FROM PUBLIC;
REVOKE ALL ON FUNCTION app.erase_history(text, uuid, timestamptz, uuid, text, uuid[], uuid[], uuid[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION app.accounts_due_for_planning(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.erase_history(text, uuid, timestamptz, uuid, text, uuid[], uuid[], uuid[]) TO followthrough_app;
GRANT EXECUTE ON FUNCTION app.accounts_due_for_planning(timestamptz, integer) TO followthrough_app;
