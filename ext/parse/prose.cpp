#include "parse/prose.h"

#include <algorithm>

#include "parse/label.h"
#include "text/blank.h"
#include "text/fold.h"

namespace gouji::parse {
namespace {

struct Range {
  std::size_t begin;
  std::size_t end;
};

// Where each table stands in the text, from its first label to its last.
std::vector<Range> table_ranges(const AlignedText& aligned) {
  std::vector<Range> ranges;
  for (const AlignedForm& form : aligned.forms) {
    for (const AlignedTable& table : form.tables) {
      if (!table.present || table.alignment.chain.empty()) continue;
      const auto& chain = table.alignment.chain;
      ranges.push_back(
          {aligned.fields[chain.front().first].begin, aligned.fields[chain.back().last].end});
    }
  }
  std::sort(ranges.begin(), ranges.end(),
            [](const Range& a, const Range& b) { return a.begin < b.begin; });
  return ranges;
}

// The last character of well-formed UTF-8 that is not empty.
char32_t last_character(std::string_view s) {
  std::size_t at = s.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(s[at]) & 0xC0) == 0x80) --at;
  return text::next(s, at);
}

bool ends_sentence(std::string_view line) {
  constexpr std::u32string_view kEnds = U"。！？；：!?;:.";
  return kEnds.find(last_character(line)) != kEnds.npos;
}

class Reader {
 public:
  Reader(std::string_view text, const AlignedText& aligned)
      : text_(text), aligned_(aligned), tables_(table_ranges(aligned)) {
    constexpr std::size_t kUsual = 64;  // paragraphs
    found_.reserve(kUsual);
  }

  std::vector<Paragraph> read(const std::vector<Section>& sections) {
    for (const Section& section : sections) {
      const std::size_t first = found_.size();
      section_ = section.number;
      open_ = false;
      const auto begin = static_cast<std::size_t>(section.text.data() - text_.data());
      lines(begin, begin + section.text.size());
      if (found_.size() == first + 1) found_.back().alone = true;
    }
    return std::move(found_);
  }

 private:
  void lines(std::size_t begin, std::size_t end) {
    while (begin < end && found_.size() < kMostParagraphs) {
      begin = behind_table(begin);
      const std::size_t stop = std::min(text_.find('\n', begin), end);
      if (begin < stop) whole_line(text::trim(text_.substr(begin, stop - begin)));
      if (begin >= stop) open_ = false;
      begin = stop + 1;
    }
  }

  void whole_line(std::string_view printed) {
    if (printed.empty() || is_cells(printed)) {
      open_ = false;
    } else if (printed.find('|') != printed.npos) {
      open_ = false;
      cells(printed);
    } else {
      line(printed);
    }
  }

  void line(std::string_view printed) {
    const bool ordinal = split_ordinal(printed).ordinal.value > 0;
    if (open_ && !ordinal) {
      Paragraph& last = found_.back();
      const auto size = static_cast<std::size_t>(printed.data() - last.text.data());
      last.text = {last.text.data(), size + printed.size()};
    } else {
      constexpr std::size_t kLongest = 120;  // bytes of a heading
      const bool heading = ordinal && !ends_sentence(printed) && printed.size() <= kLongest;
      found_.push_back({section_, printed, heading, false});
    }
    constexpr std::size_t kNothing = 6;  // bytes of a line that says 无 and nothing else
    open_ = !ends_sentence(printed) && !found_.back().heading && printed.size() > kNothing;
  }

  // A page laid out with a table has its paragraphs in cells.
  void cells(std::string_view row) {
    constexpr std::size_t kShortest = 60;  // bytes
    constexpr std::string_view kStop = "。";
    while (!row.empty()) {
      const std::size_t bar = std::min(row.find('|'), row.size());
      const std::string_view cell = text::trim(row.substr(0, bar));
      if (cell.size() >= kShortest && cell.find(kStop) != cell.npos) {
        found_.push_back({section_, cell, false, false});
      }
      row.remove_prefix(std::min(bar + 1, row.size()));
    }
  }

  // `at`, or the end of the line on which the table ends that it stands in.
  std::size_t behind_table(std::size_t at) {
    while (next_table_ < tables_.size() && tables_[next_table_].end <= at) ++next_table_;
    for (std::size_t i = next_table_; i < tables_.size() && tables_[i].begin <= at; ++i) {
      if (at < tables_[i].end) at = std::min(text_.find('\n', tables_[i].end), text_.size());
    }
    return at;
  }

  // Labels and figures and nothing else; 无 alone may be all that a section says.
  bool is_cells(std::string_view printed) {
    const auto begin = static_cast<std::size_t>(printed.data() - text_.data());
    const std::size_t end = begin + printed.size();
    const auto& fields = aligned_.fields;
    while (next_field_ < fields.size() && fields[next_field_].begin < begin) ++next_field_;
    bool cell = false;
    for (std::size_t i = next_field_; i < fields.size() && fields[i].begin < end; ++i) {
      const bool value = fields[i].kind == Kind::figure || fields[i].kind == Kind::mark;
      if (!value && !aligned_.stops[i]) return false;
      cell = cell || fields[i].kind != Kind::mark;
    }
    return cell;
  }

  std::string_view text_;
  const AlignedText& aligned_;
  std::vector<Range> tables_;
  std::size_t next_table_ = 0;
  std::size_t next_field_ = 0;
  int section_ = 0;
  bool open_ = false;  // the last paragraph goes on on the next line
  std::vector<Paragraph> found_;
};

}  // namespace

std::vector<Paragraph> prose(std::string_view text, const std::vector<Section>& sections,
                             const AlignedText& aligned) {
  return Reader(text, aligned).read(sections);
}

}  // namespace gouji::parse
