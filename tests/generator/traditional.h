// Simplified Chinese in the Traditional characters of mirror sites.
#pragma once

#include <string>

namespace gouji::tests {

/// By ICU's characters, and by the words that mirrors use: 檔案 for 文件, 民眾 for 群众.
std::string traditional(const std::string& text);

}  // namespace gouji::tests
