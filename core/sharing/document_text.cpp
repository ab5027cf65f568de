// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/document_text.h"

#include "core/base/direction.h"
#include "core/base/text.h"

namespace signpost {
namespace {

using LineKind = ReportLineKind;

constexpr std::string_view line_to_write_on = "________________________";

/// One part as lines of a report, of which plain_text is there already.
struct AsLines {
    Report operator()(const Report& report) const { return report; }

    Report operator()(const Facts& facts) const {
        Report out;
        for (const auto& fact : facts.rows)
            out.push_back(
                {LineKind::text,
                 fact.name + ": " + (fact.value.empty() ? std::string(line_to_write_on) : fact.value)});
        return out;
    }

    /// A row is a block of lines "heading: cell"; empty cells have none.
    Report operator()(const DataTable& table) const {
        Report out{{LineKind::heading, table.name}};
        for (const auto& row : table.rows) {
            bool is_first = true;
            for (std::size_t i = 0; i < row.size(); ++i) {
                if (row[i].empty()) continue;
                out.push_back(
                    {is_first ? LineKind::item : LineKind::item_fine, table.headings[i] + ": " + row[i]});
                is_first = false;
            }
        }
        return out;
    }

    Report operator()(const BlankLines& lines) const {
        Report out{{LineKind::heading, lines.name}};
        for (int i = 0; i < lines.count; ++i) out.push_back({LineKind::text, std::string(line_to_write_on)});
        return out;
    }

    Report operator()(const TickBoxes& boxes) const {
        Report out;
        for (const auto& box : boxes.boxes) {
            const std::string mark = boxes.has_boxes ? "[ ] " : "- ";
            out.push_back({LineKind::text, mark + (box.is_emergency ? "\u26A0 " : "") + box.text});
            if (!box.fine.empty()) out.push_back({LineKind::item_fine, box.fine});
        }
        return out;
    }

    Report operator()(const ChartPart& chart) const { return {{LineKind::text, chart.summary}}; }
    Report operator()(const TimelinePart& part) const { return {{LineKind::text, part.summary}}; }
    Report operator()(const QrPart& code) const { return {{LineKind::text, code.caption}}; }
    Report operator()(const NewPanel&) const { return {}; }
};

Report in_direction(Report report, const Document& document) {
    if (document.is_right_to_left)
        for (auto& line : report) line.text = begun_from_the_right(std::move(line.text));
    return report;
}

std::string text_of(const DocumentPart& part, const Document& document, std::size_t width) {
    return plain_text(in_direction(std::visit(AsLines{}, part), document), width);
}

void append_apart(std::string& out, std::string_view text) {
    if (text.empty()) return;
    if (!out.empty() && !text.starts_with('\n')) out += '\n';
    out += text;
}

}  // namespace

std::string plain_parts(const Document& document, std::size_t width) {
    std::string out;
    for (const auto& part : document.parts) append_apart(out, text_of(part, document, width));
    return out;
}

bool says_what_stands_elsewhere(const Document& document, const QrPart& code) {
    const auto all = "\n" + plain_parts(document);
    std::string_view left = code.text;
    while (!left.empty()) {
        const auto end = std::min(left.find('\n'), left.size());
        if (all.find("\n" + std::string(left.substr(0, end)) + "\n") == std::string::npos) return false;
        left.remove_prefix(std::min(end + 1, left.size()));
    }
    return true;
}

std::string plain_text(const Document& document, std::size_t width) {
    auto out = plain_text(
        in_direction({{LineKind::text, document.title}, {LineKind::prompt, document.head}}, document), width);
    append_apart(out, plain_parts(document, width));
    for (const auto& part : document.parts)
        if (const auto* code = std::get_if<QrPart>(&part);
            code && !says_what_stands_elsewhere(document, *code))
            append_apart(out, code->text);
    append_apart(out, plain_text(in_direction({{LineKind::fine, document.foot}}, document), width));
    return out;
}

}  // namespace signpost
