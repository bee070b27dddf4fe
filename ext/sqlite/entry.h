// A row of the table document, parsed: with its report, or packed.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "parse/report.h"

namespace gouji::sqlite {

/// A row of the table document, parsed.
struct Entry {
  std::optional<std::string> path;
  std::shared_ptr<const parse::Report> report;  ///< null: it has no content
  bool canonical = false;                       ///< its body is the report's text
  std::string key = {};  ///< authority_key() of its organ; worked out in a scan of the checks only
  std::size_t bytes = 0;  ///< of the document and its text, where these are held
};

/// An entry in a few hundred bytes.
struct PackedEntry {
  std::optional<std::string> path = {};
  std::optional<std::string> report = {};  // as parse::pack() has it
  bool canonical = false;
  std::string key = {};

  PackedEntry() = default;
  /// Works out all rows of a report that was parsed.
  explicit PackedEntry(const Entry& entry);

  Entry unpacked() const;
  std::size_t size() const;  ///< in bytes
};

}  // namespace gouji::sqlite
