-- A row for each table of each report: how many cells the form prescribes, how many of them have each
-- status, the least figure, and how many figures have decimals.
CREATE TABLE cell_status(
  report_id INTEGER NOT NULL,
  tbl TEXT NOT NULL,
  cells INTEGER NOT NULL,
  ok INTEGER NOT NULL,
  blank INTEGER NOT NULL,
  mark INTEGER NOT NULL,
  unreadable INTEGER NOT NULL,
  ambiguous INTEGER NOT NULL,
  missing INTEGER NOT NULL,
  least REAL,
  decimals INTEGER NOT NULL,
  PRIMARY KEY (report_id, tbl)
) WITHOUT ROWID;
