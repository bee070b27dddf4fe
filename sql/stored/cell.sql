-- Every cell that the form of a report prescribes, of all documents. Item and measure are stored as
-- ordinals of wording: a fourth of the size, and the rows stand in the form's order.
CREATE VIEW cell_to_store AS
SELECT d.id AS report_id, i.ordinal AS item, m.ordinal AS measure,
       c.value, c.raw, c.status, c.start, c.length
  FROM document AS d, report_cells(d.body) AS c
  JOIN wording AS i ON i.name = c.item
  JOIN wording AS m ON m.name = c.measure;

CREATE TABLE stored_cell(
  report_id INTEGER NOT NULL,
  item INTEGER NOT NULL,
  measure INTEGER NOT NULL,
  value,
  raw TEXT,
  status TEXT NOT NULL,
  start INTEGER,
  length INTEGER,
  PRIMARY KEY (report_id, item, measure)
) WITHOUT ROWID;

INSERT INTO stored_cell SELECT * FROM cell_to_store;

CREATE VIEW cell AS
SELECT c.report_id, i.tbl, i.name AS item, m.name AS measure,
       c.value, c.raw, c.status, c.start, c.length
  FROM stored_cell AS c
  JOIN wording AS i ON i.ordinal = c.item
  JOIN wording AS m ON m.ordinal = c.measure;
