// Form 2019 (试行): 国务院办公厅政府信息与政务公开办公室, 国办公开办函〔2019〕60号.
#include "form/forms.h"
#include "form/shared.h"

namespace gouji::form {
namespace {

constexpr std::array kDocuments{Measure{"made", "本年新制作数量", ""},
                                Measure{"newly_disclosed", "本年新公开数量", ""},
                                Measure{"total_disclosed", "对外公开总数量", ""}};
constexpr std::array kDecisions{Measure{"previous_items", "上一年项目数量", ""},
                                Measure{"change", "本年增/减", "", "", Quantity::change},
                                Measure{"decisions", "处理决定数量", ""}};
constexpr std::array kFeeItems{Measure{"previous_items", "上一年项目数量", ""},
                               Measure{"change", "本年增/减", "", "", Quantity::change}};
// The form prints no unit for 采购总金额: some offices fill in 元, some 万元.
constexpr std::array kProjects{Measure{"projects", "采购项目数量", ""},
                               Measure{"amount", "采购总金额", "", "", Quantity::money}};

constexpr Item kRegulations{"regulations", "规章", ""};
constexpr Item kNormativeDocuments{"normative_documents", "规范性文件", ""};
constexpr Item kLicences{"licences", "行政许可", ""};
constexpr Item kOtherServices{"other_services", "其他对外管理服务事项", ""};
constexpr Item kPenalties{"penalties", "行政处罚", ""};
constexpr Item kCoerciveMeasures{"coercive_measures", "行政强制", ""};
constexpr Item kFees{"fees", "行政事业性收费", ""};
constexpr Item kProcurement{"procurement", "政府集中采购", ""};

constexpr std::array kDisclosure{header("第二十条第（一）项"),
                                 header("信息内容"),
                                 header("本年新制作数量"),
                                 header("本年新公开数量"),
                                 header("对外公开总数量"),
                                 row(kRegulations, kDocuments),
                                 row(kNormativeDocuments, kDocuments),
                                 header("第二十条第（五）项"),
                                 header("信息内容"),
                                 header("上一年项目数量"),
                                 header("本年增/减"),
                                 header("处理决定数量"),
                                 row(kLicences, kDecisions),
                                 row(kOtherServices, kDecisions),
                                 header("第二十条第（六）项"),
                                 header("信息内容"),
                                 header("上一年项目数量"),
                                 header("本年增/减"),
                                 header("处理决定数量"),
                                 row(kPenalties, kDecisions),
                                 row(kCoerciveMeasures, kDecisions),
                                 header("第二十条第（八）项"),
                                 header("信息内容"),
                                 header("上一年项目数量"),
                                 header("本年增/减"),
                                 row(kFees, kFeeItems),
                                 header("第二十条第（九）项"),
                                 header("信息内容"),
                                 header("采购项目数量"),
                                 header("采购总金额"),
                                 row(kProcurement, kProjects)};

constexpr auto kApplications = applications(std::array{row(kOtherHandlingRow, kApplicants)});

constexpr std::array kTables{Table{"disclosure", 2, "表二", kDisclosure},
                             Table{"applications", 3, "表三", kApplications},
                             Table{"remedies", 4, "表四", kRemediesLines}};

}  // namespace

constinit const Form kForm2019{"2019", 2019, 2020, "国办公开办函〔2019〕60号", kTables};

}  // namespace gouji::form
