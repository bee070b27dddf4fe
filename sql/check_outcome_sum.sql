-- The outcomes （一） to （六） of 表三 add up to （七）总计, in every column: an application has one
-- outcome, as the form prints at 部分公开: 区分处理的，只计这一情形，不计其他情形. Where （六）其他处理 is
-- one row, as in form 2019, it stands for its three. Sums of decimals are rounded: in binary
-- 0.1 + 0.2 is not 0.3. CAST makes whole ones INTEGER again.
CREATE VIEW check_outcome_sum AS
WITH grouped AS (
  SELECT report_id, measure, label, handled_total, granted, partly_granted, other_handling,
         refused_state_secret + refused_other_law + refused_security_stability
           + refused_third_party + refused_internal_affairs + refused_process_information
           + refused_enforcement_file + refused_administrative_query AS refused,
         unavailable_not_held + unavailable_must_be_created + unavailable_unclear AS unavailable,
         rejected_petition + rejected_duplicate + rejected_publication + rejected_excessive
           + rejected_confirmation AS rejected,
         coalesce(other_handling, other_not_corrected + other_fee_unpaid + other_remaining) AS other
    FROM applicant),
added AS (
  SELECT *, granted + partly_granted + refused + unavailable + rejected + other AS all_parts,
         (SELECT sum(value) FROM cell
           WHERE (report_id, tbl, measure) = (g.report_id, 'applications', g.measure)
             AND item NOT IN ('received', 'carried_in', 'handled_total', 'carried_out')
             AND (g.other_handling IS NULL OR item = 'other_handling'
                  OR item NOT LIKE 'other%')) AS known_parts
    FROM grouped AS g),
summed AS (
  SELECT report_id, measure, label, handled_total, granted, partly_granted, other_handling,
         all_parts, CAST(round(refused, 6) || '' AS NUMERIC) AS refused,
         CAST(round(unavailable, 6) || '' AS NUMERIC) AS unavailable,
         CAST(round(rejected, 6) || '' AS NUMERIC) AS rejected,
         CAST(round(other, 6) || '' AS NUMERIC) AS other,
         CAST(round(all_parts, 6) || '' AS NUMERIC) AS parts,
         CAST(round(known_parts, 6) || '' AS NUMERIC) AS known
    FROM added)
SELECT s.report_id, 'outcome_sum' AS rule, 'applications' AS tbl, 'handled_total' AS item,
       s.measure, coalesce(s.parts, iif(s.known > s.handled_total, s.known, NULL)) AS expected,
       s.handled_total AS actual,
       CASE WHEN s.all_parts = s.handled_total THEN 'held'  -- as nearly always: none need be rounded
            WHEN s.parts = s.handled_total THEN 'held' WHEN s.parts <> s.handled_total THEN 'broken'
            WHEN s.known > s.handled_total THEN 'broken' ELSE 'undecided' END AS outcome,
       '表三“' || s.label || '”列：' || coalesce(
         '予以公开' || s.granted || '件+部分公开' || s.partly_granted || '件+不予公开' || s.refused ||
         '件+无法提供' || s.unavailable || '件+不予处理' || s.rejected || '件+其他处理' || s.other ||
         '件=' || s.parts || '件，' || CASE s.parts WHEN s.handled_total THEN '等于' ELSE '不等于' END ||
         '总计' || s.handled_total || '件。',
         CASE WHEN s.known > s.handled_total
              THEN '已填的各项办理结果合计' || s.known || '件，超过总计' || s.handled_total || '件。' END,
         (SELECT words FROM (  -- those of the row with the lowest ordinal
            SELECT in_column || CASE count(*) WHEN 1 THEN '' ELSE '等' || count(*) || '处没有数字' END
                     AS words, min(ordinal)
              FROM gap
             WHERE (report_id, tbl, measure) = (s.report_id, 'applications', s.measure)
               AND item NOT IN ('received', 'carried_in', 'carried_out')
               AND (s.other_handling IS NULL OR item = 'other_handling'
                    OR item NOT LIKE 'other%'))) ||
         '，无法核对各项办理结果之和与总计。') AS message,
       (SELECT start FROM cell
         WHERE (report_id, item, measure) = (s.report_id, 'handled_total', s.measure)) AS start,
       (SELECT length FROM cell
         WHERE (report_id, item, measure) = (s.report_id, 'handled_total', s.measure)) AS length
  FROM summed AS s;
