// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/paper_reader.h"

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <stdexcept>

#include "tests/support/run_program.h"

namespace signpost::testing {
namespace {

namespace fs = std::filesystem;

std::string output_of(const std::vector<std::string>& command) {
    auto run = run_program(command);
    if (run.exit_code != 0) throw std::runtime_error(command[0] + ": " + run.err);
    return std::move(run.out);
}

std::string without(std::string text, const std::string& what) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what))
        text.erase(at, what.size());
    return text;
}

}  // namespace

std::string without_blanks(const std::string& text) {
    auto out = without(text, "\u00A0");
    out.erase(std::remove_if(out.begin(), out.end(),
                             [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }),
              out.end());
    return out;
}

std::vector<std::string> pages_of_pdf(const std::string& path) {
    std::vector<std::string> out;
    std::istringstream text(output_of({SIGNPOST_PDFTOTEXT, path, "-"}));
    for (std::string page; std::getline(text, page, '\f');) out.push_back(page);
    return out;
}

std::vector<std::vector<std::string>> fonts_of_pdf(const std::string& path) {
    std::vector<std::vector<std::string>> out;
    std::istringstream text(output_of({SIGNPOST_PDFFONTS, path}));
    std::size_t row = 0;
    for (std::string line; std::getline(text, line); ++row) {
        constexpr std::size_t head = 2;
        if (row < head) continue;
        std::istringstream words(line);
        auto& columns = out.emplace_back();
        for (std::string word; words >> word;) columns.push_back(word);
    }
    return out;
}

std::vector<std::string> codes_in_pdf(const std::string& path, const std::string& folder) {
    output_of({SIGNPOST_PDFTOPPM, "-r", "300", "-png", path, folder + "/page"});
    std::vector<std::string> pictures;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".png") pictures.push_back(entry.path().string());
    std::sort(pictures.begin(), pictures.end());
    std::vector<std::string> out;
    for (const auto& picture : pictures) {
        // Exit code 4: no code on this picture.
        auto text =
            run_program({SIGNPOST_ZBARIMG, "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture}).out;
        if (text.empty()) continue;
        text.pop_back();  // the line end that zbarimg adds
        out.push_back(text);
    }
    return out;
}

}  // namespace signpost::testing
