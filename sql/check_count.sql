-- Counts are whole and not negative. Money may have decimals; 本年增/减 of form 2019 may be negative. A
-- row for each figure that is wrong, and for each table in which none is.
CREATE VIEW check_count AS
WITH kind(rule) AS (VALUES ('negative_count'), ('fractional_count')),
title(tbl, title) AS (VALUES ('disclosure', '表二'), ('applications', '表三'), ('remedies', '表四')),
wrong AS NOT MATERIALIZED (  -- only where a table has any is it gone through
  SELECT s.report_id, s.tbl, c.item, c.measure, c.value, c.start, c.length, k.rule
    FROM cell_status AS s
   CROSS JOIN kind AS k ON CASE k.rule WHEN 'negative_count' THEN s.least < 0 ELSE s.decimals > 0 END
   CROSS JOIN cell AS c ON (c.report_id, c.tbl) = (s.report_id, s.tbl)
   WHERE CASE k.rule WHEN 'negative_count' THEN c.value < 0 AND c.measure <> 'change'
              ELSE c.value <> CAST(c.value AS INTEGER) AND c.measure <> 'amount' END),
sound AS NOT MATERIALIZED (
  SELECT s.report_id AS id, k.rule, s.tbl, s.ok > 0 AS figures,
         CASE s.tbl WHEN 'disclosure' THEN '表二' WHEN 'applications' THEN '表三'
                    ELSE '表四' END AS title
    FROM cell_status AS s CROSS JOIN kind AS k
   WHERE s.missing < s.cells
     AND (coalesce(s.least, 0) >= 0 AND s.decimals = 0
          OR NOT EXISTS (SELECT 1 FROM wrong
                          WHERE (report_id, tbl, rule) = (s.report_id, s.tbl, k.rule))))
SELECT w.report_id, w.rule, w.tbl, w.item, w.measure, NULL AS expected, w.value AS actual,
       'broken' AS outcome,
       t.title || '“' || (SELECT words FROM wording WHERE name = w.item) || '”行“' ||
       (SELECT words FROM wording WHERE name = w.measure) || '”列是' || w.value ||
       CASE w.rule WHEN 'negative_count' THEN '，不应小于0。' ELSE '，应为整数。' END AS message,
       w.start, w.length
  FROM wrong AS w CROSS JOIN title AS t USING (tbl)
 UNION ALL  -- in two, so that who asks for one outcome need not look at the others
SELECT id, rule, tbl, NULL, NULL, NULL, NULL, 'held',
       title || CASE rule WHEN 'negative_count' THEN '中能确定的数字没有负数。'
                     ELSE '中能确定的件数都是整数。' END,
       NULL, NULL
  FROM sound WHERE figures
 UNION ALL
SELECT id, rule, tbl, NULL, NULL, NULL, NULL, 'undecided',
       title || '没有能确定的数字，无法核对。', NULL, NULL
  FROM sound WHERE NOT figures;
