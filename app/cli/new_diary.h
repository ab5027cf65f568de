// SPDX-License-Identifier: Apache-2.0
// What every command needs that makes a diary file: a free name, and a key where it is to be sealed.
#pragma once

#include <optional>
#include <string>

#include "app/cli/diary_options.h"
#include "app/cli/mistakes.h"
#include "core/base/result.h"
#include "core/diary/diary_session.h"
#include "core/sharing/check_report.h"

namespace signpost::cli {

/// What is there already: the file itself, or what is left of another diary of that name and would be lost.
std::optional<Mistake> what_is_in_the_way(const std::string& path);

/// The key of a new diary: of the passphrase that can be read, of one that is asked for, or none.
Result<SharedKey, Mistake> new_key(const DiaryFile& file, bool asks_at_terminal);

/// Whether it is sealed, and what that means.
ReportLine seal_line(const DiarySession& session);

}  // namespace signpost::cli
