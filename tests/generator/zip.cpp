#include "generator/zip.h"

#include <zlib.h>

#include <cstdint>
#include <stdexcept>

namespace gouji::tests {
namespace {

void append(std::string& bytes, std::uint64_t number, int size) {
  for (int i = 0; i < size; ++i) bytes += static_cast<char>(number >> (8 * i) & 0xFFU);
}

/// Deflated without a header, as archives have it.
std::string deflate_raw(const std::string& content) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) !=
      Z_OK) {
    throw std::runtime_error("deflateInit2");
  }
  std::string source = content;
  std::string target(deflateBound(&stream, source.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(source.data());
  stream.avail_in = static_cast<uInt>(source.size());
  stream.next_out = reinterpret_cast<Bytef*>(target.data());
  stream.avail_out = static_cast<uInt>(target.size());
  const int code = deflate(&stream, Z_FINISH);
  target.resize(stream.total_out);
  deflateEnd(&stream);
  if (code != Z_STREAM_END) throw std::runtime_error("deflate");
  return target;
}

}  // namespace

std::string zip(const std::vector<std::pair<std::string, std::string>>& files, bool deflated) {
  std::string archive;
  std::string directory;
  for (const auto& [name, content] : files) {
    const std::string packed = deflated ? deflate_raw(content) : content;
    std::string common;
    append(common, 20, 2);                // version needed
    append(common, 0x0800, 2);            // names in UTF-8
    append(common, deflated ? 8 : 0, 2);  // method
    append(common, 0x5A215A21, 4);        // time and date
    append(
        common,
        crc32(0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size())),
        4);
    append(common, packed.size(), 4);
    append(common, content.size(), 4);
    append(common, name.size(), 2);
    append(common, 0, 2);  // extra field
    append(directory, 0x02014B50, 4);
    append(directory, 20, 2);  // version made by
    directory += common;
    append(directory, 0, 2 + 2 + 2);  // comment, disk, internal attributes
    append(directory, 0, 4);          // external attributes
    append(directory, archive.size(), 4);
    directory += name;
    append(archive, 0x04034B50, 4);
    archive += common + name + packed;
  }
  const std::size_t begin = archive.size();
  archive += directory;
  append(archive, 0x06054B50, 4);
  append(archive, 0, 4);  // disks
  append(archive, files.size(), 2);
  append(archive, files.size(), 2);
  append(archive, directory.size(), 4);
  append(archive, begin, 4);
  append(archive, 0, 2);  // comment
  return archive;
}

}  // namespace gouji::tests
