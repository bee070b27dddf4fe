-- The one report that speaks for an authority and a year across years: the one with more figures,
-- then the lower id; and `before`, the report of the same authority on the year before, if any.
CREATE VIEW authority_year AS
WITH ranked AS (
  SELECT authority, year, id,
         row_number() OVER (
           PARTITION BY authority, year
           ORDER BY (SELECT count(value) FROM cell WHERE report_id = report.id) DESC, id) AS place
    FROM report
   WHERE authority IS NOT NULL AND year IS NOT NULL)
SELECT authority, year, id AS report_id,
       CASE lag(year) OVER earlier WHEN year - 1 THEN lag(id) OVER earlier END AS before
  FROM ranked
 WHERE place = 1
WINDOW earlier AS (PARTITION BY authority ORDER BY year);
