// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/sharing/diary_json.h"
#include "tests/app/cli/cli_program.h"
#include "tests/app/cli/diary_files.h"

namespace signpost::testing {
namespace {

namespace fs = std::filesystem;

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

/// A folder with a file to import, and, when asked for, a diary.
struct Desk {
    TemporaryFolder folder;
    std::string file = folder.path("came.json");
    std::string diary = folder.path("d");

    explicit Desk(const Diary& came) { put_file(file, diary_json_text(came)); }

    ProgramRun import(const Words& more = {}, const std::string& input = {}) const {
        Words arguments{"import", "--json", file, diary};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return cli(arguments, {"COLUMNS=1000"}, input);
    }
};

Diary with_notes(const std::vector<std::string>& notes) {
    auto out = test_diary(0);
    for (const auto& note : notes) {
        out.entries.push_back(test_entry(static_cast<int>(out.entries.size())));
        out.entries.back().note = note;
    }
    return out;
}

std::vector<std::string> notes_of(const Diary& diary) {
    std::vector<std::string> out;
    for (const auto& entry : diary.entries) out.push_back(entry.note);
    std::sort(out.begin(), out.end());
    return out;
}

// ---- What is taken in

TEST(Import, MakesADiaryThatIsEqualToTheOneThatWasWritten) {
    auto came = with_notes({"one", "two\n\"three\""});
    came.entries[1].revision = 7;
    came.entries[1].signs = {"chills", "sign_of_tomorrow"};
    const Desk desk(came);
    const auto run = desk.import();
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.err, "");
    EXPECT_THAT(run.out, HasSubstr("A new diary: " + desk.diary));
    EXPECT_THAT(run.out, HasSubstr("It is not sealed"));
    EXPECT_THAT(run.out, HasSubstr("- 2 entries were added"));
    EXPECT_THAT(run.out, HasSubstr("- Product or study: taken from the file"));
    EXPECT_THAT(run.out, HasSubstr("Ward 5 030 1"));
    EXPECT_TRUE(has_standing_lines(run.out));
    EXPECT_EQ(read_diary(desk.diary), came);
    EXPECT_EQ(diary_json_text(read_diary(desk.diary)), bytes_of_file(desk.file));
    EXPECT_THAT(desk.folder.names(), ElementsAre("came.json", "d"));
}

TEST(Import, MakesASoundDiaryOfAFileThatAnotherProgramGaveItsOwnId) {
    for (const auto* id : {"d1a0", "diary_7", "ABC", ""}) {
        auto came = with_notes({"one"});
        came.id = id;
        const Desk desk(came);
        const auto run = desk.import();
        if (run.exit_code != 0) {  // no id that a diary can have
            EXPECT_THAT(run.err, HasSubstr(": id: ")) << id;
            continue;
        }
        EXPECT_EQ(cli({"diary", "verify", desk.diary}).exit_code, 0) << id;
        EXPECT_THAT(notes_of(read_diary(desk.diary)), ElementsAre("one")) << id;
    }
}

TEST(Import, AddsWhatIsNewAndLeavesTheRest) {
    const Desk desk(with_notes({"one", "two"}));
    const auto here = with_notes({"one"});
    make_diary(desk.diary, here);
    const auto run = desk.import();
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.err, "");
    EXPECT_THAT(run.out, HasSubstr("came.json was put into " + desk.diary + "."));
    EXPECT_THAT(run.out, HasSubstr("- 1 entry was added"));
    EXPECT_THAT(run.out, HasSubstr("- 1 entry was there already"));
    EXPECT_TRUE(has_standing_lines(run.out));
    EXPECT_EQ(read_diary(desk.diary).id, here.id);
    EXPECT_THAT(notes_of(read_diary(desk.diary)), ElementsAre("one", "two"));
}

TEST(Import, TwiceIsOnceAndTheSecondTimeTouchesNoByte) {
    const Desk desk(with_notes({"one", "two"}));
    make_diary(desk.diary, with_notes({"other"}));
    EXPECT_EQ(desk.import().exit_code, 0);
    const auto once = bytes_of_file(desk.diary);
    const auto again = desk.import();
    EXPECT_EQ(again.exit_code, 0);
    EXPECT_THAT(again.out, HasSubstr("- 2 entries were there already"));
    EXPECT_EQ(bytes_of_file(desk.diary), once);
}

TEST(Import, KeepsAnEntryOfTheSameIdBesideThePresentOne) {
    const Desk desk(with_notes({"came"}));
    make_diary(desk.diary, with_notes({"here"}));
    const auto run = desk.import();
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_THAT(run.out, HasSubstr("- 1 entry has the id of another one here; both are kept"));
    EXPECT_THAT(notes_of(read_diary(desk.diary)), ElementsAre("came", "here"));
}

TEST(Import, FillsDetailsThatAreEmptyAndSaysWhichDiffer) {
    auto came = with_notes({});
    came.details.team_name = "Ward \x1B[31m6";
    came.details.team_name = "Ward 6\nsecond floor";
    const Desk desk(came);
    auto here = with_notes({});
    here.details.product.clear();
    make_diary(desk.diary, here);
    const auto run = desk.import();
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_THAT(run.out, HasSubstr("- Product or study: taken from the file"));
    EXPECT_THAT(run.out, HasSubstr("- Name of the team or ward: \"Ward 5\" stays; the file says "
                                   "\"Ward 6\\x0Asecond floor\""));
    EXPECT_EQ(read_diary(desk.diary).details.product, "axi-cel");
    EXPECT_EQ(read_diary(desk.diary).details.team_name, "Ward 5");
}

TEST(Import, SaysThatAFileHoldsNothingToAdd) {
    const Desk desk(Diary{new_id(), {}, {}});
    make_diary(desk.diary, with_notes({"here"}));
    EXPECT_THAT(desk.import().out, HasSubstr("- The file holds nothing to add"));
}

TEST(Import, PutsInWhatACrashHadLeftOutOfTheFile) {
    const Desk desk(with_notes({"one"}));
    make_diary(desk.diary, test_diary(0));
    leave_in_journal(desk.diary, PutEntry{test_entry(7)});
    const auto run = desk.import();
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.err, desk.diary + ": 1 change that had not reached the file before is in it now\n");
    EXPECT_THAT(notes_of(read_diary(desk.diary)), ElementsAre("entry 7", "one"));
}

TEST(Import, OpensASealedDiaryAndLeavesItSealed) {
    const Desk desk(with_notes({"secret words"}));
    make_diary(desk.diary, test_diary(0), quick_key("open sesame"));
    EXPECT_EQ(desk.import({"--passphrase-fd", "0"}, "wrong\n").exit_code, 1);
    EXPECT_EQ(desk.import().exit_code, 2);
    const auto run = desk.import({"--passphrase-fd", "0"}, "open sesame\n");
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_THAT(bytes_of_file(desk.diary), Not(HasSubstr("secret words")));
    const auto key = key_of_file(desk.diary, "open sesame");
    EXPECT_THAT(notes_of(read_diary(desk.diary, key)), ElementsAre("secret words"));
}

TEST(Import, SealsADiaryThatItMakesWhenAPassphraseIsGiven) {
    const Desk desk(with_notes({"secret words"}));
    const auto run = desk.import({"--passphrase-fd", "0"}, "open sesame\n");
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("It is sealed."));
    EXPECT_THAT(bytes_of_file(desk.diary), Not(HasSubstr("secret words")));
}

/// Answers to the form: one sign, and a detail that belongs to no entry.
std::string answers_to_the_form() {
    const auto form = Json::parse(cli({"questionnaire"}).out);
    const auto group = [](const std::string& link, const std::string& item, const Json& answer) {
        return Json{{"linkId", link}, {"item", Json::array({{{"linkId", item}, {"answer", {answer}}}})}};
    };
    return Json{{"resourceType", "QuestionnaireResponse"},
                {"questionnaire", form["url"]},
                {"status", "completed"},
                {"authored", "2026-11-05T08:00:00+01:00"},
                {"item",
                 {group("g.whole_body", "s.chills", {{"valueBoolean", true}}),
                  group("n.diary", "n.product", {{"valueString", "axi-cel"}})}}}
        .dump();
}

TEST(Import, TakesAnswersToTheFormOfFhirAndSaysWhatItLeaves) {
    const Desk desk(test_diary(0));
    put_file(desk.file, answers_to_the_form());
    const Words arguments{"import", "--fhir", desk.file, desk.diary};
    const auto run = cli(arguments);
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.err,
              desk.file + ": item n.product: not taken, because no entry can hold it: \"axi-cel\"\n");
    EXPECT_THAT(run.out, HasSubstr("- 1 entry was added"));
    EXPECT_TRUE(has_standing_lines(run.out));
    const auto diary = read_diary(desk.diary);
    EXPECT_FALSE(diary.id.empty());
    ASSERT_EQ(diary.entries.size(), 1U);
    EXPECT_THAT(diary.entries[0].signs, ElementsAre("chills"));
    EXPECT_EQ(diary.entries[0].time.iso(), "2026-11-05T08:00+01:00");
    const auto once = bytes_of_file(desk.diary);
    EXPECT_THAT(cli(arguments).out, HasSubstr("- 1 entry was there already"));
    EXPECT_EQ(bytes_of_file(desk.diary), once);
}

TEST(Import, DoesNotTakeOneKindOfFileForTheOther) {
    const Desk desk(with_notes({"one"}));
    const auto as_fhir = cli({"import", "--fhir", desk.file, desk.diary});
    EXPECT_EQ(as_fhir.exit_code, 3);
    put_file(desk.file, answers_to_the_form());
    const auto as_json = desk.import();
    EXPECT_EQ(as_json.exit_code, 3);
    EXPECT_THAT(as_json.err, StartsWith(desk.file + ": format: is no file that this command takes"));
    EXPECT_THAT(desk.folder.names(), ElementsAre("came.json"));
}

// ---- What is refused

/// A refused import leaves the diary byte for byte, makes no new one, and says one line.
void expect_refused(const Desk& desk, int exit_code, const std::string& says) {
    make_diary(desk.diary, with_notes({"here"}));
    const auto before = bytes_of_file(desk.diary);
    const auto run = desk.import();
    EXPECT_EQ(run.exit_code, exit_code) << says;
    EXPECT_EQ(run.err, desk.file + ": " + says + "; nothing was changed\n");
    EXPECT_TRUE(has_standing_lines(run.out));
    EXPECT_EQ(bytes_of_file(desk.diary), before);
    fs::remove(desk.diary);
    EXPECT_EQ(desk.import().exit_code, exit_code);
    EXPECT_THAT(desk.folder.names(), ElementsAre("came.json"));
}

TEST(Import, RefusesAFileWithAnyMistakeNamingItsPlace) {
    const auto text = diary_json_text(with_notes({"one"}));
    const auto with = [&](const std::string& what, const std::string& instead) {
        auto out = text;
        return out.replace(out.find(what), what.size(), instead);
    };
    const struct {
        std::string bytes;
        int exit_code;
        std::string says;
    } rows[] = {
        {"", 3, "line 1, column 1: cannot be read as JSON here"},
        {text + "x", 3, "line 36, column 1: cannot be read as JSON here (it says \"x\")"},
        {std::string(100'000, '['), 3,
         "[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]"
         "[0]"
         "[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]: has "
         "more "
         "brackets within brackets than any file of Signpost"},
        {"{}", 3,
         "format: is no file that this command takes; --json takes a diary that Signpost wrote as JSON, "
         "--fhir "
         "answers to its checklist"},
        {with("\"version\": 2", "\"version\": 3"), 3,
         "version: was made by a newer Signpost (it says \"3\"); use the newer program"},
        {with("\"who\"", "\"whom\""), 1, "entries[0].whom: is not known here (it says \"whom\")"},
        {with("\"who\": \"patient\",", ""), 1, "entries[0].who: is missing"},
        {with("\"patient\"", "\"doctor\""), 1, "entries[0].who: is not known here (it says \"doctor\")"},
        {with("\"patient\"", "7"), 1,
         "entries[0].who: is of another kind than must stand here (it says \"7\")"},
        {with("2026-11-05T", "2026-11-31T"), 1,
         "entries[0].time: is nothing that a diary can keep (it says \"2026-11-31T08:00+01:00\")"},
        {with("\"chills\"", "\"chills\", \"chills\""), 1,
         "entries[0].signs[1]: is given twice (it says \"chills\")"},
        {with("\"one\"", "\"" + std::string(4097, 'x') + "\""), 1,
         "entries[0].note: is more than can be taken in (it says \"" + std::string(40, 'x') +
             "…\"); a file may have 64 MB, a diary 20000 entries, a text 4096 bytes"},
    };
    for (const auto& row : rows) {
        const Desk desk(test_diary(0));
        put_file(desk.file, row.bytes);
        expect_refused(desk, row.exit_code, row.says);
    }
}

TEST(Import, RefusesAHundredMegabytesUnread) {
    const Desk desk(test_diary(0));
    put_file(desk.file, "{");
    fs::resize_file(desk.file, 100'000'000);
    expect_refused(desk, 1,
                   "is more than can be taken in; a file may have 64 MB, a diary 20000 entries, a text 4096 "
                   "bytes");
}

using Visit = std::function<void(Json& value)>;

void visit_all(Json& json, const Visit& visit) {
    for (auto& value : json)
        if (value.is_structured()) visit_all(value, visit);
    for (auto& value : json) visit(value);
}

TEST(Import, NoMutationOfAFileTouchesTheDiaryUnlessItIsTakenWhole) {
    const TemporaryFolder folder;
    make_diary(folder.path("d"), with_notes({"here"}));
    const auto before = bytes_of_file(folder.path("d"));
    auto json = Json::parse(diary_json_text(with_notes({"one"})));
    std::size_t refused = 0;
    visit_all(json, [&](Json& value) {
        const auto there = value;
        value = Json::array({nullptr});
        put_file(folder.path("came.json"), json.dump());
        const auto run = cli_inside({"import", "--json", folder.path("came.json"), folder.path("d")});
        EXPECT_TRUE(run.exit_code == 1 || run.exit_code == 3) << json.dump();
        EXPECT_EQ(lines_of(run.err).size(), 1U);
        EXPECT_EQ(bytes_of_file(folder.path("d")), before);
        value = there;
        ++refused;
    });
    EXPECT_GT(refused, 25U);
    EXPECT_THAT(folder.names(), ElementsAre("came.json", "d"));
}

TEST(Import, RefusesWhatNoDiaryHoldsAndSavesNoPartOfIt) {
    auto came = test_diary(0);
    for (int i = 0; i < 20; ++i) came.entries.push_back(test_entry(i + 100'000));
    const Desk desk(came);
    make_diary(desk.diary, test_diary(static_cast<int>(most_entries) - 10));
    const auto before = bytes_of_file(desk.diary);
    const auto run = desk.import();
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_THAT(run.err, HasSubstr("holds 20000 entries already"));
    EXPECT_EQ(bytes_of_file(desk.diary), before);
    EXPECT_THAT(desk.folder.names(), ElementsAre("came.json", "d"));
}

TEST(Import, LeavesWhatIsNoDiaryAlone) {
    const Desk desk(with_notes({"one"}));
    put_file(desk.diary, "of somebody else");
    const auto run = desk.import();
    EXPECT_EQ(run.exit_code, 3);
    EXPECT_THAT(run.err, StartsWith(desk.diary + ": is not a diary of Signpost"));
    EXPECT_EQ(bytes_of_file(desk.diary), "of somebody else");
    fs::remove(desk.diary);
    put_file(desk.diary + ".backup", "of somebody else");
    EXPECT_EQ(desk.import().exit_code, 1);
    EXPECT_THAT(desk.folder.names(), ElementsAre("came.json", "d.backup"));
}

TEST(Import, RefusesAWrongCall) {
    const Desk desk(with_notes({"one"}));
    make_diary(desk.diary, test_diary(0));
    const struct {
        Words arguments;
        int exit_code;
        std::string says;
    } rows[] = {
        {{desk.file, desk.diary}, 2, "signpost-cli import: say what FILE is, with --fhir or --json"},
        {{"--json", "--fhir", desk.file, desk.diary}, 2, "signpost-cli import: say what FILE is"},
        {{"--json"}, 2, "FILE: the name of the file to read is missing\nINTO: the name of the diary file is"},
        {{"--json", desk.file}, 2, "INTO: the name of the diary file is missing"},
        {{"--json", desk.file, desk.diary, "third"}, 2, "\"third\": not expected here"},
        {{"--jason", desk.file, desk.diary},
         2,
         "--jason: unknown option; did you mean --json?\nsignpost-cli import: say"},
        {{"--json", desk.folder.path("nowhere"), desk.diary},
         4,
         desk.folder.path("nowhere") + ": cannot be read (No such file or directory)"},
        {{"--json", desk.folder.path(), desk.diary}, 4, desk.folder.path() + ": cannot be read ("},
        {{"--json", desk.file, desk.diary, "--passphrase"},
         2,
         "--passphrase: this diary is there already; signpost-cli diary passphrase FILE seals it"},
        {{"--json", desk.file, desk.diary, "--passphrase", "--passphrase-fd", "0"},
         2,
         "--passphrase: not together with --passphrase-fd"},
        {{"--json", desk.file, desk.folder.path("no/folder/d")}, 4, desk.folder.path("no/folder/d") + ": "},
    };
    const auto before = bytes_of_file(desk.diary);
    for (const auto& row : rows) {
        Words arguments{"import"};
        arguments.insert(arguments.end(), row.arguments.begin(), row.arguments.end());
        const auto run = cli(arguments);
        EXPECT_EQ(run.exit_code, row.exit_code) << row.says;
        EXPECT_THAT(run.err, StartsWith(row.says));
        EXPECT_TRUE(has_standing_lines(run.out));
        EXPECT_EQ(bytes_of_file(desk.diary), before);
    }
}

TEST(Import, WaitsForNobodyForeverWhileTheDiaryIsInUse) {
    const Desk desk(with_notes({"one"}));
    make_diary(desk.diary, test_diary(0));
    const auto session = DiarySession::open(desk.diary, nullptr, OpenFor::writing);
    ASSERT_TRUE(session.ok());
    cli::Surroundings around;
    around.patience = std::chrono::milliseconds(20);
    const auto run = cli_inside({"import", "--json", desk.file, desk.diary}, around);
    EXPECT_EQ(run.exit_code, 4);
    EXPECT_THAT(run.err, HasSubstr("is in use elsewhere"));
}

TEST(Import, NothingInAFileReachesTheTerminalAsControl) {
    const Desk desk(test_diary(0));
    put_file(desk.file, R"({"format": "\u001b[31m\u202e\u0000"})");
    const auto run = desk.import();
    EXPECT_EQ(run.exit_code, 3);
    for (const auto* control : {"\x1B", "\xE2\x80\xAE"}) EXPECT_THAT(run.err, Not(HasSubstr(control)));
}

}  // namespace
}  // namespace signpost::testing
