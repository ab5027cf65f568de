// SPDX-License-Identifier: Apache-2.0
// What every FHIR file of Signpost is made of: addresses, ids, texts, codes and numbers. The addresses name
// things and lead nowhere (docs/decisions/0018-fhir-addresses.md).
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/base/decimal.h"
#include "core/catalog/measurement.h"
#include "core/sharing/fhir_form.h"

namespace signpost::fhir {

using Json = nlohmann::ordered_json;

inline constexpr std::string_view questionnaire_url =
    "https://signpost.example/fhir/Questionnaire/signpost-checklist";
inline constexpr std::string_view who_system = "https://signpost.example/fhir/CodeSystem/who-noticed";
inline constexpr std::string_view sentence_system = "https://signpost.example/fhir/CodeSystem/sentence-look";
inline constexpr std::string_view loinc_system = "http://loinc.org";
inline constexpr std::string_view ucum_system = "http://unitsofmeasure.org";
/// Extensions and profiles of FHIR itself stand below it.
inline constexpr std::string_view structure_definition = "http://hl7.org/fhir/StructureDefinition/";

/// A text as FHIR takes it: without blanks at its ends, without control characters but tabs and line feeds,
/// and with ordinary blanks for those of other widths. Empty when nothing is left: then it must stand
/// nowhere.
std::string clean(std::string_view text);

/// "urn:uuid:..." of these names: the same names always give the same, others another.
std::string urn_of(std::initializer_list<std::string_view> names);

Json coding_json(const FormCode& code);
Json codings_json(const std::vector<FormCode>& codes);
Json unit_coding(const Unit& unit);
/// The number itself, "38.4" as 38.4: whole numbers without a point when the unit has no decimals.
Json number_json(Decimal value, const Unit& unit);
Json quantity_json(Decimal value, const Unit& unit);
Json reference_json(const std::string& urn);

/// The text of a file, ended by a line feed.
std::string file_text(const Json& resource, int indent);

/// The Questionnaire as it stands in its own file and in a Bundle.
Json questionnaire_json(const Catalog& catalog);

}  // namespace signpost::fhir
