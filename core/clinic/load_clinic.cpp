// SPDX-License-Identifier: Apache-2.0
#include "core/clinic/load_clinic.h"

#include <system_error>
#include <utility>

#include "core/base/shown_text.h"
#include "core/catalog/clinic_pack.h"
#include "core/catalog/rule_mistake_text.h"
#include "core/clinic/clinic_signature.h"

namespace signpost {

Result<Catalog, ClinicRefusal> load_clinic(const Catalog& built_in, const std::string& folder,
                                           const std::string& wanted_key) {
    const auto files = read_clinic_folder(folder);
    if (!files) return ClinicRefusal{files.error(), {}};
    const auto signer = signed_with(files.value(), folder, wanted_key);
    if (!signer) return ClinicRefusal{signer.error(), {}};
    auto catalog = with_clinic(built_in, files.value().rule_texts());
    if (!catalog) return ClinicRefusal{std::nullopt, catalog.error()};
    catalog.value().clinic->signed_with = signer.value();
    return std::move(catalog.value());
}

std::string clinic_problem_words(const ClinicProblem& problem) {
    using Kind = ClinicProblemKind;
    switch (problem.kind) {
        case Kind::not_there:
            return "there is no such folder";
        case Kind::not_a_folder:
            return "this is no folder; name the folder that holds clinic.toml";
        case Kind::cannot_read:
            return "cannot be read (" + std::generic_category().message(problem.error) + ")";
        case Kind::not_plain:
            return "this is no plain file";
        case Kind::too_large:
            return "this is larger than a clinic pack can be";
        case Kind::too_many_files:
            return "there are more files here than a clinic pack can have; name the folder that holds "
                   "clinic.toml";
        case Kind::signature_broken:
            return "the signature in clinic.sig cannot be read; sign the pack again, or ask its clinic for "
                   "it";
        case Kind::changed:
            return "the files are not those that the clinic signed: one was changed, added or taken away; "
                   "ask the "
                   "clinic for the pack again";
        case Kind::not_signed:
            return "the pack is not signed, and a signed one is asked for";
        case Kind::other_key:
            return "the pack is signed with another key than the one asked for";
        case Kind::bad_key:
            return "this is no public key of a clinic; it has 64 of the letters 0 to 9 and a to f";
    }
    return {};
}

std::vector<std::string> refusal_lines(const ClinicRefusal& refusal, const std::string& folder) {
    if (refusal.problem)
        return {shown_line(refusal.problem->path) + ": " + clinic_problem_words(*refusal.problem)};
    std::vector<std::string> out;
    for (const auto& mistake : refusal.mistakes) out.push_back(rule_mistake_text(mistake, folder));
    return out;
}

}  // namespace signpost
