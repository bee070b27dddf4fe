-- The version of gouji that installed this file (and parsed its stored rows), and how: one row.
CREATE TABLE gouji(
  version TEXT NOT NULL,
  mode TEXT NOT NULL  -- 'views' or 'stored'
);
