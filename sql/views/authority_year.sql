-- The one report that speaks for an authority and a year across years: the one with more figures,
-- then the lower id; and `before`, the report of the same authority on the year before, if any.
CREATE VIRTUAL TABLE authority_year USING gouji_authority_year;
