-- What gouji installed in this file, each with its text of then: what has another text by now was
-- changed by the user, and no update replaces it.
CREATE TABLE gouji_object(
  name TEXT PRIMARY KEY,
  sql TEXT NOT NULL
) WITHOUT ROWID;
