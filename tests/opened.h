// How often the files of a folder are opened, as the kernel tells it.
#pragma once

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

#include "folder.h"

namespace gouji {

class Opened {
 public:
  explicit Opened(const Folder& folder) : number_(inotify_init1(IN_NONBLOCK)) {
    if (inotify_add_watch(number_, folder.path().c_str(), IN_OPEN) < 0) {
      throw std::runtime_error("no inotify");
    }
  }
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;
  ~Opened() { close(number_); }

  /// Since the last call; of files in the folder itself.
  int count() const {
    alignas(inotify_event) std::array<char, 4096> events{};
    int opened = 0;
    ssize_t size = 0;
    while ((size = read(number_, events.data(), events.size())) > 0) {
      for (const char* at = events.data(); at < events.data() + size;) {
        const auto* event = reinterpret_cast<const inotify_event*>(at);
        if ((event->mask & IN_ISDIR) == 0) ++opened;
        at += sizeof(inotify_event) + event->len;
      }
    }
    return opened;
  }

 private:
  int number_;
};

}  // namespace gouji
