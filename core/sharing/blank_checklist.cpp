// SPDX-License-Identifier: Apache-2.0
// The signs as boxes to tick by hand, for a person without a computer.
#include "core/base/text.h"
#include "core/catalog/group_order.h"
#include "core/sharing/paper_makers.h"
#include "core/sharing/paper_parts.h"

namespace signpost {
namespace {

using LineKind = ReportLineKind;

constexpr double blank_checklist_points = 11;
constexpr int lines_for_notes = 5;
constexpr std::size_t longest_check_bytes = 55;  ///< one line beside a box

TickBoxes boxes_of(const Catalog& catalog, std::size_t group) {
    TickBoxes out;
    for (const auto& sign : catalog.signs)
        if (sign.group == group)
            out.boxes.push_back({sign.label, sign.check.size() > longest_check_bytes ? "" : sign.check,
                                 sign.advice == Advice::emergency});
    return out;
}

/// "Temperature (°C or °F)"
std::string form_name(const Measurement& measurement, const Translator& tr) {
    std::vector<std::string> units;
    for (const auto& unit : measurement.units) units.push_back(unit.symbol);
    return measurement.name + " (" + joined(units, tr.text(" or ")) + ")";
}

Facts reading_lines(const PaperInput& input) {
    const auto& tr = input.context.translator;
    Facts out;
    for (const auto& measurement : input.context.catalog.measurements)
        out.rows.push_back({form_name(measurement, tr), {}});
    out.rows.push_back({tr.text("Medicine for fever, and when"), {}});
    return out;
}

std::vector<Fact> who_and_when(const PaperInput& input) {
    const auto& tr = input.context.translator;
    auto out = person_facts(input);
    out.resize(2);
    out.push_back({tr.text("Today's date, and the time"), {}});
    out.push_back({tr.text("Who fills this in"), {}});
    return out;
}

}  // namespace

Document make_blank_checklist(const ShareContext& context, const Diary& diary) {
    const auto input = paper_input(context, diary);
    const auto& tr = context.translator;
    const auto& catalog = context.catalog;
    auto out = new_document(input, PaperKind::checklist, blank_checklist_points);
    out.parts.emplace_back(prompt_report(input));
    out.parts.emplace_back(Facts{call_facts(input)});
    out.parts.emplace_back(Report{emergency_signs_line(input)});
    out.parts.emplace_back(Facts{who_and_when(input)});
    out.parts.emplace_back(Report{{LineKind::heading, catalog.texts.if_not_sure}});
    for (const auto group : group_order(catalog, tr.voice)) {
        auto boxes = boxes_of(catalog, group);
        if (boxes.boxes.empty()) continue;
        out.parts.emplace_back(Report{{LineKind::heading, catalog.groups[group].name}});
        out.parts.emplace_back(std::move(boxes));
    }
    out.parts.emplace_back(Report{{LineKind::heading, tr.text("Numbers you measured")}});
    out.parts.emplace_back(reading_lines(input));
    out.parts.emplace_back(BlankLines{tr.text("In your own words"), lines_for_notes});
    out.parts.emplace_back(
        Report{{LineKind::text, catalog.texts.list_not_complete}, {LineKind::prompt, catalog.texts.prompt}});
    return out;
}

}  // namespace signpost
