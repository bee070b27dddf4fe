// One report, parsed: the rows that the SQL functions give.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "form/form.h"
#include "text/medium.h"

namespace gouji::parse {

/// Where something stands in the canonical text: characters from 1, as substr() takes them.
struct Place {
  std::size_t start;
  std::size_t length;
};

/// What is known of a cell; INTERFACE `report_cells.status`.
enum class Status { ok, blank, mark, unreadable, ambiguous, missing };

/// The name of a status in SQL.
std::string_view name(Status status);

/// A figure: nothing, a whole number, or a number printed with decimals.
using Value = std::variant<std::monostate, std::int64_t, double>;

/// One prescribed cell as found. `raw` and `place` are empty where the cell is missing.
struct Cell {
  const form::Cell* cell;  ///< static storage
  Status status = Status::missing;
  Value value;                          ///< set exactly where status is ok
  std::optional<std::string_view> raw;  ///< as printed; into the report's text
  std::optional<Place> place;
};

/// One of the six sections, or number 0 for what comes before the first.
struct Section {
  int number;
  std::optional<std::string_view> heading;  ///< as printed, from its ordinal on; none for 0
  std::string_view text;                    ///< what follows, without outer white space
  Place place;                              ///< of `text`
};

/// What the head of the report says. Dates are ISO; empty optional where not printed.
struct Meta {
  std::optional<std::string> title;
  std::optional<std::string> authority;
  std::optional<int> year;  ///< reported on
  std::optional<std::string> period_start;
  std::optional<std::string> period_end;
  std::optional<std::string> published;
  std::optional<std::string_view> form;  ///< see Report::form()
};

/// A figure that the running text states.
struct Claim {
  std::string_view item;
  std::string_view measure;
  Value value;
  std::optional<std::string_view> unit;
  std::string_view bound;  ///< "=", ">=", "<=", "~"
  std::optional<std::string_view> scope;
  std::string_view quote;
  Place place;
};

/// A percentage that the running text states.
struct Ratio {
  std::string_view kind;  ///< "share" or "growth"
  std::string_view item;  ///< what it is a share of the whole, or has grown
  std::string_view measure;
  Value part;   ///< the figures that the sentence gives: the item's, of this year
  Value whole;  ///< the whole's, or the item's of last year
  std::optional<std::string_view> whole_item;
  std::optional<std::string_view> whole_measure;
  double percent;  ///< negative where something fell
  int decimals;    ///< printed digits behind the point
  std::string_view bound;
  std::string_view quote;
  Place place;
};

/// One of the parts that a sentence lists of a whole.
struct Part {
  std::int64_t list;                     ///< from 1: rows of one list are of one whole
  std::optional<std::string_view> item;  ///< of the whole; none where the vocabulary has no word
  std::optional<std::string_view> measure;
  Value whole;
  std::optional<std::string_view> part_item;
  std::optional<std::string_view> part_measure;
  Value part;
  bool complete;  ///< the list has all kinds that there are
  std::string_view quote;
  Place place;
};

/// What the running text states in figures, each kind in reading order.
struct Statements {
  std::vector<Claim> claims;
  std::vector<Ratio> ratios;
  std::vector<Part> parts;
};

/// What should not be in a report: advertising put into it, or characters gone wrong.
struct Oddity {
  std::string_view kind;   ///< "injected", "garbled"; static storage
  std::string word;        ///< the advertiser's word as found, or the kind of garble
  std::string_view quote;  ///< as printed
  Place place;             ///< of `quote`
};

/// What a sentence says the report is about, or who wrote it.
struct Subject {
  std::string_view kind;   ///< "year", "authority"; static storage
  std::string value;       ///< 2024; the name of the organ
  std::string key;         ///< of an organ: see authority_key(); else empty
  int section;             ///< that it stands in
  std::string_view quote;  ///< as printed
  Place place;             ///< of `quote`
};

/// The rows of a report that was parsed before, as packed.h keeps them.
class KeptRows {
 public:
  virtual ~KeptRows() = default;
  virtual Meta meta() const = 0;
  virtual std::vector<Section> sections() const = 0;
  virtual std::vector<Cell> cells() const = 0;
  virtual Statements statements() const = 0;
  virtual std::vector<Oddity> oddities() const = 0;
  virtual std::vector<Subject> subjects() const = 0;
};

class TableMemo;

/// A document and its rows, each kind computed on first use. Views in the rows point into the
/// document's text, so a report neither moves nor is copied. Not for several threads at once.
class Report {
 public:
  /// `memo` knows tables that were read before, and learns these; null for none.
  explicit Report(text::Document document, std::shared_ptr<TableMemo> memo = nullptr);
  /// With what was parsed before.
  Report(text::Document document, const form::Form* form, std::unique_ptr<const KeptRows> rows);
  Report(const Report&) = delete;
  Report& operator=(const Report&) = delete;
  ~Report();

  const text::Document& document() const { return document_; }
  const std::string& text() const { return document_.text; }
  const Meta& meta() const;

  /// The form that its tables have, else the one in force for its year, else the newest; null where
  /// the document is no report: none of the tables, fewer than two of the six sections.
  const form::Form* form() const;

  const std::vector<Section>& sections() const;
  const std::vector<Cell>& cells() const;
  const Statements& statements() const;
  const std::vector<Oddity>& oddities() const;
  const std::vector<Subject>& subjects() const;

  /// Finds all rows, and lets go of what only finding them takes: as much as the rows themselves.
  void settle() const;

 private:
  struct Tables;
  // The text as matching reads it: one in Traditional characters in Simplified ones.
  struct Matched {
    std::optional<std::string> simplified;
    std::string_view text;  // that, or what is printed
  };
  const Matched& matched() const;
  std::string_view matched_text() const { return matched().text; }
  bool is_traditional() const { return matched().simplified.has_value(); }
  Tables& tables() const;
  const form::Form* find_form() const;
  const std::vector<Section>& matched_sections() const;
  const Meta& matched_meta() const;
  std::vector<Cell> matched_cells() const;
  std::string_view printed(std::string_view matched) const;
  std::string as_printed(const std::string& matched) const;

  text::Document document_;
  std::shared_ptr<TableMemo> memo_;        // null for none
  std::unique_ptr<const KeptRows> kept_;   // null where the text is parsed
  mutable std::optional<Matched> matched_;
  mutable std::unique_ptr<Tables> tables_;
  mutable std::optional<Meta> matched_meta_;
  mutable std::optional<Meta> meta_;
  mutable std::optional<const form::Form*> form_;
  mutable std::optional<std::vector<Section>> matched_sections_;
  mutable std::optional<std::vector<Section>> sections_;  // of a text in Traditional characters
  mutable std::optional<std::vector<Cell>> cells_;
  mutable std::optional<Statements> statements_;
  mutable std::optional<std::vector<Oddity>> oddities_;
  mutable std::optional<std::vector<Subject>> subjects_;
};

}  // namespace gouji::parse
