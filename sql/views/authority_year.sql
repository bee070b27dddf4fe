-- The one report that speaks for an authority and a year across years: the one with more figures,
-- then the lower id; and `before`, the report of the same authority on the year before, if any.
CREATE VIEW authority_year AS
WITH ranked AS (
  SELECT key, name, year, report_id,
         row_number() OVER (PARTITION BY key, year ORDER BY figures DESC, report_id) AS place
    FROM authority_name
   WHERE year IS NOT NULL)
SELECT name AS authority, key, year, report_id,
       CASE lag(year) OVER earlier WHEN year - 1 THEN lag(report_id) OVER earlier END AS before
  FROM ranked
 WHERE place = 1
WINDOW earlier AS (PARTITION BY key ORDER BY year);
