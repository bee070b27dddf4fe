#include "sqlite/report_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <ctime>
#include <string_view>
#include <system_error>
#include <utility>

#include "text/docx.h"
#include "text/medium.h"
#include "text/signature.h"

namespace gouji::sqlite {
namespace {

// A binary file is known by its first bytes; a large one is not read for that.
constexpr std::size_t kFirstRead = std::size_t{64} << 10;
// Of a file whose size is not told beforehand.
constexpr std::size_t kLeastRead = std::size_t{4} << 10;

std::string reason(const char* what) {
  return std::string(what) + "：" + std::generic_category().message(errno);
}

// A file that is changed again after it was read must not look as if it were the same. Its time has
// whole seconds (on a FAT disk, even ones), and with the same size the second change of a second
// would go unseen. So a file that was young when it was looked at is given a time with
// milliseconds, which no settled file has: it matches nothing that is known, and is read again by
// the next scan. It is looked at before it is read; so whoever changes it from then on gives it a
// later second.
constexpr std::time_t kYoung = 2;

// The time before the file was looked at; a time of change to come, by a clock that is ahead, is
// young until then.
bool has_settled(std::time_t changed, std::time_t now) {
  return now > kYoung && changed < now - kYoung;
}

long nanoseconds(const struct stat& status) {
#ifdef __APPLE__
  return status.st_mtimespec.tv_nsec;
#else
  return status.st_mtim.tv_nsec;
#endif
}

std::string iso(const struct stat& status, bool settled) {
  std::tm utc{};
  std::array<char, 48> text{};
  if (gmtime_r(&status.st_mtime, &utc) == nullptr) return {};
  std::size_t size = std::strftime(text.data(), text.size() - 8, "%Y-%m-%dT%H:%M:%S", &utc);
  if (!settled) {
    const long milliseconds = nanoseconds(status) / 1'000'000;
    size += static_cast<std::size_t>(
        std::snprintf(text.data() + size, text.size() - size, ".%03ld", milliseconds));
  }
  return std::string(text.data(), size) + "Z";
}

std::optional<std::string> kind_error(mode_t mode) {
  if (S_ISREG(mode)) return std::nullopt;
  if (S_ISDIR(mode)) return "是文件夹，无法列出其中的文件";
  if (S_ISFIFO(mode)) return "不是普通文件（是管道）";
  if (S_ISSOCK(mode)) return "不是普通文件（是套接字）";
  return "不是普通文件（是设备）";
}

std::optional<std::string> binary_error(std::string_view bytes) {
  const std::string_view error = text::signature_error(bytes);
  if (!error.empty()) return std::string(error);
  const bool is_utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  if (!is_utf16 && !text::is_zip(bytes) && bytes.find('\0') != bytes.npos) {
    return "二进制文件，不是文本";
  }
  return std::nullopt;
}

std::string size_error(std::size_t size, std::size_t limit) {
  return "文件太大：" + std::to_string(size) + " 字节，SQLite 的上限是 " + std::to_string(limit) +
         " 字节";
}

// An open file, closed at the end of its scope.
class Descriptor {
 public:
  // A pipe put in the place of the file meanwhile must not make us wait: O_NONBLOCK.
  explicit Descriptor(const std::string& path)
      : number_(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (is_open()) close(number_);
  }

  bool is_open() const { return number_ >= 0; }
  int number() const { return number_; }

  // Up to `size` bytes; 0 at the end of the file, -1 with errno.
  ssize_t read_some(char* data, std::size_t size) const {
    ssize_t count = -1;
    do {
      count = ::read(number_, data, size);
    } while (count < 0 && errno == EINTR);
    return count;
  }

 private:
  int number_;
};

}  // namespace

void ReportFile::find(Part part) const {
  if (part >= Part::status) status();
  if (part >= Part::text) content();
  if (part == Part::meta && report() != nullptr) report()->meta();
}

std::size_t ReportFile::size() const {
  if (content_) return content_->report ? content_->report->text().size() : 0;
  return static_cast<std::size_t>(bytes().value_or(0));
}

const ReportFile::Status& ReportFile::status() const {
  if (status_) return *status_;
  Status result;
  struct stat found {};
  const std::time_t now = std::time(nullptr);
  if (stat(path_.c_str(), &found) != 0) {
    result.error = reason("无法打开");
  } else {
    result.is_settled = has_settled(found.st_mtime, now);
    result.modified = iso(found, result.is_settled);
    result.is_readable = S_ISREG(found.st_mode) || S_ISDIR(found.st_mode);
    if (S_ISREG(found.st_mode)) result.bytes = found.st_size;
    if (!result.is_readable) result.error = kind_error(found.st_mode);
  }
  return status_.emplace(std::move(result));
}

const ReportFile::Content& ReportFile::content() const {
  if (content_) return *content_;
  std::string bytes;
  std::optional<std::string> error = read(bytes);
  std::optional<text::Document> document;
  if (!error) {
    document = text::read_bytes(bytes);
    if (!document->error.empty()) error = std::string(document->error);
    if (document->text.size() > limit_) error = size_error(document->text.size(), limit_);
  }
  content_.emplace();
  if (error) {
    content_->error = std::move(error);
  } else {
    content_->report.emplace(*std::move(document), memo_);
  }
  return *content_;
}

// Reads the whole file into `bytes`; gives an error or nothing.
std::optional<std::string> ReportFile::read(std::string& bytes) const {
  if (!status().is_readable) return status().error;
  const Descriptor file(path_);
  struct stat found {};
  if (!file.is_open() || fstat(file.number(), &found) != 0) return reason("无法打开");
  if (auto error = kind_error(found.st_mode)) return error;
  const auto expected = static_cast<std::size_t>(found.st_size);
  if (expected > limit_) return size_error(expected, limit_);

  std::size_t size = 0;
  std::size_t room = std::clamp(expected + 1, kLeastRead, kFirstRead);
  for (;;) {
    bytes.resize(room);
    const ssize_t count = file.read_some(bytes.data() + size, room - size);
    if (count < 0) return reason("无法读取");
    if (count == 0) break;
    const bool is_first = size == 0;
    size += static_cast<std::size_t>(count);
    if (is_first) {
      if (auto error = binary_error({bytes.data(), size})) return error;
    }
    if (size > limit_) return size_error(size, limit_);
    if (size == room) room = std::max(expected + 1, 2 * room);
  }
  bytes.resize(size);
  if (size == 0) return "文件是空的";
  return binary_error(bytes);
}

}  // namespace gouji::sqlite
