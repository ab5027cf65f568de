// SPDX-License-Identifier: Apache-2.0
#include <set>
#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/cli/cli_program.h"
#include "tests/app/cli/diary_files.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

const auto noon = [] { return LocalTime::parse("2026-11-05T12:00+01:00").value(); };

cli::Surroundings at_noon() {
    cli::Surroundings out;
    out.now = noon;
    return out;
}

class DiaryAdd : public ::testing::Test {
protected:
    void SetUp() override { make_diary(file, test_diary(0)); }

    Words call(Words more) const {
        Words out{"diary", "add", file};
        out.insert(out.end(), more.begin(), more.end());
        return out;
    }
    Entry only_entry() const {
        const auto diary = read_diary(file);
        if (diary.entries.size() != 1) throw std::runtime_error("not one entry");
        return diary.entries.front();
    }

    const TemporaryFolder folder;
    const std::string file = folder.path("d");
};

TEST_F(DiaryAdd, KeepsAllThatIsGiven) {
    const auto run =
        cli(call({"--time", "2026-11-05T08:00+01:00", "--who", "nurse", "--note", "a note",
                  "--fever-medicine-when", "at six", "--sentence", "changed", "--sentence-text", "The cat",
                  "--sign", "chills,headache", "--temperature", "101.1F", "--age", "54"}));
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_EQ(run.err, "");
    auto expected = test_entry(0);
    const auto kept = only_entry();
    expected.id = kept.id;
    expected.who = Who::nurse;
    expected.signs = {"chills", "headache"};
    expected.readings = {{"temperature", "fahrenheit", "101.1"}};
    expected.age_years = 54;
    expected.fever_medicine_taken = true;
    expected.fever_medicine_when = "at six";
    expected.sentence = SentenceLook::changed;
    expected.sentence_text = "The cat";
    expected.note = "a note";
    expected.rules_version = real_catalog().version;
    EXPECT_EQ(kept, expected);
}

TEST_F(DiaryAdd, SaysWhatMatchSaysWithTheTimeAndTheTeam) {
    const Words wide{"COLUMNS=1000"};
    const auto run =
        cli(call({"--time", "2026-11-05T08:00", "--sign", "chills", "--temperature", "37.6C"}), wide);
    const auto text = in_one_line(run.out);
    EXPECT_TRUE(has_standing_lines(run.out));
    EXPECT_THAT(text, StartsWith(real_catalog().texts.prompt));
    EXPECT_THAT(text, HasSubstr("Ward 5 030 1"));
    EXPECT_THAT(text, HasSubstr("2026-11-05 08:00, day 3 after the infusion, noted by the patient."));
    EXPECT_THAT(text, HasSubstr("Your care team asks for a call from 37.5\u00A0°C."));
    EXPECT_THAT(text, HasSubstr(real_catalog().texts.not_reviewed));
    const auto match = cli(
        {"match", "--sign", "chills", "--temperature", "37.6C", "--fever-line", "37.5C", "--day", "3"}, wide);
    const auto added = lines_of(run.out);
    for (const auto& line : lines_of(match.out)) {
        if (line.starts_with("- ")) {
            EXPECT_THAT(added, ::testing::Contains(line));
        }
    }
}

TEST_F(DiaryAdd, WritesOneObject) {
    const auto json = cli_json(call({"--time", "2026-11-01T08:00+01:00", "--sign", "seizure"}));
    EXPECT_EQ(json["diary"], file);
    EXPECT_EQ(json["entry"]["id"], only_entry().id);
    EXPECT_EQ(json["entry"]["time"], "2026-11-01T08:00+01:00");
    EXPECT_EQ(json["entry"]["day"], -1);
    EXPECT_EQ(json["entry"]["who"], "patient");
    EXPECT_EQ(json["entry"]["signs"], Json::parse(R"(["seizure"])"));
    EXPECT_EQ(json["match"], cli_json({"match", "--sign", "seizure"}));
}

TEST_F(DiaryAdd, TheTimeIsNowUnlessGiven) {
    const auto run = cli_inside(call({"--sign", "chills"}), at_noon());
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_EQ(only_entry().time, noon());
    EXPECT_THAT(in_one_line(run.out), HasSubstr("2026-11-05 12:00"));
}

TEST_F(DiaryAdd, ATimeToComeIsRefused) {
    const auto run = cli_inside(call({"--sign", "chills", "--time", "2026-11-05T12:01+01:00"}), at_noon());
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_THAT(run.err, HasSubstr("is still to come"));
    EXPECT_TRUE(read_diary(file).entries.empty());
    EXPECT_EQ(cli_inside(call({"--sign", "chills", "--time", "2026-11-05T12:00+01:00"}), at_noon()).exit_code,
              0);
}

TEST_F(DiaryAdd, TimesAroundAChangeOfTheClocksKeepTheirOrder) {
    const auto add = [&](const std::string& time) {
        return cli_json(call({"--note", "x", "--time", time}), {"TZ=Europe/Berlin"})["entry"]["time"];
    };
    EXPECT_EQ(add("2026-10-25T03:30"), "2026-10-25T03:30+01:00");
    EXPECT_EQ(add("2026-10-25T01:30"), "2026-10-25T01:30+02:00");
    EXPECT_EQ(add("2026-03-29T01:59"), "2026-03-29T01:59+01:00");
    EXPECT_EQ(add("2026-03-29T03:00"), "2026-03-29T03:00+02:00");
    const std::string twice = add("2026-10-25T02:30");
    EXPECT_TRUE(twice == "2026-10-25T02:30+02:00" || twice == "2026-10-25T02:30+01:00") << twice;
    EXPECT_THAT(std::string(add("2026-03-29T02:30")), StartsWith("2026-03-29T02:30+"));
    const auto entries = read_diary(file).entries;
    ASSERT_EQ(entries.size(), 6U);
    for (std::size_t i = 1; i < entries.size(); ++i)
        EXPECT_LE(entries[i - 1].time.utc_minutes(), entries[i].time.utc_minutes());
}

TEST_F(DiaryAdd, NotesStayAsTheyWereTyped) {
    for (const auto* note : {"\"quoted\" and 'single'", "two\nlines", "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D",
                             "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x94\xAC", "[a,b]", "{}%s{0}", "@file",
                             "\xE2\x80\xAEgnp", "C:\\folder", " blanks around "}) {
        const auto json = cli_json(call({"--note", note}));
        EXPECT_EQ(json["entry"]["note"], note);
        const auto run = cli({"diary", "show", file});
        EXPECT_EQ(run.exit_code, 0);
        EXPECT_THAT(run.out, Not(HasSubstr("\xE2\x80\xAE")));
    }
}

TEST_F(DiaryAdd, ControlCharactersReachNeitherTheFileNorTheTerminal) {
    const auto json = cli_json(call({"--note", "a\x1B[31mb\r\nc\xFF", "--fever-medicine-when", "\x07"}));
    EXPECT_EQ(json["entry"]["note"], "a\uFFFD[31mb\nc\uFFFD");
    EXPECT_EQ(only_entry().fever_medicine_when, "\uFFFD");
}

TEST_F(DiaryAdd, TheLongestTextIsKeptWholeAndALongerOneRefused) {
    const std::string longest(4096, 'n');
    EXPECT_EQ(cli_json(call({"--note", longest}))["entry"]["note"], longest);
    EXPECT_THAT(cli({"diary", "show", file}, {"COLUMNS=10000"}).out, HasSubstr(longest));
    for (const auto* option : {"--note", "--sentence-text", "--fever-medicine-when"}) {
        const auto run = cli(call({option, longest + "nn"}));
        EXPECT_EQ(run.exit_code, 1);
        EXPECT_EQ(run.err, std::string(option) + ": this text has 4098 bytes; a diary keeps at most 4096\n");
    }
    EXPECT_EQ(read_diary(file).entries.size(), 1U);
}

TEST_F(DiaryAdd, RefusesAWrongCallBeforeTouchingTheFile) {
    const auto before = bytes_of_file(file);
    const struct {
        Words arguments;
        int exit_code;
        std::string says;
    } rows[] = {
        {{}, 1, "signpost-cli diary add: nothing to add"},
        {{"--note", ""}, 1, "signpost-cli diary add: nothing to add"},
        {{"--sign", "feverr"}, 2, "--sign: unknown sign \"feverr\"; did you mean fever?"},
        {{"--time", "2026-11-05T08:00:30", "--note", "x"}, 2, "--time: \"2026-11-05T08:00:30\" is no time"},
        {{"--time", "2026-11-31T08:00", "--note", "x"}, 2, "--time: \"2026-11-31T08:00\" is no time"},
        {{"--time", "2026-11-05T24:00", "--note", "x"}, 2, "--time: \"2026-11-05T24:00\" is no time"},
        {{"--time", "2026-11-05", "--note", "x"}, 2, "--time: \"2026-11-05\" is no time"},
        {{"--time", "yesterday", "--note", "x"}, 2, "--time: \"yesterday\" is no time"},
        {{"--time", "", "--note", "x"}, 2, "--time: \"\" is no time"},
        {{"--who", "doctor", "--note", "x"}, 2, "--who: \"doctor\" is none of patient, caregiver and nurse"},
        {{"--sentence", "fine"}, 2, "--sentence: \"fine\" is neither as_usual nor changed"},
        {{"--sentence", "not_asked"}, 2, "--sentence: \"not_asked\" is neither as_usual nor changed"},
        {{"--systolic", "85", "--diastolic", "90"}, 1, "--diastolic: 90\u00A0mmHg is not below --systolic"},
        {{"--temperature", "384C"}, 1, "--temperature: 384 °C is outside what a body can have"},
        {{"--day", "3", "--note", "x"}, 2, "--day: unknown option"},
        {{"--fever-line", "37C", "--note", "x"}, 2, "--fever-line: unknown option"},
        {{"--note", "x", "--note", "y"}, 1, "--note: given twice with different texts"},
    };
    for (const auto& row : rows) {
        const auto run = cli(call(row.arguments));
        EXPECT_EQ(run.exit_code, row.exit_code) << row.says;
        EXPECT_THAT(run.err, StartsWith(row.says));
        EXPECT_EQ(lines_of(run.err).size(), 1U) << run.err;
        EXPECT_TRUE(has_standing_lines(run.out)) << row.says;
        auto with_json = call(row.arguments);
        with_json.emplace_back("--json");
        EXPECT_EQ(cli(with_json).out, "") << row.says;
    }
    EXPECT_EQ(bytes_of_file(file), before);
    EXPECT_THAT(folder.names(), ElementsAre("d"));
}

TEST_F(DiaryAdd, SaysWhatACrashHadLeftInTheJournal) {
    leave_in_journal(file, PutEntry{test_entry(7)});
    const auto run = cli(call({"--sign", "chills"}));
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.err, file + ": 1 change that had not reached the file before is in it now\n");
    EXPECT_EQ(read_diary(file).entries.size(), 2U);
    EXPECT_THAT(folder.names(), ElementsAre("d", "d.backup"));
}

TEST_F(DiaryAdd, ManyAtOnceLoseNothing) {
    const auto script =
        std::string("for p in 1 2 3 4 5 6 7 8; do (i=0; while [ $i -lt 25 ]; do '") + SIGNPOST_CLI +
        "' diary add '" + file +
        "' --note \"$p-$i\" --json >/dev/null || echo failed >&2; i=$((i+1)); done) & done; wait";
    const auto run = run_program({"/bin/sh", "-c", script});
    EXPECT_EQ(run.err, "");
    std::set<std::string> notes;
    for (const auto& entry : read_diary(file).entries) notes.insert(entry.note);
    EXPECT_EQ(notes.size(), 200U);
    EXPECT_EQ(read_diary(file).entries.size(), 200U);
    EXPECT_THAT(folder.names(), ElementsAre("d", "d.backup"));
}

}  // namespace
}  // namespace signpost::testing
