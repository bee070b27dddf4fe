-- The tables are those of the form in force: 国办公开办函〔2019〕60号 for the reports on 2019 and 2020,
-- 国办公开办函〔2021〕30号 since. For earlier years there is no form here, so no row.
CREATE VIEW check_form AS
WITH used AS (
  SELECT id, year, form, CASE WHEN year <= 2020 THEN '2019' WHEN year > 2020 THEN '2021' END AS due,
         (SELECT sum(missing) < sum(cells) FROM cell_status WHERE report_id = report.id) AS printed
    FROM report
   WHERE form IS NOT NULL AND coalesce(year, 2019) >= 2019)
SELECT id AS report_id, 'wrong_form' AS rule, NULL AS tbl, NULL AS item, NULL AS measure,
       due AS expected, CASE WHEN printed THEN form END AS actual,
       CASE WHEN due IS NULL OR NOT printed THEN 'undecided'
            WHEN form = due THEN 'held' ELSE 'broken' END AS outcome,
       CASE WHEN due IS NULL THEN '看不出是哪一年度的报告，无法核对使用的格式。'
            WHEN NOT printed THEN '文本中没有表格，无法核对使用的格式。'
            WHEN form = due THEN year || '年度报告使用' || form || '年格式。'
            ELSE year || '年度报告使用的是' || form || '年格式，应使用' || due || '年格式（国办公开办函' ||
                 CASE due WHEN '2019' THEN '〔2019〕60号' ELSE '〔2021〕30号' END || '）。' END AS message,
       NULL AS start, NULL AS length
  FROM used;
