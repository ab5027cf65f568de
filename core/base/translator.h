// SPDX-License-Identifier: Apache-2.0
// How sentences made outside the rules reach another language or voice. The core has no toolkit, so whoever
// shows a sentence passes in a translator; without one the English text stands. Extracted by xgettext with
// the keywords `text` and `plural:1,2`. Placeholders are written {name} and filled in after translation.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/base/language.h"
#include "core/base/voice.h"

namespace signpost {

struct Translator {
    /// The translation of an English sentence.
    std::function<std::string(std::string_view english)> text = [](std::string_view english) {
        return std::string(english);
    };
    /// The translation for `count` things, of which {count} is filled in by the caller.
    std::function<std::string(std::string_view one, std::string_view many, unsigned count)> plural =
        [](std::string_view one, std::string_view many, unsigned count) {
            return std::string(count == 1 ? one : many);
        };
    /// How numbers are written, and from which side.
    Language language = {};
    /// Who read the translation as a clinician whose language it is; empty while nobody has.
    std::string reviewed_by = {};
    /// To whom it is said. Of two lists that hold the same, each may begin with what its reader notices.
    Voice voice = Voice::patient;
};

}  // namespace signpost
