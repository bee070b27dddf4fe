#include "form/section.h"

#include <array>

namespace gouji::form {
namespace {

using Titles = std::string_view;

constexpr std::array kOverview{Titles("总体情况"),
                               Titles("概述"),
                               Titles("基本情况"),
                               Titles("工作概述"),
                               Titles("主要工作概述"),
                               Titles("基本工作情况"),
                               Titles("政府信息公开总体情况"),
                               Titles("政务公开工作总体情况")};
constexpr std::array kDisclosure{Titles("主动公开政府信息情况"), Titles("主动公开情况"),
                                 Titles("政府信息主动公开情况"),
                                 Titles("行政机关主动公开政府信息情况")};
constexpr std::array kApplications{
    Titles("收到和处理政府信息公开申请情况"), Titles("行政机关收到和处理政府信息公开申请情况"),
    Titles("依申请公开政府信息情况"), Titles("依申请公开政府信息办理情况"),
    Titles("依申请公开政府信息和不予公开政府信息的情况")};
constexpr std::array kRemedies{Titles("政府信息公开行政复议、行政诉讼情况"),
                               Titles("因政府信息公开工作被申请行政复议、提起行政诉讼情况"),
                               Titles("复议、诉讼和申诉的情况"), Titles("行政复议、行政诉讼情况")};
constexpr std::array kProblems{Titles("存在的主要问题及改进情况"),
                               Titles("存在的问题及改进情况"),
                               Titles("存在问题及改进情况"),
                               Titles("存在的主要问题及整改措施"),
                               Titles("政府信息公开工作存在的主要问题及改进情况"),
                               Titles("问题及工作打算")};
constexpr std::array kOther{Titles("其他需要报告的事项"), Titles("其它需要报告的事项"),
                            Titles("其他需要说明的事项"), Titles("其他需要汇报事项"),
                            Titles("其他报告的事项"),     Titles("需要说明的事项与附表")};

constexpr std::array kSections{Section{1, kOverview},     Section{2, kDisclosure},
                               Section{3, kApplications}, Section{4, kRemedies},
                               Section{5, kProblems},     Section{6, kOther}};

}  // namespace

std::span<const Section> sections() { return kSections; }

}  // namespace gouji::form
