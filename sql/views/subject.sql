-- Which year and which organ the sentences of a report say that it is about.
CREATE VIRTUAL TABLE subject USING gouji_subject;
