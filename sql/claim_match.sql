-- The claims, and whether each is just what the table has, as nearly all are: `same` is 2 where it
-- is the figure of the cell of its own name, 1 where it is the sum of the cells of its usual
-- reading (claim_term), 0 where it is neither. Who asks for what is not the same need not look at
-- the readings of what is.
CREATE VIEW claim_match AS
SELECT *, CASE
         WHEN bound = '~' THEN 0
         WHEN EXISTS (  -- a join would make up all stored cells
           SELECT 1 FROM cell WHERE (report_id, item, measure) = (c.report_id, c.item, c.measure)
                                AND value = c.value
                                AND (typeof(value) = 'integer'
                                     OR CAST(round(value, 6) || '' AS NUMERIC) = c.value))
         THEN 2
         ELSE coalesce((
           SELECT min(t.reading) = 1 AND count(*) = count(k.value)
                  AND typeof(c.value) = 'integer' AND sum(k.value) = c.value
             FROM claim_term AS t
            CROSS JOIN cell AS k
               ON (k.report_id, k.item, k.measure) = (c.report_id, t.cell, c.measure)
            WHERE t.item = c.item AND t.reading < 2), 0) END AS same
  FROM scoped_claim AS c;
