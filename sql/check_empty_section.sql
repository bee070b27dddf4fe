-- 总体情况 and 存在的主要问题及改进情况 say something: the notice on the format of 2021 has reports
-- that are 敷衍塞责 called to account. A few characters (无。) or a short no (本年度不存在问题。) say
-- nothing. 六 may have nothing to report, and the other sections are tables.
CREATE VIEW check_empty_section AS
WITH said AS (  -- characters without blanks, line breaks, full stops and bars, of the first 200
  SELECT r.id AS report_id, s.number, s.text, s.start, s.length,
         CASE s.number WHEN 1 THEN '一、总体情况' ELSE '五、存在的主要问题及改进情况' END AS heading,
         length(replace(replace(replace(replace(replace(replace(
           substr(s.text, 1, 200), ' ', ''), char(10), ''), char(12288), ''), '。', ''), '.', ''), '|', ''))
           AS characters,
         length(replace(replace(replace(replace(replace(replace(  -- enough to tell, nearly always
           substr(s.text, 1, 40), ' ', ''), char(10), ''), char(12288), ''), '。', ''), '.', ''), '|', ''))
           AS first_characters,
         length(substr(s.text, 1, 20)) = 20  -- and often even this
           AND substr(s.text, 1, 20) NOT GLOB '*[ ' || char(10, 12288) || '。.|]*' AS has_twenty
    FROM report AS r
   CROSS JOIN section AS s ON s.report_id = r.id  -- in this order: each report is read once
   WHERE s.number IN (1, 5) AND r.form IS NOT NULL AND coalesce(r.year, 2019) >= 2019),
judged AS (  -- in this order, so that a text is looked at once
  SELECT *, CASE WHEN has_twenty OR first_characters >= 20 OR characters >= 20 THEN 0
                 WHEN characters < 10 THEN 1
                 ELSE instr(text, '无') > 0 OR instr(text, '不存在') > 0 OR instr(text, '没有') > 0
                 END AS empty
    FROM said)
SELECT report_id, 'empty_section' AS rule, NULL AS tbl, CAST(number AS TEXT) AS item,
       NULL AS measure, NULL AS expected, characters AS actual,
       CASE WHEN empty THEN 'broken' ELSE 'held' END AS outcome,
       '“' || heading || '”这一部分' ||
       CASE WHEN NOT empty THEN '有内容。' WHEN characters = 0 THEN '是空的。'
            ELSE '只有“' || replace(trim(text), char(10), ' ') || '”，过于简略。' END AS message,
       start, length
  FROM judged;
