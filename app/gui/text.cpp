// SPDX-License-Identifier: Apache-2.0
#include "app/gui/text.h"

#include <wx/app.h>
#include <wx/control.h>

namespace signpost::gui {

wxString from_utf8(std::string_view text) {
    auto out = wxString::FromUTF8(text.data(), text.size());
    if (out.empty() && !text.empty()) out = wxString(text.data(), wxConvISO8859_1, text.size());
    return out;
}

std::string to_utf8(const wxString& text) {
    const auto buffer = text.utf8_str();
    return {buffer.data(), buffer.length()};
}

wxString label_text(std::string_view text) { return wxControl::EscapeMnemonics(from_utf8(text)); }

namespace {

Words window_words() {
    const auto* program = dynamic_cast<const WithWords*>(wxTheApp);
    return program == nullptr ? Words() : program->words();
}

}  // namespace

wxString translated(const char* english) { return from_utf8(window_words().text(english)); }

Translator window_translator() { return window_words().translator(); }

}  // namespace signpost::gui
