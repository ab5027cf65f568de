// SPDX-License-Identifier: Apache-2.0
#include "tests/core/paper/example_timelines.h"

#include <limits>

namespace signpost::paper {
namespace {

TimelineRow row(const std::string& name, int first, int last, const std::string& words,
                std::vector<LateMark> late = {}) {
    return {name, first, last, words, true, std::move(late), name + ": " + words + "."};
}

}  // namespace

Timeline example_timeline() {
    Timeline out;
    out.rows = {
        row("Cytokine release syndrome (CRS)", 0, 14, "days 0 to 14", {{41, "Day 41."}}),
        row("Effects on the brain and nerves", 1, 28, "days 1 to 28",
            {{35, "After 5 weeks."}, {81, "Day 81."}, {91, "Day 91."}}),
        row("Infections", 0, 90, "days 0 to 90", {{91, "After 3 months."}, {548, "After 18 months."}}),
        row("Low blood cell counts", 0, 180, "days 0 to 180"), row("Allergic reaction", 0, 1, "first hours")};
    out.ticks = {{0, "day 0"}, {1, "1"},   {3, "3"},     {7, "7"},        {14, "14"},
                 {30, "30"},   {90, "90"}, {180, "180"}, {365, "1 year"}, {548, "18 months"}};
    out.today = TimelineToday{3, "today: day 3"};
    out.usual_words = "usual time";
    out.later_words = "can come later too";
    out.reported_words = "reported";
    return out;
}

Timeline hostile_timeline() {
    constexpr int first_ever = std::numeric_limits<int>::min();
    constexpr int last_ever = std::numeric_limits<int>::max();
    auto out = example_timeline();
    out.rows.push_back(row(std::string(3000, 'W'), last_ever, first_ever, std::string(3000, 'i'),
                           {{first_ever, ""}, {last_ever, ""}, {0, "\xFF"}}));
    out.rows.push_back(row("درجة الحرارة", 500, 3, "\n\n\xFE"));
    out.rows.push_back(row("", 0, 0, ""));
    out.ticks.push_back({10, "back"});
    out.ticks.push_back({last_ever, std::string(400, 'm')});
    out.today = TimelineToday{last_ever, std::string(900, 't')};
    out.usual_words = std::string(2000, 'u');
    return out;
}

}  // namespace signpost::paper
