// SPDX-License-Identifier: Apache-2.0
// Documents that nobody thought of: nothing of them is lost, and no page is without words of its own.
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "core/paper/document_words.h"
#include "core/paper/handles.h"
#include "core/paper/pages.h"
#include "tests/core/paper/pdf_words.h"
#include "tests/support/random_diaries.h"

namespace signpost::paper {
namespace {

const CalendarDate created = CalendarDate::parse("2026-11-05").value();

/// Parts, rows and the like; a document of more takes long to read back.
constexpr int most_of_each = 12;

/// Short words, so that pages break between them.
rc::Gen<std::string> sentence() {
    return rc::gen::map(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 10'000)),
                        [](const std::vector<int>& numbers) {
                            std::string out;
                            for (const int number : numbers)
                                out += (out.empty() ? "w" : " w") + std::to_string(number);
                            return out;
                        });
}

rc::Gen<DocumentPart> any_report(const rc::Gen<std::string>& text) {
    const auto line = rc::gen::apply(
        [](int kind, std::string words) {
            return ReportLine{static_cast<ReportLineKind>(kind), std::move(words)};
        },
        rc::gen::inRange(0, 7), text);
    return rc::gen::map(rc::gen::container<Report>(line), [](Report report) { return DocumentPart(report); });
}

rc::Gen<DocumentPart> any_facts(const rc::Gen<std::string>& text) {
    const auto fact = rc::gen::apply(
        [](std::string name, std::string value, bool is_large) {
            return Fact{std::move(name), std::move(value), is_large};
        },
        text, text, rc::gen::arbitrary<bool>());
    return rc::gen::map(rc::gen::container<std::vector<Fact>>(fact),
                        [](std::vector<Fact> rows) { return DocumentPart(Facts{std::move(rows)}); });
}

rc::Gen<DocumentPart> any_table(const rc::Gen<std::string>& text) {
    using Row = std::vector<std::string>;
    return rc::gen::mapcat(rc::gen::inRange<std::size_t>(1, 7), [text](std::size_t columns) {
        return rc::gen::apply(
            [](std::string name, Row headings, std::vector<Row> rows) {
                return DocumentPart(DataTable{std::move(name), std::move(headings), std::move(rows)});
            },
            text, rc::gen::container<Row>(columns, text),
            rc::gen::container<std::vector<Row>>(rc::gen::container<Row>(columns, text)));
    });
}

rc::Gen<DocumentPart> any_boxes(const rc::Gen<std::string>& text) {
    const auto box = rc::gen::apply(
        [](std::string words, std::string fine, bool is_emergency) {
            return TickBox{std::move(words), std::move(fine), is_emergency};
        },
        text, text, rc::gen::arbitrary<bool>());
    return rc::gen::map(rc::gen::container<std::vector<TickBox>>(box),
                        [](std::vector<TickBox> boxes) { return DocumentPart(TickBoxes{std::move(boxes)}); });
}

rc::Gen<DocumentPart> any_other(const rc::Gen<std::string>& text) {
    return rc::gen::apply(
        [](int kind, std::string words, int count) -> DocumentPart {
            if (kind == 0) return BlankLines{std::move(words), count};
            if (kind == 1) return ChartPart{{}, std::move(words)};
            if (kind == 2) return TimelinePart{{}, std::move(words)};
            if (kind == 3) return QrPart{"555 0142", std::move(words)};
            return NewPanel{};
        },
        rc::gen::inRange(0, 5), text, rc::gen::inRange(0, 30));
}

rc::Gen<Document> any_document(const rc::Gen<std::string>& text, int most_parts = most_of_each) {
    const auto part =
        rc::gen::oneOf(any_report(text), any_facts(text), any_table(text), any_boxes(text), any_other(text));
    return rc::gen::apply(
        [](bool is_card, int points, std::vector<std::string> words, std::vector<DocumentPart> parts) {
            Document out;
            out.kind = is_card ? PaperKind::wallet_card : PaperKind::checklist;
            out.text_points = points;
            out.title = words[0];
            out.head = words[1];
            out.foot = words[2];
            out.page_words = "{page}/{pages}";
            out.parts = std::move(parts);
            return out;
        },
        rc::gen::map(rc::gen::inRange(0, 5), [](int die) { return die == 0; }), rc::gen::inRange(8, 24),
        rc::gen::container<std::vector<std::string>>(3, text),
        rc::gen::resize(most_parts, rc::gen::container<std::vector<DocumentPart>>(part)));
}

std::vector<std::string> split(const std::string& words) {
    std::vector<std::string> out;
    std::istringstream in(words);
    for (std::string word; in >> word;) out.push_back(word);
    return out;
}

bool is_on_paper(const std::string& word) {
    // The words of a code stand in its modules; of an empty chart there are none.
    return word.front() == 'w';
}

RC_GTEST_PROP(RandomPages, LoseNoWord, ()) {
    const auto document = *any_document(sentence());
    const auto size = *rc::gen::element(PageSize::a4, PageSize::letter);
    std::string painted;
    for (const auto& page : words_by_page(pages_pdf(document, size, created).value()))
        painted += squeezed(page);
    for (std::size_t i = 0; const auto& words : words_of(document)) {
        const bool is_head = i++ == 1;  // stands on the second page only
        for (const auto& word : split(words))
            if (!is_head && is_on_paper(word)) RC_ASSERT(painted.find(word) != std::string::npos);
    }
}

RC_GTEST_PROP(RandomPages, AreNeverEmpty, ()) {
    auto document = *any_document(sentence());
    document.head = document.foot = document.page_words = "";
    document.kind = PaperKind::checklist;
    const Pages pages(document, PageSize::a4);
    for (std::size_t page = 0; pages.count() > 1 && page < pages.count(); ++page) {
        const Handle<cairo_surface_t> ink(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nullptr));
        const Handle<cairo_t> cr(cairo_create(ink.get()));
        pages.paint(cr.get(), page);
        double x = 0;
        double y = 0;
        double width = 0;
        double height = 0;
        cairo_recording_surface_ink_extents(ink.get(), &x, &y, &width, &height);
        // The rule above the foot is there always.
        RC_ASSERT(height > 5);
    }
}

RC_GTEST_PROP(RandomPages, TakeAnyText, ()) {
    const auto document = *any_document(testing::any_text(), 5);
    const Pages pages(document, PageSize::letter);
    RC_ASSERT(pages.count() >= 1U);
    const Handle<cairo_surface_t> nowhere(cairo_recording_surface_create(CAIRO_CONTENT_COLOR, nullptr));
    const Handle<cairo_t> cr(cairo_create(nowhere.get()));
    for (std::size_t page = 0; page < pages.count(); ++page) pages.paint(cr.get(), page);
    RC_ASSERT(cairo_status(cr.get()) == CAIRO_STATUS_SUCCESS);
}

}  // namespace
}  // namespace signpost::paper
