// One function a layout, or a family of layouts: a report's blocks to bytes. UTF-8 unless said
// otherwise. `random` chooses what a layout leaves open.
#pragma once

#include <string>

#include "generator/draft.h"
#include "generator/plain.h"
#include "generator/random.h"

namespace gouji::tests {

std::string plain_text(const Draft& draft, PlainLayout layout);
std::string folded_line(const Draft& draft);
std::string folded_cell(const Draft& draft);

std::string pdf_layout(const Draft& draft, Random& random);
std::string pdf_raw(const Draft& draft, Random& random);
std::string pdf_torn(const Draft& draft, Random& random);

std::string html_clean(const Draft& draft);
/// `charset` is what the page declares, not what it is encoded in.
std::string html_word(const Draft& draft, Random& random, const std::string& charset);
std::string html_page(const Draft& draft, Random& random);
/// A table alone, on one line.
std::string html_table(const Grid& grid);

std::string markdown(const Draft& draft, Random& random);
std::string markdown_html(const Draft& draft);

/// word/document.xml.
std::string wordml(const Draft& draft, Random& random);
/// The .docx around it.
std::string docx(const Draft& draft, const std::string& document_xml, bool deflated);

}  // namespace gouji::tests
