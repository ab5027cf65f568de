// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/effect_timeline.h"

#include <algorithm>

#include "core/base/text.h"

namespace signpost {
namespace {

/// Where the axis has its lines; not where anything of the rules begins or ends.
constexpr int plain_ticks[] = {1, 3, 7, 14, 30, 90, 180};
constexpr int days_in_a_year = 365;
constexpr int days_in_18_months = 548;

std::vector<paper::TimelineTick> ticks(const Translator& tr) {
    std::vector<paper::TimelineTick> out{{0, tr.text("day 0")}};
    for (const int day : plain_ticks) out.push_back({day, std::to_string(day)});
    out.push_back({days_in_a_year, tr.text("1 year")});
    out.push_back({days_in_18_months, tr.text("18 months")});
    return out;
}

std::string row_words(const Effect& effect, const Translator& tr) {
    return filled_in(tr.text("{effect}: {days}. {usual} {late}"), {{"effect", effect.name},
                                                                   {"days", usual_days(effect.onset, tr)},
                                                                   {"usual", effect.usual_time},
                                                                   {"late", late_words(effect, tr)}});
}

paper::TimelineRow row_of(const Effect& effect, const Translator& tr) {
    paper::TimelineRow out;
    out.name = effect.name;
    out.first_day = effect.onset.first_day;
    out.last_day = effect.onset.last_day;
    out.bar_words = usual_days(effect.onset, tr);
    out.can_be_later = effect.onset.late_possible;
    for (const auto& late : effect.late) out.late.push_back({day_of(late), late.text});
    out.spoken = row_words(effect, tr);
    return out;
}

std::vector<std::string> cells_of(const Catalog& catalog, const Effect& effect, const Translator& tr) {
    auto sources = effect.onset.sources;
    for (const auto& late : effect.late)
        sources.insert(sources.end(), late.sources.begin(), late.sources.end());
    return {effect.name, usual_days(effect.onset, tr) + ". " + effect.usual_time, late_words(effect, tr),
            joined(publishers(catalog, sources), "; ")};
}

std::string today_words(int day, const Translator& tr) {
    return filled_in(tr.text("today: day {day}"), {{"day", std::to_string(day)}});
}

}  // namespace

std::string any_day_counts(const Translator& tr) {
    return tr.text("The day never rules anything out. A sign on any day counts.");
}

std::string usual_days(const Onset& onset, const Translator& tr) {
    if (!onset.words.empty()) return onset.words;
    return filled_in(tr.text("days {first} to {last}"),
                     {{"first", std::to_string(onset.first_day)}, {"last", std::to_string(onset.last_day)}});
}

std::string late_words(const Effect& effect, const Translator& tr) {
    if (effect.late.empty())
        return tr.text("No late case was found in the sources. A sign on any day counts.");
    std::vector<std::string> out;
    for (const auto& late : effect.late) out.push_back(late.text);
    return joined(out, " ");
}

std::vector<std::string> publishers(const Catalog& catalog, const std::vector<SourceIndex>& sources) {
    std::vector<std::string> out;
    for (const auto source : sources) {
        const auto& name = catalog.at(source).publisher;
        if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
    }
    return out;
}

EffectTimeline effect_timeline(const Catalog& catalog, const Translator& tr,
                               std::optional<int> days_since_infusion) {
    EffectTimeline out;
    out.timeline.ticks = ticks(tr);
    out.timeline.usual_words = tr.text("usual time");
    out.timeline.later_words = tr.text("can come later too");
    out.timeline.reported_words = tr.text("a late case that was reported");
    out.table = {tr.text("When each effect usually appears"),
                 {tr.text("Effect"), tr.text("Usual time"), tr.text("Reported later"), tr.text("Sources")},
                 {}};
    for (const auto& effect : catalog.effects) {
        out.timeline.rows.push_back(row_of(effect, tr));
        out.table.rows.push_back(cells_of(catalog, effect, tr));
    }
    out.summary = tr.text(
        "When each effect usually appears after the infusion, and the late cases that were "
        "reported.");
    if (days_since_infusion && *days_since_infusion >= 0) {
        const auto words = today_words(*days_since_infusion, tr);
        out.timeline.today = {*days_since_infusion, words};
        out.summary +=
            " " + filled_in(tr.text("Today is day {day}."), {{"day", std::to_string(*days_since_infusion)}});
    }
    out.summary += " " + any_day_counts(tr);
    return out;
}

}  // namespace signpost
