-- A table that is in the text has every row and column of the form, and a number in every cell. A
-- row a table for each rule; gap has the single cells.
CREATE VIEW check_cell AS
WITH kind(rule) AS (VALUES ('cell_missing'), ('blank_cell'), ('unreadable_cell')),
counted AS (
  SELECT s.report_id, k.rule, s.tbl,
         CASE s.tbl WHEN 'disclosure' THEN '表二' WHEN 'applications' THEN '表三'
                    ELSE '表四' END AS title,
         CASE k.rule WHEN 'cell_missing' THEN s.missing WHEN 'blank_cell' THEN s.blank + s.mark
                     ELSE s.unreadable + s.ambiguous END AS faults
    FROM cell_status AS s CROSS JOIN kind AS k
   WHERE s.missing < s.cells)
SELECT c.report_id, c.rule, c.tbl, NULL AS item, NULL AS measure, 0 AS expected, c.faults AS actual,
       CASE WHEN c.faults > 0 THEN 'broken' ELSE 'held' END AS outcome,
       c.title || CASE WHEN c.faults > 0 THEN '有' || c.faults || '个' ELSE '没有' END ||
       CASE c.rule WHEN 'cell_missing' THEN '缺失的单元格' WHEN 'blank_cell' THEN '未填数字的单元格'
                   ELSE '数字无法确定的单元格' END ||
       CASE WHEN c.rule = 'blank_cell' AND c.faults > 0 THEN '（没有发生的应填0）' ELSE '' END ||
       coalesce('，第一个在' || (SELECT '“' || item_words || '”行“' || measure_words || '”列' ||
                                        CASE rule WHEN 'cell_missing' THEN '' ELSE '：' || reason END
                                   FROM gap
                                  WHERE (report_id, tbl, rule) = (c.report_id, c.tbl, c.rule)
                                  ORDER BY ordinal LIMIT 1), '') || '。' AS message,
       (SELECT start FROM gap WHERE (report_id, tbl, rule) = (c.report_id, c.tbl, c.rule)
         ORDER BY ordinal LIMIT 1) AS start,
       (SELECT length FROM gap WHERE (report_id, tbl, rule) = (c.report_id, c.tbl, c.rule)
         ORDER BY ordinal LIMIT 1) AS length
  FROM counted AS c;
