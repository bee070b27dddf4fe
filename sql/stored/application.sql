-- 表三, 收到和处理政府信息公开申请情况, as printed: a row an item. A figure that is not ok is NULL.
CREATE VIEW application AS
SELECT r.id AS report_id, p.item, i.label, s.value_1 AS natural_person,
       s.value_2 AS enterprise, s.value_3 AS research, s.value_4 AS public_interest,
       s.value_5 AS legal_service, s.value_6 AS other_organisation, s.value_7 AS total
  FROM report AS r
 CROSS JOIN stored_place AS p INDEXED BY stored_place_row
    ON p.form = r.form AND p.tbl = 'applications' AND p.place = 1
 CROSS JOIN stored_row AS s ON s.id = 512 * r.id + p.row
 CROSS JOIN wording AS i ON i.ordinal = p.row;
