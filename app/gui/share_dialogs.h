// SPDX-License-Identifier: Apache-2.0
// Asks with the system's dialog where a paper or a file is to be put.
#pragma once

#include <optional>
#include <string>

#include <wx/window.h>

#include "app/presenters/share_state.h"

namespace signpost::gui {

/// Asks before it hands out the name of a file that is there. Nothing when it was cancelled.
std::optional<std::string> ask_where_to_save(wxWindow& parent, const ShareFormat& format,
                                             const std::string& folder, const std::string& name);

}  // namespace signpost::gui
