// SPDX-License-Identifier: Apache-2.0
#include "app/cli/diary_texts.h"

#include <fmt/format.h>

#include "app/cli/call.h"
#include "app/cli/counted.h"

namespace signpost::cli {
std::string read_kept_text(Call& call, const CLI::Option& option) {
    auto text = keepable(call.value_of(option).value_or(""));
    if (text.size() > longest_text_bytes)
        call.note({ExitCode::refused, option.get_name(),
                   fmt::format("this text has {} bytes; a diary keeps at most {}", text.size(),
                               longest_text_bytes)});
    return text;
}

std::optional<CalendarDate> read_date(Call& call, const CLI::Option& option) {
    const auto text = call.value_of(option);
    if (!text) return std::nullopt;
    const auto date = CalendarDate::parse(*text);
    if (!date)
        call.note({ExitCode::wrong_use, option.get_name(),
                   fmt::format("{} is no date; write it as 2026-11-05", in_quotes(*text))});
    return date;
}

std::string held_words(const Diary& diary) {
    auto out = counted(diary.entries.size(), "entry", "entries");
    if (const auto records = diary.teach_backs.size(); records > 0)
        out += ", " + counted(records, "teach-back record", "teach-back records");
    return out;
}

CareTeam printable_team_of(const Catalog& catalog, const DiaryDetails& details) {
    auto out = care_team_of(catalog, details);
    for (auto* text : {&out.name, &out.phone, &out.emergency_number}) *text = shown_line(*text);
    return out;
}

}  // namespace signpost::cli
