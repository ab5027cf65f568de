// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/fhir.h"
#include "core/sharing/fhir_answers.h"
#include "core/sharing/fhir_parts.h"
#include "core/sharing/fhir_time.h"

namespace signpost {
namespace fhir {
namespace {

constexpr int without_indent = -1;
constexpr std::string_view category_system = "http://terminology.hl7.org/CodeSystem/observation-category";
constexpr std::string_view absent_system = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

/// What each resource of one entry says alike.
struct Moments {
    std::string patient;   ///< urn
    std::string response;  ///< urn
    std::string when;
    bool is_amended = false;
};

Json bundle_entry(const std::string& urn, Json resource) {
    return {{"fullUrl", urn}, {"resource", std::move(resource)}};
}

Json patient_json(const DiaryDetails& details) {
    Json out{{"resourceType", "Patient"}};
    if (const auto number = clean(details.person_number); !number.empty())
        out["identifier"] = Json::array({Json{{"value", number}}});
    if (const auto name = clean(details.person_name); !name.empty())
        out["name"] = Json::array({Json{{"text", name}}});
    return out;
}

/// The items of the form that have an answer, in its order and nested as in it.
Json answered_items(const Form& items, const Answers& answers) {
    auto out = Json::array();
    for (const auto& item : items) {
        Json one{{"linkId", item.link_id}};
        const auto answer = answers.find(item.link_id);
        if (answer != answers.end()) one["answer"] = Json::array({answer->second});
        if (auto inner = answered_items(item.items, answers); !inner.empty()) one["item"] = std::move(inner);
        if (one.size() > 1) out.push_back(std::move(one));
    }
    return out;
}

Json response_json(const Moments& common, const std::string& version, Json items) {
    return {{"resourceType", "QuestionnaireResponse"},
            {"questionnaire", std::string(questionnaire_url) + "|" + version},
            {"status", common.is_amended ? "amended" : "completed"},
            {"subject", reference_json(common.patient)},
            {"authored", common.when},
            {"item", std::move(items)}};
}

/// A code with its name as the rules say it, to be read by people.
Json concept_json(const std::vector<FormCode>& codes, std::string_view name) {
    return {{"coding", codings_json(codes)}, {"text", clean(name)}};
}

/// All of an Observation but its value.
Json observation_json(const Moments& common, std::string_view profile, Json code) {
    Json out{{"resourceType", "Observation"}};
    if (!profile.empty())
        out["meta"] = {{"profile", Json::array({std::string(structure_definition).append(profile)})}};
    out["status"] = common.is_amended ? "amended" : "final";
    out["category"] = Json::array(
        {Json{{"coding", codings_json({FormCode{category_system, "vital-signs", "Vital Signs"}})}}});
    out["code"] = std::move(code);
    out["subject"] = reference_json(common.patient);
    out["effectiveDateTime"] = common.when;
    out["derivedFrom"] = Json::array({reference_json(common.response)});
    return out;
}

Json value_of(const Catalog& catalog, const Reading& reading) {
    return quantity_json(reading.value, catalog.at(reading.measurement).units[place(reading.unit)]);
}

Json single_observation(const Catalog& catalog, const Moments& common, const Reading& reading) {
    const auto& measurement = catalog.at(reading.measurement);
    auto out = observation_json(common, measurement.fhir_profile,
                                concept_json(codes_of(measurement), measurement.name));
    out["valueQuantity"] = value_of(catalog, reading);
    return out;
}

/// The number, or that it was not taken.
Json component_json(const Catalog& catalog, MeasurementIndex index, const std::vector<Reading>& readings) {
    const auto& measurement = catalog.at(index);
    Json out{{"code", concept_json(codes_of(measurement), measurement.name)}};
    for (const auto& reading : readings)
        if (reading.measurement == index) out["valueQuantity"] = value_of(catalog, reading);
    if (!out.contains("valueQuantity"))
        out["dataAbsentReason"] = {
            {"coding", codings_json({FormCode{absent_system, "not-performed", "Not Performed"}})}};
    return out;
}

Json panel_observation(const Catalog& catalog, const Moments& common, std::size_t number,
                       const std::vector<Reading>& readings) {
    const auto& panel = catalog.panels[number];
    auto out = observation_json(common, panel.fhir_profile, concept_json(codes_of(panel), panel.name));
    auto components = Json::array();
    for (std::size_t i = 0; i < catalog.measurements.size(); ++i)
        if (catalog.measurements[i].panel == number && !catalog.measurements[i].loinc.empty())
            components.push_back(component_json(catalog, at_place<MeasurementIndex>(i), readings));
    out["component"] = std::move(components);
    return out;
}

/// One for each number of the form, and one for each panel with a number.
void add_observations(Json& out, const Catalog& catalog, const Moments& common, const Entry& entry) {
    const auto readings = form_readings(catalog, entry);
    std::vector<bool> has_panel(catalog.panels.size(), false);
    for (const auto& reading : readings) {
        const auto& measurement = catalog.at(reading.measurement);
        if (!measurement.panel) {
            out.push_back(bundle_entry(urn_of({"observation", common.response, measurement.id}),
                                       single_observation(catalog, common, reading)));
        } else if (!has_panel[*measurement.panel]) {
            has_panel[*measurement.panel] = true;
            out.push_back(
                bundle_entry(urn_of({"panel", common.response, catalog.panels[*measurement.panel].id}),
                             panel_observation(catalog, common, *measurement.panel, readings)));
        }
    }
}

/// How many entries before it stand in the same minute: their times must be told apart.
std::size_t number_in_minute(const std::vector<Entry>& entries, std::size_t at) {
    auto first = at;
    while (first > 0 && entries[first - 1].time.utc_minutes() == entries[at].time.utc_minutes()) --first;
    return at - first;
}

Json bundle_json(const Catalog& catalog, const Diary& diary) {
    const auto form = form_of(catalog);
    const auto version = form_version(catalog);
    const auto patient = urn_of({"patient", diary.id});
    auto out = Json::array(
        {bundle_entry(patient, patient_json(diary.details)),
         bundle_entry(urn_of({"questionnaire", questionnaire_url}), questionnaire_json(catalog))});
    for (std::size_t i = 0; i < diary.entries.size(); ++i) {
        const auto& entry = diary.entries[i];
        const Moments common{patient, urn_of({"response", diary.id, entry.id}),
                             date_time(entry.time, number_in_minute(diary.entries, i)), entry.revision > 1};
        auto items = answered_items(form, answers_of(catalog, diary.details, entry));
        out.push_back(bundle_entry(common.response, response_json(common, version, std::move(items))));
        add_observations(out, catalog, common, entry);
    }
    return {{"resourceType", "Bundle"}, {"type", "collection"}, {"entry", std::move(out)}};
}

}  // namespace
}  // namespace fhir

std::string fhir_bundle(const Catalog& catalog, const Diary& diary) {
    return fhir::file_text(fhir::bundle_json(catalog, diary), fhir::without_indent);
}

}  // namespace signpost
