// What the forms of 2019 and 2021 print alike: columns, 表四, and all of 表三 but its
// （六）其他处理.
#pragma once

#include <array>

#include "form/form.h"

namespace gouji::form {

constexpr Line header(std::string_view label) { return {Role::header, label, {}, {}}; }
constexpr Line group(std::string_view label) { return {Role::group, label, {}, {}}; }
constexpr Line row(const Item& item, std::span<const Measure> measures) {
  return {Role::row, item.label, {&item, 1}, measures};
}

inline constexpr std::array kApplicants{Measure{"natural_person", "自然人", ""},
                                        Measure{"enterprise", "商业企业", "", "商业机构"},
                                        Measure{"research", "科研机构", ""},
                                        Measure{"public_interest", "社会公益组织", ""},
                                        Measure{"legal_service", "法律服务机构", ""},
                                        Measure{"other_organisation", "其他", "", "其它"},
                                        Measure{"total", "总计", "", "合计|小计|总数"}};

inline constexpr std::array kRemedyOutcomes{
    Measure{"upheld", "结果维持", ""}, Measure{"corrected", "结果纠正", ""},
    Measure{"other", "其他结果", "", "其它结果"}, Measure{"pending", "尚未审结", ""},
    Measure{"total", "总计", "", "合计|小计|总数"}};

inline constexpr std::array kRemedies{Item{"review", "行政复议", ""},
                                      Item{"litigation_direct", "未经复议直接起诉", ""},
                                      Item{"litigation_after_review", "复议后起诉", ""}};

// Row labels of 表三, in order; each is one item with the seven applicant columns.
inline constexpr Item kReceived{"received", "一、本年新收政府信息公开申请数量", ""};
inline constexpr Item kCarriedIn{"carried_in", "二、上年结转政府信息公开申请数量", ""};
inline constexpr Item kGranted{"granted", "（一）予以公开", "handled_total"};
inline constexpr Item kPartlyGranted{
    "partly_granted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "handled_total"};
inline constexpr std::array kRefused{
    Item{"refused_state_secret", "1.属于国家秘密", "refused"},
    Item{"refused_other_law", "2.其他法律行政法规禁止公开", "refused"},
    Item{"refused_security_stability", "3.危及“三安全一稳定”", "refused"},
    Item{"refused_third_party", "4.保护第三方合法权益", "refused"},
    Item{"refused_internal_affairs", "5.属于三类内部事务信息", "refused"},
    Item{"refused_process_information", "6.属于四类过程性信息", "refused"},
    Item{"refused_enforcement_file", "7.属于行政执法案卷", "refused"},
    Item{"refused_administrative_query", "8.属于行政查询事项", "refused"}};
inline constexpr std::array kUnavailable{
    Item{"unavailable_not_held", "1.本机关不掌握相关政府信息", "unavailable"},
    Item{"unavailable_must_be_created", "2.没有现成信息需要另行制作", "unavailable"},
    Item{"unavailable_unclear", "3.补正后申请内容仍不明确", "unavailable"}};
inline constexpr std::array kRejected{
    Item{"rejected_petition", "1.信访举报投诉类申请", "rejected"},
    Item{"rejected_duplicate", "2.重复申请", "rejected"},
    Item{"rejected_publication", "3.要求提供公开出版物", "rejected"},
    Item{"rejected_excessive", "4.无正当理由大量反复申请", "rejected"},
    Item{"rejected_confirmation", "5.要求行政机关确认或重新出具已获取信息", "rejected"}};
inline constexpr std::array kOtherHandling{
    Item{"other_not_corrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
         "other_handling"},
    Item{"other_fee_unpaid",
         "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
         "other_handling"},
    Item{"other_remaining", "3.其他", "other_handling", "其它"}};
inline constexpr Item kOtherHandlingRow{"other_handling", "（六）其他处理", "handled_total"};
inline constexpr Item kHandledTotal{"handled_total", "（七）总计", "", "合计|总数"};
inline constexpr Item kCarriedOut{"carried_out", "四、结转下年度继续办理", ""};

// 表三 down to the end of （五）: the head of its columns, as printed, and 20 rows.
inline constexpr std::array kApplicationsHead{
    header("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"),
    header("申请人情况"),
    header("自然人"),
    header("法人或其他组织"),
    header("总计"),
    header("商业企业"),
    header("科研机构"),
    header("社会公益组织"),
    header("法律服务机构"),
    header("其他"),
    row(kReceived, kApplicants),
    row(kCarriedIn, kApplicants),
    group("三、本年度办理结果"),
    row(kGranted, kApplicants),
    row(kPartlyGranted, kApplicants),
    group("（三）不予公开"),
    row(kRefused[0], kApplicants),
    row(kRefused[1], kApplicants),
    row(kRefused[2], kApplicants),
    row(kRefused[3], kApplicants),
    row(kRefused[4], kApplicants),
    row(kRefused[5], kApplicants),
    row(kRefused[6], kApplicants),
    row(kRefused[7], kApplicants),
    group("（四）无法提供"),
    row(kUnavailable[0], kApplicants),
    row(kUnavailable[1], kApplicants),
    row(kUnavailable[2], kApplicants),
    group("（五）不予处理"),
    row(kRejected[0], kApplicants),
    row(kRejected[1], kApplicants),
    row(kRejected[2], kApplicants),
    row(kRejected[3], kApplicants),
    row(kRejected[4], kApplicants)};

/// The lines of 表三: its head, what a form prints for （六）, and its end.
template <std::size_t N>
constexpr auto applications(const std::array<Line, N>& other_handling) {
  std::array<Line, kApplicationsHead.size() + N + 2> lines{};
  std::size_t at = 0;
  for (const Line& line : kApplicationsHead) lines[at++] = line;
  for (const Line& line : other_handling) lines[at++] = line;
  lines[at++] = row(kHandledTotal, kApplicants);
  lines[at++] = row(kCarriedOut, kApplicants);
  return lines;
}

// 表四: one row of 15 figures without a label.
inline constexpr std::array kRemediesLines{
    header("行政复议"),   header("行政诉讼"),
    header("结果维持"),   header("结果纠正"),
    header("其他结果"),   header("尚未审结"),
    header("总计"),       header("未经复议直接起诉"),
    header("复议后起诉"), Line{Role::row, "", kRemedies, kRemedyOutcomes}};

}  // namespace gouji::form
