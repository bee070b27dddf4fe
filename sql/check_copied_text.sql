-- 总体情况 and 存在的主要问题及改进情况 are not those of the year before with the year changed: the
-- notice on the format of 2021 has reports that are 内容雷同 called to account. section_overlap has
-- the share that two years have in common, years and figures left out.
--
-- The limit is nine tenths: sections of different offices have up to a sixth in common, of one office
-- that writes them anew about a half, set phrases and all; where nothing but figures was changed it
-- is the whole, and where one sentence in ten was, about nine tenths. Sections of less than 40
-- characters are too short to tell.
CREATE VIEW check_copied_text AS
WITH compared AS (  -- DISTINCT, as the rows are, so that texts are not compared anew for each column
  SELECT DISTINCT o.report_id, o.number, o.similarity, r.year - 1 AS earlier_year
    FROM section_overlap AS o JOIN report AS r ON r.id = o.report_id
   WHERE o.characters >= 40)
SELECT c.report_id, 'copied_text' AS rule, NULL AS tbl, CAST(c.number AS TEXT) AS item,
       NULL AS measure, NULL AS expected, round(c.similarity, 3) AS actual,
       CASE WHEN c.similarity >= 0.9 THEN 'broken' ELSE 'held' END AS outcome,
       '“' || CASE c.number WHEN 1 THEN '一、总体情况' ELSE '五、存在的主要问题及改进情况' END ||
       '”有' || format('%d%%', 100 * c.similarity) || '的文字与' || c.earlier_year ||
       '年度报告相同（年份和数字不计）' ||
       CASE WHEN c.similarity >= 0.9 THEN '，像是照抄上一年。' ELSE '。' END AS message,
       s.start, s.length
  FROM compared AS c CROSS JOIN section AS s ON (s.report_id, s.number) = (c.report_id, c.number);
