-- The parts that the running text of all documents lists of a whole.
CREATE VIEW part_to_store AS
SELECT d.id AS report_id, p.list, p.item, p.measure, p.whole, p.part_item, p.part_measure, p.part,
       p.complete, p.quote, p.start, p.length
  FROM document AS d, report_part(d.body) AS p;

CREATE TABLE part(
  report_id INTEGER NOT NULL,
  list INTEGER NOT NULL,
  item TEXT,
  measure TEXT,
  whole,
  part_item TEXT,
  part_measure TEXT,
  part,
  complete INTEGER,
  quote TEXT,
  start INTEGER,
  length INTEGER
);

CREATE INDEX part_report ON part(report_id);

INSERT INTO part SELECT * FROM part_to_store;
