// Form 2021: 国务院办公厅政府信息与政务公开办公室, 国办公开办函〔2021〕30号 of 2021-09-26.
#include "form/forms.h"
#include "form/shared.h"

namespace gouji::form {
namespace {

constexpr std::array kDocuments{Measure{"issued", "本年制发件数", ""},
                                Measure{"repealed", "本年废止件数", ""},
                                Measure{"in_force", "现行有效件数", ""}};
constexpr std::array kDecisions{Measure{"decisions", "本年处理决定数量", ""}};
constexpr std::array kAmount{Measure{"amount", "本年收费金额", "万元", "", Quantity::money}};

constexpr Item kRegulations{"regulations", "规章", ""};
constexpr Item kNormativeDocuments{"normative_documents", "行政规范性文件", ""};
constexpr Item kLicences{"licences", "行政许可", ""};
constexpr Item kPenalties{"penalties", "行政处罚", ""};
constexpr Item kCoerciveMeasures{"coercive_measures", "行政强制", ""};
constexpr Item kFees{"fees", "行政事业性收费", ""};

constexpr std::array kDisclosure{header("第二十条第（一）项"),
                                 header("信息内容"),
                                 header("本年制发件数"),
                                 header("本年废止件数"),
                                 header("现行有效件数"),
                                 row(kRegulations, kDocuments),
                                 row(kNormativeDocuments, kDocuments),
                                 header("第二十条第（五）项"),
                                 header("信息内容"),
                                 header("本年处理决定数量"),
                                 row(kLicences, kDecisions),
                                 header("第二十条第（六）项"),
                                 header("信息内容"),
                                 header("本年处理决定数量"),
                                 row(kPenalties, kDecisions),
                                 row(kCoerciveMeasures, kDecisions),
                                 header("第二十条第（八）项"),
                                 header("信息内容"),
                                 header("本年收费金额（单位：万元）"),
                                 row(kFees, kAmount)};

constexpr auto kApplications = applications(
    std::array{group("（六）其他处理"), row(kOtherHandling[0], kApplicants),
               row(kOtherHandling[1], kApplicants), row(kOtherHandling[2], kApplicants)});

constexpr std::array kTables{Table{"disclosure", 2, "表二", kDisclosure},
                             Table{"applications", 3, "表三", kApplications},
                             Table{"remedies", 4, "表四", kRemediesLines}};

}  // namespace

constinit const Form kForm2021{"2021", 2021, 9999, "国办公开办函〔2021〕30号", kTables};

}  // namespace gouji::form
