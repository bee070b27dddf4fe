-- Every cell that the form of a report prescribes, of all documents, in the form's order.
CREATE VIEW cell AS
SELECT d.id AS report_id, c.tbl, c.item, c.measure, c.value, c.raw, c.status, c.start, c.length
  FROM document AS d, report_cells(d.body) AS c;
