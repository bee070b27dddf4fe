// A report's rows in a few hundred bytes, without its text: for whoever goes through many reports
// more than once.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "parse/report.h"

namespace gouji::parse {

/// All rows of a report, about 900 bytes for one of 200 cells. Of what is printed only short words
/// are kept (titles, names, units, scopes); the rest can be read again where its place says.
std::shared_ptr<const std::string> pack(const Report& report);

/// The report that was packed, with the same rows in the same order and an empty text. In a row,
/// text that is not kept is unread(): what is printed there is the evidence that the row's place
/// gives, or a heading. Static storage is shared with the report packed: the same process must
/// unpack it. Rows are unpacked when they are asked for.
std::unique_ptr<const Report> unpack(std::shared_ptr<const std::string> packed);

/// Whether a text of an unpacked row was not kept.
bool is_unread(std::string_view text);

}  // namespace gouji::parse
