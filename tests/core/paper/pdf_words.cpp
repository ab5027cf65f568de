// SPDX-License-Identifier: Apache-2.0
#include "tests/core/paper/pdf_words.h"

#include <sstream>

#include "tests/support/run_program.h"
#include "tests/support/temp_folder.h"

namespace signpost::paper {
namespace {

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, at);) out.push_back(part);
    return out;
}

void erase_all(std::string& text, std::string_view what) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at))
        text.erase(at, what.size());
}

std::string output_of(std::vector<std::string> command, const std::string& name, const std::string& bytes,
                      const std::vector<std::string>& rest = {}) {
    const testing::TempFolder folder;
    testing::put_file(folder / name, bytes);
    command.push_back(folder / name);
    command.insert(command.end(), rest.begin(), rest.end());
    return testing::run_program(command).out;
}

}  // namespace

std::vector<std::string> words_by_page(const std::string& pdf) {
    return split(output_of({SIGNPOST_PDFTOTEXT, "-raw"}, "pages.pdf", pdf, {"-"}), '\f');
}

std::vector<PlacedWord> placed_words(const std::string& pdf) {
    std::vector<PlacedWord> out;
    const std::string before = "<word xMin=\"";
    for (const auto& line : split(output_of({SIGNPOST_PDFTOTEXT, "-bbox"}, "pages.pdf", pdf, {"-"}), '\n')) {
        const auto at = line.find(before);
        const auto text = line.find("\">", at);
        if (at == std::string::npos || text == std::string::npos) continue;
        const auto end = line.find("</word>", text);
        out.push_back({line.substr(text + 2, end - text - 2), std::stod(line.substr(at + before.size()))});
    }
    return out;
}

std::string squeezed(std::string_view text) {
    std::string out(text);
    for (const std::string_view blank : {" ", "\n", "\t", "\r", "\f", "\u00A0", "\u200E", "\u200F", "\u202A",
                                         "\u202B", "\u202C", "\u2066", "\u2068", "\u2069", "\u00AD"})
        erase_all(out, blank);
    return out;
}

std::vector<std::string> fonts_of(const std::string& pdf) {
    auto rows = split(output_of({SIGNPOST_PDFFONTS}, "pages.pdf", pdf), '\n');
    if (rows.size() >= 2) rows.erase(rows.begin(), rows.begin() + 2);
    return rows;
}

std::string read_codes(const std::string& png) {
    return output_of({SIGNPOST_ZBARIMG, "--quiet", "--raw"}, "codes.png", png);
}

}  // namespace signpost::paper
