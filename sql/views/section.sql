-- The sections of all documents: 1 to 6 as 一 to 六 of the statutory format, 0 what comes before.
CREATE VIEW section AS
SELECT d.id AS report_id, s.number, s.heading, s.text, s.start, s.length
  FROM document AS d, report_sections(d.body) AS s;
