-- What the running text of all documents states in figures.
CREATE VIEW claim_to_store AS
SELECT d.id AS report_id, c.item, c.measure, c.value, c.unit, c.bound, c.scope, c.quote, c.start,
       c.length
  FROM document AS d, report_claims(d.body) AS c;

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

INSERT INTO claim SELECT * FROM claim_to_store;
