// A disk that fails: a VFS of SQLite's above the usual one.
#pragma once

#include <cstdint>

namespace gouji::tests {

inline constexpr auto kBrokenDisk = "gouji_broken_disk";

/// Registers the VFS, once for the process.
void register_broken_disk();

/// Lets the n-th call to the disk from now on fail (from 1; 0: none), and all behind it unless
/// `once`.
void break_disk(std::int64_t n, bool once);

/// Whether it has come to that.
bool disk_is_broken();

}  // namespace gouji::tests
