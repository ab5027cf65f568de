// SPDX-License-Identifier: Apache-2.0
// Diaries of which papers are made in tests, and what they are made with.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/sharing/papers.h"
#include "core/words/words.h"

namespace signpost::testing {

/// The embedded rules, English, and Thursday 5 November 2026, 10:00.
const ShareContext& example_context();
/// The same at another time.
ShareContext example_context_at(const std::string& iso);

/// The same in another language and voice.
ShareContext example_context_in(std::string_view language_id, Voice voice = Voice::patient);

/// All details filled in, no entries.
Diary diary_with_details();
/// The common case of a call: six signs, three readings and a short note of the patient, two hours old.
Diary one_check();
/// Four entries of two days by two people: signs that stay, that come back and that are not ticked again, a
/// reading and a sign that no rules know, medicine, sentences and notes of several lines.
Diary a_few_days();
/// All details and two teach-back records: one of nine points with notes, some taught again, and one of an
/// effect that no rules know with nothing asked yet.
Diary two_talks();
/// The paper of a diary.
Document paper(PaperKind kind, const Diary& diary);
/// Its plain text.
std::string text_of_paper(PaperKind kind, const Diary& diary);
/// The texts of all report lines of that kind.
std::vector<std::string> lines_of(const Document& document, ReportLineKind kind);

}  // namespace signpost::testing
