// The files of sql/, embedded by embed_sql.cmake.
#pragma once

#include <string_view>
#include <vector>

namespace gouji::sqlite {

/// Which list of sql_files.cmake a file is from.
enum class Part {
  common,  ///< in every database
  views,   ///< only where nothing is stored
  stored,  ///< only where rows are stored
  checks,  ///< one view a rule family, in every database
};

struct SqlFile {
  Part part;
  std::string_view text;
};

/// In the order of creation. Static storage.
const std::vector<SqlFile>& sql_files();

}  // namespace gouji::sqlite
