-- Published by the statutory day of the next year. 《政府信息公开条例》第四十九条: departments by
-- 31 January, local governments at county level or above by 31 March, nothing said of townships (no
-- row); for the years to 2018, 第三十一条 of the regulations of 2008: 31 March for all. The ending of
-- the name tells, see authority_class.
CREATE VIEW check_publication AS
WITH due AS (
  SELECT r.id, r.authority, r.year, r.published,
         CASE WHEN r.year <= 2018 THEN '' WHEN c.class = 'department' THEN '政府部门的'
              WHEN c.class = 'government' THEN '地方人民政府的' ELSE '' END || '法定期限' AS whose,
         (r.year + 1) || '-' || CASE WHEN r.year <= 2018 THEN '03-31' ELSE c.day END AS day
    FROM report AS r
    LEFT JOIN authority_class AS c ON c.suffix = (
           SELECT suffix FROM authority_class WHERE substr(r.authority, -length(suffix)) = suffix
            ORDER BY length(suffix) DESC LIMIT 1)
   WHERE r.form IS NOT NULL AND (r.year <= 2018 OR c.suffix IS NULL OR c.day IS NOT NULL))
SELECT id AS report_id, 'late_publication' AS rule, NULL AS tbl, NULL AS item, NULL AS measure,
       day AS expected, published AS actual,
       CASE published <= day WHEN 1 THEN 'held' WHEN 0 THEN 'broken'
            ELSE 'undecided' END AS outcome,
       CASE WHEN year IS NULL THEN '看不出是哪一年度的报告，无法核对公布日期。'
            WHEN day IS NULL AND authority IS NULL THEN '看不出是哪个机关的报告，无法核对公布日期。'
            WHEN day IS NULL THEN '不清楚“' || authority || '”应在哪一天前公布：机关类别表' ||
                 '（authority_class）中没有这样结尾的机关名称。'
            WHEN published IS NULL
            THEN '没有印公布日期，无法核对是否晚于' || whose || day || '。'
            WHEN published <= day THEN published || '公布，没有晚于' || whose || day || '。'
            ELSE published || '公布，晚于' || whose || day || '，迟' ||
                 CAST(julianday(published) - julianday(day) AS INTEGER) || '天。' END AS message,
       NULL AS start, NULL AS length
  FROM due;
