-- What a report has to state besides its tables.
--
-- missing_fee_statement: 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号） is in force since 2021, and
-- what was charged under it is reported in 六. A word on it anywhere in the running text will do; the
-- row 逾期未按收费通知要求缴纳费用 of 表三 is none.
--
-- missing_contact: neither the notice of 2019 nor that of 2021 asks for an address or a telephone
-- number, so the years from 2019 on have no row. Before, there was no national form; the samples of
-- many provinces had a sentence on where to get the text and whom to ask, so its absence is worth a
-- hint and no more.
CREATE VIEW check_statement AS
WITH asked AS (
  SELECT id, iif(year >= 2021, 'missing_fee_statement', 'missing_contact') AS rule,
         (SELECT text FROM section WHERE (report_id, number) = (report.id, 6)) AS six
    FROM report
   WHERE form IS NOT NULL AND (year >= 2021 OR year <= 2018)),
stated AS (
  SELECT *, CASE WHEN rule = 'missing_contact'
              THEN EXISTS (SELECT 1 FROM section WHERE report_id = asked.id
                              AND (text LIKE '%电话%' OR text LIKE '%地址%' OR text LIKE '%邮箱%'
                                   OR text LIKE '%下载%'))
              -- A figure of it is looked for before any word, and each word only where none was found.
              WHEN EXISTS (SELECT 1 FROM claim
                            WHERE (report_id, item) = (asked.id, 'processing_fee')) THEN 1
              WHEN instr(six, '收费') > 0 THEN 1
              WHEN instr(six, '费用') > 0 THEN 1
              ELSE EXISTS (SELECT 1 FROM section WHERE report_id = asked.id
                              AND instr(text, '处理费') > 0) END AS there
    FROM asked
   WHERE rule = 'missing_contact' OR six IS NOT NULL)
SELECT s.id AS report_id, s.rule, NULL AS tbl,
       CASE s.rule WHEN 'missing_fee_statement' THEN '6' END AS item, NULL AS measure,
       NULL AS expected, NULL AS actual, CASE WHEN s.there THEN 'held' ELSE 'broken' END AS outcome,
       CASE WHEN s.rule = 'missing_contact'
            THEN iif(s.there, '写明了联系方式或获取全文的途径。',
                     '没有写明联系方式和获取全文的途径（2018年度及以前多数地方的编写样本要求写明）。')
            WHEN s.there THEN '说明了信息处理费的收取情况。'
            ELSE '第六部分没有说明信息处理费的收取情况（没有收取的也应写明）。' END AS message,
       (SELECT start FROM section WHERE s.rule = 'missing_fee_statement'
           AND (report_id, number) = (s.id, 6)) AS start,
       (SELECT length FROM section WHERE s.rule = 'missing_fee_statement'
           AND (report_id, number) = (s.id, 6)) AS length
  FROM stated AS s;
