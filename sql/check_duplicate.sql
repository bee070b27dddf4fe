-- No other report has the authority and the year of this one: of several, the later ids are findings.
CREATE VIEW check_duplicate AS
SELECT id AS report_id, 'duplicate_report' AS rule, NULL AS tbl, NULL AS item, NULL AS measure,
       NULL AS expected, NULL AS actual,
       CASE WHEN authority IS NULL OR year IS NULL THEN 'undecided'
            WHEN id = first THEN 'held' ELSE 'broken' END AS outcome,
       CASE WHEN authority IS NULL THEN '看不出是哪个机关的报告，无法核对是否重复。'
            WHEN year IS NULL THEN '看不出是哪一年度的报告，无法核对是否重复。'
            WHEN id = first THEN '没有更早录入的' || authority || year || '年度报告。'
            ELSE '与' || coalesce('“' || (SELECT path FROM document WHERE id = first) || '”',
                                  '第' || first || '号文件') ||
                 '都是' || authority || year || '年度的报告。' END AS message,
       NULL AS start, NULL AS length
  FROM (SELECT id, authority, year, min(id) OVER (PARTITION BY authority, year) AS first
          FROM report WHERE form IS NOT NULL);
