-- The parts that the running text of all documents lists of a whole.
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
