#include "generator/disorder.h"

#include <algorithm>
#include <array>

namespace gouji::tests {
namespace {

bool has_figures(const GridRow& row) {
  return std::any_of(row.begin(), row.end(), [](const GridCell& cell) { return cell.cell; });
}

/// Rows above the first one with figures.
std::size_t head(const Grid& grid) {
  return static_cast<std::size_t>(std::find_if(grid.begin(), grid.end(), has_figures) -
                                  grid.begin());
}

void forget(const GridRow& row, std::vector<DraftCell>& cells) {
  for (const GridCell& cell : row) {
    if (cell.cell) cells[*cell.cell].figure = {"", "missing"};
  }
}

void lose_rows(Random& random, Grid& grid, std::vector<DraftCell>& cells) {
  const std::size_t count = 1 + random.below(3);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t row = random.below(grid.size());
    if (!has_figures(grid[row])) continue;
    forget(grid[row], cells);
    erase_row(grid, row);
  }
}

std::optional<std::size_t> find_row(const Grid& grid, std::string_view item,
                                    const std::vector<DraftCell>& cells) {
  for (std::size_t r = 0; r < grid.size(); ++r) {
    for (const GridCell& cell : grid[r]) {
      if (cell.cell && cells[*cell.cell].name.item == item) return r;
    }
  }
  return std::nullopt;
}

/// The three rows of （六）其他处理 become one, with figures of its own.
void merge_other_handling(Random& random, Grid& grid, std::vector<DraftCell>& cells,
                          const Noises& noises) {
  const std::size_t row = find_row(grid, "other_not_corrected", cells).value();
  for (std::size_t i = 0; i < 3; ++i) forget(grid[row + i], cells);
  const std::size_t first = cells.size();
  for (const CellName& name : other_handling_names()) {
    cells.push_back({name, figure(random, name.holds, Spread::distinct, cells.size(), noises)});
  }
  if (noises.has(Noise::whole_beside_blanks)) join_beside_blanks(cells, first);
  GridRow merged{{"（六）其他处理", 2}};
  for (std::size_t i = first; i < cells.size(); ++i) {
    merged.push_back({cells[i].figure.text, 1, 1, i});
  }
  insert_row(grid, row, merged);
  for (std::size_t i = 0; i < 3; ++i) erase_row(grid, row + 1);
}

/// Every cell of the grid that prints `label`, but for the one at `keep`.
void blank_out(Grid& grid, std::string_view label) {
  for (GridRow& row : grid) {
    for (GridCell& cell : row) {
      if (!cell.cell && cell.text == label) cell.text.clear();
    }
  }
}

void lose_disclosure_head(Random& random, Grid& grid) {
  for (std::size_t r = grid.size(); r-- > 0;) {
    const bool clause = grid[r].size() == 1 && !has_figures(grid[r]);
    if (clause && random.chance(30)) erase_row(grid, r);
  }
  for (GridRow& row : grid) {
    for (GridCell& cell : row) {
      if (cell.text == "本年新制作数量" || cell.text == "本年新公开数量") cell.text = "本年新";
      if (cell.text == "本年增/减" && random.chance(50)) cell.text = "本年增/";
    }
  }
}

void lose_heads(Random& random, std::vector<Grid>& tables) {
  if (random.chance(60)) lose_disclosure_head(random, tables[0]);
  if (random.chance(60)) {
    blank_out(tables[1], "自然人");
    tables[1][1].back().text.clear();
  }
  if (random.chance(60)) {
    for (GridRow& row : tables[2]) {
      for (GridCell& cell : row) {
        if (cell.text == "结果纠正") cell.text = "结果";
        if (cell.text == "其他结果") cell.text = "其他";
        if (cell.text == "尚未审结") cell.text = "尚未";
      }
    }
  }
}

void shuffle_head(Random& random, Grid& remedies) {
  std::vector<GridCell*> words;
  for (std::size_t r = 0; r < head(remedies); ++r) {
    for (GridCell& cell : remedies[r]) words.push_back(&cell);
  }
  for (std::size_t i = words.size(); i > 1; --i) {
    std::swap(words[i - 1]->text, words[random.below(i)]->text);
  }
}

void add_rows(Random& random, std::vector<Grid>& tables) {
  constexpr std::array kTitles{"政府信息公开申请办理情况统计表", "（该部分以表格形式报告）",
                               "填报单位：虚构县人民政府办公室"};
  for (Grid& grid : tables) {
    if (random.chance(50)) insert_row(grid, 0, {{random.pick(kTitles), width(grid)}});
  }
  Grid& disclosure = tables[0];
  const auto ends = [](const GridRow& row) {
    return row.front().text == "行政规范性文件" || row.front().text == "规范性文件";
  };
  const auto last = std::find_if(disclosure.begin(), disclosure.end(), ends);
  if (last == disclosure.end() || random.chance(20)) return;
  GridRow extra{{"其他主动公开文件"}};
  for (int i = 0; i < 3; ++i) extra.push_back({std::to_string(60001 + random.below(900))});
  insert_row(disclosure, static_cast<std::size_t>(last - disclosure.begin()) + 1, extra);
}

/// Rows that word processors have left too long or too short: the figures are all there.
void fray(Random& random, Grid& grid) {
  for (GridRow& row : grid) {
    if (row.empty() || !random.chance(20)) continue;
    if (random.chance(50)) {
      row.push_back({});
    } else if (row.size() > 1 && row.back().across > 1) {
      row.back().across = 1;
    }
  }
}

Block page_mark(Random& random) {
  const std::string page = std::to_string(2 + random.below(8));
  const std::array marks{"- " + page + " -", "第 " + page + " 页 共 12 页", "P. " + page,
                         "— " + page + " —"};
  return {Block::Kind::page_mark, random.pick(marks)};
}

/// Rows in front of which a page may end: behind the head and not in front of the last row.
std::size_t cut(Random& random, const Grid& grid) {
  const std::size_t first = head(grid) + 1;
  return first >= grid.size() ? 0 : first + random.below(grid.size() - first);
}

}  // namespace

void disorder(Random& random, std::vector<Grid>& tables, std::vector<DraftCell>& cells,
              const Noises& noises) {
  const bool form_2021 = find_row(tables[1], "other_not_corrected", cells).has_value();
  if (noises.has(Noise::one_other_row) && form_2021) {
    merge_other_handling(random, tables[1], cells, noises);
  }
  if (noises.has(Noise::lost_headers)) lose_heads(random, tables);
  if (noises.has(Noise::shuffled_headers)) shuffle_head(random, tables[2]);
  if (noises.has(Noise::missing_rows)) {
    lose_rows(random, tables[0], cells);
    lose_rows(random, tables[1], cells);
  }
  if (noises.has(Noise::extra_rows)) add_rows(random, tables);
  if (noises.has(Noise::ragged_rows)) {
    for (Grid& grid : tables) fray(random, grid);
  }
  if (noises.has(Noise::missing_table)) {
    Grid& gone = tables[random.below(tables.size())];
    for (const GridRow& row : gone) forget(row, cells);
    gone.clear();
  }
}

std::vector<Block> paged(Random& random, Grid table, const Noises& noises) {
  std::vector<Block> blocks;
  const Grid top(table.begin(), table.begin() + static_cast<std::ptrdiff_t>(head(table)));
  const auto end_page = [&](std::size_t row) {
    Grid rest = split_off(table, row);
    blocks.push_back({Block::Kind::table, "", std::move(table)});
    table = std::move(rest);
  };
  if (noises.has(Noise::split_tables) && random.chance(70) && cut(random, table) > 0) {
    end_page(cut(random, table));
    if (random.chance(50)) blocks.push_back(page_mark(random));
    table.insert(table.begin(), top.begin(), top.end());
  }
  while (noises.has(Noise::page_marks) && random.chance(60) && cut(random, table) > 0) {
    end_page(cut(random, table));
    blocks.push_back(page_mark(random));
  }
  if (noises.has(Noise::far_figures) && table.size() > head(table) && head(table) > 1 &&
      table.back().size() == 15) {
    end_page(table.size() - 1);
    for (int i = 0; i < 6; ++i) blocks.push_back({Block::Kind::paragraph, ""});
    if (random.chance(50)) blocks.push_back(page_mark(random));
  }
  blocks.push_back({Block::Kind::table, "", std::move(table)});
  return blocks;
}

}  // namespace gouji::tests
