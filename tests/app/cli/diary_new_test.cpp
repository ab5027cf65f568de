// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/cli/cli_program.h"
#include "tests/app/cli/diary_files.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {
namespace {

namespace fs = std::filesystem;

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

TEST(DiaryNew, MakesAnEmptyDiaryWithItsDetails) {
    const TemporaryFolder folder;
    const auto file = folder.path("d");
    const auto run =
        cli({"diary", "new", file, "--infusion-date", "2026-11-02", "--product", "axi-cel", "--team-name",
             "Ward 5", "--team-phone", "030 1", "--emergency-number", "112", "--fever-line", "37,5C",
             "--person-name", "Ann Lee", "--person-number", "1961-03-14"});
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_EQ(run.err, "");
    EXPECT_THAT(in_one_line(run.out), HasSubstr("A new diary: " + file));
    EXPECT_THAT(in_one_line(run.out), HasSubstr("It is not sealed"));
    EXPECT_THAT(run.out, HasSubstr("Ward 5 030 1"));
    EXPECT_TRUE(has_standing_lines(run.out));
    EXPECT_EQ(read_diary(file).details, (DiaryDetails{"2026-11-02", "axi-cel", "Ward 5", "030 1", "112",
                                                      "37.5 °C", "Ann Lee", "1961-03-14"}));
    EXPECT_THAT(read_diary(file).entries, IsEmpty());
    EXPECT_THAT(folder.names(), ElementsAre("d"));
}

TEST(DiaryNew, NeedsNothingButAName) {
    const TemporaryFolder folder;
    const auto json = cli_json({"diary", "new", folder.path("d")});
    EXPECT_EQ(json["diary"], folder.path("d"));
    EXPECT_EQ(json["id"], read_diary(folder.path("d")).id);
    EXPECT_EQ(json["sealed"], false);
    EXPECT_EQ(read_diary(folder.path("d")).details, DiaryDetails{});
}

TEST(DiaryNew, OnlyItsOwnerMayReadTheFile) {
    const TemporaryFolder folder;
    cli({"diary", "new", folder.path("d")});
    cli({"diary", "add", folder.path("d"), "--sign", "chills"});
    for (const auto& name : {"d", "d.backup"})
        EXPECT_EQ(fs::status(folder.path(name)).permissions(), fs::perms::owner_read | fs::perms::owner_write)
            << name;
}

TEST(DiaryNew, SealsWithAPassphraseThatIsNowhereToBeSeen) {
    const TemporaryFolder folder;
    const auto file = folder.path("d");
    const auto run = cli({"diary", "new", file, "--product", "axi-cel", "--passphrase-fd", "0"}, {},
                         "open sesame\nnot this\n");
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_THAT(in_one_line(run.out), HasSubstr("It is sealed"));
    EXPECT_THAT(run.out + run.err, Not(HasSubstr("sesame")));
    EXPECT_THAT(bytes_of_file(file), Not(HasSubstr("axi-cel")));
    EXPECT_THAT(bytes_of_file(file), Not(HasSubstr("sesame")));
    const auto settings = key_settings_of(file).value().value();
    EXPECT_EQ(settings.memory_bytes, KeySettings::moderate().memory_bytes);
    EXPECT_EQ(settings.operations, KeySettings::moderate().operations);
    const auto json = cli_json({"diary", "show", file, "--passphrase-fd", "0"}, {}, "open sesame");
    EXPECT_EQ(json["diary"]["details"]["product"], "axi-cel");
}

TEST(DiaryNew, NeverTakesAnotherFilesPlace) {
    for (const auto* name : {"d", "d.backup", "d.journal"}) {
        const TemporaryFolder folder;
        put_file(folder.path(name), "of somebody else");
        const auto run = cli({"diary", "new", folder.path("d")});
        EXPECT_EQ(run.exit_code, 1);
        EXPECT_THAT(run.err, StartsWith(folder.path(name) + ": is "));
        EXPECT_THAT(run.err, HasSubstr("choose another name\n"));
        EXPECT_TRUE(has_standing_lines(run.out));
        EXPECT_EQ(bytes_of_file(folder.path(name)), "of somebody else");
        EXPECT_THAT(folder.names(), ElementsAre(name));
    }
}

TEST(DiaryNew, RefusesWhatNoDiaryKeeps) {
    const TemporaryFolder folder;
    const auto file = folder.path("d");
    const struct {
        Words arguments;
        int exit_code;
        std::string says;
    } rows[] = {
        {{"--infusion-date", "2026-02-30"},
         2,
         "--infusion-date: \"2026-02-30\" is no date; write it as 2026-11-05"},
        {{"--infusion-date", ""}, 2, "--infusion-date: \"\" is no date"},
        {{"--infusion-date", "2026-11-02", "--infusion-date", "2026-11-03"},
         1,
         "--infusion-date: given twice with different texts"},
        {{"--fever-line", "38.5C"}, 1, "--fever-line: 38.5 °C is higher than the line of the rules"},
        {{"--product", std::string(4097, 'x')},
         1,
         "--product: this text has 4097 bytes; a diary keeps at most 4096"},
        {{"--passphrase", "--passphrase-fd", "0"}, 2, "--passphrase: not together with --passphrase-fd"},
        {{"--passphrase=secret"}, 2, "--passphrase: this option takes no value"},
        {{"--passphrase-fd", "stdin"}, 2, "--passphrase-fd: \"stdin\" is no whole number"},
        {{"--passphrase-fd", "77"}, 2, "--passphrase-fd: nothing is open there (Bad file descriptor)"},
    };
    for (const auto& row : rows) {
        Words arguments{"diary", "new", file};
        arguments.insert(arguments.end(), row.arguments.begin(), row.arguments.end());
        const auto run = cli(arguments);
        EXPECT_EQ(run.exit_code, row.exit_code) << row.says;
        EXPECT_THAT(run.err, StartsWith(row.says));
        EXPECT_TRUE(has_standing_lines(run.out));
        EXPECT_THAT(folder.names(), IsEmpty());
        arguments.emplace_back("--json");
        EXPECT_EQ(cli(arguments).out, "");
    }
}

TEST(DiaryNew, RefusesPassphrasesThatAreNone) {
    const TemporaryFolder folder;
    const Words arguments{"diary", "new", folder.path("d"), "--passphrase-fd", "0"};
    for (const auto* empty : {"", "\n", "\r\n", "\nsecond line"}) {
        const auto run = cli(arguments, {}, empty);
        EXPECT_EQ(run.exit_code, 1);
        EXPECT_EQ(run.err, "--passphrase-fd: the passphrase is empty\n");
    }
    const auto run = cli(arguments, {}, std::string(1025, 'x'));
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_EQ(run.err, "--passphrase-fd: the passphrase is longer than 1024 bytes\n");
    EXPECT_THAT(folder.names(), IsEmpty());
}

TEST(DiaryNew, AskingNeedsATerminal) {
    const TemporaryFolder folder;
    const auto run = run_program(
        {"/usr/bin/setsid", "-w", SIGNPOST_CLI, "diary", "new", folder.path("d"), "--passphrase"});
    EXPECT_EQ(run.exit_code, 2);
    EXPECT_EQ(run.err, "--passphrase: there is no terminal to ask at; give it with --passphrase-fd N\n");
    EXPECT_THAT(folder.names(), IsEmpty());
}

TEST(DiaryNew, NeedsAFile) {
    for (const auto* command : {"new", "add", "show", "verify", "recover", "passphrase"}) {
        const auto run = cli({"diary", command});
        EXPECT_EQ(run.exit_code, 2) << command;
        EXPECT_THAT(run.err, StartsWith("FILE: the name of the diary file is missing"));
        EXPECT_TRUE(has_standing_lines(run.out));
        EXPECT_EQ(cli({"diary", command, "", "--json"}).exit_code, 2);
        EXPECT_THAT(cli({"diary", command, "a", "b"}).err, HasSubstr("\"b\": not expected here"));
    }
}

}  // namespace
}  // namespace signpost::testing
