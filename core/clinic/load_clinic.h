// SPDX-License-Identifier: Apache-2.0
// A clinic's pack from its folder, over the rules of the program.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/clinic/clinic_folder.h"

namespace signpost {

/// Why a pack is not in use: a problem with its folder or its signature, or else the mistakes in its files.
struct ClinicRefusal {
    std::optional<ClinicProblem> problem;
    std::vector<RuleMistake> mistakes;

    bool operator==(const ClinicRefusal&) const = default;
};

/// With `wanted_key`, the public key of a clinic, only a pack signed with it is taken. A signature that does
/// not fit is refused before anything of the pack is read as rules.
Result<Catalog, ClinicRefusal> load_clinic(const Catalog& built_in, const std::string& folder,
                                           const std::string& wanted_key = {});

/// What is wrong, in English, for who writes packs and for scripts; it follows the problem's path.
std::string clinic_problem_words(const ClinicProblem& problem);
/// Each thing that is wrong, with its place.
std::vector<std::string> refusal_lines(const ClinicRefusal& refusal, const std::string& folder);

}  // namespace signpost
