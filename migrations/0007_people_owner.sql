-- Who owns people of their own, apart from their account: looked up for a seller's book and for Today's catching up.
CREATE INDEX people_owner ON app.people (org_id, owner_id, account_id)
  WHERE owner_id IS NOT NULL AND merged_into IS NULL;
