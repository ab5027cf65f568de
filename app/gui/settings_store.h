// SPDX-License-Identifier: Apache-2.0
// Keeps the settings in a file of the person's own, readable by nobody else. A file that cannot be read is
// set aside, not overwritten.
#pragma once

#include <optional>
#include <string>

#include "app/presenters/settings.h"

namespace signpost::gui {

class SettingsStore {
public:
    /// The file in the person's configuration folder.
    static SettingsStore in_home();
    explicit SettingsStore(std::string path) : path_(std::move(path)) {}

    /// What was kept; empty settings when there is no file or none that can be read.
    Settings load() const;
    /// True when the settings are safely on the disk.
    bool save(const Settings& settings) const;

    const std::string& path() const { return path_; }

private:
    std::string path_;
};

}  // namespace signpost::gui
