-- Each cell beside that of the report on the year before, where both years' forms have it: the
-- difference, how many times as much, and how far it moved either way. NULL where one of them has no
-- value.
CREATE VIEW cell_change AS
SELECT *, abs(difference) AS moved FROM (
SELECT y.report_id, y.before AS earlier_id, y.authority, y.year, c.tbl, c.item, c.measure,
       e.value AS earlier, c.value,
       iif(typeof(c.value - e.value) = 'integer', c.value - e.value,
           CAST(round(c.value - e.value, 6) || '' AS NUMERIC)) AS difference,
       round(1.0 * c.value / nullif(e.value, 0), 4) AS ratio, c.start, c.length
  FROM authority_year AS y
  JOIN cell AS c ON c.report_id = y.report_id
  JOIN cell AS e ON e.report_id = y.before AND (e.item, e.measure) = (c.item, c.measure));
