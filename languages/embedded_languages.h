// SPDX-License-Identifier: Apache-2.0
// Every gettext catalogue below languages/, compiled (.mo) and built into the program.
// Only the two programs' main.cpp (and the tests) join this with core, by passing it on as a value.
#pragma once

#include <span>
#include <string_view>
#include <utility>

namespace signpost::messages {

/// Names ("es", "en@caregiver") and bytes, sorted by name. The bytes live as long as the program.
std::span<const std::pair<std::string_view, std::string_view>> embedded_languages();

}  // namespace signpost::messages
