// SPDX-License-Identifier: Apache-2.0
#include "core/paper/pages.h"

#include <algorithm>
#include <limits>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/paper/canvas.h"
#include "tests/core/paper/example_documents.h"
#include "tests/core/paper/pdf_words.h"

#ifdef SIGNPOST_SANITIZED
#include <sanitizer/lsan_interface.h>
#endif

namespace signpost::paper {
namespace {

using ::testing::AllOf;
using ::testing::Each;
using ::testing::Ge;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

using LineKind = ReportLineKind;

const CalendarDate created = CalendarDate::parse("2026-11-05").value();
const std::string prompt = squeezed("Call your care team now about any of these signs.");

std::string pdf_of(const Document& document, PageSize size = PageSize::a4) {
    return pages_pdf(document, size, created).value();
}

std::vector<std::string> pages_of(const Document& document, PageSize size = PageSize::a4) {
    std::vector<std::string> out;
    for (const auto& page : words_by_page(pdf_of(document, size))) out.push_back(squeezed(page));
    return out;
}

std::string all_words(const Document& document, PageSize size = PageSize::a4) {
    std::string out;
    for (const auto& page : pages_of(document, size)) out += page;
    return out;
}

Document document_of(std::vector<DocumentPart> parts, PaperKind kind = PaperKind::call_sheet) {
    Document out;
    out.kind = kind;
    out.title = "Title of it";
    out.head = "Head of it";
    out.foot = "Foot of it";
    out.page_words = "Page {page} of {pages}";
    out.language = "en";
    out.parts = std::move(parts);
    return out;
}

std::ptrdiff_t count_of(const std::string& text, const std::string& what) {
    std::ptrdiff_t out = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size())) ++out;
    return out;
}

std::vector<Document> one_of_each_kind() {
    return {call_sheet_document(), wallet_card_document(), fridge_sheet_document(), diary_document(40),
            checklist_document()};
}

Canvas painted(const Document& document, std::size_t page = 0, PageSize size = PageSize::a4) {
    const Pages pages(document, size);
    Canvas canvas(static_cast<int>(pages.size_points().width), static_cast<int>(pages.size_points().height));
    pages.paint(canvas.cr(), page);
    return canvas;
}

bool is_blank(const Canvas& canvas, int x, int y, int right, int bottom) {
    return canvas.count(Canvas::untouched, x, y, right, bottom) == (right - x) * (bottom - y);
}

TEST(Pages, AreAsLargeAsTheSheet) {
    for (const auto& row : page_sizes) {
        const Pages pages(call_sheet_document(), row.size);
        EXPECT_EQ(pages.size_points(), row.points);
        const auto box = row.size == PageSize::a4 ? "595.276" : "/MediaBox [ 0 0 612 792 ]";
        EXPECT_THAT(pdf_of(call_sheet_document(), row.size), HasSubstr(box));
    }
}

TEST(Pages, HaveHeadAndFootOnEachAndTheNumberWhenThereAreSeveral) {
    for (const auto& document : {diary_document(120), checklist_document()}) {
        const auto pages = pages_of(document);
        ASSERT_GE(pages.size(), 3U);
        EXPECT_THAT(pages, Each(HasSubstr(squeezed(document.foot))));
        EXPECT_THAT(pages, Each(HasSubstr(prompt)));
        for (std::size_t i = 1; i < pages.size(); ++i) {
            EXPECT_THAT(pages[i], StartsWith(squeezed(document.head)));
            EXPECT_THAT(pages[i],
                        HasSubstr("Page" + std::to_string(i + 1) + "of" + std::to_string(pages.size())));
        }
    }
    const auto one = pages_of(fridge_sheet_document());
    ASSERT_THAT(one, SizeIs(1));
    EXPECT_THAT(one[0], AllOf(HasSubstr("Notyetreviewedbyaclinician."), Not(HasSubstr("Page"))));
}

TEST(Pages, KeepTheMarginsThatPrintersNeed) {
    constexpr int margin = 17;  // 6 mm
    for (const auto& document : one_of_each_kind())
        for (const auto& size : page_sizes) {
            const auto canvas = painted(document, 0, size.size);
            EXPECT_TRUE(is_blank(canvas, 0, 0, margin, canvas.height())) << document.title;
            EXPECT_TRUE(is_blank(canvas, canvas.width() - margin, 0, canvas.width(), canvas.height()));
            EXPECT_TRUE(is_blank(canvas, 0, 0, canvas.width(), margin));
            EXPECT_TRUE(is_blank(canvas, 0, canvas.height() - margin, canvas.width(), canvas.height()));
        }
}

TEST(Pages, AreTheSameForTheSameDocument) {
    EXPECT_EQ(pdf_of(diary_document(20)), pdf_of(diary_document(20)));
    EXPECT_NE(pdf_of(diary_document(20)), pdf_of(diary_document(21)));
    EXPECT_THAT(pdf_of(call_sheet_document()), HasSubstr("20261105"));
}

/// Cairo 1.16 keeps 768 bytes when it embeds a part of a Chinese font; what is made meanwhile is not looked
/// at.
std::string pdf_with_a_leak_of_cairos(const Document& document) {
#ifdef SIGNPOST_SANITIZED
    const __lsan::ScopedDisabler cairos_own;
#endif
    return pdf_of(document);
}

TEST(Pages, CarryTheirFontsWithThem) {
    auto document = call_sheet_document();
    document.parts.push_back(Report{{LineKind::text, "حرارة 発熱 \U0001F912"}});
    const auto fonts = fonts_of(pdf_with_a_leak_of_cairos(document));
    EXPECT_THAT(fonts, SizeIs(Ge(2U)));
    for (const auto& font : fonts) EXPECT_THAT(font, HasSubstr(" yes yes ")) << "embedded, and only in part";
}

TEST(Pages, PaintNothingBeyondTheLast) {
    const auto canvas = painted(call_sheet_document(), 99);
    EXPECT_EQ(canvas.count(Canvas::untouched), canvas.width() * canvas.height());
}

TEST(Pages, ArePicturesToo) {
    const auto document = call_sheet_document();
    const auto small = page_png(document, PageSize::letter, 0, 36).value();
    EXPECT_THAT(small, StartsWith("\x89PNG"));
    EXPECT_EQ(static_cast<unsigned char>(small.at(19)), 306 % 256);
    for (const double dpi : {0.0, -1.0, 1e9, std::numeric_limits<double>::quiet_NaN()})
        EXPECT_EQ(page_png(document, PageSize::a4, 0, dpi).error(), PictureError::size);
}

TEST(Pages, LoseNothingOfALongText) {
    std::string text;
    for (int i = 0; i < 3000; ++i) text += "word" + std::to_string(i) + " ";
    for (const auto kind : {LineKind::prompt, LineKind::emergency, LineKind::heading, LineKind::text,
                            LineKind::item, LineKind::item_fine, LineKind::fine}) {
        const auto words = all_words(document_of({Report{{kind, text}}}));
        for (int i = 0; i < 3000; i += 7)
            ASSERT_THAT(words, HasSubstr("word" + std::to_string(i))) << static_cast<int>(kind);
        EXPECT_THAT(words, HasSubstr("word2999"));
    }
}

TEST(Pages, BreakAnEndlessWordInEveryPart) {
    std::string endless;
    for (int i = 0; i < 4096; ++i) endless += "Ж";
    const std::vector<DocumentPart> parts{
        Report{{LineKind::text, endless}},
        Report{{LineKind::emergency, endless}},
        Facts{{{"name", endless, true}}},
        Facts{{{endless, "", false}}},
        DataTable{"table", {"a", "b"}, {{"1", endless}}},
        DataTable{"table", {endless, "b"}, {{"1", "2"}}},
        BlankLines{endless, 2},
        TickBoxes{{{endless, "", true}}},
        TickBoxes{{{"box", endless, false}}},
        ChartPart{{}, endless},
        QrPart{"a", endless},
        QrPart{endless, "too long for a code"},
    };
    for (const auto& part : parts)
        for (const auto kind : {PaperKind::call_sheet, PaperKind::wallet_card}) {
            const auto copies = kind == PaperKind::wallet_card ? 2 : 1;
            const auto words = all_words(document_of({part}, kind));
            EXPECT_GE(count_of(words, "Ж"), copies * 4096) << part.index() << " " << static_cast<int>(kind);
        }
}

TEST(Pages, HoldTextReadFromTheRight) {
    std::string text;
    for (int i = 0; i < 400; ++i) text += "חום וצמרמורות ";
    const auto words =
        all_words(document_of({Report{{LineKind::item, text}}, Facts{{{"שם", "דנה", false}}}}));
    EXPECT_EQ(count_of(words, "חום"), 400);
    EXPECT_EQ(count_of(words, "וצמרמורות"), 400);
    EXPECT_THAT(words, AllOf(HasSubstr("שם"), HasSubstr("דנה")));
}

TEST(Pages, HoldALongHeadAndFootInFullOnce) {
    for (const auto kind : {PaperKind::call_sheet, PaperKind::wallet_card}) {
        auto document = document_of(
            {Report{{LineKind::text, "body"}}, NewPanel{}, Report{{LineKind::text, "more"}}}, kind);
        for (int i = 0; i < 2500; ++i) {
            document.head += " head" + std::to_string(i);
            document.foot += " foot" + std::to_string(i);
        }
        const auto words = all_words(document);
        for (const std::string last : {"head2499", "foot2499", "body", "more"})
            EXPECT_THAT(words, HasSubstr(last)) << static_cast<int>(kind);
    }
}

TEST(Pages, RepeatTheHeadingsOfATable) {
    const auto document = diary_document(500);
    for (const auto& size : page_sizes) {
        const auto pages = pages_of(document, size.size);
        EXPECT_GE(pages.size(), 10U);
        EXPECT_THAT(pages, Each(HasSubstr("WhenDayTemperatureUpperpressureNoticedNote")));
        std::string words;
        for (const auto& page : pages) words += page;
        for (int row = 0; row < 500; ++row)
            ASSERT_THAT(words, HasSubstr("day" + std::to_string(row) + "3" + std::to_string(7 + row % 3)));
    }
}

TEST(Pages, DivideARowThatIsHigherThanAPage) {
    std::string note;
    for (int i = 0; i < 2000; ++i) note += "note" + std::to_string(i) + " ";
    const auto document =
        document_of({DataTable{"Notes", {"When", "Note"}, {{"now", note}, {"then", "last"}}}});
    const auto pages = pages_of(document);
    EXPECT_GE(pages.size(), 2U);
    EXPECT_THAT(pages, Each(HasSubstr("WhenNote")));
    const auto words = all_words(document);
    for (int i = 0; i < 2000; i += 3) ASSERT_THAT(words, HasSubstr("note" + std::to_string(i)));
    EXPECT_THAT(words, HasSubstr("last"));
}

TEST(Pages, SetATableWithTooManyColumnsAsAList) {
    DataTable table{"Wide", {}, {{}, {}}};
    for (int i = 0; i < 60; ++i) {
        table.headings.push_back("heading" + std::to_string(i));
        table.rows[0].push_back("cell" + std::to_string(i));
    }
    table.rows[1] = {"only"};  // and a row that is short
    const auto words = all_words(document_of({table}));
    for (int i = 0; i < 60; ++i)
        EXPECT_THAT(words, HasSubstr("heading" + std::to_string(i) + "cell" + std::to_string(i)));
    EXPECT_THAT(words, HasSubstr("heading0only"));
}

TEST(Pages, TakeTablesThatAreNotWhole) {
    const auto words =
        all_words(document_of({DataTable{}, DataTable{"Name", {}, {}}, DataTable{"", {"a"}, {}},
                               DataTable{"", {}, {{"cell", "more"}, {}}}}));
    EXPECT_THAT(words, AllOf(HasSubstr("Name"), HasSubstr("cellmore")));
}

TEST(Pages, HoldEmptyDocumentsAndParts) {
    for (const auto kind : {PaperKind::call_sheet, PaperKind::wallet_card}) {
        EXPECT_EQ(Pages(document_of({}, kind), PageSize::a4).count(), 1U);
        const auto document = document_of(
            {Report{}, Report{{LineKind::emergency, ""}}, Facts{}, BlankLines{"", -5}, TickBoxes{},
             TickBoxes{{{"", "", true}}}, ChartPart{}, QrPart{}, NewPanel{}, NewPanel{}},
            kind);
        EXPECT_EQ(Pages(document, PageSize::letter).count(), 1U);
        EXPECT_THAT(all_words(document), HasSubstr("Footofit"));
    }
}

TEST(Pages, NeverLeaveAHeadingAtTheFoot) {
    for (int lines = 20; lines < 60; ++lines) {
        Report report(static_cast<std::size_t>(lines), {LineKind::text, "line"});
        report.push_back({LineKind::heading, "Heading"});
        report.push_back({LineKind::text, "follows"});
        for (const auto& page : pages_of(document_of({report})))
            EXPECT_EQ(count_of(page, "Heading"), count_of(page, "follows")) << lines;
    }
}

TEST(Pages, BeginANewOneWhereAskedTo) {
    const auto pages = pages_of(document_of({NewPanel{}, Report{{LineKind::text, "first"}}, NewPanel{},
                                             NewPanel{}, Report{{LineKind::text, "second"}}, NewPanel{}}));
    ASSERT_THAT(pages, SizeIs(2));
    EXPECT_THAT(pages[1], HasSubstr("second"));
}

TEST(Pages, HaveRoomToWriteWhereAValueIsMissing) {
    const auto inked_rows = [](const std::string& value) {
        const auto canvas = painted(document_of({Facts{{{"Name", value, false}}}}));
        const int right = canvas.width() - 60;
        int rows = 0;
        for (int y = 80; y < 200; ++y) rows += is_blank(canvas, right - 200, y, right, y + 1) ? 0 : 1;
        return rows;
    };
    EXPECT_EQ(inked_rows("M"), 0);
    EXPECT_THAT(inked_rows(""), ::testing::AnyOf(1, 2));
}

TEST(Pages, MarkEmergencyWithMoreThanColour) {
    const auto red_pixels = [](bool is_emergency) {
        const auto canvas = painted(document_of({TickBoxes{{{"Hard breathing", "", is_emergency}}}}));
        return canvas.count(pixel_of(light_look().emergency));
    };
    EXPECT_EQ(red_pixels(false), 0);
    EXPECT_GT(red_pixels(true), 10) << "a sign stands before the words";
}

TEST(Pages, ShowACodeThatReads) {
    const auto sheet = document_of({QrPart{"Care team 555 0142", "Scan it"}});
    EXPECT_EQ(read_codes(page_png(sheet, PageSize::a4, 0, 150).value()), "Care team 555 0142\n");
    const auto card = wallet_card_document();
    const auto read = read_codes(page_png(card, PageSize::letter, 0, 200).value());
    EXPECT_EQ(count_of(read, std::get<QrPart>(card.parts.back()).text), 2) << "on both cards";
}

TEST(Pages, ShowTheTextOfACodeThatIsTooLong) {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "line" + std::to_string(i) + " ";
    const auto words = all_words(document_of({QrPart{text, "For the ward"}}));
    EXPECT_THAT(words, AllOf(HasSubstr("Fortheward"), HasSubstr("line0line1"), HasSubstr("line999")));
}

TEST(Pages, HoldTwoCardsOfPanelsBesideEachOther) {
    for (const auto& size : page_sizes) {
        const auto pages = pages_of(wallet_card_document(), size.size);
        ASSERT_THAT(pages, SizeIs(1));
        for (const std::string words : {"5550142", "Hardbreathing", "Scantoreadthiscard", "MariaExample"})
            EXPECT_EQ(count_of(pages[0], words == "Hardbreathing" ? "hardbreathing" : words), 2) << words;
    }
}

TEST(Pages, GoOnWithACardOnFurtherPanelsAndPages) {
    std::vector<DocumentPart> parts;
    for (int panel = 0; panel < 7; ++panel) {
        parts.emplace_back(Report{{LineKind::text, "panel" + std::to_string(panel) + "."}});
        parts.emplace_back(NewPanel{});
    }
    std::string text;
    for (int i = 0; i < 700; ++i) text += "word" + std::to_string(i) + ". ";
    parts.emplace_back(Report{{LineKind::text, text}});
    for (const auto& size : page_sizes) {
        const auto document = document_of(parts, PaperKind::wallet_card);
        EXPECT_GE(Pages(document, size.size).count(), 2U);
        const auto words = all_words(document, size.size);
        for (int i = 0; i < 700; ++i) ASSERT_EQ(count_of(words, "word" + std::to_string(i) + "."), 2);
        for (int panel = 0; panel < 7; ++panel)
            EXPECT_EQ(count_of(words, "panel" + std::to_string(panel) + "."), 2);
    }
}

TEST(Pages, TakeAnySizeOfText) {
    for (const double points : {-1.0, 0.0, 1e9, std::numeric_limits<double>::quiet_NaN()})
        for (const auto& example : one_of_each_kind()) {
            auto document = example;
            document.text_points = points;
            EXPECT_GE(Pages(document, PageSize::letter).count(), 1U);
        }
}

}  // namespace
}  // namespace signpost::paper
