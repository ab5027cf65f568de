// SPDX-License-Identifier: Apache-2.0
// A mistake in a rule file: where it is, what kind it is, and the words concerned. The sentence is made at
// the edge.
#pragma once

#include <compare>
#include <string>

namespace signpost {

enum class RuleMistakeKind {
    not_toml,                  ///< subject: what the TOML parser says
    not_utf8,                  ///< the file is no clean UTF-8 text
    missing_file,              ///< subject: the file
    unexpected_file,           ///< a rule file that is none of those known
    missing_key,               ///< subject: the key
    unknown_key,               ///< subject: the key; detail: the nearest known one
    wrong_type,                ///< subject: the key; detail: what is wanted
    empty_value,               ///< subject: the key
    bad_id,                    ///< subject: the id
    duplicate_id,              ///< subject: the id; detail: where it stands already
    unknown_id,                ///< subject: the id; detail: what was looked for and, if any, the nearest one
    missing_source,            ///< subject: what lacks one
    missing_emergency_source,  ///< an emergency sign for which no source asks for emergency help
    stray_emergency_source,    ///< a sign with advice `contact` that names emergency sources
    sign_in_nothing,           ///< subject: a sign in no effect and no combination
    effect_without_signs,      ///< subject: the effect
    impossible_line,           ///< subject: a threshold that no possible reading can cross
    always_crossed_line,       ///< subject: a threshold that every possible reading crosses
    lines_differ,              ///< subject: a threshold whose lines in two units are not the same point
    advice_lower_than_sign,    ///< subject: a threshold whose advice is lower than that of its sign
    bad_range,                 ///< subject: a range whose ends are the wrong way round
    bad_late_case,             ///< subject: the effect; needs one time, after its usual days
    bad_combination,           ///< subject: a combination that needs less than two lists
    too_many,                  ///< subject: a list with more entries than can be counted
    file_name_differs,         ///< subject: the id; detail: the file name it should have
    duplicate_text,            ///< subject: a text that two signs share
    case_differs,              ///< subject: a practice case; detail: what the matcher says instead
    value_in_no_row,           ///< subject: something that can be told and that no row of a table reads
    // In a clinic's pack:
    changes_rules,       ///< subject: what the rules in the program have already, or a key of it
    not_in_a_pack,       ///< a file of rules that a pack cannot have
    new_effect,          ///< subject: an effect that the rules do not have
    less_careful_line,   ///< subject: a threshold; detail: ">= 38", the line of the rules
    lowers_advice,       ///< subject: a threshold whose advice would be lower than that of the rules
    already_emergency,   ///< subject: a sign to be raised that asks for emergency help already
    line_left_behind,    ///< subject: a raised sign; detail: a threshold of it that still asks for contact
    speaks_for_article,  ///< subject: a source; only the rules in the program may cite the founding article
    bad_version,         ///< subject: the version of a pack
    text_too_long,       ///< subject: the key; detail: the most letters
    unclean_text         ///< subject: the key of a text that is not one plain line
};

struct RuleMistake {
    std::string file;
    unsigned line = 0;    ///< from 1; 0 when the whole file is meant
    unsigned column = 0;  ///< from 1
    RuleMistakeKind kind = RuleMistakeKind::not_toml;
    std::string subject;
    std::string detail;

    auto operator<=>(const RuleMistake&) const = default;
};

}  // namespace signpost
