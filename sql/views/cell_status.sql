-- A row for each table of each report: how many cells the form prescribes, how many of them have each
-- status, the least figure, and how many figures have decimals.
CREATE VIRTUAL TABLE cell_status USING gouji_cell_status;
