// Writes what the fuzzers begin with: reports made up by seed in every layout, and those of the
// examples, each in the form that its target takes.
//
//   fuzz_seeds FOLDER REPORTS      FOLDER/<target>/<layout>_<seed>; REPORTS: examples/reports
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "generator/foreign.h"
#include "generator/layout.h"

using namespace gouji::tests;

namespace {

namespace fs = std::filesystem;

void write(const fs::path& file, const std::string& bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
}

// The target of a medium, by the layout that has it.
std::string target(Layout layout) {
  const std::string layout_name(name(layout));
  for (const std::string medium : {"html", "markdown", "wordml", "docx"}) {
    if (layout_name.starts_with(medium)) return medium;
  }
  return "plain";
}

std::string with_head(const std::string& target, const std::string& bytes) {
  return target == "docx" ? '\0' + bytes : bytes;
}

Noises mixture(std::uint64_t seed) {
  Random random(seed);
  Noises noises;
  for (std::size_t count = random.below(6); count > 0; --count) {
    noises.add(Noise(random.below(kNoiseCount)));
  }
  return noises;
}

// A call of each kind with a document as its first argument: see sql.cpp.
void write_calls(const fs::path& folder, const std::string& bytes, const std::string& file) {
  const auto size = bytes.size();
  for (int call = 0; call < 20; ++call) {
    std::string input(1, static_cast<char>(call));
    input.push_back(call % 2 == 0 ? '\3' : '\2');
    input.push_back(static_cast<char>(size >> 8));
    input.push_back(static_cast<char>(size & 0xFF));
    write(folder / "sql" / (file + '_' + std::to_string(call)),
          input + bytes + "\2\0\2ok\2\0\4main");
  }
}

void write_report(const fs::path& folder, Layout layout, std::uint64_t seed) {
  const FormYear form = seed % 3 == 2 ? FormYear::y2019 : FormYear::y2021;
  const Setting setting{seed, form, suited(layout, mixture(seed))};
  const std::string bytes = render(draft(setting), layout, setting).bytes;
  const std::string file = std::string(name(layout)) + '_' + std::to_string(seed);
  const std::string medium = target(layout);
  write(folder / "document" / file, bytes);
  write(folder / medium / file, with_head(medium, bytes));
  if (medium == "wordml") write(folder / "docx" / file, '\3' + bytes);
  if (seed == 1 && bytes.size() < 0x10000) write_calls(folder, bytes, file);
}

void write_figures(const fs::path& folder) {
  int count = 0;
  for (const char* figure :
       {"0",        "12",     "1,234", "１２", "251000元", "25.1万元", "三",
        "一百零五", "O",      "/",     "—",    "无",       "-2",       "减2",
        "1O5",      "12 345", "3.54",  "+7",   "12件",     "",         "999999999999999999999",
        "①",        "〇"}) {
    for (const char setting : {'\0', '\1', '\2', '\x12', '\x22', '\x40'}) {
      write(folder / "number" / std::to_string(count++), setting + std::string(figure));
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const fs::path folder = argv[1];
  for (const Layout layout : layouts()) {
    for (std::uint64_t seed = 0; seed < 3; ++seed) write_report(folder, layout, seed);
  }
  Random random(1);
  for (const ForeignDocument& foreign : foreign_documents(random)) {
    write(folder / "document" / ("foreign_" + std::string(foreign.name)), foreign.bytes);
  }
  int count = 0;
  for (const auto& entry : fs::directory_iterator(argv[2])) {
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    for (const char* target : {"document", "plain"}) {
      write(folder / target / ("example_" + std::to_string(count)), bytes);
    }
    ++count;
  }
  write_figures(folder);
}
