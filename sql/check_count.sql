-- Counts are whole and not negative. Money may have decimals; 本年增/减 of form 2019 may be negative. A
-- row for each figure that is wrong, and for each table in which none is.
CREATE VIEW check_count AS
WITH kind(rule) AS (VALUES ('negative_count'), ('fractional_count')),
title(tbl, title) AS (VALUES ('disclosure', '表二'), ('applications', '表三'), ('remedies', '表四')),
wrong AS NOT MATERIALIZED (
  SELECT c.*, k.rule
    FROM cell AS c CROSS JOIN kind AS k
   WHERE (c.value < 0 OR c.value <> CAST(c.value AS INTEGER))
     AND CASE k.rule WHEN 'negative_count' THEN c.value < 0 AND c.measure <> 'change'
              ELSE c.value <> CAST(c.value AS INTEGER) AND c.measure <> 'amount' END),
looked AS (  -- grouped, so that a report without gaps and odd figures is looked through once
  SELECT id, EXISTS (SELECT 1 FROM cell
                      WHERE report_id = report.id
                        AND (value IS NULL OR value < 0 OR value <> CAST(value AS INTEGER))) AS odd
    FROM report WHERE form IS NOT NULL GROUP BY id),
sound AS (
  SELECT l.id, k.rule, t.tbl, t.title,
         NOT l.odd OR EXISTS (SELECT 1 FROM cell WHERE (report_id, tbl) = (l.id, t.tbl)
                                 AND value IS NOT NULL) AS figures
    FROM looked AS l CROSS JOIN title AS t CROSS JOIN kind AS k
   WHERE NOT l.odd
      OR EXISTS (SELECT 1 FROM cell WHERE (report_id, tbl) = (l.id, t.tbl) AND status <> 'missing')
     AND NOT EXISTS (SELECT 1 FROM wrong WHERE (report_id, tbl, rule) = (l.id, t.tbl, k.rule)))
SELECT w.report_id, w.rule, w.tbl, w.item, w.measure, NULL AS expected, w.value AS actual,
       'broken' AS outcome,
       t.title || '“' || (SELECT words FROM wording WHERE name = w.item) || '”行“' ||
       (SELECT words FROM wording WHERE name = w.measure) || '”列是' || w.value ||
       CASE w.rule WHEN 'negative_count' THEN '，不应小于0。' ELSE '，应为整数。' END AS message,
       w.start, w.length
  FROM wrong AS w CROSS JOIN title AS t USING (tbl)
 UNION ALL
SELECT id, rule, tbl, NULL, NULL, NULL, NULL, CASE WHEN figures THEN 'held' ELSE 'undecided' END,
       title || CASE WHEN NOT figures THEN '没有能确定的数字，无法核对。'
                     WHEN rule = 'negative_count' THEN '中能确定的数字没有负数。'
                     ELSE '中能确定的件数都是整数。' END,
       NULL, NULL
  FROM sound;
