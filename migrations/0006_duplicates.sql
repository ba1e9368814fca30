-- Pairs of records that somebody looked at and said: not the same. They are not proposed again.
CREATE TABLE app.not_duplicates (
  org_id uuid NOT NULL REFERENCES app.organizations,
  subject_type text NOT NULL CHECK (subject_type IN ('account', 'person')),
  -- the smaller id first, so that a pair stands once
  one_id uuid NOT NULL,
  other_id uuid NOT NULL,
  at timestamptz NOT NULL,
  said_by uuid NOT NULL,
  PRIMARY KEY (org_id, subject_type, one_id, other_id),
  CHECK (one_id < other_id),
  FOREIGN KEY (org_id, said_by) REFERENCES app.users
);

SELECT app.raise_walls();
