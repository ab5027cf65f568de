// SPDX-License-Identifier: Apache-2.0
// What signpost-cli diary recover did, as text and as JSON: every change that was put in, and where damaged
// files are kept.
#pragma once

#include <string>

#include "app/cli/json_output.h"
#include "core/diary/diary_session.h"
#include "core/sharing/check_report.h"

namespace signpost::cli {

/// What was done before the diary could be opened.
struct Restored {
    bool is_from_backup = false;
    std::string damaged_file;  ///< where it is kept; empty when there was none
};

Report recover_report(const DiarySession& session, const Restored& restored);
Json recover_json(const std::string& path, const DiarySession& session, const Restored& restored);

}  // namespace signpost::cli
