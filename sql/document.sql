-- The documents: raw bytes or canonical text, or why a file could not be read. To fill, refresh:
--
--   INSERT INTO document(path, body, error, bytes, modified)
--   SELECT path, body, error, bytes, modified FROM reports('folder') WHERE true
--       ON CONFLICT(path) DO UPDATE
--      SET body = excluded.body, error = excluded.error,
--          bytes = excluded.bytes, modified = excluded.modified
--    WHERE body IS NOT excluded.body OR error IS NOT excluded.error;
--
-- With reports('folder', 'document'), and without the last line, only what is new or changed is read.
--
-- With a UNIQUE index of your own on it, a REPLACE that removes another row by that index needs
-- PRAGMA recursive_triggers, or the stored rows of the document that it removed stay behind.
CREATE TABLE document(
  id INTEGER PRIMARY KEY,
  path TEXT UNIQUE,
  body,           -- TEXT, or a BLOB with the bytes of a file; NULL where it could not be read
  error TEXT,
  bytes INTEGER,  -- size of the file
  modified TEXT   -- its time of change, ISO, UTC
);
