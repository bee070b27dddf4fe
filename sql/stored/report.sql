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

INSERT INTO report SELECT * FROM report_to_store;
