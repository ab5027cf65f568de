// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/rule_mistake_text.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "core/base/shown_text.h"
#include "core/base/text.h"

namespace signpost {
namespace {

using RuleKind = RuleMistakeKind;

struct Sentence {
    RuleKind kind;
    std::string_view text;  ///< {subject} between quotation marks, {plain} and {detail} without
};

constexpr std::array sentences = {
    Sentence{RuleKind::not_toml, "this is not TOML: {plain}"},
    Sentence{RuleKind::not_utf8,
             "the file is no clean UTF-8 text; save it as UTF-8 without control characters"},
    Sentence{RuleKind::missing_file, "the file is missing; a set of rules needs it"},
    Sentence{RuleKind::unexpected_file, "no rule file has this name; move it away or correct the name"},
    Sentence{RuleKind::missing_key, "the key {subject} is missing; add it"},
    Sentence{RuleKind::unknown_key, "unknown key {subject}{detail}"},
    Sentence{RuleKind::wrong_type, "{subject} cannot be read; write {detail}"},
    Sentence{RuleKind::empty_value, "{subject} is empty; write something there or take the key out"},
    Sentence{RuleKind::bad_id,
             "{subject} cannot be an id; use a to z, 0 to 9 and _, beginning with a letter"},
    Sentence{RuleKind::duplicate_id,
             "{subject} is used already ({detail}); give it another name or take it out"},
    Sentence{RuleKind::unknown_id, "unknown {detail}"},
    Sentence{RuleKind::missing_source, "{subject} names no source; add one under {detail}"},
    Sentence{RuleKind::missing_emergency_source,
             "{subject} asks for emergency help without a source that does; add it under emergency_sources"},
    Sentence{RuleKind::stray_emergency_source,
             "{subject} has emergency_sources but advice \"contact\"; take them out or raise the advice"},
    Sentence{RuleKind::sign_in_nothing,
             "the sign {subject} stands in no effect and in no combination; add it to one"},
    Sentence{RuleKind::effect_without_signs, "the effect {subject} lists no sign; add at least one [[sign]]"},
    Sentence{RuleKind::impossible_line,
             "no possible number crosses the line of {subject}; correct it, or the range of the unit"},
    Sentence{RuleKind::always_crossed_line,
             "every possible number crosses the line of {subject}; correct it, or the range of the unit"},
    Sentence{RuleKind::lines_differ,
             "the lines of {subject} are not the same point in each unit; make them equal exactly"},
    Sentence{RuleKind::advice_lower_than_sign,
             "the threshold {subject} asks for less than its sign does; write advice = \"emergency\""},
    Sentence{RuleKind::bad_range, "{subject} does not fit ({detail}); put the lower end first"},
    Sentence{
        RuleKind::bad_late_case,
        "a late case of {subject} needs exactly one of day, weeks and months, later than its usual days"},
    Sentence{RuleKind::bad_combination, "the combination {subject} needs at least two lists of signs"},
    Sentence{RuleKind::too_many, "too many entries of the kind {subject}"},
    Sentence{RuleKind::file_name_differs, "the effect {subject} must stand in the file {detail}"},
    Sentence{RuleKind::duplicate_text, "{subject} is also a text of {detail}; no two may be the same"},
    Sentence{RuleKind::case_differs,
             "the practice case {subject} expects something else than the rules say: {detail}"},
    Sentence{RuleKind::value_in_no_row, "no row reads {subject}; add one, or take it out of the fields"},
    Sentence{
        RuleKind::changes_rules,
        "{subject} belongs to the rules in this program; a clinic pack can add to them, and cannot change "
        "or take away what they have"},
    Sentence{RuleKind::not_in_a_pack, "a clinic pack cannot have this file; it can only add to the rules"},
    Sentence{
        RuleKind::new_effect,
        "the rules have no effect {subject}, and a clinic pack cannot add one; it can add signs to theirs"},
    Sentence{
        RuleKind::less_careful_line,
        "the line of {subject} must be more careful than that of the rules ({detail}); a clinic pack can "
        "ask for a call earlier, never later"},
    Sentence{RuleKind::lowers_advice,
             "{subject} asks for emergency help in the rules; a clinic pack cannot lower that"},
    Sentence{RuleKind::already_emergency, "the sign {subject} asks for emergency help already; take it out"},
    Sentence{
        RuleKind::line_left_behind,
        "the sign {subject} is raised, but its threshold {detail} still asks for contact; raise that too, in "
        "measurements.toml with advice = \"emergency\""},
    Sentence{RuleKind::speaks_for_article,
             "{subject} is the founding article, for which a clinic pack cannot speak; name the clinic's own "
             "source"},
    Sentence{RuleKind::bad_version, "{subject} cannot be a version; use at most 20 letters, digits and dots"},
    Sentence{RuleKind::text_too_long, "{subject} is too long; write at most {detail} letters"},
    Sentence{RuleKind::unclean_text,
             "{subject} must be one line without control characters or invisible marks; write it anew"},
};

/// "sign, nearest: fever" as core writes it becomes: sign "feverr"; did you mean fever?
std::string unknown_id(const RuleMistake& mistake) {
    constexpr std::string_view separator = ", nearest: ";
    const auto at = mistake.detail.find(separator);
    const auto kind = mistake.detail.substr(0, at);
    const auto near = at == std::string::npos ? std::string() : mistake.detail.substr(at + separator.size());
    return fmt::format("{} {}{}", kind, in_quotes(mistake.subject),
                       near.empty() ? "; add it or correct the id" : did_you_mean({near}, ""));
}

std::string detail_in_words(const RuleMistake& mistake) {
    if (mistake.kind == RuleKind::unknown_id) return unknown_id(mistake);
    if (mistake.kind != RuleKind::unknown_key) return mistake.detail.empty() ? "nothing" : mistake.detail;
    return mistake.detail.empty() ? "; take it out" : did_you_mean({mistake.detail}, "");
}

}  // namespace

std::string rule_mistake_words(const RuleMistake& mistake) {
    const auto* const at = std::find_if(sentences.begin(), sentences.end(), [&](const Sentence& sentence) {
        return sentence.kind == mistake.kind;
    });
    const auto text = at == sentences.end() ? std::string_view("mistake in {subject}: {detail}") : at->text;
    return filled_in(text, {{"subject", in_quotes(mistake.subject)},
                            {"plain", shown_line(mistake.subject)},
                            {"detail", detail_in_words(mistake)}});
}

std::string rule_mistake_place(const RuleMistake& mistake, const std::string& folder) {
    const bool needs_slash = !folder.empty() && !folder.ends_with('/');
    const auto file = shown_line(folder + (needs_slash ? "/" : "") + mistake.file);
    return mistake.line == 0 ? file : fmt::format("{}:{}:{}", file, mistake.line, mistake.column);
}

std::string rule_mistake_text(const RuleMistake& mistake, const std::string& folder) {
    return rule_mistake_place(mistake, folder) + ": " + rule_mistake_words(mistake);
}

}  // namespace signpost
