-- The one report that speaks for an authority and a year across years: the one with more figures,
-- then the lower id; and `before`, the report of the same authority on the year before, if any.
-- Each is the first of the index on keys and years.
CREATE VIEW authority_year AS
SELECT a.name AS authority, a.key, a.year, a.report_id,
       (SELECT report_id FROM authority_name WHERE key = a.key AND year = a.year - 1
         ORDER BY figures DESC, report_id LIMIT 1) AS before
  FROM authority_name AS a
 WHERE a.report_id = (SELECT report_id FROM authority_name WHERE key = a.key AND year = a.year
                       ORDER BY figures DESC, report_id LIMIT 1);
