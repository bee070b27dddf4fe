-- No advertising has been put into the text, and no characters have gone wrong. A row a report for
-- each, and for what is none where it is broken: that may be why. oddity has the single places.
CREATE VIEW check_oddity AS
WITH kind(kind, rule) AS (VALUES ('injected', 'injected_text'), ('garbled', 'garbled_text')),
counted AS (
  SELECT r.id AS report_id, r.form, k.kind, k.rule,
         (SELECT count(*) FROM oddity WHERE (report_id, kind) = (r.id, k.kind)) AS places,
         (SELECT min(start) FROM oddity WHERE (report_id, kind) = (r.id, k.kind)) AS start
    FROM report AS r CROSS JOIN kind AS k
   WHERE r.media IS NOT NULL)
SELECT c.report_id, c.rule, NULL AS tbl, NULL AS item, NULL AS measure, 0 AS expected,
       c.places AS actual, CASE WHEN c.places > 0 THEN 'broken' ELSE 'held' END AS outcome,
       CASE WHEN c.places = 0
            THEN '文本中没有发现' || iif(c.kind = 'injected', '植入的广告文字。', '乱码。')
            ELSE '文本中有' || c.places || '处' ||
                 iif(c.kind = 'injected', '像是被植入的广告文字', '乱码') ||
                 iif(c.places = 1, '：“', '，第一处是“') ||
                 (SELECT quote FROM oddity
                   WHERE (report_id, kind, start) = (c.report_id, c.kind, c.start)) || '”。' ||
                 iif(c.kind = 'injected', '请核对原件，并检查网页是否被篡改。', '请对照原件改正。')
       END AS message,
       c.start, (SELECT length FROM oddity
                  WHERE (report_id, kind, start) = (c.report_id, c.kind, c.start)) AS length
  FROM counted AS c
 WHERE c.places > 0 OR c.form IS NOT NULL;
