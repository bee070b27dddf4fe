-- The claims, and whether the words of their scope are others than the reporter: 全市 in the report
-- of a 市人民政府办公室. 全市 and 全市各级行政机关 are what the report of a 市人民政府 is on.
CREATE VIEW scoped_claim AS
SELECT c.report_id, c.item, c.measure, c.value, c.bound, c.scope, c.quote, c.start, c.length,
       c.scope IS NOT NULL AND replace(c.scope, '各级行政机关', '') IS NOT
         '全' || (SELECT substr(replace(replace(authority, '人民政府', ''), '政府', ''), -1)
                    FROM report WHERE id = c.report_id) AS other_scope
  FROM claim AS c;
