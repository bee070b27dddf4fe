-- What the head of each document says: a row for every document, readable or not.
CREATE VIEW report_to_store AS
SELECT d.id, d.path, m.title, m.authority, m.year, m.period_start, m.period_end, m.published,
       m.form, m.media, m.charset
  FROM document AS d LEFT JOIN report_meta(d.body) AS m;

CREATE TABLE report(
  id INTEGER PRIMARY KEY,
  path TEXT,
  title TEXT,
  authority TEXT,
  year INTEGER,
  period_start TEXT,
  period_end TEXT,
  published TEXT,
  form TEXT,
  media TEXT,
  charset TEXT
);

CREATE INDEX report_path ON report(path);

INSERT INTO report(id, path, title, authority, year, period_start, period_end, published, form,
                   media, charset)
SELECT * FROM report_to_store WHERE true
    ON CONFLICT(id) DO UPDATE
   SET (path, title, authority, year, period_start, period_end, published, form, media, charset)
     = (excluded.path, excluded.title, excluded.authority, excluded.year, excluded.period_start,
        excluded.period_end, excluded.published, excluded.form, excluded.media, excluded.charset);
