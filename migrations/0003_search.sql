-- Search by name, company, mail address or phone number, small errors forgiven.
--
-- Under row-level security a trigram search reads everything, since its operators are not leakproof. So one
-- definer function searches; it takes the organization from the transaction's setting and from nowhere else.
-- Insertions are indexed a statement at a time, since imports bring very many; changes a row at a time, and only
-- when a searched column really changed, since planning updates accounts all the time.

-- Loads the extension, so that its setting below is known.
SELECT public.similarity('', '');

-- Lower case without accents (which also makes curly quotes straight), punctuation between words as spaces.
CREATE FUNCTION app.search_form(value text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE RETURN
  translate(lower(public.unaccent('public.unaccent', value)), '"''`(),;:/&|', '           ');

CREATE FUNCTION app.account_words(name text, domain text, city text, phone text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE RETURN
  app.search_form(' ' || concat_ws(' ', name, domain, city, regexp_replace(phone, '\D', '', 'g')));

CREATE FUNCTION app.words_at(name text, account_name text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE RETURN
  app.search_form(' ' || name || ' ' || account_name);

-- Null for addresses that nobody searches by.
CREATE FUNCTION app.address_form(kind text, normalized text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE RETURN
  CASE WHEN kind = 'phone' THEN regexp_replace(normalized, '\D', '', 'g')
       WHEN kind IN ('mail', 'message') THEN app.search_form(normalized) END;

-- ── Keeping the entries ─────────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION app.index_accounts() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO app.search_entries (org_id, source_id, subject_type, subject_id, name, text)
  SELECT org_id, id, 'account', id, app.search_form(name), app.account_words(name, domain, city, phone)
  FROM new_rows WHERE merged_into IS NULL;
  RETURN NULL;
END $$;

CREATE FUNCTION app.index_people() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO app.search_entries (org_id, source_id, subject_type, subject_id, name, text)
  SELECT p.org_id, p.id, 'person', p.id, app.search_form(p.name), app.words_at(p.name, a.name)
  FROM new_rows p JOIN app.accounts a ON a.org_id = p.org_id AND a.id = p.account_id
  WHERE p.merged_into IS NULL;
  RETURN NULL;
END $$;

CREATE FUNCTION app.index_opportunities() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO app.search_entries (org_id, source_id, subject_type, subject_id, name, text)
  SELECT o.org_id, o.id, 'opportunity', o.id, app.search_form(o.name), app.words_at(o.name, a.name)
  FROM new_rows o JOIN app.accounts a ON a.org_id = o.org_id AND a.id = o.account_id;
  RETURN NULL;
END $$;

CREATE FUNCTION app.index_addresses() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO app.search_entries (org_id, source_id, subject_type, subject_id, name, text)
  SELECT org_id, id, 'person', person_id, form, ' ' || form
  FROM (SELECT org_id, id, person_id, app.address_form(kind, normalized) AS form FROM new_rows) AS found
  WHERE form <> '';
  RETURN NULL;
END $$;

CREATE FUNCTION app.unindex() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  DELETE FROM app.search_entries e USING old_rows o WHERE e.org_id = o.org_id AND e.source_id = o.id;
  RETURN NULL;
END $$;

CREATE FUNCTION app.reindex_account() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog AS $$
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
END $$;

CREATE FUNCTION app.reindex_person() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  DELETE FROM app.search_entries WHERE org_id = OLD.org_id AND source_id = OLD.id;
  IF NEW.merged_into IS NULL THEN
    INSERT INTO app.search_entries (org_id, source_id, subject_type, subject_id, name, text)
    SELECT NEW.org_id, NEW.id, 'person', NEW.id, app.search_form(NEW.name),
           app.words_at(NEW.name, a.name)
    FROM app.accounts a WHERE a.org_id = NEW.org_id AND a.id = NEW.account_id;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION app.reindex_opportunity() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE app.search_entries SET name = app.search_form(NEW.name), text = app.words_at(
    NEW.name, (SELECT a.name FROM app.accounts a WHERE a.org_id = NEW.org_id AND a.id = NEW.account_id))
  WHERE org_id = OLD.org_id AND source_id = OLD.id;
  RETURN NULL;
END $$;

CREATE FUNCTION app.reindex_address() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  form text := app.address_form(NEW.kind, NEW.normalized);
BEGIN
  DELETE FROM app.search_entries WHERE org_id = OLD.org_id AND source_id = OLD.id;
  IF form <> '' THEN
    INSERT INTO app.search_entries (org_id, source_id, subject_type, subject_id, name, text)
    VALUES (NEW.org_id, NEW.id, 'person', NEW.person_id, form, ' ' || form);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER index_inserted AFTER INSERT ON app.accounts REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.index_accounts();
CREATE TRIGGER index_inserted AFTER INSERT ON app.people REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.index_people();
CREATE TRIGGER index_inserted AFTER INSERT ON app.opportunities REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.index_opportunities();
CREATE TRIGGER index_inserted AFTER INSERT ON app.addresses REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.index_addresses();

CREATE TRIGGER index_deleted AFTER DELETE ON app.accounts REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.unindex();
CREATE TRIGGER index_deleted AFTER DELETE ON app.people REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.unindex();
CREATE TRIGGER index_deleted AFTER DELETE ON app.opportunities REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.unindex();
CREATE TRIGGER index_deleted AFTER DELETE ON app.addresses REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.unindex();

CREATE TRIGGER index_changed AFTER UPDATE ON app.accounts FOR EACH ROW
  WHEN ((OLD.name, OLD.domain, OLD.city, OLD.phone, OLD.merged_into)
    IS DISTINCT FROM (NEW.name, NEW.domain, NEW.city, NEW.phone, NEW.merged_into))
  EXECUTE FUNCTION app.reindex_account();
CREATE TRIGGER index_changed AFTER UPDATE ON app.people FOR EACH ROW
  WHEN ((OLD.name, OLD.account_id, OLD.merged_into) IS DISTINCT FROM (NEW.name, NEW.account_id, NEW.merged_into))
  EXECUTE FUNCTION app.reindex_person();
CREATE TRIGGER index_changed AFTER UPDATE ON app.opportunities FOR EACH ROW
  WHEN ((OLD.name, OLD.account_id) IS DISTINCT FROM (NEW.name, NEW.account_id))
  EXECUTE FUNCTION app.reindex_opportunity();
CREATE TRIGGER index_changed AFTER UPDATE ON app.addresses FOR EACH ROW
  WHEN ((OLD.person_id, OLD.kind, OLD.normalized) IS DISTINCT FROM (NEW.person_id, NEW.kind, NEW.normalized))
  EXECUTE FUNCTION app.reindex_address();

-- What was there before this migration.
INSERT INTO app.search_entries (org_id, source_id, subject_type, subject_id, name, text)
SELECT org_id, id, 'account', id, app.search_form(name), app.account_words(name, domain, city, phone)
FROM app.accounts WHERE merged_into IS NULL
UNION ALL
SELECT p.org_id, p.id, 'person', p.id, app.search_form(p.name), app.words_at(p.name, a.name)
FROM app.people p JOIN app.accounts a ON a.org_id = p.org_id AND a.id = p.account_id WHERE p.merged_into IS NULL
UNION ALL
SELECT o.org_id, o.id, 'opportunity', o.id, app.search_form(o.name), app.words_at(o.name, a.name)
FROM app.opportunities o JOIN app.accounts a ON a.org_id = o.org_id AND a.id = o.account_id
UNION ALL
SELECT org_id, id, 'person', person_id, form, ' ' || form
FROM (SELECT org_id, id, person_id, app.address_form(kind, normalized) AS form FROM app.addresses) AS found
WHERE form <> '';

-- ── Searching ───────────────────────────────────────────────────────────────────────────────────────────

-- A pattern that matches a word with two neighbours swapped, or one letter too many: the errors that trigrams
-- forgive least in short words. 'jhon' → ' (hjon|john|jhno|hon|jon|jhn|jho)'
CREATE FUNCTION app.slips_of(word text) RETURNS text LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog AS $$
  SELECT ' (' || string_agg(slip, '|') || ')' FROM (
    SELECT left(word, i - 1) || substr(word, i + 1, 1) || substr(word, i, 1) || substr(word, i + 2) AS slip
    FROM generate_series(1, length(word) - 1) AS i
    UNION
    SELECT left(word, i - 1) || substr(word, i + 1) FROM generate_series(1, length(word)) AS i) AS slips
$$;

-- What fits a query best, of the kinds given ('account', 'person', 'opportunity'), the best first:
-- 1. names and addresses that begin with the query; 2. what has, for each word of the query, a word that begins
-- with it (or, for a phone number, contains its digits); 3. only when these are few: words that are nearly alike.
-- Each stage looks at a bounded number of candidates, so that a query that fits everybody stays fast.
CREATE FUNCTION app.search(query text, kinds text[], most integer)
RETURNS TABLE (subject_type text, subject_id uuid, account_id uuid, score real)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public
SET pg_trgm.word_similarity_threshold = 0.45 AS $$
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
END $$;

GRANT CREATE ON SCHEMA app TO followthrough_keeper;
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['index_accounts()', 'index_people()', 'index_opportunities()', 'index_addresses()',
    'unindex()', 'reindex_account()', 'reindex_person()', 'reindex_opportunity()', 'reindex_address()',
    'search_form(text)', 'account_words(text, text, text, text)', 'words_at(text, text)',
    'address_form(text, text)', 'slips_of(text)', 'search(text, text[], integer)'] LOOP
    EXECUTE format('ALTER FUNCTION app.%s OWNER TO followthrough_keeper', name);
    EXECUTE format('REVOKE ALL ON FUNCTION app.%s FROM PUBLIC', name);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA app FROM followthrough_keeper;
GRANT EXECUTE ON FUNCTION app.search(text, text[], integer) TO followthrough_app;
