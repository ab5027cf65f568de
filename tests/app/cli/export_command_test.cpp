// SPDX-License-Identifier: Apache-2.0
// The command that makes files, run as a user would: what each format holds, what is told before, and what it
// never does to a file that is there.
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/diary/frame.h"
#include "core/sharing/diary_json.h"
#include "core/sharing/export_formats.h"
#include "tests/app/cli/cli_program.h"
#include "tests/app/cli/diary_files.h"
#include "tests/core/sharing/example_papers.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {
namespace {

namespace fs = std::filesystem;

using ::testing::AllOf;
using ::testing::AnyOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

const Words calendar_options{"--reminders-from", "2026-11-20", "--days", "14", "--at", "08:00,20:00"};

class ExportCommand : public ::testing::Test {
protected:
    ExportCommand() { make_diary(file, a_few_days()); }

    static ProgramRun exported(Words words, const Words& more = {}) {
        words.insert(words.begin(), "export");
        words.insert(words.end(), more.begin(), more.end());
        return cli(words);
    }
    /// What goes to standard output for that format; must end well.
    std::string bytes_of(const std::string& format, const Words& more = {}) const {
        const auto run = exported({"--format", format, file}, more);
        EXPECT_EQ(run.exit_code, 0) << format << run.err;
        return run.out;
    }
    /// Of HTML, the apostrophes that a sentence has.
    static std::string unescaped(std::string html) {
        const std::string mark = "&#39;";
        for (auto at = html.find(mark); at != std::string::npos; at = html.find(mark))
            html.replace(at, mark.size(), "'");
        return html;
    }
    static void expect_refused(const Words& words, int code, const std::string& says) {
        const auto run = exported(words);
        EXPECT_EQ(run.exit_code, code) << says;
        EXPECT_THAT(run.err, HasSubstr(says));
    }

    const TemporaryFolder folder;
    const std::string file = folder.path("d");
    const std::string out = folder.path("out");
};

TEST_F(ExportCommand, WritesEachFormat) {
    EXPECT_THAT(bytes_of("text"), StartsWith("Diary report\n"));
    EXPECT_THAT(bytes_of("html"), StartsWith("<!DOCTYPE html>"));
    EXPECT_THAT(bytes_of("pdf"), StartsWith("%PDF-"));
    EXPECT_THAT(bytes_of("csv"), HasSubstr("She shook for ten minutes."));
    EXPECT_EQ(diary_from_json(bytes_of("json")).value(), a_few_days());
    EXPECT_EQ(Json::parse(bytes_of("fhir")).at("resourceType"), "Bundle");
    EXPECT_THAT(bytes_of("calendar", calendar_options),
                AllOf(StartsWith("BEGIN:VCALENDAR\r\n"), HasSubstr("FREQ=DAILY;COUNT=14")));
}

TEST_F(ExportCommand, NamesEachFormatAndPaperInItsHelp) {
    const auto help = exported({"--help"});
    EXPECT_EQ(help.exit_code, 0);
    EXPECT_TRUE(has_standing_lines(help.out));
    for (const auto& format : export_formats()) {
        EXPECT_THAT(help.out, HasSubstr(std::string(format.id)));
        EXPECT_THAT(cli({"--help"}).out, HasSubstr(std::string(format.id)));
    }
    for (const auto& paper : papers()) EXPECT_THAT(help.out, HasSubstr(std::string(paper.id)));
}

TEST_F(ExportCommand, PutsPicturesIntoTheHtmlItself) {
    const auto html = bytes_of("html");
    EXPECT_THAT(html, HasSubstr("src=\"data:image/png;base64,iVBORw0KGgo"));
    EXPECT_THAT(html, Not(AnyOf(HasSubstr("src=\"http"), HasSubstr("href=\"http"), HasSubstr("url("))));
    EXPECT_THAT(bytes_of("html", {"--paper", "wallet_card"}), HasSubstr("data:image/png;base64,"));
}

TEST_F(ExportCommand, SaysThePromptTheSignsAndTheReviewStateOnEachPaperForPeople) {
    for (const auto& paper : papers())
        for (const auto* format : {"text", "html"}) {
            const auto text = unescaped(bytes_of(format, {"--paper", std::string(paper.id)}));
            EXPECT_TRUE(has_standing_lines(text)) << format << paper.id;
            EXPECT_THAT(in_one_line(text), HasSubstr(real_catalog().texts.not_reviewed));
        }
}

TEST_F(ExportCommand, WritesAFileForItsOwnerOnly) {
    const auto run = exported({"--format", "csv", "--out", out, file});
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_THAT(in_one_line(run.out), StartsWith("Written: "));
    EXPECT_TRUE(has_standing_lines(run.out));
    EXPECT_EQ(bytes_of_file(out), bytes_of("csv"));
    EXPECT_EQ(fs::status(out).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_THAT(folder.names(), ElementsAre("d", "out"));
}

TEST_F(ExportCommand, TellsWhatLeavesBeforeItIsWritten) {
    const Words words{"--format", "csv", "--without", "notes,person", "--from", "2026-11-04", file};
    const auto run = exported(words);
    EXPECT_THAT(run.err, StartsWith("standard output: Table for a spreadsheet (CSV): 3 entries, from Wed 4 "
                                    "Nov 2026 to Thu 5 Nov 2026. With "));
    EXPECT_THAT(run.out, Not(HasSubstr("She shook")));

    auto only_told = words;
    only_told.insert(only_told.end(), {"--out", out, "--dry-run"});
    const auto told = exported(only_told);
    EXPECT_EQ(told.exit_code, 0);
    EXPECT_EQ(told.out, "");
    EXPECT_EQ(told.err, out + run.err.substr(std::string("standard output").size()));
    EXPECT_THAT(folder.names(), ElementsAre("d"));
}

TEST_F(ExportCommand, TellsOfPapersWithoutEntriesThatNoneLeaves) {
    const auto told = [this](const Words& more) {
        return exported({"--format", "text", "--dry-run", file}, more).err;
    };
    EXPECT_THAT(told({"--paper", "wallet_card"}), HasSubstr("Wallet card: No entries."));
    EXPECT_THAT(told({"--paper", "call_sheet"}), HasSubstr("Call sheet: 4 entries"));
    const auto empty = exported({"--format", "text", "--paper", "call_sheet", "--dry-run"});
    EXPECT_EQ(empty.err, "standard output: Call sheet: Lines to write on by hand.\n");
}

TEST_F(ExportCommand, LeavesOutWhatIsNotChosen) {
    const auto text = bytes_of("json", {"--without", "notes", "--without", "sentences,infusion,person"});
    for (const auto* gone : {"She shook", "sky", "axi-cel", "Ann Example", "1961", "2026-11-02"})
        EXPECT_THAT(text, Not(HasSubstr(gone)));
    EXPECT_THAT(text, HasSubstr("Ward 9"));
    const auto days = bytes_of("json", {"--from", "2026-11-04", "--to", "2026-11-04"});
    EXPECT_EQ(diary_from_json(days).value().entries.size(), 1U);
}

TEST_F(ExportCommand, SaysWhenNoEntryIsOfThoseDays) {
    const auto run = exported({"--format", "csv", "--from", "2027-01-01", file});
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_THAT(run.err, HasSubstr(file + ": has no entry of these days"));
    expect_refused({"--format", "csv", "--from", "2026-11-05", "--to", "2026-11-04", file}, 1,
                   "--from: lies behind --to");
}

TEST_F(ExportCommand, MakesPapersToFillInWithoutADiary) {
    for (const auto& paper : papers()) {
        const auto run = exported({"--format", "text", "--paper", std::string(paper.id)});
        EXPECT_EQ(run.exit_code, paper.needs_entries ? 2 : 0) << paper.id;
        EXPECT_TRUE(has_standing_lines(run.out)) << paper.id;
    }
    expect_refused({"--format", "csv"}, 2, "FILE: the name of the diary file is missing");
    EXPECT_EQ(exported({"--format", "calendar"}, calendar_options).exit_code, 0);
}

TEST_F(ExportCommand, NeverWritesOverAFileUnlessAsked) {
    put_file(out, "mine");
    expect_refused({"--format", "csv", "--out", out, file}, 1, out + ": is there already");
    EXPECT_EQ(bytes_of_file(out), "mine");
    EXPECT_EQ(exported({"--format", "csv", "--out", out, "--force", file}).exit_code, 0);
    EXPECT_EQ(bytes_of_file(out), bytes_of("csv"));
    EXPECT_THAT(folder.names(), ElementsAre("d", "out"));
}

TEST_F(ExportCommand, NeverWritesOverADiaryEvenWhenAsked) {
    leave_in_journal(file, PutEntry{test_entry(77)});
    const auto diary = bytes_of_file(file);
    const auto journal = bytes_of_file(file + ".journal");
    put_file(folder.path("damaged"), diary.substr(0, diary.size() / 2));
    for (const auto* name : {"d", "d.journal", "damaged"})
        expect_refused({"--format", "csv", "--out", folder.path(name), "--force", file}, 1,
                       folder.path(name) + ": is a diary or belongs to one");
    expect_refused({"--format", "csv", "--out", folder.path(), "--force", file}, 1, "is no plain file");
    expect_refused({"--format", "csv", "--out", "/dev/full", "--force", file}, 1, "is no plain file");
    EXPECT_EQ(bytes_of_file(file), diary);
    EXPECT_EQ(bytes_of_file(file + ".journal"), journal);
}

TEST_F(ExportCommand, LeavesNothingBehindWhereItCannotWrite) {
    expect_refused({"--format", "csv", "--out", folder.path("nowhere/x"), file}, 4,
                   folder.path("nowhere/x") + ": its folder is not there");
    const auto run = run_program({"/bin/sh", "-c",
                                  std::string("ulimit -f 0; exec '") + SIGNPOST_CLI +
                                      "' export --format csv --out '" + out + "' '" + file + "'"});
    EXPECT_EQ(run.exit_code, 4);
    EXPECT_THAT(run.err, HasSubstr(out + ": no space is left for it (File too large)"));
    EXPECT_THAT(folder.names(), ElementsAre("d"));
}

TEST_F(ExportCommand, SaysWhenStandardOutputIsFull) {
    for (const auto* format : {"text", "html", "pdf", "csv", "json", "fhir"}) {
        const auto run = run_program({"/bin/sh", "-c",
                                      std::string("exec '") + SIGNPOST_CLI + "' export --format " + format +
                                          " '" + file + "' >/dev/full"});
        EXPECT_EQ(run.exit_code, 4) << format;
        EXPECT_THAT(run.err, HasSubstr("standard output: cannot be written (No space left on device)"));
    }
}

TEST_F(ExportCommand, RefusesAPdfOnATerminal) {
    const auto run = run_program(
        {"/usr/bin/script", "-qec", std::string(SIGNPOST_CLI) + " export --format pdf " + file, "/dev/null"});
    EXPECT_EQ(run.exit_code, 2);
    EXPECT_THAT(run.out, HasSubstr("--out: a terminal cannot show a PDF; name a file with --out FILE"));
    EXPECT_THAT(run.out, Not(HasSubstr("%PDF")));
}

TEST_F(ExportCommand, OpensASealedDiaryAndSaysThatItsContentLeavesUnsealed) {
    make_diary(folder.path("s"), a_few_days(), quick_key("open sesame"));
    const Words words{"export", "--format", "json", folder.path("s"), "--passphrase-fd", "0"};
    const auto run = cli(words, {}, "open sesame\n");
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_EQ(diary_from_json(run.out).value(), a_few_days());
    EXPECT_THAT(run.err, HasSubstr("It is not encrypted, as the diary is; whoever has it can read it."));
    EXPECT_THAT(run.err, Not(HasSubstr("sesame")));
    EXPECT_EQ(cli(words, {}, "another\n").exit_code, 1);
    EXPECT_THAT(exported({"--format", "json", file}).err, Not(HasSubstr("encrypted")));
}

TEST_F(ExportCommand, TellsEachProblemOfTheDiary) {
    expect_refused({"--format", "csv", folder.path("none")}, 4, folder.path("none") + ": not found");
    put_file(folder.path("letter"), "a letter to my sister, long enough to be something");
    expect_refused({"--format", "csv", folder.path("letter")}, 3, "is not a diary of Signpost");
    damage(file);
    expect_refused({"--format", "csv", file}, 3, file + ": is damaged");
}

TEST_F(ExportCommand, TakesWhatOnlyTheJournalHolds) {
    leave_in_journal(file, PutEntry{test_entry(77)});
    const auto run = exported({"--format", "csv", file});
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_THAT(run.out, HasSubstr("entry 77"));
    EXPECT_THAT(run.err, HasSubstr(file + ": 1 change is not in the file yet"));
}

TEST_F(ExportCommand, OffersTheNearestNames) {
    expect_refused({"--format", "pfd", file}, 2, "--format: unknown format \"pfd\"; did you mean pdf?");
    expect_refused({"--format", "xyzzy", file}, 2,
                   "choose one of text, html, pdf, csv, json, fhir, calendar");
    expect_refused({"--format", "pdf", "--paper", "callsheet", file}, 2,
                   "--paper: unknown paper \"callsheet\"; did you mean call_sheet?");
    expect_refused({"--format", "pdf", "--page", "a5", file}, 2, "did you mean a4?");
    expect_refused({"--format", "csv", "--without", "note", file}, 2,
                   "--without: unknown part \"note\"; did you mean notes?");
    expect_refused({file}, 2, "--format: the format is missing; choose one of text, html");
}

TEST_F(ExportCommand, ReportsAllMistakesOfACallAtOnce) {
    const auto run = exported({"--format", "calendar", "--paper", "x", "--at", "25:00", "--days", "0",
                               "--follow-up", "soon", "--sentence-at", "late", "--without", "y"});
    EXPECT_EQ(run.exit_code, 2);
    for (const auto* place :
         {"--paper: says nothing for the format calendar", "--paper: unknown paper",
          "--at: \"25:00\" is no time of a day", "--days: no day is left", "--follow-up: \"soon\" is no time",
          "--sentence-at: \"late\" is no time", "--without: says nothing"})
        EXPECT_THAT(run.err, HasSubstr(place));
}

TEST_F(ExportCommand, RefusesOptionsThatSayNothing) {
    expect_refused({"--format", "csv", "--paper", "call_sheet", file}, 2, "--paper: says nothing for");
    expect_refused({"--format", "pdf", "--at", "08:00", file}, 2, "--at: says nothing for the format pdf");
    expect_refused({"--format", "csv", "--force", file}, 2, "--force: says nothing without --out FILE");
    expect_refused({"--format", "csv", "--out", "-", file}, 2, "--out: leave it out");
    expect_refused({"--format", "text", "--paper", "checklist", "--passphrase-fd", "0"}, 2,
                   "--passphrase-fd: there is no diary FILE");
    expect_refused({"--format", "calendar"}, 2, "--at: no reminder is asked for");
    expect_refused({"--format", "calendar", "--at", "08:00"}, 2, "--days: say on how many days (1 to 400)");
    expect_refused({"--format", "calendar", "--days", "3", "--follow-up", "2026-11-20T10:00"}, 2,
                   "--days: there is nothing to repeat");
}

TEST_F(ExportCommand, RefusesRemindersThatNoCalendarHolds) {
    expect_refused({"--format", "calendar", "--at", "08:00", "--days", "401"}, 1, "--days: 401 is outside");
    expect_refused({"--format", "calendar", "--at", "08:00", "--days", "9", "--reminders-from", "2200-12-30"},
                   1, "--days: reaches beyond the years of the calendar");
    Words many{"--format", "calendar"};
    for (std::size_t i = 0; i <= most_follow_ups; ++i)
        many.insert(many.end(), {"--follow-up", "2026-11-20T10:00=" + std::to_string(i)});
    expect_refused(many, 1, "--follow-up: 101 are too many; at most 100");
}

TEST_F(ExportCommand, TakesEachTimeOnceAndSaysWhatWillRemind) {
    const Words words{"--format",
                      "calendar",
                      "--at",
                      "8:00,08:00",
                      "--days",
                      "1",
                      "--reminders-from",
                      "2026-11-20",
                      "--follow-up",
                      "2026-11-20T10:00=Dr. Weiß, blood; test"};
    const auto run = exported(words);
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_EQ(run.err,
              "standard output: Reminders for a calendar (iCalendar): 1 day from 2026-11-20: temperature "
              "at 08:00; 1 visit or call.\n");
    EXPECT_THAT(run.out, HasSubstr("SUMMARY:Dr. Weiß\\, blood\\; test\r\n"));
}

TEST_F(ExportCommand, KeepsTheOutputOfProgramsFreeOfWords) {
    for (const auto* format : {"csv", "json", "fhir", "calendar"})
        EXPECT_EQ(exported({"--format", format, folder.path("none"), "--at", "x"}).out, "") << format;
    for (const auto* format : {"text", "html", "pdf"})
        EXPECT_TRUE(has_standing_lines(exported({"--format", format, folder.path("none")}).out)) << format;
}

TEST_F(ExportCommand, EndsWithADocumentedExitCodeWhateverIsCombined) {
    put_file(folder.path("letter"), "a letter to my sister, long enough to be something");
    const std::vector<Words> sources{{}, {file}, {folder.path("none")}, {folder.path("letter")}};
    const std::vector<Words> further{
        {}, {"--page", "letter"}, {"--from", "2026-11-05", "--without", "notes"}, calendar_options};
    std::vector<Words> wanted{{}, {"--format", "x"}};
    for (const auto& format : export_formats()) {
        wanted.push_back({"--format", std::string(format.id)});
        wanted.push_back({"--format", std::string(format.id), "--paper", "call_sheet"});
    }
    for (const auto& format : wanted)
        for (const auto& source : sources)
            for (const auto& more : further) {
                auto words = format;
                words.insert(words.end(), source.begin(), source.end());
                const auto run = exported(words, more);
                EXPECT_THAT(run.exit_code, AllOf(::testing::Ge(0), ::testing::Le(4)));
                EXPECT_NE(run.err, "") << "what leaves, or why not";
                EXPECT_TRUE(run.exit_code != 0 || !run.out.empty());
            }
}

TEST_F(ExportCommand, SaysWhenItsCompanionIsNotThere) {
    const auto alone = folder.path("signpost-cli");
    fs::copy_file(SIGNPOST_CLI, alone);
    const auto run = run_program({alone, "export", "--format", "csv", file});
    EXPECT_EQ(run.exit_code, 4);
    EXPECT_EQ(run.err, folder.path("signpost-export") +
                           ": cannot be started (No such file or directory); export needs this program "
                           "beside signpost-cli\n");
    EXPECT_TRUE(has_standing_lines(run.out));
    EXPECT_EQ(run_program({alone, "signs"}).exit_code, 0) << "all other commands work without it";
}

TEST_F(ExportCommand, FindsItsCompanionWhereItIsInstalled) {
    fs::create_directories(folder.path("usr/bin"));
    fs::create_directories(folder.path("usr/libexec/signpost"));
    fs::copy_file(SIGNPOST_CLI, folder.path("usr/bin/signpost-cli"));
    fs::copy_file(SIGNPOST_EXPORT, folder.path("usr/libexec/signpost/signpost-export"));
    const auto run = run_program({folder.path("usr/bin/signpost-cli"), "export", "--format", "csv", file});
    EXPECT_EQ(run.exit_code, 0) << run.err;
}

TEST_F(ExportCommand, LeavesWhatItNeedsToItsCompanionSoThatOtherCommandsStartFast) {
    const auto libraries = run_program({SIGNPOST_CLI}, {}, {"LD_TRACE_LOADED_OBJECTS=1"}).out;
    EXPECT_THAT(libraries, HasSubstr("libc.so"));
    for (const auto* library : {"libcairo", "libpango", "libical", "libicu", "libqrencode", "libfontconfig"})
        EXPECT_THAT(libraries, Not(HasSubstr(library)));
}

TEST_F(ExportCommand, FindsItsCompanionThroughALink) {
    fs::create_symlink(SIGNPOST_CLI, folder.path("link"));
    EXPECT_EQ(run_program({folder.path("link"), "export", "--format", "csv", file}).exit_code, 0);
}

TEST_F(ExportCommand, IsTheSameProgramButForExport) {
    for (const Words& words : {Words{"--version"}, Words{"signs"}, Words{"nonsense"}}) {
        Words companion{SIGNPOST_EXPORT};
        companion.insert(companion.end(), words.begin(), words.end());
        const auto run = run_program(companion);
        EXPECT_EQ(run.exit_code, cli(words).exit_code);
        EXPECT_EQ(run.out, cli(words).out);
    }
}

}  // namespace
}  // namespace signpost::testing
