-- 表三 by its columns: a row a kind of applicant, so that sums down a column stand in one row. A
-- figure that is not ok is NULL.
CREATE VIRTUAL TABLE applicant USING gouji_applicant;
