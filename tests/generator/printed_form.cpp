#include "generator/printed_form.h"

#include <array>
#include <span>
#include <stdexcept>
#include <string_view>

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
  explicit Figures(std::span<const std::string> figures) : figures_(figures) {}

  void append(std::vector<GridCell>& row, std::size_t count, std::size_t across = 1) {
    for (std::size_t i = 0; i < count; ++i) {
      if (done()) throw std::invalid_argument("too few figures");
      row.push_back({figures_[next_], across, 1, next_});
      ++next_;
    }
  }
  bool done() const { return next_ == figures_.size(); }

 private:
  std::span<const std::string> figures_;
  std::size_t next_ = 0;
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

/// A row of cell names.
struct Item {
  const char* name;
  std::vector<const char*> measures;
};

constexpr std::array kApplicantNames{
    "natural_person", "enterprise",         "research", "public_interest",
    "legal_service",  "other_organisation", "total"};
constexpr std::array kOutcomeNames{"upheld", "corrected", "other", "pending", "total"};

std::vector<Item> disclosure_names(FormYear form) {
  if (form == FormYear::y2021) {
    const std::vector<const char*> stock{"issued", "repealed", "in_force"};
    return {{"regulations", stock},
            {"normative_documents", stock},
            {"licences", {"decisions"}},
            {"penalties", {"decisions"}},
            {"coercive_measures", {"decisions"}},
            {"fees", {"amount"}}};
  }
  const std::vector<const char*> made{"made", "newly_disclosed", "total_disclosed"};
  const std::vector<const char*> items{"previous_items", "change", "decisions"};
  return {{"regulations", made},
          {"normative_documents", made},
          {"licences", items},
          {"other_services", items},
          {"penalties", items},
          {"coercive_measures", items},
          {"fees", {"previous_items", "change"}},
          {"procurement", {"projects", "amount"}}};
}

std::vector<const char*> application_names(FormYear form) {
  std::vector<const char*> items{"received",
                                 "carried_in",
                                 "granted",
                                 "partly_granted",
                                 "refused_state_secret",
                                 "refused_other_law",
                                 "refused_security_stability",
                                 "refused_third_party",
                                 "refused_internal_affairs",
                                 "refused_process_information",
                                 "refused_enforcement_file",
                                 "refused_administrative_query",
                                 "unavailable_not_held",
                                 "unavailable_must_be_created",
                                 "unavailable_unclear",
                                 "rejected_petition",
                                 "rejected_duplicate",
                                 "rejected_publication",
                                 "rejected_excessive",
                                 "rejected_confirmation"};
  if (form == FormYear::y2019) {
    items.push_back("other_handling");
  } else {
    items.insert(items.end(), {"other_not_corrected", "other_fee_unpaid", "other_remaining"});
  }
  items.insert(items.end(), {"handled_total", "carried_out"});
  return items;
}

Holds holds(FormYear form, std::string_view measure) {
  if (measure == "change") return Holds::change;
  if (measure != "amount") return Holds::count;
  return form == FormYear::y2021 ? Holds::fees : Holds::money;
}

}  // namespace

std::vector<CellName> cell_names(FormYear form) {
  std::vector<CellName> names;
  for (const Item& item : disclosure_names(form)) {
    for (const char* measure : item.measures) {
      names.push_back({"disclosure", item.name, measure, holds(form, measure)});
    }
  }
  for (const char* item : application_names(form)) {
    for (const char* measure : kApplicantNames) names.push_back({"applications", item, measure});
  }
  for (const char* item : {"review", "litigation_direct", "litigation_after_review"}) {
    for (const char* measure : kOutcomeNames) names.push_back({"remedies", item, measure});
  }
  return names;
}

std::vector<CellName> other_handling_names() {
  std::vector<CellName> names;
  for (const char* measure : kApplicantNames) {
    names.push_back({"applications", "other_handling", measure});
  }
  return names;
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

}  // namespace gouji::tests
