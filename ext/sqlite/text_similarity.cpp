// text_similarity(a, b): the share, 0 to 1, that two texts have in common, whatever their figures.
//
//   SELECT text_similarity('2024年，公开信息84条。', '2023年，公开信息7条。');  -- 1.0
//   SELECT text_similarity('公开信息', '公开数据');  -- 0.0, no run of three characters in common
#include <array>
#include <memory>
#include <string>
#include <string_view>

#include "sqlite/guard.h"
#include "sqlite/register.h"
#include "sqlite/scalar_function.h"
#include "sqlite/utf8.h"
#include "text/similarity.h"

namespace gouji::sqlite {
namespace {

/// The texts that a connection compared last, since a report is compared with the year before's and
/// then the year after's with it. A hit is decided by comparing all bytes.
class RecentTexts {
 public:
  std::shared_ptr<const text::ComparedText> find(std::string_view text) {
    for (const Recent& recent : recent_) {
      if (recent.text == text && recent.compared) return recent.compared;
    }
    auto compared = std::make_shared<const text::ComparedText>(Utf8(text).text());
    if (text.size() > kLongest) return compared;
    oldest_ = (oldest_ + 1) % recent_.size();
    recent_[oldest_] = {std::string(text), compared};
    return compared;
  }

 private:
  // Together at most 64 texts with their characters and runs: 5 MB of Chinese, 13 of ASCII.
  static constexpr std::size_t kLongest = std::size_t{16} << 10;
  struct Recent {
    std::string text;
    std::shared_ptr<const text::ComparedText> compared;
  };
  std::array<Recent, 64> recent_;
  std::size_t oldest_ = 0;
};

void text_similarity(sqlite3_context* context, int, sqlite3_value** argv) noexcept {
  guard(context, [&] {
    for (int i = 0; i < 2; ++i) {
      if (sqlite3_value_type(argv[i]) == SQLITE_NULL) return;
    }
    auto& recent = *static_cast<RecentTexts*>(sqlite3_user_data(context));
    const auto a = recent.find(bytes(argv[0]));
    const auto b = recent.find(bytes(argv[1]));
    Result(context).set(text::similarity(*a, *b));
  });
}

}  // namespace

int register_text_similarity(sqlite3* db) {
  return sqlite3_create_function_v2(db, "text_similarity", 2, kPure, new RecentTexts,
                                    text_similarity, nullptr, nullptr,
                                    [](void* data) { delete static_cast<RecentTexts*>(data); });
}

}  // namespace gouji::sqlite
