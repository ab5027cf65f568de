// SPDX-License-Identifier: Apache-2.0
// The files of a clinic's pack, read from its folder: every *.toml in it and in its subfolder effects, and
// the signature beside them. Looks nowhere else, reads plain files only, and stops at what no pack needs, so
// that a wrong choice such as the whole disk costs nothing.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/catalog/catalog.h"

namespace signpost {

enum class ClinicProblemKind {
    not_there,         ///< no such folder
    not_a_folder,      ///< it is a file
    cannot_read,       ///< error: the system's number
    not_plain,         ///< a rule file that is no plain file
    too_large,         ///< a file, or all of them together
    too_many_files,    ///< more than a pack can have, or a folder with very much in it
    signature_broken,  ///< clinic.sig is none
    changed,           ///< the files are not those that were signed
    not_signed,        ///< no signature, and one is asked for
    other_key,         ///< signed with another key than the one asked for
    bad_key            ///< the key that is asked for is none
};

struct ClinicProblem {
    ClinicProblemKind kind = ClinicProblemKind::not_there;
    std::string path;  ///< what it is about
    int error = 0;

    bool operator==(const ClinicProblem&) const = default;
};

inline constexpr std::size_t most_clinic_file_bytes = std::size_t{256} * 1024;
inline constexpr std::size_t most_clinic_bytes = std::size_t{1024} * 1024;
inline constexpr std::size_t most_clinic_files = 40;

struct ClinicFiles {
    /// Path below the folder, with "/" between its parts, and the text; sorted by path.
    std::vector<std::pair<std::string, std::string>> texts;
    std::optional<std::string> signature;  ///< what clinic.sig holds

    std::vector<RuleText> rule_texts() const { return {texts.begin(), texts.end()}; }
};

Result<ClinicFiles, ClinicProblem> read_clinic_folder(const std::string& folder);

}  // namespace signpost
