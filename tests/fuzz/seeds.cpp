// Writes what the fuzzers begin with: reports made up by seed in every layout, and files, each in
// the form that its target takes.
//
//   fuzz_seeds FOLDER FILES…      FOLDER/<target>/<layout>_<seed>; FILES: folders of reports
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

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

// Calls with a document as their first argument: see sql.cpp. Of all kinds, but not each with each
// layout, which would take longer to begin with than a short run has.
void write_calls(const fs::path& folder, const std::string& bytes, const std::string& file) {
  static int first = 0;
  const auto size = bytes.size();
  for (int call = first++ % 4; call < 24; call += 4) {
    std::string input(1, static_cast<char>(call));
    input.push_back(call % 2 == 0 ? '\3' : '\2');
    input.push_back(static_cast<char>(size >> 8));
    input.push_back(static_cast<char>(size & 0xFF));
    write(folder / "sql" / (file + '_' + std::to_string(call)),
          input + bytes + "\2\0\2ok\2\0\4main");
  }
}

// A call whose arguments are words.
void write_words(const fs::path& folder, int call, const std::vector<std::string>& words) {
  std::string input(1, static_cast<char>(call));
  std::string file = "words_" + std::to_string(call);
  for (const std::string& word : words) {
    input.append(1, '\2').append(1, '\0').append(1, static_cast<char>(word.size())).append(word);
    file.append("_").append(word);
  }
  write(folder / "sql" / file, input);
}

// A file of the repository, by what its name ends in.
void write_file(const fs::path& folder, const fs::path& path, int number) {
  constexpr std::uintmax_t kMost = 100'000;
  if (fs::file_size(path) > kMost) return;
  std::ifstream file(path, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(file), {});
  const std::string name = "file_" + std::to_string(number);
  const std::string ending = path.extension();
  write(folder / "document" / name, bytes);
  if (ending == ".docx") write(folder / "docx" / name, '\0' + bytes);
  if (ending == ".md") write(folder / "markdown" / name, bytes);
  if (ending == ".html") write(folder / "html" / name, bytes);
  if (ending == ".txt" && number % 8 == 0) write(folder / "plain" / name, bytes);
  if (number % 8 == 0) write(folder / "sql" / name, '\xFF' + bytes);
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
  if (argc < 3) return 2;
  const fs::path folder = argv[1];
  for (const Layout layout : layouts()) {
    for (std::uint64_t seed = 0; seed < 3; ++seed) write_report(folder, layout, seed);
  }
  Random random(1);
  for (const ForeignDocument& foreign : foreign_documents(random)) {
    write(folder / "document" / ("foreign_" + std::string(foreign.name)), foreign.bytes);
  }
  int count = 0;
  for (int i = 2; i < argc; ++i) {
    for (const auto& entry : fs::recursive_directory_iterator(argv[i])) {
      if (entry.is_regular_file()) write_file(folder, entry.path(), count++);
    }
  }
  write_words(folder, 12, {"views"});
  write_words(folder, 12, {"stored"});
  write_words(folder, 13, {"other"});
  write_words(folder, 11, {"武汉市江汉区人民政府", "政府信息公开工作", "政府信息主动公开工作"});
  write_figures(folder);
}
