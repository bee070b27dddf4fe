// Work that is done ahead in other threads, while SQLite takes what is ready: in order, in bounded
// memory, and without a call of SQLite's outside its own thread.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace gouji::sqlite {

/// Something to be done once, in whichever thread comes to it. It must not call SQLite.
class Task {
 public:
  virtual ~Task() = default;
  virtual void run() = 0;
  /// Bytes that it will hold, or holds since it was run.
  virtual std::size_t size() const = 0;
};

/// A queue of tasks for one thread, the owner's, that calls everything here. At most kTasks of them
/// (`least` where there are one or two threads) are made ahead of the one that the owner has, and
/// none is made or begun while those before it that the owner has not taken hold kBytes. The owner
/// does not wait idly: what no thread has begun it does itself. So the first task of all, and all
/// where there are no threads, are run in its own.
class ReadAhead {
 public:
  static constexpr std::size_t kTasks = 64;
  static constexpr std::size_t kBytes = std::size_t{16} << 20;

  /// Gives the tasks in order, and null at the end; called by the owner's thread only.
  using Source = std::function<std::unique_ptr<Task>()>;

  /// `threads`: besides the owner's. They are started when there is more than one task to do; where
  /// the system has none to give, there are fewer.
  /// `least`: tasks to have made ahead at least, where there are threads.
  ReadAhead(std::size_t threads, Source source, std::size_t least = 16);
  ReadAhead(const ReadAhead&) = delete;
  ReadAhead& operator=(const ReadAhead&) = delete;
  /// Waits for the tasks that are under way, and begins no other.
  ~ReadAhead();

  /// The next task, done; null at the end. Throws what its run() threw, and goes on behind it.
  std::unique_ptr<Task> next();

  /// As many as the machine's processors but for the owner's.
  static std::size_t default_threads();

 private:
  struct Slot {
    std::unique_ptr<Task> task;
    std::size_t size;
    bool done = false;
    std::exception_ptr error = nullptr;
  };

  void fill();
  std::size_t queued_bytes() const;
  void start_threads();
  void work();
  Slot* begin();
  void run(Slot& slot, std::unique_lock<std::mutex>& lock);

  Source source_;
  bool at_end_ = false;     // of source_
  std::size_t most_;        // tasks to have in the queue in the end
  std::size_t window_ = 1;  // and now
  std::size_t wanted_;      // threads that may still be started
  std::vector<std::thread> threads_;

  std::mutex mutex_;  // of all below
  std::condition_variable may_begin_;
  std::condition_variable is_done_;
  std::deque<Slot> slots_;
  std::size_t begun_ = 0;  // of slots_, from the front
  std::size_t bytes_ = 0;  // of those
  bool stopping_ = false;
};

}  // namespace gouji::sqlite
