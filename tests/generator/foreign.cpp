#include "generator/foreign.h"

#include "generator/plain.h"
#include "generator/renderers.h"

namespace gouji::tests {
namespace {

struct Kind {
  const char* name;
  const char* title;
  const char* before;  ///< prose in front of the table
  std::vector<const char*> head;
  std::vector<const char*> rows;
  const char* after;
};

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> list{
      {"budget",
       "虚构县财政局2024年部门预算公开",
       "一、部门基本情况\n二、部门预算收支情况\n本年收入12580.36万元，其中一般公共预算9800万元。",
       {"项目", "合计", "基本支出", "项目支出"},
       {"一、一般公共服务支出", "其中：行政运行", "二、社会保障和就业支出", "三、卫生健康支出",
        "行政事业性收费", "政府集中采购", "总计"},
       "三公经费比上年减少3.2万元。"},
      {"website report",
       "政府网站工作年度报表（2024年度）",
       "填报单位：虚构县人民政府办公室",
       {"指标", "数量", "备注"},
       {"独立用户访问总量", "网站总访问量", "信息发布总数", "概况类信息更新量",
        "政务动态信息更新量", "信息公开目录信息更新量", "留言数量", "办结留言数量", "征集调查期数",
        "在线访谈期数", "行政许可", "行政处罚", "其他", "总计"},
       "单位负责人：张三　审核人：李四　填报日期：2025-01-15"},
      {"rule of law",
       "虚构县2024年法治政府建设年度报告",
       "一、总体情况\n2024年，全县办理行政许可415件、行政处罚7件、行政强制3件，办理行政复议案件21件"
       "，"
       "结果维持15件，结果纠正2件；行政诉讼案件9件。\n二、存在的主要问题",
       {"单位", "行政复议", "行政诉讼", "行政处罚", "行政强制"},
       {"县公安局", "县自然资源局", "县市场监管局", "青石镇人民政府", "其他", "总计"},
       "三、下一步工作打算"},
      {"law enforcement",
       "2024年度行政执法统计年报",
       "根据《行政执法公示办法》，现将行政许可、行政处罚、行政强制等情况公布如下。",
       {"项目", "本年数量", "上年数量", "增减"},
       {"行政许可", "行政处罚", "行政强制", "行政检查", "行政征收", "行政裁决", "行政确认", "合计"},
       "行政复议12件，行政诉讼5件，其中结果维持9件。"},
      {"letters",
       "2024年信访工作情况统计表",
       "一、本年新收信访事项数量、二、上年结转信访事项数量如下表。",
       {"类别", "自然人", "企业", "其他", "总计"},
       {"来信", "来访", "网上投诉", "已办结", "不予受理", "结转下年度"},
       "全部按期办结。"},
      {"statistics before 2019",
       "2016年度政府信息公开情况统计表",
       "填报单位：虚构县财政局",
       {"统计指标", "单位", "统计数"},
       {"一、主动公开情况",
        "（一）主动公开政府信息数",
        "其中：主动公开规范性文件数",
        "二、回应解读情况",
        "三、依申请公开情况",
        "（一）收到申请数",
        "1.当面申请数",
        "2.传真申请数",
        "3.网络申请数",
        "4.信函申请数",
        "（二）申请办结数",
        "1.按时办结数",
        "2.延期办结数",
        "四、行政复议数量",
        "（一）维持具体行政行为数",
        "（二）被依法纠错数",
        "（三）其他情形数",
        "五、行政诉讼数量",
        "六、举报投诉数量",
        "七、依申请公开信息收取的费用"},
       "单位负责人：王五　填报日期：2017年1月20日"},
      {"powers",
       "虚构县行政审批局权责清单",
       "规章、行政规范性文件和法律行政法规的依据附后。",
       {"序号", "事项名称", "类型", "实施层级"},
       {"1", "2", "3", "行政许可", "行政处罚", "行政强制", "行政事业性收费", "总计"},
       "以上事项均已公开。"},
      {"news",
       "我县召开政务公开工作推进会",
       "2024年5月12日，我县召开会议，21个部门参加。会议指出，全年收到政府信息公开申请38件，予以公开"
       "20件。",
       {"名次", "单位", "得分"},
       {"1", "2", "3", "4", "5"},
       "会议要求，各单位要在12月31日前完成整改。"},
      {"English page",
       "Annual Statistics of the County Office, 2024",
       "The table lists items handled by the office in 2024 and 2023.",
       {"Item", "2024", "2023", "Change"},
       {"Licences", "Penalties", "Applications received", "Applications closed", "Total"},
       "All rights reserved. Tel: 0817-8211701."},
      {"university",
       "虚构大学2022-2023学年信息公开工作年度报告",
       "一、概述\n二、信息主动公开情况\n主动公开信息1250条。\n三、依申请公开情况\n收到申请3件，均已"
       "答复。",
       {"栏目", "公开条数", "公开方式"},
       {"学校基本信息", "招生信息", "财务信息", "人事师资信息", "其他"},
       "四、对信息公开的评议情况\n五、举报、复议、诉讼情况\n无。"},
      {"proposals",
       "2024年建议提案办理情况",
       "共承办建议提案96件，全部办结。",
       {"类别", "受理", "办结", "结转"},
       {"一、人大建议", "二、政协提案", "三、本年度办理结果", "（一）已解决", "（二）列入计划",
        "（三）不予办理", "总计"},
       "满意率100%。"}};
  return list;
}

Grid table(Random& random, const Kind& kind) {
  Grid grid{{}};
  for (const char* word : kind.head) grid.front().push_back({word});
  for (const char* label : kind.rows) {
    GridRow row{{label}};
    while (row.size() < kind.head.size()) row.push_back({std::to_string(random.below(5000))});
    grid.push_back(row);
  }
  return grid;
}

std::string text(const Kind& kind, const std::string& table_text) {
  return std::string(kind.title) + '\n' + kind.before + '\n' + table_text + kind.after + '\n';
}

std::string page(const Kind& kind, const Grid& grid) {
  return std::string("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>") + kind.title +
         "</title></head>\n<body><h1>" + kind.title + "</h1><p>" + kind.before + "</p>" +
         html_table(grid) + "<p>" + kind.after + "</p></body></html>\n";
}

}  // namespace

std::vector<ForeignDocument> foreign_documents(Random& random) {
  std::vector<ForeignDocument> documents;
  for (const Kind& kind : kinds()) {
    const Grid grid = table(random, kind);
    for (const PlainLayout layout : plain_layouts()) {
      documents.push_back(
          {kind.name + (", " + std::string(name(layout))), text(kind, render(grid, layout))});
    }
    documents.push_back({kind.name + std::string(", html"), page(kind, grid)});
  }
  return documents;
}

}  // namespace gouji::tests
