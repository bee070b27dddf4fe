#include "sqlite/walk.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <new>
#include <system_error>
#include <utility>

#include "sqlite/guard.h"

namespace gouji::sqlite {
namespace {

// The parts of a path, without empty ones and '.'.
std::vector<std::string> split(std::string_view path) {
  std::vector<std::string> parts;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, end);
    if (!part.empty() && part != ".") parts.emplace_back(part);
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return parts;
}

bool is_glob(std::string_view part) { return part.find_first_of("*?[") != part.npos; }

// The shell writes [!…] where SQLite's GLOB has [^…].
std::string glob(std::string part) {
  for (std::size_t at = part.find("[!"); at != part.npos; at = part.find("[!", at + 1)) {
    part[at + 1] = '^';
  }
  return part;
}

// A folder's path ends with '/' while it is open; as a row of its own it doesn't.
std::string without_slash(const std::string& folder) {
  if (folder.empty()) return ".";
  return folder.size() > 1 ? folder.substr(0, folder.size() - 1) : folder;
}

bool is_folder(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

// A folder that there is no memory for is no folder that can't be listed: its files would be lost.
void check_memory() {
  if (errno == ENOMEM) throw std::bad_alloc();
}

struct Close {
  void operator()(DIR* directory) const { closedir(directory); }
};

}  // namespace

Walk::Walk(std::string_view source) : path_(source.starts_with('/') ? "/" : "") {
  if (source.empty() || source.find('\0') != source.npos) {
    throw Error("reports(source): the source is empty or has a character U+0000");
  }
  const std::vector<std::string> parts = split(source);
  auto part = parts.begin();
  struct stat status {};
  while (part != parts.end() && lstat((path_ + *part).c_str(), &status) == 0) {
    path_.append(*part++).append("/");
  }
  if (std::none_of(part, parts.end(), is_glob) && part != parts.end()) {
    throw Error("reports(source): " + std::string(source) + ": " +
                std::generic_category().message(errno));
  }
  std::transform(part, parts.end(), std::back_inserter(pattern_), glob);
  if (is_folder(without_slash(path_)) && enter()) {
    remember_above();
  } else if (pattern_.empty()) {
    single_ = without_slash(path_);
  }
}

std::optional<std::string> Walk::next() {
  if (single_) return std::exchange(single_, std::nullopt);
  while (!folders_.empty()) {
    Folder& folder = folders_.back();
    path_.resize(folder.path_size);
    if (folder.at == folder.entries.size()) {
      folders_.pop_back();
      continue;
    }
    path_ += folder.names.data() + folder.entries[folder.at++];
    if (!path_.ends_with('/')) return path_;
    if (!enter()) return without_slash(path_);
  }
  return std::nullopt;
}

// Opens the folder path_, unless that would lead in circles. False where it can't be listed.
bool Walk::enter() {
  const std::unique_ptr<DIR, Close> directory(opendir(path_.empty() ? "." : path_.c_str()));
  struct stat status {};
  if (!directory || fstat(dirfd(directory.get()), &status) != 0) {
    check_memory();
    return false;
  }
  const Id id{status.st_dev, status.st_ino};
  if (!may_enter(id)) return true;
  Folder folder{id, path_.size(), {}, {}};
  if (!list(folder, directory.get())) return false;
  folders_.push_back(std::move(folder));
  return true;
}

bool Walk::list(Folder& folder, DIR* directory) const {
  errno = 0;
  while (const dirent* entry = readdir(directory)) {
    add(folder, *entry);
    errno = 0;
  }
  check_memory();
  if (errno != 0) return false;
  // A folder sorts with its '/', as the paths of its files do.
  std::sort(folder.entries.begin(), folder.entries.end(), [&](auto left, auto right) {
    return std::strcmp(folder.names.data() + left, folder.names.data() + right) < 0;
  });
  return true;
}

void Walk::add(Folder& folder, const dirent& entry) const {
  const std::string_view name = entry.d_name;
  const std::size_t level = folders_.size();
  const std::string* pattern = level < pattern_.size() ? &pattern_[level] : nullptr;
  if (name == "." || name == "..") return;
  if (name.starts_with('.') && (pattern == nullptr || !pattern->starts_with('.'))) return;
  if (pattern != nullptr && sqlite3_strglob(pattern->c_str(), entry.d_name) != 0) return;

  const std::string path = path_ + entry.d_name;
  const bool may_be_folder = entry.d_type != DT_REG && (entry.d_type == DT_DIR || is_folder(path));
  if (!may_be_folder && level + 1 < pattern_.size()) return;
  folder.entries.push_back(static_cast<std::uint32_t>(folder.names.size()));
  folder.names.append(name);
  // One that can't be listed becomes a row itself, and sorts as such.
  const bool can_list = may_be_folder && faccessat(AT_FDCWD, path.c_str(), R_OK, AT_EACCESS) == 0;
  if (can_list) folder.names.push_back('/');
  folder.names.push_back('\0');
}

// Links could lead up again, or by ever new ways to the same folder.
bool Walk::may_enter(Id id) {
  const auto is_here = [&](const Folder& folder) { return folder.id == id; };
  if (std::any_of(folders_.begin(), folders_.end(), is_here)) return false;
  if (std::find(above_.begin(), above_.end(), id) != above_.end()) return false;
  struct stat status {};
  if (lstat(without_slash(path_).c_str(), &status) != 0 || !S_ISLNK(status.st_mode)) return true;
  if (std::find(linked_.begin(), linked_.end(), id) != linked_.end()) return false;
  linked_.push_back(id);
  return true;
}

void Walk::remember_above() {
  struct stat status {};
  for (std::string up = path_ + ".."; stat(up.c_str(), &status) == 0; up += "/..") {
    const Id id{status.st_dev, status.st_ino};
    if (id == (above_.empty() ? folders_.front().id : above_.back())) break;
    above_.push_back(id);
  }
}

}  // namespace gouji::sqlite
