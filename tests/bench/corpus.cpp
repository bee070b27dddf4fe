// A corpus of made-up reports, the same every time: in mixed layouts (six of ten in plain text,
// three web pages, one in GB18030), of organs that each report on four years, so that the rules
// across years have work to do. Nearly all figures agree; one report in ten has a wrong one, one in
// five some noise. usage: gouji_corpus REPORTS FOLDER      FOLDER: gets a folder for every thousand
// files
#include <array>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "generator/layout.h"

namespace gouji::tests {
namespace {

constexpr int kYears = 4;
constexpr int kFirstYear = 2021;
constexpr std::size_t kFilesInFolder = 1000;

// 云岭市财政局, 云岭市白河区财政局, …: no two numbers give the same name.
std::string authority(std::size_t number) {
  constexpr std::array kFirst{"云", "青", "临", "东", "白", "澄", "安", "宁", "丰", "平"};
  constexpr std::array kSecond{"岭", "石", "江", "川", "河", "州", "阳", "海", "源", "泉"};
  constexpr std::array kBureaus{"财政局",         "水利局",        "教育局", "民政局",
                                "统计局",         "生态环境局",    "司法局", "审计局",
                                "卫生健康委员会", "人民政府办公室"};
  std::string name;
  for (const char* kind : {"市", "区", "镇"}) {
    name += std::string(kFirst[number % 10]) + kSecond[number / 10 % 10] + kind;
    number /= 100;
    if (number < kBureaus.size()) break;
  }
  return name + kBureaus[number % kBureaus.size()];
}

Layout layout(std::size_t report) {
  constexpr std::array kMixed{Layout::padded_pipes, Layout::html_word,    Layout::bare_pipes,
                              Layout::grid_pipes,   Layout::html_page,    Layout::broken_pipes,
                              Layout::html_gbk,     Layout::padded_pipes, Layout::html_word,
                              Layout::lines};
  return kMixed[report % kMixed.size()];
}

Noises noises(std::size_t report) {
  if (report % 5 != 2) return {};
  constexpr std::array kNoises{
      Noise::full_width_digits, Noise::grouped_digits, Noise::blanks,        Noise::marks,
      Noise::label_variants,    Noise::page_marks,     Noise::spaced_labels, Noise::missing_rows,
      Noise::six_titles};
  return {kNoises[report / 5 % kNoises.size()]};
}

// Numbers of the cells of a form by their names.
class Cells {
 public:
  Cells() : names_(cell_names(FormYear::y2021)), values_(names_.size()) {}

  int& at(const std::string& item, const std::string& measure) {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i].item == item && names_[i].measure == measure) return values_[i];
    }
    throw std::invalid_argument("no cell " + item + " " + measure);
  }

  const std::vector<CellName>& names() const { return names_; }
  std::vector<int>& values() { return values_; }

 private:
  std::vector<CellName> names_;
  std::vector<int> values_;
};

bool is_outcome(const std::string& item) {
  return item != "received" && item != "carried_in" && item != "handled_total" &&
         item != "carried_out";
}

// What an organ's report on a year carries over to the next.
int carried(std::size_t organ, int year) {
  return static_cast<int>(Random(organ * 31 + static_cast<std::size_t>(year)).below(4));
}

void fill_applications(Cells& cells, Random& random, std::size_t organ, int year) {
  constexpr std::array kApplicants{"natural_person",  "enterprise",    "research",
                                   "public_interest", "legal_service", "other_organisation"};
  for (const char* applicant : kApplicants) {
    const bool people = applicant == kApplicants[0];
    int handled = 0;
    for (const CellName& name : cells.names()) {
      if (name.tbl != "applications" || name.measure != applicant || !is_outcome(name.item))
        continue;
      const std::size_t one_in = people ? 3 : 12;
      const int usual = random.below(one_in) == 0 ? static_cast<int>(random.below(20)) : 0;
      const int count = usual > 0 ? usual + year % 2 : 0;
      cells.at(name.item, applicant) = count;
      handled += count;
    }
    const int in = people ? carried(organ, year - 1) : 0;
    const int out = people ? carried(organ, year) : 0;
    cells.at("carried_in", applicant) = in;
    cells.at("carried_out", applicant) = out;
    cells.at("handled_total", applicant) = std::max(handled, in - out);
    if (handled < in - out) cells.at("granted", applicant) += in - out - handled;
    cells.at("received", applicant) = cells.at("handled_total", applicant) + out - in;
  }
  for (std::size_t i = 0; i < cells.names().size(); ++i) {
    const CellName& name = cells.names()[i];
    if (name.tbl != "applications" || name.measure != "total") continue;
    for (const char* applicant : kApplicants) cells.values()[i] += cells.at(name.item, applicant);
  }
}

void fill_others(Cells& cells, Random& random, std::size_t organ, int year) {
  for (const char* item : {"review", "litigation_direct", "litigation_after_review"}) {
    for (const char* measure : {"upheld", "corrected", "other", "pending"}) {
      const int count = static_cast<int>(random.below(4) == 0 ? random.below(9) : 0);
      cells.at(item, measure) = count;
      cells.at(item, "total") += count;
    }
  }
  cells.at("normative_documents", "issued") = 2;
  cells.at("normative_documents", "repealed") = 1;
  cells.at("normative_documents", "in_force") =
      10 + static_cast<int>(organ % 90) + year - kFirstYear;
  cells.at("licences", "decisions") = static_cast<int>(random.below(20000));
  cells.at("penalties", "decisions") = static_cast<int>(random.below(900));
  cells.at("fees", "amount") = static_cast<int>(random.below(300));
}

Setting setting(std::size_t report) {
  Setting made{report, FormYear::y2021, suited(layout(report), noises(report))};
  made.authority = authority(report / kYears);
  made.year = kFirstYear + static_cast<int>(report % kYears);
  return made;
}

std::string bytes(std::size_t report) {
  const Setting made = setting(report);
  Random random(report / kYears);  // an organ's figures change little from year to year
  Cells cells;
  fill_applications(cells, random, report / kYears, made.year);
  fill_others(cells, random, report / kYears, made.year);
  if (report % 10 == 7) ++cells.values()[Random(report).below(cells.values().size())];
  std::vector<DraftCell> figures;
  for (std::size_t i = 0; i < cells.names().size(); ++i) {
    const std::string text = std::to_string(cells.values()[i]);
    figures.push_back({cells.names()[i], {text, "ok", text}});
  }
  return render(draft(made, std::move(figures)), layout(report), made).bytes;
}

std::string file_name(std::size_t report) {
  const std::string number = std::to_string(report);
  const Layout made = layout(report);
  const bool page =
      made == Layout::html_word || made == Layout::html_page || made == Layout::html_gbk;
  return std::string(7 - std::min<std::size_t>(7, number.size()), '0') + number +
         (page ? ".html" : ".txt");
}

void write(std::size_t reports, const std::filesystem::path& folder) {
  for (std::size_t report = 0; report < reports; ++report) {
    const std::filesystem::path in = folder / std::to_string(1000 + report / kFilesInFolder);
    if (report % kFilesInFolder == 0) std::filesystem::create_directories(in);
    std::ofstream file(in / file_name(report), std::ios::binary);
    file << bytes(report);
    file.close();
    if (!file) throw std::runtime_error("can't write to " + in.string());
  }
}

}  // namespace
}  // namespace gouji::tests

int main(int count, char** arguments) {
  if (count != 3) {
    std::fprintf(stderr, "usage: %s REPORTS FOLDER\n", arguments[0]);
    return 2;
  }
  try {
    gouji::tests::write(std::stoull(arguments[1]), arguments[2]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s: %s\n", arguments[0], error.what());
    return 1;
  }
}
