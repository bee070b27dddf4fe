-- 上年结转 is what the report on the year before carried out, 结转下年度继续办理: the same applications,
-- in every column of 表三.
CREATE VIEW check_carry_over AS
WITH flow AS (
  SELECT a.report_id, a.measure, a.label, a.carried_in, b.report_id AS earlier_id, b.carried_out,
         (y.year - 1) || '年度报告' AS earlier
    FROM authority_year AS y
    JOIN applicant AS a ON a.report_id = y.report_id
    JOIN applicant AS b ON b.report_id = y.before AND b.measure = a.measure)
SELECT f.report_id, 'carry_over' AS rule, 'applications' AS tbl, 'carried_in' AS item, f.measure,
       f.carried_out AS expected, f.carried_in AS actual,
       CASE f.carried_in = f.carried_out WHEN 1 THEN 'held' WHEN 0 THEN 'broken'
            ELSE 'undecided' END AS outcome,
       '表三“' || f.label || '”列：' || coalesce(
         '上年结转' || f.carried_in || '件，' ||
         CASE f.carried_in WHEN f.carried_out THEN '等于' ELSE '不等于' END ||
         f.earlier || '的结转下年度' || f.carried_out || '件。',
         coalesce('本报告' || (
           SELECT in_column FROM gap
            WHERE (report_id, item, measure) = (f.report_id, 'carried_in', f.measure))
           || '，', '') ||
         coalesce(f.earlier || (
           SELECT in_column FROM gap
            WHERE (report_id, item, measure) = (f.earlier_id, 'carried_out', f.measure))
           || '，', '') ||
         '无法核对两年的结转是否衔接。') AS message,
       (SELECT start FROM cell
         WHERE (report_id, item, measure) = (f.report_id, 'carried_in', f.measure)) AS start,
       (SELECT length FROM cell
         WHERE (report_id, item, measure) = (f.report_id, 'carried_in', f.measure)) AS length
  FROM flow AS f;
