#include "fault/allocation.h"

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <new>

// The sanitizers have a malloc() of their own; there operator new fails alone.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define GOUJI_OWN_MALLOC 0
#else
#define GOUJI_OWN_MALLOC 1
#endif

namespace {

// Of the thread that made the Fault. Those that a scan starts are spared: glibc ends the process
// where a thread finds no memory for its part of a library that was loaded later, as RE2 is.
thread_local std::int64_t left = 0;  // allocations up to the one that fails; 0: none does
bool all_behind = false;
bool has_struck = false;
std::atomic<std::int64_t> live = 0;  // of all threads

bool fails() {
  if (left == 0) return false;
  if (left > 1) {
    --left;
    return false;
  }
  has_struck = true;
  if (!all_behind) left = 0;
  errno = ENOMEM;
  return true;
}

void* counted(void* block) {
  if (block != nullptr) ++live;
  return block;
}

}  // namespace

namespace gouji::tests {

Fault::Fault(std::int64_t n, bool once) : n_(n) {
  has_struck = false;
  all_behind = !once;
  left = n;
}
Fault::~Fault() { left = 0; }
bool Fault::struck() const { return has_struck; }
std::int64_t Fault::counted() const { return n_ - left; }

std::int64_t live_blocks() { return live; }

}  // namespace gouji::tests

#if GOUJI_OWN_MALLOC

extern "C" {

void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
void __libc_free(void* block);

void* malloc(std::size_t size) { return fails() ? nullptr : counted(__libc_malloc(size)); }

void* calloc(std::size_t count, std::size_t size) {
  return fails() ? nullptr : counted(__libc_calloc(count, size));
}

void* realloc(void* block, std::size_t size) {
  if (fails()) return nullptr;
  if (block == nullptr) return counted(__libc_realloc(block, size));
  if (size == 0) --live;
  return __libc_realloc(block, size);
}

void* memalign(std::size_t alignment, std::size_t size) {
  return fails() ? nullptr : counted(__libc_memalign(alignment, size));
}

void* aligned_alloc(std::size_t alignment, std::size_t size) { return memalign(alignment, size); }

int posix_memalign(void** block, std::size_t alignment, std::size_t size) {
  *block = memalign(alignment, size);
  return *block == nullptr ? ENOMEM : 0;
}

void free(void* block) {
  if (block != nullptr) --live;
  __libc_free(block);
}

}  // extern "C"

#else

void* operator new(std::size_t size) {
  void* block = fails() ? nullptr : counted(std::malloc(size));
  if (block == nullptr) throw std::bad_alloc();
  return block;
}

void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return fails() ? nullptr : counted(std::malloc(size));
}

void operator delete(void* block) noexcept {
  if (block != nullptr) --live;
  std::free(block);
}

void operator delete(void* block, std::size_t) noexcept { operator delete(block); }

#endif
