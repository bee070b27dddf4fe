-- Findings that someone has looked at and let pass, for the user to fill. NULL matches anything:
--
--   INSERT INTO waiver(path, rule, note) VALUES ('报告/某局2024.txt', 'balance', '已与该局核实');
CREATE TABLE waiver(
  path TEXT,
  rule TEXT,
  tbl TEXT,
  item TEXT,
  measure TEXT,
  expected NUMERIC,
  actual NUMERIC,
  note TEXT,
  CHECK (path IS NOT NULL OR rule IS NOT NULL)  -- else one slip would silence everything
);
