// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/fhir_form.h"

#include <array>

#include "core/base/text.h"
#include "core/sharing/check_report.h"
#include "core/sharing/clinic_words.h"
#include "core/sharing/fhir_parts.h"

namespace signpost::fhir {
namespace {

using Type = FormItemType;

constexpr std::string_view form_revision = "1";

struct TypeNames {
    std::string_view type;
    std::string_view value;
};
/// In the order of FormItemType.
constexpr std::array type_names{TypeNames{"group", ""},
                                TypeNames{"display", ""},
                                TypeNames{"boolean", "valueBoolean"},
                                TypeNames{"integer", "valueInteger"},
                                TypeNames{"decimal", "valueDecimal"},
                                TypeNames{"quantity", "valueQuantity"},
                                TypeNames{"choice", "valueCoding"},
                                TypeNames{"string", "valueString"},
                                TypeNames{"text", "valueString"}};

FormItem item(std::string_view link_id, std::string_view text, Type type) {
    FormItem out;
    out.link_id = link_id;
    out.text = clean(text);
    out.type = type;
    return out;
}

FormItem group(std::string_view link_id, std::string_view text, std::vector<FormItem> items) {
    auto out = item(link_id, text, Type::group);
    out.items = std::move(items);
    return out;
}

FormItem choice(std::string_view link_id, std::string_view text, std::vector<FormCode> options) {
    auto out = item(link_id, text, Type::choice);
    out.options = std::move(options);
    return out;
}

std::string emergency_text(const Catalog& catalog) {
    std::vector<std::string> names;
    for (const auto sign : catalog.emergency_signs()) names.push_back(catalog.at(sign).short_name);
    return with_numbers(catalog, {}, catalog.texts.emergency_signs_heading) + " " + joined(names, "; ");
}

/// What stands on everything that people read.
std::vector<FormItem> standing_items(const Catalog& catalog) {
    const auto& texts = catalog.texts;
    auto review = catalog.review.reviewed_by ? "" : " " + texts.not_reviewed;
    for (const auto& line : clinic_lines(catalog, catalog.review.checked_on, {})) review += " " + line;
    return {item("n.prompt", texts.prompt, Type::display),
            item("n.emergency", emergency_text(catalog), Type::display),
            item("n.what_it_is", texts.what_it_is + review, Type::display),
            item("n.how_to", texts.tick_what_you_notice + " " + texts.if_not_sure, Type::display)};
}

FormItem sign_group(const Catalog& catalog, std::size_t number) {
    std::vector<FormItem> signs;
    for (const auto& sign : catalog.signs)
        if (sign.group == number) signs.push_back(item(sign_link(sign.id), sign.label, Type::boolean));
    return group("g." + catalog.groups[number].id, catalog.groups[number].name, std::move(signs));
}

Type number_type(const Measurement& measurement) {
    if (measurement.units.size() > 1) return Type::quantity;
    return measurement.units.front().decimals > 0 ? Type::decimal : Type::integer;
}

FormItem measurement_item(const Catalog& catalog, std::size_t number) {
    const auto& measurement = catalog.measurements[number];
    auto out = item(measurement_link(measurement.id), measurement.name, number_type(measurement));
    out.codes = codes_of(measurement);
    out.measurement = at_place<MeasurementIndex>(number);
    return out;
}

FormItem panel_group(const Catalog& catalog, std::size_t panel) {
    auto out = group("g." + catalog.panels[panel].id, catalog.panels[panel].name, {});
    out.codes = codes_of(catalog.panels[panel]);
    for (std::size_t i = 0; i < catalog.measurements.size(); ++i)
        if (catalog.measurements[i].panel == panel && !catalog.measurements[i].loinc.empty())
            out.items.push_back(measurement_item(catalog, i));
    return out;
}

/// Each measurement with a code; those of a panel where its first one stands.
std::vector<FormItem> measurement_items(const Catalog& catalog) {
    std::vector<FormItem> out;
    std::vector<bool> has_panel(catalog.panels.size(), false);
    for (std::size_t i = 0; i < catalog.measurements.size(); ++i) {
        const auto& measurement = catalog.measurements[i];
        if (measurement.loinc.empty()) continue;
        if (!measurement.panel) {
            out.push_back(measurement_item(catalog, i));
        } else if (!has_panel[*measurement.panel]) {
            has_panel[*measurement.panel] = true;
            out.push_back(panel_group(catalog, *measurement.panel));
        }
    }
    return out;
}

std::vector<FormItem> moment_items() {
    return {choice(link::who, "Who noticed this?",
                   {who_code(Who::patient), who_code(Who::caregiver), who_code(Who::nurse)}),
            item(link::age, "Age in years", Type::integer),
            item(link::fever_medicine, "Medicine for fever was taken", Type::boolean),
            item(link::fever_medicine_when, "When the medicine for fever was taken", Type::string),
            choice(link::sentence, "How did the sentence written that day look?",
                   {sentence_code(SentenceLook::as_usual), sentence_code(SentenceLook::changed)}),
            item(link::sentence_text, "The sentence, or what was not as usual in it", Type::text),
            item(link::note, "Note", Type::text)};
}

std::vector<FormItem> diary_items() {
    return {item(link::infusion_date, "Date of the infusion", Type::string),
            item(link::product, "Product", Type::string),
            item(link::other_signs, "Signs of other rules, by id, one on each line", Type::text),
            item(link::other_readings, "Numbers that do not fit the form, one on each line", Type::text),
            item(link::rules_version, "Version of the rules that were shown", Type::string)};
}

}  // namespace

Form form_of(const Catalog& catalog) {
    auto out = standing_items(catalog);
    for (std::size_t i = 0; i < catalog.groups.size(); ++i)
        if (auto signs = sign_group(catalog, i); !signs.items.empty()) out.push_back(std::move(signs));
    if (auto numbers = measurement_items(catalog); !numbers.empty())
        out.push_back(group("n.numbers", "Numbers you measured", std::move(numbers)));
    out.push_back(group("n.moment", "About this time", moment_items()));
    out.push_back(group("n.diary", "From the diary", diary_items()));
    return out;
}

std::string form_version(const Catalog& catalog) {
    return clean(rules_version(catalog)) + "-" + std::string(form_revision);
}

std::string rules_version_of(std::string_view form_version) {
    return std::string(form_version.substr(0, form_version.rfind('-')));
}

std::string_view id_of(FormItemType type) { return type_names[static_cast<std::size_t>(type)].type; }

std::string_view value_name(FormItemType type) { return type_names[static_cast<std::size_t>(type)].value; }

FormCode who_code(Who who) {
    constexpr std::array names{"The patient", "A caregiver", "A nurse"};
    return {who_system, std::string(signpost::id_of(who)), names[static_cast<std::size_t>(who)]};
}

FormCode sentence_code(SentenceLook look) {
    const auto* name = look == SentenceLook::as_usual ? "As usual" : "Not as usual";
    return {sentence_system, std::string(signpost::id_of(look)), name};
}

std::string sign_link(std::string_view sign) { return "s." + std::string(sign); }

std::string measurement_link(std::string_view measurement) { return "v." + std::string(measurement); }

std::vector<FormCode> codes_of(const Measurement& measurement) {
    if (measurement.loinc.empty()) return {};
    std::vector<FormCode> out{{loinc_system, measurement.loinc, measurement.loinc_name}};
    for (const auto& [code, name] : measurement.loinc_also) out.push_back({loinc_system, code, name});
    return out;
}

std::vector<FormCode> codes_of(const Panel& panel) { return {{loinc_system, panel.loinc, panel.loinc_name}}; }

}  // namespace signpost::fhir
