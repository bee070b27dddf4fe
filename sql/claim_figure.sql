-- Each claim beside what the table has, in each reading of claim_term, but for those that are just
-- the same (claim_match): `fit` is 0 where the claim is wrong, 1 where the table has no figure to
-- compare with, 2 where it holds.
--
-- A rounded figure (约, 近, 12.3万) may be 5 % off, or one, or half a unit of its last digit in 万. Of
-- sums of money either side may have been rounded or cut to fewer digits.
CREATE VIEW claim_figure AS
WITH figure AS (  -- the claim without its quote, and what the table has of each reading
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
         sum(t.reading = 2) AS wider_cells,
         CASE WHEN c.bound = '~'
              THEN max(1, 0.05 * abs(c.value), iif(EXISTS (
                SELECT 1 FROM claim AS q
                 WHERE (q.report_id, q.item, q.measure, q.start, q.length)
                       = (c.report_id, c.item, c.measure, c.start, c.length)
                   AND q.quote GLOB '*[万亿]*'), 0.5 * CAST(
                '1e' || (length(CAST(c.value AS INTEGER)) -
                         length(rtrim(CAST(c.value AS INTEGER), '0'))) AS REAL), 0))
              ELSE 0 END AS rounding
    FROM claim_match AS c
   CROSS JOIN claim_term AS t ON t.item = c.item
   CROSS JOIN cell AS k ON (k.report_id, k.item, k.measure) = (c.report_id, t.cell, c.measure)
   WHERE c.same = 0
   GROUP BY c.report_id, c.item, c.measure, c.start, c.value, c.bound, c.scope),
table_figure AS (
  SELECT *,
         CASE WHEN measure = 'amount' AND bound = '='  -- nearly one unit of the last digit
              THEN 0.999999 * CAST('1e-' || min(
                iif(instr(value, '.'), length(value) - instr(value, '.'), 0),
                iif(instr(usual, '.'), length(usual) - instr(usual, '.'), 0)) AS REAL)
              ELSE rounding END AS slack
    FROM figure),
bounded AS (
  SELECT *, iif(bound = '<=', -9e99, value - slack) AS low,
         iif(bound = '>=', 9e99, value + slack) AS high
    FROM table_figure)
SELECT *, CASE WHEN usual BETWEEN low AND high THEN 2
               WHEN wider BETWEEN low AND high THEN 2
               WHEN usual IS NULL OR (wider_cells > 0 AND wider IS NULL) THEN 1
               ELSE 0 END AS fit
  FROM bounded;
