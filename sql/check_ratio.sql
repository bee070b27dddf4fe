-- Percentages of the running text, worked out anew from the figures that the sentence gives, else
-- from the tables: shares (占32.9%), and growth against the year before, whose report speaks where
-- the sentence has no figure of it. Broken when off by one unit of the last printed digit or more,
-- so that rounding and cutting both pass; rounded percentages (约) may be 5 % off. A row for each
-- item and measure; the first percentage that is wrong speaks for all.
--
-- As for claims (claim_term), 收到 may be with what was carried in and 办理 with what is still being
-- handled. Where the text has figures of others than the reporter (全市), the reporter's tables
-- tell nothing of its percentages.
CREATE VIEW check_ratio AS
WITH stated AS (
  SELECT t.*, CAST('1e' || -t.decimals AS REAL) AS unit, y.year - 1 AS earlier,
         iif(t.kind = 'share', t.report_id, y.before) AS whole_report,
         iif(t.kind = 'share', t.whole_item, t.item) AS whole_term,
         iif(t.kind = 'share', t.whole_measure, t.measure) AS whole_column,
         (t.report_id, t.item) IN (SELECT report_id, item FROM scoped_claim WHERE other_scope) OR
           (t.report_id, t.whole_item) IN (SELECT report_id, item FROM scoped_claim
                                            WHERE other_scope) AS scoped
    FROM ratio AS t LEFT JOIN authority_year AS y ON y.report_id = t.report_id
   WHERE t.kind = 'share' OR t.whole IS NOT NULL OR y.before IS NOT NULL),
figure AS (  -- part and whole in the tables, in the usual reading (1) and the wider one (2); grouped,
             -- so that they are looked up once
  SELECT s.*,
         (SELECT iif(count(*) = count(value), sum(value), NULL)
            FROM claim_term AS a CROSS JOIN cell AS k
              ON (k.report_id, k.item, k.measure) = (s.report_id, a.cell, s.measure)
           WHERE a.item = s.item AND a.reading < 2) AS part_1,
         (SELECT iif(count(*) = count(value), sum(value), NULL)
            FROM claim_term AS a CROSS JOIN cell AS k
              ON (k.report_id, k.item, k.measure) = (s.report_id, a.cell, s.measure)
           WHERE a.item = s.item AND a.reading = 2) AS part_2,
         (SELECT iif(count(*) = count(value), sum(value), NULL)
            FROM claim_term AS a CROSS JOIN cell AS k
              ON (k.report_id, k.item, k.measure) = (s.whole_report, a.cell, s.whole_column)
           WHERE a.item = s.whole_term AND a.reading < 2) AS whole_1,
         (SELECT iif(count(*) = count(value), sum(value), NULL)
            FROM claim_term AS a CROSS JOIN cell AS k
              ON (k.report_id, k.item, k.measure) = (s.whole_report, a.cell, s.whole_column)
           WHERE a.item = s.whole_term AND a.reading = 2) AS whole_2
    FROM stated AS s
   GROUP BY s.report_id, s.kind, s.item, s.measure, s.start, s.percent),
known AS (
  SELECT report_id, kind, item, measure, whole_item, percent, decimals, bound, unit, quote, start,
         length, earlier, whole IS NOT NULL AS own_whole,
         coalesce(part, iif(scoped, NULL, part_1)) AS part_1,
         coalesce(part, iif(scoped, NULL, part_2)) AS part_2,
         coalesce(whole, iif(scoped, NULL, whole_1)) AS whole_1,
         coalesce(whole, iif(scoped, NULL, whole_2)) AS whole_2,
         (part IS NULL AND part_2 IS NULL
           AND item IN (SELECT item FROM claim_term WHERE reading = 2))
         OR (whole IS NULL AND whole_2 IS NULL
           AND whole_term IN (SELECT item FROM claim_term WHERE reading = 2)) AS unsure
    FROM figure),
paired AS (
  SELECT *, iif(reading < 3, part_1, part_2) AS over, iif(reading = 1, whole_1, whole_2) AS under
    FROM known CROSS JOIN (SELECT 1 AS reading UNION ALL SELECT 2 UNION ALL SELECT 3)),
worked AS (
  SELECT *, 100.0 * iif(kind = 'share', over, over - under) / under AS result
    FROM paired),
compared AS (
  SELECT *, CASE WHEN result IS NULL THEN NULL
                 WHEN bound = '>=' THEN iif(percent < 0, -result, result) > abs(percent) - 1e-9
                 WHEN bound = '<=' THEN iif(percent < 0, -result, result) < abs(percent) + 1e-9
                 WHEN bound = '~'
                 THEN abs(result - percent) < max(unit, 0.05 * abs(percent)) - 1e-9
                 ELSE abs(result - percent) < unit - 1e-9 END AS fits
    FROM worked),
best AS (  -- of the three readings, the first that fits
  SELECT *, row_number() OVER (PARTITION BY report_id, kind, item, measure, start, percent
                               ORDER BY coalesce(fits, 0) DESC, reading) AS choice,
         CASE WHEN fits THEN 'held'
              WHEN fits IS NULL OR unsure THEN 'undecided' ELSE 'broken' END AS outcome
    FROM compared),
judged AS (
  SELECT *, sum(outcome = 'broken') OVER same AS times,
         row_number() OVER (same ORDER BY outcome = 'held', outcome = 'undecided', start) AS place
    FROM best WHERE choice = 1
  WINDOW same AS (PARTITION BY report_id, kind, item, measure)),
worded AS (
  SELECT j.*, w.tbl,
         CASE j.item WHEN 'published_items' THEN '主动公开信息'
                     WHEN 'handled_total' THEN '办理结果总计'
                     ELSE ltrim(w.words, '一二三四五六、（）12345678.') END ||
         iif(j.measure = 'total', '', '“' || m.words || '”') AS item_words,
         CASE j.whole_item WHEN 'handled_total' THEN '办理结果总计'
                           ELSE ltrim(v.words, '一二三四五六、（）12345678.') END AS whole_words,
         CASE WHEN j.measure = 'amount' THEN '万元' WHEN j.item = 'published_items' THEN '条'
              ELSE '件' END AS counter,
         round(result, max(decimals, 0) + 1) AS shown,
         rtrim(rtrim(round(result, max(decimals, 0) + 1), '0'), '.') AS shown_words
    FROM judged AS j
    LEFT JOIN wording AS w ON w.name = j.item
    LEFT JOIN wording AS v ON v.name = j.whole_item
    LEFT JOIN wording AS m ON m.name = j.measure
   WHERE place = 1)
SELECT report_id, kind || '_mismatch' AS rule, tbl, item, measure,
       iif(outcome = 'undecided', NULL, shown) AS expected, percent AS actual, outcome,
       '正文“' || replace(substr(quote, 1, 60), char(10), '') || iif(length(quote) > 60, '…', '') ||
       '”：' || CASE WHEN outcome = 'undecided'
         THEN '缺少' || iif(kind = 'share', '计算占比', '与上年相比') || '所需的数字，无法核对'
         ELSE iif(kind = 'share',
                  item_words || over || counter || '，占' || whole_words || under || counter || '的' ||
                  shown_words || '%',
                  item_words || over || counter || '，' ||
                  iif(own_whole, '上年', earlier || '年度报告') || under || counter || '，' ||
                  CASE WHEN over < under THEN '下降' || ltrim(shown_words, '-') || '%'
                       WHEN over > under THEN '增长' || shown_words || '%' ELSE '没有增减' END) ||
              iif(outcome = 'held', '，相符', '，与所写的' || rtrim(rtrim(abs(percent), '0'), '.') || '%不一致') ||
              iif(times > 1, '；正文有' || times || '处这样的差错，这是第一处', '')
         END || '。' AS message,
       start, length
  FROM worded;
