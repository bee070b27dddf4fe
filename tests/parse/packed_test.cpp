// A packed report has the rows of the one packed, but for long texts.
#include "parse/packed.h"

#include <filesystem>
#include <sstream>

#include "catch.h"
#include "folder.h"
#include "text/medium.h"

using namespace gouji;
using parse::Report;

namespace {

/// One row as text. Of what is printed only what is kept: `kept` is the packed report's field.
class Line {
 public:
  template <class T>
  Line& operator<<(const T& value) {
    out_ << value << '|';
    return *this;
  }
  Line& operator<<(const parse::Value& value) {
    std::visit([&](const auto& number) { put(number); }, value);
    return *this;
  }
  Line& operator<<(const parse::Place& place) { return *this << place.start << place.length; }
  template <class T>
  Line& operator<<(const std::optional<T>& value) {
    return value ? *this << *value : *this << "NULL";
  }
  std::string text() const { return out_.str(); }

 private:
  void put(std::monostate) { *this << "none"; }
  void put(std::int64_t whole) { *this << "whole" << whole; }
  void put(double decimal) { *this << "decimal" << decimal; }

  std::ostringstream out_;
};

/// `printed` of a row, where the packed twin of the row kept it; else a sign that it did not.
std::string_view if_kept(std::string_view printed, std::string_view packed) {
  return parse::is_unread(packed) ? "not kept" : printed;
}
std::string_view if_kept(const std::optional<std::string_view>& printed,
                         const std::optional<std::string_view>& packed) {
  if (!printed) return packed ? "packed only" : "NULL";
  return if_kept(*printed, packed.value_or(std::string_view()));
}

std::string rows(const Report& report, const Report& packed) {
  Line line;
  const parse::Meta& meta = report.meta();
  line << meta.title << meta.authority << meta.year << meta.period_start << meta.period_end
       << meta.published << meta.form << report.document().media << report.document().charset
       << (report.form() == packed.form());
  for (std::size_t i = 0; i < report.sections().size(); ++i) {
    const parse::Section& row = report.sections()[i];
    const parse::Section& kept = packed.sections().at(i);
    line << row.number << if_kept(row.heading, kept.heading) << row.place
         << if_kept(row.text, kept.text);
  }
  for (std::size_t i = 0; i < report.cells().size(); ++i) {
    const parse::Cell& row = report.cells()[i];
    line << row.cell->ordinal << row.cell->item->name << row.cell->measure->name << row.value
         << name(row.status) << row.place << if_kept(row.raw, packed.cells().at(i).raw);
  }
  for (std::size_t i = 0; i < report.statements().claims.size(); ++i) {
    const parse::Claim& row = report.statements().claims[i];
    const parse::Claim& kept = packed.statements().claims.at(i);
    line << row.item << row.measure << row.value << if_kept(row.unit, kept.unit) << row.bound
         << if_kept(row.scope, kept.scope) << if_kept(row.quote, kept.quote) << row.place;
  }
  for (std::size_t i = 0; i < report.statements().ratios.size(); ++i) {
    const parse::Ratio& row = report.statements().ratios[i];
    line << row.kind << row.item << row.measure << row.part << row.whole << row.whole_item
         << row.whole_measure << row.percent << row.decimals << row.bound << row.place
         << if_kept(row.quote, packed.statements().ratios.at(i).quote);
  }
  for (std::size_t i = 0; i < report.statements().parts.size(); ++i) {
    const parse::Part& row = report.statements().parts[i];
    line << row.list << row.item << row.measure << row.whole << row.part_item << row.part_measure
         << row.part << row.complete << row.place
         << if_kept(row.quote, packed.statements().parts.at(i).quote);
  }
  for (std::size_t i = 0; i < report.oddities().size(); ++i) {
    const parse::Oddity& row = report.oddities()[i];
    line << row.kind << row.word << row.place << if_kept(row.quote, packed.oddities().at(i).quote);
  }
  for (std::size_t i = 0; i < report.subjects().size(); ++i) {
    const parse::Subject& row = report.subjects()[i];
    line << row.kind << row.value << row.key << row.section << row.place
         << if_kept(row.quote, packed.subjects().at(i).quote);
  }
  return line.text();
}

void check_packed(const std::string& bytes) {
  const Report report(text::read_bytes(bytes));
  const auto packed = parse::unpack(parse::pack(report));
  // Both ways, so that neither has a row more.
  CHECK(rows(report, *packed) == rows(*packed, *packed));
  CHECK(rows(report, *packed).size() >= rows(*packed, report).size());
}

}  // namespace

TEST_CASE("a packed report has the same rows", "[parse][packed]") {
  const std::filesystem::path top = GOUJI_SOURCE_DIR;
  for (const char* folder : {"examples/reports", "tests/documents"}) {
    for (const auto& file : std::filesystem::recursive_directory_iterator(top / folder)) {
      if (!file.is_regular_file() || file.path().extension() != ".txt") continue;
      INFO(file.path());
      check_packed(repository_file(file.path().lexically_relative(top).string()));
    }
  }
  check_packed("");
  check_packed("hello, world");
}

TEST_CASE("figures of every kind and status are packed", "[parse][packed]") {
  const std::string head =
      "某局2024年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n";
  check_packed(
      head +
      "第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n"
      "规章 | -3 | 100 | 9223372036854775807 |\n行政规范性文件 | 007 | 2.50 | 3件 |\n"
      "第二十条第（五）项\n信息内容 | 本年处理决定数量 |\n行政许可 | / |\n"
      "第二十条第（六）项\n信息内容 | 本年处理决定数量 |\n行政处罚 | |\n行政强制 | 1O5 |\n"
      "第二十条第（八）项\n信息内容 | 本年收费金额（单位：万元） |\n行政事业性收费 | 251000元 |\n");
}

TEST_CASE("a report of 200 cells and a dozen claims is packed into 1 KB", "[parse][packed]") {
  const Report report(
      text::read_bytes(repository_file("examples/reports/长沙市人民政府办公室2024年.txt")));
  REQUIRE(report.cells().size() == 200);
  REQUIRE(report.statements().claims.size() > 10);
  CHECK(parse::pack(report)->size() <= 1024);
}
