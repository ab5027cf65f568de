// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/fhir.h"
#include "core/sharing/fhir_form.h"
#include "core/sharing/fhir_parts.h"

namespace signpost {
namespace fhir {
namespace {

constexpr int file_indent = 2;

Json extension(std::string_view name, const char* value_name, Json value) {
    return {{"url", std::string(structure_definition).append(name)}, {value_name, std::move(value)}};
}

Json radio_buttons() {
    const FormCode code{"http://hl7.org/fhir/questionnaire-item-control", "radio-button", "Radio Button"};
    return extension("questionnaire-itemControl", "valueCodeableConcept", {{"coding", codings_json({code})}});
}

/// The smallest and largest number that is taken, in the only unit.
void add_limits(Json& extensions, FormItemType type, const Unit& unit) {
    const auto* value_name = type == FormItemType::integer ? "valueInteger" : "valueDecimal";
    extensions.push_back(extension("minValue", value_name, number_json(unit.lowest, unit)));
    extensions.push_back(extension("maxValue", value_name, number_json(unit.highest, unit)));
}

Json extensions_of(const Catalog& catalog, const FormItem& item) {
    auto out = Json::array();
    if (item.type == FormItemType::choice) out.push_back(radio_buttons());
    if (!item.measurement) return out;
    const auto& units = catalog.at(*item.measurement).units;
    if (item.type == FormItemType::quantity) {
        for (const auto& unit : units)
            out.push_back(extension("questionnaire-unitOption", "valueCoding", unit_coding(unit)));
    } else {
        out.push_back(extension("questionnaire-unit", "valueCoding", unit_coding(units.front())));
        add_limits(out, item.type, units.front());
    }
    return out;
}

Json options_json(const FormItem& item) {
    auto out = Json::array();
    for (const auto& option : item.options) out.push_back({{"valueCoding", coding_json(option)}});
    return out;
}

void put_unless_empty(Json& object, const char* name, Json list) {
    if (!list.empty()) object[name] = std::move(list);
}

Json items_json(const Catalog& catalog, const Form& items);

Json item_json(const Catalog& catalog, const FormItem& item) {
    auto out = Json::object();
    put_unless_empty(out, "extension", extensions_of(catalog, item));
    out["linkId"] = item.link_id;
    put_unless_empty(out, "code", codings_json(item.codes));
    out["text"] = item.text;
    out["type"] = id_of(item.type);
    put_unless_empty(out, "answerOption", options_json(item));
    put_unless_empty(out, "item", items_json(catalog, item.items));
    return out;
}

Json items_json(const Catalog& catalog, const Form& items) {
    auto out = Json::array();
    for (const auto& item : items) out.push_back(item_json(catalog, item));
    return out;
}

}  // namespace

Json questionnaire_json(const Catalog& catalog) {
    return {{"resourceType", "Questionnaire"},
            {"url", questionnaire_url},
            {"version", form_version(catalog)},
            {"name", "SignpostChecklist"},
            {"title", "Signpost checklist"},
            {"status", "active"},
            {"subjectType", {"Patient"}},
            {"date", catalog.review.checked_on.iso()},
            {"description", clean(catalog.texts.what_it_is + " " + catalog.texts.prompt)},
            {"item", items_json(catalog, form_of(catalog))}};
}

}  // namespace fhir

std::string fhir_questionnaire(const Catalog& catalog) {
    return fhir::file_text(fhir::questionnaire_json(catalog), fhir::file_indent);
}

}  // namespace signpost
