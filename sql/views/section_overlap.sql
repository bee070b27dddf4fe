-- How much of 总体情况 and of 存在的主要问题及改进情况 is the text of the report on the year before,
-- 0 to 1: the two sections that are prose. The others are tables, and sentences that are the same in
-- every honest report.
CREATE VIEW section_overlap AS
SELECT y.report_id, s.number, y.before AS earlier_id, s.length AS characters,
       text_similarity(s.text, e.text) AS similarity
  FROM authority_year AS y
  JOIN section AS s ON s.report_id = y.report_id
  JOIN section AS e ON e.report_id = y.before AND e.number = s.number
 WHERE y.before IS NOT NULL AND s.number IN (1, 5)  -- ahead of what reads the text
   AND (text_similarity(s.text, '') < 1 OR instr(s.text, '|') = 0);  -- else a table and no more
