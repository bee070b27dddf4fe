-- Each document could be read and is a report, and no other has its authority and year. On one that
-- is no report, no other rule on the format speaks.
CREATE VIEW check_document AS
SELECT d.id AS report_id, 'unreadable_document' AS rule, NULL AS tbl, NULL AS item, NULL AS measure,
       NULL AS expected, NULL AS actual,
       CASE WHEN d.error IS NOT NULL OR r.form IS NULL THEN 'broken' ELSE 'held' END AS outcome,
       CASE WHEN d.error IS NOT NULL THEN '这份文件无法读取：' || d.error || '。'
            WHEN d.body IS NULL THEN '这份文件没有内容。'
            WHEN r.form IS NULL THEN '这份文件不是政府信息公开工作年度报告：没有法定的表格，' ||
                 '六个部分的标题也不足两个。'
            ELSE '这份文件是政府信息公开工作年度报告。' END AS message,
       NULL AS start, NULL AS length
  FROM document AS d JOIN report AS r ON r.id = d.id
 UNION ALL
SELECT id, 'duplicate_report', NULL, NULL, NULL, NULL, NULL,
       CASE WHEN authority IS NULL OR year IS NULL THEN 'undecided'
            WHEN id = first THEN 'held' ELSE 'broken' END,
       CASE WHEN authority IS NULL THEN '看不出是哪个机关的报告，无法核对是否重复。'
            WHEN year IS NULL THEN '看不出是哪一年度的报告，无法核对是否重复。'
            WHEN id = first THEN '没有更早录入的' || authority || year || '年度报告。'
            ELSE '与' || coalesce('“' || (SELECT path FROM document WHERE id = first) || '”',
                                  '第' || first || '号文件') ||
                 '都是' || authority || year || '年度的报告。' END,
       NULL, NULL
  FROM (SELECT id, authority, year, min(id) OVER (PARTITION BY authority, year) AS first
          FROM report WHERE form IS NOT NULL);
