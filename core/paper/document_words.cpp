// SPDX-License-Identifier: Apache-2.0
#include "core/paper/document_words.h"

#include "core/paper/diary_chart.h"

namespace signpost::paper {
namespace {

using Words = std::vector<std::string>;

void add(Words& out, const Report& report) {
    for (const auto& line : report) out.push_back(line.text);
}

void add(Words& out, const Facts& facts) {
    for (const auto& fact : facts.rows) out.insert(out.end(), {fact.name, fact.value});
}

void add(Words& out, const DataTable& table) {
    out.push_back(table.name);
    out.insert(out.end(), table.headings.begin(), table.headings.end());
    for (const auto& row : table.rows) out.insert(out.end(), row.begin(), row.end());
}

void add(Words& out, const BlankLines& lines) { out.push_back(lines.name); }

void add(Words& out, const TickBoxes& boxes) {
    for (const auto& box : boxes.boxes) out.insert(out.end(), {box.text, box.fine});
}

void add(Words& out, const ChartPart& part) {
    const auto words = words_of(part.chart);
    out.insert(out.end(), words.begin(), words.end());
    out.push_back(part.summary);
}

void add(Words& out, const TimelinePart& part) {
    const auto words = words_of(part.timeline);
    out.insert(out.end(), words.begin(), words.end());
    out.push_back(part.summary);
}

void add(Words& out, const QrPart& part) { out.insert(out.end(), {part.text, part.caption}); }

void add(Words&, const NewPanel&) {}

}  // namespace

std::vector<std::string> words_of(const Document& document) {
    Words out{document.title, document.head, document.foot, document.page_words};
    for (const auto& part : document.parts) std::visit([&out](const auto& one) { add(out, one); }, part);
    return out;
}

}  // namespace signpost::paper
