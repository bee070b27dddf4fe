-- What the head of each document says: a row for every document, readable or not.
CREATE VIRTUAL TABLE report USING gouji_report;
