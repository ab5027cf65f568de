// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/effect_sheet.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/sharing/effect_timeline.h"

namespace signpost {
namespace {

using Kind = ReportLineKind;

constexpr double text_points = 11;
constexpr std::size_t longest_in_cell_bytes = 40;

/// The signs for which a source asks for emergency help first, then the others, each in the order of the
/// effect.
std::vector<SignLink> emergencies_first(const Catalog& catalog, const Effect& effect) {
    auto out = effect.signs;
    std::stable_partition(out.begin(), out.end(), [&](const SignLink& link) {
        return catalog.at(link.sign).advice == Advice::emergency;
    });
    return out;
}

DataTable sign_table(const PaperInput& input, const Effect& effect) {
    const auto& catalog = input.context.catalog;
    const auto& tr = input.context.translator;
    const auto emergency =
        with_numbers(catalog, short_team(input.team, longest_in_cell_bytes), "{emergency_number}");
    DataTable out{tr.text("Its signs, and how to check"),
                  {tr.text("Sign"), tr.text("How to check"), tr.text("Call first")},
                  {}};
    for (const auto& link : emergencies_first(catalog, effect)) {
        const auto& sign = catalog.at(link.sign);
        const bool is_emergency = sign.advice == Advice::emergency;
        out.rows.push_back({sign.label, sign.check, is_emergency ? emergency : tr.text("care team")});
    }
    return out;
}

std::vector<SourceIndex> sources_of(const Effect& effect) {
    auto out = effect.care_sources;
    const auto add = [&out](const std::vector<SourceIndex>& more) {
        out.insert(out.end(), more.begin(), more.end());
    };
    add(effect.onset.sources);
    for (const auto& late : effect.late) add(late.sources);
    for (const auto& link : effect.signs) add(link.sources);
    return out;
}

/// What is not from the founding article is said before it, so that its part stands by itself.
Report closing_lines(const PaperInput& input, const Effect& effect) {
    const auto& catalog = input.context.catalog;
    const auto& tr = input.context.translator;
    Report out{{Kind::heading, tr.text("What teams often do")}, {Kind::text, effect.care}};
    if (!effect.article_says.empty()) out.push_back({Kind::heading, catalog.texts.founding_article_says});
    for (const auto& text : effect.article_says) out.push_back({Kind::item, text});
    out.push_back({Kind::fine, catalog.texts.list_not_complete});
    out.push_back(
        {Kind::fine, filled_in(tr.text("Sources: {sources}"),
                               {{"sources", joined(publishers(catalog, sources_of(effect)), "; ")}})});
    return out;
}

Report opening_lines(const PaperInput& input, const Effect& effect) {
    const auto& tr = input.context.translator;
    return {{Kind::text, effect.plain},
            {Kind::heading, tr.text("When it usually appears")},
            {Kind::text, effect.usual_time},
            {Kind::fine, late_words(effect, tr)}};
}

}  // namespace

std::vector<DocumentPart> effect_parts(const PaperInput& input, EffectIndex index) {
    const auto& effect = input.context.catalog.at(index);
    return {opening_lines(input, effect), sign_table(input, effect), closing_lines(input, effect)};
}

Document make_effect_sheet(const ShareContext& context, const Diary& diary, EffectIndex effect) {
    const auto input = paper_input(context, diary);
    auto out = new_document(input, PaperKind::handout, text_points);
    out.title = context.catalog.at(effect).name;
    out.parts.emplace_back(prompt_report(input));
    out.parts.emplace_back(Facts{numbers_to_call(input)});
    out.parts.emplace_back(Report{emergency_signs_line(input)});
    for (auto& part : effect_parts(input, effect)) out.parts.push_back(std::move(part));
    return out;
}

}  // namespace signpost
