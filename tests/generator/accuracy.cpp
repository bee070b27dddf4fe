// How well every layout is read: a Markdown table, the same every time.
//
//   gouji_accuracy [reports a layout]            the table
//   gouji_accuracy faults LAYOUT [reports]       the cells that are not right in it
//   gouji_accuracy print LAYOUT SEED             one of the reports
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <string>

#include "generator/judge.h"
#include "generator/pdf_fixture.h"

using namespace gouji::tests;

namespace {

constexpr std::uint64_t kReports = 120;

/// Every fourth report is clean, every fourth has one noise, and the others have several.
Noises noises(std::uint64_t seed) {
  Random random(seed * 7919);
  Noises set;
  if (seed % 4 == 0) return set;
  if (seed % 4 == 1) return {Noise(static_cast<int>(seed / 4) % kNoiseCount)};
  const std::size_t count = 2 + random.below(4);
  for (std::size_t i = 0; i < count; ++i) set.add(Noise(random.below(kNoiseCount)));
  return set;
}

Setting setting(std::uint64_t seed, Layout layout) {
  const FormYear form = seed / 4 % 3 == 2 ? FormYear::y2019 : FormYear::y2021;
  return {seed, form, suited(layout, noises(seed))};
}

Tally read(const gouji::Database& db, std::uint64_t seed, Layout layout) {
  const Setting made = setting(seed, layout);
  const Draft report = draft(made);
  return tally(db, report, render(report, layout, made));
}

std::string percent(std::size_t part, std::size_t whole) {
  char text[16];
  std::snprintf(text, sizeof text, "%.2f %%",
                whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole));
  return text;
}

void print_row(const std::string& label, const Tally& sum) {
  std::cout << "| " << label << " | " << sum.cells << " | " << sum.told << " | " << sum.right
            << " | " << sum.withheld + sum.unsaid << " | " << sum.misstated << " | " << sum.wrong
            << " | " << percent(sum.told - sum.withheld, sum.told) << " |" << std::endl;
}

/// Printed reports as the real pdftotext reads them.
Tally read_fixtures(const gouji::Database& db, std::string_view mode) {
  Tally sum;
  for (const PdfFixture& fixture : pdf_fixtures(GOUJI_SOURCE_DIR)) {
    if (fixture.mode != mode) continue;
    Draft report{};
    report.cells = fixture.cells;
    const std::vector<bool> told(report.cells.size(), fixture.told);
    sum.add(tally(db, report, {fixture.bytes, told}));
  }
  return sum;
}

int print_table(std::uint64_t reports) {
  const gouji::Database db;
  std::cout << "| layout | cells | told | right | withheld | misstated | wrong | right of told |\n"
               "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n";
  std::size_t wrong = 0;
  for (const Layout layout : layouts()) {
    Tally sum;
    for (std::uint64_t seed = 0; seed < reports; ++seed) sum.add(read(db, seed, layout));
    wrong += sum.wrong + sum.misstated;
    print_row(std::string(name(layout)), sum);
  }
  for (const char* mode : {"layout", "raw", "plain"}) {
    const Tally sum = read_fixtures(db, mode);
    wrong += sum.wrong + sum.misstated;
    print_row(std::string("printed, pdftotext") +
                  (std::string_view(mode) == "plain" ? "" : " -" + std::string(mode)),
              sum);
  }
  return wrong == 0 ? 0 : 1;
}

int print_faults(Layout layout, std::uint64_t reports) {
  const gouji::Database db;
  for (std::uint64_t seed = 0; seed < reports; ++seed) {
    const Tally sum = read(db, seed, layout);
    const std::string from =
        " seed " + std::to_string(seed) + " [" + setting(seed, layout).noises.names() + "] ";
    for (const std::string& fault : sum.faults) std::cout << "fault" << from << fault << '\n';
    for (const std::string& gap : sum.gaps) std::cout << "gap" << from << gap << '\n';
  }
  return 0;
}

Layout layout_named(std::string_view wanted) {
  for (const Layout layout : layouts()) {
    if (name(layout) == wanted) return layout;
  }
  throw std::invalid_argument("no layout " + std::string(wanted));
}

int run(const std::vector<std::string>& arguments) {
  const auto number = [&](std::size_t index) {
    return index < arguments.size() ? std::stoull(arguments[index]) : kReports;
  };
  if (arguments.size() < 2) return print_table(number(0));
  const Layout layout = layout_named(arguments[1]);
  if (arguments[0] == "faults") return print_faults(layout, number(2));
  const Setting made = setting(number(2), layout);
  std::cout << render(draft(made), layout, made).bytes;
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  try {
    return run({arguments + 1, arguments + count});
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
