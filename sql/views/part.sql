-- The parts that the running text of all documents lists of a whole.
CREATE VIRTUAL TABLE part USING gouji_part;
