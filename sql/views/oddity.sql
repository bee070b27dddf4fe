-- What should not be in a report: advertising put into it, and characters gone wrong.
CREATE VIEW oddity AS
SELECT d.id AS report_id, o.kind, o.word, o.quote, o.start, o.length
  FROM document AS d, report_oddity(d.body) AS o;
