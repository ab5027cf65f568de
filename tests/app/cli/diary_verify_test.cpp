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

class DiaryVerify : public ::testing::Test {
protected:
    ProgramRun verify(Words more = {}, const std::string& input = {}) const {
        Words arguments{"diary", "verify", file};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return cli(arguments, {"COLUMNS=1000"}, input);
    }
    Json parts(const Words& more = {}, const std::string& input = {}) const {
        auto arguments = more;
        arguments.emplace_back("--json");
        return Json::parse(verify(arguments, input).out);
    }
    /// A diary of two entries with a backup of one.
    void make_with_backup(const SharedKey& key = nullptr) const {
        make_diary(file, test_diary(1), key);
        auto session = std::move(DiarySession::open(file, key, OpenFor::writing).value());
        ASSERT_FALSE(session.make(PutEntry{test_entry(8)}));
        ASSERT_FALSE(session.save());
    }

    const TemporaryFolder folder;
    const std::string file = folder.path("d");
};

TEST_F(DiaryVerify, SaysWhatEachFileIs) {
    make_with_backup();
    const auto run = verify();
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.err, "");
    EXPECT_THAT(run.out,
                HasSubstr("Diary: " + file + ": sound, not sealed, 2 entries, format 1, schema 3\n"));
    EXPECT_THAT(run.out,
                HasSubstr("Backup: " + file + ".backup: sound, not sealed, 1 entry, format 1, schema 3\n"));
    EXPECT_THAT(run.out, HasSubstr("Journal: " + file + ".journal: not there\n"));
    EXPECT_TRUE(has_standing_lines(run.out));
    EXPECT_EQ(parts(), Json({{"diary",
                              {{"path", file},
                               {"state", "sound"},
                               {"verified", "whole"},
                               {"sealed", false},
                               {"entries", 2},
                               {"teach_backs", 0},
                               {"format", 1},
                               {"schema", 3}}},
                             {"backup",
                              {{"path", file + ".backup"},
                               {"state", "sound"},
                               {"verified", "whole"},
                               {"sealed", false},
                               {"entries", 1},
                               {"teach_backs", 0},
                               {"format", 1},
                               {"schema", 3}}},
                             {"journal",
                              {{"path", file + ".journal"},
                               {"state", "not_found"},
                               {"changes", nullptr},
                               {"damaged_records", nullptr}}}}));
}

TEST_F(DiaryVerify, WithoutThePassphraseItSaysThatOnlyChecksumsWereVerified) {
    make_with_backup(quick_key("open sesame"));
    leave_in_journal(file, PutEntry{test_entry(9)}, key_of_file(file, "open sesame"));
    const auto run = verify();
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_THAT(run.out,
                HasSubstr("its checksum is sound, sealed, format 1, schema 3. Without --passphrase-fd N "
                          "nothing more is checked"));
    EXPECT_THAT(run.out, HasSubstr("Journal: " + file + ".journal: there, but not checked"));
    const auto json = parts();
    EXPECT_EQ(json["diary"]["verified"], "checksum");
    EXPECT_EQ(json["diary"]["sealed"], true);
    EXPECT_TRUE(json["diary"]["entries"].is_null());
    EXPECT_EQ(json["journal"]["state"], "not_checked");
}

TEST_F(DiaryVerify, WithThePassphraseAllIsVerified) {
    make_with_backup(quick_key("open sesame"));
    leave_in_journal(file, PutEntry{test_entry(9)}, key_of_file(file, "open sesame"));
    const auto json = parts({"--passphrase-fd", "0"}, "open sesame\n");
    EXPECT_EQ(json["diary"]["verified"], "whole");
    EXPECT_EQ(json["diary"]["entries"], 2);
    EXPECT_EQ(json["backup"]["entries"], 1);
    EXPECT_EQ(json["journal"]["state"], "sound");
    EXPECT_EQ(json["journal"]["changes"], 1);
    EXPECT_THAT(verify({"--passphrase-fd", "0"}, "open sesame").out,
                HasSubstr("sound, 1 change is not in the file yet"));
}

TEST_F(DiaryVerify, AWrongPassphraseIsNoDamage) {
    make_with_backup(quick_key("open sesame"));
    const auto run = verify({"--passphrase-fd", "0", "--json"}, "open barley");
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_THAT(run.err, StartsWith(file + ": this passphrase does not open it"));
    EXPECT_EQ(run.out, "");
    damage(file);
    const auto damaged = verify({"--passphrase-fd", "0"}, "open barley");
    EXPECT_EQ(damaged.exit_code, 3);
    EXPECT_THAT(damaged.err, StartsWith(file + ": is damaged; signpost-cli diary recover FILE"));
}

TEST_F(DiaryVerify, OneDamagedFileHidesNothingAboutTheOthers) {
    make_with_backup();
    leave_in_journal(file, PutEntry{test_entry(9)});
    damage(file);
    const auto run = verify();
    EXPECT_EQ(run.exit_code, 3);
    EXPECT_EQ(lines_of(run.err).size(), 1U);
    EXPECT_TRUE(has_standing_lines(run.out));
    const auto json = parts();
    EXPECT_EQ(json["diary"]["state"], "damaged");
    EXPECT_TRUE(json["diary"]["sealed"].is_null());
    EXPECT_EQ(json["backup"]["state"], "sound");
    EXPECT_EQ(json["journal"]["changes"], 1);
}

TEST_F(DiaryVerify, ABackupThatIsNoUseIsSaid) {
    make_with_backup();
    damage(file + ".backup");
    const auto run = verify();
    EXPECT_EQ(run.exit_code, 3);
    EXPECT_EQ(run.err,
              file +
                  ".backup: this backup is no use (damaged), but the diary is sound; its next change "
                  "makes a new backup\n");
    put_file(file + ".backup", bytes_of_file(file));
    EXPECT_EQ(verify().exit_code, 0);
    make_diary(folder.path("other"), test_diary(3));
    put_file(file + ".backup", bytes_of_file(folder.path("other")));
    EXPECT_THAT(verify().err, HasSubstr("this backup is no use (not ours)"));
}

TEST_F(DiaryVerify, ADamagedJournalIsSaid) {
    make_with_backup();
    leave_in_journal(file, PutEntry{test_entry(9)});
    put_file(file + ".journal", std::string(500, 'x'));
    const auto run = verify();
    EXPECT_EQ(run.exit_code, 3);
    EXPECT_THAT(run.err, StartsWith(file + ".journal: is damaged"));
    EXPECT_EQ(parts()["journal"]["state"], "damaged");
}

TEST_F(DiaryVerify, AFileThatIsNotThereIsSaid) {
    const auto run = verify();
    EXPECT_EQ(run.exit_code, 4);
    EXPECT_THAT(run.err, StartsWith(file + ": not found"));
    EXPECT_TRUE(has_standing_lines(run.out));
    EXPECT_THAT(folder.names(), IsEmpty());
}

}  // namespace
}  // namespace signpost::testing
