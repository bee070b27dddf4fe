#include "parse/tables.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "form/forms.h"
#include "parse/header_run.h"
#include "parse/label.h"
#include "parse/table_memo.h"

namespace gouji::parse {
namespace {

AlignedTable align_table(std::string_view text, const AlignedText& page, const Labels& labels,
                         const form::Table& table) {
  AlignedTable aligned;
  if (has_labelled_rows(table)) {
    aligned.alignment = align(page.fields, *page.folded, labels, table);
    aligned.present = aligned.alignment.share >= kPresent;
    return aligned;
  }
  aligned.alignment.table = &table;
  const auto run = header_run(text, page.fields, *page.folded, table);
  if (!run || run->share < kPresent) return aligned;
  const auto line = static_cast<std::uint32_t>(table.lines.size() - 1);
  const Match header{run->first, run->before_row, line, 1};
  aligned.alignment.chain.push_back(header);
  if (!run->unique) aligned.alignment.rivals.push_back({header, 0});
  aligned.alignment.share = aligned.alignment.score = run->share;
  aligned.present = true;
  aligned.row = run->before_row;
  return aligned;
}

const AlignedTable* find(const AlignedForm& form, int section) {
  for (const AlignedTable& table : form.tables) {
    if (table.alignment.table->section == section) return &table;
  }
  return nullptr;
}

// A table of another form, already aligned, that prints the same lines: 表四.
const AlignedTable* find_same(const AlignedText& aligned, const form::Table& table) {
  for (const AlignedForm& form : aligned.forms) {
    for (const AlignedTable& other : form.tables) {
      if (other.alignment.table->lines.data() == table.lines.data()) return &other;
    }
  }
  return nullptr;
}

// True where some form's table of `section` is in the text row by row.
bool is_found(const AlignedText& aligned, int section) {
  return std::any_of(aligned.forms.begin(), aligned.forms.end(), [&](const AlignedForm& form) {
    const AlignedTable* table = find(form, section);
    return table != nullptr && table->alignment.whole;
  });
}

// The form whose table of `section` fits best; nothing where none is there or two fit alike.
const form::Form* best_fit(const AlignedText& aligned, int section) {
  constexpr double kTie = 0.25;
  const form::Form* best = nullptr;
  double score = 0;
  bool tie = false;
  for (const AlignedForm& form : aligned.forms) {
    const AlignedTable* table = find(form, section);
    if (!table || !table->present) continue;
    const double other = table->alignment.score;
    tie = best != nullptr && std::abs(other - score) < kTie;
    if (best != nullptr && other <= score) continue;
    best = form.form;
    score = other;
  }
  return tie || (best && is_contested(aligned, *best, section)) ? nullptr : best;
}

// A page that was folded into one line: figures stand behind their label, and the next label or
// heading behind them. True where there are such.
bool restore_inner_figures(std::string_view text, const Labels& labels,
                           std::vector<Field>& fields) {
  bool any = false;
  for (std::uint32_t first = 1; first < fields.size(); ++first) {
    if (fields[first].inside == Kind::text || !labels.ends(first - 1)) continue;
    std::uint32_t end = first;
    while (fields[end].inside != Kind::text) ++end;
    const Ordinal ordinal = split_ordinal(printed(text, fields[end])).ordinal;
    if (!labels.begins(end) && ordinal.style != Ordinal::Style::chinese) continue;
    for (std::uint32_t at = first; at < end; ++at) fields[at].kind = fields[at].inside;
    any = true;
  }
  return any;
}

}  // namespace

AlignedText align_text(std::string_view text, const TableMemo* memo) {
  if (memo) {
    if (std::optional<AlignedText> known = memo->find(text)) return *std::move(known);
  }
  AlignedText aligned{parse::fields(text), {}, {}, {}, text::Positions(text), {}};
  aligned.folded.emplace(text, aligned.fields);
  std::optional<Labels> found(std::in_place, text, aligned.fields, *aligned.folded);
  if (restore_inner_figures(text, *found, aligned.fields)) {
    aligned.folded.emplace(text, aligned.fields);
    found.emplace(text, aligned.fields, *aligned.folded);
  }
  const Labels& labels = *found;
  aligned.stops = labels.begins();
  // Newest first. A table that is there row by row leaves no room for that of another form.
  const auto forms = form::forms();
  for (auto at = forms.rbegin(); at != forms.rend(); ++at) {
    const form::Form* form = *at;
    AlignedForm to{form, {}};
    for (const form::Table& table : form->tables) {
      AlignedTable added;
      if (const AlignedTable* same = find_same(aligned, table)) {
        added = *same;
      } else if (!is_found(aligned, table.section)) {
        added = align_table(text, aligned, labels, table);
      }
      added.alignment.table = &table;
      if (added.present && !added.row) {
        for (const Match& match : added.alignment.chain) aligned.stops[match.first] = true;
      }
      to.tables.push_back(std::move(added));
    }
    aligned.forms.push_back(std::move(to));
  }
  return aligned;
}

namespace {

// True where some table is there twice: the text has two reports, or last year's tables, and a
// table that is there once may be of either.
bool has_second_table(const AlignedText& aligned) {
  return std::any_of(aligned.forms.begin(), aligned.forms.end(), [](const AlignedForm& form) {
    return std::any_of(form.tables.begin(), form.tables.end(), [](const AlignedTable& table) {
      return table.present && table.alignment.second;
    });
  });
}

}  // namespace

bool is_contested(const AlignedText& aligned, const form::Form& form, int section) {
  const auto range = [](const AlignedTable& table) {
    const auto& chain = table.alignment.chain;
    return std::pair(chain.front().first, chain.back().last);
  };
  const AlignedTable* own = nullptr;
  for (const AlignedForm& candidate : aligned.forms) {
    if (candidate.form == &form) own = find(candidate, section);
  }
  if (own == nullptr || !own->present) return false;
  if (!own->alignment.second && has_second_table(aligned)) return true;
  if (own->row) return false;
  return std::any_of(aligned.forms.begin(), aligned.forms.end(), [&](const AlignedForm& other) {
    const AlignedTable* table = find(other, section);
    if (other.form == &form || table == nullptr || !table->present) return false;
    const auto [first, last] = range(*own);
    const auto [other_first, other_last] = range(*table);
    return other_last < first || last < other_first;
  });
}

const form::Form* printed_form(const AlignedText& aligned) {
  const form::Form* form = best_fit(aligned, 2);
  return form ? form : best_fit(aligned, 3);
}

bool has_table(const AlignedText& aligned) {
  for (const AlignedForm& form : aligned.forms) {
    for (const AlignedTable& table : form.tables) {
      if (table.present) return true;
    }
  }
  return false;
}

std::optional<std::uint32_t> table_begin(const AlignedText& aligned, const form::Form& form,
                                         int section) {
  for (const AlignedForm& candidate : aligned.forms) {
    const AlignedTable* table = candidate.form == &form ? find(candidate, section) : nullptr;
    if (table && table->present) {
      return aligned.fields[table->alignment.chain.front().first].begin;
    }
  }
  return std::nullopt;
}

}  // namespace gouji::parse
