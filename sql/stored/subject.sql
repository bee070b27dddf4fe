-- Which year and which organ the sentences of a report say that it is about.
CREATE TABLE subject(
  report_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  value TEXT,
  key TEXT,
  section INTEGER,
  quote TEXT,
  start INTEGER,
  length INTEGER
);

CREATE INDEX subject_report ON subject(report_id);
