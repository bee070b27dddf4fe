-- 表四, 政府信息公开行政复议、行政诉讼情况: a row a kind of remedy. A figure that is not ok is NULL.
CREATE VIEW remedy AS
SELECT c.report_id, i.name AS item, i.label,
       max(c.value) FILTER (WHERE m.name = 'upheld') AS upheld,
       max(c.value) FILTER (WHERE m.name = 'corrected') AS corrected,
       max(c.value) FILTER (WHERE m.name = 'other') AS other,
       max(c.value) FILTER (WHERE m.name = 'pending') AS pending,
       max(c.value) FILTER (WHERE m.name = 'total') AS total
  FROM stored_cell AS c
  JOIN wording AS i ON i.ordinal = c.item AND i.tbl = 'remedies'
  JOIN wording AS m ON m.ordinal = c.measure
 GROUP BY c.report_id, c.item;
