// One figure of a real report is changed at a time, and the findings must be those that arithmetic
// implies: no more, no fewer. What it implies is computed here from the golden cells alone.
#include <cctype>
#include <map>
#include <optional>
#include <set>

#include "catch.h"
#include "database.h"
#include "golden.h"

using gouji::Database;
using namespace gouji::tests;

namespace {

const std::vector<std::string> kApplicants{"natural_person", "enterprise",
                                           "research",       "public_interest",
                                           "legal_service",  "other_organisation"};
const std::vector<std::string> kOutcomes{"granted",
                                         "partly_granted",
                                         "refused_state_secret",
                                         "refused_other_law",
                                         "refused_security_stability",
                                         "refused_third_party",
                                         "refused_internal_affairs",
                                         "refused_process_information",
                                         "refused_enforcement_file",
                                         "refused_administrative_query",
                                         "unavailable_not_held",
                                         "unavailable_must_be_created",
                                         "unavailable_unclear",
                                         "rejected_petition",
                                         "rejected_duplicate",
                                         "rejected_publication",
                                         "rejected_excessive",
                                         "rejected_confirmation",
                                         "other_not_corrected",
                                         "other_fee_unpaid",
                                         "other_remaining"};
const std::vector<std::string> kResults{"upheld", "corrected", "other", "pending"};
const std::vector<std::string> kRemedies{"review", "litigation_direct", "litigation_after_review"};

/// The figures of a report by item and measure, and the findings that they imply.
class Figures {
 public:
  explicit Figures(const std::vector<GoldenCell>& cells) {
    for (const GoldenCell& cell : cells) at(cell) = std::stol(cell.value);
  }

  long& at(const GoldenCell& cell) { return values_[cell.item + ' ' + cell.measure]; }

  /// "rule|tbl|item|measure|expected|actual|evidence", a line each.
  std::set<std::string> findings(const std::vector<GoldenCell>& cells) const {
    std::set<std::string> found;
    std::vector<std::string> columns = kApplicants;
    columns.push_back("total");
    for (const std::string& measure : columns) {
      compare(found, "balance|applications|handled_total|" + measure,
              get("received", measure) + get("carried_in", measure) - get("carried_out", measure),
              get("handled_total", measure));
      compare(found, "outcome_sum|applications|handled_total|" + measure, sum(kOutcomes, {measure}),
              get("handled_total", measure));
    }
    std::vector<std::string> rows = kOutcomes;
    rows.insert(rows.end(), {"received", "carried_in", "handled_total", "carried_out"});
    for (const std::string& item : rows) {
      compare(found, "applicant_sum|applications|" + item + "|total", sum({item}, kApplicants),
              get(item, "total"));
    }
    for (const std::string& item : kRemedies) {
      compare(found, "remedy_sum|remedies|" + item + "|total", sum({item}, kResults),
              get(item, "total"));
    }
    for (const GoldenCell& cell : cells) {
      const long value = get(cell.item, cell.measure);
      if (value >= 0) continue;
      const std::string text = std::to_string(value);
      found.insert("negative_count|" + cell.tbl + '|' + cell.item + '|' + cell.measure + "|NULL|" +
                   text + '|' + text);
    }
    return found;
  }

 private:
  long get(const std::string& item, const std::string& measure) const {
    return values_.at(item + ' ' + measure);
  }
  long sum(const std::vector<std::string>& items, const std::vector<std::string>& measures) const {
    long total = 0;
    for (const auto& item : items) {
      for (const auto& measure : measures) total += get(item, measure);
    }
    return total;
  }
  static void compare(std::set<std::string>& found, const std::string& key, long expected,
                      long actual) {
    if (expected == actual) return;
    const std::string text = std::to_string(actual);
    found.insert(key + '|' + std::to_string(expected) + '|' + text + '|' + text);
  }

  std::map<std::string, long> values_;
};

struct Span {
  std::size_t begin;
  std::size_t end;
};

/// Where the figures of the tables are printed, in order: what stands alone between line ends and
/// pipes, from the first label of 表二 to section 五.
std::vector<Span> printed_figures(const std::string& text) {
  std::vector<Span> spans;
  const std::size_t end = text.find("五、存在的");
  for (std::size_t at = text.find("第二十条第(一)项"); at < end;) {
    const std::size_t stop = text.find_first_of("\n|", at);
    const std::size_t first = text.find_first_not_of(' ', at);
    std::size_t last = first;
    while (last < stop && std::isdigit(static_cast<unsigned char>(text[last])) != 0) ++last;
    if (last > first && text.find_first_not_of(' ', last) == stop) spans.push_back({first, last});
    at = stop + 1;
  }
  return spans;
}

/// One report in a database, whose figures are changed one at a time.
class Mutations {
 public:
  explicit Mutations(const Document& document)
      : text_(read(document)),
        cells_(golden_cells(document.name)),
        spans_(printed_figures(text_)),
        figures_(cells_) {
    db_.exec("SELECT gouji_install(); INSERT INTO document(id, path, body) VALUES (1, 'x', ?)",
             {text_});
    others_ = findings().second;
  }

  std::size_t size() const { return spans_.size(); }
  const GoldenCell& cell(std::size_t index) const { return cells_.at(index); }

  void check(std::size_t index, long value) {
    INFO(cells_[index].item << ' ' << cells_[index].measure << " = " << value);
    std::string changed = text_;
    changed.replace(spans_[index].begin, spans_[index].end - spans_[index].begin,
                    std::to_string(value));
    db_.exec("UPDATE document SET body = ? WHERE id = 1", {changed});
    Figures figures = figures_;
    figures.at(cells_[index]) = value;
    const auto [arithmetic, others] = findings();
    CHECK(arithmetic == figures.findings(cells_));
    CHECK(others == others_);
  }

 private:
  /// The findings of arithmetic rules, and those of the others.
  std::pair<std::set<std::string>, std::set<std::string>> findings() const {
    std::pair<std::set<std::string>, std::set<std::string>> found;
    const std::string rows = db_.query(
        "SELECT rule IN ('balance', 'outcome_sum', 'applicant_sum', 'remedy_sum', "
        "'negative_count'),"
        " rule, tbl, item, measure, expected, actual, substr(report_text(body), start, length)"
        " FROM finding JOIN document ON id = report_id"
        // What the prose says of a changed figure is not arithmetic.
        " WHERE rule NOT IN ('claim_mismatch', 'claim_scope', 'share_mismatch', "
        "'growth_mismatch')");
    for (const std::string& row : split(rows, '\n')) {
      if (!row.empty()) (row[0] == '1' ? found.first : found.second).insert(row.substr(2));
    }
    return found;
  }

  Database db_;
  std::string text_;
  std::vector<GoldenCell> cells_;
  std::vector<Span> spans_;
  Figures figures_;
  std::set<std::string> others_;
};

}  // namespace

TEST_CASE("a changed figure has exactly the findings that arithmetic implies", "[sql][mutation]") {
  for (const Document& document : real_reports()) {
    DYNAMIC_SECTION(document.name) {
      Mutations mutations(document);
      REQUIRE(mutations.size() == 200);
      for (std::size_t i = 0; i < mutations.size(); ++i) {
        const long printed = std::stol(mutations.cell(i).value);
        mutations.check(i, printed + (i % 3 == 0 ? 7 : 1));
      }
    }
  }
}

TEST_CASE("a negative count is found, and the sums take it as it is", "[sql][mutation]") {
  Mutations mutations(document("yingshan_office_2024"));
  for (std::size_t i = 10; i < mutations.size(); i += 9) mutations.check(i, -4);
}
