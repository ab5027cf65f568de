// SPDX-License-Identifier: Apache-2.0
// What the papers share: head and foot, whom to call, whose paper it is, and the parts of an entry. Texts of
// a person come out in full, on one line where a line is all there is room for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/sharing/care_team.h"
#include "core/sharing/document.h"
#include "core/sharing/entry_context.h"
#include "core/sharing/entry_view.h"
#include "core/sharing/papers.h"

namespace signpost {

/// Where something can be written into a sentence by hand.
inline constexpr std::string_view gap = "____________";

/// What a paper is made from, with whom to call read once.
struct PaperInput {
    const ShareContext& context;
    const Diary& diary;
    CareTeam team;

    /// Points into this.
    EntryContext for_entries() const;
};
PaperInput paper_input(const ShareContext& context, const Diary& diary);

/// With title, head, foot and the words for pages; no parts yet.
Document new_document(const PaperInput& input, PaperKind kind, double text_points);

/// Without what has more bytes than that: for places where there is no room for it.
CareTeam short_team(CareTeam team, std::size_t most_bytes);

/// Further numbers of the clinic, and what it says beside them; empty without a pack.
Report clinic_report(const PaperInput& input);

/// Name, date of birth or hospital number, product and infusion date.
std::vector<Fact> person_facts(const PaperInput& input);
/// The numbers of care team and emergency, large: "Call Ward 9" with its number; without a name, a line for
/// it.
std::vector<Fact> call_facts(const PaperInput& input);
/// The same where there is no room for a line for the name.
std::vector<Fact> numbers_to_call(const PaperInput& input);
/// What a paper opens with.
Report prompt_report(const PaperInput& input);
/// "Ward 9, 01 234"; empty without both.
std::string team_words(const CareTeam& team);
/// "Mon 2 Nov 2026"; as it is written when it is no date.
std::string infusion_words(const DiaryDetails& details, const Translator& translator);
/// "Mon 2 Nov 2026"
std::string day_of_year(const CalendarDate& date, const Translator& translator);

/// "Call 112 first if you notice any of these: ..." with the short name of each emergency sign.
ReportLine emergency_signs_line(const PaperInput& input);
/// The same by heading and names.
std::string emergency_heading(const PaperInput& input, const CareTeam& team);
std::vector<std::string> emergency_names(const Catalog& catalog);

/// Every entry beside what the rules say, by time.
std::vector<EntryView> views_of(const PaperInput& input);
/// Id and short name of each sign that was ticked or that a reading stands for; unknown ones as written.
std::vector<std::pair<std::string, std::string>> noticed(const Catalog& catalog, const EntryView& view);
std::vector<std::string> noticed_names(const Catalog& catalog, const EntryView& view);
/// "Temperature: 38.4 °C", in the unit in which it was typed.
std::string named_reading(const Catalog& catalog, const EntryReading& reading, const Translator& translator);
/// All readings of an entry, and the age.
std::vector<std::string> reading_texts(const PaperInput& input, const Entry& entry);
/// "medicine for fever: 18:00"; empty when none is told.
std::string medicine_words(const Entry& entry, const Translator& translator);
/// "sentence not as usual: ..."; empty when it was not asked for and nothing is written.
std::string sentence_words(const Entry& entry, const Translator& translator);

/// Line ends and tabs as blanks.
std::string one_line(std::string_view text);
std::vector<std::string> lines_of_text(std::string_view text);
/// A capital letter first, where the first is one of a to z.
std::string capitalized(std::string text);

}  // namespace signpost
