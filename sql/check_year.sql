-- Title, period and running text speak of one year: a report is on the calendar year before it,
-- 《政府信息公开条例》第四十九条. The text by the sentences that open paragraphs of 一 to 四 with a year, and
-- by those that present the report; see subject. It takes two of the three to compare.
CREATE VIEW check_year AS
WITH spoken AS NOT MATERIALIZED (
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
           '%d年%d月%d日', period_end, substr(period_end, 6), substr(period_end, 9))) AS period,
         (SELECT count(*) FROM subject WHERE (report_id, kind) = (report.id, 'year')) AS sentences,
         (SELECT count(*) FROM subject WHERE (report_id, kind) = (report.id, 'year')
             AND value <> CAST(year AS TEXT)) AS others
    FROM report
   WHERE form IS NOT NULL),
compared AS NOT MATERIALIZED (
  SELECT *, coalesce(first <> year OR last <> year, 0) AS period_differs,
         coalesce(titled, 0) + (period <> '') + (sentences > 0) AS sources,
         (SELECT min(start) FROM subject WHERE (report_id, kind) = (spoken.id, 'year')
             AND value <> CAST(year AS TEXT)) AS start
    FROM spoken),
judged AS (  -- apart, so that who asks for one outcome need not look at the others
  SELECT *, 'broken' AS outcome FROM compared WHERE period_differs OR others > 0
   UNION ALL
  SELECT *, 'held' FROM compared
   WHERE NOT period_differs AND others = 0 AND (sentences > 1 OR sources > 1)
   UNION ALL
  SELECT *, 'undecided' FROM compared
   WHERE NOT period_differs AND others = 0 AND sentences <= 1 AND sources <= 1)
SELECT c.id AS report_id, 'year_mismatch' AS rule, NULL AS tbl, NULL AS item, NULL AS measure,
       c.year AS expected,
       CASE WHEN c.first <> c.year THEN c.first WHEN c.last <> c.year THEN c.last
            WHEN c.others > 0
            THEN (SELECT CAST(value AS INTEGER) FROM subject
                   WHERE (report_id, kind, start) = (c.id, 'year', c.start))
            WHEN c.period <> '' THEN coalesce(c.last, c.first)
            WHEN c.sentences > 0 THEN c.year END AS actual,
       c.outcome,
       CASE WHEN c.period_differs OR c.others > 0
            THEN iif(c.titled, '标题说的是', '这份报告说的是') || c.year || '年' ||
                 iif(c.period_differs, '，统计期限却是' || c.period, '') ||
                 iif(c.others > 0, '，正文' || iif(c.others > 1, '有' || c.others || '处', '') ||
                      '却说“' || (SELECT quote FROM subject
                                   WHERE (report_id, kind, start) = (c.id, 'year', c.start)) || '”',
                     '') || '。'
            WHEN c.sources > 1
            THEN substr(iif(c.titled, '、标题', '') || iif(c.period <> '', '、统计期限', '') ||
                        iif(c.sentences > 0, '、正文', ''), 2) || '说的都是' || c.year || '年。'
            WHEN c.sentences > 1 THEN '正文各处说的都是' || c.year || '年。'
            WHEN c.titled THEN '统计期限和正文没有写明年份，无法与标题核对。'
            ELSE '标题中没有年份，统计期限和正文中的年份也不足以相互核对。' END AS message,
       c.start, (SELECT length FROM subject
                  WHERE (report_id, kind, start) = (c.id, 'year', c.start)) AS length
  FROM judged AS c;
