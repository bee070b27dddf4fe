-- What the running text of all documents states in figures.
CREATE TABLE claim(
  report_id INTEGER NOT NULL,
  item TEXT NOT NULL,
  measure TEXT NOT NULL,
  value,
  unit TEXT,
  bound TEXT,
  scope TEXT,
  quote TEXT,
  start INTEGER,
  length INTEGER
);

CREATE INDEX claim_report ON claim(report_id);
