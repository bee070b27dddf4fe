-- The cells without a value: why, in words, and the rule on single cells that each falls under.
-- in_column and in_row name it within its column or row; ordinal is the reading order.
CREATE VIEW gap AS
SELECT report_id, tbl, item, measure, rule, item_words, measure_words, reason,
       '“' || item_words || '”' || reason AS in_column,
       '“' || measure_words || '”' || reason AS in_row, ordinal, start, length
  FROM (SELECT c.report_id, c.tbl, c.item, c.measure, c.start, c.length,
               i.words AS item_words, m.words AS measure_words,
               100 * i.ordinal + m.ordinal AS ordinal,
               CASE WHEN c.status = 'missing' THEN 'cell_missing'
                    WHEN c.status IN ('blank', 'mark') THEN 'blank_cell'
                    ELSE 'unreadable_cell' END AS rule,
               CASE c.status
                 WHEN 'blank' THEN '空白'
                 WHEN 'mark' THEN '填的是“' || c.raw || '”'
                 WHEN 'unreadable'
                 THEN '填的“' || substr(replace(c.raw, char(10), ' '), 1, 20) || '”不是数字'
                 WHEN 'ambiguous' THEN '对应哪个数字无法确定'
                 ELSE '缺失' END AS reason
          FROM cell AS c
          JOIN wording AS i ON i.name = c.item
          JOIN wording AS m ON m.name = c.measure
         WHERE c.status <> 'ok');
