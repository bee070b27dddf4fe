-- Each cell beside that of the report on the year before, where both years' forms have it: the
-- difference, how many times as much, and how far it moved either way. NULL where one of them has no
-- value.
CREATE VIRTUAL TABLE cell_change USING gouji_cell_change;
