-- What an import needs to know records again: companies by name, whatever the legal form and the spelling.

-- The name of a company as it is compared: lower case without accents, punctuation and trailing legal forms.
-- 'Müller & Söhne GmbH & Co. KG' → 'muller and sohne'. A name that is nothing but a legal form stays as it is.
CREATE FUNCTION app.company_key(name text) RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog AS $$
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
END $$;
REVOKE ALL ON FUNCTION app.company_key(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.company_key(text) TO followthrough_app, followthrough_keeper;

ALTER TABLE app.accounts ADD COLUMN name_key text NOT NULL DEFAULT '';
CREATE INDEX accounts_name_key ON app.accounts (org_id, name_key) WHERE merged_into IS NULL;

CREATE FUNCTION app.fill_name_key() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  NEW.name_key := app.company_key(NEW.name);
  RETURN NEW;
END $$;

-- The accounts of before: the owner of the table sees them only while its walls are not forced on it.
ALTER TABLE app.accounts NO FORCE ROW LEVEL SECURITY;
UPDATE app.accounts SET name_key = app.company_key(name);
ALTER TABLE app.accounts FORCE ROW LEVEL SECURITY;

CREATE TRIGGER fill_name_key BEFORE INSERT OR UPDATE OF name, name_key ON app.accounts
  FOR EACH ROW EXECUTE FUNCTION app.fill_name_key();

-- A campaign of another program: its members are touches that name it.
CREATE TABLE app.campaigns (
  org_id uuid NOT NULL REFERENCES app.organizations,
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  type text,
  status text,
  starts_on date,
  ends_on date,
  note text,
  PRIMARY KEY (org_id, id)
);

ALTER TABLE app.external_ids DROP CONSTRAINT external_ids_subject_type_check;
ALTER TABLE app.external_ids ADD CONSTRAINT external_ids_subject_type_check CHECK (subject_type IN
  ('account', 'person', 'opportunity', 'interaction', 'user', 'product', 'commitment', 'todo', 'campaign'));

SELECT app.raise_walls();
