#include "parse/header_run.h"

#include <algorithm>
#include <bitset>
#include <map>
#include <string>
#include <utility>

#include "form/forms.h"
#include "parse/align.h"
#include "parse/label.h"
#include "text/character_set.h"
#include "text/fold.h"

namespace gouji::parse {
namespace {

// Fields that may come between the header and its row: a page break, a note.
constexpr std::uint32_t kReach = 24;

constexpr std::size_t kLongestField = 60;  // bytes; longer is no header

struct Words {
  std::u32string words;
  std::uint64_t letters;  // see letters_of()
};

struct Header {
  std::vector<std::vector<Words>> labels;  // the prescribed words, then others for them
  text::CharacterSet letters;              // of all of them
  std::size_t characters = 0;              // of those prescribed
};

Header make_header(const form::Table& table) {
  Header header;
  for (const form::Line& line : table.lines) {
    if (line.role != form::Role::header) continue;
    std::vector<std::u32string> words{text::fold(line.label)};
    header.characters += words.front().size();
    for (const form::Measure& measure : table.lines.back().measures) {
      if (measure.label != line.label) continue;
      for (std::string_view rest = measure.variants; !rest.empty();) {
        const std::size_t end = std::min(rest.find('|'), rest.size());
        words.push_back(text::fold(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
    std::vector<Words>& label = header.labels.emplace_back();
    for (std::u32string& word : words) {
      for (const char32_t c : word) header.letters.add(c);
      const std::uint64_t letters = letters_of(word);
      label.push_back({std::move(word), letters});
    }
  }
  return header;
}

// Of the tables of all forms, made once.
const Header& header_of(const form::Table& table) {
  static const auto kHeaders = [] {
    std::map<const form::Table*, Header> headers;
    for (const form::Form* form : form::forms()) {
      for (const form::Table& each : form->tables) headers.emplace(&each, make_header(each));
    }
    return headers;
  }();
  return kHeaders.at(&table);
}

HeaderPiece piece_of(const Header& header, std::u32string_view printed, std::uint64_t letters) {
  if (printed.empty()) return HeaderPiece::none;
  HeaderPiece piece = HeaderPiece::none;
  for (const std::vector<Words>& label : header.labels) {
    for (const Words& each : label) {
      if ((letters & ~each.letters) != 0) continue;
      if (each.words == printed) return HeaderPiece::whole;
      if (each.words.find(printed) != each.words.npos) piece = HeaderPiece::part;
    }
  }
  return piece;
}

char32_t first_letter(std::string_view words) {
  std::size_t behind = 0;
  return text::fold(text::next(words, behind));
}

// The printed words of a run, which may be labels or pieces of them: a header of narrow columns is
// read line by line, 结果 结果 其他 尚未 and then 维持 纠正 结果 审结.
class Hits {
 public:
  explicit Hits(const Header& header) : header_(header) {}

  void clear() {
    joined_.clear();
    letters_ = 0;
    pieces_.clear();
  }

  // False for what is no piece of a label.
  bool add(std::u32string_view printed) {
    const bool known = std::find(pieces_.begin(), pieces_.end(), printed) != pieces_.end();
    if (!known) {
      const std::uint64_t letters = letters_of(printed);
      if (piece_of(header_, printed, letters) == HeaderPiece::none) return false;
      letters_ |= letters;
      pieces_.push_back(printed);
    }
    joined_ += printed;
    return true;
  }

  // How much of the header's characters is in labels that are printed, whole or in pieces.
  double share() const {
    std::size_t characters = 0;
    for (const std::vector<Words>& label : header_.labels) {
      const bool found = std::any_of(label.begin(), label.end(), [&](const Words& each) {
        return (each.letters & ~letters_) == 0 &&
               (consists_of_pieces(each.words) || joined_.find(each.words) != joined_.npos);
      });
      if (found) characters += label.front().words.size();
    }
    return static_cast<double>(characters) / static_cast<double>(header_.characters);
  }

 private:
  bool consists_of_pieces(std::u32string_view label) const {
    std::bitset<64> reached;  // characters; no name of a column has as many
    if (label.size() >= reached.size()) return false;
    reached[0] = true;
    for (std::size_t at = 0; at < label.size(); ++at) {
      if (!reached[at]) continue;
      for (const std::u32string_view piece : pieces_) {
        if (label.substr(at).starts_with(piece)) reached[at + piece.size()] = true;
      }
    }
    return reached[label.size()];
  }

  const Header& header_;
  std::u32string joined_;
  std::uint64_t letters_ = 0;                // of what is joined
  std::vector<std::u32string_view> pieces_;  // no more than a header's labels have
};

// The field before the first figure behind the header, where there is one before the next heading
// and before any prose.
std::uint32_t before_row(std::string_view text, const std::vector<Field>& fields,
                         std::uint32_t last) {
  const auto size = static_cast<std::uint32_t>(fields.size());
  for (std::uint32_t at = last + 1; at < std::min(size, last + 1 + kReach); ++at) {
    if (is_value(fields[at])) return at - 1;
    const std::string_view words = printed(text, fields[at]);
    const bool heading = split_ordinal(words).ordinal.style == Ordinal::Style::chinese;
    if (heading || words.size() > kLongestField) break;
  }
  return last;
}

}  // namespace

std::optional<HeaderRun> header_run(std::string_view text, const std::vector<Field>& fields,
                                    const FoldedFields& folded, const form::Table& table) {
  const Header& header = header_of(table);
  std::optional<HeaderRun> best;
  Hits hits(header);
  const auto size = static_cast<std::uint32_t>(fields.size());
  for (std::uint32_t at = 0; at < size; ++at) {
    const std::u32string_view begin = folded.whole(at);
    if (begin.empty() || !header.letters.has(begin.front())) continue;
    hits.clear();
    const std::uint32_t first = at;
    std::uint32_t last = at;
    bool any = false;
    for (; at < size; ++at) {
      if (fields[at].kind != Kind::text || fields[at].end - fields[at].begin > kLongestField) break;
      const std::u32string_view words = folded.whole(at);
      const bool begins = header.letters.has(first_letter(printed(text, fields[at])));
      if (!begins || !hits.add(words)) break;
      last = at;
      any = true;
    }
    if (!any) continue;
    const double share = hits.share();
    if (best && share >= kPresent) best->unique = false;
    if (share == 0 || (best && share <= best->share)) continue;
    const bool unique = !best || best->share < kPresent;
    best = HeaderRun{first, last, before_row(text, fields, last), share, unique};
  }
  return best;
}

bool has_labelled_rows(const form::Table& table) {
  return std::any_of(table.lines.begin(), table.lines.end(), [](const form::Line& line) {
    return line.role == form::Role::row && !line.label.empty();
  });
}

HeaderPiece header_piece(std::string_view words) {
  // The headers of tables whose rows have no label, each once.
  static const auto kHeaders = [] {
    std::vector<const Header*> headers;
    for (const form::Form* form : form::forms()) {
      for (const form::Table& table : form->tables) {
        if (!has_labelled_rows(table)) headers.push_back(&header_of(table));
      }
    }
    return headers;
  }();
  HeaderPiece piece = HeaderPiece::none;
  if (words.size() > kLongestField) return piece;
  const char32_t first = first_letter(words);
  for (const Header* header : kHeaders) {
    if (!header->letters.has(first)) continue;
    const std::u32string folded = text::fold(words);
    piece = std::max(piece, piece_of(*header, folded, letters_of(folded)));
  }
  return piece;
}

}  // namespace gouji::parse
