// SPDX-License-Identifier: Apache-2.0
#include "app/cli/clinic_mistakes.h"

#include "core/catalog/rule_mistake_text.h"

namespace signpost::cli {
namespace {

ExitCode code_of(ClinicProblemKind kind) {
    switch (kind) {
        case ClinicProblemKind::not_there:
        case ClinicProblemKind::not_a_folder:
        case ClinicProblemKind::cannot_read:
            return ExitCode::no_access;
        case ClinicProblemKind::signature_broken:
        case ClinicProblemKind::changed:
            return ExitCode::not_ours;
        case ClinicProblemKind::bad_key:
            return ExitCode::wrong_use;
        default:
            return ExitCode::refused;
    }
}

}  // namespace

Mistake clinic_problem_mistake(const ClinicProblem& problem) {
    return {code_of(problem.kind), shown_line(problem.path), clinic_problem_words(problem)};
}

Mistakes mistakes_in(const ClinicRefusal& refusal, const std::string& folder) {
    if (refusal.problem) return {clinic_problem_mistake(*refusal.problem)};
    Mistakes out;
    for (const auto& mistake : refusal.mistakes)
        out.push_back({ExitCode::refused, rule_mistake_place(mistake, folder), rule_mistake_words(mistake)});
    return out;
}

}  // namespace signpost::cli
