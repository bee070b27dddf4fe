-- The stored rows follow their documents. REPLACE fires no delete trigger for the rows that it
-- removes (unless recursive_triggers is on), so a document that comes or changes also clears away
-- whatever was stored under its id or its path. Its own report is changed and never deleted, for
-- the sake of rows of the user's that refer to it.
--
-- Rows of another kind that are parsed from a document come with a file as claim.sql, its line in
-- sql_files.cmake, a DELETE in the first three triggers below, and an INSERT in two of them.
CREATE TRIGGER report_deleted AFTER DELETE ON report BEGIN
  DELETE FROM authority_name WHERE report_id = old.id;
  DELETE FROM stored_section WHERE report_id = old.id;
  DELETE FROM stored_cell WHERE report_id = old.id;
  DELETE FROM claim WHERE report_id = old.id;
  DELETE FROM ratio WHERE report_id = old.id;
  DELETE FROM part WHERE report_id = old.id;
  DELETE FROM oddity WHERE report_id = old.id;
  DELETE FROM subject WHERE report_id = old.id;
END;

CREATE TRIGGER document_inserted AFTER INSERT ON document BEGIN
  DELETE FROM report WHERE path = new.path AND id <> new.id;
  DELETE FROM authority_name WHERE report_id = new.id;
  DELETE FROM stored_section WHERE report_id = new.id;
  DELETE FROM stored_cell WHERE report_id = new.id;
  DELETE FROM claim WHERE report_id = new.id;
  DELETE FROM ratio WHERE report_id = new.id;
  DELETE FROM part WHERE report_id = new.id;
  DELETE FROM oddity WHERE report_id = new.id;
  DELETE FROM subject WHERE report_id = new.id;
  INSERT INTO report(id, path, title, authority, year, period_start, period_end, published, form,
                     media, charset)
  SELECT * FROM report_to_store WHERE id = new.id
      ON CONFLICT(id) DO UPDATE
     SET (path, title, authority, year, period_start, period_end, published, form, media, charset)
       = (excluded.path, excluded.title, excluded.authority, excluded.year, excluded.period_start,
          excluded.period_end, excluded.published, excluded.form, excluded.media, excluded.charset);
  INSERT INTO stored_section SELECT * FROM section_to_store WHERE report_id = new.id;
  INSERT INTO stored_cell SELECT * FROM cell_to_store WHERE report_id = new.id;
  INSERT INTO claim SELECT * FROM claim_to_store WHERE report_id = new.id;
  INSERT INTO ratio SELECT * FROM ratio_to_store WHERE report_id = new.id;
  INSERT INTO part SELECT * FROM part_to_store WHERE report_id = new.id;
  INSERT INTO oddity SELECT * FROM oddity_to_store WHERE report_id = new.id;
  INSERT INTO subject SELECT * FROM subject_to_store WHERE report_id = new.id;
  INSERT INTO authority_name SELECT * FROM authority_name_to_store WHERE report_id = new.id;
END;

CREATE TRIGGER document_updated AFTER UPDATE ON document
WHEN (new.id, new.path, new.body) IS NOT (old.id, old.path, old.body) BEGIN
  DELETE FROM report WHERE (id = old.id OR path = new.path) AND id <> new.id;
  DELETE FROM authority_name WHERE report_id = new.id;
  DELETE FROM stored_section WHERE report_id = new.id;
  DELETE FROM stored_cell WHERE report_id = new.id;
  DELETE FROM claim WHERE report_id = new.id;
  DELETE FROM ratio WHERE report_id = new.id;
  DELETE FROM part WHERE report_id = new.id;
  DELETE FROM oddity WHERE report_id = new.id;
  DELETE FROM subject WHERE report_id = new.id;
  INSERT INTO report(id, path, title, authority, year, period_start, period_end, published, form,
                     media, charset)
  SELECT * FROM report_to_store WHERE id = new.id
      ON CONFLICT(id) DO UPDATE
     SET (path, title, authority, year, period_start, period_end, published, form, media, charset)
       = (excluded.path, excluded.title, excluded.authority, excluded.year, excluded.period_start,
          excluded.period_end, excluded.published, excluded.form, excluded.media, excluded.charset);
  INSERT INTO stored_section SELECT * FROM section_to_store WHERE report_id = new.id;
  INSERT INTO stored_cell SELECT * FROM cell_to_store WHERE report_id = new.id;
  INSERT INTO claim SELECT * FROM claim_to_store WHERE report_id = new.id;
  INSERT INTO ratio SELECT * FROM ratio_to_store WHERE report_id = new.id;
  INSERT INTO part SELECT * FROM part_to_store WHERE report_id = new.id;
  INSERT INTO oddity SELECT * FROM oddity_to_store WHERE report_id = new.id;
  INSERT INTO subject SELECT * FROM subject_to_store WHERE report_id = new.id;
  INSERT INTO authority_name SELECT * FROM authority_name_to_store WHERE report_id = new.id;
END;

CREATE TRIGGER document_deleted AFTER DELETE ON document BEGIN
  DELETE FROM report WHERE id = old.id;
END;
