#include "sqlite/read_ahead.h"

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <initializer_list>
#include <numeric>
#include <system_error>
#include <utility>

#include "parse/initialise.h"

namespace gouji::sqlite {
namespace {

// A host may exit() with a scan left open. What tasks use of static data is then destroyed, so that
// no task may be under way, nor begin. Constants, since they are used behind the destructors.
std::atomic<int> tasks_under_way = 0;
std::atomic<pid_t> process = 0;  // whose tasks they are: a fork() has none of the threads
std::atomic<bool> is_exiting = false;

// While a thread of ours may be at a task.
class UnderWay {
 public:
  UnderWay() { ++tasks_under_way; }
  UnderWay(const UnderWay&) = delete;
  UnderWay& operator=(const UnderWay&) = delete;
  ~UnderWay() {
    --tasks_under_way;
    tasks_under_way.notify_all();
  }
};

// Made by the first thread, hence after the static data that is made when the library is loaded;
// so it is destroyed before them.
class Exit {
 public:
  ~Exit() {
    is_exiting = true;
    if (process != getpid()) return;
    for (int count = 0; (count = tasks_under_way) > 0;) tasks_under_way.wait(count);
  }
};

// To be called before a thread is started.
void prepare_exit() {
  static const Exit kExit;
  const pid_t own = getpid();
  if (process.exchange(own) != own) tasks_under_way = 0;
}

// The host's signals go to the host's threads: a new thread inherits what is blocked here. Those
// that a thread brings on itself are not sent to others.
class SignalsBlocked {
 public:
  SignalsBlocked() {
    sigset_t all;
    sigfillset(&all);
    for (const int own : {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGSYS, SIGTRAP}) {
      sigdelset(&all, own);
    }
    pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  SignalsBlocked(const SignalsBlocked&) = delete;
  SignalsBlocked& operator=(const SignalsBlocked&) = delete;
  ~SignalsBlocked() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

}  // namespace

// Eight for each thread, so that a slow one holds up none; more would be memory for nothing.
ReadAhead::ReadAhead(std::size_t threads, Source source, std::size_t least)
    : source_(std::move(source)),
      most_(std::clamp<std::size_t>(8 * threads, least, kTasks)),
      wanted_(threads) {}

ReadAhead::~ReadAhead() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  may_begin_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

std::size_t ReadAhead::default_threads() {
  // 0 where it can't be told.
  const std::size_t processors = std::max(1U, std::thread::hardware_concurrency());
  return std::min(processors, kTasks) - 1;
}

std::unique_ptr<Task> ReadAhead::next() {
  fill();
  std::unique_lock lock(mutex_);
  if (slots_.empty()) return nullptr;
  while (!slots_.front().done) {
    if (Slot* slot = begin()) {
      run(*slot, lock);
    } else {
      is_done_.wait(lock);
    }
  }
  Slot slot = std::move(slots_.front());
  slots_.pop_front();
  --begun_;
  bytes_ -= slot.size;
  lock.unlock();
  may_begin_.notify_all();
  if (slot.error) std::rethrow_exception(slot.error);
  return std::move(slot.task);
}

// The window opens by and by: a query that wants one row has no others made.
void ReadAhead::fill() {
  while (!at_end_) {
    {
      const std::lock_guard lock(mutex_);
      if (slots_.size() >= window_ || queued_bytes() >= kBytes) break;
    }
    std::unique_ptr<Task> task = source_();
    at_end_ = task == nullptr;
    if (at_end_) break;
    const std::size_t size = task->size();
    const std::lock_guard lock(mutex_);
    slots_.push_back({std::move(task), size});
  }
  if (window_ > 1) start_threads();
  if (wanted_ > 0 || !threads_.empty()) window_ = std::min(2 * window_, most_);
  may_begin_.notify_all();
}

// Of all that is made and not taken yet, begun or not.
std::size_t ReadAhead::queued_bytes() const {
  return std::accumulate(slots_.begin(), slots_.end(), std::size_t{0},
                         [](std::size_t sum, const Slot& slot) { return sum + slot.size; });
}

void ReadAhead::start_threads() {
  std::size_t tasks = 0;
  {
    const std::lock_guard lock(mutex_);
    tasks = slots_.size();
  }
  prepare_exit();
  const SignalsBlocked blocked;
  threads_.reserve(threads_.size() + wanted_);
  for (; wanted_ > 0 && threads_.size() + 1 < tasks; --wanted_) {
    try {
      threads_.emplace_back([this] { work(); });
    } catch (const std::system_error&) {
      wanted_ = 0;  // the scan goes on with those that there are
      return;
    }
  }
}

// A thread that gets no memory of its own leaves the tasks to the others.
void ReadAhead::work() {
  if (!parse::initialise_thread()) return;
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    {
      const UnderWay under_way;
      if (is_exiting) return;
      if (Slot* slot = begin()) {
        run(*slot, lock);
        continue;
      }
    }
    may_begin_.wait(lock);
  }
}

// Takes the first task that nobody has begun, if there is room for it. The one at the front always
// finds it: those that take it away are behind.
ReadAhead::Slot* ReadAhead::begin() {
  if (begun_ == slots_.size()) return nullptr;
  Slot& slot = slots_[begun_];
  if (begun_ > 0 && bytes_ + slot.size > kBytes) return nullptr;
  ++begun_;
  bytes_ += slot.size;
  return &slot;
}

// A deque keeps a slot where it is while others come and go, and one that is not done stays.
void ReadAhead::run(Slot& slot, std::unique_lock<std::mutex>& lock) {
  lock.unlock();
  std::exception_ptr error;
  try {
    slot.task->run();
  } catch (...) {
    error = std::current_exception();  // for the owner's thread
  }
  const std::size_t size = slot.task->size();
  lock.lock();
  bytes_ += size - slot.size;
  slot.size = size;
  slot.error = std::move(error);
  slot.done = true;
  is_done_.notify_all();
}

}  // namespace gouji::sqlite
