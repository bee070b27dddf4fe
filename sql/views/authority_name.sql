-- The organ of each report that names one: name as printed, key as names of one organ compare, and
-- how many figures the report has.
CREATE VIRTUAL TABLE authority_name USING gouji_authority_name;
