// SPDX-License-Identifier: Apache-2.0
// Reads papers with programs that are not ours, as whoever gets one would.
#pragma once

#include <string>
#include <vector>

namespace signpost::testing {

/// A text without blanks and line ends of any kind, so that it does not matter where lines are broken.
std::string without_blanks(const std::string& text);

/// The words of each page of a PDF, by pdftotext.
std::vector<std::string> pages_of_pdf(const std::string& path);

/// One row of pdffonts for each font of a PDF: its columns.
std::vector<std::vector<std::string>> fonts_of_pdf(const std::string& path);

/// What the square codes on the pages of a PDF say, by pdftoppm at 300 dots an inch and zbarimg. Pictures go
/// into that folder.
std::vector<std::string> codes_in_pdf(const std::string& path, const std::string& folder);

}  // namespace signpost::testing
