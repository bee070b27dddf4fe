-- 表二, 主动公开政府信息情况, as printed: a row an item. A figure that is not ok is NULL. What the
-- figures of a row are, the measure of the first one tells.
CREATE VIEW disclosure AS
SELECT r.id AS report_id, p.item,
       CASE WHEN p.item = 'normative_documents' AND r.form = '2019' THEN '规范性文件'
            ELSE i.label END AS label,
       CASE p.measure WHEN 'issued' THEN s.value_1 END AS issued,
       CASE p.measure WHEN 'issued' THEN s.value_2 END AS repealed,
       CASE p.measure WHEN 'issued' THEN s.value_3 END AS in_force,
       CASE p.measure WHEN 'decisions' THEN s.value_1 WHEN 'previous_items' THEN s.value_3 END
         AS decisions,
       CASE p.measure WHEN 'amount' THEN s.value_1 WHEN 'projects' THEN s.value_2 END AS amount,
       CASE p.measure WHEN 'made' THEN s.value_1 END AS made,
       CASE p.measure WHEN 'made' THEN s.value_2 END AS newly_disclosed,
       CASE p.measure WHEN 'made' THEN s.value_3 END AS total_disclosed,
       CASE p.measure WHEN 'previous_items' THEN s.value_1 END AS previous_items,
       CASE p.measure WHEN 'previous_items' THEN s.value_2 END AS change,
       CASE p.measure WHEN 'projects' THEN s.value_1 END AS projects
  FROM report AS r
 CROSS JOIN stored_place AS p INDEXED BY stored_place_row
    ON p.form = r.form AND p.tbl = 'disclosure' AND p.place = 1
 CROSS JOIN stored_row AS s ON s.id = 512 * r.id + p.row
 CROSS JOIN wording AS i ON i.ordinal = p.row;
