-- The organ of each report that names one: name as printed, key as names of one organ compare, and
-- how many figures the report has.
CREATE VIEW authority_name_to_store AS
SELECT r.id AS report_id, r.authority AS name, authority_key(r.authority) AS key, r.year,
       (SELECT count(value) FROM stored_cell WHERE report_id = r.id) AS figures
  FROM report AS r
 WHERE authority_key(r.authority) IS NOT NULL;

CREATE TABLE authority_name(
  report_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  key TEXT NOT NULL,
  year INTEGER,
  figures INTEGER NOT NULL
);

CREATE INDEX authority_name_key ON authority_name(key, year, figures DESC, report_id);

INSERT INTO authority_name SELECT * FROM authority_name_to_store;
