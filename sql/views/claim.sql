-- What the running text of all documents states in figures.
CREATE VIEW claim AS
SELECT d.id AS report_id, c.item, c.measure, c.value, c.unit, c.bound, c.scope, c.quote, c.start,
       c.length
  FROM document AS d, report_claims(d.body) AS c;
