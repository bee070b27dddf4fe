-- 上年结转 is what the report on the year before carried out, 结转下年度继续办理: the same applications,
-- in every column of 表三.
CREATE VIEW check_carry_over AS
SELECT a.report_id, 'carry_over' AS rule, 'applications' AS tbl, 'carried_in' AS item, a.measure,
       b.carried_out AS expected, a.carried_in AS actual,
       CASE a.carried_in = b.carried_out WHEN 1 THEN 'held' WHEN 0 THEN 'broken'
            ELSE 'undecided' END AS outcome,
       '表三“' || a.label || '”列：' || coalesce(
         '上年结转' || a.carried_in || '件，' ||
         CASE a.carried_in WHEN b.carried_out THEN '等于' ELSE '不等于' END ||
         (y.year - 1) || '年度报告的结转下年度' || b.carried_out || '件。',
         coalesce('本报告' || (SELECT '“' || item_words || '”' || reason FROM gap
                   WHERE report_id = a.report_id AND tbl = 'applications' AND item = 'carried_in'
                     AND measure = a.measure) || '，', '') ||
         coalesce((y.year - 1) || '年度报告' || (SELECT '“' || item_words || '”' || reason FROM gap
                   WHERE report_id = b.report_id AND tbl = 'applications' AND item = 'carried_out'
                     AND measure = a.measure) || '，', '') || '无法核对两年的结转是否衔接。') AS message,
       (SELECT start FROM cell
         WHERE (report_id, tbl, item, measure) = (a.report_id, 'applications', 'carried_in', a.measure)) AS start,
       (SELECT length FROM cell
         WHERE (report_id, tbl, item, measure) = (a.report_id, 'applications', 'carried_in', a.measure)) AS length
  FROM authority_year AS y
  JOIN applicant AS a ON a.report_id = y.report_id
  JOIN applicant AS b ON b.report_id = y.before AND b.measure = a.measure;
