-- Title and period speak of one year: a report is on the calendar year before it, 《政府信息公开条例》
-- 第四十九条. Where the title has no year, there is nothing to hold the period against.
CREATE VIEW check_year AS
WITH spoken AS (
  SELECT id, year, period_start, period_end,
         CAST(period_start AS INTEGER) AS first, CAST(period_end AS INTEGER) AS last,
         replace(title, ' ', '') GLOB '*' ||  -- in whatever digits: 2024, ２０２４, 二〇二四
           replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(year,
             '0', '[0０〇○零OＯ]'), '1', '[1１一]'), '2', '[2２二]'), '3', '[3３三]'), '4', '[4４四]'),
             '5', '[5５五]'), '6', '[6６六]'), '7', '[7７七]'), '8', '[8８八]'), '9', '[9９九]')
           || '*' AS titled,
         iif(period_start IS NULL, '', '自' || format(
           '%d年%d月%d日', period_start, substr(period_start, 6), substr(period_start, 9))) ||
         iif(period_end IS NULL, '', '至' || format(
           '%d年%d月%d日', period_end, substr(period_end, 6), substr(period_end, 9))) AS period
    FROM report
   WHERE form IS NOT NULL)
SELECT id AS report_id, 'year_mismatch' AS rule, NULL AS tbl, NULL AS item, NULL AS measure,
       year AS expected,
       CASE WHEN first <> year THEN first ELSE coalesce(last, first) END AS actual,
       CASE WHEN first <> year OR last <> year THEN 'broken'
            WHEN titled AND period <> '' THEN 'held'
            ELSE 'undecided' END AS outcome,
       CASE WHEN first <> year OR last <> year
            THEN iif(titled, '标题说的是', '这份报告说的是') || year || '年，统计期限却是' || period || '。'
            WHEN period = '' THEN '没有写明统计期限，无法与标题的年份核对。'
            WHEN titled THEN '标题和统计期限说的都是' || year || '年。'
            ELSE '标题中没有年份，无法与统计期限核对。' END AS message,
       NULL AS start, NULL AS length
  FROM spoken;
