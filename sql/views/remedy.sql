-- 表四, 政府信息公开行政复议、行政诉讼情况: a row a kind of remedy. A figure that is not ok is NULL.
CREATE VIEW remedy AS
SELECT d.id AS report_id, p.item, p.label, p.upheld, p.corrected, p.other, p.pending, p.total
  FROM document AS d, report_remedy(d.body) AS p;
