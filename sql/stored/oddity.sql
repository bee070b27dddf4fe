-- What should not be in a report: advertising put into it, and characters gone wrong.
CREATE VIEW oddity_to_store AS
SELECT d.id AS report_id, o.kind, o.word, o.quote, o.start, o.length
  FROM document AS d, report_oddity(d.body) AS o;

CREATE TABLE oddity(
  report_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  word TEXT,
  quote TEXT,
  start INTEGER,
  length INTEGER
);

CREATE INDEX oddity_report ON oddity(report_id);

INSERT INTO oddity SELECT * FROM oddity_to_store;
