-- What came in was handled or carried over, in every column of 表三. The form prints it there:
-- 本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和. Sums of decimals are rounded: in
-- binary 0.1 + 0.2 is not 0.3. CAST makes whole ones INTEGER again.
CREATE VIEW check_balance AS
WITH added AS (
  SELECT *, received + carried_in AS all_in, handled_total + carried_out AS all_out,
         received + carried_in - carried_out AS left_to_handle
    FROM applicant),
flow AS (
  SELECT *, CAST(round(all_in, 6) || '' AS NUMERIC) AS came,
         CAST(round(all_out, 6) || '' AS NUMERIC) AS went,
         CAST(round(left_to_handle, 6) || '' AS NUMERIC) AS due
    FROM added)
SELECT f.report_id, 'balance' AS rule, 'applications' AS tbl, 'handled_total' AS item, f.measure,
       f.due AS expected, f.handled_total AS actual,
       CASE WHEN f.all_in = f.all_out THEN 'held'  -- as nearly always: no sum need be rounded
            WHEN f.came = f.went THEN 'held' WHEN f.came <> f.went THEN 'broken'
            ELSE 'undecided' END AS outcome,
       '表三“' || f.label || '”列：' || coalesce(
         '本年新收' || f.received || '件+上年结转' || f.carried_in || '件=' || f.came || '件，' ||
         CASE f.came WHEN f.went THEN '等于' ELSE '不等于' END ||
         '总计' || f.handled_total || '件+结转下年度' || f.carried_out || '件=' || f.went || '件。',
         (SELECT group_concat(in_column, '、')
            FROM (SELECT in_column FROM gap
                   WHERE report_id = f.report_id AND measure = f.measure
                     AND item IN ('received', 'carried_in', 'handled_total', 'carried_out')
                   ORDER BY ordinal)) || '，无法核对收到与办理是否平衡。') AS message,
       (SELECT start FROM cell
         WHERE (report_id, item, measure) = (f.report_id, 'handled_total', f.measure)) AS start,
       (SELECT length FROM cell
         WHERE (report_id, item, measure) = (f.report_id, 'handled_total', f.measure)) AS length
  FROM flow AS f;
