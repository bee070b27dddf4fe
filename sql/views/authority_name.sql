-- The organ of each report that names one: name as printed, key as names of one organ compare, and
-- how many figures the report has.
CREATE VIEW authority_name AS
SELECT r.id AS report_id, r.authority AS name, authority_key(r.authority) AS key, r.year,
       (SELECT count(value) FROM cell WHERE report_id = r.id) AS figures
  FROM report AS r
 WHERE authority_key(r.authority) IS NOT NULL;
