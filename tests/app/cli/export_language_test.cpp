// SPDX-License-Identifier: Apache-2.0
// Papers and reminders in other languages and in the caregiver's voice, run as a user would; with the fonts
// that the README names, and on a computer that has none of theirs.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/sharing/papers.h"
#include "core/sharing/translation_words.h"
#include "tests/app/cli/cli_program.h"
#include "tests/app/cli/diary_files.h"
#include "tests/core/sharing/example_papers.h"
#include "tests/support/other_words.h"

namespace signpost::testing {
namespace {

namespace fs = std::filesystem;

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class ExportLanguage : public ::testing::Test {
protected:
    ExportLanguage() { make_diary(file, one_check()); }

    ProgramRun exported(Words words, const Words& environment = {}) const {
        words.insert(words.begin(), "export");
        words.push_back(file);
        return cli(words, environment);
    }
    std::string text_of(const Words& more, std::string_view paper = "call_sheet",
                        const std::string& format = "text") const {
        Words words{"--format", format, "--paper", std::string(paper)};
        words.insert(words.end(), more.begin(), more.end());
        const auto run = exported(words);
        EXPECT_EQ(run.exit_code, 0) << run.err;
        return in_one_line(run.out);
    }
    void expect_refused(const Words& words, int code, const std::string& says) const {
        const auto run = exported(words);
        EXPECT_EQ(run.exit_code, code) << says;
        EXPECT_THAT(run.err, HasSubstr(says));
    }
    /// A computer whose only font is one of Latin letters.
    Words without_other_fonts() const {
        const auto fonts = folder.path("fonts");
        fs::create_directory(fonts);
        fs::copy_file(SIGNPOST_LATIN_FONT, fonts + "/latin.ttf");
        std::ofstream(folder.path("fonts.conf"))
            << "<?xml version=\"1.0\"?><fontconfig><dir>" << fonts << "</dir><cachedir>"
            << folder.path("cache") << "</cachedir></fontconfig>";
        return {"FONTCONFIG_FILE=" + folder.path("fonts.conf")};
    }

    const TemporaryFolder folder;
    const std::string file = folder.path("d");
};

TEST_F(ExportLanguage, IsEnglishUnlessAnotherIsAskedFor) {
    EXPECT_EQ(text_of({}), text_of({"--language", "en", "--voice", "patient"}));
    EXPECT_THAT(text_of({}), AllOf(HasSubstr("38.4"), Not(HasSubstr("translation"))));
}

TEST_F(ExportLanguage, IsSpokenByEveryPaper) {
    for (const auto& language : languages()) {
        if (language.id == "en") continue;
        const auto& words = other_words(language.id);
        for (const auto& paper : papers()) {
            const auto text = text_of({"--language", std::string(language.id)}, paper.id);
            EXPECT_THAT(text, HasSubstr(words.catalog.texts.prompt.substr(0, 20))) << paper.id;
        }
    }
}

TEST_F(ExportLanguage, WritesNumbersAndSaysThatNobodyHasReviewedIt) {
    const auto german = text_of({"--language", "de"});
    EXPECT_THAT(german, AllOf(HasSubstr("38,4"), Not(HasSubstr("38.4")),
                              HasSubstr(translation_words(other_words("de").translator).substr(0, 30))));
    EXPECT_THAT(text_of({"--language", "zh_CN"}), HasSubstr("38.4"));
}

TEST_F(ExportLanguage, IsKnownToABrowser) {
    EXPECT_THAT(text_of({"--language", "ar"}, "call_sheet", "html"),
                HasSubstr("<html lang=\"ar\" dir=\"rtl\">"));
    EXPECT_THAT(text_of({"--language", "zh_CN"}, "call_sheet", "html"),
                HasSubstr("<html lang=\"zh-Hans\" dir=\"ltr\">"));
    EXPECT_THAT(text_of({}, "call_sheet", "html"), HasSubstr("<html lang=\"en\" dir=\"ltr\">"));
}

TEST_F(ExportLanguage, IsThatOfReminders) {
    const Words reminders{"--format", "calendar", "--reminders-from", "2026-11-20", "--days", "14",
                          "--at",     "08:00"};
    auto in_spanish = reminders;
    in_spanish.insert(in_spanish.end(), {"--language", "es"});
    const auto run = exported(in_spanish);
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_THAT(
        run.out,
        HasSubstr(
            other_words("es").translator.text("Take your temperature and write it down.").substr(0, 20)));
    EXPECT_NE(run.out, exported(reminders).out);
}

TEST_F(ExportLanguage, LetsTheCaregiverBeSpokenTo) {
    const auto handout = text_of({"--voice", "caregiver"}, "handout");
    EXPECT_NE(handout, text_of({}, "handout"));
    EXPECT_THAT(handout, HasSubstr(other_words("en", Voice::caregiver).catalog.texts.prompt));
}

TEST_F(ExportLanguage, ThatIsNotThereIsNamedWithThoseThatAre) {
    expect_refused({"--format", "text", "--language", "xx"}, 2, "unknown language \"xx\"");
    expect_refused({"--format", "text", "--language", "klingon"}, 2, "en, de, es, fr, ar, zh_CN");
    expect_refused({"--format", "text", "--language", ""}, 2, "unknown language");
    expect_refused({"--format", "text", "--voice", "nurse"}, 2, "unknown voice \"nurse\"");
}

TEST_F(ExportLanguage, SaysNothingForWhatProgramsRead) {
    for (const auto* format : {"csv", "json", "fhir"}) {
        expect_refused({"--format", format, "--language", "es"}, 2,
                       std::string("says nothing for the format ") + format);
        expect_refused({"--format", format, "--voice", "caregiver"}, 2,
                       std::string("says nothing for the format ") + format);
    }
}

TEST_F(ExportLanguage, LacksNoLetterWithTheRecommendedFonts) {
#ifdef SIGNPOST_SANITIZED
    // Cairo forgets a table of each Chinese font that it puts into a PDF.
    ::setenv("ASAN_OPTIONS", "detect_leaks=0", 1);
#endif
    for (const auto& language : languages()) {
        const auto out = folder.path(std::string(language.id) + ".pdf");
        const auto run = exported({"--format", "pdf", "--language", std::string(language.id), "--out", out});
        EXPECT_EQ(run.exit_code, 0) << run.err;
        EXPECT_THAT(run.err, Not(HasSubstr("no font"))) << language.id;
    }
}

TEST_F(ExportLanguage, TellsWhichLettersAndWhichFontAreMissing) {
    const auto environment = without_other_fonts();
    const auto err_of = [&](const std::string& language) {
        return exported({"--format", "pdf", "--language", language, "--out", folder.path(language + ".pdf")},
                        environment)
            .err;
    };
    EXPECT_THAT(err_of("ar"), AllOf(HasSubstr("no font of this computer has the letters"), HasSubstr("ا"),
                                    HasSubstr("Noto Naskh Arabic")));
    EXPECT_THAT(err_of("zh_CN"), AllOf(HasSubstr("no font of this computer has the letters"), HasSubstr("医"),
                                       HasSubstr("Noto Sans CJK")));
    EXPECT_THAT(err_of("fr"), Not(HasSubstr("no font"))) << "Latin letters are there";
}

}  // namespace
}  // namespace signpost::testing
