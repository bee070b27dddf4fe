# Writes sql_files.cpp (the text of every file in sql_files.cmake) and gouji.sql (the same as one
# file to paste, for databases without stored rows).
# usage: cmake -DSQL=FOLDER -DVERSION=x.y.z -DOUT=FOLDER -P embed_sql.cmake
include(${CMAKE_CURRENT_LIST_DIR}/sql_files.cmake)

set(entries "")
set(pasted "-- gouji ${VERSION}: everything that SELECT gouji_install() creates.\n\n")
foreach(part COMMON VIEWS STORED CHECKS)
  string(TOLOWER ${part} enumerator)
  foreach(file ${GOUJI_SQL_${part}})
    file(READ ${SQL}/${file} text)
    string(APPEND entries "    {Part::${enumerator}, R\"gouji(${text})gouji\"},\n")
    if(NOT part STREQUAL STORED)
      string(APPEND pasted "${text}\n")
    endif()
  endforeach()
endforeach()

# What was created, as install records it.
string(REGEX MATCHALL "\nCREATE [A-Z ]+ [a-z_]+" created "\n${pasted}")
list(TRANSFORM created REPLACE "\nCREATE [A-Z ]+ ([a-z_]+)" "'\\1'")
list(JOIN created ",\n  " names)
string(APPEND pasted
  "-- What this file created, and which gouji it is from.\n"
  "INSERT INTO gouji(version, mode)\n"
  "SELECT '${VERSION}', 'views' WHERE NOT EXISTS (SELECT 1 FROM gouji);\n\n"
  "INSERT OR IGNORE INTO gouji_object(name, sql)\n"
  "SELECT name, sql FROM sqlite_schema WHERE name IN (\n  ${names}\n);\n")

file(WRITE ${OUT}/gouji.sql "${pasted}")
file(WRITE ${OUT}/sql_files.cpp
  "// Written by embed_sql.cmake.\n"
  "#include \"sqlite/sql_files.h\"\n\n"
  "namespace gouji::sqlite {\n\n"
  "const std::vector<SqlFile>& sql_files() {\n"
  "  static const std::vector<SqlFile> files{\n${entries}  };\n"
  "  return files;\n}\n\n"
  "}  // namespace gouji::sqlite\n")
