// Members of a zip archive, such as a .docx is: bytes that nobody vouches for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gouji::text {

/// The largest member that is read, in bytes as inflated. A report's document.xml has one or two
/// million; a zip bomb, which claims or turns out to have more than this, is an error.
inline constexpr std::size_t kMaxMember = std::size_t{64} << 20;
/// So is one of more than so many times its archive, which no XML that anybody wrote comes to,
/// beyond what is harmless anyway.
inline constexpr std::size_t kMostTimes = 64;
inline constexpr std::size_t kFreeMember = std::size_t{4} << 20;

struct Member {
  std::string content;
  std::string_view error;  ///< why there is no content, in Chinese; static storage; else empty
};

/// An archive in memory. Sizes and offsets in it are checked, never trusted. Where its central
/// directory is missing or broken (a file cut off, zip64), members are found by their own headers.
class Zip {
 public:
  /// `bytes` is borrowed and must outlive the object.
  explicit Zip(std::string_view bytes);

  /// False where the archive was cut off, or its directory is no good.
  bool is_whole() const { return directory_ != std::string_view::npos; }

  /// Names are compared without regard to ASCII case, and a backslash is a slash.
  bool has(std::string_view name) const { return find(name).has_value(); }

  /// The member `name`, stored or deflated, its checksum verified: one flipped bit is an error.
  Member read(std::string_view name) const;

 private:
  struct Entry {
    std::size_t header;  // where its local header begins
    std::uint64_t compressed;
    std::uint64_t size;
    std::optional<std::uint32_t> crc;
    bool sizes_known;
  };
  std::optional<Entry> find(std::string_view name) const;
  std::optional<Entry> find_listed(std::string_view name) const;
  std::optional<Entry> find_local(std::string_view name) const;
  std::size_t most() const;  // bytes of a member that is read
  Member inflate(const Entry& entry, std::size_t data) const;
  Member copy(const Entry& entry, std::size_t data) const;

  std::string_view bytes_;
  std::size_t directory_;  // where the central directory begins; npos if there is none to use
  std::size_t prefix_;     // bytes before the archive, which its offsets don't count
};

}  // namespace gouji::text
