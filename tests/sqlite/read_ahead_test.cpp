// ReadAhead by itself: order, bounds, errors, and who does what.
#include "sqlite/read_ahead.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>

#include "catch.h"

using gouji::sqlite::ReadAhead;
using gouji::sqlite::Task;

namespace {

/// What the tasks of one queue do together.
struct Work {
  std::size_t count = 1000;  // tasks that there are
  std::size_t bytes = 0;     // that each holds
  std::size_t bad = 1000;    // the number of the one that fails
  std::chrono::microseconds time{0};
  std::atomic<std::size_t> made = 0, run = 0, held = 0, most_held = 0, by_others = 0;
  std::thread::id owner = std::this_thread::get_id();
};

struct Numbered : Task {
  Numbered(Work& all, std::size_t which) : work(all), number(which) {}
  ~Numbered() override {
    if (done) work.held -= work.bytes;
  }

  void run() override {
    std::this_thread::sleep_for(work.time);
    if (std::this_thread::get_id() != work.owner) ++work.by_others;
    ++work.run;
    done = true;
    const std::size_t held = work.held += work.bytes;
    for (std::size_t most = work.most_held; most < held;) {
      if (work.most_held.compare_exchange_weak(most, held)) break;
    }
    if (number == work.bad) throw std::out_of_range("bad");
  }
  std::size_t size() const override { return work.bytes; }

  Work& work;
  std::size_t number;
  bool done = false;
};

ReadAhead queue(Work& work, std::size_t threads) {
  return ReadAhead(threads, [&work]() -> std::unique_ptr<Task> {
    // The source is called by the owner alone.
    if (work.made == work.count || std::this_thread::get_id() != work.owner) return nullptr;
    return std::make_unique<Numbered>(work, work.made++);
  });
}

std::size_t number_of(const std::unique_ptr<Task>& task) {
  return static_cast<const Numbered&>(*task).number;
}

}  // namespace

TEST_CASE("tasks come in order, each done once", "[sqlite][read_ahead]") {
  const std::size_t threads = GENERATE(0, 1, 2, 7);
  Work work;
  ReadAhead tasks = queue(work, threads);
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < work.count; ++i) {
    const std::unique_ptr<Task> task = tasks.next();
    if (!task || number_of(task) != i || !static_cast<const Numbered&>(*task).done) ++wrong;
  }
  CHECK(wrong == 0);
  CHECK(work.run == work.count);
  CHECK(tasks.next() == nullptr);
  CHECK(tasks.next() == nullptr);
}

TEST_CASE("no tasks are a queue too", "[sqlite][read_ahead]") {
  Work work;
  work.count = 0;
  CHECK(queue(work, 2).next() == nullptr);
}

TEST_CASE("other threads do the work while the owner is busy", "[sqlite][read_ahead]") {
  Work work;
  work.count = 50;
  ReadAhead tasks = queue(work, 2);
  while (tasks.next()) std::this_thread::sleep_for(std::chrono::milliseconds(2));
  CHECK(work.by_others > 0);
}

TEST_CASE("the first task is made alone and by the owner", "[sqlite][read_ahead]") {
  Work work;
  ReadAhead tasks = queue(work, 4);
  tasks.next();
  CHECK(work.made == 1);
  CHECK(work.by_others == 0);
}

TEST_CASE("without threads the owner makes no task ahead", "[sqlite][read_ahead]") {
  Work work;
  ReadAhead tasks = queue(work, 0);
  for (std::size_t i = 1; i <= 100; ++i) {
    tasks.next();
    REQUIRE(work.made == i);
  }
  CHECK(work.by_others == 0);
}

TEST_CASE("the tasks that are made ahead are counted", "[sqlite][read_ahead]") {
  Work work;
  ReadAhead tasks = queue(work, 2);
  for (std::size_t i = 1; i <= 500; ++i) {
    tasks.next();
    REQUIRE(work.made <= i + ReadAhead::kTasks);
  }
  CHECK(work.made > 500);
}

TEST_CASE("what tasks hold is bounded", "[sqlite][read_ahead]") {
  const std::size_t bytes = GENERATE(std::size_t{5} << 20, ReadAhead::kBytes, std::size_t{1} << 30);
  Work work;
  work.bytes = bytes;
  work.count = 40;
  ReadAhead tasks = queue(work, 3);
  std::size_t count = 0;
  while (const std::unique_ptr<Task> task = tasks.next()) {
    ++count;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  CHECK(count == work.count);
  // With the one that the owner has, and one alone however large it is.
  CHECK(work.most_held <= bytes + std::max(bytes, ReadAhead::kBytes));
}

TEST_CASE("what a task throws is thrown in its place", "[sqlite][read_ahead]") {
  const std::size_t threads = GENERATE(0, 3);
  Work work;
  work.count = 30;
  work.bad = 20;
  ReadAhead tasks = queue(work, threads);
  for (std::size_t i = 0; i < 20; ++i) REQUIRE(number_of(tasks.next()) == i);
  CHECK_THROWS_AS(tasks.next(), std::out_of_range);
  CHECK(number_of(tasks.next()) == 21);
}

TEST_CASE("what the source throws is thrown at once", "[sqlite][read_ahead]") {
  ReadAhead tasks(2, []() -> std::unique_ptr<Task> { throw std::out_of_range("source"); });
  CHECK_THROWS_AS(tasks.next(), std::out_of_range);
  CHECK_THROWS_AS(tasks.next(), std::out_of_range);
}

TEST_CASE("a queue that is left begins nothing more", "[sqlite][read_ahead]") {
  Work work;
  work.time = std::chrono::milliseconds(1);
  std::size_t run = 0;
  {
    ReadAhead tasks = queue(work, 3);
    for (int i = 0; i < 10; ++i) tasks.next();
    run = work.run;
  }
  CHECK(work.run <= run + 3);
  CHECK(work.made < work.count);
}

TEST_CASE("two queues know nothing of each other", "[sqlite][read_ahead]") {
  Work one;
  Work other;
  ReadAhead first = queue(one, 2);
  ReadAhead second = queue(other, 2);
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < one.count; ++i) {
    if (number_of(first.next()) != i || number_of(second.next()) != i) ++wrong;
  }
  CHECK(wrong == 0);
}
