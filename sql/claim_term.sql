-- Which cells each item of a claim speaks of, beside the cell of its own name: the sum of those of
-- one reading. 0 is the one row of form 2019 where it is printed, 1 the usual reading, 2 another
-- that usage accepts: 共收到 may be with what was carried in, 办理 with what is still being handled.
CREATE TABLE claim_term(
  item TEXT NOT NULL,
  reading INTEGER NOT NULL,
  cell TEXT NOT NULL,
  PRIMARY KEY (item, reading, cell)
) WITHOUT ROWID;

INSERT INTO claim_term(item, reading, cell)
SELECT name, name <> 'other_handling', name FROM wording
 WHERE tbl IS NOT NULL AND name NOT IN ('refused', 'unavailable', 'rejected', 'litigation')
 UNION ALL
SELECT * FROM (VALUES
  ('refused', 1, 'refused_state_secret'), ('refused', 1, 'refused_other_law'),
  ('refused', 1, 'refused_security_stability'), ('refused', 1, 'refused_third_party'),
  ('refused', 1, 'refused_internal_affairs'), ('refused', 1, 'refused_process_information'),
  ('refused', 1, 'refused_enforcement_file'), ('refused', 1, 'refused_administrative_query'),
  ('unavailable', 1, 'unavailable_not_held'), ('unavailable', 1, 'unavailable_must_be_created'),
  ('unavailable', 1, 'unavailable_unclear'),
  ('rejected', 1, 'rejected_petition'), ('rejected', 1, 'rejected_duplicate'),
  ('rejected', 1, 'rejected_publication'), ('rejected', 1, 'rejected_excessive'),
  ('rejected', 1, 'rejected_confirmation'),
  ('other_handling', 1, 'other_not_corrected'), ('other_handling', 1, 'other_fee_unpaid'),
  ('other_handling', 1, 'other_remaining'),
  ('litigation', 1, 'litigation_direct'), ('litigation', 1, 'litigation_after_review'),
  ('received', 2, 'received'), ('received', 2, 'carried_in'),
  ('handled_total', 2, 'handled_total'), ('handled_total', 2, 'carried_out'))
 WHERE true
ON CONFLICT DO NOTHING;
