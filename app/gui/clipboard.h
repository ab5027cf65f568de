// SPDX-License-Identifier: Apache-2.0
// Puts text where other programs can take it from.
#pragma once

#include <string>

namespace signpost::gui {

/// False when the clipboard could not be had. The text outlives the window.
bool copy_to_clipboard(const std::string& text);

}  // namespace signpost::gui
