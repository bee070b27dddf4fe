-- Which year and which organ the sentences of a report say that it is about.
CREATE VIEW subject_to_store AS
SELECT d.id AS report_id, s.kind, s.value, s.key, s.section, s.quote, s.start, s.length
  FROM document AS d, report_subject(d.body) AS s;

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

INSERT INTO subject SELECT * FROM subject_to_store;
