-- Title and period speak of one year: a report is on the calendar year before it, 《政府信息公开条例》
-- 第四十九条. Where the title has no year, there is nothing to hold the period against.
CREATE VIEW check_year AS
WITH spoken AS (
  SELECT id, title, year,
         CAST(period_start AS INTEGER) AS first, CAST(period_end AS INTEGER) AS last,
         coalesce('自' || period_start, '') || coalesce('至' || period_end, '') AS period
    FROM report
   WHERE form IS NOT NULL)
SELECT id AS report_id, 'year_mismatch' AS rule, NULL AS tbl, NULL AS item, NULL AS measure,
       year AS expected,
       CASE WHEN first <> year THEN first ELSE coalesce(last, first) END AS actual,
       CASE WHEN first <> year OR last <> year THEN 'broken'
            WHEN instr(title, year) > 0 AND period <> '' THEN 'held'
            ELSE 'undecided' END AS outcome,
       CASE WHEN first <> year OR last <> year
            THEN CASE WHEN instr(title, year) > 0 THEN '标题' ELSE '正文' END || '说的是' || year ||
                 '年，统计期限却是' || period || '。'
            WHEN period = '' THEN '没有写明统计期限，无法与标题的年份核对。'
            WHEN instr(title, year) > 0 THEN '标题和统计期限说的都是' || year || '年。'
            ELSE '标题中没有年份，无法与统计期限核对。' END AS message,
       NULL AS start, NULL AS length
  FROM spoken;
