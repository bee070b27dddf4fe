// What the notices prescribe, counted and copied by hand: 国办公开办函〔2019〕60号 and
// 〔2021〕30号.
#include "form/forms.h"

#include <map>
#include <set>
#include <string>

#include "catch.h"
#include "form/section.h"

using namespace gouji::form;

namespace {

std::map<std::string, int> count_by_table(const Form& form) {
  std::map<std::string, int> count;
  for (const Cell& cell : cells(form)) ++count[std::string(cell.table->name)];
  return count;
}

std::string describe(const Cell& cell) {
  const auto s = [](std::string_view v) { return std::string(v) + "|"; };
  return std::to_string(cell.ordinal) + "|" + s(cell.table->name) + s(cell.item->name) +
         s(cell.item->label) + s(cell.measure->name) + s(cell.measure->label) +
         s(cell.item->parent);
}

}  // namespace

TEST_CASE("form 2021 has 200 cells, form 2019 has 198", "[form][forms]") {
  CHECK(count_by_table(kForm2021) ==
        std::map<std::string, int>{{"disclosure", 10}, {"applications", 175}, {"remedies", 15}});
  CHECK(count_by_table(kForm2019) ==
        std::map<std::string, int>{{"disclosure", 22}, {"applications", 161}, {"remedies", 15}});
}

TEST_CASE("cells are numbered in the form's order, each once", "[form][forms]") {
  for (const Form* form : forms()) {
    std::set<std::string> keys;
    int ordinal = 0;
    for (const Cell& cell : cells(*form)) {
      CHECK(cell.ordinal == ++ordinal);
      CHECK(cell.form == form);
      keys.insert(std::string(cell.table->name) + "." + std::string(cell.item->name) + "." +
                  std::string(cell.measure->name));
    }
    CHECK(keys.size() == cells(*form).size());
  }
}

TEST_CASE("cells have the notice's labels and their parents", "[form][forms]") {
  const auto all = cells(kForm2021);
  CHECK(describe(all[0]) == "1|disclosure|regulations|规章|issued|本年制发件数||");
  CHECK(describe(all[9]) == "10|disclosure|fees|行政事业性收费|amount|本年收费金额||");
  CHECK(all[9].measure->unit == "万元");
  CHECK(describe(all[10]) ==
        "11|applications|received|一、本年新收政府信息公开申请数量|natural_person|自然人||");
  CHECK(describe(all[38]) ==
        "39|applications|refused_state_secret|1.属于国家秘密|"
        "natural_person|自然人|refused|");
  CHECK(describe(all[170]) == "171|applications|other_remaining|3.其他|total|总计|other_handling|");
  CHECK(describe(all[199]) == "200|remedies|litigation_after_review|复议后起诉|total|总计||");
  const auto old = cells(kForm2019);
  CHECK(describe(old[21]) == "22|disclosure|procurement|政府集中采购|amount|采购总金额||");
  CHECK(old[21].measure->unit.empty());
  CHECK(describe(old[162]) ==
        "163|applications|other_handling|（六）其他处理|natural_person|自然人|handled_total|");
}

TEST_CASE("a form is in force for the years of its notice", "[form][forms]") {
  CHECK(in_force(2019).name == "2019");
  CHECK(in_force(2020).name == "2019");
  CHECK(in_force(2021).name == "2021");
  CHECK(in_force(2031).name == "2021");
  CHECK(in_force(2012).name == "2019");  // no form of its own: the nearest
}

TEST_CASE("a report has six sections", "[form][section]") {
  int number = 0;
  for (const Section& section : sections()) {
    CHECK(section.number == ++number);
    CHECK_FALSE(section.titles.empty());
  }
  CHECK(number == 6);
}
