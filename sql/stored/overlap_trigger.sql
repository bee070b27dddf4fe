-- What two years have in common follows the reports that speak for them: where another report comes
-- to speak for an authority and a year, it is compared anew with the years before and after. A
-- report that another one outdoes changes nothing.
CREATE TRIGGER authority_named AFTER INSERT ON authority_name
WHEN new.report_id = (SELECT report_id FROM authority_name
                       WHERE key = new.key AND year = new.year
                       ORDER BY figures DESC, report_id LIMIT 1) BEGIN
  DELETE FROM section_overlap WHERE report_id IN (
    SELECT report_id FROM authority_name WHERE key = new.key AND year IN (new.year, new.year + 1));
  INSERT INTO section_overlap
  SELECT report_id, number, earlier_id, characters, similarity FROM section_overlap_to_store
   WHERE key = new.key AND year IN (new.year, new.year + 1);
END;

CREATE TRIGGER authority_unnamed AFTER DELETE ON authority_name
WHEN NOT EXISTS (SELECT 1 FROM authority_name
                  WHERE key = old.key AND year = old.year
                    AND (-figures, report_id) < (-old.figures, old.report_id)) BEGIN
  DELETE FROM section_overlap WHERE report_id = old.report_id OR report_id IN (
    SELECT report_id FROM authority_name WHERE key = old.key AND year IN (old.year, old.year + 1));
  INSERT INTO section_overlap
  SELECT report_id, number, earlier_id, characters, similarity FROM section_overlap_to_store
   WHERE key = old.key AND year IN (old.year, old.year + 1);
END;
