-- No count is ten times that of the year before or more, or a tenth of it or less, where they are 20
-- or more apart: it may be right, and then is news, or a slip of digits or of units. 表三 by its
-- totals; 政府集中采购 has no unit in the form. A row for each figure that is so, and for each table
-- in which none is.
CREATE VIEW check_outlier AS
WITH title(tbl, title) AS (VALUES ('disclosure', '表二'), ('applications', '表三'), ('remedies', '表四')),
compared AS NOT MATERIALIZED (
  SELECT *
    FROM cell_change
   WHERE CASE tbl WHEN 'disclosure' THEN measure IN ('issued', 'repealed', 'in_force', 'made',
                    'newly_disclosed', 'total_disclosed', 'decisions') OR item = 'fees'
                    AND measure = 'amount' ELSE measure = 'total' END),
odd AS NOT MATERIALIZED (
  SELECT * FROM compared
   WHERE moved >= 20 AND iif(difference > 0, value >= 10 * earlier, 10 * value <= earlier))
SELECT c.report_id, 'outlier' AS rule, c.tbl, c.item, c.measure, c.earlier AS expected,
       c.value AS actual, 'broken' AS outcome,
       t.title || '“' || (SELECT words FROM wording WHERE name = c.item) || '”行“' ||
       (SELECT words FROM wording WHERE name = c.measure) || '”列：本年' || c.value || '，' ||
       (c.year - 1) || '年度报告' || c.earlier || '，' ||
       CASE WHEN c.earlier = 0 OR c.value = 0 THEN '相差悬殊'
            WHEN c.value > c.earlier
            THEN '是上年的' || replace(round(1.0 * c.value / c.earlier, 1), '.0', '') || '倍'
            ELSE '只有上年的' || replace(round(100.0 * c.value / c.earlier, 1), '.0', '') || '%' END ||
       '，请核对是否填错。' AS message,
       c.start, c.length
  FROM odd AS c CROSS JOIN title AS t USING (tbl)
 UNION ALL
SELECT y.report_id, 'outlier', t.tbl, NULL, NULL, NULL, NULL, 'held',
       t.title || '的数字与' || (y.year - 1) || '年度报告相比没有悬殊的变化。', NULL, NULL
  FROM authority_year AS y CROSS JOIN title AS t
 WHERE y.before IS NOT NULL
   AND EXISTS (SELECT 1 FROM compared WHERE (report_id, tbl) = (y.report_id, t.tbl)
                  AND difference IS NOT NULL)
   AND NOT EXISTS (SELECT 1 FROM odd WHERE (report_id, tbl) = (y.report_id, t.tbl))
 UNION ALL
SELECT y.report_id, 'outlier', t.tbl, NULL, NULL, NULL, NULL, 'undecided',
       t.title || '没有能与' || (y.year - 1) || '年度报告比较的数字。', NULL, NULL
  FROM authority_year AS y CROSS JOIN title AS t
 WHERE y.before IS NOT NULL
   AND EXISTS (SELECT 1 FROM compared WHERE (report_id, tbl) = (y.report_id, t.tbl))
   AND NOT EXISTS (SELECT 1 FROM compared WHERE (report_id, tbl) = (y.report_id, t.tbl)
                      AND difference IS NOT NULL);
