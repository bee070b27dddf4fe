#include "generator/draft.h"

#include <algorithm>
#include <array>

#include "generator/disorder.h"
#include "generator/wording.h"

namespace gouji::tests {
namespace {

constexpr std::array kAuthorities{"虚构县人民政府办公室", "云岭市财政局",   "临江区人民政府",
                                  "青石镇人民政府",       "白鹭街道办事处", "东川市生态环境局"};
constexpr std::array kHeadings{"一、总体情况",
                               "二、主动公开政府信息情况",
                               "三、收到和处理政府信息公开申请情况",
                               "四、政府信息公开行政复议、行政诉讼情况",
                               "五、存在的主要问题及改进情况",
                               "六、其他需要报告的事项"};

std::string some(Random& random, std::size_t most) {
  return std::to_string(1 + random.below(most));
}

std::string introduction(Random& random, const Draft& draft, const Noises& noises) {
  const std::string in = std::to_string(draft.year) + "年";
  std::string text =
      "根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《国务院办公厅政府信息与政务公开"
      "办公室关于印发〈政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求编制"
      "。";
  if (noises.has(Noise::six_titles)) {
    text +=
        random.chance(50)
            ? "本报告由一、总体情况，二、主动公开政府信息情况，三、收到和处理政府信息公开申请"
              "情况，四、政府信息公开行政复议、行政诉讼情况，五、存在的主要问题及改进情况，六、"
              "其他需要报告的事项六个部分组成。"
            : "全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息"
              "公开行政复议行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六个部分。";
  }
  return text + "本报告所列数据的统计期限自" + in + "1月1日起至" + in +
         "12月31日止。如有疑问，请与" + draft.authority +
         "联系（地址：人民路48号，邮编：637700，电话：0817-8211701）。";
}

/// Sentences full of figures and of the words of the tables, all of them false.
std::string prose(Random& random, int year) {
  switch (random.below(5)) {
    case 0:
      return std::to_string(year) + "年，共收到政府信息公开申请" + some(random, 90) +
             "件，其中自然人" + some(random, 90) + "件、商业企业" + some(random, 9) +
             "件，予以公开" + some(random, 50) + "件，部分公开 " + some(random, 9) + " 件。";
    case 1:
      return "全年办理行政许可" + some(random, 9000) + "件、行政处罚 " + some(random, 900) +
             " 件、行政强制" + some(random, 90) + "件，行政事业性收费" + some(random, 90) + "." +
             some(random, 9) + "万元。";
    case 2:
      return "制定行政规范性文件" + some(random, 9) + "件，废止" + some(random, 9) +
             "件，现行有效" + some(random, 90) + "件；规章0件。";
    case 3:
      return "行政复议" + some(random, 9) + "件，结果维持" + some(random, 9) + "件，行政诉讼" +
             some(random, 9) + "件，尚未审结 " + some(random, 9) + " 件。";
    default:
      return "通过门户网站发布信息 " + some(random, 9000) + " 条，微信公众号 " + some(random, 900) +
             " 条，同比增长16.13%，办理12345热线" + some(random, 900) + "件，其他 " +
             some(random, 90) + " 件。";
  }
}

class Writer {
 public:
  Writer(Random& random, Draft& draft, const Noises& noises)
      : random_(random), draft_(draft), noises_(noises) {}

  void paragraph(const std::string& text) { add({Block::Kind::paragraph, text}); }

  void section(std::size_t number) {
    add({Block::Kind::heading, reworded(random_, kHeadings.at(number - 1), headings())});
  }

  void figures_in_prose() {
    while (noises_.has(Noise::prose_figures) && random_.chance(50)) {
      paragraph(prose(random_, draft_.year));
    }
  }

  void table(Grid grid) {
    figures_in_prose();
    if (grid.empty()) {
      paragraph(random_.chance(50) ? "详见附件。" : "该部分以表格形式报告。");
      return;
    }
    reword(random_, grid, noises_);
    blank();
    for (Block& block : paged(random_, std::move(grid), noises_)) add(std::move(block));
    blank();
    figures_in_prose();
  }

  void add(Block block) {
    draft_.blocks.push_back(std::move(block));
    if (random_.chance(30)) blank();
  }

 private:
  /// Headings keep their ordinals: without them they are not the statutory sections.
  Noises headings() const {
    Noises kept = noises_;
    kept.remove(Noise::lost_ordinals);
    return kept;
  }

  void blank() {
    if (!noises_.has(Noise::blank_lines)) return;
    const std::size_t count = random_.below(4);
    for (std::size_t i = 0; i < count; ++i) {
      draft_.blocks.push_back({Block::Kind::paragraph, random_.chance(50) ? "" : "　　"});
    }
  }

  Random& random_;
  Draft& draft_;
  const Noises& noises_;
};

/// The tables of the year before, with figures of their own.
void last_year(Random& random, const Draft& draft, Writer& out) {
  std::vector<std::string> others;
  while (others.size() < cell_names(draft.form).size()) others.push_back(some(random, 900));
  out.paragraph("附：" + std::to_string(draft.year - 1) + "年数据");
  for (Grid& grid : tables(draft.form, others)) {
    for (GridRow& row : grid) {
      for (GridCell& cell : row) cell.cell.reset();
    }
    if (random.chance(70)) out.table(std::move(grid));
  }
}

/// The words of 表三 with other figures, a line each.
void outcome_list(Random& random, Writer& out) {
  constexpr std::array kLines{"（一）予以公开", "（二）部分公开", "（三）不予公开",
                              "（四）无法提供", "（五）不予处理", "（六）其他处理"};
  constexpr std::array kBetween{" ", "：", ""};
  out.paragraph("上年办理结果如下：");
  const std::string between = random.pick(kBetween);
  for (const char* line : kLines) {
    out.paragraph(line + between + some(random, 90) + (random.chance(70) ? " 件" : ""));
  }
}

void write(Random& random, Draft& draft, std::vector<Grid> tables, const Noises& noises) {
  const std::string in = std::to_string(draft.year) + "年";
  Writer out(random, draft, noises);
  out.add({Block::Kind::info});
  out.add({Block::Kind::title, draft.title});
  out.paragraph(introduction(random, draft, noises));
  out.section(1);
  out.paragraph(in + "，我单位依法公开政府信息，加强政务公开培训，办理依申请公开事项。");
  out.figures_in_prose();
  out.paragraph("（一）主动公开情况");
  out.paragraph("通过政府网站公开各类信息，及时更新公开目录，回应社会关切。");
  if (noises.has(Noise::outcome_list)) outcome_list(random, out);
  out.paragraph("（二）依申请公开情况");
  out.paragraph("规范办理流程，安排专人负责登记、答复等环节工作，并建立清单台账。");
  out.figures_in_prose();
  for (std::size_t i = 0; i < tables.size(); ++i) {
    out.section(i + 2);
    out.table(std::move(tables[i]));
  }
  out.section(5);
  out.paragraph("公开不够及时，下一步加强培训，完善制度，提高公开质量。");
  out.section(6);
  out.paragraph("无。");
  if (noises.has(Noise::second_tables)) last_year(random, draft, out);
}

std::vector<DraftCell> figures(Random& random, const Setting& setting) {
  const Spread spread = setting.seed % 2 == 0 ? Spread::distinct : Spread::realistic;
  std::vector<DraftCell> cells;
  for (const CellName& name : cell_names(setting.form)) {
    cells.push_back({name, figure(random, name.holds, spread, cells.size(), setting.noises)});
  }
  return cells;
}

/// Empties whole runs of cells: all columns but the last one of a row, or a row.
void empty_runs(Random& random, std::vector<DraftCell>& cells) {
  for (std::size_t i = 0; i + 7 <= cells.size(); ++i) {
    if (cells[i].name.measure != "natural_person" || !random.chance(10)) continue;
    const std::size_t count = random.chance(70) ? 6 : 7;
    for (std::size_t j = 0; j < count; ++j) cells[i + j].figure = {"", "blank"};
  }
}

/// 表四 is one row, the others one an item.
bool is_same_row(const CellName& a, const CellName& b) {
  return a.tbl == b.tbl && (a.tbl == "remedies" || a.item == b.item);
}

}  // namespace

void join_beside_blanks(std::vector<DraftCell>& cells, std::size_t first) {
  for (std::size_t i = first; i < cells.size(); ++i) {
    if (cells[i].figure.text != "12 34") continue;
    const bool beside = std::any_of(cells.begin(), cells.end(), [&](const DraftCell& other) {
      return other.figure.status == "blank" && is_same_row(cells[i].name, other.name);
    });
    if (beside) cells[i].figure = {"1234", "ok", "1234"};
  }
}

Draft draft(const Setting& setting) {
  Random random(setting.seed * 2 + 1);
  auto cells = figures(random, setting);
  if (setting.noises.has(Noise::blanks)) empty_runs(random, cells);
  if (setting.noises.has(Noise::whole_beside_blanks)) join_beside_blanks(cells, 0);
  return draft(setting, std::move(cells));
}

Draft draft(const Setting& setting, std::vector<DraftCell> cells) {
  Random random(setting.seed * 2);
  Draft draft{};
  draft.form = setting.form;
  draft.year = setting.form == FormYear::y2021 ? 2021 + static_cast<int>(random.below(5)) : 2020;
  const bool late = setting.noises.has(Noise::late_form) && setting.form == FormYear::y2019;
  if (late) draft.year += 1 + static_cast<int>(random.below(4));
  if (setting.year != 0) draft.year = setting.year;
  const std::string year = std::to_string(draft.year);
  const std::string next = std::to_string(draft.year + 1);
  draft.authority = random.pick(kAuthorities);
  if (!setting.authority.empty()) draft.authority = setting.authority;
  draft.title = draft.authority + year + "年政府信息公开工作年度报告";
  draft.published = next + "-01-" + std::to_string(10 + random.below(20));
  draft.index = "011" + some(random, 99999) + "/" + next + "-00" + some(random, 999);
  std::vector<std::string> texts;
  for (const DraftCell& cell : cells) texts.push_back(cell.figure.text);
  auto grids = tables(draft.form, texts);
  disorder(random, grids, cells, setting.noises);
  draft.cells = std::move(cells);
  write(random, draft, std::move(grids), setting.noises);
  return draft;
}

}  // namespace gouji::tests
