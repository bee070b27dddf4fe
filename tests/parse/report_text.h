// Small reports for tests: one table under its heading.
#pragma once

#include <string>

namespace gouji::tests {

/// 表二 of form 2021 as pipe rows; `rows` replaces its two rows of documents.
inline std::string disclosure(const std::string& rows) {
  return "第二十条第(一)项 | |||\n"
         "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n" +
         rows +
         "第二十条第(五)项 | |||\n信息内容 | 本年处理决定数量 | ||\n行政许可 | 5 | ||\n"
         "第二十条第(六)项 | |||\n信息内容 | 本年处理决定数量 | ||\n行政处罚 | 6 | ||\n"
         "行政强制 | 7 | ||\n"
         "第二十条第(八)项 | |||\n信息内容 | 本年收费金额(单位:万元) | ||\n"
         "行政事业性收费 | 8.5 | ||\n";
}

/// 表四 as pipe rows with `figures` as its row.
inline std::string remedies(const std::string& figures) {
  return "行政复议 | 行政诉讼 | |||||||||||||\n"
         "结果维持 | 结果 纠正 | 其他 结果 | 尚未 审结 | 总计 | 未经复议直接起诉 | 复议后起诉 | "
         "||||||||\n"
         "结果 维持 | 结果 纠正 | 其他 结果 | 尚未 审结 | 总计 | 结果 维持 | 结果 纠正 | 其他 结果 "
         "| 尚未 审结 | "
         "总计 | |||||\n" +
         figures;
}

}  // namespace gouji::tests
