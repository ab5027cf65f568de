// SPDX-License-Identifier: Apache-2.0
// Arguments that no person types: wrong bytes, control characters, enormous words.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/text.h"
#include "tests/app/cli/cli_program.h"

namespace signpost::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr std::size_t ten_million = 10'000'000;
constexpr std::size_t most_bytes_of_a_line = 400;

const std::string hostile_words[] = {
    "\xFF\xFE",
    "\xC3",
    "\xED\xA0\x80",
    "\xF8\x88\x80\x80\x80",
    "\x1B[31mred\x1B[0m",
    "\x07\x08\r\n",
    "\xE2\x80\xAEgnp",
    std::string("nul\0inside", 10),
    "{}%s%n{0}",
    "[fever,chills]",
    "'\"\\`$(ls)",
    "\xEF\xBB\xBF"
    "fever",
    "fever\nfever",
    "--",
    "-",
    "=",
    "--=",
    "-=x",
    "%",
    "\xF0\x9F\x98\xB7",
    "../../etc/passwd",
    std::string(300, '-'),
    std::string(5000, ','),
};

void expect_told_safely(const ProgramRun& run, const std::string& word) {
    EXPECT_TRUE(run.exit_code == 1 || run.exit_code == 2) << run.exit_code << " " << word.substr(0, 40);
    EXPECT_TRUE(is_plain_utf8(run.err)) << word.substr(0, 40);
    for (const auto& line : lines_of(run.err)) EXPECT_LT(line.size(), most_bytes_of_a_line);
    EXPECT_TRUE(has_standing_lines(run.out));
}

TEST(HostileArguments, AreToldEscapedWhereverTheyStand) {
    for (const auto& word : hostile_words) {
        expect_told_safely(cli_inside({"match", "--sign", word}), word);
        expect_told_safely(cli_inside({"match", "--sign=" + word}), word);
        expect_told_safely(cli_inside({"match", "--temperature", word}), word);
        expect_told_safely(cli_inside({"match", "--age", word}), word);
        expect_told_safely(cli_inside({"match", "--fever-line", word}), word);
        expect_told_safely(cli_inside({"match", "--" + word, "x"}), word);
        expect_told_safely(cli_inside({"show", word}), word);
        expect_told_safely(cli_inside({"signs", word, "x"}), word);
        expect_told_safely(cli_inside({word}), word);
        expect_told_safely(cli_inside({"rules", word}), word);
        expect_told_safely(cli_inside({"diary", word}), word);
        for (const auto* option :
             {"--time", "--who", "--sentence", "--sign", "--temperature", "--passphrase-fd"})
            expect_told_safely(cli_inside({"diary", "add", "nowhere", option, word}), word);
        for (const auto* option : {"--infusion-date", "--fever-line", "--passphrase-fd"})
            expect_told_safely(cli_inside({"diary", "new", "/nowhere/diary", option, word}), word);
        for (const auto* option : {"--from", "--to"})
            expect_told_safely(cli_inside({"diary", "show", "nowhere", option, word}), word);
    }
}

TEST(HostileArguments, ReachTheRealProgramToo) {
    for (const auto& word : hostile_words)
        if (word.find('\0') == std::string::npos) expect_told_safely(cli({"match", "--sign", word}), word);
}

TEST(HostileArguments, WrongBytesAreShownAsNumbers) {
    EXPECT_THAT(cli({"match", "--sign", "\xFF\x1B[31m"}).err,
                StartsWith("--sign: unknown sign \"\\xFF\\x1B[31m\""));
}

TEST(HostileArguments, TenMillionLettersAreShortened) {
    const std::string word(ten_million, 'a');
    expect_told_safely(cli_inside({"match", "--sign", word}), word);
    expect_told_safely(cli_inside({"match", "--temperature", std::string(ten_million, '1') + "C"}), word);
    expect_told_safely(cli_inside({"match", "--age", std::string(ten_million, '1')}), word);
    expect_told_safely(cli_inside({"match", "--" + word}), word);
    expect_told_safely(cli_inside({word}), word);
    expect_told_safely(cli_inside({"show", word}), word);
}

TEST(HostileArguments, AHundredThousandSignsAreRead) {
    std::string list = "fever";
    for (int i = 0; i < 100'000; ++i) list += ",fever";
    EXPECT_EQ(cli_inside({"match", "--sign", list}).exit_code, 0);
}

TEST(HostileArguments, DoNotReadFilesOrTheEnvironment) {
    EXPECT_EQ(cli({"match", "--sign", "@/etc/hostname"}).exit_code, 2);
    EXPECT_EQ(cli({"match", "--config", "/etc/hostname"}).exit_code, 2);
}

}  // namespace
}  // namespace signpost::testing
