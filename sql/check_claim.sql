-- What the running text states against the cell, or the sum of cells, that it speaks of: a row for
-- each item and measure that it has a figure of. Where several sentences state one, the first that
-- is wrong speaks for all. claim_scope takes those about others than the reporter, scoped_claim.
--
-- A rounded figure (约, 近, 12.3万) may be 5 % off, or one, or half a unit of its last digit in 万. Of
-- sums of money either side may have been rounded or cut to fewer digits.
CREATE VIEW check_claim AS
WITH tested AS NOT MATERIALIZED (  -- nearly every claim is the figure of the cell of its own name
  SELECT *, bound <> '~' AND EXISTS (
           SELECT 1 FROM cell WHERE (report_id, item, measure) = (c.report_id, c.item, c.measure)
                                AND value = c.value) AS same
    FROM scoped_claim AS c),
figure AS NOT MATERIALIZED (  -- the claim without its quote, and what the table has of each reading
  SELECT c.report_id, c.item, c.measure, c.value, c.bound, c.scope, c.other_scope, c.start,
         c.length, k.tbl,
         CAST(round(CASE
           WHEN sum(t.reading = 0) = 0
           THEN iif(sum(t.reading = 1 AND k.value IS NULL) = 0,
                    sum(k.value) FILTER (WHERE t.reading = 1), NULL)
           WHEN sum(t.reading = 0 AND k.value IS NULL) = 0
           THEN sum(k.value) FILTER (WHERE t.reading = 0) END, 6) || '' AS NUMERIC) AS usual,
         CAST(round(iif(sum(t.reading = 2 AND k.value IS NULL) = 0,
                        sum(k.value) FILTER (WHERE t.reading = 2), NULL), 6) || '' AS NUMERIC) AS wider,
         sum(t.reading = 0) AS row_cells,
         sum(t.reading = 1) AS usual_cells,
         sum(t.reading = 2) AS wider_cells
    FROM tested AS c
   CROSS JOIN claim_term AS t ON t.item = c.item
   CROSS JOIN cell AS k ON (k.report_id, k.item, k.measure) = (c.report_id, t.cell, c.measure)
   WHERE NOT c.same
   GROUP BY c.report_id, c.item, c.measure, c.start, c.value, c.bound, c.scope),
table_figure AS NOT MATERIALIZED (
  SELECT *,
         CASE WHEN bound = '~'
              THEN max(1, 0.05 * abs(value), iif(EXISTS (
                SELECT 1 FROM claim AS q
                 WHERE (q.report_id, q.item, q.measure, q.start, q.length)
                       = (figure.report_id, figure.item, figure.measure, figure.start, figure.length)
                   AND q.quote GLOB '*[万亿]*'), 0.5 * CAST(
                '1e' || (length(CAST(value AS INTEGER)) -
                         length(rtrim(CAST(value AS INTEGER), '0'))) AS REAL), 0))
              WHEN measure = 'amount' AND bound = '='  -- nearly one unit of the last digit
              THEN 0.999999 * CAST('1e-' || min(
                iif(instr(value, '.'), length(value) - instr(value, '.'), 0),
                iif(instr(usual, '.'), length(usual) - instr(usual, '.'), 0)) AS REAL)
              ELSE 0 END AS slack
    FROM figure),
bounded AS NOT MATERIALIZED (
  SELECT *, iif(bound = '<=', -9e99, value - slack) AS low,
         iif(bound = '>=', 9e99, value + slack) AS high
    FROM table_figure),
compared AS NOT MATERIALIZED (  -- broken 0, undecided 1, held 2
  SELECT *, CASE WHEN usual BETWEEN low AND high THEN 2
                 WHEN wider BETWEEN low AND high THEN 2
                 WHEN usual IS NULL OR (wider_cells > 0 AND wider IS NULL) THEN 1
                 ELSE 0 END AS fit
    FROM bounded),
wrong AS NOT MATERIALIZED (  -- the claims of one item and measure are peers, as small partitions cost more
  SELECT *, count(*) OVER peers AS times, min(start) OVER peers = start AS is_first
    FROM compared
   WHERE fit = 0
  WINDOW peers AS (PARTITION BY report_id ORDER BY item, measure, other_scope
                   GROUPS BETWEEN CURRENT ROW AND CURRENT ROW)),
fitted AS NOT MATERIALIZED (
  SELECT * FROM compared
   UNION ALL
  SELECT c.report_id, c.item, c.measure, c.value, c.bound, c.scope, c.other_scope, c.start,
         c.length, k.tbl, CAST(round(k.value, 6) || '' AS NUMERIC), NULL, 0, 1, 0, 0, c.value,
         c.value, 2
    FROM scoped_claim AS c
   CROSS JOIN cell AS k ON (k.report_id, k.item, k.measure) = (c.report_id, c.item, c.measure)
   WHERE c.bound <> '~' AND k.value = c.value),
judged AS NOT MATERIALIZED (
  SELECT *, 0 AS times, min(1e15 * fit + start) OVER peers = 1e15 * fit + start AS is_first
    FROM fitted
  WINDOW peers AS (PARTITION BY report_id ORDER BY item, measure, other_scope
                   GROUPS BETWEEN CURRENT ROW AND CURRENT ROW)),
spoken AS NOT MATERIALIZED (  -- apart, so that who asks for one outcome need not look at the others
  SELECT *, 'broken' AS outcome FROM wrong WHERE is_first
   UNION ALL
  SELECT *, 'undecided' FROM judged WHERE is_first AND fit = 1
   UNION ALL
  SELECT *, 'held' FROM judged WHERE is_first AND fit = 2),
worded AS NOT MATERIALIZED (
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
