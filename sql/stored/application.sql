-- 表三, 收到和处理政府信息公开申请情况, as printed: a row an item. A figure that is not ok is NULL.
CREATE VIEW application AS
SELECT c.report_id, i.name AS item, i.label,
       max(c.value) FILTER (WHERE m.name = 'natural_person') AS natural_person,
       max(c.value) FILTER (WHERE m.name = 'enterprise') AS enterprise,
       max(c.value) FILTER (WHERE m.name = 'research') AS research,
       max(c.value) FILTER (WHERE m.name = 'public_interest') AS public_interest,
       max(c.value) FILTER (WHERE m.name = 'legal_service') AS legal_service,
       max(c.value) FILTER (WHERE m.name = 'other_organisation') AS other_organisation,
       max(c.value) FILTER (WHERE m.name = 'total') AS total
  FROM stored_cell AS c
  JOIN wording AS i ON i.ordinal = c.item AND i.tbl = 'applications'
  JOIN wording AS m ON m.ordinal = c.measure
 GROUP BY c.report_id, c.item;
