// SPDX-License-Identifier: Apache-2.0
// What a paper says, part by part, before anybody has laid it out: the same value becomes plain text, an HTML
// file, the pages of a PDF or a print, and what the window shows. Every sentence in it is translated already.
// A plain value; it draws nothing and decides nothing.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/paper/chart.h"
#include "core/paper/timeline.h"
#include "core/sharing/check_report.h"

namespace signpost {

enum class PaperKind { call_sheet, wallet_card, fridge_sheet, diary_report, checklist, handout, teach_back };

/// A name with its value. Without a value: a line on which to write it by hand.
struct Fact {
    std::string name;
    std::string value;
    bool is_large = false;  ///< whom to call

    bool operator==(const Fact&) const = default;
};
struct Facts {
    std::vector<Fact> rows;

    bool operator==(const Facts&) const = default;
};

/// Every row has as many cells as there are headings. A cell may be empty.
struct DataTable {
    std::string name;
    std::vector<std::string> headings;
    std::vector<std::vector<std::string>> rows;

    bool operator==(const DataTable&) const = default;
};

/// Room to write by hand.
struct BlankLines {
    std::string name;
    int count = 1;

    bool operator==(const BlankLines&) const = default;
};

/// Boxes to tick by hand, or the same without boxes, to read.
struct TickBox {
    std::string text;
    std::string fine;  ///< how to check it; may be empty
    bool is_emergency = false;

    bool operator==(const TickBox&) const = default;
};
struct TickBoxes {
    std::vector<TickBox> boxes;
    bool has_boxes = true;

    bool operator==(const TickBoxes&) const = default;
};

/// A chart, and the same in a sentence. Its numbers stand in a table of the document too.
struct ChartPart {
    paper::Chart chart;
    std::string summary;

    bool operator==(const ChartPart&) const = default;
};

/// When each effect usually appears, and the same in a sentence. Its days stand in a table of the document
/// too.
struct TimelinePart {
    paper::Timeline timeline;
    std::string summary;

    bool operator==(const TimelinePart&) const = default;
};

/// A square code that a telephone reads as `text`.
struct QrPart {
    std::string text;
    std::string caption;

    bool operator==(const QrPart&) const = default;
};

/// On a wallet card the next panel begins here, on other papers the next page.
struct NewPanel {
    bool operator==(const NewPanel&) const = default;
};

using DocumentPart =
    std::variant<Report, Facts, DataTable, BlankLines, TickBoxes, ChartPart, TimelinePart, QrPart, NewPanel>;

struct Document {
    PaperKind kind = PaperKind::call_sheet;
    std::string title;
    std::string
        head;  ///< on every further page: the care-team prompt with the numbers; page 1 opens with them
    std::string foot;        ///< on every page: what Signpost is, the rules and their review state
    std::string page_words;  ///< "Page {page} of {pages}"
    std::string language;    ///< "en", "zh-Hans"
    bool is_right_to_left = false;
    double text_points = 11;  ///< size of the ordinary text
    std::vector<DocumentPart> parts;

    bool operator==(const Document&) const = default;
};

}  // namespace signpost
