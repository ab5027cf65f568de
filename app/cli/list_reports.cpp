// SPDX-License-Identifier: Apache-2.0
#include "app/cli/list_reports.h"

#include <fmt/format.h>

#include "app/cli/citations.h"
#include "app/cli/footnotes.h"
#include "core/base/text.h"

namespace signpost::cli {
namespace {

using LineKind = ReportLineKind;

std::string sign_line(const Sign& sign) {
    const auto* emergency = sign.advice == Advice::emergency ? " (emergency sign)" : "";
    return fmt::format("{}: {}{}", sign.id, sign.label, emergency);
}

std::string short_names(const Catalog& catalog, const Effect& effect) {
    std::vector<std::string> names;
    for (const auto& link : effect.signs) names.push_back(catalog.at(link.sign).short_name);
    return joined(names, ", ");
}

std::string source_ids(const Catalog& catalog, const Effect& effect) {
    std::vector<std::string> ids;
    for (const auto source : sources_cited(effect)) ids.push_back(catalog.at(source).id);
    return joined(ids, ", ");
}

void add_effect(Report& report, const Catalog& catalog, const Effect& effect) {
    report.push_back({LineKind::heading, effect.name});
    report.push_back({LineKind::text, effect.plain});
    report.push_back({LineKind::text, effect.usual_time});
    report.push_back(
        {LineKind::text, fmt::format("It lists these signs: {}.", short_names(catalog, effect))});
    if (!effect.article_says.empty())
        report.push_back(
            {LineKind::text, catalog.texts.founding_article_says + " " + joined(effect.article_says, " ")});
    report.push_back({LineKind::fine, fmt::format("Sources: {}.", source_ids(catalog, effect))});
    report.push_back({LineKind::fine, fmt::format("All about it: signpost-cli show {}", effect.id)});
}

/// "day 41, age 48, published report"
std::string circumstances(const PracticeCase& one) {
    std::vector<std::string> parts;
    if (const auto day = one.checklist.days_since_infusion) parts.push_back(fmt::format("day {}", *day));
    if (const auto age = one.checklist.age_years) parts.push_back(fmt::format("age {}", *age));
    parts.emplace_back(one.published ? "published report" : "made-up story");
    return joined(parts, ", ");
}

std::string expectation(const PracticeCase& one) {
    const auto& effects = one.expected.effects;
    return fmt::format("listed by {}; the sources ask for {}",
                       effects.empty() ? "no effect" : joined(effects, ", "),
                       one.expected.advice == Advice::emergency ? "emergency help" : "contact with the team");
}

}  // namespace

Report signs_report(const Catalog& catalog) {
    Report report{{LineKind::text, "Each sign, behind the id by which signpost-cli match --sign knows it. " +
                                       catalog.texts.if_not_sure}};
    for (std::size_t group = 0; group < catalog.groups.size(); ++group) {
        report.push_back({LineKind::heading, catalog.groups[group].name});
        for (const auto& sign : catalog.signs)
            if (sign.group == group) report.push_back({LineKind::item, sign_line(sign)});
    }
    report.push_back({LineKind::heading, catalog.texts.list_not_complete});
    report.push_back({LineKind::fine, "How to check a sign, and its sources: signpost-cli show ID"});
    return report;
}

Report effects_report(const Catalog& catalog) {
    Report report;
    for (const auto& effect : catalog.effects) add_effect(report, catalog, effect);
    report.push_back({LineKind::heading, catalog.texts.list_not_complete});
    return report;
}

Report sources_report(const Catalog& catalog) {
    Report report{{LineKind::heading, "What the rules cite"}};
    for (const auto& source : catalog.sources)
        report.push_back({LineKind::item, fmt::format("{}: {}", source.id, in_full(source))});
    report.push_back({LineKind::fine, "What cites a source: signpost-cli show ID"});
    return report;
}

Report cases_report(const Catalog& catalog, const std::vector<PracticeCase>& cases) {
    Report report{
        {LineKind::heading, "Practice cases"},
        {LineKind::text, "Short stories to practise with. Tick what you notice, then see what was there."}};
    for (const auto& one : cases) {
        report.push_back({LineKind::item, fmt::format("{}: {}", one.id, one.title)});
        report.push_back({LineKind::item_fine, fmt::format("{}; {}", circumstances(one), expectation(one))});
    }
    report.push_back({LineKind::heading, catalog.texts.list_not_complete});
    report.push_back({LineKind::fine, "The story, what is in it, and its sources: signpost-cli show ID"});
    return report;
}

}  // namespace signpost::cli
