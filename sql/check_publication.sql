-- Published by the statutory day of the next year. 《政府信息公开条例》第四十九条: departments by
-- 31 January, local governments at county level or above by 31 March, nothing said of townships (no
-- row); for the years to 2018, 第三十一条 of the regulations of 2008: 31 March for all. The ending of
-- the name tells, see authority_class.
CREATE VIEW check_publication AS
WITH RECURSIVE ending(characters) AS (  -- lengths that suffixes may have: beyond 64 none is an ending
  SELECT 1 UNION ALL
  SELECT characters + 1 FROM ending
   WHERE characters < (SELECT min(max(length(suffix)), 64) FROM authority_class)),
named AS (
  SELECT r.id, r.authority, r.year, r.published, c.class AS listed_class, c.day,
         CASE WHEN c.class IS NOT 'office' THEN c.class
              WHEN r.authority GLOB '*街道*' OR r.authority GLOB '*苏木*'
                   OR r.authority GLOB '*[镇乡]人民政府*' OR r.authority GLOB '*[镇乡]政府*'
                   OR r.authority GLOB '*[镇乡]党*' THEN 'township'
              WHEN r.authority GLOB '*[省市区州盟县旗]人民政府*' THEN 'department'
              -- 某镇便民服务中心 is a township's, 镇江市大数据中心 is not.
              WHEN r.authority GLOB '*[镇乡]*' THEN 'unclear'
              ELSE 'department' END AS class
    FROM report AS r
    LEFT JOIN authority_class AS c ON c.suffix = substr(r.authority, -(
           SELECT max(e.characters)
             FROM ending AS e CROSS JOIN authority_class AS k
            WHERE k.suffix = substr(r.authority, -e.characters)))
   WHERE r.form IS NOT NULL),
classed AS (
  SELECT id, authority, year, published, class,
         CASE WHEN listed_class IS NOT 'office' OR class = 'department' THEN day END AS day
    FROM named),
due AS (
  SELECT *, (year + 1) || '-' || CASE WHEN year <= 2018 THEN '03-31' ELSE day END AS last_day
    FROM classed
   WHERE year <= 2018 OR day IS NOT NULL OR class IS NULL OR class = 'unclear'),
worded AS (
  SELECT *, CASE WHEN year <= 2018 THEN '' WHEN class = 'department' THEN '政府部门的'
                 WHEN class = 'government' THEN '地方人民政府的' ELSE '' END || '法定期限' ||
            format('%d年%d月%d日', last_day, substr(last_day, 6), substr(last_day, 9)) AS whose_day,
         format('%d年%d月%d日', published, substr(published, 6), substr(published, 9)) || '公布'
           AS published_then
    FROM due)
SELECT id AS report_id, 'late_publication' AS rule, NULL AS tbl, NULL AS item, NULL AS measure,
       last_day AS expected, published AS actual,
       CASE published <= last_day WHEN 1 THEN 'held' WHEN 0 THEN 'broken'
            ELSE 'undecided' END AS outcome,
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
