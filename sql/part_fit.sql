-- What speaks for all lists that divide an item and measure: the first that is wrong, else of those
-- that decide nothing the one with the most parts, else the first. Columns as in part_sum.
CREATE VIEW part_fit AS
SELECT report_id, list, item, measure, whole, parts, complete, kinds, known, mixed, wider, terms, start,
       length, fit
  FROM (SELECT *, row_number() OVER (PARTITION BY report_id, item, measure
                                     ORDER BY fit, iif(fit = 1, -kinds, 0), start) AS place
          FROM part_sum)
 WHERE place = 1;
