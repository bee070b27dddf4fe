-- Which year and which organ the sentences of a report say that it is about.
CREATE VIEW subject AS
SELECT d.id AS report_id, s.kind, s.value, s.key, s.section, s.quote, s.start, s.length
  FROM document AS d, report_subject(d.body) AS s;
