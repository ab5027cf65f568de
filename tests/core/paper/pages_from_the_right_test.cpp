// SPDX-License-Identifier: Apache-2.0
// Pages in a language that is read from the right: the other way round, but for what has an order of its own.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/paper/pages.h"
#include "tests/core/paper/canvas.h"
#include "tests/core/paper/pdf_words.h"

namespace signpost::paper {
namespace {

using ::testing::ElementsAre;
using LineKind = ReportLineKind;

Document document_of(std::vector<DocumentPart> parts) {
    Document out;
    out.language = "ar";
    out.is_right_to_left = true;
    out.page_words = "{page}/{pages}";
    out.parts = std::move(parts);
    return out;
}

std::vector<PlacedWord> words_of(const Document& document) {
    return placed_words(pages_pdf(document, PageSize::a4, CalendarDate()).value());
}

double x_of(const Document& document, std::string_view word) {
    const auto words = words_of(document);
    const auto at =
        std::find_if(words.begin(), words.end(), [=](const PlacedWord& one) { return one.text == word; });
    if (at == words.end()) throw std::runtime_error("not on the page: " + std::string(word));
    return at->x;
}

Canvas painted(const Document& document) {
    const Pages pages(document, PageSize::a4);
    Canvas canvas(static_cast<int>(pages.size_points().width), static_cast<int>(pages.size_points().height));
    pages.paint(canvas.cr(), 0);
    return canvas;
}

constexpr double middle = 297;

/// How many pixels of a colour are in the left and in the right half.
std::pair<int, int> halves(const Canvas& canvas, const Rgb& colour) {
    const auto pixel = pixel_of(colour);
    const int half = canvas.width() / 2;
    return {canvas.count(pixel, 0, 0, half, canvas.height()),
            canvas.count(pixel, half, 0, canvas.width(), canvas.height())};
}

TEST(PagesFromTheRight, KeepATelephoneNumberInItsOrder) {
    for (const auto& part : {DocumentPart(Facts{{{"هاتف", "+49 170 123", true}}}),
                             DocumentPart(Report{{LineKind::prompt, "اتصل +49 170 123 الآن"}}),
                             DocumentPart(DataTable{"", {"هاتف", "b"}, {{"+49 170 123", "c"}}})}) {
        const auto document = document_of({part});
        EXPECT_LT(x_of(document, "+49"), x_of(document, "170")) << part.index();
        EXPECT_LT(x_of(document, "170"), x_of(document, "123")) << part.index();
    }
}

TEST(PagesFromTheRight, KeepAReadingBeforeItsUnit) {
    const auto document = document_of({Report{{LineKind::item, "حرارة: \u206838.4 mmHg\u2069، نبض"}}});
    EXPECT_LT(x_of(document, "38.4"), x_of(document, "mmHg"));
}

TEST(PagesFromTheRight, HaveNamesAndFirstColumnsAtTheRight) {
    const auto facts = document_of({Facts{{{"Name", "Ann", false}}}});
    EXPECT_GT(x_of(facts, "Name"), middle);
    EXPECT_LT(x_of(facts, "Ann"), x_of(facts, "Name"));
    const auto table = document_of({DataTable{"", {"First", "Second", "Third"}, {{"one", "two", "three"}}}});
    EXPECT_GT(x_of(table, "First"), x_of(table, "Second"));
    EXPECT_GT(x_of(table, "one"), x_of(table, "two"));
    EXPECT_GT(x_of(table, "two"), x_of(table, "three"));
}

TEST(PagesFromTheRight, HaveASentenceThatBeginsWithANameInItsOrder) {
    const auto document = document_of({Report{{LineKind::text, "Kymriah دواء"}}});
    EXPECT_GT(x_of(document, "Kymriah"), middle) << "the first word stands at the right";
}

TEST(PagesFromTheRight, HaveLatinWordsAtTheRightInTheirOrder) {
    const auto document = document_of({Report{{LineKind::text, "Ward nine"}}});
    EXPECT_GT(x_of(document, "Ward"), middle);
    EXPECT_LT(x_of(document, "Ward"), x_of(document, "nine"));
}

TEST(PagesFromTheRight, HaveTheirMarksAtTheRight) {
    const auto look = light_look();
    auto document = document_of({Report{{LineKind::emergency, "א"}, {LineKind::item, "א"}}});
    const auto [left_bar, right_bar] = halves(painted(document), look.emergency);
    EXPECT_GT(right_bar, 2 * left_bar) << "bar and sign";
    const auto [left_bullets, right_bullets] = halves(painted(document), look.accent);
    EXPECT_EQ(left_bullets, 0);
    EXPECT_GT(right_bullets, 0);
    document.is_right_to_left = false;
    const auto [left, right] = halves(painted(document), look.emergency);
    EXPECT_GT(left, 2 * right);
}

TEST(PagesFromTheRight, HaveBoxesBesideTheirWordsAtTheRight) {
    const auto document = document_of({TickBoxes{{{"א", "", false}}, true}});
    const auto [left, right] = halves(painted(document), light_look().text);
    EXPECT_EQ(left, 0);
    EXPECT_GT(right, 0);
}

TEST(PagesFromTheRight, HaveTheNumberOfThePageAtTheLeft) {
    auto document = document_of({Report{{LineKind::text, "א"}}, NewPanel{}, Report{{LineKind::text, "ב"}}});
    EXPECT_LT(x_of(document, "1/2"), middle);
    document.is_right_to_left = false;
    EXPECT_GT(x_of(document, "1/2"), middle);
}

TEST(PagesFromTheRight, LetTimeRunFromTheLeft) {
    Chart chart;
    chart.last_minute = 2 * 24 * 60;
    chart.main.points = {{600, 37, false, "", 0}, {2200, 38, false, "", 1}};
    chart.ticks = {{0, "Mon", ""}, {24 * 60, "Tue", ""}};
    const auto document = document_of({ChartPart{chart, ""}});
    EXPECT_LT(x_of(document, "Mon"), x_of(document, "Tue"));
}

}  // namespace
}  // namespace signpost::paper
