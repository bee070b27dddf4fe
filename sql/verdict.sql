-- What became of each document, so that no finding is never mistaken for nothing read: how many
-- relations are broken (by severity, or waived), held or undecided, how many cells have a value.
CREATE VIEW verdict AS
WITH judged AS (
  SELECT report_id,
         sum(outcome = 'broken' AND NOT waived AND severity = 'error') AS errors,
         sum(outcome = 'broken' AND NOT waived AND severity = 'warning') AS warnings,
         sum(outcome = 'broken' AND NOT waived AND severity = 'info') AS infos,
         sum(outcome = 'broken' AND waived) AS waived,
         sum(outcome = 'held') AS held,
         sum(outcome = 'undecided') AS undecided
    FROM judgement GROUP BY report_id),
counted AS (
  SELECT report_id, sum(cells) AS cells, sum(ok) AS ok, sum(blank + mark) AS blank,
         sum(unreadable + ambiguous + missing) AS withheld
    FROM cell_status GROUP BY report_id)
SELECT r.id AS report_id, r.path, r.authority, r.year,
       coalesce(j.errors, 0) AS errors, coalesce(j.warnings, 0) AS warnings,
       coalesce(j.infos, 0) AS infos, coalesce(j.waived, 0) AS waived,
       coalesce(j.held, 0) AS held, coalesce(j.undecided, 0) AS undecided,
       coalesce(c.cells, 0) AS cells, coalesce(c.ok, 0) AS ok,
       coalesce(c.blank, 0) AS blank, coalesce(c.withheld, 0) AS withheld
  FROM report AS r
  LEFT JOIN judged AS j ON j.report_id = r.id
  LEFT JOIN counted AS c ON c.report_id = r.id;
