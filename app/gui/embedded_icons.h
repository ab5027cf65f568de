// SPDX-License-Identifier: Apache-2.0
// The icon of the program as it is drawn in packaging/icons, built in: the window has it wherever it runs.
#pragma once

#include <span>
#include <string_view>
#include <utility>

namespace signpost::icons {

/// Names ("signpost", "signpost-16") and SVG texts. The first is for any size, the second for 16 pixels.
std::span<const std::pair<std::string_view, std::string_view>> embedded_icons();

}  // namespace signpost::icons
