-- Every cell that the form of a report prescribes, of all documents. Stored a row an item, as the
-- tables are printed, in less than a third of the room that a row a cell would take.
--
-- Where the cells of a report stand: for each form its cells, in their order, and then the rows that
-- only another form has, which may be printed all the same. `row` is the ordinal of the item in
-- wording, `place` counts the cells of an item from 1.
CREATE TABLE stored_place(
  form TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  tbl TEXT NOT NULL,
  item TEXT NOT NULL,
  measure TEXT NOT NULL,
  row INTEGER NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (form, ordinal)
) WITHOUT ROWID;

CREATE UNIQUE INDEX stored_place_cell ON stored_place(form, item, measure);

CREATE INDEX stored_place_row ON stored_place(form, tbl) WHERE place = 1;

INSERT INTO stored_place
SELECT g.form, iif(f.form = g.form, 0, 1000) + f.ordinal, f.tbl, f.item, f.measure, i.ordinal,
       row_number() OVER (PARTITION BY g.form, f.item ORDER BY f.ordinal)
  FROM (SELECT DISTINCT form FROM form_cells()) AS g
  JOIN form_cells() AS f ON f.form = coalesce(
         (SELECT form FROM form_cells() WHERE form = g.form AND item = f.item LIMIT 1),
         (SELECT max(form) FROM form_cells() WHERE item = f.item))
  JOIN wording AS i ON i.name = f.item;

-- id is 512 * document.id + stored_place.row. A figure is the value of its cell, '' where that is
-- blank, NULL where it is missing or the form has no such cell; else the status, in a word.
CREATE TABLE stored_row(
  id INTEGER PRIMARY KEY,
  figure_1, figure_2, figure_3, figure_4, figure_5, figure_6, figure_7,
  start_1 INTEGER, start_2 INTEGER, start_3 INTEGER, start_4 INTEGER, start_5 INTEGER,
  start_6 INTEGER, start_7 INTEGER,
  value_1 AS (iif(typeof(figure_1) = 'text', NULL, figure_1)),
  value_2 AS (iif(typeof(figure_2) = 'text', NULL, figure_2)),
  value_3 AS (iif(typeof(figure_3) = 'text', NULL, figure_3)),
  value_4 AS (iif(typeof(figure_4) = 'text', NULL, figure_4)),
  value_5 AS (iif(typeof(figure_5) = 'text', NULL, figure_5)),
  value_6 AS (iif(typeof(figure_6) = 'text', NULL, figure_6)),
  value_7 AS (iif(typeof(figure_7) = 'text', NULL, figure_7))
);

-- What is printed, where it is not simply the value. id is 8 * stored_row.id + stored_place.place.
CREATE TABLE stored_raw(
  id INTEGER PRIMARY KEY,
  raw TEXT
);

CREATE VIEW cell AS
SELECT report_id, tbl, item, measure, iif(typeof(figure) = 'text', NULL, figure) AS value,
       coalesce((SELECT raw FROM stored_raw WHERE id = printed),
                iif(typeof(figure) = 'text' AND figure <> '', NULL, CAST(figure AS TEXT))) AS raw,
       CASE typeof(figure) WHEN 'text' THEN iif(figure = '', 'blank', figure)
                           WHEN 'null' THEN 'missing' ELSE 'ok' END AS status,
       start,
       length(coalesce((SELECT raw FROM stored_raw WHERE id = printed),
                       iif(typeof(figure) = 'text' AND figure <> '', NULL, CAST(figure AS TEXT))))
         AS length
  FROM (SELECT r.id AS report_id, p.tbl, p.item, p.measure, 8 * s.id + p.place AS printed,
               CASE p.place WHEN 1 THEN s.figure_1 WHEN 2 THEN s.figure_2 WHEN 3 THEN s.figure_3
                            WHEN 4 THEN s.figure_4 WHEN 5 THEN s.figure_5 WHEN 6 THEN s.figure_6
                            ELSE s.figure_7 END AS figure,
               CASE p.place WHEN 1 THEN s.start_1 WHEN 2 THEN s.start_2 WHEN 3 THEN s.start_3
                            WHEN 4 THEN s.start_4 WHEN 5 THEN s.start_5 WHEN 6 THEN s.start_6
                            ELSE s.start_7 END AS start
          FROM report AS r
         CROSS JOIN stored_place AS p ON p.form = r.form
         CROSS JOIN stored_row AS s ON s.id = 512 * r.id + p.row);
