-- What the parts of each list add up to, against the whole that the sentence states: `fit` is 0 where
-- that is wrong, 1 where it can't be told, 2 where it holds. `complete`: the list has all parts that
-- there are; `known`: each has a figure; `mixed`: what was carried over may be among them.
CREATE VIEW part_sum AS
WITH listed AS (
  SELECT report_id, list, item, measure, whole, sum(part) AS parts, complete, count(*) AS kinds,
         count(part) = count(*) AND whole IS NOT NULL AS known,
         sum(part_item <> item AND (item = 'received' OR part_item = 'carried_out')) > 0 AS mixed,
         iif(sum(part_item <> item AND (item = 'received' OR part_item = 'carried_out')) > 0, (
           SELECT iif(count(*) = count(value), sum(value), NULL)  -- the whole in the wider reading
             FROM claim_term AS t CROSS JOIN cell AS k
               ON (k.report_id, k.item, k.measure) = (part.report_id, t.cell, part.measure)
            WHERE t.item = part.item AND t.reading = 2), NULL) AS wider,
         group_concat(part, '+') AS terms,
         min(start) AS start, max(start + length) - min(start) AS length
    FROM part GROUP BY report_id, list, item, measure)
SELECT *, CASE WHEN item IN ('carried_in', 'carried_out') THEN 1
               WHEN known AND complete AND (parts = whole OR (mixed AND parts = wider)) THEN 2
               WHEN mixed AND (wider IS NULL OR (parts <= wider AND NOT complete)) THEN 1
               WHEN parts > whole THEN 0
               WHEN NOT known OR NOT complete THEN 1 ELSE 0 END AS fit
  FROM listed;
