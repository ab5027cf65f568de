// SPDX-License-Identifier: Apache-2.0
#include "app/gui/clipboard.h"

#include <wx/clipbrd.h>
#include <wx/dataobj.h>

#include "app/gui/text.h"

namespace signpost::gui {

bool copy_to_clipboard(const std::string& text) {
    if (!wxTheClipboard->Open()) return false;
    const bool is_set = wxTheClipboard->SetData(new wxTextDataObject(from_utf8(text)));
    wxTheClipboard->Flush();
    wxTheClipboard->Close();
    return is_set;
}

}  // namespace signpost::gui
