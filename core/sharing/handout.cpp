// SPDX-License-Identifier: Apache-2.0
// "What to look for": first when each effect usually appears, then a page for each effect. The day of the
// diary's infusion does not stand in it, because a paper is read on other days than it was made.
#include "core/base/text.h"
#include "core/sharing/effect_sheet.h"
#include "core/sharing/effect_timeline.h"
#include "core/sharing/paper_makers.h"
#include "core/sharing/paper_parts.h"

namespace signpost {
namespace {

constexpr double handout_points = 10.5;

/// In a line below, because a narrow column of them would make the table long.
ReportLine take_sources(DataTable& table, const Translator& tr) {
    std::vector<std::string> out;
    for (auto& row : table.rows) {
        out.push_back(row.front() + ": " + row.back() + ".");
        row.pop_back();
    }
    table.headings.pop_back();
    return {ReportLineKind::fine, filled_in(tr.text("Sources: {sources}"), {{"sources", joined(out, " ")}})};
}

void add_timeline(Document& out, const ShareContext& context) {
    auto made = effect_timeline(context.catalog, context.translator, std::nullopt);
    out.parts.emplace_back(Report{{ReportLineKind::heading, made.table.name}});
    out.parts.emplace_back(TimelinePart{std::move(made.timeline), any_day_counts(context.translator)});
    made.table.name = context.translator.text("The same as a table");
    auto sources = take_sources(made.table, context.translator);
    out.parts.emplace_back(std::move(made.table));
    out.parts.emplace_back(Report{std::move(sources)});
}

}  // namespace

Document make_handout(const ShareContext& context, const Diary& diary) {
    const auto input = paper_input(context, diary);
    auto out = new_document(input, PaperKind::handout, handout_points);
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
