-- The cells without a value, each with why, in words, and the rule on single cells that it falls
-- under. ordinal is the reading order of a report.
CREATE VIEW gap AS
SELECT c.report_id, c.tbl, c.item, c.measure,
       CASE WHEN c.status = 'missing' THEN 'cell_missing'
            WHEN c.status IN ('blank', 'mark') THEN 'blank_cell'
            ELSE 'unreadable_cell' END AS rule,
       i.words AS item_words, m.words AS measure_words,
       CASE c.status WHEN 'blank' THEN '空白'
                     WHEN 'mark' THEN '填的是“' || c.raw || '”'
                     WHEN 'unreadable' THEN '填的“' || substr(c.raw, 1, 20) || '”不是数字'
                     WHEN 'ambiguous' THEN '对应哪个数字无法确定'
                     ELSE '缺失' END AS reason,
       100 * i.ordinal + m.ordinal AS ordinal, c.start, c.length
  FROM cell AS c
  JOIN wording AS i ON i.name = c.item
  JOIN wording AS m ON m.name = c.measure
 WHERE c.status <> 'ok';
