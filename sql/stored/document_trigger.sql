-- The stored rows follow their documents. REPLACE fires no delete trigger for the rows that it
-- removes (unless recursive_triggers is on), so a document that comes or changes also clears away
-- whatever was stored under its id or its path.
CREATE TRIGGER report_deleted AFTER DELETE ON report BEGIN
  DELETE FROM stored_section WHERE report_id = old.id;
  DELETE FROM stored_cell WHERE report_id = old.id;
  DELETE FROM claim WHERE report_id = old.id;
END;

CREATE TRIGGER document_inserted AFTER INSERT ON document BEGIN
  DELETE FROM report WHERE id = new.id OR path = new.path;
  INSERT INTO report SELECT * FROM report_to_store WHERE id = new.id;
  INSERT INTO stored_section SELECT * FROM section_to_store WHERE report_id = new.id;
  INSERT INTO stored_cell SELECT * FROM cell_to_store WHERE report_id = new.id;
  INSERT INTO claim SELECT * FROM claim_to_store WHERE report_id = new.id;
END;

CREATE TRIGGER document_updated AFTER UPDATE ON document
WHEN (new.id, new.path, new.body) IS NOT (old.id, old.path, old.body) BEGIN
  DELETE FROM report WHERE id IN (old.id, new.id) OR path = new.path;
  INSERT INTO report SELECT * FROM report_to_store WHERE id = new.id;
  INSERT INTO stored_section SELECT * FROM section_to_store WHERE report_id = new.id;
  INSERT INTO stored_cell SELECT * FROM cell_to_store WHERE report_id = new.id;
  INSERT INTO claim SELECT * FROM claim_to_store WHERE report_id = new.id;
END;

CREATE TRIGGER document_deleted AFTER DELETE ON document BEGIN
  DELETE FROM report WHERE id = old.id;
END;
