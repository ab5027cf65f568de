// SPDX-License-Identifier: Apache-2.0
#include "app/cli/export_words.h"

#include <fmt/format.h>

#include "app/cli/counted.h"
#include "core/base/text.h"

namespace signpost::cli {
namespace {

std::string clock_words(int minute) { return fmt::format("{:02}:{:02}", minute / 60, minute % 60); }

std::string daily_words(const ReminderPlan& plan) {
    std::vector<std::string> times;
    for (const int minute : plan.temperature_minutes) times.push_back(clock_words(minute));
    std::vector<std::string> out;
    if (!times.empty()) out.push_back("temperature at " + joined(times, ", "));
    if (plan.sentence_minute) out.push_back("sentence at " + clock_words(*plan.sentence_minute));
    if (out.empty()) return {};
    return fmt::format("{} from {}: {}", counted(static_cast<std::size_t>(plan.days), "day", "days"),
                       plan.first.iso(), joined(out, "; "));
}

std::string plan_words(const ReminderPlan& plan) {
    std::vector<std::string> out;
    if (const auto daily = daily_words(plan); !daily.empty()) out.push_back(daily);
    if (!plan.follow_ups.empty())
        out.push_back(counted(plan.follow_ups.size(), "visit or call", "visits or calls"));
    return joined(out, "; ") + ".";
}

/// What of a diary stands in the file: some papers hold nothing of the entries, most nothing of the
/// teach-back records, whatever is in them.
Diary held_by(const ExportOrder& order, const Diary& diary, const ShareContext& context) {
    Diary without_entries{diary.id, diary.details, {}, diary.teach_backs};
    Diary without_records{diary.id, diary.details, diary.entries, {}};
    if (order.format->holds != FormatHolds::paper)
        return order.format->has_teach_backs ? diary : without_records;
    const auto& paper = paper_of(order.paper);
    const auto whole = paper.make(context, diary);
    auto out = diary;
    if (paper.make(context, without_entries) == whole) out.entries.clear();
    if (paper.make(context, without_records) == whole) out.teach_backs.clear();
    return out;
}

/// A format that is taken for the whole diary, and is not.
std::string left_behind_words(const ExportOrder& order, const Diary& diary) {
    const bool leaves_some = order.format->holds == FormatHolds::entries && !order.format->has_teach_backs &&
                             !chosen(diary, order.choice).teach_backs.empty();
    return leaves_some ? " Teach-back records are not in this format." : "";
}

std::string paper_or_format(const ExportOrder& order, const Translator& tr) {
    return order.format->holds == FormatHolds::paper ? paper_of(order.paper).name(tr)
                                                     : order.format->name(tr);
}

std::string content_words(const ExportOrder& order, const Diary& diary, const ShareContext& context) {
    if (order.format->holds == FormatHolds::reminders) return plan_words(order.reminders);
    if (!order.diary) return "Lines to write on by hand.";
    return choice_words(held_by(order, diary, context), order.choice, context.translator) +
           left_behind_words(order, diary);
}

/// Whom to call stands on everything, and comes from the diary.
std::string team_words(const ExportOrder& order) {
    return order.diary ? " With the care team's name and numbers." : "";
}

}  // namespace

std::string export_words(const ExportOrder& order, const ExportSource& source, const ShareContext& context) {
    return fmt::format(
        "{}: {}{}{}", paper_or_format(order, context.translator), content_words(order, source.diary, context),
        team_words(order),
        source.is_sealed ? " It is not encrypted, as the diary is; whoever has it can read it." : "");
}

}  // namespace signpost::cli
