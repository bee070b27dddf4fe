-- What the head of each document says: a row for every document, readable or not.
CREATE TABLE report(
  id INTEGER PRIMARY KEY,
  path TEXT,
  title TEXT,
  authority TEXT,
  year INTEGER,
  period_start TEXT,
  period_end TEXT,
  published TEXT,
  form TEXT,
  media TEXT,
  charset TEXT,
  -- else the ids of stored_raw would be beyond what SQLite can count
  CONSTRAINT "document.id is beyond what stored rows can be told apart by"
  CHECK (form IS NULL OR id BETWEEN -1125899906842624 AND 1125899906842623)
);

CREATE INDEX report_path ON report(path);
