// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/effect_sheet.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/sharing/clinic_words.h"
#include "core/sharing/effect_timeline.h"

namespace signpost {
namespace {

using LineKind = ReportLineKind;

constexpr double effect_sheet_points = 10.5;
constexpr std::size_t longest_in_sentence_bytes = 40;

/// Those for which a source asks for emergency help first, then the others, each in the order of the effect.
TickBoxes signs_of(const Catalog& catalog, const Effect& effect, const Translator& tr) {
    TickBoxes out{{}, false};
    for (const auto& link : effect.signs) {
        const auto& sign = catalog.at(link.sign);
        out.boxes.push_back(
            {sign.label, check_words(catalog, link.sign, tr), sign.advice == Advice::emergency});
    }
    std::stable_partition(out.boxes.begin(), out.boxes.end(),
                          [](const TickBox& box) { return box.is_emergency; });
    return out;
}

/// "Call 112 first for a sign with this mark."
std::string mark_words(const PaperInput& input) {
    return with_numbers(input.context.catalog, short_team(input.team, longest_in_sentence_bytes),
                        input.context.translator.text(
                            "Call {emergency_number} first for a sign with a red mark. Call your care "
                            "team for each of the others."));
}

/// Of what is said on the page beside the signs, whose sources the program names one by one.
std::vector<SourceIndex> sources_of(const Effect& effect) {
    auto out = effect.onset.sources;
    for (const auto& late : effect.late) out.insert(out.end(), late.sources.begin(), late.sources.end());
    out.insert(out.end(), effect.care_sources.begin(), effect.care_sources.end());
    return out;
}

/// What the founding article says stands apart, behind what comes from the other sources.
Report closing_lines(const PaperInput& input, const Effect& effect) {
    const auto& catalog = input.context.catalog;
    const auto& tr = input.context.translator;
    Report out{{LineKind::text, filled_in(tr.text("Care: {care}"), {{"care", effect.care}})}};
    if (!effect.article_says.empty()) out.push_back({LineKind::heading, catalog.texts.founding_article_says});
    for (const auto& text : effect.article_says) out.push_back({LineKind::item, text});
    out.push_back({LineKind::fine, catalog.texts.list_not_complete});
    out.push_back(
        {LineKind::fine, filled_in(tr.text("Sources of time and care: {sources}"),
                                   {{"sources", joined(publishers(catalog, sources_of(effect)), "; ")}})});
    return out;
}

Report opening_lines(const PaperInput& input, const Effect& effect) {
    const auto& tr = input.context.translator;
    return {{LineKind::text, effect.plain},
            {LineKind::text, filled_in(tr.text("When: {usual}"), {{"usual", effect.usual_time}})},
            {LineKind::fine, late_words(effect, tr)},
            {LineKind::heading, tr.text("Its signs, and how to check")},
            {LineKind::text, mark_words(input)}};
}

}  // namespace

std::vector<DocumentPart> effect_parts(const PaperInput& input, EffectIndex index) {
    const auto& effect = input.context.catalog.at(index);
    return {opening_lines(input, effect), signs_of(input.context.catalog, effect, input.context.translator),
            closing_lines(input, effect)};
}

Document make_effect_sheet(const ShareContext& context, const Diary& diary, EffectIndex effect) {
    const auto input = paper_input(context, diary);
    auto out = new_document(input, PaperKind::handout, effect_sheet_points);
    out.title = context.catalog.at(effect).name;
    out.parts.emplace_back(prompt_report(input));
    out.parts.emplace_back(Facts{numbers_to_call(input)});
    out.parts.emplace_back(Report{emergency_signs_line(input)});
    for (auto& part : effect_parts(input, effect)) out.parts.push_back(std::move(part));
    return out;
}

}  // namespace signpost
