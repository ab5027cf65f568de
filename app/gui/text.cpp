// SPDX-License-Identifier: Apache-2.0
#include "app/gui/text.h"

#include <wx/control.h>
#include <wx/translation.h>

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

Translator window_translator() {
    Translator translator;
    translator.text = [](std::string_view english) { return to_utf8(wxGetTranslation(from_utf8(english))); };
    translator.plural = [](std::string_view one, std::string_view many, unsigned count) {
        return to_utf8(wxGetTranslation(from_utf8(one), from_utf8(many), count));
    };
    return translator;
}

}  // namespace signpost::gui
