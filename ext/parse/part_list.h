// Lists of parts: 共办结107件,其中予以公开30件、部分公开10件.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parse/clause.h"
#include "parse/report.h"

namespace gouji::parse {

/// A figure that later clauses may speak of.
struct Counted {
  std::string_view item;  ///< empty where the vocabulary has no word for it
  std::string_view measure;
  Value value;
  std::string_view unit;
  std::string_view bound;
  std::optional<std::string_view> scope;
  Span span;
  bool valid = false;
};

/// A part before its characters are counted.
struct FoundPart {
  Part part;
  Span span;
};

/// What kind of part a stretch of signs is, whatever it counts.
enum class Family : std::uint8_t {
  none,       ///< a whole of its own
  outcome,    ///< 予以公开 …
  reason,     ///< 属于国家秘密 …
  applicant,  ///< 自然人 …
  verdict,    ///< 维持 …
  kind,       ///< 未经复议直接起诉, 复议后起诉
  channel,    ///< 网上 …
  origin,     ///< 新收, 上年结转
  progress,   ///< 已答复, 结转下年度
  remainder,  ///< 其余, 其他
  unknown,
};

Family family(std::u32string_view signs);

/// Collects the parts of one whole after the other. A whole whose words the list below it does not
/// divide, or that is a bound, has no list.
class PartLists {
 public:
  /// What follows may divide `whole`; `marked` where words say that it does (其中, a bracket), so
  /// that parts of any kind are taken.
  void begin(const Counted& whole, bool marked);

  /// A figure with the signs and words around it. `part` has no item where it is no claim.
  void add(const Counted& part, std::u32string_view signs, std::string_view words);

  /// The whole has no word of the vocabulary after all.
  void rename(std::string_view item) { whole_.item = item; }

  /// 共27件 behind its parts. False where there are none.
  bool total(const Counted& sum);

  /// The words of a part that waits for its whole say that applications were received.
  bool awaits_received() const { return awaits_received_; }

  void close();

  std::size_t size() const { return found_.size(); }
  std::vector<FoundPart> take() { return std::move(found_); }

 private:
  struct Item {
    Counted counted;
    std::u32string signs;
    std::string_view words;
    Family family;
  };

  bool is_complete() const;
  bool has_all(std::u32string_view kinds) const;
  bool has_words(std::initializer_list<std::string_view> words) const;

  std::vector<FoundPart> found_;
  std::vector<Item> items_;
  Counted whole_;
  Family family_ = Family::none;
  bool marked_ = false;
  bool open_ended_ = false;  // a part was left out: a bound, another unit, 等
  bool summed_ = false;
  bool awaits_received_ = false;
  std::int64_t lists_ = 0;
};

}  // namespace gouji::parse
