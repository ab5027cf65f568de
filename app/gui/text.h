// SPDX-License-Identifier: Apache-2.0
// The one border between the UTF-8 text of everything below and the toolkit's strings, and the way to a
// translation.
#pragma once

#include <string>
#include <string_view>

#include <wx/string.h>

#include "core/words/words.h"

namespace signpost::gui {

/// UTF-8 to the toolkit's string. Bytes that are no UTF-8 are shown as Latin-1 rather than lost.
wxString from_utf8(std::string_view text);
std::string to_utf8(const wxString& text);
/// The same as a label, in which "&" is a letter and no mnemonic.
wxString label_text(std::string_view text);

/// What the running program says for an English sentence: in its language, and in the voice it speaks in.
/// `_()` asks it; the toolkit's own macro of that name is turned off.
wxString translated(const char* english);
/// The same for core and presenters.
Translator window_translator();

/// A running program that has words.
class WithWords {
public:
    virtual ~WithWords() = default;
    virtual const Words& words() const = 0;
};

}  // namespace signpost::gui

// NOLINTNEXTLINE: the name that xgettext and every reader of code knows
#define _(english) ::signpost::gui::translated(english)
