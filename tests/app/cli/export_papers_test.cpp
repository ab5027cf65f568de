// SPDX-License-Identifier: Apache-2.0
// The papers as PDF, made by the command and read back by programs that are not ours.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/paper/page_size.h"
#include "core/sharing/entry_words.h"
#include "core/sharing/papers.h"
#include "tests/app/cli/cli_program.h"
#include "tests/app/cli/diary_files.h"
#include "tests/app/cli/paper_reader.h"
#include "tests/core/sharing/example_papers.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class ExportedPapers : public ::testing::Test {
protected:
    /// Makes a paper of a diary, or without one; answers with its path.
    std::string pdf_of(const Paper& paper, const Diary* diary, const std::string& page = "a4") const {
        const auto name = std::string(paper.id) + (diary ? "-full-" : "-empty-") + page;
        Words words{"export",
                    "--format",
                    "pdf",
                    "--paper",
                    std::string(paper.id),
                    "--page",
                    page,
                    "--out",
                    folder.path(name + ".pdf")};
        if (diary) {
            make_diary(folder.path(name), *diary);
            words.push_back(folder.path(name));
        }
        const auto run = cli(words);
        EXPECT_EQ(run.exit_code, 0) << run.err;
        return folder.path(name + ".pdf");
    }
    static std::string words_of(const std::string& pdf) {
        std::string out;
        for (const auto& page : pages_of_pdf(pdf)) out += page;
        return without_blanks(out);
    }
    static void expect_says(const std::string& words, const std::string& what) {
        EXPECT_THAT(words, HasSubstr(without_blanks(what))) << what;
    }

    const TemporaryFolder folder;
};

TEST_F(ExportedPapers, SayThePromptTheEmergencySignsAndTheReviewState) {
    const auto& catalog = real_catalog();
    const auto diary = a_few_days();
    for (const auto& paper : papers())
        for (const auto* of : {&diary, static_cast<const Diary*>(nullptr)}) {
            if (!of && paper.needs_entries) continue;
            const auto pdf = pdf_of(paper, of);
            SCOPED_TRACE(pdf);
            const auto all = words_of(pdf);
            for (const auto sign : catalog.emergency_signs()) expect_says(all, catalog.at(sign).short_name);
            for (const auto& page : pages_of_pdf(pdf)) {
                expect_says(without_blanks(page), catalog.texts.prompt);
                expect_says(without_blanks(page), catalog.texts.not_reviewed);
            }
            if (of) expect_says(all, "030 1234 567");
        }
}

TEST_F(ExportedPapers, SayEachSignReadingAndNumberOfTheDiary) {
    const auto& catalog = real_catalog();
    const auto diary = a_few_days();
    for (const auto kind : {PaperKind::call_sheet, PaperKind::diary_report}) {
        const auto pdf = pdf_of(paper_of(kind), &diary);
        SCOPED_TRACE(pdf);
        const auto words = words_of(pdf);
        for (const auto& entry : diary.entries) {
            for (const auto& name : sign_names(catalog, entry.signs)) expect_says(words, name);
            for (const auto& reading : entry.readings)
                expect_says(words, reading_words(catalog, reading, {}));
            for (const auto& line : lines_of(entry.note)) expect_says(words, line);
            expect_says(words, entry.time.clock());
        }
        for (const auto* detail : {"Ann Example", "14 March 1961", "axi-cel", "2 Nov 2026", "65"})
            expect_says(words, detail);
    }
}

TEST_F(ExportedPapers, CarryTheirFonts) {
    const auto diary = a_few_days();
    for (const auto& paper : papers())
        for (const auto& page : paper::page_sizes) {
            const auto fonts = fonts_of_pdf(pdf_of(paper, &diary, std::string(page.id)));
            EXPECT_THAT(fonts, Not(IsEmpty())) << paper.id;
            constexpr std::size_t emb_from_the_end = 5;  // emb sub uni object ID
            for (const auto& font : fonts)
                EXPECT_EQ(font.at(font.size() - emb_from_the_end), "yes") << font[0];
        }
}

TEST_F(ExportedPapers, ShowACodeOnTheWalletCardThatATelephoneReads) {
    const auto diary = a_few_days();
    const auto card = paper(PaperKind::wallet_card, diary);
    const auto part = std::find_if(card.parts.begin(), card.parts.end(), [](const DocumentPart& one) {
        return std::holds_alternative<QrPart>(one);
    });
    ASSERT_NE(part, card.parts.end());
    const auto pdf = pdf_of(paper_of(PaperKind::wallet_card), &diary);
    const auto codes = codes_in_pdf(pdf, folder.path());
    EXPECT_THAT(codes, Not(IsEmpty()));
    for (const auto& code : codes) EXPECT_EQ(code, std::get<QrPart>(*part).text);
}

}  // namespace
}  // namespace signpost::testing
