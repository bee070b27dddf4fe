// One file as reports() shows it. Each thing is found out when it is first asked for: a path costs
// nothing, a size one stat(), a body reading the file, a title parsing it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "parse/report.h"

namespace gouji::sqlite {

class ReportFile {
 public:
  /// In the order of their cost, each with those before it.
  enum class Part { path, status, text, meta };

  /// `limit`: the size from which on SQLite takes no text. `memo`: see parse::Report.
  ReportFile(std::string path, std::size_t limit, std::shared_ptr<parse::TableMemo> memo)
      : path_(std::move(path)), limit_(limit), memo_(std::move(memo)) {}

  /// Finds `part` out now, so that it need not be when it is asked for. In any thread, but in one
  /// at a time.
  void find(Part part) const;
  /// Bytes of the text, or of the file while it is not read.
  std::size_t size() const;

  const std::string& path() const { return path_; }
  const std::optional<std::int64_t>& bytes() const { return status().bytes; }
  /// Time of change: 2025-01-21T09:55:00Z; of a file that is not settled 2025-01-21T09:55:00.123Z.
  const std::optional<std::string>& modified() const { return status().modified; }
  /// Whether it was changed so long ago that another change would be seen by its time.
  bool is_settled() const { return status().is_settled; }
  /// Why the file can't be read, in Chinese, or nothing.
  const std::optional<std::string>& error() const { return content().error; }
  /// Null where there is an error.
  const parse::Report* report() const { return content().report ? &*content().report : nullptr; }

 private:
  struct Status {
    bool is_readable = false;  // may be opened without waiting for anybody
    bool is_settled = false;
    std::optional<std::int64_t> bytes;
    std::optional<std::string> modified;
    std::optional<std::string> error;
  };
  struct Content {
    std::optional<std::string> error;
    std::optional<parse::Report> report;
  };

  const Status& status() const;
  const Content& content() const;
  std::optional<std::string> read(std::string& bytes) const;

  std::string path_;
  std::size_t limit_;
  std::shared_ptr<parse::TableMemo> memo_;
  mutable std::optional<Status> status_;
  mutable std::optional<Content> content_;
};

}  // namespace gouji::sqlite
