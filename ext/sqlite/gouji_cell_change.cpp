// gouji_cell_change: each cell beside that of the report on the year before, where both years'
// forms have it: the difference, and how many times as much. NULL where one of them has no value.
//
//   CREATE VIRTUAL TABLE cell_change USING gouji_cell_change;
//   SELECT item, earlier, value FROM cell_change WHERE measure = 'total' AND difference >= 20;
//
// `report_id = …`, `difference >= …`, `difference <= …` and `moved >= …` (either way) are handed down.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

#include "sqlite/guard.h"
#include "sqlite/register.h"
#include "sqlite/speakers.h"
#include "sqlite/value.h"

namespace gouji::sqlite {
namespace {

/// Bits of a plan: which values xFilter gets, in this order.
enum Bounds { kOne = 1, kAtLeast = 2, kAtMost = 4, kMovedAtLeast = 8 };

enum Columns {
  kReport,
  kEarlierId,
  kAuthority,
  kYear,
  kTbl,
  kItem,
  kMeasure,
  kEarlier,
  kValue,
  kDifference,
  kRatio,
  kStart,
  kLength,
  kMoved
};

constexpr const char* kSchema =
    "CREATE TABLE x(report_id INTEGER, earlier_id INTEGER, authority TEXT, year INTEGER, tbl TEXT, "
    "item TEXT, measure TEXT, earlier, value, difference, ratio REAL, start INTEGER, "
    "length INTEGER, moved)";

/// `number` with `digits` decimals, as SQL's round() has it.
double rounded(double number, int digits) {
  const Owned<char> printed(sqlite3_mprintf("%!.*f", digits, number));
  if (!printed) throw std::bad_alloc();
  return std::strtod(printed.get(), nullptr);
}

std::optional<double> number(const parse::Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  if (const auto* decimal = std::get_if<double>(&value)) return *decimal;
  return std::nullopt;
}

/// INTEGER where it is whole.
Field numeric(double number) {
  constexpr double kMost = 9e15;
  const double whole = std::trunc(number);
  if (whole == number && std::abs(whole) < kMost) return static_cast<std::int64_t>(whole);
  return number;
}

/// Counts below this are subtracted without overflow.
constexpr std::int64_t kExact = std::int64_t{1} << 62;

/// A cell of both years.
struct Change {
  const parse::Cell* earlier;
  const parse::Cell* later;

  Field difference() const {
    const auto* was = std::get_if<std::int64_t>(&earlier->value);
    const auto* is = std::get_if<std::int64_t>(&later->value);
    if (was != nullptr && is != nullptr && std::abs(*was) < kExact && std::abs(*is) < kExact) {
      return *is - *was;
    }
    const auto before = number(earlier->value);
    const auto now = number(later->value);
    if (!before || !now) return {};
    constexpr int kDecimals = 6;  // in binary 0.3 - 0.1 is not 0.2
    return numeric(rounded(*now - *before, kDecimals));
  }

  /// The difference without its sign.
  Field moved() const {
    const Field by = difference();
    if (const auto* whole = std::get_if<std::int64_t>(&by)) return std::abs(*whole);
    if (const auto* decimal = std::get_if<double>(&by)) return std::abs(*decimal);
    return {};
  }

  std::optional<double> ratio() const {
    const auto before = number(earlier->value);
    const auto now = number(later->value);
    constexpr int kDecimals = 4;
    if (!before || !now || *before == 0) return std::nullopt;
    return rounded(*now / *before, kDecimals);
  }
};

/// What is asked of differences.
struct Range {
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();
  double moved = 0;
  bool any = true;  ///< also none

  bool has(const Change& change) const {
    if (any) return true;
    const auto before = number(change.earlier->value);
    const auto now = number(change.later->value);
    if (!before || !now) return false;
    constexpr double kRounding = 1e-3;  // whoever asks compares again
    const double difference = *now - *before;
    return difference >= least - kRounding && difference <= most + kRounding &&
           std::abs(difference) >= moved - kRounding;
  }
};

struct Vtab : sqlite3_vtab {
  Corpus corpus;
};

struct Cursor : sqlite3_vtab_cursor {
  std::shared_ptr<const Speakers> all;
  std::size_t speaker;
  std::size_t end;
  Range range;
  std::shared_ptr<const Entry> later;
  std::shared_ptr<const Entry> earlier;
  std::vector<Change> changes;  // of this speaker
  std::size_t at;
};

Cursor& of(sqlite3_vtab_cursor* cursor) { return *static_cast<Cursor*>(cursor); }
Corpus& corpus(sqlite3_vtab_cursor* c) { return static_cast<Vtab*>(c->pVtab)->corpus; }

int connect(sqlite3* db, void* data, int, const char* const* argv, sqlite3_vtab** vtab,
            char** message) noexcept {
  return guard(message, [&] {
    check(db, sqlite3_declare_vtab(db, kSchema));
    check(db, sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS));
    const auto& connection = *static_cast<Connection*>(data);
    *vtab = new Vtab{{}, Corpus(db, argv[1], connection.cache, connection.run)};
  });
}

// Another function than xConnect: the module has no table of its own name.
int create(sqlite3* db, void* data, int argc, const char* const* argv, sqlite3_vtab** vtab,
           char** message) noexcept {
  return connect(db, data, argc, argv, vtab, message);
}

int disconnect(sqlite3_vtab* vtab) noexcept {
  delete static_cast<Vtab*>(vtab);
  return SQLITE_OK;
}

int best_index(sqlite3_vtab* vtab, sqlite3_index_info* info) noexcept {
  return guard(vtab, [&] {
    constexpr double kReports = 100'000;
    constexpr double kCells = 200;
    const int constraints[] = {
        find_constraint(info, kReport, SQLITE_INDEX_CONSTRAINT_EQ, SQLITE_INDEX_CONSTRAINT_IS),
        find_constraint(info, kDifference, SQLITE_INDEX_CONSTRAINT_GE, SQLITE_INDEX_CONSTRAINT_GT),
        find_constraint(info, kDifference, SQLITE_INDEX_CONSTRAINT_LE, SQLITE_INDEX_CONSTRAINT_LT),
        find_constraint(info, kMoved, SQLITE_INDEX_CONSTRAINT_GE, SQLITE_INDEX_CONSTRAINT_GT)};
    int values = 0;
    for (int bit = 0; bit < 4; ++bit) {
      if (constraints[bit] < 0) continue;
      info->aConstraintUsage[constraints[bit]].argvIndex = ++values;
      info->idxNum |= 1 << bit;
    }
    const double reports = (info->idxNum & kOne) != 0 ? 1 : kReports;
    const double rows = (info->idxNum & ~kOne) != 0 ? 5 : kCells;
    info->estimatedRows = static_cast<std::int64_t>(reports * rows);
    info->estimatedCost = 2000 + reports * (100 + rows);
    if (info->nOrderBy == 1 && info->aOrderBy[0].iColumn == kReport &&
        info->aOrderBy[0].desc == 0) {
      info->orderByConsumed = 1;
    }
  });
}

int open(sqlite3_vtab* vtab, sqlite3_vtab_cursor** cursor) noexcept {
  return guard(vtab, [&] { *cursor = new Cursor{}; });
}

int close(sqlite3_vtab_cursor* cursor) noexcept {
  delete static_cast<Cursor*>(cursor);
  return SQLITE_OK;
}

bool same_name(const form::Cell& a, const form::Cell& b) {
  return &a == &b || (a.item->name == b.item->name && a.measure->name == b.measure->name);
}

/// The cells of `later` that `earlier` has, too. Of one form they stand in one order.
void pair_cells(const std::vector<parse::Cell>& earlier, const std::vector<parse::Cell>& later,
                const Range& range, std::vector<Change>& changes) {
  changes.clear();
  for (std::size_t i = 0; i < later.size(); ++i) {
    const form::Cell& cell = *later[i].cell;
    const auto other = i < earlier.size() && same_name(*earlier[i].cell, cell)
                           ? earlier.begin() + static_cast<std::ptrdiff_t>(i)
                           : std::find_if(earlier.begin(), earlier.end(), [&](const auto& each) {
                               return same_name(*each.cell, cell);
                             });
    if (other == earlier.end()) continue;
    const Change change{&*other, &later[i]};
    if (range.has(change)) changes.push_back(change);
  }
}

/// Goes to the next speaker that has changes, this one included.
void find_changes(sqlite3_vtab_cursor* c) {
  Cursor& cursor = of(c);
  cursor.at = 0;
  cursor.changes.clear();
  for (; cursor.speaker < cursor.end; ++cursor.speaker) {
    const Speaker& speaker = (*cursor.all)[cursor.speaker];
    if (!speaker.before) continue;
    cursor.later = corpus(c).read(speaker.report_id);
    cursor.earlier = corpus(c).read(*speaker.before);
    const bool both =
        cursor.later && cursor.earlier && cursor.later->report && cursor.earlier->report;
    if (!both) continue;
    pair_cells(cursor.earlier->report->cells(), cursor.later->report->cells(), cursor.range,
               cursor.changes);
    if (!cursor.changes.empty()) return;
  }
}

/// A bound that is no number bounds nothing here; SQLite compares it.
void bound(sqlite3_value* value, double& side, bool& any) {
  const int type = sqlite3_value_type(value);
  if (type != SQLITE_INTEGER && type != SQLITE_FLOAT) return;
  side = sqlite3_value_double(value);
  any = false;
}

int filter(sqlite3_vtab_cursor* c, int number, const char*, int, sqlite3_value** argv) noexcept {
  return guard(c->pVtab, [&] {
    Cursor& cursor = of(c);
    cursor.all = speakers(corpus(c));
    cursor.range = {};
    cursor.speaker = 0;
    cursor.end = cursor.all->size();
    if ((number & kOne) != 0) {
      const SpeakerRange one = find(*cursor.all, whole(*argv++));
      cursor.speaker = one.first;
      cursor.end = one.last;
    }
    if ((number & kAtLeast) != 0) bound(*argv++, cursor.range.least, cursor.range.any);
    if ((number & kAtMost) != 0) bound(*argv++, cursor.range.most, cursor.range.any);
    if ((number & kMovedAtLeast) != 0) bound(*argv++, cursor.range.moved, cursor.range.any);
    find_changes(c);
  });
}

int next(sqlite3_vtab_cursor* c) noexcept {
  return guard(c->pVtab, [&] {
    Cursor& cursor = of(c);
    if (++cursor.at < cursor.changes.size()) return;
    ++cursor.speaker;
    find_changes(c);
  });
}

int eof(sqlite3_vtab_cursor* cursor) noexcept {
  return of(cursor).speaker >= of(cursor).end ? 1 : 0;
}

Field value_of(const Cursor& cursor, int column) {
  const Speaker& speaker = (*cursor.all)[cursor.speaker];
  const Change& change = cursor.changes[cursor.at];
  const form::Cell& cell = *change.later->cell;
  switch (column) {
    case kReport:
      return field(speaker.report_id);
    case kEarlierId:
      return field(speaker.before);
    case kAuthority:
      return field(std::string_view(speaker.name));
    case kYear:
      return field(speaker.year);
    case kTbl:
      return constant(cell.table->name);
    case kItem:
      return constant(cell.item->name);
    case kMeasure:
      return constant(cell.measure->name);
    case kEarlier:
      return field(change.earlier->value);
    case kValue:
      return field(change.later->value);
    case kDifference:
      return change.difference();
    case kRatio:
      return change.ratio() ? Field(*change.ratio()) : Field();
    case kStart:
      return change.later->place ? field(change.later->place->start) : Field();
    case kLength:
      return change.later->place ? field(change.later->place->length) : Field();
    default:
      return change.moved();
  }
}

int column(sqlite3_vtab_cursor* c, sqlite3_context* context, int number) noexcept {
  return guard(c->pVtab, [&] { Result(context).set(value_of(of(c), number)); });
}

int rowid(sqlite3_vtab_cursor* c, sqlite3_int64* id) noexcept {
  return guard(c->pVtab, [&] {
    const Cursor& cursor = of(c);
    const auto row = cursor.changes[cursor.at].later - cursor.later->report->cells().data();
    *id = corpus_rowid((*cursor.all)[cursor.speaker].report_id, static_cast<std::size_t>(row));
  });
}

constexpr sqlite3_module kModule = [] {
  sqlite3_module module{};
  module.xCreate = create;
  module.xConnect = connect;
  module.xBestIndex = best_index;
  module.xDisconnect = disconnect;
  module.xDestroy = disconnect;
  module.xOpen = open;
  module.xClose = close;
  module.xFilter = filter;
  module.xNext = next;
  module.xEof = eof;
  module.xColumn = column;
  module.xRowid = rowid;
  return module;
}();

}  // namespace

int register_gouji_cell_change(sqlite3* db, const Connection& connection) {
  return sqlite3_create_module_v2(db, "gouji_cell_change", &kModule, new Connection(connection),
                                  [](void* data) { delete static_cast<Connection*>(data); });
}

}  // namespace gouji::sqlite
