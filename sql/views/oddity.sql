-- What should not be in a report: advertising put into it, and characters gone wrong.
CREATE VIRTUAL TABLE oddity USING gouji_oddity;
