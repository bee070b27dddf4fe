-- Each document could be read and is a report. On one that is no report, no other rule on the format
-- speaks.
CREATE VIEW check_document AS
SELECT r.id AS report_id, 'unreadable_document' AS rule, NULL AS tbl, NULL AS item, NULL AS measure,
       NULL AS expected, NULL AS actual,
       CASE WHEN d.error IS NOT NULL OR r.form IS NULL THEN 'broken' ELSE 'held' END AS outcome,
       CASE WHEN d.error IS NOT NULL THEN '这份文件无法读取：' || d.error || '。'
            WHEN r.media IS NULL THEN '这份文件没有内容。'
            WHEN r.form IS NULL THEN '这份文件不是政府信息公开工作年度报告：没有法定的表格，' ||
                 '六个部分的标题也不足两个。'
            ELSE '这份文件是政府信息公开工作年度报告。' END AS message,
       NULL AS start, NULL AS length
  FROM report AS r CROSS JOIN document AS d ON d.id = r.id;
