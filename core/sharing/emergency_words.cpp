// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/emergency_words.h"

#include "core/base/text.h"
#include "core/sharing/check_report.h"

namespace signpost {
namespace {

constexpr int minutes_until_past = 24 * 60;

}  // namespace

bool is_of_last_day(const LocalTime& time, const LocalTime& now) {
    return now.utc_minutes() - time.utc_minutes() < minutes_until_past;
}

std::vector<std::string> emergency_reasons(const Catalog& catalog, const EntryView& view,
                                           const Translator& tr) {
    std::vector<std::string> out;
    for (const auto& reason : view.result.emergency)
        out.push_back(reason_in_words(catalog, view.read.checklist, reason, tr));
    return out;
}

std::string emergency_words(const EntryContext& context, const EntryView& view) {
    if (view.result.emergency.empty()) return {};
    const auto call = with_numbers(context.catalog, context.team, context.catalog.texts.call_emergency);
    const auto named = joined(emergency_reasons(context.catalog, view, context.translator), "; ") + ".";
    if (is_of_last_day(view.entry->time, context.now)) return call + " " + named;
    return filled_in(context.translator.text(
                         "Emergency signs at that time: {signs} If you notice one of them now: {call}"),
                     {{"signs", named}, {"call", call}});
}

}  // namespace signpost
