// SPDX-License-Identifier: Apache-2.0
// "What to look for": first when each effect usually appears, then a page for each effect. The day of the
// diary's infusion does not stand in it, because a paper is read on other days than it was made.
#include "core/sharing/effect_sheet.h"
#include "core/sharing/effect_timeline.h"
#include "core/sharing/paper_makers.h"
#include "core/sharing/paper_parts.h"

namespace signpost {
namespace {

constexpr double text_points = 10;

void add_timeline(Document& out, const ShareContext& context) {
    auto made = effect_timeline(context.catalog, context.translator, std::nullopt);
    out.parts.emplace_back(Report{{ReportLineKind::heading, made.table.name}});
    out.parts.emplace_back(TimelinePart{std::move(made.timeline), std::move(made.summary)});
    made.table.name = context.translator.text("The same as a table");
    out.parts.emplace_back(std::move(made.table));
}

}  // namespace

Document make_handout(const ShareContext& context, const Diary& diary) {
    const auto input = paper_input(context, diary);
    auto out = new_document(input, PaperKind::handout, text_points);
    out.parts.emplace_back(prompt_report(input));
    out.parts.emplace_back(Facts{call_facts(input)});
    out.parts.emplace_back(Report{emergency_signs_line(input)});
    add_timeline(out, context);
    for (std::size_t i = 0; i < context.catalog.effects.size(); ++i) {
        const auto effect = at_place<EffectIndex>(i);
        out.parts.emplace_back(NewPanel{});
        out.parts.emplace_back(
            Report{emergency_signs_line(input), {ReportLineKind::heading, context.catalog.at(effect).name}});
        for (auto& part : effect_parts(input, effect)) out.parts.push_back(std::move(part));
    }
    return out;
}

}  // namespace signpost
