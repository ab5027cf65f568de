// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "core/paper/pages.h"
#include "tests/core/paper/example_documents.h"

namespace signpost::paper {
namespace {

const std::string none = "\U0010FFFD";  // for private use: no font gives it a form
const std::string another = "\U000F1234";

TEST(PageFonts, AreNotMissedForTheWordsOfThePapers) {
    EXPECT_EQ(missing_letters(call_sheet_document()), "");
    EXPECT_EQ(missing_letters(diary_document(3)), "");
}

TEST(PageFonts, AreMissedInEveryPart) {
    const std::vector<DocumentPart> parts{
        Report{{ReportLineKind::text, none}},
        Facts{{{none, "", false}}},
        Facts{{{"", none, false}}},
        DataTable{none, {}, {}},
        DataTable{"", {none}, {}},
        DataTable{"", {"a"}, {{none}}},
        BlankLines{none, 1},
        TickBoxes{{{none, "", false}}},
        TickBoxes{{{"", none, false}}},
        ChartPart{{}, none},
        QrPart{"a", none},
    };
    for (const auto& part : parts) {
        Document document;
        document.parts = {part};
        EXPECT_EQ(missing_letters(document), none) << part.index();
    }
}

TEST(PageFonts, AreMissedInHeadAndFootAndFarInsideAText) {
    Document document;
    document.title = std::string(5000, 'a') + none;
    document.foot = another + none;
    EXPECT_EQ(missing_letters(document), none + another);
}

TEST(PageFonts, AreNamedByTheScriptOfTheLetters) {
    EXPECT_EQ(fonts_for("発熱"), "Noto Sans CJK (Chinese, Japanese, Korean)");
    EXPECT_EQ(fonts_for("열か"), "Noto Sans CJK (Chinese, Japanese, Korean)") << "named once";
    EXPECT_EQ(fonts_for("حرارة"), "Noto Naskh Arabic (Arabic)");
    EXPECT_EQ(fonts_for("\U0001F912"), "Noto Color Emoji (emoji)");
    EXPECT_EQ(fonts_for("बु"), "Noto Sans Devanagari");
    EXPECT_EQ(fonts_for("ᐃ"), "Noto Sans Canadian Aboriginal");
    EXPECT_EQ(fonts_for("ไข้\U0001F912"), "Noto Sans Thai, Noto Color Emoji (emoji)");
}

TEST(PageFonts, AreNotInventedForLettersWithoutAScript) {
    EXPECT_EQ(fonts_for(""), "");
    EXPECT_EQ(fonts_for(none), "");
    EXPECT_EQ(fonts_for("\xFF"), fonts_for("\uFFFD")) << "damaged text too";
}

}  // namespace
}  // namespace signpost::paper
