-- 表二, 主动公开政府信息情况, as printed: a row an item. A figure that is not ok is NULL.
CREATE VIEW disclosure AS
SELECT c.report_id, i.name AS item,
       CASE WHEN i.name = 'normative_documents' AND r.form = '2019' THEN '规范性文件'
            ELSE i.label END AS label,
       max(c.value) FILTER (WHERE m.name = 'issued') AS issued,
       max(c.value) FILTER (WHERE m.name = 'repealed') AS repealed,
       max(c.value) FILTER (WHERE m.name = 'in_force') AS in_force,
       max(c.value) FILTER (WHERE m.name = 'decisions') AS decisions,
       max(c.value) FILTER (WHERE m.name = 'amount') AS amount,
       max(c.value) FILTER (WHERE m.name = 'made') AS made,
       max(c.value) FILTER (WHERE m.name = 'newly_disclosed') AS newly_disclosed,
       max(c.value) FILTER (WHERE m.name = 'total_disclosed') AS total_disclosed,
       max(c.value) FILTER (WHERE m.name = 'previous_items') AS previous_items,
       max(c.value) FILTER (WHERE m.name = 'change') AS change,
       max(c.value) FILTER (WHERE m.name = 'projects') AS projects
  FROM stored_cell AS c
  JOIN report AS r ON r.id = c.report_id
  JOIN wording AS i ON i.ordinal = c.item AND i.tbl = 'disclosure'
  JOIN wording AS m ON m.ordinal = c.measure
 GROUP BY c.report_id, c.item;
