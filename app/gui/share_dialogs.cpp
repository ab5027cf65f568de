// SPDX-License-Identifier: Apache-2.0
#include "app/gui/share_dialogs.h"

#include <wx/filedlg.h>
#include <wx/filename.h>
#include <wx/stdpaths.h>

#include "app/gui/text.h"

namespace signpost::gui {
namespace {

wxString folder_to_offer(const std::string& last) {
    for (const auto& folder : {from_utf8(last), wxStandardPaths::Get().GetDocumentsDir()})
        if (!folder.empty() && wxFileName::IsDirWritable(folder)) return folder;
    return wxFileName::GetHomeDir();
}

}  // namespace

std::optional<std::string> ask_where_to_save(wxWindow& parent, const ShareFormat& format,
                                             const std::string& folder, const std::string& name) {
    const auto pattern = wxS("*.") + from_utf8(format.extension);
    wxFileDialog dialog(&parent, _("Save: ") + from_utf8(format.name), folder_to_offer(folder),
                        from_utf8(name), pattern + wxS("|") + pattern + wxS("|") + _("All files") + wxS("|*"),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return to_utf8(dialog.GetPath());
}

}  // namespace signpost::gui
