// The files that a source names, one after the other, in binary order of their paths.
#pragma once

#include <dirent.h>
#include <sys/stat.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gouji::sqlite {

/// Holds the names in the folders on the way to the present file, and no more. Names that begin
/// with '.' are skipped unless the source spells the dot. A link to a folder is followed, but never
/// up to a folder that it lies in, and only one of several links to the same folder.
class Walk {
 public:
  /// `source`: a file, a folder (then all files below it), or a glob with `*`, `?` and `[…]` in any
  /// part of the path; a folder that a glob matches is walked too. Parts that exist under their
  /// very name are no glob. Throws an Error that names a file or folder that is not there.
  explicit Walk(std::string_view source);

  /// The path of the next file, or nothing at the end. A folder that can't be listed stands for
  /// its files.
  std::optional<std::string> next();

 private:
  // Identity of a folder, whatever its name.
  struct Id {
    dev_t device;
    ino_t inode;
    bool operator==(const Id&) const = default;
  };
  // An open folder. Its entries are sorted; each ends with '\0' in `names`, a folder with "/\0".
  struct Folder {
    Id id;
    std::size_t path_size;  // of path_ while in this folder
    std::string names;
    std::vector<std::uint32_t> entries;  // where in `names` each begins
    std::size_t at = 0;
  };

  bool enter();
  bool list(Folder& folder, DIR* directory) const;
  void add(Folder& folder, const dirent& entry) const;
  bool may_enter(Id id);
  void remember_above();

  std::string path_;                   // of the open folder: "", "/" or with '/' at its end
  std::vector<std::string> pattern_;   // what names must match, a level each; none below them
  std::vector<Folder> folders_;        // the present one last
  std::vector<Id> above_;              // what the source lies in
  std::vector<Id> linked_;             // what was entered by a link
  std::optional<std::string> single_;  // all there is: a file, or a source that can't be listed
};

}  // namespace gouji::sqlite
