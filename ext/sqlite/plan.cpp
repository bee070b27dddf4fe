#include "sqlite/plan.h"

#include <algorithm>
#include <cstddef>
#include <span>

namespace gouji::sqlite {
namespace {

// Reading and parsing a document, in rows handed out.
constexpr double kParse = 1000;
constexpr double kImpossible = 1e100;
// Of the number of a ScanPlan, which has 31: more arguments than a scan has, and then its columns.
constexpr std::uint32_t kArgumentBits = 4;

// Of the number of a Plan, whose lowest bit and columns are below.
constexpr std::uint32_t kLeast = 1U << 29;
constexpr std::uint32_t kMost = 1U << 30;

bool selects(const sqlite3_index_info::sqlite3_index_constraint& constraint, int column) {
  return constraint.iColumn == column && column >= 0 &&
         (constraint.op == SQLITE_INDEX_CONSTRAINT_EQ ||
          constraint.op == SQLITE_INDEX_CONSTRAINT_IS);
}

// The number of a usable constraint on `column`, or -1.
int find(sqlite3_index_info* info, int column) {
  for (int i = 0; i < info->nConstraint; ++i) {
    if (info->aConstraint[i].usable != 0 && selects(info->aConstraint[i], column)) return i;
  }
  return -1;
}

bool is_constrained(const sqlite3_index_info* info, int column) {
  const std::span constraints(info->aConstraint, static_cast<std::size_t>(info->nConstraint));
  return std::any_of(constraints.begin(), constraints.end(),
                     [&](const auto& constraint) { return selects(constraint, column); });
}

// Whether rows can be selected by it: not with another collation, and not where SQLite would call
// xFilter once for each value of an IN.
bool is_plain(sqlite3_index_info* info, int constraint) {
  return sqlite3_stricmp(sqlite3_vtab_collation(info, constraint), "BINARY") == 0 &&
         sqlite3_vtab_in(info, constraint, -1) == 0;
}

// Hands down the constraints on the columns of shape.filters; gives the rows that are left of
// `rows`.
double choose_filters(const Shape& shape, sqlite3_index_info* info, Plan& plan, int values,
                      double rows) {
  constexpr int kColumns = 28;
  for (int column = 0; column < kColumns; ++column) {
    const int constraint = (shape.filters >> column & 1U) != 0 ? find(info, column) : -1;
    if (constraint < 0 || !is_plain(info, constraint)) continue;
    plan.equal |= 1U << column;
    info->aConstraintUsage[constraint].argvIndex = ++values;
    rows = rows > 5 ? rows / 5 : 1;
  }
  return rows;
}

// Whether rows come as the query wants them: by key, and those of one key as the shape says.
bool comes_in_order(const Shape& shape, bool one_key, const sqlite3_index_info* info) {
  std::span terms(info->aOrderBy, static_cast<std::size_t>(info->nOrderBy));
  if (!terms.empty() && terms[0].iColumn == shape.argument && terms[0].desc == 0) {
    terms = terms.subspan(1);
    one_key = true;
  }
  if (terms.size() > shape.order.size() || (!terms.empty() && !one_key)) return false;
  return std::equal(terms.begin(), terms.end(), shape.order.begin(),
                    [](const auto& term, int column) {
                      return term.iColumn == column && term.desc == 0;
                    });
}

}  // namespace

int find_constraint(const sqlite3_index_info* info, int column, int op, int other) {
  for (int i = 0; i < info->nConstraint; ++i) {
    const auto& constraint = info->aConstraint[i];
    if (constraint.usable == 0 || constraint.iColumn != column) continue;
    if (constraint.op == op || constraint.op == other) return i;
  }
  return -1;
}

Plan Plan::of(int number) {
  const auto bits = static_cast<std::uint32_t>(number);
  return {(bits & 1U) != 0, (bits & ~(kLeast | kMost)) >> 1U, (bits & kLeast) != 0,
          (bits & kMost) != 0};
}

int Plan::number() const {
  return static_cast<int>(equal << 1U | (has_argument ? 1U : 0U) | (has_least ? kLeast : 0U) |
                          (has_most ? kMost : 0U));
}

ScanPlan ScanPlan::of(int number) {
  const auto bits = static_cast<std::uint32_t>(number);
  return {bits & ((1U << kArgumentBits) - 1), bits >> kArgumentBits};
}

int ScanPlan::number() const { return static_cast<int>(columns << kArgumentBits | arguments); }

int choose_plan(const Shape& shape, sqlite3_index_info* info) {
  Plan plan;
  int values = 0;
  const int argument = find(info, shape.argument);
  if (argument >= 0) {
    plan.has_argument = true;
    info->aConstraintUsage[argument].argvIndex = ++values;
    info->aConstraintUsage[argument].omit = 1;
  } else if (is_constrained(info, shape.argument)) {
    return SQLITE_CONSTRAINT;
  }
  const double rows = choose_filters(shape, info, plan, values, static_cast<double>(shape.rows));
  info->idxNum = plan.number();
  info->estimatedRows = static_cast<std::int64_t>(rows);
  info->estimatedCost = plan.has_argument || shape.argument < 0 ? kParse + rows : kImpossible;
  if (shape.rows == 1) info->idxFlags = SQLITE_INDEX_SCAN_UNIQUE;
  return SQLITE_OK;
}

int choose_scan_plan(const ScanShape& shape, sqlite3_index_info* info) {
  ScanPlan plan;
  int values = 0;
  for (int i = 0; i < shape.arguments; ++i) {
    if ((shape.fixed >> i & 1U) != 0) continue;
    const int argument = find(info, shape.columns + i);
    if (argument >= 0) {
      plan.arguments |= 1U << i;
      info->aConstraintUsage[argument].argvIndex = ++values;
      info->aConstraintUsage[argument].omit = 1;
    } else if (is_constrained(info, shape.columns + i)) {
      return SQLITE_CONSTRAINT;
    }
  }
  const bool has_source = ((plan.arguments | shape.fixed) & 1U) != 0;
  plan.columns = static_cast<std::uint32_t>(info->colUsed) & ((1U << shape.columns) - 1);
  info->idxNum = plan.number();
  info->estimatedRows = shape.rows;
  info->estimatedCost = has_source ? kParse + static_cast<double>(shape.rows) : kImpossible;
  return SQLITE_OK;
}

int choose_corpus_plan(const Shape& shape, sqlite3_index_info* info) {
  constexpr double kDocuments = 100'000;
  constexpr double kBounded = 0.1;  // of them, by each bound
  Plan plan;
  int values = 0;
  const auto use = [&](int constraint) {
    if (constraint >= 0) info->aConstraintUsage[constraint].argvIndex = ++values;
    return constraint >= 0;
  };
  const int key = shape.argument;
  const int argument = find(info, key);
  plan.has_argument = use(argument);
  // whole() compares as SQLite does.
  if (plan.has_argument) info->aConstraintUsage[argument].omit = 1;
  if (!plan.has_argument) {
    plan.has_least =
        use(find_constraint(info, key, SQLITE_INDEX_CONSTRAINT_GE, SQLITE_INDEX_CONSTRAINT_GT));
    plan.has_most =
        use(find_constraint(info, key, SQLITE_INDEX_CONSTRAINT_LE, SQLITE_INDEX_CONSTRAINT_LT));
  }
  double documents = plan.has_argument ? 1 : kDocuments;
  if (plan.has_least) documents *= kBounded;
  if (plan.has_most) documents *= kBounded;
  const double rows = choose_filters(shape, info, plan, values, static_cast<double>(shape.rows));
  info->idxNum = plan.number();
  info->estimatedRows = static_cast<std::int64_t>(rows * documents);
  // A document costs what it takes to read, whichever of its rows are wanted.
  info->estimatedCost = documents * (kParse + rows);
  info->orderByConsumed = comes_in_order(shape, plan.has_argument, info) ? 1 : 0;
  return SQLITE_OK;
}

}  // namespace gouji::sqlite
