-- The organ of each report that names one: name as printed, key as names of one organ compare, and
-- how many figures the report has.
CREATE TABLE authority_name(
  report_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  key TEXT NOT NULL,
  year INTEGER,
  figures INTEGER NOT NULL
);

CREATE INDEX authority_name_key ON authority_name(key, year, figures DESC, report_id);
