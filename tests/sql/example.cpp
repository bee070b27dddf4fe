#include "sql/example.h"

#include <stdexcept>

#include "golden.h"
#include "sql/results.h"

namespace gouji::tests {
namespace {

/// Changes `text` at its first `from`.
void edit(std::string& text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  if (at == text.npos) throw std::invalid_argument("not in the example: " + from);
  text.replace(at, from.size(), to);
}

}  // namespace

Example::Example(int year, FormYear form) : year_(year), form_(form) {
  figures_.assign(ordinals().size(), "0");
  if (form == FormYear::y2021) {
    set("normative_documents", "issued", "2").set("normative_documents", "repealed", "1");
    set("normative_documents", "in_force", "9").set("licences", "decisions", "35");
    set("penalties", "decisions", "4").set("fees", "amount", "12.5");
  }
  set_row("received", {"7", "2", "1", "10"});
  set_row("carried_in", {"1", "0", "0", "1"});
  set_row("granted", {"4", "1", "1", "6"});
  set_row("unavailable_not_held", {"2", "0", "0", "2"});
  set_row("rejected_petition", {"1", "0", "0", "1"});
  set_row(form == FormYear::y2021 ? "other_remaining" : "other_handling", {"1", "0", "0", "1"});
  set_row("handled_total", {"8", "1", "1", "10"});
  set_row("carried_out", {"0", "1", "0", "1"});
  set("review", "upheld", "1").set("review", "other", "2").set("review", "total", "3");
  set("litigation_direct", "pending", "1").set("litigation_direct", "total", "1");
}

Example& Example::set(const std::string& item, const std::string& measure,
                      const std::string& printed) {
  figures_.at(ordinals().at({item, measure}) - 1) = printed;
  return *this;
}

void Example::set_row(const std::string& item, const std::vector<std::string>& figures) {
  const char* const measures[] = {"natural_person", "enterprise", "other_organisation", "total"};
  for (std::size_t i = 0; i < figures.size(); ++i) set(item, measures[i], figures[i]);
}

Example& Example::replace(const std::string& from, const std::string& to) {
  edits_.emplace_back(from, to);
  return *this;
}

Example& Example::cut(const std::string& first, const std::string& last) {
  const std::string all = text();
  const std::size_t at = all.find(first);
  const std::size_t end = all.find(last, at);
  if (at == all.npos || end == all.npos) throw std::invalid_argument("nothing to cut: " + first);
  return replace(all.substr(at, end - at), "");
}

std::string Example::text() const {
  std::string all = report(year_, tables(form_, figures_), PlainLayout::closed_pipes);
  edit(all, "虚构县人民政府办公室", "虚构县水利局");
  edit(all, "报告\n", "报告\n发布日期：" + std::to_string(year_ + 1) + "-01-20\n");
  edit(all, "六、其他需要报告的事项\n无。", "六、其他需要报告的事项\n未收取信息处理费。");
  for (const auto& [from, to] : edits_) edit(all, from, to);
  return all;
}

const Example::Cells& Example::ordinals() const {
  const auto read = [](const std::string& form) {
    Cells cells;
    const std::string rows =
        Database().query("SELECT item, measure, ordinal FROM form_cells WHERE form = ?", {form});
    for (const std::string& row : split(rows, '\n')) {
      if (row.empty()) continue;
      const auto fields = split(row, '|');
      cells[{fields.at(0), fields.at(1)}] = std::stoul(fields.at(2));
    }
    return cells;
  };
  static const Cells form_2019 = read("2019");
  static const Cells form_2021 = read("2021");
  return form_ == FormYear::y2019 ? form_2019 : form_2021;
}

Database database_of(const std::vector<Example>& examples, const std::string& mode) {
  Database db = installed(mode);
  char name = 'a';
  for (const Example& example : examples) {
    db.exec("INSERT INTO document(path, body) VALUES (?1, ?2)",
            {std::string(1, name++) + ".txt", example.text()});
  }
  return db;
}

std::string judged(const Database& db, const std::string& family, const std::string& where) {
  return db.query(
      "SELECT expected, actual, outcome, message, substr(report_text(body), start, c.length)"
      " FROM check_" +
      family + " AS c JOIN document ON id = report_id WHERE " + where);
}

std::string judged(const Example& example, const std::string& family, const std::string& where) {
  return judged(database_of({example}), family, where);
}

}  // namespace gouji::tests
