-- Something of each table is in the text: the notices on the format have sections 二, 三 and 四
-- reported as tables. Before the report on 2019 there were none, so none can be missing.
CREATE VIEW check_table AS
WITH prescribed(tbl, title) AS (VALUES
  ('disclosure', '表二'), ('applications', '表三'), ('remedies', '表四')),
looked AS (
  SELECT r.id, p.tbl, p.title,
         EXISTS (SELECT 1 FROM cell WHERE (report_id, tbl) = (r.id, p.tbl)
                    AND status <> 'missing') AS there
    FROM report AS r CROSS JOIN prescribed AS p
   WHERE r.form IS NOT NULL AND coalesce(r.year, 2019) >= 2019)
SELECT id AS report_id, 'table_missing' AS rule, tbl, NULL AS item, NULL AS measure,
       0 AS expected, NOT there AS actual, CASE WHEN there THEN 'held' ELSE 'broken' END AS outcome,
       title || CASE WHEN there THEN '在文本中。'
                     ELSE '不在文本中。原件中的表格可能是图片或附件，请核对原件。' END AS message,
       NULL AS start, NULL AS length
  FROM looked;
