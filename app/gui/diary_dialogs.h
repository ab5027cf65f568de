// SPDX-License-Identifier: Apache-2.0
// The dialogs in which a person says where a diary is or goes, and the place that is offered first.
#pragma once

#include <optional>
#include <string>

#include <wx/window.h>

namespace signpost::gui {

/// In the person's own folder of documents: a name that is free.
std::string offered_diary_path();

/// Nothing when the dialog was left without a choice.
std::optional<std::string> ask_for_new_diary(wxWindow& parent, const wxString& title,
                                             const std::string& offered);
std::optional<std::string> ask_for_diary(wxWindow& parent);

/// What a passphrase does, and what forgetting it means.
wxString passphrase_words();

}  // namespace signpost::gui
