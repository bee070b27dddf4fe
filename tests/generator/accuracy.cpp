// How well every layout is read: a Markdown table, the same every time.
//
//   cmake --build build/release --target accuracy
//   gouji_accuracy [reports a layout] [layout…]      with names of layouts: what is not right there
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

#include "generator/judge.h"

using namespace gouji::tests;

namespace {

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

Tally layout_tally(const gouji::Database& db, Layout layout, std::uint64_t reports, bool shows) {
  Tally sum;
  for (std::uint64_t seed = 0; seed < reports; ++seed) {
    const FormYear form = seed / 4 % 3 == 2 ? FormYear::y2019 : FormYear::y2021;
    const Setting setting{seed, form, suited(layout, noises(seed))};
    const Draft report = draft(setting);
    const Tally one = tally(db, report, render(report, layout, setting));
    for (const std::string& fault : one.faults) {
      if (shows)
        std::cout << "WRONG seed " << seed << " [" << setting.noises.names() << "] " << fault
                  << '\n';
    }
    for (const std::string& gap : one.gaps) {
      if (shows)
        std::cout << "gap seed " << seed << " [" << setting.noises.names() << "] " << gap << '\n';
    }
    sum.add(one);
  }
  return sum;
}

std::string percent(std::size_t part, std::size_t whole) {
  char text[16];
  std::snprintf(text, sizeof text, "%.2f %%",
                whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole));
  return text;
}

}  // namespace

int main(int count, char** arguments) {
  const std::uint64_t reports = count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 120;
  const gouji::Database db;
  std::cout << "| layout | cells | told | right | withheld | misstated | wrong | right of told |\n"
               "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n";
  std::size_t wrong = 0;
  for (const Layout layout : layouts()) {
    bool chosen = count <= 2;
    for (int i = 2; i < count; ++i) chosen = chosen || name(layout) == arguments[i];
    if (!chosen) continue;
    const Tally sum = layout_tally(db, layout, reports, count > 2);
    wrong += sum.wrong;
    std::cout << "| " << name(layout) << " | " << sum.cells << " | " << sum.told << " | "
              << sum.right << " | " << sum.withheld + sum.unsaid << " | " << sum.misstated << " | "
              << sum.wrong << " | " << percent(sum.told - sum.withheld, sum.told) << " |"
              << std::endl;
  }
  return wrong == 0 ? 0 : 1;
}
