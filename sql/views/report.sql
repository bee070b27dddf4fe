-- What the head of each document says: a row for every document, readable or not.
CREATE VIEW report AS
SELECT d.id, d.path, m.title, m.authority, m.year, m.period_start, m.period_end, m.published,
       m.form, m.media, m.charset
  FROM document AS d LEFT JOIN report_meta(d.body) AS m;
