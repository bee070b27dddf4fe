-- The six kinds of applicants add up to 总计, in every row of 表三. Kinds that are known may exceed it
-- already where others are not. Sums of decimals are rounded: in binary 0.1 + 0.2 is not 0.3. CAST
-- makes whole ones INTEGER again.
CREATE VIEW check_applicant_sum AS
WITH added AS (
  SELECT *, natural_person + enterprise + research + public_interest + legal_service
              + other_organisation AS all_parts,
         coalesce(natural_person, 0) + coalesce(enterprise, 0) + coalesce(research, 0)
           + coalesce(public_interest, 0) + coalesce(legal_service, 0)
           + coalesce(other_organisation, 0) AS known_parts
    FROM application),
summed AS (
  SELECT *, CAST(round(all_parts, 6) || '' AS NUMERIC) AS parts,
         CAST(round(known_parts, 6) || '' AS NUMERIC) AS known
    FROM added)
SELECT s.report_id, 'applicant_sum' AS rule, 'applications' AS tbl, s.item, 'total' AS measure,
       coalesce(s.parts, CASE WHEN s.known > s.total THEN s.known END) AS expected,
       s.total AS actual,
       CASE WHEN s.all_parts = s.total THEN 'held'  -- as nearly always: no sum need be rounded
            WHEN s.parts = s.total THEN 'held' WHEN s.parts <> s.total THEN 'broken'
            WHEN s.known > s.total THEN 'broken' ELSE 'undecided' END AS outcome,
       '表三“' || (SELECT words FROM wording WHERE name = s.item) || '”行：' || coalesce(
         '自然人' || s.natural_person || '件+商业企业' || s.enterprise || '件+科研机构' || s.research ||
         '件+社会公益组织' || s.public_interest || '件+法律服务机构' || s.legal_service ||
         '件+其他' || s.other_organisation || '件=' || s.parts || '件，' ||
         CASE s.parts WHEN s.total THEN '等于' ELSE '不等于' END || '总计' || s.total || '件。',
         CASE WHEN s.known > s.total
              THEN '已填的各类申请人合计' || s.known || '件，超过总计' || s.total || '件。' END,
         (SELECT group_concat(in_row, '、')
            FROM (SELECT in_row FROM gap WHERE (report_id, item) = (s.report_id, s.item)
                   ORDER BY ordinal)) || '，无法核对各类申请人之和与总计。') AS message,
       (SELECT start FROM cell
         WHERE (report_id, item, measure) = (s.report_id, s.item, 'total')) AS start,
       (SELECT length FROM cell
         WHERE (report_id, item, measure) = (s.report_id, s.item, 'total')) AS length
  FROM summed AS s;
