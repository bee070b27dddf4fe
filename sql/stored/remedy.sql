-- 表四, 政府信息公开行政复议、行政诉讼情况: a row a kind of remedy. A figure that is not ok is NULL.
CREATE VIEW remedy AS
SELECT r.id AS report_id, p.item, i.label, s.value_1 AS upheld, s.value_2 AS corrected,
       s.value_3 AS other, s.value_4 AS pending, s.value_5 AS total
  FROM report AS r
 CROSS JOIN stored_place AS p INDEXED BY stored_place_row
    ON p.form = r.form AND p.tbl = 'remedies' AND p.place = 1
 CROSS JOIN stored_row AS s ON s.id = 512 * r.id + p.row
 CROSS JOIN wording AS i ON i.ordinal = p.row;
