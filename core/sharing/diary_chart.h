// SPDX-License-Identifier: Apache-2.0
// A diary as a picture over time, with the same as a sentence and as a table. It draws what was written and
// where the sources draw a line; a number on this side of a line is not called anything.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/paper/chart.h"
#include "core/sharing/entry_context.h"

namespace signpost {

/// One reading or one entry with signs, as a line of the table beside the chart.
struct ChartRow {
    std::string when;
    std::string day;
    std::string what;
    std::string value;
    std::string note;  ///< the sign that the number stands for; the signs of an entry

    bool operator==(const ChartRow&) const = default;
};

struct DiaryChart {
    paper::Chart chart;
    std::string summary;
    std::vector<ChartRow> rows;  ///< by time

    bool operator==(const DiaryChart&) const = default;
};

/// The whole diary, or one day of it.
DiaryChart diary_chart(const EntryContext& context, const Diary& diary, std::optional<CalendarDate> only_day);

/// The days on which something can be seen in the chart, each once, in order.
std::vector<CalendarDate> days_with_entries(const Diary& diary);

}  // namespace signpost
