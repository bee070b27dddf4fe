-- What the running text states against the cell, or the sum of cells, that it speaks of: a row for
-- each item and measure that it has a figure of. Where several sentences state one, the first that
-- is wrong speaks for all. claim_scope takes those about others than the reporter, scoped_claim.
CREATE VIEW check_claim AS
WITH wrong AS (  -- the claims of one item and measure are peers: small partitions would cost more
  SELECT *, min(start) OVER peers = start AS is_first, count(*) OVER peers AS times
    FROM claim_figure
   WHERE fit = 0
  WINDOW peers AS (PARTITION BY report_id ORDER BY item, measure, other_scope
                   GROUPS BETWEEN CURRENT ROW AND CURRENT ROW)),
spoken AS (  -- apart, so that who asks for one outcome need not look at the others
  SELECT *, 'broken' AS outcome FROM wrong WHERE is_first
   UNION ALL
  SELECT *, 0, 'undecided' FROM claim_fit WHERE fit = 1
   UNION ALL
  SELECT *, 0, 'held' FROM claim_fit WHERE fit = 2),
worded AS (
  SELECT *,
         CASE WHEN measure = 'amount' THEN '万元'
                 WHEN measure IN ('previous_items', 'change', 'projects') THEN '项'
                 ELSE '件' END AS unit,
         CASE tbl WHEN 'disclosure' THEN '表二' WHEN 'applications' THEN '表三'
                  ELSE '表四' END AS title,
         (SELECT words FROM wording WHERE name = item) AS item_words,
         (SELECT words FROM wording WHERE name = measure) AS measure_words,
         usual BETWEEN low AND high AS fits_usual,
         (SELECT quote FROM claim AS q
           WHERE (q.report_id, q.item, q.measure, q.start, q.length)
                 = (spoken.report_id, spoken.item, spoken.measure, spoken.start, spoken.length)
           LIMIT 1) AS quote
    FROM spoken)
SELECT report_id, iif(other_scope, 'claim_scope', 'claim_mismatch') AS rule, tbl, item, measure,
       iif(outcome = 'held' AND NOT coalesce(fits_usual, 0), wider, usual) AS expected,
       value AS actual, outcome,
       '正文“' || replace(substr(quote, 1, 60), char(10), '') || iif(length(quote) > 60, '…', '') ||
       '”' ||
       iif(other_scope, '说的是“' || scope || '”', '') || '，即' ||
       CASE item WHEN 'handled_total' THEN '办理结果总计'
                 ELSE ltrim(item_words, '一二三四五六、（）12345678.') END ||
       iif(measure = 'total', '', '“' || measure_words || '”') ||
       CASE bound WHEN '>=' THEN '不少于' WHEN '<=' THEN '不超过' WHEN '~' THEN '约'
                  ELSE '' END || value || unit ||
       iif(bound = '~', '（约数，相差不超过' || CAST(slack AS INTEGER) || unit || '的算相符）', '') ||
       '；' || CASE WHEN outcome = 'undecided' THEN coalesce((
           SELECT words FROM (  -- those of the row with the lowest ordinal
             SELECT title || iif(count(DISTINCT t.cell) = 1, '',
                                  '有' || count(DISTINCT t.cell) || '格没有数字，如') || '“' ||
                    g.item_words || '”的“' || g.measure_words || '”' || g.reason AS words,
                    min(g.ordinal)
               FROM claim_term AS t
               JOIN gap AS g ON (g.report_id, g.item, g.measure)
                                = (worded.report_id, t.cell, worded.measure)
              WHERE t.item = worded.item AND (t.reading = 0) = (row_cells > 0))),
           title || '没有可核对的数字') || '，无法核对'
         ELSE title || '“' || item_words || '”' ||
              iif(max(row_cells, usual_cells) > 1 AND row_cells = 0, '各项', '') || '的“' ||
              measure_words || '”' ||
              iif(max(row_cells, usual_cells) > 1 AND row_cells = 0, '合计', '') || '是' ||
              usual || unit ||
              iif(NOT fits_usual AND wider_cells > 0 AND (outcome = 'held' OR wider <> usual),
                  '，加上“' || iif(item = 'received', '二、上年结转', '四、结转下年度') || '”共' ||
                  wider || unit, '') ||
              CASE WHEN outcome = 'held' THEN '，相符'
                   WHEN other_scope THEN '，不一致，请核对二者说的是不是同一范围'
                   ELSE '，不一致' END ||
              iif(times > 1, '；正文有' || times || '处说法与表格不一致，这是第一处', '')
         END || '。' AS message,
       start, length
  FROM worded;
