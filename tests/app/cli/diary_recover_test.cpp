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

class DiaryRecover : public ::testing::Test {
protected:
    ProgramRun recover(Words more = {}, const std::string& input = {}) const {
        Words arguments{"diary", "recover", file};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return cli(arguments, {"COLUMNS=1000"}, input);
    }
    /// Two entries in the file, one in the backup, and a third in the journal.
    void make_all(const SharedKey& key = nullptr) const {
        make_diary(file, test_diary(1), key);
        auto session = std::move(DiarySession::open(file, key, OpenFor::writing).value());
        ASSERT_FALSE(session.make(PutEntry{test_entry(8)}));
        ASSERT_FALSE(session.save());
        ASSERT_FALSE(session.make(PutEntry{test_entry(9)}));
        ASSERT_FALSE(session.write_journal());
    }

    const TemporaryFolder folder;
    const std::string file = folder.path("d");
};

TEST_F(DiaryRecover, NothingToRecoverIsSaid) {
    make_diary(file, test_diary(1));
    const auto before = bytes_of_file(file);
    const auto run = recover();
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.err, "");
    EXPECT_THAT(run.out, HasSubstr("Nothing to recover: all changes are in the file."));
    EXPECT_THAT(run.out, HasSubstr("holds 1 entry."));
    EXPECT_TRUE(has_standing_lines(run.out));
    EXPECT_EQ(bytes_of_file(file), before);
    EXPECT_EQ(Json::parse(recover({"--json"}).out)["changes"], Json::array());
}

TEST_F(DiaryRecover, PutsInEachChangeAndSaysIt) {
    make_diary(file, test_diary(2));
    auto changed = test_entry(0);
    changed.note = "changed";
    leave_in_journal(file, PutEntry{changed});
    leave_in_journal(file, RemoveEntry{test_entry(1).id, 1});
    leave_in_journal(file, PutEntry{test_entry(7, "2026-11-06T09:00+01:00")});
    leave_in_journal(file, SetDetail{"team_phone", "040 2"});
    const auto run = recover();
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("Put into the diary from its journal\n"
                                   "- Changed: team phone from \"030 1\" to \"040 2\"\n"
                                   "- Changed: the entry of 2026-11-05 08:00, noted by the patient\n"
                                   "- Removed: the entry of 2026-11-05 08:00, noted by the patient\n"
                                   "- New: the entry of 2026-11-06 09:00, noted by the patient\n"));
    EXPECT_TRUE(has_standing_lines(run.out));
    EXPECT_THAT(folder.names(), ElementsAre("d", "d.backup"));
    const auto diary = read_diary(file);
    ASSERT_EQ(diary.entries.size(), 2U);
    EXPECT_EQ(diary.entries[0].note, "changed");
    EXPECT_EQ(diary.details.team_phone, "040 2");
}

TEST_F(DiaryRecover, WritesOneObject) {
    make_all();
    const auto run = recover({"--json"});
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.err, "");
    EXPECT_EQ(Json::parse(run.out), Json({{"diary", file},
                                          {"from_backup", false},
                                          {"damaged_file", nullptr},
                                          {"changes", Json::array({{{"change", "new"},
                                                                    {"entry", test_entry(9).id},
                                                                    {"time", "2026-11-05T08:00+01:00"}}})},
                                          {"damaged_records", 0},
                                          {"journal_set_aside", nullptr},
                                          {"entries", 3},
                                          {"teach_backs", 0}}));
}

TEST_F(DiaryRecover, ADamagedFileIsKeptAndItsBackupTakesItsPlace) {
    make_all();
    damage(file);
    const auto damaged = bytes_of_file(file);
    EXPECT_EQ(cli({"diary", "show", file}).exit_code, 3);
    const auto run = recover();
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("The backup stands in the place of the diary now."));
    EXPECT_THAT(run.out, HasSubstr("The damaged file is kept as " + file + ".damaged1\n"));
    EXPECT_TRUE(has_standing_lines(run.out));
    EXPECT_EQ(bytes_of_file(file + ".damaged1"), damaged);
    const auto entries = read_diary(file).entries;
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].id, test_entry(0).id);
    EXPECT_EQ(entries[1].id, test_entry(9).id);
    EXPECT_EQ(cli({"diary", "verify", file}).exit_code, 0);
}

TEST_F(DiaryRecover, AMissingFileComesBackFromItsBackup) {
    make_all();
    ASSERT_EQ(std::remove(file.c_str()), 0);
    const auto run = recover({"--json"});
    EXPECT_EQ(run.exit_code, 0) << run.err;
    const auto json = Json::parse(run.out);
    EXPECT_EQ(json["from_backup"], true);
    EXPECT_TRUE(json["damaged_file"].is_null());
    EXPECT_EQ(read_diary(file).entries.size(), 2U);
}

TEST_F(DiaryRecover, AFileOverwrittenWithZerosComesBackToo) {
    make_all();
    put_file(file, std::string(700, '\0'));
    EXPECT_EQ(recover().exit_code, 0);
    EXPECT_EQ(bytes_of_file(file + ".damaged1"), std::string(700, '\0'));
    EXPECT_EQ(read_diary(file).entries.size(), 2U);
}

TEST_F(DiaryRecover, ASealedDiaryComesBackWithItsPassphrase) {
    const auto key = quick_key("open sesame");
    make_all(key);
    damage(file);
    const auto before = folder.names();
    const auto wrong = recover({"--passphrase-fd", "0"}, "open barley");
    EXPECT_EQ(wrong.exit_code, 1);
    EXPECT_THAT(wrong.err, StartsWith(file + ".backup: this passphrase does not open it"));
    EXPECT_EQ(folder.names(), before);
    const auto run = recover({"--passphrase-fd", "0"}, "open sesame\n");
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_EQ(read_diary(file, key).entries.size(), 2U);
    EXPECT_THAT(bytes_of_file(file), Not(HasSubstr("Ward 5")));
}

TEST_F(DiaryRecover, WhereNothingIsSoundNothingIsChanged) {
    make_all();
    damage(file);
    damage(file + ".backup");
    const auto before = folder.names();
    const auto run = recover();
    EXPECT_EQ(run.exit_code, 3);
    EXPECT_EQ(run.err, file + ": damaged, and its backup cannot be used either (" + file +
                           ".backup: damaged); nothing was changed, so keep what is there\n");
    EXPECT_TRUE(has_standing_lines(run.out));
    EXPECT_EQ(recover({"--json"}).out, "");
    EXPECT_EQ(folder.names(), before);
}

TEST_F(DiaryRecover, WithoutABackupThatIsSaid) {
    EXPECT_EQ(recover().exit_code, 4);
    EXPECT_EQ(
        recover().err,
        file + ": not there, and there is no backup of it; nothing was changed, so keep what is there\n");
    put_file(file, "a letter to my sister, long enough to be something");
    EXPECT_EQ(recover().exit_code, 3);
    EXPECT_THAT(recover().err, StartsWith(file + ": is not a diary of Signpost"));
    EXPECT_THAT(folder.names(), ElementsAre("d"));
}

TEST_F(DiaryRecover, AJournalThatCannotBeReadIsKept) {
    make_diary(file, test_diary(1));
    const std::string nonsense(500, 'x');
    put_file(file + ".journal", nonsense);
    const auto run = recover();
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.err, file + ".journal: cannot be used (damaged); it is kept as " + file + ".journal.1\n");
    EXPECT_THAT(run.out, Not(HasSubstr("all changes are in the file")));
    EXPECT_EQ(bytes_of_file(file + ".journal.1"), nonsense);
}

TEST_F(DiaryRecover, AJournalDamagedInItsMiddleGivesWhatCanBeRead) {
    make_diary(file, test_diary(1));
    leave_in_journal(file, PutEntry{test_entry(7)});
    const auto end_of_first = bytes_of_file(file + ".journal").size();
    leave_in_journal(file, PutEntry{test_entry(8)});
    auto bytes = bytes_of_file(file + ".journal");
    bytes[end_of_first - 40] = static_cast<char>(bytes[end_of_first - 40] ^ 1);
    put_file(file + ".journal", bytes);
    const auto run = recover({"--json"});
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.err,
              file + ".journal: 1 change in it cannot be read; it is kept as " + file + ".journal.1\n");
    EXPECT_EQ(Json::parse(run.out)["damaged_records"], 1);
    EXPECT_EQ(Json::parse(run.out)["changes"][0]["entry"], test_entry(8).id);
    EXPECT_EQ(bytes_of_file(file + ".journal.1"), bytes);
    EXPECT_EQ(read_diary(file).entries.size(), 2U);
}

}  // namespace
}  // namespace signpost::testing
