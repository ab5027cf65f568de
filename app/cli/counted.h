// SPDX-License-Identifier: Apache-2.0
// Numbers of things in a sentence.
#pragma once

#include <string>
#include <string_view>

#include <fmt/format.h>

namespace signpost::cli {

/// "1 sign", "2 signs"
inline std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace signpost::cli
