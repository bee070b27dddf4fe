-- What is wrong: the broken relations that no waiver names.
CREATE VIEW finding AS
SELECT report_id, rule, severity, tbl, item, measure, expected, actual, message, start, length
  FROM judgement
 WHERE outcome = 'broken' AND NOT waived;
