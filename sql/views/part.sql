-- The parts that the running text of all documents lists of a whole.
CREATE VIEW part AS
SELECT d.id AS report_id, p.list, p.item, p.measure, p.whole, p.part_item, p.part_measure, p.part,
       p.complete, p.quote, p.start, p.length
  FROM document AS d, report_part(d.body) AS p;
