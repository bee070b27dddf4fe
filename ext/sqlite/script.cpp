#include "sqlite/script.h"

#include <algorithm>
#include <cctype>

#include "sqlite/guard.h"

namespace gouji::sqlite {
namespace {

constexpr std::string_view kBlank = " \t\r\n";

/// `sql` without the white space and comments that it begins with.
std::string_view without_comments(std::string_view sql) {
  while (true) {
    sql.remove_prefix(std::min(sql.find_first_not_of(kBlank), sql.size()));
    if (!sql.starts_with("--")) return sql;
    sql.remove_prefix(std::min(sql.find('\n'), sql.size()));
  }
}

/// Cuts the first statement off `sql`, its semicolon included; semicolons in strings and in the
/// bodies of triggers end nothing.
std::string_view cut_statement(std::string_view& sql) {
  std::string start;
  std::size_t end = 0;
  do {
    const std::size_t next = sql.find(';', end);
    if (next == sql.npos) throw Error("sql/: a statement without its semicolon");
    start.append(sql.substr(end, next + 1 - end));
    end = next + 1;
  } while (sqlite3_complete(start.c_str()) == 0);
  const std::string_view statement = sql.substr(0, end - 1);
  sql.remove_prefix(end);
  return statement;
}

/// Cuts the next word off `sql`: letters, digits and underscores.
std::string_view cut_word(std::string_view& sql) {
  sql.remove_prefix(std::min(sql.find_first_not_of(kBlank), sql.size()));
  std::size_t end = 0;
  while (end < sql.size() &&
         (std::isalnum(static_cast<unsigned char>(sql[end])) || sql[end] == '_')) {
    ++end;
  }
  const std::string_view word = sql.substr(0, end);
  sql.remove_prefix(end);
  return word;
}

/// `CREATE [VIRTUAL | UNIQUE] type name …` or `INSERT [OR action] INTO name …`
Command command(Part part, std::string_view text) {
  std::string_view rest = text;
  const std::string_view verb = cut_word(rest);
  std::string_view type = cut_word(rest);
  if (verb == "INSERT") {
    while (type != "INTO" && !type.empty()) type = cut_word(rest);
    return {part, "insert", std::string(cut_word(rest)), text};
  }
  if (verb != "CREATE") throw Error("sql/: neither CREATE nor INSERT: " + std::string(text));
  if (type == "VIRTUAL" || type == "UNIQUE") type = cut_word(rest);
  std::string lower(type);
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return {part, lower, std::string(cut_word(rest)), text};
}

}  // namespace

bool Command::holds_data() const {
  return part == Part::common && type == "table" && !text.starts_with("CREATE VIRTUAL");
}

std::vector<Command> script(Mode mode) {
  std::vector<Command> commands;
  const Part other = mode == Mode::views ? Part::stored : Part::views;
  for (const SqlFile& file : sql_files()) {
    if (file.part == other) continue;
    std::string_view rest = without_comments(file.text);
    while (!rest.empty()) {
      commands.push_back(command(file.part, cut_statement(rest)));
      rest = without_comments(rest);
    }
  }
  return commands;
}

}  // namespace gouji::sqlite
