// Everything that is made once for a process.
#pragma once

namespace gouji::parse {

/// Makes all tables and patterns, so that no later call has to, and has ICU load what it needs:
/// what memory runs out for while ICU does so is not to be had for the rest of the process. Takes a
/// twentieth of a second the first time and nothing from then on. Throws std::bad_alloc.
void initialise();

/// For a new thread: takes the thread-local data that the libraries want. Where there is no memory
/// for it the C library aborts, so that this asks first; false where there is none.
bool initialise_thread() noexcept;

}  // namespace gouji::parse
