// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/cli/cli_program.h"
#include "tests/app/cli/diary_files.h"

namespace signpost::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

class DiaryPassphrase : public ::testing::Test {
protected:
    ProgramRun passphrase(Words more, const std::string& input) const {
        Words arguments{"diary", "passphrase", file};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return cli(arguments, {"COLUMNS=1000"}, input);
    }
    bool opens(const std::string& path, const std::string& with) const {
        return cli({"diary", "show", path, "--passphrase-fd", "0"}, {}, with).exit_code == 0;
    }
    void make_sealed() const {
        const auto key = quick_key("old");
        make_diary(file, test_diary(1), key);
        leave_in_journal(file, PutEntry{test_entry(9)}, key);
    }

    const TemporaryFolder folder;
    const std::string file = folder.path("d");
};

const Words old_and_new{"--passphrase-fd", "0", "--new-passphrase-fd", "0"};

TEST_F(DiaryPassphrase, SealsAPlainDiaryAndItsBackup) {
    make_diary(file, test_diary(1));
    cli({"diary", "add", file, "--note", "plain to see"});
    const auto run = passphrase({"--new-passphrase-fd", "0"}, "a new one\n");
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_EQ(run.err, "");
    EXPECT_THAT(run.out, HasSubstr("The diary and its backup are sealed with the new passphrase."));
    EXPECT_THAT(run.out, Not(HasSubstr("a new one")));
    EXPECT_TRUE(has_standing_lines(run.out));
    for (const auto& name : folder.names())
        EXPECT_THAT(bytes_of_file(folder.path(name)), Not(HasSubstr("plain")));
    EXPECT_TRUE(opens(file, "a new one"));
    EXPECT_TRUE(opens(file + ".backup", "a new one"));
}

TEST_F(DiaryPassphrase, ChangesItSoThatTheOldOneOpensNothing) {
    make_sealed();
    auto arguments = old_and_new;
    arguments.emplace_back("--json");
    const auto run = passphrase(arguments, "old\nnew\n");
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_EQ(run.err, file + ": 1 change that had not reached the file before is in it now\n");
    EXPECT_EQ(Json::parse(run.out), Json({{"diary", file}, {"was_sealed", true}, {"sealed", true}}));
    for (const auto& name : folder.names()) {
        EXPECT_FALSE(opens(folder.path(name), "old")) << name;
        EXPECT_TRUE(opens(folder.path(name), "new")) << name;
    }
}

TEST_F(DiaryPassphrase, TakesItAway) {
    make_sealed();
    const auto run = passphrase({"--passphrase-fd", "0", "--remove"}, "old");
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_THAT(run.out, HasSubstr("The passphrase is taken away."));
    EXPECT_TRUE(has_standing_lines(run.out));
    EXPECT_EQ(read_diary(file).entries.size(), 2U);
    const auto again = passphrase({"--remove"}, {});
    EXPECT_EQ(again.exit_code, 0);
    EXPECT_THAT(again.out, HasSubstr("The diary has no passphrase. Nothing was changed."));
}

TEST_F(DiaryPassphrase, RefusesAndLeavesTheFileAsItIs) {
    make_sealed();
    const auto before = bytes_of_file(file);
    const struct {
        Words arguments;
        std::string input;
        int exit_code;
        std::string says;
    } rows[] = {
        {old_and_new, "wrong\nnew\n", 1, file + ": this passphrase does not open it"},
        {old_and_new, "old\n", 1, "--new-passphrase-fd: the passphrase is empty"},
        {{"--passphrase-fd", "0", "--remove", "--new-passphrase-fd", "0"},
         "old\nnew\n",
         2,
         "--remove: not together with --new-passphrase-fd"},
        {{"--passphrase-fd", "0", "--new-passphrase-fd", "99"},
         "old\n",
         2,
         "--new-passphrase-fd: nothing is open there"},
    };
    for (const auto& row : rows) {
        const auto run = passphrase(row.arguments, row.input);
        EXPECT_EQ(run.exit_code, row.exit_code) << row.says;
        EXPECT_THAT(run.err, StartsWith(row.says));
        EXPECT_TRUE(has_standing_lines(run.out));
        EXPECT_EQ(bytes_of_file(file), before) << row.says;
    }
}

TEST_F(DiaryPassphrase, AnOldOneForAPlainDiaryIsAMistakeNotTheNewOne) {
    make_diary(file, test_diary(1));
    const auto run = passphrase(old_and_new, "old\nnew\n");
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_THAT(run.err, StartsWith("--passphrase-fd: the diary has no passphrase yet"));
    EXPECT_EQ(read_diary(file).entries.size(), 1U);
}

TEST_F(DiaryPassphrase, WithoutATerminalItNamesTheOptions) {
    make_diary(file, test_diary(1));
    const auto plain = run_program({"/usr/bin/setsid", "-w", SIGNPOST_CLI, "diary", "passphrase", file});
    EXPECT_EQ(plain.exit_code, 2);
    EXPECT_EQ(plain.err, file +
                             ": there is no terminal to ask for the new passphrase; give it with "
                             "--new-passphrase-fd N\n");
}

TEST_F(DiaryPassphrase, EndsAtTheLineEndWhateverKindItIs) {
    make_diary(file, test_diary(1), quick_key("with blanks "));
    for (const auto* input : {"with blanks ", "with blanks \n", "with blanks \r\n", "with blanks \nmore"})
        EXPECT_TRUE(opens(file, input)) << input;
    for (const auto* input : {"with blanks", " with blanks ", "with blanks  "})
        EXPECT_FALSE(opens(file, input));
}

}  // namespace
}  // namespace signpost::testing
