// The reports that a connection parsed last, so that joining five functions on one document, or
// thirty rules, parses it once.
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <string>
#include <string_view>

#include "parse/report.h"
#include "parse/table_memo.h"
#include "sqlite/value.h"

namespace gouji::sqlite {

/// A document as SQL gave it, and its report.
class Parsed {
 public:
  /// `raw`: the bytes of a file, to be decoded; else UTF-8 text. `memo`: see parse::Report.
  Parsed(bool raw, std::string_view document, std::shared_ptr<parse::TableMemo> memo);

  bool is(bool raw, std::string_view document) const {
    return raw == raw_ && document == this->document();
  }
  bool raw() const { return raw_; }
  /// Whether the document is the report's text.
  bool canonical() const { return canonical_; }
  std::string_view document() const { return canonical_ ? report_.text() : document_; }
  const parse::Report& report() const { return report_; }
  std::size_t size() const { return document_.size() + report_.text().size(); }

 private:
  bool raw_;
  parse::Report report_;
  bool canonical_;        // the report's text is the document: no second copy is kept
  std::string document_;  // empty if canonical_
};

/// Owned by all functions and tables of one connection together. A hit is decided by comparing all
/// bytes: two documents that differ in one digit never share a report.
class ReportCache {
 public:
  /// The report of `document`: a BLOB is a file's bytes, all else is text. It lives as long as its
  /// user, also when the cache lets go of it.
  std::shared_ptr<const Parsed> get(sqlite3_value* document) {
    return get(sqlite3_value_type(document) == SQLITE_BLOB, bytes(document));
  }
  std::shared_ptr<const Parsed> get(bool raw, std::string_view document);

  /// The tables of what was parsed, for others who parse.
  const std::shared_ptr<parse::TableMemo>& memo() const { return memo_; }

 private:
  void shrink();

  std::shared_ptr<parse::TableMemo> memo_ = std::make_shared<parse::TableMemo>();
  std::deque<std::shared_ptr<const Parsed>> latest_;  // the one used last in front
};

using SharedCache = std::shared_ptr<ReportCache>;

}  // namespace gouji::sqlite
