-- The day by which each report had to be published, month and day as authority_class has them for
-- its authority; for the years to 2018, 31 March. No row where the law sets no day.
CREATE VIEW publication_due AS
WITH RECURSIVE ending(characters) AS (  -- lengths that suffixes may have: beyond 64 none is an ending
  SELECT 1 UNION ALL
  SELECT characters + 1 FROM ending
   WHERE characters < (SELECT min(max(length(suffix)), 64) FROM authority_class)),
named AS (
  SELECT r.id, r.authority, r.year, r.published, c.class AS listed_class, c.day,
         CASE WHEN c.class IS NOT 'office' THEN c.class
              WHEN r.authority GLOB '*街道*' OR r.authority GLOB '*苏木*'
                   OR r.authority GLOB '*[镇乡]人民政府*' OR r.authority GLOB '*[镇乡]政府*'
                   OR r.authority GLOB '*[镇乡]党*' THEN 'township'
              WHEN r.authority GLOB '*[省市区州盟县旗]人民政府*' THEN 'department'
              -- 某镇便民服务中心 is a township's, 镇江市大数据中心 is not.
              WHEN r.authority GLOB '*[镇乡]*' THEN 'unclear'
              ELSE 'department' END AS class
    FROM report AS r
    LEFT JOIN authority_class AS c ON c.suffix = substr(r.authority, -(
           SELECT max(e.characters)
             FROM ending AS e CROSS JOIN authority_class AS k
            WHERE k.suffix = substr(r.authority, -e.characters)))
   WHERE r.form IS NOT NULL),
classed AS (
  SELECT id, authority, year, published, class,
         CASE WHEN listed_class IS NOT 'office' OR class = 'department' THEN day END AS day
    FROM named)
SELECT *, (year + 1) || '-' || CASE WHEN year <= 2018 THEN '03-31' ELSE day END AS last_day
  FROM classed
 WHERE year <= 2018 OR day IS NOT NULL OR class IS NULL OR class = 'unclear';
