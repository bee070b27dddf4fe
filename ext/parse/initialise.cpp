#include "parse/initialise.h"

#include <cstddef>
#include <cstdlib>
#include <exception>
#include <string_view>

#include "parse/authority.h"
#include "parse/header_run.h"
#include "parse/organ_name.h"
#include "parse/packed.h"
#include "parse/pattern.h"
#include "parse/report.h"
#include "text/medium.h"
#include "text/simplified.h"

namespace gouji::parse {
namespace {

using namespace std::string_view_literals;

// A report in small, with something for each reader: a table, sentences with figures and shares, a
// date, what may be a page number, the subject of a sentence.
constexpr std::string_view kReport =
    "武汉市江汉区人民政府2024年政府信息公开工作年度报告\n"
    "发布日期：2025-01-20\n"
    "来源：江汉区政府网\n"
    "现将江汉区人民政府2024年政府信息公开工作年度报告公布如下。\n"
    "一、总体情况\n"
    "2024年，江汉区人民政府坚持以公开为常态。\n"
    "2024年，全区共收到政府信息公开申请12件，其中自然人10件，占83."
    "3%，"
    "同比增长20%。（足彩）锟斤拷\n"
    "- 3 -\n"
    "三、收到和处理政府信息公开申请情况\n"
    "一、本年新收政府信息公开申请数量 | 1 | 二 | １２ | / | 0 | 0 | 3件 |\n";

// The same character in each charset that has a table of its own: two and four bytes of GB18030,
// Big5, UTF-16 in both orders.
constexpr std::string_view kFiles[] = {"\xD6\xD0\x81\x39\xEE\x39"sv,
                                       "<meta charset=big5><p>\xA4\xA4"sv, "\xFF\xFE\x2D\x4E"sv,
                                       "\xFE\xFF\x4E\x2D"sv};

bool make_all() {
  for (const std::string_view file : kFiles) text::read_bytes(file);
  text::load_traditional();
  const Report report(text::read_text(kReport));
  report.meta();
  report.cells();
  report.statements();
  report.oddities();
  report.subjects();
  authority_key(report.meta().authority.value_or(""));
  header_piece("总计");
  is_rare_han(U'⺀');
  unpack(pack(report));
  return true;
}

}  // namespace

void initialise() { [[maybe_unused]] static const bool kDone = make_all(); }

bool initialise_thread() noexcept {
  constexpr std::size_t kEnough = 4096;
  void* volatile reserve = std::malloc(kEnough);
  if (reserve == nullptr) return false;
  std::free(reserve);
  [[maybe_unused]] const volatile int of_exceptions = std::uncaught_exceptions();
  RE2::PartialMatch("标题:", patterns().title_label);
  return true;
}

}  // namespace gouji::parse
