-- Finding what was said: full text over subject, notes, what was given, and their words, without accents, in
-- English and German at once, so that nobody has to say in which language a note was taken.
--
-- Under row-level security an index of words is not used, since its operator is not leakproof. So one definer
-- function searches; it takes the organization from the transaction's setting and from nowhere else.

-- Declared immutable, since the dictionary of accents is part of the extension; costly, so that the index is used.
CREATE FUNCTION app.said_words(subject text, body text, value_given text, reaction_words text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 5000 SET search_path = pg_catalog AS $$
DECLARE
  form text := lower(public.unaccent('public.unaccent',
    concat_ws(' ', subject, left(body, 100000), value_given, reaction_words)));
BEGIN
  RETURN to_tsvector('english', form) || to_tsvector('german', form);
END $$;

-- The words of a question, each as the beginning of a word, in either language. Words that say nothing in one of
-- them ("what", "wir") and words about saying itself are left out, unless nothing else was asked.
CREATE FUNCTION app.said_query(query text) RETURNS tsquery
LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = pg_catalog SET client_min_messages = warning AS $$
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
END $$;

CREATE INDEX interactions_said ON app.interactions
  USING gin (app.said_words(subject, body, value_given, reaction_words));

-- The interactions (of one account, when it is given) in which something was said, the newest first, `most` at most.
CREATE FUNCTION app.find_said(account uuid, query text, most integer) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  org uuid := nullif(current_setting('app.org', true), '')::uuid;
BEGIN
  RETURN QUERY
  SELECT i.id FROM app.interactions i
  WHERE i.org_id = org AND (account IS NULL OR i.account_id = account)
    AND app.said_words(i.subject, i.body, i.value_given, i.reaction_words) @@ app.said_query(query)
  ORDER BY i.at DESC, i.id DESC LIMIT least(greatest(most, 1), 10000);
END $$;

-- The keeper owns it: it sees every organization, and the function looks at one.
GRANT CREATE ON SCHEMA app TO followthrough_keeper;
ALTER FUNCTION app.find_said(uuid, text, integer) OWNER TO followthrough_keeper;
REVOKE CREATE ON SCHEMA app FROM followthrough_keeper;
REVOKE ALL ON FUNCTION app.find_said(uuid, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.find_said(uuid, text, integer) TO followthrough_app;

SELECT app.raise_walls();
