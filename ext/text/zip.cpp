#include "text/zip.h"

#include <zlib.h>

#include <algorithm>
#include <new>

namespace gouji::text {
namespace {

constexpr std::size_t npos = std::string_view::npos;

constexpr std::string_view kLocalHeader = "PK\x03\x04";
constexpr std::string_view kListedHeader = "PK\x01\x02";
constexpr std::string_view kEnd = "PK\x05\x06";
constexpr std::string_view kDescriptor = "PK\x07\x08";
constexpr std::size_t kLocalSize = 30;
constexpr std::size_t kListedSize = 46;
constexpr std::size_t kEndSize = 22;

constexpr unsigned kEncrypted = 1U << 0;
constexpr unsigned kHasDescriptor = 1U << 3;  // sizes and checksum follow the data
constexpr std::uint32_t kInZip64 = 0xFFFFFFFF;

constexpr unsigned kStored = 0;
constexpr unsigned kDeflated = 8;
constexpr std::size_t kMaxRatio = 1032;  // no deflated byte gives more

constexpr std::string_view kMissingError = "ZIP 压缩文件中缺少所需的部分";
constexpr std::string_view kTruncatedError = "ZIP 压缩文件不完整（末尾缺失）";
constexpr std::string_view kDamagedError = "ZIP 压缩文件已损坏（数据无法解压）";
constexpr std::string_view kChecksumError = "ZIP 压缩文件已损坏（校验和不符）";
constexpr std::string_view kEncryptedError = "ZIP 压缩文件已加密";
constexpr std::string_view kMethodError = "ZIP 压缩文件的压缩方式不支持";
constexpr std::string_view kSizeError = "ZIP 压缩文件解压后太大（超过 64 MiB 或压缩文件的 64 倍）";

Member failure(std::string_view error) { return {{}, error}; }

// Little-endian number of `width` bytes; the caller knows that they are there.
std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t width) {
  std::uint64_t value = 0;
  for (std::size_t i = width; i-- > 0;) {
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  }
  return value;
}
std::uint32_t u32(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint32_t>(number(bytes, at, 4));
}
unsigned u16(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned>(number(bytes, at, 2));
}

// A header of `size` bytes with that signature.
bool has_header(std::string_view bytes, std::size_t at, std::string_view signature,
                std::size_t size) {
  return at <= bytes.size() && bytes.size() - at >= size && bytes.substr(at).starts_with(signature);
}

char folded(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  return c == '\\' ? '/' : c;
}

bool is_same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return folded(x) == folded(y); });
}

// Sizes that don't fit a header stand in its zip64 extra field: the uncompressed one first.
void read_zip64(std::string_view extra, std::uint64_t& size, std::uint64_t& compressed) {
  while (extra.size() >= 4) {
    const unsigned length = u16(extra, 2);
    if (length > extra.size() - 4) return;
    std::string_view field = extra.substr(4, length);
    if (u16(extra, 0) == 1) {
      for (std::uint64_t* value : {&size, &compressed}) {
        if (*value != kInZip64 || field.size() < 8) continue;
        *value = number(field, 0, 8);
        field.remove_prefix(8);
      }
      return;
    }
    extra.remove_prefix(4 + length);
  }
}

// A header of the central directory with its name, extra field and comment.
std::size_t listed_size(std::string_view bytes, std::size_t at) {
  return kListedSize + u16(bytes, at + 28) + u16(bytes, at + 30) + u16(bytes, at + 32);
}

// Headers from `at` to `end` without a gap, each of a member that is there.
bool is_directory(std::string_view bytes, std::size_t at, std::size_t end, std::size_t prefix) {
  while (has_header(bytes.substr(0, end), at, kListedHeader, kListedSize)) {
    if (!has_header(bytes, prefix + u32(bytes, at + 42), kLocalHeader, kLocalSize)) return false;
    at += listed_size(bytes, at);
  }
  return at == end;
}

// Inflates a raw deflate stream.
class Inflater {
 public:
  explicit Inflater(std::string_view input) : input_(input) {
    if (inflateInit2(&stream_, -MAX_WBITS) != Z_OK) throw std::bad_alloc();
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater() { inflateEnd(&stream_); }

  // Fills `size` bytes, or fewer where the stream ends; Z_OK where there is more of it.
  int fill(char* output, std::size_t& size) {
    constexpr std::size_t kMost = std::size_t{1} << 30;  // zlib counts in 32 bits
    stream_.next_out = reinterpret_cast<Bytef*>(output);
    stream_.avail_out = static_cast<uInt>(size);
    int state = Z_OK;
    while (state == Z_OK && stream_.avail_out > 0) {
      const std::size_t given = std::min(input_.size() - used_, kMost);
      stream_.next_in =
          reinterpret_cast<Bytef*>(const_cast<char*>(input_.data() + used_));  // zlib only reads
      stream_.avail_in = static_cast<uInt>(given);
      state = ::inflate(&stream_, Z_NO_FLUSH);
      used_ += given - stream_.avail_in;
    }
    size -= stream_.avail_out;
    return state;
  }

  std::size_t used() const { return used_; }

 private:
  std::string_view input_;
  std::size_t used_ = 0;
  z_stream stream_{};
};

std::uint32_t checksum(std::string_view data) {
  return static_cast<std::uint32_t>(
      crc32_z(0, reinterpret_cast<const Bytef*>(data.data()), data.size()));
}

// The checksum behind the data, with or without a signature.
std::optional<std::uint32_t> described_checksum(std::string_view rest) {
  if (rest.starts_with(kDescriptor)) rest.remove_prefix(kDescriptor.size());
  if (rest.size() < 4) return std::nullopt;
  return u32(rest, 0);
}

std::string_view error_of(int state) {
  if (state == Z_MEM_ERROR) throw std::bad_alloc();
  return state == Z_BUF_ERROR ? kTruncatedError : kDamagedError;
}

}  // namespace

Zip::Zip(std::string_view bytes) : bytes_(bytes), directory_(npos), prefix_(0) {
  const std::size_t end = bytes_.rfind(kEnd);
  if (end == npos || !has_header(bytes_, end, kEnd, kEndSize)) return;
  const std::size_t size = u32(bytes_, end + 12);
  const std::size_t offset = u32(bytes_, end + 16);
  if (size > end || offset > end - size) return;
  if (!is_directory(bytes_, end - size, end, end - size - offset)) return;
  directory_ = end - size;
  prefix_ = directory_ - offset;
}

std::size_t Zip::most() const {
  return std::min(kMaxMember, std::max(kFreeMember, kMostTimes * bytes_.size()));
}

// A file cut off has no directory; but where there is a sound one, what it doesn't list is not
// there: an archive of .docx files is none itself.
std::optional<Zip::Entry> Zip::find(std::string_view name) const {
  return directory_ == npos ? find_local(name) : find_listed(name);
}

std::optional<Zip::Entry> Zip::find_listed(std::string_view name) const {
  std::size_t at = directory_;
  while (has_header(bytes_, at, kListedHeader, kListedSize)) {
    const std::size_t name_size = u16(bytes_, at + 28);
    if (is_same_name(bytes_.substr(at + kListedSize, name_size), name)) {
      Entry entry{prefix_ + u32(bytes_, at + 42), u32(bytes_, at + 20), u32(bytes_, at + 24),
                  u32(bytes_, at + 16), true};
      const std::size_t extra = at + kListedSize + name_size;
      read_zip64(bytes_.substr(extra, u16(bytes_, at + 30)), entry.size, entry.compressed);
      return entry;
    }
    at += listed_size(bytes_, at);
  }
  return std::nullopt;
}

std::optional<Zip::Entry> Zip::find_local(std::string_view name) const {
  for (std::size_t at = bytes_.find(kLocalHeader); at != npos;
       at = bytes_.find(kLocalHeader, at + 1)) {
    if (!has_header(bytes_, at, kLocalHeader, kLocalSize)) return std::nullopt;
    const std::string_view rest = bytes_.substr(at + kLocalSize);
    const std::size_t name_size = u16(bytes_, at + 26);
    const std::size_t extra_size = u16(bytes_, at + 28);
    if (rest.size() < name_size + extra_size) continue;
    if (!is_same_name(rest.substr(0, name_size), name)) continue;
    const bool is_described = (u16(bytes_, at + 6) & kHasDescriptor) != 0;
    Entry entry{at, u32(bytes_, at + 18), u32(bytes_, at + 22), std::nullopt, !is_described};
    if (!is_described) entry.crc = u32(bytes_, at + 14);
    read_zip64(rest.substr(name_size, extra_size), entry.size, entry.compressed);
    return entry;
  }
  return std::nullopt;
}

Member Zip::read(std::string_view name) const {
  const std::optional<Entry> entry = find(name);
  if (!entry) return failure(kMissingError);
  const std::size_t at = entry->header;
  if ((u16(bytes_, at + 6) & kEncrypted) != 0) return failure(kEncryptedError);
  if (entry->sizes_known && entry->size > kMaxMember) return failure(kSizeError);
  const std::size_t data =
      at + kLocalSize + std::size_t{u16(bytes_, at + 26)} + std::size_t{u16(bytes_, at + 28)};
  if (data > bytes_.size()) return failure(kTruncatedError);
  if (entry->sizes_known && entry->compressed > bytes_.size() - data) {
    return failure(kTruncatedError);
  }
  switch (u16(bytes_, at + 8)) {
    case kStored:
      return copy(*entry, data);
    case kDeflated:
      return inflate(*entry, data);
    default:
      return failure(kMethodError);
  }
}

Member Zip::copy(const Entry& entry, std::size_t data) const {
  if (!entry.sizes_known) return failure(kDamagedError);
  if (entry.compressed > most()) return failure(kSizeError);
  const std::string_view content = bytes_.substr(data, static_cast<std::size_t>(entry.compressed));
  if (checksum(content) != entry.crc) return failure(kChecksumError);
  return {std::string(content), {}};
}

Member Zip::inflate(const Entry& entry, std::size_t data) const {
  const std::size_t rest = bytes_.size() - data;
  const std::size_t input = entry.sizes_known ? static_cast<std::size_t>(entry.compressed) : rest;
  Inflater inflater(bytes_.substr(data, input));

  // The size that the archive claims, as far as so many bytes can hold it. Grows where it is wrong.
  std::size_t room = std::max<std::size_t>(std::min(input * kMaxRatio, most()), 64);
  room = std::min(
      room, entry.sizes_known ? static_cast<std::size_t>(entry.size) + 1 : std::size_t{256} << 10);
  std::string content;
  std::size_t size = 0;
  int state = Z_OK;
  while (state == Z_OK && size <= most()) {
    content.resize(room);
    std::size_t filled = room - size;
    state = inflater.fill(content.data() + size, filled);
    size += filled;
    room = std::min(2 * room, most() + 1);
  }
  if (size > most()) return failure(kSizeError);
  if (state != Z_STREAM_END) return failure(error_of(state));
  content.resize(size);

  const std::optional<std::uint32_t> expected =
      entry.crc ? entry.crc : described_checksum(bytes_.substr(data + inflater.used()));
  if (!expected) return failure(kTruncatedError);
  if (checksum(content) != *expected) return failure(kChecksumError);
  return {std::move(content), {}};
}

}  // namespace gouji::text
