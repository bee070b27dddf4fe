-- The sections of all documents: 1 to 6 as 一 to 六 of the statutory format, 0 what comes before.
CREATE VIRTUAL TABLE section USING gouji_section;
