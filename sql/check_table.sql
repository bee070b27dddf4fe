-- Something of each table is in the text: the notices on the format have sections 二, 三 and 四
-- reported as tables. Before the report on 2019 there were none, so none can be missing.
CREATE VIEW check_table AS
WITH looked AS (
  SELECT r.id, s.tbl, s.missing < s.cells AS there,
         CASE s.tbl WHEN 'disclosure' THEN '表二' WHEN 'applications' THEN '表三'
                    ELSE '表四' END AS title
    FROM report AS r CROSS JOIN cell_status AS s ON s.report_id = r.id
   WHERE coalesce(r.year, 2019) >= 2019)
SELECT id AS report_id, 'table_missing' AS rule, tbl, NULL AS item, NULL AS measure,
       0 AS expected, NOT there AS actual, CASE WHEN there THEN 'held' ELSE 'broken' END AS outcome,
       title || CASE WHEN there THEN '在文本中。'
                     ELSE '不在文本中。原件中的表格可能是图片或附件，请核对原件。' END AS message,
       NULL AS start, NULL AS length
  FROM looked;
