-- The claims, and whether each is just what the table has, as nearly all are: `same` is 2 where it is
-- the figure of the cell of its own name, 1 where it is the sum of the cells of its usual reading
-- (claim_term), 0 where it is neither, and NULL where there are no such cells. Who asks for what is
-- not the same need not look at the readings of what is.
CREATE VIEW claim_match AS
WITH beside AS (
  SELECT c.*, k.value AS own
    FROM scoped_claim AS c
    LEFT JOIN cell AS k ON (k.report_id, k.item, k.measure) = (c.report_id, c.item, c.measure))
SELECT report_id, item, measure, value, bound, scope, other_scope, quote, start, length, CASE
         WHEN bound = '~' THEN 0
         WHEN own = value AND (typeof(own) = 'integer'
                               OR CAST(round(own, 6) || '' AS NUMERIC) = value)
         THEN 2
         ELSE (SELECT min(t.reading) = 1 AND count(*) = count(k.value)
                      AND typeof(b.value) = 'integer' AND sum(k.value) = b.value
                 FROM claim_term AS t
                CROSS JOIN cell AS k
                   ON (k.report_id, k.item, k.measure) = (b.report_id, t.cell, b.measure)
                WHERE t.item = b.item AND t.reading < 2) END AS same
  FROM beside AS b;
