// SPDX-License-Identifier: Apache-2.0
#include "app/gui/diary_dialogs.h"

#include <wx/filedlg.h>
#include <wx/filename.h>
#include <wx/stdpaths.h>

#include "app/gui/text.h"

namespace signpost::gui {
namespace {

constexpr int most_names = 1000;

wxString wildcard() {
    return _("Signpost diaries (*.signpost)") + wxS("|*.signpost|") + _("All files") + wxS("|*");
}

std::optional<std::string> ask(wxFileDialog& dialog) {
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return to_utf8(dialog.GetPath());
}

}  // namespace

std::string offered_diary_path() {
    auto folder = wxStandardPaths::Get().GetDocumentsDir();
    if (!wxFileName::IsDirWritable(folder)) folder = wxFileName::GetHomeDir();
    wxFileName file(folder, _("My diary"), wxS("signpost"));
    for (int i = 2; file.Exists() && i < most_names; ++i)
        file.SetName(_("My diary") + wxString::Format(wxS(" %d"), i));
    return to_utf8(file.GetFullPath());
}

std::optional<std::string> ask_for_new_diary(wxWindow& parent, const wxString& title,
                                             const std::string& offered) {
    const wxFileName file(from_utf8(offered));
    // A file that is there is refused in words afterwards; asking whether to overwrite it would offer to lose
    // it.
    wxFileDialog dialog(&parent, title, file.GetPath(), file.GetFullName(), wildcard(), wxFD_SAVE);
    return ask(dialog);
}

std::optional<std::string> ask_for_diary(wxWindow& parent) {
    wxFileDialog dialog(&parent, _("Open a diary"), wxStandardPaths::Get().GetDocumentsDir(), wxString(),
                        wildcard(), wxFD_OPEN);
    return ask(dialog);
}

wxString passphrase_words() {
    return _(
        "With a passphrase the file cannot be read without it. A sentence is harder to guess than a word. "
        "Nobody "
        "can open the diary without the passphrase, not even you: write it down where you find it again.");
}

}  // namespace signpost::gui
