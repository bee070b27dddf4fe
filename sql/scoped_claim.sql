-- The claims, and whether the words of their scope are others than the reporter: 全市 in the report
-- of a 市人民政府办公室. 全市 and 全市各级行政机关 are what the report of a 市人民政府 is on.
CREATE VIEW scoped_claim AS
SELECT c.report_id, c.item, c.measure, c.value, c.bound, c.scope, c.quote, c.start, c.length,
       CASE WHEN c.scope IS NULL THEN 0  -- as most: AND would look the report up all the same
            ELSE replace(c.scope, '各级行政机关', '') IS NOT
                 '全' || (SELECT substr(replace(replace(authority, '人民政府', ''), '政府', ''), -1)
                            FROM report WHERE id = c.report_id) END AS other_scope
  FROM claim AS c;
