-- Every row of check_result, and whether it is a broken one that a waiver names.
CREATE VIEW judgement AS
SELECT c.*,
       CASE c.outcome WHEN 'broken' THEN EXISTS (
         SELECT 1 FROM waiver AS w
          WHERE (w.path IS NULL OR w.path = (SELECT path FROM document WHERE id = c.report_id))
            AND (w.rule IS NULL OR w.rule = c.rule)
            AND (w.tbl IS NULL OR w.tbl = c.tbl)
            AND (w.item IS NULL OR w.item = c.item)
            AND (w.measure IS NULL OR w.measure = c.measure)
            AND (w.expected IS NULL OR w.expected = c.expected)
            AND (w.actual IS NULL OR w.actual = c.actual)) ELSE 0 END AS waived
  FROM check_result AS c;
