-- What should not be in a report: advertising put into it, and characters gone wrong.
CREATE TABLE oddity(
  report_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  word TEXT,
  quote TEXT,
  start INTEGER,
  length INTEGER
);

CREATE INDEX oddity_report ON oddity(report_id);
