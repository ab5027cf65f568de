// SPDX-License-Identifier: Apache-2.0
// The checklist as a form with named questions, made from the rules. The Questionnaire is this form written
// down, a response is answers in its order, and what is read is looked up in it: so the three cannot differ.
// A link id never gets another meaning; when questions, options or units change, `form_revision` grows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/diary/entry.h"

namespace signpost::fhir {

enum class FormItemType { group, display, boolean, integer, decimal, quantity, choice, string, text };

/// A code of a terminology, with its name there.
struct FormCode {
    std::string_view system;
    std::string code;
    std::string display;

    bool operator==(const FormCode&) const = default;
};

struct FormItem {
    std::string link_id;  ///< at most 64 of A-Z a-z 0-9 . _ -
    std::string text;
    FormItemType type = FormItemType::group;
    std::vector<FormCode> codes;
    std::vector<FormCode> options;                ///< of a choice
    std::optional<MeasurementIndex> measurement;  ///< whose number is asked for
    std::vector<FormItem> items;                  ///< of a group

    bool operator==(const FormItem&) const = default;
};

using Form = std::vector<FormItem>;

Form form_of(const Catalog& catalog);

/// "2026.11-1": of the rules, and of this form.
std::string form_version(const Catalog& catalog);
/// "2026.11" from "2026.11-1"; a text without a form revision as it is.
std::string rules_version_of(std::string_view form_version);

/// "boolean": as FHIR names it.
std::string_view id_of(FormItemType type);
/// "valueBoolean"; empty for what has no answer.
std::string_view value_name(FormItemType type);

/// The options of "who noticed this" and of how the sentence looked (never for `not_asked`).
FormCode who_code(Who who);
FormCode sentence_code(SentenceLook look);

std::string sign_link(std::string_view sign);
std::string measurement_link(std::string_view measurement);
/// The codes of a measurement or panel for FHIR; empty when the rules have none.
std::vector<FormCode> codes_of(const Measurement& measurement);
std::vector<FormCode> codes_of(const Panel& panel);

/// The questions that are not made from the rules.
namespace link {
inline constexpr std::string_view who = "n.who";
inline constexpr std::string_view age = "n.age";
inline constexpr std::string_view fever_medicine = "n.fever_medicine";
inline constexpr std::string_view fever_medicine_when = "n.fever_medicine_when";
inline constexpr std::string_view sentence = "n.sentence";
inline constexpr std::string_view sentence_text = "n.sentence_text";
inline constexpr std::string_view note = "n.note";
inline constexpr std::string_view infusion_date = "n.infusion_date";
inline constexpr std::string_view product = "n.product";
inline constexpr std::string_view other_signs = "n.other_signs";
inline constexpr std::string_view other_readings = "n.other_readings";
inline constexpr std::string_view rules_version = "n.rules_version";
}  // namespace link

}  // namespace signpost::fhir
