// The one table of what sentences claim. A line is a clause as a string of signs (lexicon.cpp says
// which words each stands for, words without meaning are gone), and what it then states:
//   收到政府信息公开申请22件  =  收申＃  →  received = 22
#include "parse/claim_pattern.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "parse/sign_matcher.h"

namespace gouji::parse {
namespace {

struct Class {
  char name;
  std::string_view signs;
};

constexpr std::array kClasses{
    Class{'N', "[申请量]"},                                // applications
    Class{'H', "[办答毕竣]"},                              // handled
    Class{'K', "[予部否缺斥杂]"},                          // outcomes
    Class{'Q', "[密禁危三内程卷询掌另晦访重版频确补缴]"},  // their reasons
    Class{'A', "[民商科益律它]"},                          // applicants
    Class{'R', "[维纠果审]"},                              // outcomes of reviews and lawsuits
    Class{'D', "[章范]"},                                  // documents
    Class{'M', "[制废效造露总]"},                          // what became of them
    Class{'E', "[许罚强服]"},                              // decisions
    Class{'C', "[收申公请发答]*"},                         // what reviews come from
};

// Of several that match, the first counts.
constexpr std::array kPatterns{
    // 一、本年新收: 共收到政府信息公开申请22件; 受理5件; 政府信息公开申请共收到5件.
    Pattern{"收N*＃N?|N+收N*＃|申[请量]*＃|量＃|道[道和]+等收N+＃",
            Need::application,
            {{"received", "total"}}},
    Pattern{"收N*和?HN*＃N?|N*收和?H＃|收＃和?H",
            Need::application,
            {{"received", "total"}, {"handled_total", "total"}}},
    // 未收到申请; 无依申请公开事项; 依申请公开均无; 零申请; 线上、线下均无依申请公开信件.
    Pattern{"[道和]*[无零均]*无[收发办应]?N+|[道和]*[无零]N+|N+均?无|N+[均零]?零N*|收N+均?无|"
            "N*收均?无N+|无收|无收和H|无收和?HN+|收N+零",
            Need::application,
            {{"received", "total", From::zero}}},
    // 二、上年结转.
    Pattern{"[收办]?(?:上结|结上|上N结)H*N*＃N?|＃N*上结N*|N*收?上结H*＃|上N*＃结",
            Need::application,
            {{"carried_in", "total"}}},
    Pattern{"无(?:上结|结上)N*|上结N*均?无|上无结N*",
            Need::application,
            {{"carried_in", "total", From::zero}}},
    // 四、结转下年度: 剩余2件结转下年度; 除2件结转下年外; 无结转件; 3件尚在办理,结转下年度.
    Pattern{"N*(?:下结|结下)H*N*＃N?|N*剩?N*＃N*(?:结下|下结)H*N*|N*剩N*＃N*结H*|剩N*结下?H*N*＃|"
            "除N*＃N*时?(?:发某+发?)?(?:结下|下结|结)H*|除N*(?:结下|下结|结)H*＃|"
            "N*剩N*＃N*下H+",
            Need::application,
            {{"carried_out", "total"}}},
    Pattern{"结＃", Need::handled, {{"carried_out", "total"}}},
    Pattern{"(?:结下|下结)H*", Need::application, {{"carried_out", "total", From::before}}},
    Pattern{"无(?:下结|结下|结)H*N*|(?:下结|结下)H*N*均?无",
            Need::application,
            {{"carried_out", "total", From::zero}}},
    // 全部办结; 办结率100%; but 均按期答复 says nothing of the number.
    Pattern{"[N均]*均N*毕N*|N*毕均|[毕答办]?率满|N+率满",
            Need::counted,
            {{"carried_out", "total", From::zero}}},
    Pattern{
        "[N均]*均N*[答竣]N*|N*[答竣]均", Need::answered, {{"carried_out", "total", From::zero}}},
    // 三、本年度办理结果 (七)总计: 办结108件; 其中3件已答复.
    Pattern{"HN*＃N?|N+和?H＃|＃N?H|H和HN*＃|收和H＃|毕N+答＃",
            Need::application,
            {{"handled_total", "total"}}},
    // 三、(一)…(六) and what they are made of: 予以公开6件; 不予公开(属于行政查询事项)2件;
    // 3件均予公开; 因不掌握等原因无法提供5件, which need not be that reason's.
    Pattern{"[作答H]?K[决答]?N*＃N?|＃N*[作答]?K[决答]?N*|[作答]?K发?Q发?N*＃N?|发?Q发?KN*＃N?|"
            "＃N*发?QK|＃N*KQ|发?Q发?N*＃N?|＃N*发?Q|发?Q＃K|＃N*均[作答发]*Q?发?[KQ]|"
            "[作答]?K发?Q+等N*＃N?|发?[Q和]+等KN*＃N?|＃N*发?[Q和]+等KN*",
            Need::application,
            {{"", "total"}}},
    Pattern{"[剩余]＃N*均?[作答发]*K", Need::application, {{"", "total"}}},
    Pattern{"无K[答决]?N*", Need::application, {{"", "total", From::zero}}},
    Pattern{"无AN*", Need::application, {{"received", "", From::zero}}},
    Pattern{"[N办答]*均[作答发]*Q?发?[KQ]", Need::application, {{"", "total", From::whole}}},
    Pattern{"余＃|＃余", Need::remainder, {{"", ""}}},
    // Applicants: 其中自然人12件; 12件均为自然人; 自然人结转下年度2件.
    Pattern{"收?AN*＃N?|＃N*均?发?AN*", Need::application, {{"received", ""}}},
    Pattern{"N*均发?AN*|N*AN*", Need::application, {{"received", "", From::whole}}},
    Pattern{"A(?:结下|下结)H*N*＃", Need::application, {{"carried_out", ""}}},
    Pattern{"A(?:结上|上结)H*N*＃", Need::application, {{"carried_in", ""}}},
    // 四、行政复议、行政诉讼.
    Pattern{"C议N?＃|C＃议|C议收＃", Need::disclosure, {{"review", "total"}}},
    Pattern{"C讼N?＃|C＃讼|C讼收＃", Need::disclosure, {{"litigation", "total"}}},
    Pattern{"无C议C[和或]*无?C讼等?|C议C[和或]*C讼均?[无零]|[零无]C议[和或]*[零无]C讼等?",
            Need::disclosure,
            {{"review", "total", From::zero}, {"litigation", "total", From::zero}}},
    Pattern{"[无零]C议等?|C议均?[无零]", Need::disclosure, {{"review", "total", From::zero}}},
    Pattern{"[无零]C讼等?|C讼均?[无零]", Need::disclosure, {{"litigation", "total", From::zero}}},
    Pattern{"无发", Need::remedy, {{"", "total", From::zero}}},
    // Their outcomes: 4件维持; 维持72件; 均维持; 尚未审结.
    Pattern{"C[议讼]?R＃|剩?＃均?发?R", Need::remedy, {{"", ""}}},
    Pattern{"均?发?R", Need::remedy, {{"", "", From::whole}}},
    Pattern{"直讼?＃|＃直讼?", Need::litigation, {{"litigation_direct", "total"}}},
    Pattern{"后讼?＃|＃后讼?", Need::litigation, {{"litigation_after_review", "total"}}},
    Pattern{"均直讼?", Need::litigation, {{"litigation_direct", "total", From::whole}}},
    Pattern{"均后讼?", Need::litigation, {{"litigation_after_review", "total", From::whole}}},
    // 表二: 制发行政规范性文件3件; 废止1件; 现行有效行政规范性文件7件.
    Pattern{"M+D＃|DM+＃|[制废]＃D", Need::nothing, {{"", ""}}},
    Pattern{"M＃|＃M", Need::document, {{"", ""}}},
    Pattern{"D＃", Need::issued, {{"", "issued"}}},
    Pattern{"无制D|D制均?[无零]|无D制", Need::nothing, {{"", "issued", From::zero}}},
    Pattern{"无制章和范|无制范和章|无章和范制",
            Need::nothing,
            {{"regulations", "issued", From::zero}, {"normative_documents", "issued", From::zero}}},
    Pattern{"无废D", Need::nothing, {{"", "repealed", From::zero}}},
    Pattern{"无效D", Need::nothing, {{"", "in_force", From::zero}}},
    Pattern{"作?某?E决＃|作某?E＃", Need::nothing, {{"", "decisions"}}},
    Pattern{"作?E＃", Need::decision, {{"", "decisions"}}},
    Pattern{"无[作发]E决?", Need::nothing, {{"", "decisions", From::zero}}},
    Pattern{"[收取]?费[收取]?￥", Need::nothing, {{"fees", "amount"}}},
    Pattern{"上E项?＃|E上项?＃", Need::form_2019, {{"", "previous_items"}}},
    Pattern{"比?[增减]＃", Need::form_2019, {{"", "change", From::increase}}},
    Pattern{"作?决＃", Need::form_2019, {{"", "decisions"}}},
    Pattern{"购项?＃", Need::form_2019, {{"procurement", "projects"}}},
    // 信息处理费.
    Pattern{"[取收发]*资[取收]?(?:￥|＃)", Need::nothing, {{"processing_fee", "amount"}}},
    Pattern{"[取收]?￥", Need::fee, {{"", "amount"}}},
    Pattern{"[无零][取收发]*N*[取收发]*资[取收]?|[N取收发]*资[取收]?均?[无零]",
            Need::nothing,
            {{"processing_fee", "amount", From::zero}}},
    Pattern{"[无零][取收发]*该|该[取收]?均?[无零]", Need::fee, {{"", "amount", From::zero}}},
    // 主动公开信息条数: not of one channel, but of 网站、公众号等.
    Pattern{"(?:道+和[道和]*等)?收?主开?息开?＊?＃|息主＊?＃",
            Need::nothing,
            {{"published_items", "total"}}},
    Pattern{"开息＃", Need::publication, {{"published_items", "total"}}},
};

constexpr std::array kNames{
    SignName{U'予', "granted", "", 0},
    SignName{U'部', "partly_granted", "", 0},
    SignName{U'否', "refused", "", 0},
    SignName{U'缺', "unavailable", "", 0},
    SignName{U'斥', "rejected", "", 0},
    SignName{U'杂', "other_handling", "", 0},
    SignName{U'密', "refused_state_secret", "", U'否'},
    SignName{U'禁', "refused_other_law", "", U'否'},
    SignName{U'危', "refused_security_stability", "", U'否'},
    SignName{U'三', "refused_third_party", "", U'否'},
    SignName{U'内', "refused_internal_affairs", "", U'否'},
    SignName{U'程', "refused_process_information", "", U'否'},
    SignName{U'卷', "refused_enforcement_file", "", U'否'},
    SignName{U'询', "refused_administrative_query", "", U'否'},
    SignName{U'掌', "unavailable_not_held", "", U'缺'},
    SignName{U'另', "unavailable_must_be_created", "", U'缺'},
    SignName{U'晦', "unavailable_unclear", "", U'缺'},
    SignName{U'访', "rejected_petition", "", U'斥'},
    SignName{U'重', "rejected_duplicate", "", U'斥'},
    SignName{U'版', "rejected_publication", "", U'斥'},
    SignName{U'频', "rejected_excessive", "", U'斥'},
    SignName{U'确', "rejected_confirmation", "", U'斥'},
    SignName{U'补', "other_not_corrected", "", U'杂'},
    SignName{U'缴', "other_fee_unpaid", "", U'杂'},
    SignName{U'民', "", "natural_person", 0},
    SignName{U'商', "", "enterprise", 0},
    SignName{U'科', "", "research", 0},
    SignName{U'益', "", "public_interest", 0},
    SignName{U'律', "", "legal_service", 0},
    SignName{U'它', "", "other_organisation", 0},
    SignName{U'维', "", "upheld", 0},
    SignName{U'纠', "", "corrected", 0},
    SignName{U'果', "", "other", 0},
    SignName{U'审', "", "pending", 0},
    SignName{U'章', "regulations", "", 0},
    SignName{U'范', "normative_documents", "", 0},
    SignName{U'制', "", "issued", 0},
    SignName{U'废', "", "repealed", 0},
    SignName{U'效', "", "in_force", 0},
    SignName{U'造', "", "made", 0},
    SignName{U'露', "", "newly_disclosed", 0},
    SignName{U'总', "", "total_disclosed", 0},
    SignName{U'许', "licences", "", 0},
    SignName{U'服', "other_services", "", 0},
    SignName{U'罚', "penalties", "", 0},
    SignName{U'强', "coercive_measures", "", 0},
};

// The number of each name, from 1, by its sign; 0 where none is.
constexpr std::size_t kSlots = 256;  // some for each name, so that few are looked at
constexpr std::size_t slot_of(char32_t sign) { return (sign * 0x9E3779B1U) >> 24; }
constexpr auto kNamesBySign = [] {
  std::array<std::uint8_t, kSlots> slots{};
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    std::size_t slot = slot_of(kNames[i].sign);
    while (slots[slot] != 0) slot = (slot + 1) % kSlots;
    slots[slot] = static_cast<std::uint8_t>(i + 1);
  }
  return slots;
}();

// A pattern with its classes spelt out; within brackets a class is its signs alone.
std::string expanded(std::string_view signs) {
  std::string expression;
  bool inside = false;
  for (const char c : signs) {
    if (c == '[' || c == ']') inside = c == '[';
    const auto found = std::find_if(kClasses.begin(), kClasses.end(),
                                    [c](const Class& candidate) { return candidate.name == c; });
    if (found == kClasses.end()) {
      expression.push_back(c);
    } else {
      const std::string_view all = found->signs;
      expression.append(inside ? all.substr(1, all.find(']') - 1) : all);
    }
  }
  return expression;
}

const SignMatcher& matcher() {
  static const SignMatcher kMatcher = [] {
    std::vector<std::string> expressions;
    for (const Pattern& pattern : kPatterns) expressions.push_back(expanded(pattern.signs));
    return SignMatcher(expressions);
  }();
  return kMatcher;
}

}  // namespace

std::span<const Pattern> claim_patterns() { return kPatterns; }

bool claim_patterns_ok() { return matcher().ok(); }

const Pattern* match_claim(std::u32string_view signs) {
  if (signs.size() > kLongestClaim) return nullptr;
  const std::size_t first = matcher().first_match(signs);
  return first == SignMatcher::kNone ? nullptr : &kPatterns[first];
}

const SignName* sign_name(char32_t sign) {
  for (std::size_t slot = slot_of(sign);; slot = (slot + 1) % kSlots) {
    const std::size_t number = kNamesBySign[slot];
    if (number == 0) return nullptr;
    if (kNames[number - 1].sign == sign) return &kNames[number - 1];
  }
}

}  // namespace gouji::parse
