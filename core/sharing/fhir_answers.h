// SPDX-License-Identifier: Apache-2.0
// An entry as answers to the form. What no question can hold (signs of other rules, numbers that are none)
// goes in words into a question for such, so that nothing of an entry is lost.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/diary/diary.h"
#include "core/matching/checklist.h"
#include "core/sharing/fhir_parts.h"

namespace signpost::fhir {

/// Link id to one answer: {"valueBoolean": true}.
using Answers = std::map<std::string, Json, std::less<>>;

/// The numbers of an entry that the form asks for, each measurement once, in catalog order.
std::vector<Reading> form_readings(const Catalog& catalog, const Entry& entry);

Answers answers_of(const Catalog& catalog, const DiaryDetails& details, const Entry& entry);

/// "temperature celsius: one hundred", in one line; read_reading_line() reads it back.
std::string reading_line(const EntryReading& reading);
/// Nothing for a line that is none.
std::optional<EntryReading> read_reading_line(std::string_view line);

}  // namespace signpost::fhir
