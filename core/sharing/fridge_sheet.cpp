// SPDX-License-Identifier: Apache-2.0
// For the wall at home, to be read from across the room: the numbers first, then the emergency signs, then
// all other signs in groups.
#include "core/base/text.h"
#include "core/sharing/paper_makers.h"
#include "core/sharing/paper_parts.h"

namespace signpost {
namespace {

using LineKind = ReportLineKind;

constexpr double fridge_sheet_points = 14.5;

/// "Breathing and heart: fast breathing; fast heartbeat."
Report other_signs(const Catalog& catalog) {
    Report out;
    for (std::size_t group = 0; group < catalog.groups.size(); ++group) {
        std::vector<std::string> names;
        for (const auto& sign : catalog.signs)
            if (sign.group == group && sign.advice != Advice::emergency) names.push_back(sign.short_name);
        if (!names.empty())
            out.push_back({LineKind::fine, catalog.groups[group].name + ": " + joined(names, "; ") + "."});
    }
    return out;
}

}  // namespace

Document make_fridge_sheet(const ShareContext& context, const Diary& diary) {
    const auto input = paper_input(context, diary);
    const auto& tr = context.translator;
    auto out = new_document(input, PaperKind::fridge_sheet, fridge_sheet_points);
    out.title = tr.text("After CAR T-cell therapy");
    out.parts.emplace_back(prompt_report(input));
    out.parts.emplace_back(Facts{call_facts(input)});
    if (auto clinic = clinic_report(input); !clinic.empty()) out.parts.emplace_back(std::move(clinic));
    out.parts.emplace_back(Report{emergency_signs_line(input)});
    Report others{{LineKind::heading, tr.text("Call your care team for any of these too")}};
    for (auto& line : other_signs(context.catalog)) others.push_back(std::move(line));
    others.push_back({LineKind::fine, context.catalog.texts.list_not_complete});
    out.parts.emplace_back(std::move(others));
    return out;
}

}  // namespace signpost
