// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/sharing/document_text.h"
#include "tests/core/paper/contrast.h"
#include "tests/core/sharing/example_papers.h"
#include "tests/support/random_diaries.h"

namespace signpost {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;
using LineKind = ReportLineKind;

Document with(std::vector<DocumentPart> parts) {
    Document out;
    out.title = "A paper";
    out.head = "Call now.";
    out.foot = "Rules 1.";
    out.language = "en";
    out.parts = std::move(parts);
    return out;
}

/// What is wrong with the nesting of a page, if anything is: each element ends where it must, and no bare
/// sign of markup stands in a text.
std::string mistake_in(const std::string& html) {
    static const std::set<std::string> empty_elements{"meta", "img"};
    std::vector<std::string> open;
    std::size_t at = html.find("<html");
    while ((at = html.find('<', at)) != std::string::npos) {
        const auto end = html.find('>', at);
        if (end == std::string::npos) return "an element without an end";
        const auto inside = html.substr(at + 1, end - at - 1);
        if (inside.find('<') != std::string::npos) return "markup in markup: " + inside;
        const auto name = inside.substr(0, inside.find(' '));
        if (name.starts_with('/')) {
            if (open.empty() || "/" + open.back() != name) return "unexpected " + name;
            open.pop_back();
        } else if (!empty_elements.contains(name)) {
            open.push_back(name);
        }
        at = end;
    }
    return open.empty() ? "" : "never closed: " + open.back();
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t out = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++out;
    return out;
}

TEST(DocumentHtml, TakesNoTextOfAPersonAsMarkup) {
    auto diary = testing::one_check();
    diary.details.person_name = "<b>\"Ann\" & 'O'</b>";
    diary.entries[0].note = "</p><script>alert(1)</script>";
    diary.entries[0].signs.emplace_back("<img src=x>");
    for (const auto& paper : papers()) {
        const auto html = html_of(testing::paper(paper.kind, diary));
        EXPECT_THAT(html,
                    AllOf(Not(HasSubstr("<script")), Not(HasSubstr("<b>")), Not(HasSubstr("<img src=x"))));
        EXPECT_EQ(mistake_in(html), "") << paper.id;
    }
    EXPECT_THAT(html_of(testing::paper(PaperKind::call_sheet, diary)),
                AllOf(HasSubstr("&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;"),
                      HasSubstr("&lt;b&gt;&quot;Ann&quot; &amp; &#39;O&#39;&lt;/b&gt;")));
}

RC_GTEST_PROP(DocumentHtmlProperty, IsWholeWhateverStandsInTheDiary, ()) {
    const auto diary = *testing::any_diary(4);
    for (const auto& paper : papers()) {
        const auto html = html_of(testing::paper(paper.kind, diary));
        RC_ASSERT(mistake_in(html) == "");
        RC_ASSERT(count(html, "<h1") == 1);
    }
}

TEST(DocumentHtml, NamesItsLanguageAndTitle) {
    auto document = with({});
    document.language = "de";
    EXPECT_THAT(html_of(document), StartsWith("<!DOCTYPE html>\n<html lang=\"de\" dir=\"ltr\">\n<head>\n"));
    EXPECT_THAT(html_of(document), HasSubstr("<title>A paper</title>"));
}

TEST(DocumentHtml, FetchesNothing) {
    for (const auto& paper : papers()) {
        const auto html = html_of(testing::paper(paper.kind, testing::a_few_days()));
        for (const auto* word : {"http", "<script", "<link", "@import", "url(", "<a "})
            EXPECT_THAT(html, Not(HasSubstr(word))) << paper.id;
    }
}

TEST(DocumentHtml, KeepsHeadAndFoot) {
    EXPECT_THAT(html_of(with({})), AllOf(HasSubstr("<p dir=\"auto\" class=\"prompt\">Call now.</p>"),
                                         HasSubstr("<p dir=\"auto\" class=\"fine\">Rules 1.</p>")));
}

TEST(DocumentHtml, MakesListsOfItemsAndPutsWhatBelongsToAnItemInIt) {
    const auto html = html_of(with({Report{{LineKind::heading, "Signs"},
                                           {LineKind::item, "fever"},
                                           {LineKind::item_fine, "Sources"},
                                           {LineKind::item, "chills"},
                                           {LineKind::text, "Call."}}}));
    EXPECT_THAT(html, HasSubstr("<h2 dir=\"auto\">Signs</h2>\n<ul>\n<li dir=\"auto\">fever\n"
                                "<p dir=\"auto\" class=\"fine\">Sources</p>\n</li>\n"
                                "<li dir=\"auto\">chills\n</li>\n</ul>\n<p dir=\"auto\">Call.</p>\n"));
}

TEST(DocumentHtml, NamesTablesAndTheirRowsAndColumns) {
    const auto html = html_of(with({DataTable{"All", {"Time", "Note"}, {{"8:00", "tired"}}}}));
    EXPECT_THAT(
        html,
        AllOf(HasSubstr("<caption dir=\"auto\">All</caption>"), HasSubstr("<th scope=\"col\">Time</th>"),
              HasSubstr("<th scope=\"row\" dir=\"auto\">8:00</th>\n<td dir=\"auto\">tired</td>")));
}

TEST(DocumentHtml, ShowsPicturesWithTheirWordsWhereSomebodyPaintsThem) {
    const auto document =
        with({ChartPart{{}, "Highest: 39 \"so\"."}, QrPart{"a\n", "Scan it."}, TimelinePart{{}, "Any day."}});
    EXPECT_THAT(html_of(document), AllOf(Not(HasSubstr("<img")), HasSubstr("Highest: 39 &quot;so&quot;.")));
    const PicturePainters painters{
        [](const paper::Chart&) { return std::string("data:image/png;base64,AA"); },
        [](const QrPart&) { return std::string("data:image/png;base64,BB"); },
        [](const paper::Timeline&) { return std::string("data:image/png;base64,CC"); }};
    EXPECT_THAT(html_of(document, painters),
                AllOf(HasSubstr("<img src=\"data:image/png;base64,AA\" alt=\"Highest: 39 &quot;so&quot;.\">"),
                      HasSubstr("<img src=\"data:image/png;base64,BB\" alt=\"Scan it.\">"),
                      HasSubstr("<img src=\"data:image/png;base64,CC\" alt=\"Any day.\">"),
                      HasSubstr("<p dir=\"auto\" class=\"code\">a\n</p>")));
}

/// The colours of one palette in the style, by name: those from the first ":root" behind `start`.
std::map<std::string, paper::Rgb> palette_behind(const std::string& html, const std::string& start) {
    std::map<std::string, paper::Rgb> out;
    auto at = html.find(":root", html.find(start));
    const auto end = html.find('}', at);
    while ((at = html.find("--", at + 1)) < end) {
        const auto colon = html.find(':', at);
        const auto part = [&](std::size_t digit) {
            return std::stoi(html.substr(colon + 3 + digit, 2), nullptr, 16) / 255.0;
        };
        out[html.substr(at + 2, colon - at - 2)] = {part(0), part(2), part(4)};
    }
    return out;
}

TEST(DocumentHtml, CanBeReadInLightInDarkAndOnPaper) {
    constexpr double least = 7;
    const auto html = html_of(with({}));
    for (const auto* start : {"<style>", "prefers-color-scheme: dark", "@media print"}) {
        const auto colours = palette_behind(html, start);
        ASSERT_EQ(colours.size(), 9U) << start;
        for (const auto* words : {"text", "soft"})
            for (const auto* ground : {"ground", "card"})
                EXPECT_GE(paper::contrast(colours.at(words), colours.at(ground)), least) << start << words;
        EXPECT_GE(paper::contrast(colours.at("accent"), colours.at("accent-ground")), least) << start;
        EXPECT_GE(paper::contrast(colours.at("urgent"), colours.at("urgent-ground")), least) << start;
        EXPECT_GE(paper::contrast(colours.at("urgent"), colours.at("ground")), least) << start;
    }
}

TEST(DocumentHtml, HasItsHeadingsInOrder) {
    for (const auto& paper : papers()) {
        const auto html = html_of(testing::paper(paper.kind, testing::a_few_days()));
        EXPECT_EQ(count(html, "<h1"), 1U) << paper.id;
        EXPECT_LT(html.find("<h1"), html.find("<h2")) << paper.id;
        EXPECT_EQ(count(html, "<h3"), 0U) << paper.id;
    }
}

}  // namespace
}  // namespace signpost
