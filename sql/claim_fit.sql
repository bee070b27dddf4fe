-- What speaks for all claims of an item and measure: the first that is wrong, else the first that
-- can't be compared, else the first. Columns as in claim_figure.
CREATE VIEW claim_fit AS
WITH fitted AS (
  SELECT * FROM claim_figure
   UNION ALL
  SELECT c.report_id, c.item, c.measure, c.value, c.bound, c.scope, c.other_scope, c.start,
         c.length, k.tbl, CAST(round(k.value, 6) || '' AS NUMERIC), NULL, 0, 1, 0, 0, 0, c.value,
         c.value, 2
    FROM scoped_claim AS c  -- those that claim_match has as 2
   CROSS JOIN cell AS k ON (k.report_id, k.item, k.measure) = (c.report_id, c.item, c.measure)
   WHERE c.bound <> '~' AND k.value = c.value
     AND (typeof(k.value) = 'integer' OR CAST(round(k.value, 6) || '' AS NUMERIC) = c.value)
   UNION ALL
  SELECT c.report_id, c.item, c.measure, c.value, c.bound, c.scope, c.other_scope, c.start,
         c.length, k.tbl, c.value, NULL, 0, count(*), 0, 0, 0, c.value, c.value, 2
    FROM claim_match AS c
   CROSS JOIN claim_term AS t ON t.item = c.item AND t.reading = 1
   CROSS JOIN cell AS k ON (k.report_id, k.item, k.measure) = (c.report_id, t.cell, c.measure)
   WHERE c.same = 1
   GROUP BY c.report_id, c.item, c.measure, c.start, c.value, c.bound, c.scope),
judged AS (  -- the claims of one item and measure are peers: small partitions would cost more
  SELECT *, min(1e15 * fit + start) OVER peers = 1e15 * fit + start AS is_first
    FROM fitted
  WINDOW peers AS (PARTITION BY report_id ORDER BY item, measure, other_scope
                   GROUPS BETWEEN CURRENT ROW AND CURRENT ROW))
SELECT * FROM judged WHERE is_first;
