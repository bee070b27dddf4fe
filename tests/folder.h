// Files for a test: a folder of its own, gone with it, and the reports of the repository.
#pragma once

#include <stdlib.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace gouji {

class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / "gouji-XXXXXX") {
    std::string name = path_.string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  std::string path() const { return path_.string(); }
  std::string path(const std::string& name) const { return (path_ / name).string(); }

  /// Writes a file; makes the folders that it lies in.
  void write(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }
  void make_folder(const std::string& name) const {
    std::filesystem::create_directories(path_ / name);
  }
  void link(const std::string& target, const std::string& name) const {
    std::filesystem::create_symlink(target, path_ / name);
  }
  void pipe(const std::string& name) const {
    if (mkfifo(path(name).c_str(), 0600) != 0) throw std::runtime_error("no pipe");
  }

 private:
  std::filesystem::path path_;
};

/// The bytes of a file of the repository.
inline std::string repository_file(const std::string& path) {
  std::ifstream file(std::string(GOUJI_SOURCE_DIR "/") + path, std::ios::binary);
  if (!file) throw std::runtime_error("no file " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace gouji
