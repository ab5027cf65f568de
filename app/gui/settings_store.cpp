// SPDX-License-Identifier: Apache-2.0
#include "app/gui/settings_store.h"

#include <wx/ffile.h>
#include <wx/fileconf.h>
#include <wx/filefn.h>
#include <wx/filename.h>
#include <wx/log.h>
#include <wx/stdpaths.h>
#include <wx/wfstream.h>

#include "app/gui/text.h"
#include "core/base/text.h"

namespace signpost::gui {
namespace {

constexpr int private_umask = 0077;
constexpr wxFileOffset largest_file = wxFileOffset{64} * 1024;

struct SettingKey {
    const char* key;
    std::string Settings::*field;
};

constexpr SettingKey keys[] = {
    {"care_team/name", &Settings::team_name},
    {"care_team/phone", &Settings::team_phone},
    {"care_team/emergency_number", &Settings::emergency_number},
    {"care_team/fever_line", &Settings::fever_line},
    {"check/infusion_date", &Settings::infusion_date},
    {"check/temperature_unit", &Settings::temperature_unit},
    {"diary/path", &Settings::diary_path},
    {"diary/who", &Settings::who},
    {"person/name", &Settings::person_name},
    {"person/number", &Settings::person_number},
    {"share/page_size", &Settings::page_size},
    {"share/folder", &Settings::share_folder},
    {"share/view", &Settings::share_view},
    {"window/language", &Settings::language},
    {"window/voice", &Settings::voice},
    {"window/look", &Settings::look},
    {"window/text_size", &Settings::text_size},
    {"clinic/folder", &Settings::clinic_folder},
    {"clinic/key", &Settings::clinic_key},
    {"learn/opened_stories", &Settings::opened_stories},
};

/// A file of ours is small, plain UTF-8 text.
bool is_readable(const wxString& path) {
    wxFFile file(path, wxS("rb"));
    if (!file.IsOpened() || file.Length() > largest_file) return false;
    std::string bytes(static_cast<std::size_t>(file.Length()), '\0');
    return file.Read(bytes.data(), bytes.size()) == bytes.size() && is_plain_utf8(bytes);
}

}  // namespace

SettingsStore SettingsStore::in_home() {
    auto& paths = wxStandardPaths::Get();
    paths.SetFileLayout(wxStandardPaths::FileLayout_XDG);
    wxFileName file(paths.GetUserConfigDir(), wxS("settings.ini"));
    file.AppendDir(wxS("signpost"));
    return SettingsStore(to_utf8(file.GetFullPath()));
}

Settings SettingsStore::load() const {
    const wxLogNull quiet;  // a missing or damaged file is no reason for a dialog
    const auto path = from_utf8(path_);
    if (!wxFileExists(path)) return {};
    if (!is_readable(path)) {
        wxRenameFile(path, path + wxS(".damaged"), true);
        return {};
    }
    wxFFileInputStream stream(path);
    wxFileConfig file(stream, wxConvUTF8);
    Settings settings;
    for (const auto& [key, field] : keys)
        settings.*field = to_utf8(file.Read(wxString::FromAscii(key), wxString()));
    return settings;
}

bool SettingsStore::save(const Settings& settings) const {
    const wxLogNull quiet;
    wxFileName name(from_utf8(path_));
    if (!name.DirExists() && !name.Mkdir(0700, wxPATH_MKDIR_FULL)) return false;
    wxFileConfig file(wxEmptyString, wxEmptyString, name.GetFullPath(), wxEmptyString,
                      wxCONFIG_USE_LOCAL_FILE, wxConvUTF8);
    file.SetUmask(private_umask);
    for (const auto& [key, field] : keys) {
        const auto value = from_utf8(settings.*field);
        const auto id = wxString::FromAscii(key);
        if (file.Read(id, wxString()) != value && !file.Write(id, value)) return false;
    }
    return file.Flush();
}

}  // namespace signpost::gui
