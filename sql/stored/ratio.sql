-- The shares and growth rates that the running text of all documents states.
CREATE TABLE ratio(
  report_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  item TEXT NOT NULL,
  measure TEXT NOT NULL,
  part,
  whole,
  whole_item TEXT,
  whole_measure TEXT,
  percent REAL,
  decimals INTEGER,
  bound TEXT,
  quote TEXT,
  start INTEGER,
  length INTEGER
);

CREATE INDEX ratio_report ON ratio(report_id);
