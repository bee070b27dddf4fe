#include "claims/labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <stdexcept>

#include "parse/report.h"
#include "text/medium.h"

namespace gouji::claims {
namespace {

using parse::Value;

std::vector<std::string> split(const std::string& s, const std::string& by) {
  std::vector<std::string> found;
  for (std::size_t at = 0; at <= s.size();) {
    const std::size_t end = std::min(s.find(by, at), s.size());
    found.push_back(s.substr(at, end - at));
    at = end + by.size();
  }
  return found;
}

double number(const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  const auto* real = std::get_if<double>(&value);
  return real != nullptr ? *real : std::nan("");
}

std::string shown(double value) {
  std::string printed = std::to_string(value);
  printed.erase(printed.find_last_not_of('0') + 1);
  if (printed.back() == '.') printed.pop_back();
  return printed;
}

bool same(double a, double b) { return std::abs(a - b) < 1e-9; }

std::string joined(std::string_view item, std::string_view measure) {
  return std::string(item) + "." + std::string(measure);
}

const parse::Statements& read(const parse::Report& report) { return report.statements(); }

// item.measure bound value unit, then @scope; a question mark in front where it is optional.
struct Label {
  bool optional = false;
  std::string name;
  std::string bound;
  double value = 0;
  std::string unit;
  std::string scope;  // "@?" where it is not compared
};

Label label(std::string printed) {
  Label found;
  found.optional = printed.starts_with('?');
  if (found.optional) printed.erase(0, 1);
  const std::vector<std::string> words = split(printed, " ");
  if (words.size() < 4) throw std::runtime_error("no label: " + printed);
  found.name = words[0];
  found.bound = words[1];
  found.value = std::strtod(words[2].c_str(), nullptr);
  found.unit = words[3];
  if (words.size() > 4) found.scope = words[4];
  return found;
}

std::string simplified(std::string unit) { return unit == "條" ? "条" : unit; }

bool matches(const Label& wanted, const parse::Claim& claim) {
  const std::string scope = claim.scope ? std::string(*claim.scope) : "";
  const bool scoped =
      wanted.scope == "@?" ||
      (wanted.scope.empty() ? scope.empty() : scope.find(wanted.scope.substr(1)) != scope.npos);
  return scoped && wanted.name == joined(claim.item, claim.measure) &&
         wanted.bound == claim.bound && same(wanted.value, number(claim.value)) &&
         wanted.unit == simplified(std::string(claim.unit.value_or("")));
}

std::string shown(const parse::Claim& claim) {
  return joined(claim.item, claim.measure) + " " + std::string(claim.bound) + " " +
         shown(number(claim.value)) + " " + std::string(claim.unit.value_or("")) +
         (claim.scope ? " @" + std::string(*claim.scope) : "");
}

// Lines of one id are one sentence.
std::map<std::string, std::vector<Line>> by_id(const std::vector<Line>& lines) {
  std::map<std::string, std::vector<Line>> found;
  for (const Line& line : lines) found[line[0]].push_back(line);
  return found;
}

bool matches(const Line& wanted, const parse::Ratio& ratio) {
  const std::string kind = wanted[5].starts_with('?') ? wanted[5].substr(1) : wanted[5];
  const std::string whole =
      ratio.whole_item ? joined(*ratio.whole_item, ratio.whole_measure.value_or("")) : "";
  return kind == ratio.kind && wanted[6] == joined(ratio.item, ratio.measure) &&
         same(std::strtod(wanted[7].c_str(), nullptr), ratio.percent) &&
         wanted[8] == std::to_string(ratio.decimals) && wanted[9] == whole;
}

struct List {
  double whole = 0;
  bool complete = false;
  std::vector<double> parts;
};

std::map<std::int64_t, List> lists(const parse::Statements& statements) {
  std::map<std::int64_t, List> found;
  for (const parse::Part& part : statements.parts) {
    List& list = found[part.list];
    list.whole = number(part.whole);
    list.complete = part.complete;
    list.parts.push_back(number(part.part));
  }
  return found;
}

List wanted_list(const Line& line) {
  List list;
  list.whole = std::strtod(line[6].c_str(), nullptr);
  list.complete = line[8] == "complete";
  for (const std::string& part : split(line[7], "+")) {
    list.parts.push_back(std::strtod(part.c_str(), nullptr));
  }
  return list;
}

// All parts of the list that was read are of the one that is wanted, in its order.
bool is_piece(const List& piece, const List& whole) {
  if (!same(piece.whole, whole.whole)) return false;
  auto at = whole.parts.begin();
  for (const double part : piece.parts) {
    at = std::find(at, whole.parts.end(), part);
    if (at == whole.parts.end()) return false;
    ++at;
  }
  return true;
}

}  // namespace

double Score::precision() const {
  const auto all = static_cast<double>(right + wrong);
  return all == 0 ? 100 : 100 * static_cast<double>(right) / all;
}

double Score::recall() const {
  const auto all = static_cast<double>(right + missed);
  return all == 0 ? 100 : 100 * static_cast<double>(right) / all;
}

std::vector<Line> read_lines(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("can't read " + path);
  std::vector<Line> lines;
  bool header = true;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    if (!header) lines.push_back(split(line, "\t"));
    header = false;
  }
  constexpr std::size_t kColumns = 11;
  for (Line& line : lines) line.resize(std::max(line.size(), kColumns));
  return lines;
}

std::string report(const std::string& section, const std::string& year,
                   const std::string& authority, const std::string& text) {
  static constexpr std::array<const char*, 6> kHeadings{"一、总体情况",
                                                        "二、主动公开政府信息情况",
                                                        "三、收到和处理政府信息公开申请情况",
                                                        "四、政府信息公开行政复议、行政诉讼情况",
                                                        "五、存在的主要问题及改进情况",
                                                        "六、其他需要报告的事项"};
  std::string body;
  for (const std::string& line : split(text, "\\n")) body += line + "\n";
  const int number = std::atoi(section.c_str());
  const std::size_t blank = section.find(' ');
  std::string out = authority + year + "年政府信息公开工作年度报告\n";
  if (number == 0) out += body;
  for (int i = 1; i <= 6; ++i) {
    out += std::string(kHeadings[static_cast<std::size_t>(i - 1)]) + "\n";
    if (i != number) continue;
    if (blank != section.npos) out += section.substr(blank + 1) + "\n";
    out += body;
  }
  return out;
}

Score score_claims(const std::string& path) {
  Score score;
  for (const Line& line : read_lines(path)) {
    const parse::Report read_report(text::read_text(report(line[2], line[3], line[5], line[6])));
    std::vector<Label> labels;
    for (const std::string& printed : split(line[7], "; ")) {
      if (!printed.empty()) labels.push_back(label(printed));
    }
    std::vector<bool> found(labels.size());
    for (const parse::Claim& claim : read(read_report).claims) {
      const auto wanted = std::find_if(labels.begin(), labels.end(),
                                       [&](const Label& l) { return matches(l, claim); });
      if (wanted != labels.end()) {
        found[static_cast<std::size_t>(wanted - labels.begin())] = true;
        continue;
      }
      ++score.wrong;
      score.misses.push_back(line[0] + " wrong: " + shown(claim) + " | " + line[6]);
    }
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (found[i] && !labels[i].optional) ++score.right;
      if (found[i] || labels[i].optional) continue;
      ++score.missed;
      score.misses.push_back(line[0] + " missed: " + labels[i].name + " " + shown(labels[i].value) +
                             " | " + line[6]);
    }
  }
  return score;
}

Score score_ratios(const std::string& folder) {
  Score score;
  for (const auto& [id, lines] : by_id(read_lines(folder + "/ratios.tsv"))) {
    const Line& line = lines.front();
    const parse::Report read_report(text::read_text(report(line[1], line[2], line[3], line[4])));
    const std::vector<parse::Ratio>& ratios = read(read_report).ratios;
    for (const parse::Ratio& ratio : ratios) {
      const bool wanted =
          std::any_of(lines.begin(), lines.end(), [&](const Line& l) { return matches(l, ratio); });
      score.wrong += !wanted;
      if (!wanted) score.misses.push_back(id + " wrong: " + std::string(ratio.quote));
    }
    for (const Line& wanted : lines) {
      const bool required = wanted[5] == "share" || wanted[5] == "growth";
      const bool found = std::any_of(ratios.begin(), ratios.end(), [&](const parse::Ratio& ratio) {
        return matches(wanted, ratio);
      });
      score.right += required && found;
      score.missed += required && !found;
      if (required && !found) {
        score.misses.push_back(id + " missed: " + wanted[6] + " " + wanted[7] + " | " + line[4]);
      }
    }
  }
  return score;
}

Score score_parts(const std::string& folder) {
  Score score;
  for (const auto& [id, lines] : by_id(read_lines(folder + "/parts.tsv"))) {
    const Line& line = lines.front();
    const parse::Report read_report(text::read_text(report(line[1], line[2], line[3], line[4])));
    const auto found = lists(read(read_report));
    std::vector<List> wanted;
    for (const Line& one : lines) {
      if (one[8] != "none") wanted.push_back(wanted_list(one));
    }
    for (const auto& [number, list] : found) {
      const bool fits = std::any_of(wanted.begin(), wanted.end(), [&list = list](const List& all) {
        return is_piece(list, all) && (!list.complete || all.complete);
      });
      // What was received has what was carried in beside its outcomes.
      const bool origin = list.parts.size() == 1 && !list.complete && !wanted.empty();
      score.wrong += !fits && !origin;
      if (!fits && !origin) score.misses.push_back(id + " wrong list | " + line[4]);
    }
    for (const List& all : wanted) {
      const bool read_whole = std::any_of(found.begin(), found.end(), [&all](const auto& entry) {
        return is_piece(entry.second, all) && entry.second.parts.size() == all.parts.size() &&
               entry.second.complete == all.complete;
      });
      score.right += read_whole;
      score.missed += !read_whole;
      if (!read_whole) {
        score.misses.push_back(id + " missed: " + shown(all.whole) + " | " + line[4]);
      }
    }
  }
  return score;
}

}  // namespace gouji::claims
