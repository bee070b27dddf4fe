// A row of the table document, parsed: with its report, or packed.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "parse/report.h"

namespace gouji::sqlite {

/// The rows that tables have made of one report, for whoever asks for them next. Not for several
/// threads at once.
class MadeRows {
 public:
  /// Those of `Table`; `make` is called where it has made none yet.
  template <class Table, class Make>
  const std::vector<typename Table::Row>& of(const Make& make) {
    using Rows = std::vector<typename Table::Row>;
    static constexpr char kTable = 0;  // told by its address
    for (const auto& [table, rows] : made_) {
      if (table == &kTable) return *static_cast<const Rows*>(rows.get());
    }
    auto rows = std::make_shared<const Rows>(make());
    made_.emplace_back(&kTable, rows);
    return *rows;
  }

 private:
  std::vector<std::pair<const char*, std::shared_ptr<const void>>> made_;
};

/// A row of the table document, parsed.
struct Entry {
  std::optional<std::string> path;
  std::shared_ptr<const parse::Report> report;  ///< null: it has no content
  bool canonical = false;                       ///< its body is the report's text
  std::string key = {};  ///< authority_key() of its organ; worked out in a scan of the checks only
  std::optional<std::size_t> figures = {};  ///< cells with a value; likewise
  std::size_t bytes = 0;  ///< of the document and its text, where these are held
  mutable MadeRows made = {};  ///< they point into the report
};

/// How many cells of a report have a value.
std::size_t count_figures(const parse::Report& report);

/// An entry in a few hundred bytes.
struct PackedEntry {
  std::optional<std::string> path = {};
  std::shared_ptr<const std::string> report = {};  // as parse::pack() has it
  bool canonical = false;
  std::string key = {};
  std::size_t figures = 0;

  PackedEntry() = default;
  /// Works out all rows of a report that was parsed.
  explicit PackedEntry(const Entry& entry);

  Entry unpacked() const;
  std::size_t size() const;  ///< in bytes
};

}  // namespace gouji::sqlite
