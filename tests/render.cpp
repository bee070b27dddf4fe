#include "render.h"

#include <algorithm>
#include <array>
#include <span>
#include <stdexcept>

namespace gouji::tests {
namespace {

constexpr std::array kApplicants{"商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"};
constexpr std::array kOutcomes{"结果维持", "结果纠正", "其他结果", "尚未审结", "总计"};

/// Rows of 表三 under one label of its second column; alone where the row has no such label.
struct Group {
  const char* label;
  std::vector<const char*> rows;
};

std::vector<Group> outcomes(FormYear form) {
  std::vector<Group> groups{
      {"", {"（一）予以公开"}},
      {"", {"（二）部分公开（区分处理的，只计这一情形，不计其他情形）"}},
      {"（三）不予公开",
       {"1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”",
        "4.保护第三方合法权益", "5.属于三类内部事务信息", "6.属于四类过程性信息",
        "7.属于行政执法案卷", "8.属于行政查询事项"}},
      {"（四）无法提供",
       {"1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"}},
      {"（五）不予处理",
       {"1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请",
        "5.要求行政机关确认或重新出具已获取信息"}}};
  if (form == FormYear::y2019) {
    groups.push_back({"", {"（六）其他处理"}});
  } else {
    groups.push_back(
        {"（六）其他处理",
         {"1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
          "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他"}});
  }
  groups.push_back({"", {"（七）总计"}});
  return groups;
}

/// Hands out the figures of a report one after the other.
class Figures {
 public:
  explicit Figures(std::span<const std::string> figures) : rest_(figures) {}

  void append(std::vector<GridCell>& row, std::size_t count, std::size_t across = 1) {
    for (std::size_t i = 0; i < count; ++i) row.push_back({next(), across});
  }
  bool done() const { return rest_.empty(); }

 private:
  std::string next() {
    if (rest_.empty()) throw std::invalid_argument("too few figures");
    const std::string figure = rest_.front();
    rest_ = rest_.subspan(1);
    return figure;
  }
  std::span<const std::string> rest_;
};

std::vector<GridCell> labels(std::initializer_list<const char*> texts) {
  std::vector<GridCell> row;
  for (const char* text : texts) row.push_back({text});
  return row;
}

void add_row(Grid& grid, const char* label, std::size_t count, Figures& figures) {
  std::vector<GridCell> row{{label}};
  figures.append(row, count, count == 1 ? 3 : 1);
  grid.push_back(row);
}

Grid disclosure_2021(Figures& figures) {
  Grid grid{{{"第二十条第（一）项", 4}},
            labels({"信息内容", "本年制发件数", "本年废止件数", "现行有效件数"})};
  add_row(grid, "规章", 3, figures);
  add_row(grid, "行政规范性文件", 3, figures);
  grid.push_back({{"第二十条第（五）项", 4}});
  grid.push_back({{"信息内容"}, {"本年处理决定数量", 3}});
  add_row(grid, "行政许可", 1, figures);
  grid.push_back({{"第二十条第（六）项", 4}});
  grid.push_back({{"信息内容"}, {"本年处理决定数量", 3}});
  add_row(grid, "行政处罚", 1, figures);
  add_row(grid, "行政强制", 1, figures);
  grid.push_back({{"第二十条第（八）项", 4}});
  grid.push_back({{"信息内容"}, {"本年收费金额（单位：万元）", 3}});
  add_row(grid, "行政事业性收费", 1, figures);
  return grid;
}

Grid disclosure_2019(Figures& figures) {
  const auto decisions = labels({"信息内容", "上一年项目数量", "本年增/减", "处理决定数量"});
  Grid grid{{{"第二十条第（一）项", 4}},
            labels({"信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"})};
  add_row(grid, "规章", 3, figures);
  add_row(grid, "规范性文件", 3, figures);
  grid.push_back({{"第二十条第（五）项", 4}});
  grid.push_back(decisions);
  add_row(grid, "行政许可", 3, figures);
  add_row(grid, "其他对外管理服务事项", 3, figures);
  grid.push_back({{"第二十条第（六）项", 4}});
  grid.push_back(decisions);
  add_row(grid, "行政处罚", 3, figures);
  add_row(grid, "行政强制", 3, figures);
  grid.push_back({{"第二十条第（八）项", 4}});
  grid.push_back({{"信息内容"}, {"上一年项目数量"}, {"本年增/减", 2}});
  std::vector<GridCell> fees{{"行政事业性收费"}};
  figures.append(fees, 1);
  figures.append(fees, 1, 2);
  grid.push_back(fees);
  grid.push_back({{"第二十条第（九）项", 4}});
  grid.push_back({{"信息内容"}, {"采购项目数量"}, {"采购总金额", 2}});
  std::vector<GridCell> procurement{{"政府集中采购"}};
  figures.append(procurement, 1);
  figures.append(procurement, 1, 2);
  grid.push_back(procurement);
  return grid;
}

Grid applications(FormYear form, Figures& figures) {
  Grid grid{{{"（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3},
             {"申请人情况", 7}},
            {{"自然人", 1, 2}, {"法人或其他组织", 5}, {"总计", 1, 2}},
            {}};
  for (const char* applicant : kApplicants) grid.back().push_back({applicant});
  const auto add = [&](std::vector<GridCell> row) {
    figures.append(row, 7);
    grid.push_back(std::move(row));
  };
  add({{"一、本年新收政府信息公开申请数量", 3}});
  add({{"二、上年结转政府信息公开申请数量", 3}});
  const std::size_t first = grid.size();
  for (const Group& group : outcomes(form)) {
    for (const char* label : group.rows) {
      std::vector<GridCell> row;
      if (grid.size() == first) row.push_back({"三、本年度办理结果", 1});
      const bool alone = *group.label == '\0';
      if (!alone && label == group.rows.front()) row.push_back({group.label, 1, group.rows.size()});
      row.push_back({label, alone ? std::size_t{2} : std::size_t{1}});
      add(row);
    }
  }
  grid[first].front().down = grid.size() - first;
  add({{"四、结转下年度继续办理", 3}});
  return grid;
}

Grid remedies(Figures& figures) {
  Grid grid{{{"行政复议", 5}, {"行政诉讼", 10}}, {}, {}, {}};
  for (const char* outcome : kOutcomes) grid[1].push_back({outcome, 1, 2});
  grid[1].push_back({"未经复议直接起诉", 5});
  grid[1].push_back({"复议后起诉", 5});
  for (int kind = 0; kind < 2; ++kind) {
    for (const char* outcome : kOutcomes) grid[2].push_back({outcome});
  }
  figures.append(grid[3], 15);
  return grid;
}

/// A place in the full grid: the text of the cell that begins there, or nothing. `trails` where a
/// cell to the left covers it, `hangs` where one above does.
struct Square {
  std::string text;
  bool trails = false;
  bool hangs = false;
};
using Squares = std::vector<std::vector<Square>>;

Squares expand(const Grid& grid) {
  std::size_t width = 0;
  for (const GridCell& cell : grid.front()) width += cell.across;
  Squares squares(grid.size(), std::vector<Square>(width));
  std::vector<std::vector<bool>> taken(grid.size(), std::vector<bool>(width));
  for (std::size_t r = 0; r < grid.size(); ++r) {
    std::size_t c = 0;
    for (const GridCell& cell : grid[r]) {
      while (c < width && taken[r][c]) ++c;
      for (std::size_t down = 0; down < cell.down; ++down) {
        for (std::size_t across = 0; across < cell.across; ++across) {
          taken.at(r + down).at(c + across) = true;
          squares[r + down][c + across] = {"", across > 0, down > 0};
        }
      }
      squares[r][c].text = cell.text;
      c += cell.across;
    }
  }
  return squares;
}

/// The cells that a row prints, in order; empty ones at the end are counted in `pads`.
struct PrintedRow {
  std::vector<std::string> cells;
  std::size_t pads = 0;
};

/// Merged columns become empty cells at the end of their row; rows under a merged label move left,
/// or keep an empty cell for it where `hanging`.
std::vector<PrintedRow> printed(const Grid& grid, bool padded, bool hanging) {
  std::vector<PrintedRow> rows;
  for (const auto& squares : expand(grid)) {
    PrintedRow row;
    for (const Square& square : squares) {
      if (square.trails || (square.hangs && !hanging)) continue;
      row.cells.push_back(square.text);
    }
    const std::size_t width = padded ? squares.size() : row.cells.size();
    while (!row.cells.empty() && row.cells.back().empty()) row.cells.pop_back();
    row.pads = width - row.cells.size();
    rows.push_back(row);
  }
  return rows;
}

std::string pipes(std::size_t count) { return std::string(count, '|'); }

/// "a | b | | 0 | ||": a pipe after every cell. The end of a table has lost its padding.
std::string pipe_row(const PrintedRow& row, bool last, std::string_view gap) {
  std::string line;
  for (const std::string& cell : row.cells) {
    line += cell.empty() ? "|" : cell + " |";
    line += gap;
  }
  if (last) return line.substr(0, line.size() - gap.size()) + '\n';
  if (row.pads == 0 || gap == "\n") line.resize(line.size() - gap.size());
  if (row.pads > 0 && gap == "\n") line += ' ';
  return line + pipes(row.pads) + '\n';
}

std::string pipe_rows(const std::vector<PrintedRow>& rows, std::string_view gap,
                      std::string_view lead) {
  std::string text;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    text += lead;
    text += pipe_row(rows[i], i + 1 == rows.size(), gap);
  }
  return text;
}

std::string bare_row(const PrintedRow& row) {
  std::string line;
  for (const std::string& cell : row.cells) line += cell.empty() ? "| " : cell + " | ";
  line.back() = '\n';
  return line;
}

std::string closed_row(const PrintedRow& row, std::string_view before) {
  std::string line = "|";
  for (const std::string& cell : row.cells) {
    if (!cell.empty()) line += std::string(before) + cell;
    line += " |";
  }
  for (std::size_t i = 0; i < row.pads; ++i) line += " |";
  return line + '\n';
}

/// All cells that are not empty, or all cells, with `between` between two of them.
std::string join(const std::vector<std::string>& cells, std::string_view between, bool empty) {
  std::string text;
  bool first = true;
  for (const std::string& cell : cells) {
    if (cell.empty() && !empty) continue;
    if (!first) text += between;
    text += cell;
    first = false;
  }
  return text;
}

std::vector<std::string> cells_of(const Grid& grid) {
  std::vector<std::string> cells;
  for (const auto& row : grid) {
    for (const GridCell& cell : row) cells.push_back(cell.text);
  }
  return cells;
}

std::string tab_rows(const Grid& grid) {
  std::string text;
  for (const auto& squares : expand(grid)) {
    std::vector<std::string> cells;
    for (const Square& square : squares) cells.push_back(square.text);
    text += join(cells, "\t", true) + '\n';
  }
  return text;
}

template <typename Row>
std::string each(const std::vector<PrintedRow>& rows, Row row) {
  std::string text;
  for (const PrintedRow& printed_row : rows) text += row(printed_row);
  return text;
}

}  // namespace

std::string_view name(Layout layout) {
  constexpr std::array<std::string_view, 12> kNames{
      "lines",        "spaced_lines", "padded_pipes", "bare_pipes", "grid_pipes", "closed_pipes",
      "opened_lines", "broken_pipes", "led_pipes",    "lone_pipes", "tabs",       "spaces"};
  return kNames.at(static_cast<std::size_t>(layout));
}

const std::vector<Layout>& layouts() {
  static const std::vector<Layout> list = [] {
    std::vector<Layout> all;
    for (int i = 0; i <= static_cast<int>(Layout::spaces); ++i) all.push_back(Layout(i));
    return all;
  }();
  return list;
}

std::vector<Grid> tables(FormYear form, const std::vector<std::string>& figures) {
  Figures rest(figures);
  std::vector<Grid> grids;
  grids.push_back(form == FormYear::y2019 ? disclosure_2019(rest) : disclosure_2021(rest));
  grids.push_back(applications(form, rest));
  grids.push_back(remedies(rest));
  if (!rest.done()) throw std::invalid_argument("too many figures");
  return grids;
}

std::string render(const Grid& grid, Layout layout) {
  switch (layout) {
    case Layout::lines:
      return join(cells_of(grid), "\n", false) + '\n';
    case Layout::spaced_lines:
      return join(cells_of(grid), "\n\n", false) + "\n\n";
    case Layout::padded_pipes:
      return pipe_rows(printed(grid, true, false), " ", "");
    case Layout::bare_pipes:
      return each(printed(grid, false, false), bare_row);
    case Layout::grid_pipes:
      return each(printed(grid, false, true), [](const PrintedRow& row) {
        PrintedRow whole = row;
        whole.cells.resize(row.cells.size() + row.pads);
        return bare_row({whole.cells, 0});
      });
    case Layout::closed_pipes:
      return each(printed(grid, true, false),
                  [](const PrintedRow& row) { return closed_row(row, " "); });
    case Layout::opened_lines:
      return each(printed(grid, true, false),
                  [](const PrintedRow& row) { return closed_row(row, " \n "); });
    case Layout::broken_pipes:
      return pipe_rows(printed(grid, true, false), "\n", "");
    case Layout::led_pipes:
      return pipe_rows(printed(grid, true, false), "\n", "|\n");
    case Layout::lone_pipes:
      return join(cells_of(grid), "\n|\n", true) + '\n';
    case Layout::tabs:
      return tab_rows(grid);
    case Layout::spaces:
      return each(printed(grid, false, false),
                  [](const PrintedRow& row) { return join(row.cells, "    ", false) + '\n'; });
  }
  throw std::invalid_argument("no such layout");
}

std::string report(int year, const std::vector<Grid>& tables, Layout layout) {
  const std::string in = std::to_string(year) + "年";
  return "虚构县人民政府办公室" + in +
         "政府信息公开工作年度报告\n"
         "根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。本报告所列数据的统计期限"
         "自" +
         in + "1月1日起至" + in + "12月31日止。\n一、总体情况\n" + in +
         "，县政府办公室依法公开政府信息，办理依申请公开事项。\n二、主动公开政府信息情况\n" +
         render(tables.at(0), layout) + "三、收到和处理政府信息公开申请情况\n" +
         render(tables.at(1), layout) + "四、政府信息公开行政复议、行政诉讼情况\n" +
         render(tables.at(2), layout) +
         "五、存在的主要问题及改进情况\n公开不够及时，下一步加强培训。\n六、其他需要报告的事项\n无"
         "。\n";
}

}  // namespace gouji::tests
