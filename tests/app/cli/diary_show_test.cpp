// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/cli/cli_program.h"
#include "tests/app/cli/diary_files.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

TEST(DiaryShow, AnEmptyDiarySaysSoAndWhatToDo) {
    const TemporaryFolder folder;
    make_diary(folder.path("d"), {new_id(), {}, {}});
    const auto run = cli({"diary", "show", folder.path("d")});
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.err, "");
    EXPECT_THAT(in_one_line(run.out), HasSubstr("This diary has no entries yet. Add what you notice with: "
                                                "signpost-cli diary add FILE --sign ID"));
    EXPECT_TRUE(has_standing_lines(run.out));
}

/// Three days, with a bit of everything.
Diary rich_diary() {
    auto out = test_diary(0);
    auto first = test_entry(1, "2026-11-01T23:59+01:00");
    auto second = test_entry(2, "2026-11-04T08:00+01:00");
    second.who = Who::caregiver;
    second.signs = {"seizure", "sign_of_tomorrow"};
    second.readings = {
        {"temperature", "celsius", "37.6"}, {"temperature", "kelvin", "310"}, {"mood", "words", "low"}};
    second.fever_medicine_taken = true;
    second.fever_medicine_when = "18:00";
    second.sentence = SentenceLook::as_usual;
    second.sentence_text = "The cat sat.";
    second.note = "line one\nline two";
    second.age_years = 54;
    auto third = test_entry(3, "2026-11-05T08:00+01:00");
    third.note.clear();
    out.entries = {first, second, third};
    return out;
}

TEST(DiaryShow, ShowsTheDetailsAndEachEntryInOrder) {
    const TemporaryFolder folder;
    make_diary(folder.path("d"), rich_diary());
    const auto run = cli({"diary", "show", folder.path("d")}, {"COLUMNS=1000"});
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.err, "");
    const auto lines = lines_of(run.out);
    const std::vector<std::string> expected{
        "Infusion: 2026-11-02",
        "Product: axi-cel",
        "Care team: Ward 5",
        "Care team's number: 030 1",
        "Emergency number: 112",
        "Care team's fever line: 37.5 °C",
        "",
        "2026-11-01 23:59, 1 day before the infusion, noted by the patient",
        "- Chills or hard shaking",
        "Note: entry 1",
        "Listed as a sign of Cytokine release syndrome (CRS): chills or shaking",
        "Listed as a sign of Infections: chills or shaking",
        "",
        "2026-11-04 08:00, day 2 after the infusion, noted by the caregiver",
        "- Seizure or fit",
        "- Temperature: 37.6\u00A0°C",
        "- Age in years: 54",
        "- sign_of_tomorrow",
        "  These rules do not know this sign.",
        "- temperature: 310 kelvin",
        "  These rules cannot use this reading.",
        "- mood: low words",
        "  These rules cannot use this reading.",
        "Medicine for fever was taken: 18:00",
        "The sentence: as usual",
        "Written: The cat sat.",
        "Note: line one",
        "    line two",
        "Emergency signs noticed: Seizure or fit",
    };
    ASSERT_GE(lines.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_EQ(lines[i], expected[i]);
    EXPECT_THAT(run.out, HasSubstr("Listed as a sign of Infections: fever\n"));
    EXPECT_THAT(run.out, HasSubstr("2026-11-05 08:00, day 3 after the infusion, noted by the patient"));
    EXPECT_TRUE(has_standing_lines(run.out));
    EXPECT_THAT(in_one_line(run.out), HasSubstr(real_catalog().texts.not_reviewed));
}

TEST(DiaryShow, WritesTheObjectOfTheContract) {
    const TemporaryFolder folder;
    const auto diary = rich_diary();
    make_diary(folder.path("d"), diary);
    const auto json = cli_json({"diary", "show", folder.path("d")});
    EXPECT_EQ(json["recovered"], 0);
    EXPECT_EQ(json["diary"]["id"], diary.id);
    EXPECT_EQ(json["diary"]["details"], Json::parse(R"({"infusion_date": "2026-11-02", "product": "axi-cel",
        "team_name": "Ward 5", "team_phone": "030 1", "emergency_number": "112", "fever_line": "37.5 °C",
        "person_name": null, "person_number": null})"));
    ASSERT_EQ(json["diary"]["entries"].size(), 3U);
    auto second = json["diary"]["entries"][1];
    EXPECT_EQ(second["match"]["advice"], "emergency");
    EXPECT_EQ(second["match"]["effects"]["low_counts"], Json::parse(R"(["fever"])"));
    EXPECT_EQ(second["match"]["emergency"][0]["id"], "seizure");
    second.erase("match");
    EXPECT_EQ(second, Json::parse(R"({"id": "00000000000000000000000000000002", "revision": 1,
        "time": "2026-11-04T08:00+01:00", "day": 2, "who": "caregiver", "signs": ["seizure"],
        "unknown_signs": ["sign_of_tomorrow"],
        "readings": [{"measurement": "temperature", "unit": "celsius", "value": "37.6"}],
        "unused_readings": [{"measurement": "temperature", "unit": "kelvin", "value": "310"},
                            {"measurement": "mood", "unit": "words", "value": "low"}],
        "age_years": 54, "fever_medicine_taken": true, "fever_medicine_when": "18:00",
        "sentence": "as_usual", "sentence_text": "The cat sat.", "note": "line one\nline two",
        "rules_version": ""})"));
    EXPECT_EQ(json["diary"]["entries"][0]["match"]["emergency"], Json::array());
}

TEST(DiaryShow, ShowsOnlyWhatIsAskedFor) {
    const TemporaryFolder folder;
    make_diary(folder.path("d"), rich_diary());
    const auto shown = [&](const Words& filter) {
        Words arguments{"diary", "show", folder.path("d")};
        arguments.insert(arguments.end(), filter.begin(), filter.end());
        Words last;
        for (const auto& id : ids(cli_json(arguments)["diary"]["entries"])) last.push_back(id.substr(31));
        return last;
    };
    EXPECT_THAT(shown({}), ElementsAre("1", "2", "3"));
    EXPECT_THAT(shown({"--from", "2026-11-04"}), ElementsAre("2", "3"));
    EXPECT_THAT(shown({"--to", "2026-11-04"}), ElementsAre("1", "2"));
    EXPECT_THAT(shown({"--from", "2026-11-04", "--to", "2026-11-04"}), ElementsAre("2"));
    EXPECT_THAT(shown({"--sign", "chills"}), ElementsAre("1", "3"));
    EXPECT_THAT(shown({"--sign", "fever"}), ElementsAre("2"));
    EXPECT_THAT(shown({"--sign", "sign_of_tomorrow"}), ElementsAre("2"));
    EXPECT_THAT(shown({"--sign", "rash"}), IsEmpty());
    const auto none = cli({"diary", "show", folder.path("d"), "--sign", "rash"});
    EXPECT_THAT(in_one_line(none.out),
                HasSubstr("No entry fits what was asked for. This diary holds 3 entries."));
    EXPECT_TRUE(has_standing_lines(none.out));
}

TEST(DiaryShow, RefusesAWrongCall) {
    const TemporaryFolder folder;
    make_diary(folder.path("d"), rich_diary());
    const struct {
        Words filter;
        int exit_code;
        std::string says;
    } rows[] = {
        {{"--from", "2026-11-05", "--to", "2026-11-04"}, 1, "--from: lies behind --to"},
        {{"--from", "soon"}, 2, "--from: \"soon\" is no date; write it as 2026-11-05"},
        {{"--to", "2026-13-01"}, 2, "--to: \"2026-13-01\" is no date"},
        {{"--sign", "feverr"}, 2, "--sign: unknown sign \"feverr\"; did you mean fever?"},
        {{"--sign", ""}, 2, "--sign: an id is missing"},
    };
    for (const auto& row : rows) {
        Words arguments{"diary", "show", folder.path("d")};
        arguments.insert(arguments.end(), row.filter.begin(), row.filter.end());
        const auto run = cli(arguments);
        EXPECT_EQ(run.exit_code, row.exit_code) << row.says;
        EXPECT_THAT(run.err, StartsWith(row.says));
        EXPECT_TRUE(has_standing_lines(run.out));
    }
}

TEST(DiaryShow, ALineThatTheRulesForbidIsSaidAndNotUsed) {
    const TemporaryFolder folder;
    auto diary = rich_diary();
    diary.details.fever_line = "39 °C";
    make_diary(folder.path("d"), diary);
    EXPECT_THAT(in_one_line(cli({"diary", "show", folder.path("d")}).out),
                HasSubstr("These rules cannot use this fever line; their own line is used."));
    const auto json = cli_json({"diary", "show", folder.path("d")});
    EXPECT_FALSE(json["diary"]["entries"][1]["match"]["effects"].contains("low_counts"));
}

TEST(DiaryShow, SaysWhatIsNotInTheFileYetAndChangesNothing) {
    const TemporaryFolder folder;
    make_diary(folder.path("d"), test_diary(1));
    leave_in_journal(folder.path("d"), PutEntry{test_entry(7)});
    leave_in_journal(folder.path("d"), SetDetail{"product", "other"});
    const auto before = folder.names();
    const auto run = cli({"diary", "show", folder.path("d"), "--json"});
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.err,
              folder.path("d") +
                  ": 2 changes are not in the file yet; signpost-cli diary recover FILE puts them in\n");
    const auto json = Json::parse(run.out);
    EXPECT_EQ(json["recovered"], 2);
    EXPECT_EQ(json["diary"]["entries"].size(), 2U);
    EXPECT_EQ(folder.names(), before);
}

TEST(DiaryShow, AJournalThatCannotBeReadIsSaid) {
    const TemporaryFolder folder;
    make_diary(folder.path("d"), test_diary(1));
    put_file(folder.path("d.journal"), std::string(500, 'x'));
    const auto run = cli({"diary", "show", folder.path("d")});
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.err, folder.path("d.journal") + ": cannot be used (damaged); it stays where it is\n");
    EXPECT_EQ(bytes_of_file(folder.path("d.journal")), std::string(500, 'x'));
}

TEST(DiaryShow, FollowsALink) {
    const TemporaryFolder folder;
    make_diary(folder.path("d"), test_diary(1));
    std::filesystem::create_symlink(folder.path("d"), folder.path("link"));
    EXPECT_EQ(cli({"diary", "add", folder.path("link"), "--note", "x"}).exit_code, 0);
    EXPECT_EQ(cli_json({"diary", "show", folder.path("link")})["diary"]["entries"].size(), 2U);
    EXPECT_TRUE(std::filesystem::is_symlink(folder.path("link")));
    EXPECT_THAT(folder.names(), ElementsAre("d", "d.backup", "link"));
}

TEST(DiaryShow, NothingInAFileReachesTheTerminalAsControl) {
    const TemporaryFolder folder;
    auto diary = rich_diary();
    diary.details.team_name = "a\xE2\x80\xAEz";
    diary.details.team_phone = "1\n2";
    diary.entries[0].note = "\xE2\x80\xAE";
    diary.entries[0].sentence_text = "\xE2\x81\xA6";
    make_diary(folder.path("d"), diary);
    const auto run = cli({"diary", "show", folder.path("d")});
    EXPECT_THAT(run.out, Not(HasSubstr("\xE2\x80\xAE")));
    EXPECT_THAT(run.out, Not(HasSubstr("\xE2\x81\xA6")));
    EXPECT_THAT(run.out, HasSubstr("1\\x0A2"));
}

/// One teach-back record of the day before the newest entry.
Diary diary_with_a_talk() {
    auto out = rich_diary();
    TeachBack talk;
    talk.id = "talk_1";
    talk.time = LocalTime::parse("2026-11-04T10:00+01:00").value();
    talk.effect = "crs";
    talk.nurse = "R. Okoye";
    talk.learner = "Ann";
    talk.points = {{"crs_when", "When do you call?", SaidBack::taught_again, "in the morning"},
                   {"crs_first", "What comes first?", SaidBack::said, ""}};
    talk.note = "tired";
    out.teach_backs = {talk};
    return out;
}

TEST(DiaryShow, ShowsWhatWasTaughtAndWhatToComeBackTo) {
    const TemporaryFolder folder;
    make_diary(folder.path("d"), diary_with_a_talk());
    const auto run = cli({"diary", "show", folder.path("d")}, {"COLUMNS=1000"});
    EXPECT_EQ(run.exit_code, 0);
    for (const auto* words :
         {"2026-11-04 10:00, teach-back: Cytokine release syndrome (CRS)", "Asked by: R. Okoye",
          "Said back by: Ann", "When do you call? (taught again)", "in the morning",
          "What comes first? (said it back)", "Note: tired", "To come back to:"})
        EXPECT_THAT(run.out, HasSubstr(words));
    const auto of_a_sign = cli({"diary", "show", folder.path("d"), "--sign", "seizure"});
    EXPECT_THAT(of_a_sign.out, Not(HasSubstr("teach-back")));
    const auto of_a_day = cli({"diary", "show", folder.path("d"), "--from", "2026-11-05"});
    EXPECT_THAT(of_a_day.out, Not(HasSubstr("teach-back")));
    const auto verify = cli({"diary", "verify", folder.path("d")}, {"COLUMNS=1000"});
    EXPECT_THAT(verify.out, HasSubstr("3 entries, 1 teach-back record, format 1, schema 3"));
}

TEST(DiaryShow, GivesTeachBackRecordsAsJsonToo) {
    const TemporaryFolder folder;
    make_diary(folder.path("d"), diary_with_a_talk());
    const auto run = cli({"diary", "show", folder.path("d"), "--json"});
    EXPECT_THAT(run.out, HasSubstr("\"said\": \"taught_again\""));
    EXPECT_THAT(run.out, HasSubstr("\"learner\": \"Ann\""));
}

}  // namespace
}  // namespace signpost::testing
