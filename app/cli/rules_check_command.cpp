// SPDX-License-Identifier: Apache-2.0
#include "app/cli/rules_check_command.h"

#include <fmt/format.h>

#include "app/cli/call.h"
#include "app/cli/counted.h"
#include "app/cli/rule_folder.h"
#include "app/cli/rule_mistake_text.h"
#include "core/teaching/teaching.h"

namespace signpost::cli {
namespace {

void print_contents(const Context& context, const Catalog& catalog, const Teaching& teaching,
                    const std::string& where) {
    const auto& review = catalog.review;
    context.out << fmt::format(
        "{}: read without a mistake\n{}, {}, {}, {}, {}, {}, {}, {}, {}\n", where,
        counted(catalog.signs.size(), "sign", "signs"), counted(catalog.effects.size(), "effect", "effects"),
        counted(catalog.measurements.size(), "measurement", "measurements"),
        counted(catalog.combinations.size(), "combination", "combinations"),
        counted(catalog.sources.size(), "source", "sources"), counted(teaching.pages.size(), "page", "pages"),
        counted(teaching.lessons.lessons.size(), "lesson", "lessons"),
        counted(teaching.grading.scales.scales.size(), "grading table", "grading tables"),
        counted(teaching.cases.size(), "practice case", "practice cases"));
    context.out << fmt::format("version {}, checked {} by {}, to be reviewed by {}\n", catalog.version,
                               review.checked_on.iso(), review.checked_by, review.review_by.iso());
    context.out << (review.reviewed_by ? "reviewed by " + *review.reviewed_by : catalog.texts.not_reviewed)
                << '\n';
    if (review.is_overdue(context.surroundings.today())) context.out << "the review is overdue\n";
}

ExitCode refuse(const Context& context, const std::vector<RuleMistake>& mistakes, const std::string& folder) {
    for (const auto& mistake : mistakes) context.err << rule_mistake_text(mistake, folder) << '\n';
    return ExitCode::refused;
}

ExitCode check(const Context& context, std::span<const RuleText> rules, const std::string& folder) {
    const auto catalog = Catalog::load(rules);
    if (!catalog) return refuse(context, catalog.error(), folder);
    const auto teaching = load_teaching(rules, catalog.value());
    if (!teaching) return refuse(context, teaching.error(), folder);
    print_contents(context, catalog.value(), teaching.value(),
                   folder.empty() ? "rules in this program" : shown_line(folder));
    return ExitCode::done;
}

}  // namespace

ExitCode rules_check_command(Call& call) {
    auto* const folder = call.add_option("DIR", "The folder; without it, the rules in this program", "");
    if (const auto ended = call.parse()) return *ended;
    if (call.has_mistakes()) return call.refuse();
    const auto& context = call.context();
    if (folder->results().empty()) return check(context, context.rules, {});
    const auto& name = folder->results().front();
    const auto files = read_rule_folder(name);
    if (!files) return print_mistakes(files.error(), context.err);
    return check(context, texts_of(files.value()), name);
}

}  // namespace signpost::cli
