-- The shares and growth rates that the running text of all documents states.
CREATE VIEW ratio AS
SELECT d.id AS report_id, r.kind, r.item, r.measure, r.part, r.whole, r.whole_item,
       r.whole_measure, r.percent, r.decimals, r.bound, r.quote, r.start, r.length
  FROM document AS d, report_ratio(d.body) AS r;
