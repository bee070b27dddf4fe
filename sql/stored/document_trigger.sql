-- The stored rows follow their documents. REPLACE fires no delete trigger for the rows that it
-- removes (unless recursive_triggers is on), so a document that comes or changes also clears away
-- whatever was stored under its id or its path. Its own report is changed and never deleted, for
-- the sake of rows of the user's that refer to it.
--
-- Rows of another kind that are parsed from a document come with a file as claim.sql, its line in
-- sql_files.cmake, and below a DELETE in report_cleared and an INSERT in document_stored.
--
-- What is stored of a report, an INSERT of its id into this view clears away.
CREATE VIEW report_to_clear AS SELECT id FROM report;

CREATE TRIGGER report_cleared INSTEAD OF INSERT ON report_to_clear BEGIN
  DELETE FROM authority_name WHERE report_id = new.id;
  DELETE FROM stored_section WHERE report_id = new.id;
  DELETE FROM stored_row WHERE id BETWEEN 512 * new.id AND 512 * new.id + 511;
  DELETE FROM stored_raw WHERE id BETWEEN 4096 * new.id AND 4096 * new.id + 4095;
  DELETE FROM cell_status WHERE report_id = new.id;
  DELETE FROM claim WHERE report_id = new.id;
  DELETE FROM ratio WHERE report_id = new.id;
  DELETE FROM part WHERE report_id = new.id;
  DELETE FROM oddity WHERE report_id = new.id;
  DELETE FROM subject WHERE report_id = new.id;
END;

CREATE TRIGGER report_deleted AFTER DELETE ON report BEGIN
  INSERT INTO report_to_clear VALUES (old.id);
END;

-- A document that is inserted into this view is parsed, and its rows are stored.
CREATE VIEW document_to_store AS SELECT id, path, body FROM document;

CREATE TRIGGER document_stored INSTEAD OF INSERT ON document_to_store BEGIN
  INSERT INTO report_to_clear SELECT id FROM report WHERE id = new.id;
  INSERT INTO report(id, path, title, authority, year, period_start, period_end, published, form,
                     media, charset)
  SELECT new.id, new.path, m.title, m.authority, m.year, m.period_start, m.period_end, m.published,
         m.form, m.media, m.charset
    FROM (SELECT 1) LEFT JOIN report_meta(new.body) AS m WHERE true
      ON CONFLICT(id) DO UPDATE
     SET (path, title, authority, year, period_start, period_end, published, form, media, charset)
       = (excluded.path, excluded.title, excluded.authority, excluded.year, excluded.period_start,
          excluded.period_end, excluded.published, excluded.form, excluded.media, excluded.charset);
  INSERT INTO stored_section
  SELECT new.id, number, heading, nullif(text, substr(new.body, start, length)), start, length
    FROM report_sections(new.body);
  INSERT INTO stored_row
  SELECT 512 * new.id + i.ordinal, figure_1, figure_2, figure_3, figure_4, figure_5, figure_6,
         figure_7, start_1, start_2, start_3, start_4, start_5, start_6, start_7
    FROM report_rows(new.body) AS r CROSS JOIN wording AS i ON i.name = r.item;
  INSERT INTO stored_raw
  SELECT 4096 * new.id + 8 * i.ordinal + r.place, r.raw
    FROM report_raw(new.body) AS r CROSS JOIN wording AS i ON i.name = r.item;
  INSERT INTO cell_status SELECT new.id, s.* FROM report_cell_status(new.body) AS s;
  INSERT INTO claim SELECT new.id, c.* FROM report_claims(new.body) AS c;
  INSERT INTO ratio SELECT new.id, r.* FROM report_ratio(new.body) AS r;
  INSERT INTO part SELECT new.id, p.* FROM report_part(new.body) AS p;
  INSERT INTO oddity SELECT new.id, o.* FROM report_oddity(new.body) AS o;
  INSERT INTO subject SELECT new.id, s.* FROM report_subject(new.body) AS s;
  INSERT INTO authority_name
  SELECT id, authority, authority_key(authority), year,
         (SELECT coalesce(sum(ok), 0) FROM cell_status WHERE report_id = new.id)
    FROM report WHERE id = new.id AND authority_key(authority) IS NOT NULL;
END;

CREATE TRIGGER document_inserted AFTER INSERT ON document BEGIN
  DELETE FROM report WHERE path = new.path AND id <> new.id;
  INSERT INTO document_to_store VALUES (new.id, new.path, new.body);
END;

CREATE TRIGGER document_updated AFTER UPDATE ON document
WHEN (new.id, new.path, new.body) IS NOT (old.id, old.path, old.body) BEGIN
  DELETE FROM report WHERE (id = old.id OR path = new.path) AND id <> new.id;
  INSERT INTO document_to_store VALUES (new.id, new.path, new.body);
END;

CREATE TRIGGER document_deleted AFTER DELETE ON document BEGIN
  DELETE FROM report WHERE id = old.id;
END;

-- The documents that are there already, one by one: an INSERT … SELECT of their bodies would gather
-- all of them before the first is stored.
CREATE VIEW document_to_parse AS SELECT id FROM document;

CREATE TRIGGER document_parsed INSTEAD OF INSERT ON document_to_parse BEGIN
  INSERT INTO document_to_store SELECT id, path, body FROM document WHERE id = new.id;
END;

INSERT INTO document_to_parse SELECT id FROM document;
