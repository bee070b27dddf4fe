-- The shares and growth rates that the running text of all documents states.
CREATE VIRTUAL TABLE ratio USING gouji_ratio;
