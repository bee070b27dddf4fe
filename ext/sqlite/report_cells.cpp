// report_cells(doc), and of all documents gouji_cell: every cell that the document's form
// prescribes, once, in the form's order.
//
//   SELECT item, value, raw, status FROM report_cells(readfile('report.txt'))
//    WHERE tbl = 'applications' AND measure = 'total' LIMIT 2;
//   received|22|22|ok
//   carried_in|0|0|ok
#include <array>
#include <span>
#include <unordered_map>

#include "form/forms.h"
#include "sqlite/corpus_table.h"
#include "sqlite/register.h"

namespace gouji::sqlite {
namespace {

Field start(const parse::Cell& cell) { return cell.place ? field(cell.place->start) : Field(); }
Field length(const parse::Cell& cell) { return cell.place ? field(cell.place->length) : Field(); }

/// Cells of a form next to one another, by their numbers from 0.
struct Run {
  std::size_t first = 0;
  std::size_t count = 0;
};

/// The cells of each item and of each table of a form.
class Runs {
 public:
  explicit Runs(const form::Form& form) {
    for (std::size_t i = 0; i < form::cells(form).size(); ++i) {
      const form::Cell& cell = form::cells(form)[i];
      for (const std::string_view word : {cell.item->name, cell.table->name}) {
        Run& run = runs_.try_emplace(word, Run{i, 0}).first->second;
        ++run.count;
      }
    }
  }

  Run find(std::string_view word) const {
    const auto found = runs_.find(word);
    return found == runs_.end() ? Run{} : found->second;
  }

 private:
  std::unordered_map<std::string_view, Run> runs_;
};

const Runs& runs(const form::Form& form) {
  static const auto kRuns = [] {
    std::unordered_map<const form::Form*, Runs> all;
    for (const form::Form* each : form::forms()) all.emplace(each, Runs(*each));
    return all;
  }();
  return kRuns.at(&form);
}

struct ReportCells {
  using Row = parse::Cell;
  static constexpr auto kName = "report_cells";
  static constexpr auto kModule = "gouji_cell";
  static constexpr std::int64_t kRows = 200;
  static constexpr std::array kColumns{
      Column<Row>{"tbl TEXT", [](const Row& row) { return constant(row.cell->table->name); },
                  kFilter},
      Column<Row>{"item TEXT", [](const Row& row) { return constant(row.cell->item->name); },
                  kFilter},
      Column<Row>{"measure TEXT", [](const Row& row) { return constant(row.cell->measure->name); },
                  kFilter},
      Column<Row>{"value", [](const Row& row) { return field(row.value); }},
      Column<Row>{"raw TEXT", [](const Row& row) { return field(row.raw); }},
      Column<Row>{"status TEXT", [](const Row& row) { return constant(name(row.status)); }},
      Column<Row>{"start INTEGER", start},
      Column<Row>{"length INTEGER", length}};

  // The cells of an item stand together, and so do those of a table; but for those of another form,
  // which come last.
  static std::span<const Row> narrow(std::span<const Row> rows, std::size_t column,
                                     std::string_view word) {
    if (rows.empty() || column > 1) return rows;
    const form::Form& form = *rows.front().cell->form;
    if (rows.size() != form::cells(form).size()) return rows;
    const Run run = runs(form).find(word);
    return rows.subspan(run.first, run.count);
  }

  static const std::vector<Row>& rows(const parse::Report& report) { return report.cells(); }
};

}  // namespace

int register_report_cells(sqlite3* db, const Connection& connection) {
  return create_tables<ReportCells>(db, connection);
}

}  // namespace gouji::sqlite
