#include <string>

#include "catch.h"
#include "parse/report.h"
#include "parse/report_text.h"

using gouji::tests::disclosure;
using gouji::tests::remedies;
namespace parse = gouji::parse;

namespace {

// The cells of an item: a value, or a status with what is printed.
std::string cells(const std::string& text, std::string_view item) {
  const parse::Report report(gouji::text::read_text(text));
  std::string shown;
  for (const parse::Cell& cell : report.cells()) {
    if (cell.cell->item->name != item) continue;
    shown += shown.empty() ? "" : ", ";
    if (cell.status == parse::Status::ok) {
      shown += *cell.raw;
    } else {
      shown += std::string(parse::name(cell.status)) + (cell.raw && !cell.raw->empty() ? " " : "") +
               std::string(cell.raw.value_or(""));
    }
  }
  return shown;
}

const std::string kRegulations = "规章 | 1 | 0 | 3 |\n";

}  // namespace

TEST_CASE("a row has its figures, and every status says why there is none", "[parse][cells]") {
  const auto [row, expected] = GENERATE(table<std::string, std::string>({
      {"行政规范性文件 | 7 | 4 | 48 |\n", "7, 4, 48"},
      {"行政规范性文件 | 7 |  | 48 |\n", "7, blank, 48"},
      {"行政规范性文件 | 7 | / | 无 |\n", "7, mark /, mark 无"},
      {"行政规范性文件 | 7 | 四 | 48 |\n", "7, 四, 48"},
      {"行政规范性文件 | 7 | 约四 | 48 |\n", "7, unreadable 约四, 48"},
      {"行政规范性文件 |  |  |  |\n", "blank, blank, blank"},
      {"行政规范性文件 | 7 | 48 |\n", "ambiguous 7 | 48, ambiguous 7 | 48, ambiguous 7 | 48"},
      {"行政规范性文件 | 7 | 4 | 48 | 9 |\n",
       "ambiguous 7 | 4 | 48 | 9, ambiguous 7 | 4 | 48 | 9, ambiguous 7 | 4 | 48 | 9"},
      {"", "missing, missing, missing"},
      {"规范性文件 | 7 | 4 | 48 |\n", "7, 4, 48"},  // the label of 2019
  }));
  CHECK(cells(disclosure(kRegulations + row), "normative_documents") == expected);
}

TEST_CASE("cells lose their places where only figures are left", "[parse][cells]") {
  const std::string head = "第二十条第(一)项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n";
  const std::string tail =
      "第二十条第(五)项\n信息内容\n本年处理决定数量\n行政许可\n5\n第二十条第(六)项\n"
      "信息内容\n本年处理决定数量\n行政处罚\n6\n行政强制\n7\n第二十条第(八)项\n信息内容\n"
      "本年收费金额(单位:万元)\n行政事业性收费\n8\n";
  CHECK(cells(head + "规章\n1\n0\n3\n行政规范性文件\n7\n4\n48\n" + tail, "regulations") ==
        "1, 0, 3");
  const std::string two = head + "规章\n1\n3\n行政规范性文件\n7\n4\n48\n" + tail;
  CHECK(cells(two, "regulations") == "ambiguous 1\n3, ambiguous 1\n3, ambiguous 1\n3");
  CHECK(cells(two, "normative_documents") == "7, 4, 48");
  const std::string none = head + "规章\n行政规范性文件\n7\n4\n48\n" + tail;
  CHECK(cells(none, "regulations") == "blank, blank, blank");
  CHECK(cells(none, "fees") == "8");
}

TEST_CASE("columns in another order than the form's are withheld", "[parse][cells]") {
  std::string swapped = disclosure(kRegulations + "行政规范性文件 | 7 | 4 | 48 |\n");
  const std::string columns = "本年制发件数 | 本年废止件数";
  swapped.replace(swapped.find(columns), columns.size(), "本年废止件数 | 本年制发件数");
  CHECK(cells(swapped, "regulations") ==
        "ambiguous 1 | 0 | 3, ambiguous 1 | 0 | 3, ambiguous 1 | 0 | 3");
  CHECK(cells(swapped, "licences") == "5");
}

TEST_CASE("a table printed twice is read where both say the same", "[parse][cells]") {
  const std::string row = "行政规范性文件 | 7 | 4 | 48 |\n";
  const std::string table = disclosure(kRegulations + row);
  CHECK(cells(table + table, "normative_documents") == "7, 4, 48");
  const std::string other = disclosure(kRegulations + "行政规范性文件 | 7 | 5 | 48 |\n");
  CHECK(cells(table + other, "regulations") == "1, 0, 3");
  CHECK(cells(table + other, "normative_documents") ==
        "ambiguous 7 | 4 | 48, ambiguous 7 | 4 | 48, ambiguous 7 | 4 | 48");
}

TEST_CASE("an additional row belongs to no cell", "[parse][cells]") {
  const std::string text =
      disclosure(kRegulations + "行政规范性文件 | 7 | 4 | 48 |\n其他主动公开文件 | 9 | 9 | 9 |\n");
  CHECK(cells(text, "normative_documents") == "7, 4, 48");
  CHECK(cells(text, "licences") == "5");
}

TEST_CASE("the row of remedies goes by position, and only if it is whole", "[parse][cells]") {
  const std::string whole = "1 | 0 | 2 | 0 | 3 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 4\n";
  CHECK(cells(remedies(whole), "review") == "1, 0, 2, 0, 3");
  CHECK(cells(remedies(whole), "litigation_direct") == "0, 0, 0, 1, 1");
  CHECK(cells(remedies(whole), "litigation_after_review") == "0, 0, 0, 0, 4");
  const std::string blank = "1 |  | 2 | 0 | 3 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 4\n";
  CHECK(cells(remedies(blank), "review") == "1, blank, 2, 0, 3");
  const std::string short_row = "1 | 2 | 0 | 3 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 4\n";
  CHECK(cells(remedies(short_row), "review").starts_with("ambiguous 1 | 2 | 0 | 3"));
  const std::string long_row = "1 | 0 | 2 | 0 | 3 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 4 | 5\n";
  CHECK(cells(remedies(long_row), "review").starts_with("ambiguous"));
  CHECK(cells(remedies("五、存在的主要问题及改进情况\n"), "review") ==
        "blank, blank, blank, blank, blank");
}

TEST_CASE("a blank cell is told in a row as wide as the others", "[parse][cells]") {
  const std::string table =
      "第二十条第(一)项 | | | |\n信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |\n"
      "规章 | 1 | 1 | 1 |\n规范性文件 | 2 | 0 | 14 |\n"
      "第二十条第(五)项 | | | |\n信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n"
      "行政许可 | 3 | 0 | 8 |\n其他对外管理服务事项 | 0 | 0 | 0 |\n"
      "第二十条第(六)项 | | | |\n信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n"
      "行政处罚 | 26 | 0 | 0 |\n行政强制 | 27 | 0 | 0 |\n"
      "第二十条第(八)项 | | | |\n信息内容 | 上一年项目数量 | 本年增/减 | |\n";
  const std::string last =
      "第二十条第(九)项 | | | |\n信息内容 | 采购项目数量 | 采购总金额 | |\n政府集中采购 | 7 | 49 | |\n";
  CHECK(cells(table + "行政事业性收费 | 5 | | |\n" + last, "fees") == "5, blank");
  CHECK(cells(table + "行政事业性收费 | | 5 | |\n" + last, "fees") == "blank, 5");
  CHECK(cells(table + "行政事业性收费 | 5 | |\n" + last, "fees") == "ambiguous 5, ambiguous 5");
}

TEST_CASE("a row with an empty cell too many is read by the columns of the others",
          "[parse][cells]") {
  const std::string rows =
      "规章 | | 1 | 0 | 3 |\n行政规范性文件 | | 7 | 4 | 48 | |\n其他主动公开文件 | | 9 | 9 | 9 |\n";
  const std::string table =
      "第二十条第(一)项 | | | | |\n信息内容 | | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n" + rows +
      "第二十条第(五)项 | | | | |\n信息内容 | | 本年处理决定数量 | | |\n行政许可 | | 5 | | |\n"
      "第二十条第(六)项 | | | | |\n信息内容 | | 本年处理决定数量 | | |\n行政处罚 | | 6 | | |\n"
      "行政强制 | | 7 | | |\n第二十条第(八)项 | | | | |\n"
      "信息内容 | | 本年收费金额(单位:万元) | | |\n行政事业性收费 | | 8.5 | | |\n";
  CHECK(cells(table, "normative_documents") == "7, 4, 48");
  const std::string row = "| 7 | 4 | 48 | |";
  const std::string moved = std::string(table).replace(table.find(row), row.size(), "| |" + row);
  CHECK(cells(moved, "normative_documents").starts_with("ambiguous"));
}

TEST_CASE("words in a cell on a line of its own are no number, and end no row", "[parse][cells]") {
  const auto broken = [](const std::string& rows) {
    std::string text = disclosure(kRegulations + rows);
    for (std::size_t at = 0; (at = text.find(" | ", at)) != text.npos;) text.replace(at, 3, " |\n");
    return text;
  };
  CHECK(cells(broken("行政规范性文件 | 7 | 见附件 | 48 |\n"), "normative_documents") ==
        "7, unreadable 见附件, 48");
  // A label of an additional row behind a row that has lost a figure.
  for (const char* rows : {"行政规范性文件 | 7 | 4 | 其他主动公开文件 | 9 | 9 | 9 |\n",
                           "行政规范性文件 | 7 | 4 | 其他主动公开文件 |\n",
                           "行政规范性文件 | 其他主动公开文件 | 9 | 9 | 9 |\n"}) {
    INFO(rows);
    const std::string read = cells(broken(rows), "normative_documents");
    CHECK(read.starts_with("ambiguous"));
  }
}

TEST_CASE("a blank groups digits between bars on lines of their own", "[parse][cells]") {
  std::string text = disclosure(kRegulations + "行政规范性文件 | 7 | 1 048 | 48 |\n");
  CHECK(cells(text, "normative_documents") == "7, 1 048, 48");
  for (std::size_t at = 0; (at = text.find(" | ", at)) != text.npos;) text.replace(at, 3, "\n|\n");
  CHECK(cells(text, "normative_documents") == "7, 1 048, 48");
}

TEST_CASE("a figure broken over two lines is withheld with its row", "[parse][cells]") {
  const std::string text = disclosure(kRegulations + "行政规范性文件 | 7 | 4 | 4\n8 |\n");
  CHECK(cells(text, "normative_documents").starts_with("ambiguous"));
  CHECK(cells(text, "regulations") == "1, 0, 3");
}

TEST_CASE("a row does not take figures from the next line", "[parse][cells]") {
  std::string text = disclosure(kRegulations + "行政规范性文件 | 7 | 4 | 48 |\n");
  const std::string row = "行政许可 | 5 | ||";
  text.replace(text.find(row), row.size(), "行政许可 | | ||\n12");
  CHECK(cells(text, "licences").find("12") != 0);
  CHECK(cells(text, "penalties") == "6");
}

TEST_CASE("figures of a second table are not this one's", "[parse][cells]") {
  const std::string row = "行政规范性文件 | 7 | 4 | 48 |\n";
  const std::string last_year =
      disclosure("规章 | 90 | 91 | 92 |\n行政规范性文件 | 93 | 94 | 95 |\n");
  const std::string blank = disclosure("规章 | 1 |  | 3 |\n" + row);
  const std::string lost = disclosure(row);
  CHECK(cells(blank + last_year, "regulations").starts_with("ambiguous"));
  CHECK(cells(blank + last_year, "normative_documents").starts_with("ambiguous"));
  CHECK(cells(lost + last_year, "normative_documents").starts_with("ambiguous"));
  CHECK(cells(last_year + lost, "regulations").find("90,") == std::string::npos);
  const std::string figures = "1 | 0 | 2 | 0 | 3 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 4\n";
  const std::string other = "9 | 0 | 2 | 0 | 3 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 4\n";
  CHECK(cells(remedies(figures) + remedies(other), "review").starts_with("ambiguous"));
}

TEST_CASE("a header in another order than the form's is believed", "[parse][cells]") {
  const std::string figures = "1 | 0 | 2 | 0 | 3 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 4\n";
  std::string text = remedies(figures);
  const std::string head = "行政复议 | 行政诉讼";
  text.replace(text.find(head), head.size(), "行政诉讼 | 行政复议");
  CHECK(cells(text, "review").starts_with("ambiguous"));
  std::string unit = disclosure(kRegulations);
  unit.replace(unit.find("万元"), std::string("万元").size(), "元");
  CHECK(cells(unit, "fees") == "ambiguous 8.5");
}

TEST_CASE("a head above a section's heading is not that of its table", "[parse][cells]") {
  const std::string other = "本年制发件数 | 现行有效件数 | 本年废止件数 |\n";
  const std::string table = "规章 | 1 | 2 | 3 |\n";
  const std::string heading = "二、主动公开政府信息情况\n";
  CHECK(cells(other + heading + disclosure(table), "regulations") == "1, 2, 3");
  CHECK(cells(heading + other + disclosure(table), "regulations").starts_with("ambiguous"));
}

TEST_CASE("a head in other words or with blanks is the form's", "[parse][cells]") {
  const auto replaced = [](std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
  };
  const std::string figures = "1 | 0 | 2 | 0 | 3 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 4\n";
  const std::string other = replaced(remedies(figures), "其他 结果", "其它结果");
  CHECK(cells(other, "litigation_direct") == "0, 0, 0, 1, 1");
  const std::string total = replaced(other, "总计", "合 计");
  CHECK(cells(total, "litigation_direct") == "0, 0, 0, 1, 1");
  const std::string spaced = replaced(disclosure(kRegulations), "万元", "万\u3000元");
  CHECK(cells(spaced, "fees") == "8.5");
}

TEST_CASE("numbers of the next section are not the row of remedies", "[parse][cells]") {
  std::string list = "五、存在的主要问题及改进情况\n";
  for (int i = 0; i < 15; ++i) list += std::to_string(i) + "\n";
  CHECK(cells(remedies(list), "review") == "blank, blank, blank, blank, blank");
}

TEST_CASE("a row that is only like a missing one is not it", "[parse][cells]") {
  std::string text =
      "一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"
      "网上新收政府信息公开申请数量 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |\n";
  for (const char* label :
       {"(一)予以公开", "(二)部分公开", "1.属于国家秘密", "2.其他法律行政法规禁止公开",
        "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息",
        "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项",
        "1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "1.信访举报投诉类申请",
        "(七)总计", "四、结转下年度继续办理"}) {
    text += std::string(label) + " | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n";
  }
  CHECK(cells(text, "received") == "1, 0, 0, 0, 0, 0, 1");
  CHECK(cells(text, "partly_granted") == "1, 0, 0, 0, 0, 0, 1");
  CHECK(cells(text, "carried_in") ==
        "missing, missing, missing, missing, missing, missing, missing");
}

TEST_CASE("other tables have none of the cells", "[parse][cells]") {
  const auto text = GENERATE(values<std::string>({
      "hello, world",
      "",
      "2024年部门预算\n项目 | 金额 |\n行政许可 | 12 |\n行政处罚 | 3 |\n行政强制 | 0 |\n"
      "行政事业性收费 | 250.5 |\n合计 | 265.5 |\n",
      "其他 | 总计 |\n1 | 2 |\n自然人 | 3 |\n",
      "行政复议\n行政诉讼\n12\n7\n",
      "行政复议案件办理情况\n结果维持 | 结果纠正 | 总计 |\n5 | 2 | 7 |\n",
  }));
  const parse::Report report(gouji::text::read_text(text));
  CHECK(report.cells().empty());
  CHECK(report.form() == nullptr);
}

TEST_CASE("offsets count characters of the text from 1", "[parse][cells]") {
  const std::string text = "年报\n" + disclosure(kRegulations);
  const parse::Report report(gouji::text::read_text(text));
  // 年报⏎ is 3 characters, the two header rows are 16 and 34, and 5 stand before the figure.
  const parse::Cell& issued = report.cells().front();
  CHECK(issued.place->start == 3 + 16 + 34 + 5 + 1);
  CHECK(issued.place->length == 1);
  const parse::Cell& missing = report.cells()[3];
  CHECK(missing.status == parse::Status::missing);
  CHECK_FALSE(missing.place);
  CHECK_FALSE(missing.raw);
}
