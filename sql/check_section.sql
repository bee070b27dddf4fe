-- The six sections of the statutory format are there, and those there are in order. 《政府信息公开条例》
-- 第五十条 and the notices on the format; before the report on 2019 there was none.
CREATE VIEW check_section AS
WITH kind(rule) AS (VALUES ('section_missing'), ('section_order')),
statutory(number, heading) AS (VALUES
  (1, '一、总体情况'), (2, '二、主动公开政府信息情况'), (3, '三、收到和处理政府信息公开申请情况'),
  (4, '四、政府信息公开行政复议、行政诉讼情况'), (5, '五、存在的主要问题及改进情况'),
  (6, '六、其他需要报告的事项')),
printed AS (  -- numbers: '123456' where all are there, in order; grouped, so that it is read once
  SELECT id, (SELECT group_concat(number, '')
                FROM (SELECT number FROM section WHERE report_id = report.id AND number > 0
                       ORDER BY start)) AS numbers
    FROM report
   WHERE form IS NOT NULL AND coalesce(year, 2019) >= 2019
   GROUP BY id),
placed AS (
  SELECT p.id AS report_id, p.numbers, s.number, s.heading,
         coalesce(instr(p.numbers, s.number), 0) AS place,
         CAST(substr('0' || p.numbers, instr(p.numbers, s.number), 1) AS INTEGER) AS before
    FROM printed AS p CROSS JOIN statutory AS s)
SELECT p.report_id, k.rule, NULL AS tbl, CAST(p.number AS TEXT) AS item, NULL AS measure,
       CASE k.rule WHEN 'section_missing' THEN p.heading END AS expected,
       CASE k.rule WHEN 'section_missing' THEN
         (SELECT heading FROM section WHERE (report_id, number) = (p.report_id, p.number))
       END AS actual,
       CASE WHEN p.numbers = '123456' THEN 'held'  -- as nearly always: no place need be looked for
            WHEN p.place = 0 OR k.rule = 'section_order' AND p.before > p.number THEN 'broken'
            ELSE 'held' END AS outcome,
       CASE WHEN p.place = 0 THEN '没有找到“' || p.heading || '”这一部分。'
            WHEN k.rule = 'section_missing' THEN '有“' || p.heading || '”这一部分。'
            WHEN p.before > p.number THEN '“' || p.heading || '”排在“' ||
                 (SELECT heading FROM statutory WHERE number = p.before) || '”之后，次序颠倒。'
            ELSE '“' || p.heading || '”的次序正确。' END AS message,
       (SELECT start FROM section WHERE (report_id, number) = (p.report_id, p.number)) AS start,
       (SELECT length FROM section WHERE (report_id, number) = (p.report_id, p.number)) AS length
  FROM placed AS p CROSS JOIN kind AS k
 WHERE p.numbers = '123456' OR p.place > 0 OR k.rule = 'section_missing';
