-- Sign-in: logins and their sessions (schema auth, the tables of better-auth), API keys, links of invitations and
-- password resets.
--
-- A login is a person who can prove who they are, before any organization is known; app.users says in which
-- organizations they take part, and as what. Schema auth is open to the keeper's role alone: an operation reaches it
-- through the definer functions below, which take the organization from the transaction's setting.

CREATE SCHEMA auth;
GRANT USAGE ON SCHEMA auth TO followthrough_keeper;

-- As better-auth 1.7.5 with its two-factor plugin wants them; a test compares them with what the library asks for.
CREATE TABLE auth."user" (
  "id" text NOT NULL PRIMARY KEY,
  "name" text NOT NULL,
  "email" text NOT NULL UNIQUE,
  "emailVerified" boolean NOT NULL,
  "image" text,
  "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "twoFactorEnabled" boolean
);

CREATE TABLE auth."session" (
  "id" text NOT NULL PRIMARY KEY,
  "expiresAt" timestamptz NOT NULL,
  "token" text NOT NULL UNIQUE,
  "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamptz NOT NULL,
  "ipAddress" text,
  "userAgent" text,
  "userId" text NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE,
  -- ours: the organization in which somebody works who takes part in several
  "chosen_org" uuid
);
CREATE INDEX "session_userId_idx" ON auth."session" ("userId");

CREATE TABLE auth."account" (
  "id" text NOT NULL PRIMARY KEY,
  "accountId" text NOT NULL,
  "providerId" text NOT NULL,
  "userId" text NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamptz NOT NULL
);
CREATE INDEX "account_userId_idx" ON auth."account" ("userId");

CREATE TABLE auth."verification" (
  "id" text NOT NULL PRIMARY KEY,
  "identifier" text NOT NULL,
  "value" text NOT NULL,
  "expiresAt" timestamptz NOT NULL,
  "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX "verification_identifier_idx" ON auth."verification" ("identifier");

CREATE TABLE auth."twoFactor" (
  "id" text NOT NULL PRIMARY KEY,
  "secret" text NOT NULL,
  "backupCodes" text NOT NULL,
  "userId" text NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
CREATE INDEX "twoFactor_secret_idx" ON auth."twoFactor" ("secret");
CREATE INDEX "twoFactor_userId_idx" ON auth."twoFactor" ("userId");

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA auth TO followthrough_keeper;

-- ── Keys and links ──────────────────────────────────────────────────────────────────────────────────────

-- Secrets of programs. Of the secret only its SHA-256 is kept: it is long and random, so that a slow hash adds nothing.
CREATE TABLE app.api_keys (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  -- its first characters, by which people tell keys apart
  starts_with text NOT NULL,
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  read_only boolean NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, user_id) REFERENCES app.users
);
CREATE UNIQUE INDEX api_keys_hash ON app.api_keys (org_id, hash);
CREATE INDEX api_keys_user ON app.api_keys (org_id, user_id);
-- for app.actor_of_key, before the organization is known
CREATE INDEX api_keys_look_up ON app.api_keys (hash);

-- Links that let somebody set a password, once.
CREATE TABLE app.sign_in_links (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('invitation', 'reset')),
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz NOT NULL,
  made_by uuid,
  expires_at timestamptz NOT NULL,
  -- used, replaced by a newer one, or void since the user was removed
  ended_at timestamptz,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, user_id) REFERENCES app.users
);
CREATE UNIQUE INDEX sign_in_links_hash ON app.sign_in_links (org_id, hash);
CREATE INDEX sign_in_links_user ON app.sign_in_links (org_id, user_id);
CREATE INDEX sign_in_links_look_up ON app.sign_in_links (hash);

-- for app.actor_of_session, before the organization is known
CREATE INDEX users_look_up ON app.users (login_id) WHERE login_id IS NOT NULL;

SELECT app.raise_walls();

-- ── Who calls: asked before the organization is known ───────────────────────────────────────────────────

-- The user of an open session, in the organization that they chose, else in the first that they joined.
CREATE FUNCTION app.actor_of_session(session text, moment timestamptz)
RETURNS TABLE (org_id uuid, user_id uuid, role text, team_id uuid, zone text, locale text) LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT u.org_id, u.id, u.role, u.team_id, u.zone, u.locale
  FROM auth.session s JOIN app.users u ON u.login_id = s."userId" AND u.deactivated_at IS NULL
  WHERE s.id = session AND s."expiresAt" > moment
  ORDER BY u.org_id IS NOT DISTINCT FROM s.chosen_org DESC, u.created_at, u.org_id LIMIT 1
$$;

-- The user of a key, and whether it holds. Notes the use, once a minute at most.
CREATE FUNCTION app.actor_of_key(key_hash text, moment timestamptz)
RETURNS TABLE (org_id uuid, user_id uuid, role text, team_id uuid, zone text, locale text,
               name text, read_only boolean, state text) LANGUAGE plpgsql VOLATILE
SECURITY DEFINER SET search_path = pg_catalog AS $$
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
END $$;

-- The organizations in which the login of a session takes part.
CREATE FUNCTION app.organizations_of_session(session text)
RETURNS TABLE (org_id uuid, name text, user_id uuid, chosen boolean) LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT u.org_id, o.name, u.id, u.org_id IS NOT DISTINCT FROM s.chosen_org
  FROM auth.session s
  JOIN app.users u ON u.login_id = s."userId" AND u.deactivated_at IS NULL
  JOIN app.organizations o ON o.org_id = u.org_id
  WHERE s.id = session
  ORDER BY u.created_at, u.org_id
$$;

CREATE FUNCTION app.choose_organization(session text, chosen uuid) RETURNS boolean LANGUAGE sql VOLATILE
SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH changed AS (
    UPDATE auth.session s SET chosen_org = chosen
    WHERE s.id = session AND EXISTS (
      SELECT FROM app.users u
      WHERE u.org_id = chosen AND u.login_id = s."userId" AND u.deactivated_at IS NULL)
    RETURNING 1)
  SELECT EXISTS (SELECT FROM changed)
$$;

-- Whether a login is an active user of any organization.
CREATE FUNCTION app.is_member(login text) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM app.users u WHERE u.login_id = login AND u.deactivated_at IS NULL)
$$;

-- ── Sessions of a user: only of the transaction's organization ──────────────────────────────────────────

CREATE FUNCTION app.sessions_of_user(member uuid, moment timestamptz)
RETURNS TABLE (id text, created_at timestamptz, renewed_at timestamptz, expires_at timestamptz,
               address text, browser text) LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT s.id, s."createdAt", s."updatedAt", s."expiresAt", s."ipAddress", s."userAgent"
  FROM app.users u JOIN auth.session s ON s."userId" = u.login_id
  WHERE u.org_id = nullif(current_setting('app.org', true), '')::uuid AND u.id = member AND s."expiresAt" > moment
  ORDER BY s."createdAt" DESC LIMIT 200
$$;

-- Ends one session of a user, or all of them (session null). Returns how many.
CREATE FUNCTION app.end_sessions_of_user(member uuid, session text) RETURNS integer LANGUAGE sql VOLATILE
SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH ended AS (
    DELETE FROM auth.session s USING app.users u
    WHERE u.org_id = nullif(current_setting('app.org', true), '')::uuid AND u.id = member
      AND s."userId" = u.login_id AND (session IS NULL OR s.id = session)
    RETURNING 1)
  SELECT count(*)::integer FROM ended
$$;

-- Whether a user's login takes part in other organizations too: then nobody here may reset its password.
CREATE FUNCTION app.login_is_shared(member uuid) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (
    SELECT FROM app.users u JOIN app.users other ON other.login_id = u.login_id AND other.org_id <> u.org_id
    WHERE u.org_id = nullif(current_setting('app.org', true), '')::uuid AND u.id = member)
$$;

-- Whoever removes a user: their keys and links end, and their sessions, unless the login works elsewhere.
CREATE FUNCTION app.end_sign_ins() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE app.api_keys SET revoked_at = NEW.deactivated_at
  WHERE org_id = NEW.org_id AND user_id = NEW.id AND revoked_at IS NULL;
  UPDATE app.sign_in_links SET ended_at = NEW.deactivated_at
  WHERE org_id = NEW.org_id AND user_id = NEW.id AND ended_at IS NULL;
  DELETE FROM auth.session WHERE "userId" = NEW.login_id AND NOT EXISTS (
    SELECT FROM app.users u WHERE u.login_id = NEW.login_id AND u.deactivated_at IS NULL);
  RETURN NULL;
END $$;

CREATE TRIGGER end_sign_ins AFTER UPDATE OF deactivated_at ON app.users
  FOR EACH ROW WHEN (OLD.deactivated_at IS NULL AND NEW.deactivated_at IS NOT NULL)
  EXECUTE FUNCTION app.end_sign_ins();

-- Definer functions belong to the keeper; nobody but the application's role may call them.
GRANT CREATE ON SCHEMA app TO followthrough_keeper;
DO $$
DECLARE
  signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY[
    'actor_of_session(text, timestamptz)', 'actor_of_key(text, timestamptz)', 'organizations_of_session(text)',
    'choose_organization(text, uuid)', 'is_member(text)', 'sessions_of_user(uuid, timestamptz)',
    'end_sessions_of_user(uuid, text)', 'login_is_shared(uuid)', 'end_sign_ins()']
  LOOP
    EXECUTE format('ALTER FUNCTION app.%s OWNER TO followthrough_keeper', signature);
    EXECUTE format('REVOKE ALL ON FUNCTION app.%s FROM PUBLIC', signature);
    IF signature <> 'end_sign_ins()' THEN
      EXECUTE format('GRANT EXECUTE ON FUNCTION app.%s TO followthrough_app', signature);
    END IF;
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA app FROM followthrough_keeper;
