// SPDX-License-Identifier: Apache-2.0
// Whatever words the command line program is called with, it ends with one of its exit codes: no crash, no
// undefined behaviour, no memory beyond a bound. Its words are lines of plain text, a call that went wrong
// says why, and an answer of `match` shows whom to call, also when it was refused. The input is the words,
// one a line, and behind a zero byte what comes in.
//
// It works in an empty folder of its own, with the files of fixed content below. Words with a slash or ".."
// are left out, so that no other file is named; and so is everything with a passphrase, for which it would
// ask at the terminal.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/program.h"
#include "core/base/text.h"
#include "core/sharing/diary_json.h"
#include "core/sharing/fhir.h"
#include "rules/embedded_rules.h"
#include "tests/support/counted_memory.h"
#include "tests/support/forged_files.h"
#include "tests/support/sample_diaries.h"
#include "tests/support/temp_folder.h"
#include "tests/support/test_catalogs.h"

namespace {

using namespace signpost;
using Words = std::vector<std::string>;

constexpr std::size_t largest_piece = std::size_t{64} * 1024 * 1024;
constexpr int highest_exit_code = 4;

/// Ends the program, which is what a fuzzer takes for a finding.
void demand(bool holds) {
    if (!holds) std::abort();
}

struct Input {
    Words words;
    std::string lines;
};

Input input_of(std::string_view bytes) {
    Input out;
    const auto end = std::min(bytes.find('\0'), bytes.size());
    std::istringstream words{std::string(bytes.substr(0, end))};
    for (std::string word; std::getline(words, word);) out.words.push_back(word);
    out.lines = bytes.substr(std::min(end + 1, bytes.size()));
    return out;
}

bool stays_in_the_folder(const Words& words) {
    return std::none_of(words.begin(), words.end(), [](const std::string& word) {
        return word.find('/') != std::string::npos || word.find("..") != std::string::npos ||
               word.find("passphrase") != std::string::npos;
    });
}

bool works_with_files(const Words& words) {
    const auto* const with_files = "diary import export rules stream";
    return !words.empty() && std::string_view(with_files).find(words[0]) != std::string_view::npos;
}

/// The folder in which it works, with the same files at the beginning of each call.
class Desk {
public:
    Desk() {
        std::filesystem::current_path(folder_.path());
        lay_out();
    }
    void lay_out() const {
        folder_.empty();
        const auto diary = testing::sample_diary();
        testing::put_file(folder_ / "d", diary_file_bytes(diary, 1, nullptr));
        testing::put_file(folder_ / "j", diary_json_text(diary));
        testing::put_file(folder_ / "f", fhir_bundle(testing::real_catalog(), diary));
        testing::put_file(folder_ / "s", "{\"signs\":[\"fever\"]}\n{\"signs\":[\"x\"]}\n");
        testing::put_file(folder_ / "x", "no file of ours\n");
    }

private:
    testing::TempFolder folder_;
};

/// A PDF, or the ids of a stream as they were written.
bool hands_bytes_over(const Words& words) {
    return !words.empty() && (words[0] == "export" || words[0] == "stream");
}

bool has(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// In words for people, unless it was asked for what programs read or for the version.
bool answers_a_person(const Words& words) {
    return !words.empty() && words[0] == "match" &&
           std::none_of(words.begin(), words.end(),
                        [](const std::string& word) { return word.starts_with("--json"); }) &&
           !has(words, "--version");
}

void check(const Input& input) {
    std::istringstream in(input.lines);
    std::ostringstream out;
    std::ostringstream err;
    cli::Surroundings around{{100'000, false, false}};
    around.today = [] { return CalendarDate::parse("2026-11-22").value(); };
    around.now = [] { return testing::at("2026-11-22T08:00+01:00"); };
    around.patience = std::chrono::milliseconds(0);
    around.in = &in;
    const auto code =
        cli::run(input.words, {rules::embedded_rules(), testing::real_catalog()}, out, err, around);
    demand(code >= 0 && code <= highest_exit_code);
    demand(code == 0 || !err.str().empty());
    demand(is_plain_utf8(err.str()));
    demand(err.str().empty() || err.str().ends_with('\n'));
    demand(hands_bytes_over(input.words) || is_plain_utf8(out.str()));
    if (answers_a_person(input.words))
        demand(out.str().find(testing::real_catalog().texts.prompt) != std::string::npos);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Desk desk;
    testing::refuse_pieces_above(largest_piece);
    const auto input = input_of({reinterpret_cast<const char*>(data), size});
    if (!stays_in_the_folder(input.words)) return 0;
    if (works_with_files(input.words)) desk.lay_out();
    check(input);
    return 0;
}
