// What a clause is about, whose it is and of when: what the clauses and headings before it say.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parse/claim_pattern.h"
#include "parse/claims.h"
#include "parse/clause.h"

namespace gouji::parse {

class Context {
 public:
  Context(std::string_view text, const Reporter& reporter);

  /// Section 三 is on applications, 四 on reviews and lawsuits, whatever their text names.
  void begin_section(int number);
  /// The words of a heading within a section, (二)依申请公开情况.
  void begin_heading(std::u32string_view signs);
  void begin_paragraph();
  /// Before the first of its clauses is entered.
  void begin_sentence(std::span<const Clause> clauses, bool goes_on);

  /// Takes what the clause says of time and body. Leaves in `core` what it says of figures. True
  /// where its counts are this report's own, and of this year.
  bool enter(const Clause& clause, std::vector<Token>& core);

  /// Takes what the figures behind these words are about.
  void enter_topic(const Stretch& core);

  /// A sentence without a figure has come.
  void pass(bool itemised, bool names_applications);

  /// A figure of the topic's own has come, or one of something else.
  void count(bool applications);
  void lose();
  /// Documents are counted by who may see them, in this sentence.
  void classify() { classed_ = true; }
  bool classed() const { return classed_; }

  /// `whole` is the item whose parts these may be, `last` that of the figure before.
  bool meets(Need need, std::u32string_view signs, std::string_view whole,
             std::string_view last) const;

  /// Neither time nor body is another's.
  bool mine() const { return !other_time_ && !other_body_; }

  /// The clause says 按期 or the like.
  bool timed() const { return timed_; }
  /// The clause names 政府信息公开.
  bool discloses() const { return named_; }
  bool form_2019() const { return form_2019_; }

  /// The section, or the heading within, says what its figures are about.
  bool has_subject() const { return base_ != Topic::none && base_ != Topic::other; }

  Topic topic() const { return topic_; }
  /// The item that words without one of their own speak of: 其中维持3件. Empty where none.
  std::string_view subject() const;
  std::optional<std::string_view> scope() const { return scope_; }

 private:
  bool time(std::u32string_view signs, std::size_t i, bool first, bool compares);
  bool body(const Token& token, bool behind_scope, bool first);
  bool is_self(std::string_view name) const;

  std::string_view text_;
  std::u32string authority_;  // folded; empty where not known
  bool form_2019_;
  int section_ = -1;
  Topic base_ = Topic::none;  // of section and heading
  Topic topic_ = Topic::none;
  std::string_view document_;  // regulations or normative_documents: what 废止3件 speaks of
  std::string_view decision_;
  std::string_view fee_;
  bool counted_ = false;     // a figure of applications, and none of anything else since
  bool other_time_ = false;  // up to the next words of time
  bool other_body_ = false;
  bool decides_ = false;  // the sentence names decisions, not cases handled
  bool issues_ = false;   // … or documents of any kind issued
  bool reviews_ = false;  // … or that the reporter reviews what others did
  bool classed_ = false;  // … or has documents by who may see them: 主动公开18件
  bool timed_ = false;
  bool named_ = false;      // the clause names 政府信息公开
  bool blocked_ = false;    // the clause around a bracket
  bool mentions_ = false;   // the sentence names applications, or what is carried over
  bool discloses_ = false;  // … or 政府信息公开
  std::optional<std::string_view> scope_;
  std::optional<std::string_view> outer_;  // scope of the whole, where that of a part is narrower
  bool narrows_ = false;                   // the clause begins with 其中
  bool narrowed_ = false;                  // … and one before it named a scope
};

}  // namespace gouji::parse
