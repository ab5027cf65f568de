// SPDX-License-Identifier: Apache-2.0
// Passphrases asked for at a terminal: never shown, and the terminal is left as it was.
#include <signal.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/cli/cli_program.h"
#include "tests/app/cli/diary_files.h"
#include "tests/app/cli/terminal_program.h"

namespace signpost::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class DiaryTerminal : public ::testing::Test {
protected:
    const TemporaryFolder folder;
    const std::string file = folder.path("d");
};

TEST_F(DiaryTerminal, AsksForThePassphraseWithoutShowingIt) {
    make_diary(file, test_diary(1), quick_key("open sesame"));
    TerminalProgram program({"diary", "show", file, "--json"});
    ASSERT_TRUE(program.shows("Passphrase for " + file + ": "));
    EXPECT_FALSE(program.echoes());
    program.type("open sesame\n");
    ASSERT_TRUE(program.shows("\"recovered\": 0")) << program.output();
    EXPECT_EQ(program.wait(), 0);
    EXPECT_TRUE(program.echoes());
    EXPECT_THAT(program.output(), Not(HasSubstr("sesame")));
}

TEST_F(DiaryTerminal, AsksForANewOneTwice) {
    TerminalProgram program({"diary", "new", file, "--passphrase", "--json"});
    ASSERT_TRUE(program.shows("New passphrase: "));
    EXPECT_FALSE(program.echoes());
    program.type("open sesame\n");
    ASSERT_TRUE(program.shows("The same again: "));
    EXPECT_FALSE(program.echoes());
    program.type("open sesame\n");
    ASSERT_TRUE(program.shows("\"sealed\": true")) << program.output();
    EXPECT_EQ(program.wait(), 0);
    EXPECT_TRUE(program.echoes());
    EXPECT_THAT(program.output(), Not(HasSubstr("sesame")));
    EXPECT_EQ(cli({"diary", "show", file, "--passphrase-fd", "0"}, {}, "open sesame").exit_code, 0);
}

TEST_F(DiaryTerminal, TwoThatDifferAreRefused) {
    TerminalProgram program({"diary", "new", file, "--passphrase", "--json"});
    ASSERT_TRUE(program.shows("New passphrase: "));
    program.type("open sesame\n");
    ASSERT_TRUE(program.shows("The same again: "));
    program.type("open barley\n");
    ASSERT_TRUE(program.shows("terminal: the two passphrases differ; nothing was changed"))
        << program.output();
    EXPECT_EQ(program.wait(), 1);
    EXPECT_TRUE(program.echoes());
    EXPECT_THAT(folder.names(), IsEmpty());
}

TEST_F(DiaryTerminal, AnEmptyOneIsRefused) {
    for (const auto* nothing : {"\n", "\x04"}) {
        TerminalProgram program({"diary", "new", file, "--passphrase", "--json"});
        ASSERT_TRUE(program.shows("New passphrase: "));
        program.type(nothing);
        ASSERT_TRUE(program.shows("terminal: the passphrase is empty")) << program.output();
        EXPECT_EQ(program.wait(), 1);
        EXPECT_TRUE(program.echoes());
    }
}

TEST_F(DiaryTerminal, LettersShowAgainAfterASignal) {
    for (const int signal : {SIGTERM, SIGHUP, SIGQUIT}) {
        TerminalProgram program({"diary", "new", file, "--passphrase"});
        ASSERT_TRUE(program.shows("New passphrase: "));
        EXPECT_FALSE(program.echoes());
        program.send(signal);
        EXPECT_EQ(program.wait(), 128 + signal);
        EXPECT_TRUE(program.echoes()) << signal;
    }
    TerminalProgram program({"diary", "new", file, "--passphrase"});
    ASSERT_TRUE(program.shows("New passphrase: "));
    program.type("half a word\x03");
    EXPECT_EQ(program.wait(), 128 + SIGINT);
    EXPECT_TRUE(program.echoes());
    EXPECT_THAT(folder.names(), IsEmpty());
}

}  // namespace
}  // namespace signpost::testing
