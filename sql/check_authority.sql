-- The text names the organ of the title as the one that reports: where it names another of the same
-- kind (another bureau, another township), it may be a template copied from there. A government's
-- report may well be written by its office, and a place may be left out: 县水利局.
CREATE VIEW check_authority AS
WITH class(class, suffix) AS (VALUES
  ('department', '局'), ('department', '厅'), ('department', '委员会'), ('township', '镇政府'),
  ('township', '乡政府'), ('township', '街道办事处'), ('office', '政府办公室'),
  ('office', '政府办公厅'), ('government', '市政府'), ('government', '县政府'),
  ('government', '区政府'), ('government', '省政府')),
named AS (  -- what the text names, and whether that can be the organ of the title
  SELECT r.id AS report_id, a.name AS authority, s.value, s.start, s.length,
         instr(s.key, a.key) = 0 AND instr(a.key, s.key) = 0
           -- 县建设局 may be short for 县住房和城乡建设局
           AND (substr(s.key, 1, 2) <> substr(a.key, 1, 2)
                OR substr(s.key, -3) <> substr(a.key, -3)) AS other
    FROM report AS r  -- in this order: each report is read once
   CROSS JOIN subject AS s ON s.report_id = r.id
   CROSS JOIN authority_name AS a ON a.report_id = r.id
   WHERE s.kind = 'authority'
     AND EXISTS (SELECT 1 FROM class AS c CROSS JOIN class AS d ON d.class = c.class
                  WHERE substr(s.key, -length(c.suffix)) = c.suffix
                    AND substr(a.key, -length(d.suffix)) = d.suffix)),
judged AS (  -- value and length are those of the first that is another
  SELECT report_id, authority, sum(other) AS others, min(iif(other, start, NULL)) AS first, value,
         length
    FROM named GROUP BY report_id, authority)
SELECT j.report_id, 'authority_mismatch' AS rule, NULL AS tbl, NULL AS item, NULL AS measure,
       j.authority AS expected, iif(j.others > 0, j.value, j.authority) AS actual,
       CASE WHEN j.others > 0 THEN 'broken' ELSE 'held' END AS outcome,
       CASE WHEN j.others = 0 THEN '正文说的是本机关（' || j.authority || '）。'
            ELSE '这是' || j.authority || '的报告，正文却说是“' || j.value || '”' ||
                 iif(j.others > 1, '（共' || j.others || '处）', '') ||
                 '，可能是照搬其他机关的文本时没有改。' END AS message,
       j.first AS start, iif(j.others > 0, j.length, NULL) AS length
  FROM judged AS j;
