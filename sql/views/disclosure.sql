-- 表二, 主动公开政府信息情况, as printed: a row an item. A figure that is not ok is NULL.
CREATE VIEW disclosure AS
SELECT d.id AS report_id, p.item, p.label, p.issued, p.repealed, p.in_force, p.decisions, p.amount,
       p.made, p.newly_disclosed, p.total_disclosed, p.previous_items, p.change, p.projects
  FROM document AS d, report_disclosure(d.body) AS p;
