-- The parts that a sentence lists add up to the whole that it states, where the list has all that
-- there are; of other lists only this can be said: parts never exceed their whole. What was carried
-- over often stands between the whole and 其中, and so lists of it decide nothing; the outcomes listed
-- of what was received may be those of what was carried in too (claim_term). A row for each item
-- and measure that is divided. Where several lists divide one, the first that is wrong speaks
-- for all; of those that decide nothing, the one with the most parts.
CREATE VIEW check_claim_sum AS
WITH wrong AS (
  SELECT *, count(*) OVER same AS times, row_number() OVER (same ORDER BY start) AS place
    FROM part_sum WHERE fit = 0
  WINDOW same AS (PARTITION BY report_id, item, measure)),
judged AS (  -- apart, so that who asks for one outcome need not look at the others
  SELECT *, 'broken' AS outcome FROM wrong WHERE place = 1
   UNION ALL
  SELECT *, 0, 1, 'undecided' FROM part_fit WHERE fit = 1
   UNION ALL
  SELECT *, 0, 1, 'held' FROM part_fit WHERE fit = 2)
SELECT j.report_id, 'claim_sum' AS rule, w.tbl, j.item, j.measure,
       iif(outcome = 'undecided', NULL, parts) AS expected, whole AS actual, outcome,
       '正文' || coalesce('说' ||
         CASE item WHEN 'published_items' THEN '主动公开信息'
                   WHEN 'received' THEN '收到的申请'
                   WHEN 'handled_total' THEN '办理结果总计'
                   ELSE ltrim(w.words, '一二三四五六、（）12345678.') END ||
         iif(measure = 'total', '', '“' || m.words || '”'), '说总数') || '是' || whole || '，' ||
       CASE WHEN outcome <> 'undecided' OR known
            THEN '列出的各部分是' || iif(length(terms) > 60, kinds || '个数', terms) ||
                 iif(kinds > 1, '=' || parts, '')
            ELSE '列出的部分有的没有数字' END ||
       CASE WHEN outcome = 'held'
            THEN iif(parts = whole, '，相等', '，等于表三本年新收与上年结转之和')
            WHEN item IN ('carried_in', 'carried_out') THEN '；列的不一定是它的各部分，无法核对'
            WHEN outcome = 'undecided'
            THEN iif(parts > whole, '；其中可能有上年结转的', '；没有列全') || '，无法核对合计'
            WHEN parts > whole THEN '，部分之和超过了总数'
            ELSE '，部分已列全，合计却不等于总数' END ||
       iif(times > 1, '；正文有' || times || '处这样的差错，这是第一处', '') || '。' AS message,
       start, length
  FROM judged AS j
  LEFT JOIN wording AS w ON w.name = j.item
  LEFT JOIN wording AS m ON m.name = j.measure;
