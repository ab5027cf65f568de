// SPDX-License-Identifier: Apache-2.0
// The two levels of advice. There is no lower one: with nothing ticked the advice is `contact`.
#pragma once

#include <string_view>

namespace signpost {

enum class Advice {
    contact,   ///< the standing prompt: contact your care team now, day or night
    emergency  ///< a cited source asks for emergency help
};

constexpr std::string_view id_of(Advice advice) {
    return advice == Advice::emergency ? "emergency" : "contact";
}

}  // namespace signpost
