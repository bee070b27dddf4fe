-- Every cell that the form of a report prescribes, of all documents. Stored in a third of the room:
-- item and measure as their ordinals of wording, in whose order the rows stand; a status only where
-- it is not ok; raw only where it is not simply the value, whose length is that of raw.
CREATE VIEW cell_to_store AS
SELECT d.id AS report_id, i.ordinal AS item, m.ordinal AS measure, c.value,
       nullif(c.status, 'ok') AS status, nullif(c.raw, CAST(c.value AS TEXT)) AS raw, c.start
  FROM document AS d, report_cells(d.body) AS c
  JOIN wording AS i ON i.name = c.item
  JOIN wording AS m ON m.name = c.measure;

CREATE TABLE stored_cell(
  report_id INTEGER NOT NULL,
  item INTEGER NOT NULL,
  measure INTEGER NOT NULL,
  value,
  status TEXT,
  raw TEXT,
  start INTEGER,
  PRIMARY KEY (report_id, item, measure)
) WITHOUT ROWID;

INSERT INTO stored_cell SELECT * FROM cell_to_store;

CREATE VIEW cell AS
SELECT c.report_id, i.tbl, i.name AS item, m.name AS measure, c.value,
       coalesce(c.raw, CAST(c.value AS TEXT)) AS raw, coalesce(c.status, 'ok') AS status, c.start,
       length(coalesce(c.raw, CAST(c.value AS TEXT))) AS length
  FROM stored_cell AS c
  JOIN wording AS i ON i.ordinal = c.item
  JOIN wording AS m ON m.ordinal = c.measure;
