// SPDX-License-Identifier: Apache-2.0
#include "app/cli/grading_problem_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/cli/mistakes.h"
#include "core/base/text.h"

namespace signpost::cli {
namespace {

using GradingKind = GradingLineProblemKind;

std::string one_of(const std::vector<std::string>& values) { return "one of " + joined(values, ", "); }

std::string range_of(const GradingField& field) {
    auto out = fmt::format("{} to {}", to_text(field.lowest), to_text(field.highest));
    for (const auto& word : field.values) out += fmt::format(" or \"{}\"", word);
    return out;
}

std::string wanted(const GradingField* field) {
    if (!field) return "a list of the items that were missed";
    switch (field->kind) {
        case GradingFieldKind::flag:
            return "true or false";
        case GradingFieldKind::choice:
            return one_of(field->values);
        case GradingFieldKind::number:
            return "a number from " + range_of(*field);
    }
    return {};
}

std::string decimals_of(const GradingField& field) {
    return field.decimals == 0 ? std::string("a whole number")
                               : fmt::format("at most {} digits after the point", field.decimals);
}

/// What is wrong, without the field.
std::string what_is_wrong(const GradingField* field, const GradingLineProblem& problem) {
    const auto found = problem.found.empty() ? std::string() : ", not " + in_quotes(problem.found);
    switch (problem.kind) {
        case GradingKind::not_json:
            return fmt::format("this line cannot be read as JSON (byte {}); write one object in each line",
                               problem.number);
        case GradingKind::not_an_object:
            return "this line is no JSON object; write one object in each line";
        case GradingKind::too_many_fields:
            return fmt::format("more than {} fields", most_grading_fields);
        case GradingKind::given_twice:
            return "given twice" + (found.empty() ? found : ": " + in_quotes(problem.found));
        case GradingKind::unknown_field:
            return "unknown field" + did_you_mean(problem.nearest, "see signpost-cli grade --help");
        case GradingKind::wrong_type:
            return "write " + wanted(field) + found;
        case GradingKind::unknown_value:
            return fmt::format("unknown value {}{}", in_quotes(problem.found),
                               did_you_mean(problem.nearest, field ? wanted(field) : "see docs/grading.md"));
        case GradingKind::not_a_number:
            return fmt::format("write a number from {}, in digits alone{}", field ? range_of(*field) : "",
                               found);
        case GradingKind::too_many_decimals:
            return "write " + (field ? decimals_of(*field) : "") + found;
        case GradingKind::out_of_range:
            return "write a number from " + (field ? range_of(*field) : "") + found;
        case GradingKind::bad_id:
            return "write a text or a whole number" + found;
    }
    return {};
}

}  // namespace

std::string grading_problem_text(const std::vector<GradingField>& fields, const GradingLineProblem& problem) {
    const auto at = std::find_if(fields.begin(), fields.end(),
                                 [&](const GradingField& field) { return field.id == problem.field; });
    const auto what = what_is_wrong(at == fields.end() ? nullptr : &*at, problem);
    return problem.field.empty() ? what : shown(problem.field) + ": " + what;
}

}  // namespace signpost::cli
