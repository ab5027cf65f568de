// SPDX-License-Identifier: Apache-2.0
// The parts of a document as strips: what each part looks like on paper. One function for each kind of part.
#pragma once

#include <string_view>

#include "core/paper/page_setting.h"
#include "core/paper/regions.h"
#include "core/paper/row_strips.h"
#include "core/sharing/document.h"

namespace signpost::paper {

/// A row that was set from the left, from the side on which the page begins.
Row in_direction(Row row, const Setting& setting);

// report_strips.cpp
Strips strips_of(const Report& whole, const Setting& setting);
/// A heading, kept with what follows it; nothing for no text.
Strips heading_strips(std::string_view text, const Type& type, double gap, const Setting& setting);
/// The lines of a text, of which never one alone goes on another page.
Strips text_strips(const SharedText& text, double x, double gap);

// form_strips.cpp
Strips strips_of(const Facts& facts, const Setting& setting);
Strips strips_of(const BlankLines& lines, const Setting& setting);
Strips strips_of(const TickBoxes& boxes, const Setting& setting);
/// Two when the labels of all boxes are short enough for it.
int tick_columns(const Document& document, const Setting& setting);

// table_strips.cpp
Strips strips_of(const DataTable& table, const Setting& setting);

// picture_strips.cpp
Strips strips_of(const ChartPart& part, const Setting& setting);
Strips strips_of(const TimelinePart& part, const Setting& setting);
Strips strips_of(const QrPart& part, const Setting& setting);

/// Of any part; none for NewPanel, which whoever shares out the strips heeds.
Strips strips_of(const DocumentPart& part, const Setting& setting);

}  // namespace signpost::paper
