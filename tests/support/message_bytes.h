// SPDX-License-Identifier: Apache-2.0
// Compiled gettext catalogues made of made-up sentences, so that a test need not know what a translator
// wrote.
#pragma once

#include <string>
#include <vector>

namespace signpost::testing {

struct MadeMessage {
    std::string context;  ///< empty for a sentence of the window
    std::string english;
    std::string plural;              ///< empty without one
    std::vector<std::string> forms;  ///< the translation, or its plural forms
};

/// The bytes of a .mo file with a header of these lines.
std::string message_bytes(std::vector<MadeMessage> messages, const std::string& header = "Language: xx\n");

}  // namespace signpost::testing
