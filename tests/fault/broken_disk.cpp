#include "fault/broken_disk.h"

#include <sqlite3.h>

namespace gouji::tests {
namespace {

std::int64_t left = 0;
bool only_once = true;
bool broken = false;

bool fails() {
  if (left == 0) return false;
  if (left > 1) {
    --left;
    return false;
  }
  broken = true;
  if (only_once) left = 0;
  return true;
}

sqlite3_vfs* usual() {
  static sqlite3_vfs* const kUsual = sqlite3_vfs_find(nullptr);
  return kUsual;
}

// The file of the usual VFS lies behind it in memory.
struct File : sqlite3_file {
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* real(sqlite3_file* file) { return static_cast<File*>(file)->real(); }

int close(sqlite3_file* file) { return real(file)->pMethods->xClose(real(file)); }
int read(sqlite3_file* file, void* data, int size, sqlite3_int64 at) {
  return fails() ? SQLITE_IOERR_READ : real(file)->pMethods->xRead(real(file), data, size, at);
}
int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 at) {
  if (!fails()) return real(file)->pMethods->xWrite(real(file), data, size, at);
  // Half of it gets there.
  real(file)->pMethods->xWrite(real(file), data, size / 2, at);
  return left % 2 == 0 ? SQLITE_IOERR_WRITE : SQLITE_FULL;
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
  return fails() ? SQLITE_IOERR_TRUNCATE : real(file)->pMethods->xTruncate(real(file), size);
}
int sync(sqlite3_file* file, int flags) {
  return fails() ? SQLITE_IOERR_FSYNC : real(file)->pMethods->xSync(real(file), flags);
}
int size(sqlite3_file* file, sqlite3_int64* result) {
  return fails() ? SQLITE_IOERR_FSTAT : real(file)->pMethods->xFileSize(real(file), result);
}
int lock(sqlite3_file* file, int level) { return real(file)->pMethods->xLock(real(file), level); }
int unlock(sqlite3_file* file, int level) {
  return real(file)->pMethods->xUnlock(real(file), level);
}
int check_lock(sqlite3_file* file, int* result) {
  return real(file)->pMethods->xCheckReservedLock(real(file), result);
}
int control(sqlite3_file* file, int code, void* data) {
  return real(file)->pMethods->xFileControl(real(file), code, data);
}
int sector(sqlite3_file* file) { return real(file)->pMethods->xSectorSize(real(file)); }
int device(sqlite3_file* file) { return real(file)->pMethods->xDeviceCharacteristics(real(file)); }

// Version 1: without shared memory, so that rollback journals are used.
constexpr sqlite3_io_methods kMethods = [] {
  sqlite3_io_methods methods{};
  methods.iVersion = 1;
  methods.xClose = close;
  methods.xRead = read;
  methods.xWrite = write;
  methods.xTruncate = truncate;
  methods.xSync = sync;
  methods.xFileSize = size;
  methods.xLock = lock;
  methods.xUnlock = unlock;
  methods.xCheckReservedLock = check_lock;
  methods.xFileControl = control;
  methods.xSectorSize = sector;
  methods.xDeviceCharacteristics = device;
  return methods;
}();

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
  file->pMethods = nullptr;
  if (fails()) return SQLITE_CANTOPEN;
  const int code = usual()->xOpen(usual(), name, real(file), flags, out);
  if (code == SQLITE_OK) file->pMethods = &kMethods;
  return code;
}

int remove(sqlite3_vfs*, const char* name, int sync_folder) {
  return fails() ? SQLITE_IOERR_DELETE : usual()->xDelete(usual(), name, sync_folder);
}

}  // namespace

void register_broken_disk() {
  static sqlite3_vfs vfs = [] {
    sqlite3_vfs copy = *usual();
    copy.zName = kBrokenDisk;
    copy.szOsFile += static_cast<int>(sizeof(File));
    copy.pNext = nullptr;
    copy.xOpen = open;
    copy.xDelete = remove;
    return copy;
  }();
  sqlite3_vfs_register(&vfs, 0);
}

void break_disk(std::int64_t n, bool once) {
  left = n;
  only_once = once;
  broken = false;
}

bool disk_is_broken() { return broken; }

}  // namespace gouji::tests
