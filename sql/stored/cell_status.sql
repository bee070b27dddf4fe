-- A row for each table of each report: how many cells the form prescribes, how many of them have each
-- status, the least figure, and how many figures have decimals.
CREATE VIEW cell_status AS
SELECT c.report_id, i.tbl, count(*) AS cells, sum(c.status IS NULL) AS ok,
       coalesce(sum(c.status = 'blank'), 0) AS blank, coalesce(sum(c.status = 'mark'), 0) AS mark,
       coalesce(sum(c.status = 'unreadable'), 0) AS unreadable,
       coalesce(sum(c.status = 'ambiguous'), 0) AS ambiguous,
       coalesce(sum(c.status = 'missing'), 0) AS missing,
       CAST(min(c.value) AS REAL) AS least,
       coalesce(sum(typeof(c.value) = 'real'), 0) AS decimals
  FROM stored_cell AS c JOIN wording AS i ON i.ordinal = c.item
 GROUP BY c.report_id, i.tbl;
