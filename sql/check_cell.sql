-- A table that is in the text has every row and column of the form, and a number in every cell. A
-- row a table for each rule; gap has the single cells.
CREATE VIEW check_cell AS
WITH kind(rule) AS (VALUES ('cell_missing'), ('blank_cell'), ('unreadable_cell')),
title(tbl, title) AS (VALUES ('disclosure', '表二'), ('applications', '表三'), ('remedies', '表四')),
looked AS (  -- grouped, so that a report without any gap, as most are, is looked through once
  SELECT id, EXISTS (SELECT 1 FROM cell WHERE report_id = report.id AND status <> 'ok') AS gaps
    FROM report WHERE form IS NOT NULL GROUP BY id),
counted AS (
  SELECT l.id AS report_id, k.rule, t.tbl, t.title,
         CASE WHEN l.gaps THEN (SELECT count(*) FROM gap
                                 WHERE (report_id, tbl, rule) = (l.id, t.tbl, k.rule))
              ELSE 0 END AS faults
    FROM looked AS l CROSS JOIN title AS t CROSS JOIN kind AS k
   WHERE NOT l.gaps OR EXISTS (SELECT 1 FROM cell WHERE (report_id, tbl) = (l.id, t.tbl)
                                  AND status <> 'missing'))
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
