// SPDX-License-Identifier: Apache-2.0
// The one border between the UTF-8 text of everything below and the toolkit's strings, and the way to a
// translation.
#pragma once

#include <string>
#include <string_view>

#include <wx/string.h>

#include "core/base/translator.h"

namespace signpost::gui {

/// UTF-8 to the toolkit's string. Bytes that are no UTF-8 are shown as Latin-1 rather than lost.
wxString from_utf8(std::string_view text);
std::string to_utf8(const wxString& text);
/// The same as a label, in which "&" is a letter and no mnemonic.
wxString label_text(std::string_view text);

/// Sentences of core and presenters through the toolkit's message catalogs.
Translator window_translator();

}  // namespace signpost::gui
