-- The shares and growth rates that the running text of all documents states.
CREATE VIEW ratio_to_store AS
SELECT d.id AS report_id, r.kind, r.item, r.measure, r.part, r.whole, r.whole_item,
       r.whole_measure, r.percent, r.decimals, r.bound, r.quote, r.start, r.length
  FROM document AS d, report_ratio(d.body) AS r;

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

INSERT INTO ratio SELECT * FROM ratio_to_store;
