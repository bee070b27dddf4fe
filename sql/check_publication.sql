-- Published by the statutory day of the next year. 《政府信息公开条例》第四十九条: departments by
-- 31 January, local governments at county level or above by 31 March, nothing said of townships (no
-- row); for the years to 2018, 第三十一条 of the regulations of 2008: 31 March for all. The ending of
-- the name tells, see authority_class.
CREATE VIEW check_publication AS
WITH judged AS (  -- apart, so that who asks for one outcome need not look at the others
  SELECT *, 'broken' AS outcome FROM publication_due
   WHERE published > (year + 1) || '-' ||  -- the class is only looked for where it matters
           coalesce(min('03-31', (SELECT min(day) FROM authority_class)), '03-31')
     AND published > last_day
   UNION ALL
  SELECT *, 'held' FROM publication_due WHERE published <= last_day
   UNION ALL
  SELECT *, 'undecided' FROM publication_due WHERE published IS NULL OR last_day IS NULL),
worded AS (
  SELECT *, CASE WHEN year <= 2018 THEN '' WHEN class = 'department' THEN '政府部门的'
                 WHEN class = 'government' THEN '地方人民政府的' ELSE '' END || '法定期限' ||
            format('%d年%d月%d日', last_day, substr(last_day, 6), substr(last_day, 9)) AS whose_day,
         format('%d年%d月%d日', published, substr(published, 6), substr(published, 9)) || '公布'
           AS published_then
    FROM judged)
SELECT id AS report_id, 'late_publication' AS rule, NULL AS tbl, NULL AS item, NULL AS measure,
       last_day AS expected, published AS actual, outcome,
       CASE WHEN year IS NULL THEN '看不出是哪一年度的报告，无法核对公布日期。'
            WHEN last_day IS NULL AND authority IS NULL
            THEN '看不出是哪个机关的报告，无法核对公布日期。'
            WHEN last_day IS NULL THEN '不清楚“' || authority || '”应在哪一天前公布：' ||
                 iif(class IS NULL, '机关类别表（authority_class）中没有这样结尾的机关名称。',
                     '从名称看不出是县级以上政府的部门，还是乡镇或其他机构。')
            WHEN published IS NULL THEN '没有印公布日期，无法核对是否晚于' || whose_day || '。'
            WHEN published <= last_day THEN published_then || '，没有晚于' || whose_day || '。'
            ELSE published_then || '，晚于' || whose_day || '，迟' ||
                 CAST(julianday(published) - julianday(last_day) AS INTEGER) || '天。' END AS message,
       NULL AS start, NULL AS length
  FROM worded;
