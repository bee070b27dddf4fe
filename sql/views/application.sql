-- 表三, 收到和处理政府信息公开申请情况, as printed: a row an item. A figure that is not ok is NULL.
CREATE VIEW application AS
SELECT d.id AS report_id, p.item, p.label, p.natural_person, p.enterprise, p.research,
       p.public_interest, p.legal_service, p.other_organisation, p.total
  FROM document AS d, report_application(d.body) AS p;
