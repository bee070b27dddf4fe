-- The four outcomes of 表四 add up to 总计, for reviews and for both kinds of lawsuits. Outcomes that
-- are known may exceed it already where others are not. Sums of decimals are rounded: in binary 0.1
-- + 0.2 is not 0.3. CAST makes whole ones INTEGER again.
CREATE VIEW check_remedy_sum AS
WITH added AS (
  SELECT *, upheld + corrected + other + pending AS all_parts,
         coalesce(upheld, 0) + coalesce(corrected, 0) + coalesce(other, 0) + coalesce(pending, 0)
           AS known_parts
    FROM remedy),
summed AS (
  SELECT *, CAST(round(all_parts, 6) || '' AS NUMERIC) AS parts,
         CAST(round(known_parts, 6) || '' AS NUMERIC) AS known
    FROM added)
SELECT s.report_id, 'remedy_sum' AS rule, 'remedies' AS tbl, s.item, 'total' AS measure,
       coalesce(s.parts, CASE WHEN s.known > s.total THEN s.known END) AS expected,
       s.total AS actual,
       CASE WHEN s.all_parts = s.total THEN 'held'  -- as nearly always: no sum need be rounded
            WHEN s.parts = s.total THEN 'held' WHEN s.parts <> s.total THEN 'broken'
            WHEN s.known > s.total THEN 'broken' ELSE 'undecided' END AS outcome,
       '表四“' || s.label || '”：' || coalesce(
         '结果维持' || s.upheld || '件+结果纠正' || s.corrected || '件+其他结果' || s.other ||
         '件+尚未审结' || s.pending || '件=' || s.parts || '件，' ||
         CASE s.parts WHEN s.total THEN '等于' ELSE '不等于' END || '总计' || s.total || '件。',
         CASE WHEN s.known > s.total
              THEN '已填的各种结果合计' || s.known || '件，超过总计' || s.total || '件。' END,
         (SELECT group_concat(in_row, '、')
            FROM (SELECT in_row FROM gap WHERE (report_id, item) = (s.report_id, s.item)
                   ORDER BY ordinal)) || '，无法核对各种结果之和与总计。') AS message,
       (SELECT start FROM cell
         WHERE (report_id, item, measure) = (s.report_id, s.item, 'total')) AS start,
       (SELECT length FROM cell
         WHERE (report_id, item, measure) = (s.report_id, s.item, 'total')) AS length
  FROM summed AS s;
