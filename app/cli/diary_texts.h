// SPDX-License-Identifier: Apache-2.0
// Texts that a diary keeps, as options: read as they are typed, never cut. What a diary cannot keep is
// refused with its length.
#pragma once

#include <optional>
#include <string>

#include <CLI/CLI.hpp>

#include "core/catalog/catalog.h"
#include "core/diary/diary.h"
#include "core/sharing/care_team.h"

namespace signpost::cli {

class Call;

/// The text that was given, as it may be kept; empty when none was.
std::string read_kept_text(Call& call, const CLI::Option& option);
/// "2026-11-02"; mistakes are noted in the call.
std::optional<CalendarDate> read_date(Call& call, const CLI::Option& option);

/// "12 entries"; "12 entries, 2 teach-back records" when there are any.
std::string held_words(const Diary& diary);

/// Whom the diary says to call, with its fever line when these rules allow it. The texts are safe to print.
CareTeam printable_team_of(const Catalog& catalog, const DiaryDetails& details);

}  // namespace signpost::cli
