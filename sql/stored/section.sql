-- The sections of all documents. Their text is stored only where it is not simply a part of
-- document.body, as it is wherever the body is canonical text.
CREATE TABLE stored_section(
  report_id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  heading TEXT,
  text TEXT,
  start INTEGER NOT NULL,
  length INTEGER NOT NULL,
  PRIMARY KEY (report_id, start, number)
) WITHOUT ROWID;

CREATE VIEW section AS
SELECT s.report_id, s.number, s.heading,
       coalesce(s.text, substr(d.body, s.start, s.length)) AS text, s.start, s.length
  FROM stored_section AS s JOIN document AS d ON d.id = s.report_id;
