// SPDX-License-Identifier: Apache-2.0
// The embedded catalogues by their names, for tests that look into them.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "core/words/message_file.h"
#include "languages/embedded_languages.h"

namespace signpost::testing {

/// The catalogue of that name ("es", "en@caregiver"); throws when there is none.
inline MessageFile catalogue_named(std::string_view name) {
    for (const auto& [id, bytes] : messages::embedded_languages())
        if (id == name) return MessageFile::read(bytes).value();
    throw std::runtime_error("no catalogue " + std::string(name));
}

}  // namespace signpost::testing
