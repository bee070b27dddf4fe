// Zip archives made for tests, sound ones and others.
#pragma once

#include <zlib.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gouji::tests {

/// How a member is written.
struct Packing {
  bool deflate = true;
  bool describe = false;  ///< size and checksum behind the data, as programs that stream write it
  bool zip64 = false;     ///< sizes in an extra field
  unsigned flags = 0;     ///< more bits for the header
  int method = -1;        ///< what the header says in place of the truth
  std::int64_t size = -1;
};

inline std::string number(std::uint64_t value, int bytes) {
  std::string text;
  for (; bytes > 0; --bytes, value >>= 8) text.push_back(static_cast<char>(value & 0xFF));
  return text;
}

inline std::string deflated(std::string_view content) {
  z_stream stream{};
  if (deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::runtime_error("deflateInit2");
  }
  std::string packed(deflateBound(&stream, content.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
  stream.avail_in = static_cast<uInt>(content.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const int state = deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  if (state != Z_STREAM_END) throw std::runtime_error("deflate");
  return packed;
}

class Archive {
 public:
  Archive& add(std::string_view name, std::string_view content, const Packing& packing = {}) {
    const auto crc = static_cast<std::uint32_t>(
        crc32_z(0, reinterpret_cast<const Bytef*>(content.data()), content.size()));
    const std::string data = packing.deflate ? deflated(content) : std::string(content);
    const std::uint64_t size =
        packing.size < 0 ? content.size() : static_cast<std::uint64_t>(packing.size);
    const unsigned method =
        packing.method < 0 ? (packing.deflate ? 8U : 0U) : static_cast<unsigned>(packing.method);
    const std::string head = number(20, 2) +
                             number(packing.flags | (packing.describe ? 8U : 0U), 2) +
                             number(method, 2) + number(0, 4);
    const std::string wide =
        number(1, 2) + number(16, 2) + number(size, 8) + number(data.size(), 8);
    const std::string extra = packing.zip64 ? wide : std::string();
    const auto sizes = [&](bool known) {
      if (!known) return number(0, 12);
      if (packing.zip64) return number(crc, 4) + number(~0ULL, 8);
      return number(crc, 4) + number(data.size(), 4) + number(size, 4);
    };
    const std::string lengths = number(name.size(), 2) + number(extra.size(), 2);
    listed_ += "PK\x01\x02" + number(20, 2) + head + sizes(true) + lengths + number(0, 10) +
               number(bytes_.size(), 4);
    listed_.append(name).append(extra);
    bytes_ += "PK\x03\x04" + head + sizes(!packing.describe) + lengths;
    bytes_.append(name).append(extra).append(data);
    if (packing.describe) bytes_ += "PK\x07\x08" + sizes(true);
    ++members_;
    return *this;
  }

  /// Members alone, as of a file whose end is lost.
  const std::string& members() const { return bytes_; }

  std::string bytes() const {
    return bytes_ + listed_ + "PK\x05\x06" + number(0, 4) + number(members_, 2) +
           number(members_, 2) + number(listed_.size(), 4) + number(bytes_.size(), 4) +
           number(0, 2);
  }

 private:
  std::string bytes_;
  std::string listed_;
  unsigned members_ = 0;
};

}  // namespace gouji::tests
