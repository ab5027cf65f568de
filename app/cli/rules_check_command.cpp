// SPDX-License-Identifier: Apache-2.0
#include "app/cli/rules_check_command.h"

#include <fmt/format.h>

#include "app/cli/call.h"
#include "app/cli/clinic_contents.h"
#include "app/cli/clinic_mistakes.h"
#include "app/cli/counted.h"
#include "app/cli/rule_folder.h"
#include "core/catalog/rule_mistake_text.h"
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

ExitCode check_clinic(Call& call, const Catalog& rules) {
    const auto folder = *call.clinic_folder();
    const auto catalog = load_clinic(rules, folder, call.clinic_key());
    if (!catalog) return print_mistakes(mistakes_in(catalog.error(), folder), call.context().err);
    print_clinic_contents(call.context(), catalog.value(), folder);
    return ExitCode::done;
}

/// A pack over the rules in a folder, or over those in this program.
ExitCode check_folder(Call& call, const std::string& name) {
    const auto& context = call.context();
    const auto files = read_rule_folder(name);
    if (!files) return print_mistakes(files.error(), context.err);
    const auto rules = texts_of(files.value());
    const auto code = check(context, rules, name);
    if (code != ExitCode::done || !call.clinic_folder()) return code;
    return check_clinic(call, Catalog::load(rules).value());
}

}  // namespace

ExitCode rules_check_command(Call& call) {
    call.loads_clinic_itself();
    auto* const folder = call.add_option("DIR", "The folder; without it, the rules in this program", "");
    if (const auto ended = call.parse()) return *ended;
    if (call.has_mistakes()) return call.refuse();
    const auto& context = call.context();
    if (!folder->results().empty()) return check_folder(call, folder->results().front());
    if (call.clinic_folder()) return check_clinic(call, context.built_in);
    return check(context, context.rules, {});
}

}  // namespace signpost::cli
