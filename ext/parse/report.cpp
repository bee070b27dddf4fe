#include "parse/report.h"

#include <array>
#include <functional>
#include <utility>

#include "form/forms.h"
#include "parse/claims.h"
#include "parse/meta.h"
#include "parse/oddity.h"
#include "parse/sections.h"
#include "parse/subject.h"
#include "parse/table_memo.h"
#include "parse/tables.h"
#include "text/simplified.h"

namespace gouji::parse {

struct Report::Tables {
  AlignedText aligned;
  bool to_keep = false;  // by the memo, with the cells
};

namespace {

// Bytes that need not be looked at for oddities and unusual characters.
text::ByteRange plain_lines(const std::optional<KnownPart>& known) {
  return known && known->plain ? known->lines : text::ByteRange();
}

}  // namespace

std::string_view name(Status status) {
  static constexpr std::array<std::string_view, 6> kNames{"ok",         "blank",     "mark",
                                                          "unreadable", "ambiguous", "missing"};
  return kNames[static_cast<std::size_t>(status)];
}

Report::Report(text::Document document, std::shared_ptr<TableMemo> memo)
    : document_(std::move(document)), memo_(std::move(memo)) {}
Report::Report(text::Document document, const form::Form* form,
               std::unique_ptr<const KeptRows> rows)
    : document_(std::move(document)),
      kept_(std::move(rows)),
      matched_(Matched{std::nullopt, document_.text}),
      form_(form) {}
Report::~Report() = default;

// Tables that are known need no second look at their characters.
const Report::Matched& Report::matched() const {
  if (matched_) return *matched_;
  std::optional<AlignedText> known;
  if (memo_) known = memo_->find(text());
  const text::ByteRange plain = plain_lines(known ? known->known : std::nullopt);
  matched_.emplace(Matched{text::simplified(text(), plain), text()});
  if (matched_->simplified) {
    matched_->text = *matched_->simplified;
  } else if (known) {
    tables_ = std::make_unique<Tables>(Tables{*std::move(known)});
  }
  return *matched_;
}

// What is printed where `matched`, a part of the matched text, was found.
std::string_view Report::printed(std::string_view matched) const {
  if (!is_traditional()) return matched;
  const std::less<> before;
  const std::string_view all = matched_text();
  const bool within = !before(matched.data(), all.data()) &&
                      !before(all.data() + all.size(), matched.data());
  if (!within) return matched;  // the usual unit, where none is printed
  return std::string_view(text()).substr(static_cast<std::size_t>(matched.data() - all.data()),
                                         matched.size());
}

// The same for a copy that may be joined from several pieces of the head.
std::string Report::as_printed(const std::string& matched) const {
  constexpr std::size_t kHead = 65536;  // bytes
  const std::string_view head = matched_text().substr(0, kHead);
  std::string out;
  while (out.size() < matched.size()) {
    const std::string_view rest = std::string_view(matched).substr(out.size());
    std::size_t length = rest.size();
    std::size_t at = head.find(rest);
    while (at == std::string_view::npos && --length > 0) at = head.find(rest.substr(0, length));
    if (length == 0) return matched;
    out.append(text(), at, length);
  }
  return out;
}

Report::Tables& Report::tables() const {
  const std::string_view text = matched_text();
  if (tables_) return *tables_;
  // The memo has not been asked for another text than the one that is printed.
  const TableMemo* const memo = is_traditional() ? memo_.get() : nullptr;
  tables_ = std::make_unique<Tables>(Tables{align_text(text, memo)});
  if (!memo_ || tables_->aligned.cells) return *tables_;
  tables_->to_keep = !memo_->is_new(text, tables_->aligned);
  if (tables_->to_keep) cells();  // also where they are not asked for
  return *tables_;
}

const std::vector<Section>& Report::matched_sections() const {
  if (!matched_sections_) {
    matched_sections_ =
        kept_ ? kept_->sections() : parse::sections(matched_text(), tables().aligned);
  }
  return *matched_sections_;
}

const std::vector<Section>& Report::sections() const {
  if (!is_traditional()) return matched_sections();
  if (!sections_) {
    sections_ = matched_sections();
    for (Section& section : *sections_) {
      if (section.heading) section.heading = printed(*section.heading);
      section.text = printed(section.text);
    }
  }
  return *sections_;
}

const Meta& Report::matched_meta() const {
  if (!matched_meta_) matched_meta_ = parse::meta(matched_text(), matched_sections());
  return *matched_meta_;
}

const Meta& Report::meta() const {
  if (!meta_ && kept_) meta_ = kept_->meta();
  if (!meta_) {
    meta_ = matched_meta();
    if (is_traditional() && meta_->title) meta_->title = as_printed(*meta_->title);
    if (is_traditional() && meta_->authority) meta_->authority = as_printed(*meta_->authority);
    if (form()) meta_->form = form()->name;
  }
  return *meta_;
}

const form::Form* Report::form() const {
  if (!form_) form_ = find_form();
  return *form_;
}

const form::Form* Report::find_form() const {
  if (const form::Form* printed = printed_form(tables().aligned)) return printed;
  std::size_t headings = 0;
  for (const Section& section : matched_sections()) headings += section.number > 0;
  if (!has_table(tables().aligned) && headings < 2) return nullptr;
  const std::optional<int> year = matched_meta().year;
  return year ? &form::in_force(*year) : form::forms().back();
}

std::vector<Cell> Report::matched_cells() const {
  AlignedText& aligned = tables().aligned;
  if (form() == nullptr) return {};
  const bool dated = has_caption_with_year(matched_text(), aligned);
  const std::optional<int> year = dated ? meta().year : std::nullopt;
  const bool others = year && has_table_of_other_year(matched_text(), aligned, *year);
  if (aligned.cells && !others) return *std::exchange(aligned.cells, std::nullopt);
  if (!aligned.folded) aligned.folded.emplace(matched_text(), aligned.fields);
  std::vector<Cell> cells = read_cells(matched_text(), aligned, *form(), year);
  if (tables().to_keep && !others) memo_->keep(matched_text(), aligned, *form(), cells);
  return cells;
}

const std::vector<Cell>& Report::cells() const {
  if (!cells_ && kept_) cells_ = kept_->cells();
  if (!cells_) tables();  // which finds them where the memo is to keep them
  if (!cells_) {
    cells_ = matched_cells();
    for (std::size_t i = 0; is_traditional() && i < cells_->size(); ++i) {
      std::optional<std::string_view>& raw = (*cells_)[i].raw;
      if (raw) raw = printed(*raw);
    }
  }
  return *cells_;
}

const Statements& Report::statements() const {
  if (!statements_ && kept_) statements_ = kept_->statements();
  if (!statements_) {
    statements_.emplace();
    if (form() == nullptr) return *statements_;
    const Meta& meta = matched_meta();
    *statements_ = parse::statements(matched_text(), matched_sections(), tables().aligned,
                                     {meta.year, meta.authority, form()->name});
    for (Claim& claim : statements_->claims) {
      if (claim.unit) claim.unit = printed(*claim.unit);
      if (claim.scope) claim.scope = printed(*claim.scope);
      claim.quote = printed(claim.quote);
    }
    for (Ratio& ratio : statements_->ratios) ratio.quote = printed(ratio.quote);
    for (Part& part : statements_->parts) part.quote = printed(part.quote);
  }
  return *statements_;
}

const std::vector<Oddity>& Report::oddities() const {
  if (!oddities_ && kept_) oddities_ = kept_->oddities();
  if (!oddities_) {
    const std::string_view matched = matched_text();
    if (tables_) {
      const AlignedText& aligned = tables_->aligned;
      // What is known is known of the text that is matched.
      const text::ByteRange plain =
          is_traditional() ? text::ByteRange() : plain_lines(aligned.known);
      oddities_ = parse::oddities(text(), matched, &aligned.positions, plain);
    } else {
      oddities_ = parse::oddities(text(), matched);
    }
  }
  return *oddities_;
}

const std::vector<Subject>& Report::subjects() const {
  if (!subjects_ && kept_) subjects_ = kept_->subjects();
  if (!subjects_) {
    if (form() == nullptr) return subjects_.emplace();
    subjects_ = parse::subjects(matched_text(), matched_sections(), tables().aligned.positions);
    for (Subject& subject : *subjects_) subject.quote = printed(subject.quote);
  }
  return *subjects_;
}

void Report::settle() const {
  meta();
  form();
  sections();
  cells();
  statements();
  oddities();
  subjects();
  tables_.reset();
}

}  // namespace gouji::parse
