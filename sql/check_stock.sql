-- What is in force was so a year before, or was issued since and not repealed: 现行有效件数 of 表二,
-- against that of the report on the year before. Form 2019 has no such figure. Sums of decimals are
-- rounded: in binary 0.1 + 0.2 is not 0.3. CAST makes whole ones INTEGER again.
CREATE VIEW check_stock AS
WITH added AS (
  SELECT a.report_id, a.item, a.label, a.issued, a.repealed, a.in_force, b.report_id AS earlier_id,
         b.in_force AS before, b.in_force + a.issued - a.repealed AS sum,
         (y.year - 1) || '年度报告' AS earlier
    FROM authority_year AS y
   CROSS JOIN disclosure AS a ON a.report_id = y.report_id
   CROSS JOIN disclosure AS b ON b.report_id = y.before AND b.item = a.item
   WHERE a.item IN ('regulations', 'normative_documents')  -- no other row has the column
     AND 2 = (SELECT count(*) FROM cell  -- both years' forms have the figure
               WHERE report_id IN (a.report_id, b.report_id)
                 AND item = a.item AND measure = 'in_force')),
flow AS (
  SELECT *, iif(sum = in_force, in_force,  -- as often: no sum need be rounded
                CAST(round(sum, 6) || '' AS NUMERIC)) AS now
    FROM added)
SELECT f.report_id, 'stock' AS rule, 'disclosure' AS tbl, f.item, 'in_force' AS measure,
       f.now AS expected, f.in_force AS actual,
       CASE f.now = f.in_force WHEN 1 THEN 'held' WHEN 0 THEN 'broken'
            ELSE 'undecided' END AS outcome,
       '表二“' || f.label || '”：' || coalesce(
         f.earlier || '现行有效' || f.before || '件+本年制发' || f.issued || '件-本年废止' || f.repealed ||
         '件=' || f.now || '件，' || CASE f.now WHEN f.in_force THEN '等于' ELSE '不等于' END ||
         '本年现行有效' || f.in_force || '件。',
         coalesce('本报告' || (
           SELECT group_concat(in_row, '、')
             FROM (SELECT in_row FROM gap WHERE (report_id, item) = (f.report_id, f.item)
                    ORDER BY ordinal)) || '，', '') ||
         coalesce(f.earlier || (
           SELECT in_row FROM gap
            WHERE (report_id, item, measure) = (f.earlier_id, f.item, 'in_force')) || '，', '') ||
         '无法核对两年的现行有效件数是否衔接。') AS message,
       (SELECT start FROM cell
         WHERE (report_id, item, measure) = (f.report_id, f.item, 'in_force')) AS start,
       (SELECT length FROM cell
         WHERE (report_id, item, measure) = (f.report_id, f.item, 'in_force')) AS length
  FROM flow AS f;
