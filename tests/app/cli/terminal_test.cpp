// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal.h"

#include <algorithm>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/cli/cli_program.h"

namespace signpost::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const Report report = {
    {ReportLineKind::prompt, "Call."},       {ReportLineKind::emergency, "Emergency signs: one."},
    {ReportLineKind::heading, "A heading"},  {ReportLineKind::text, "Words in a line."},
    {ReportLineKind::item, "one of a list"}, {ReportLineKind::item_fine, "its sources"},
    {ReportLineKind::fine, "Sources"}};

std::string printed(const cli::Terminal& terminal) {
    std::ostringstream out;
    cli::print(report, terminal, out);
    return out.str();
}

std::size_t longest_line(const std::string& text) {
    std::size_t longest = 0;
    for (const auto& line : lines_of(text)) {
        if (line.find("://") != std::string::npos) continue;  // an address has no place to break it
        const auto letters = std::count_if(line.begin(), line.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        });
        longest = std::max(longest, static_cast<std::size_t>(letters));
    }
    return longest;
}

TEST(Terminal, PrintsPlainLinesWithoutEmphasis) {
    EXPECT_EQ(printed({80, false}),
              "Call.\nEmergency signs: one.\n\nA heading\nWords in a line.\n- one of a list\n  its "
              "sources\nSources\n");
}

TEST(Terminal, EmphasisRepeatsWhatTheWordsSay) {
    EXPECT_EQ(printed({80, true}),
              "\033[1mCall.\033[0m\n\033[1;31mEmergency signs: one.\033[0m\n\n\033[1mA heading\033[0m\nWords "
              "in a line.\n"
              "- one of a list\n\033[2m  its sources\033[0m\n\033[2mSources\033[0m\n");
}

TEST(Terminal, BreaksLinesAtItsWidth) {
    EXPECT_EQ(printed({20, false}),
              "Call.\nEmergency signs:\none.\n\nA heading\nWords in a line.\n- one of a list\n  its "
              "sources\nSources\n");
}

TEST(Terminal, ColumnsDecidesTheWidth) {
    const Words arguments{"match", "--sign", "fever,rash", "--temperature", "39C"};
    EXPECT_LE(longest_line(cli(arguments).out), 80U);
    EXPECT_LE(longest_line(cli(arguments, {"COLUMNS=40"}).out), 40U);
    EXPECT_GT(longest_line(cli(arguments, {"COLUMNS=1000"}).out), 200U);
    for (const auto* nonsense :
         {"COLUMNS=", "COLUMNS=wide", "COLUMNS=-5", "COLUMNS=99999999999999999999999", "COLUMNS=0"})
        EXPECT_EQ(cli(arguments, {nonsense}).out, cli(arguments).out) << nonsense;
    EXPECT_EQ(cli(arguments, {"COLUMNS=1"}).out, cli(arguments, {"COLUMNS=20"}).out);
}

TEST(Terminal, NoEscapesOutsideATerminal) {
    EXPECT_THAT(cli({"match", "--sign", "seizure"}, {"TERM=xterm-256color"}).out, Not(HasSubstr("\033")));
}

TEST(Terminal, HelpAndListsFitIntoEightyColumns) {
    for (const auto& arguments :
         {Words{}, Words{"match", "--help"}, Words{"show", "--help"}, Words{"signs"}, Words{"effects"},
          Words{"sources"}, Words{"show", "crs"}, Words{"rules", "check", "--help"},
          Words{"diary", "new", "--help"}, Words{"diary", "add", "--help"}, Words{"diary", "show", "--help"},
          Words{"diary", "passphrase", "--help"}, Words{"diary", "verify", "/nowhere"},
          Words{"export", "--help"}, Words{"import", "--help"}})
        EXPECT_LE(longest_line(cli(arguments, {"COLUMNS=80"}).out), 80U);
}

}  // namespace
}  // namespace signpost::testing
