// SPDX-License-Identifier: Apache-2.0
#include "app/gui/share_world.h"

#include <wx/uilocale.h>
#include <wx/utils.h>

#include "app/gui/text.h"
#include "app/presenters/usual_page_size.h"
#include "core/paper/pages.h"

namespace signpost::gui {
namespace {

/// Of papers, as the environment names it; elsewhere that of the system.
wxString paper_locale() {
    for (const auto* name : {"LC_ALL", "LC_PAPER", "LANG"})
        if (wxString value; wxGetEnv(wxString::FromAscii(name), &value) && !value.empty()) return value;
    return wxUILocale::GetCurrent().GetName();
}

MissingLetters missing_letters(const Document& document) {
    MissingLetters out;
    out.letters = paper::missing_letters(document);
    if (!out.letters.empty()) out.fonts = paper::fonts_for(out.letters);
    return out;
}

}  // namespace

ShareWorld share_world() {
    ShareWorld out;
    out.usual_page = usual_page_size(to_utf8(paper_locale()));
    out.missing_letters = missing_letters;
    return out;
}

}  // namespace signpost::gui
