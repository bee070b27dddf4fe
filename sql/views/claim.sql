-- What the running text of all documents states in figures.
CREATE VIRTUAL TABLE claim USING gouji_claim;
