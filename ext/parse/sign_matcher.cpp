#include "parse/sign_matcher.h"

#include <algorithm>
#include <map>
#include <utility>

#include "text/fold.h"

namespace gouji::parse {
namespace {

using Places = std::vector<std::uint16_t>;

void add_all(Places& places, const Places& more) {
  places.insert(places.end(), more.begin(), more.end());
}

// A sign of an expression, or […] of them, and those that may come next.
struct Place {
  std::u32string signs;
  Places next;
  std::uint16_t expression;
  bool last = false;  // the expression may end with it
};

// Reads expressions by recursive descent (Glushkov 1961).
class Reader {
 public:
  bool read(std::string_view expression, std::uint16_t number) {
    rest_.clear();
    for (std::size_t at = 0; at < expression.size();) rest_ += text::next(expression, at);
    at_ = 0;
    number_ = number;
    const Part all = alternatives();
    add_all(begin, all.first);
    for (const std::uint16_t place : all.last) places[place].last = true;
    return at_ == rest_.size() && !all.empty;
  }

  std::vector<Place> places;
  Places begin;  // with which the expressions begin

 private:
  struct Part {
    Places first;
    Places last;
    bool empty = false;  // it may be
  };

  Part alternatives() {
    Part all = sequence();
    while (take(U'|')) {
      const Part other = sequence();
      add_all(all.first, other.first);
      add_all(all.last, other.last);
      all.empty = all.empty || other.empty;
    }
    return all;
  }

  Part sequence() {
    Part all{{}, {}, true};
    while (at_ < rest_.size() && rest_[at_] != U'|' && rest_[at_] != U')') {
      Part next = repeated();
      lead(all.last, next.first);
      if (all.empty) add_all(all.first, next.first);
      if (next.empty) add_all(next.last, all.last);
      all.last = std::move(next.last);
      all.empty = all.empty && next.empty;
    }
    return all;
  }

  Part repeated() {
    Part part = item();
    for (;;) {
      const bool any = take(U'*');
      if (any || take(U'+')) {
        lead(part.last, part.first);
      } else if (!take(U'?')) {
        return part;
      } else {
        part.empty = true;
      }
      part.empty = part.empty || any;
    }
  }

  Part item() {
    if (take(U'(')) {
      at_ += 2;  // ?:
      Part part = alternatives();
      take(U')');
      return part;
    }
    std::u32string signs;
    if (take(U'[')) {
      while (at_ < rest_.size() && !take(U']')) signs += rest_[at_++];
    } else {
      signs = rest_[at_++];
    }
    const auto place = static_cast<std::uint16_t>(places.size());
    places.push_back({std::move(signs), {}, number_});
    return {{place}, {place}, false};
  }

  void lead(const Places& from, const Places& to) {
    for (const std::uint16_t place : from) add_all(places[place].next, to);
  }

  bool take(char32_t c) {
    const bool there = at_ < rest_.size() && rest_[at_] == c;
    at_ += there;
    return there;
  }

  std::u32string rest_;
  std::size_t at_ = 0;
  std::uint16_t number_ = 0;
};

// The places that each sign leads to, by its column.
std::map<std::size_t, Places> by_column(const std::vector<Place>& places, const Places& next,
                                        const std::vector<std::uint8_t>& columns) {
  std::map<std::size_t, Places> found;
  for (const std::uint16_t place : next) {
    for (const char32_t sign : places[place].signs) found[columns[sign]].push_back(place);
  }
  for (auto& [column, all] : found) {
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
  }
  return found;
}

}  // namespace

SignMatcher::SignMatcher(const std::vector<std::string>& expressions) {
  Reader reader;
  for (std::size_t i = 0; i < expressions.size(); ++i) {
    ok_ = reader.read(expressions[i], static_cast<std::uint16_t>(i)) && ok_;
  }
  for (const Place& place : reader.places) {
    for (const char32_t sign : place.signs) {
      if (columns_.size() <= sign) columns_.resize(sign + 1);
      if (columns_[sign] == 0) columns_[sign] = static_cast<std::uint8_t>(width_++);
    }
  }
  // A state is the set of places that the signs so far may have led to.
  std::map<Places, std::uint16_t> numbers;
  std::vector<Places> states{{}, {}};
  for (std::size_t state = 0; state < states.size(); ++state) {
    Places next = state == kBegin ? reader.begin : Places();
    std::size_t match = kNone;
    for (const std::uint16_t place : states[state]) {
      add_all(next, reader.places[place].next);
      if (reader.places[place].last) {
        match = std::min<std::size_t>(match, reader.places[place].expression);
      }
    }
    matches_.push_back(static_cast<std::uint16_t>(match));
    next_.resize(next_.size() + width_);
    for (auto& [column, places] : by_column(reader.places, next, columns_)) {
      const auto number = static_cast<std::uint16_t>(states.size());
      const auto [known, added] = numbers.emplace(places, number);
      if (added) states.push_back(places);
      next_[state * width_ + column] = known->second;
    }
  }
}

}  // namespace gouji::parse
