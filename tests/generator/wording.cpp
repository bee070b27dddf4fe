#include "generator/wording.h"

#include <algorithm>
#include <array>
#include <map>

namespace gouji::tests {
namespace {

using Variants = std::map<std::string, std::vector<std::string>>;

const Variants& variants() {
  static const Variants list{
      {"（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
       {"（本列数据的钩稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
        "（本列数据的勾稽关系为:第一项加第二项之和，等于第三项加第四项之和)",
        "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和"}},
      {"总计", {"合计", "总 计"}},
      {"其他", {"其它"}},
      {"商业企业", {"商业 企业", "商业\n企业"}},
      {"科研机构", {"科研 机构", "科研\n机构"}},
      {"社会公益组织", {"社会公益 组织"}},
      {"法人或其他组织", {"法人或其它组织", "法人或者其他组织"}},
      {"其他结果", {"其它结果"}},
      {"（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
       {"（二）部分公开（区分处理的,只计这一情形,不计其它情形）", "（二）部分公开",
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形"}},
      {"2.其他法律行政法规禁止公开",
       {"2.其他法律和行政法规禁止公开", "2.其它法律行政法规禁止公开",
        "2．其他法律、行政法规禁止公开"}},
      {"3.危及“三安全一稳定”",
       {"3.危及\"三安全一稳定\"", "3.危及三安全一稳定", "3、危及「三安全一稳定」"}},
      {"6.属于四类过程性信息", {"6.属于四类过程性性信息"}},
      {"1.本机关不掌握相关政府信息", {"1.本办不掌握相关政府信息", "1.本机关不掌握相关信息"}},
      {"2.没有现成信息需要另行制作", {"2.没有现成信息需另行制作"}},
      {"3.补正后申请内容仍不明确", {"3.补正后申请内容仍不明确的"}},
      {"5.要求行政机关确认或重新出具已获取信息", {"5.要求行政机关确认或者重新出具已获取信息"}},
      {"1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
       {"1.申请人无正当理由逾期不补正、行政机关不再受理其政府信息公开申请",
        "1.申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请"}},
      {"2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
       {"2.申请人逾期未按收费通知要求缴纳费用、行政机关不再受理其政府信息公开申请"}},
      {"3.其他", {"3.其它", "3、其他"}},
      {"三、本年度办理结果",
       {"三、本年度 办理结果", "三、 本年度办理结果", "三、本年\n度办理\n结果"}},
      {"（七）总计", {"（七）合计"}},
      {"四、结转下年度继续办理", {"四、结转下一年度继续办理"}},
      {"本年制发件数", {"本年度制发数", "本年(2024)制发件数", "本年 制发件数"}},
      {"本年废止件数", {"本年废止数", "本年度废止件数"}},
      {"现行有效件数", {"现行有效件数（历史累计）"}},
      {"本年收费金额（单位：万元）",
       {"本年收费金额(单位:万元)", "本年收费金额（单位：0万元）", "本年收费金额（万元）"}},
      {"行政规范性文件", {"规范性文件"}},
      {"规范性文件", {"行政规范性文件"}},
      {"本年新制作数量", {"本年新\n制作数量", "本年新 制作数量"}},
      {"本年新公开数量", {"本年新\n公开数量"}},
      {"本年增/减", {"本年增／减", "本年增减"}},
      {"二、主动公开政府信息情况",
       {"二、行政机关主动公开政府信息情况", "二、主动公开政府信息的情况", "二、主动公开情况",
        "二、政府信息主动公开情况"}},
      {"三、收到和处理政府信息公开申请情况",
       {"三、行政机关收到和处理政府信息公开申请情况", "三、收到和处理政府信息公开申请的情况"}},
      {"四、政府信息公开行政复议、行政诉讼情况",
       {"四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
        "四、政府信息公开行政复议和行政诉讼情况", "四、政府信息公开行政复议及行政诉讼情况"}},
      {"五、存在的主要问题及改进情况", {"五、存在的问题及改进措施", "五、存在问题及整改措施"}},
      {"六、其他需要报告的事项", {"六、其它需要报告的事项", "六、需要说明的事项"}}};
  return list;
}

void replace(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
}

/// "（三）不予公开" → "（三不予公开" or "三）不予公开"; labels without brackets stay.
std::string without_bracket(Random& random, const std::string& label) {
  const std::string bracket = random.chance(50) ? "（" : "）";
  const std::size_t at = label.find(bracket);
  if (label.rfind("（", 0) != 0 || at > 6) return label;
  return label.substr(0, at) + label.substr(at + bracket.size());
}

/// "（三）不予公开", "1.重复申请", "一、本年…" without what counts them.
std::string without_ordinal(const std::string& label) {
  for (const std::string close : {"）", "、", "."}) {
    const std::size_t at = label.find(close);
    const std::size_t longest = close == "）" ? 6 : 3;
    if (at == std::string::npos || at > longest || at + close.size() == label.size()) continue;
    if (close == "）" && label.rfind("（", 0) != 0) continue;
    return label.substr(at + close.size());
  }
  return label;
}

std::string spaced(Random& random, const std::string& label) {
  constexpr std::array kBlanks{" ", "  ", "　"};
  const auto parts = characters(label);
  // Between Han characters only: a blank inside of an ordinal or a number is another thing.
  const auto han = [](const std::string& character) { return character.size() == 3; };
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0 && han(parts[i - 1]) && han(parts[i]) && random.chance(25)) {
      text += random.pick(kBlanks);
    }
    text += parts[i];
  }
  return text;
}

}  // namespace

std::vector<std::string> characters(const std::string& text) {
  std::vector<std::string> all;
  for (const char byte : text) {
    const bool follows = (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
    if (follows && !all.empty()) {
      all.back() += byte;
    } else {
      all.emplace_back(1, byte);
    }
  }
  return all;
}

std::string reworded(Random& random, const std::string& label, const Noises& noises) {
  std::string text = label;
  const auto found = variants().find(label);
  if (noises.has(Noise::label_variants) && found != variants().end() && random.chance(50)) {
    text = random.pick(found->second);
  }
  if (noises.has(Noise::lost_ordinals) && random.chance(30)) text = without_ordinal(text);
  if (noises.has(Noise::lost_brackets) && random.chance(30)) text = without_bracket(random, text);
  if (noises.has(Noise::spaced_labels) && random.chance(50)) text = spaced(random, text);
  if (noises.has(Noise::ascii_brackets)) {
    replace(text, "（", "(");
    replace(text, "）", ")");
    replace(text, "：", ":");
    replace(text, "，", ",");
  }
  return text;
}

void reword(Random& random, Grid& grid, const Noises& noises) {
  for (GridRow& row : grid) {
    for (GridCell& cell : row) {
      if (!cell.cell) cell.text = reworded(random, cell.text, noises);
    }
  }
}

}  // namespace gouji::tests
