// SPDX-License-Identifier: Apache-2.0
// The signature of a clinic's pack: Ed25519 over a list of its files, each with its path and the BLAKE2b hash
// of what it holds. It lies beside them in the file clinic.sig with the public key it fits. It tells that a
// pack is as its clinic left it; whose key it is, the clinic must tell in another way.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/clinic/clinic_folder.h"

namespace signpost {

inline constexpr const char* signature_file = "clinic.sig";

/// Both keys of a clinic, as the letters 0 to 9 and a to f.
struct ClinicKey {
    std::string secret;  ///< 64 of them: from it everything is made
    std::string key;     ///< the public one, 64 of them

    bool operator==(const ClinicKey&) const = default;
};

/// A new key; nothing when the system has no randomness to give.
std::optional<ClinicKey> new_clinic_key();
/// The key as the text of a file, and back; nothing for what is no such text.
std::string key_file_text(const ClinicKey& key);
std::optional<ClinicKey> read_key_file(std::string_view text);

/// The text of clinic.sig for these files.
std::string signature_text(const ClinicFiles& files, const ClinicKey& key);

/// Who signed the files: the public key, or an empty text when nobody did. Refuses a signature that is none,
/// or that fits other files than these. With `wanted`, another key or none is refused too.
Result<std::string, ClinicProblem> signed_with(const ClinicFiles& files, const std::string& folder,
                                               const std::string& wanted = {});

}  // namespace signpost
