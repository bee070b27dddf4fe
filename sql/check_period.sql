-- The year is over when its figures are counted and the report is published: a period that ends
-- before 31 December, or a report that is out by then, leaves some of them out.
CREATE VIEW check_period AS
WITH dated AS (
  SELECT id, year, period_end, published, year || '-12-31' AS last_day,
         CASE substr(period_end, 1, 4)  -- of another year it is year_mismatch's
           WHEN CAST(year AS TEXT) THEN period_end < year || '-12-31' END AS ends_early,
         published <= year || '-12-31' AS is_early
    FROM report
   WHERE form IS NOT NULL)
SELECT id AS report_id, 'early_period' AS rule, NULL AS tbl, NULL AS item, NULL AS measure,
       last_day AS expected,
       CASE WHEN ends_early THEN period_end WHEN is_early THEN published
            WHEN ends_early IS NULL THEN published ELSE period_end END AS actual,
       CASE WHEN ends_early OR is_early THEN 'broken'
            WHEN coalesce(ends_early, is_early) IS NULL THEN 'undecided' ELSE 'held' END AS outcome,
       CASE WHEN year IS NULL THEN '看不出是哪一年度的报告，无法核对统计期限。'
            WHEN ends_early
            THEN '统计期限' || format('到%d年%d月%d日为止', period_end, substr(period_end, 6),
                                   substr(period_end, 9)) || '，' || year || '年还没有结束。'
            WHEN is_early
            THEN format('%d年%d月%d日', published, substr(published, 6), substr(published, 9)) ||
                 '就已公布，' || year || '年还没有结束，数字不会是全年的。'
            WHEN coalesce(ends_early, is_early) IS NULL
            THEN '没有写明本年度的统计期限和公布日期，无法核对统计是否到年底。'
            WHEN ends_early IS NULL THEN '年度结束后才公布。'
            ELSE '统计期限到年底为止。' END AS message,
       NULL AS start, NULL AS length
  FROM dated;
