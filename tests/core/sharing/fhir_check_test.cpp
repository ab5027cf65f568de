// SPDX-License-Identifier: Apache-2.0
// The checker of FHIR files finds what is planted: otherwise its silence would say nothing.
#include "tests/support/fhir_check.h"

#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/sharing/fhir_diaries.h"
#include "tests/support/sample_diaries.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

struct Planted {
    const char* name;
    std::function<void(Json&)> plant;
    const char* told;  ///< stands in one of the mistakes
};

std::ostream& operator<<(std::ostream& out, const Planted& planted) { return out << planted.name; }

std::string name_of(const ::testing::TestParamInfo<Planted>& info) { return info.param.name; }

Entry full_entry() {
    auto out = note_entry(1, "a note");
    out.signs = {"fever", "chills", "rash"};
    out.readings = {{"temperature", "celsius", "38.4"},
                    {"systolic", "mmhg", "98"},
                    {"oxygen", "percent", "95"},
                    {"heart_rate", "per_min", "112"}};
    return out;
}

Json good_bundle() {
    auto diary = empty_diary();
    diary.entries = {full_entry(), note_entry(2, "later", 6)};
    return Json::parse(fhir_bundle(real_catalog(), diary));
}

Json& response_in(Json& bundle) { return first_resource(bundle, "QuestionnaireResponse"); }

Json& observation_of(Json& bundle, const std::string& code) {
    for (auto& entry : bundle["entry"])
        if (entry["resource"]["resourceType"] == "Observation" &&
            entry["resource"]["code"]["coding"][0]["code"] == code)
            return entry["resource"];
    throw std::invalid_argument("no Observation " + code);
}

void remove_observation(Json& bundle, const std::string& code) {
    auto& list = bundle["entry"];
    for (std::size_t i = 0; i < list.size(); ++i)
        if (&list[i]["resource"] == &observation_of(bundle, code)) return list.erase(i);
}

void swap_items(Json& holder) { std::swap(holder["item"][0], holder["item"][1]); }

class FhirCheckForm : public ::testing::TestWithParam<Planted> {};

TEST_P(FhirCheckForm, FindsThePlantedMistake) {
    auto form = Json::parse(fhir_questionnaire(real_catalog()));
    ASSERT_THAT(mistakes_in_questionnaire(form), ::testing::IsEmpty());
    GetParam().plant(form);
    EXPECT_THAT(mistakes_in_questionnaire(form), Contains(HasSubstr(GetParam().told)));
}

INSTANTIATE_TEST_SUITE_P(
    All, FhirCheckForm,
    ::testing::Values(
        Planted{"Null", [](Json& f) { f["title"] = nullptr; }, "is null"},
        Planted{"EmptyText", [](Json& f) { f["title"] = ""; }, "is an empty text"},
        Planted{"EmptyList", [](Json& f) { f["code"] = Json::array(); }, "is an empty list"},
        Planted{"EmptyObject", [](Json& f) { f["meta"] = Json::object(); }, "is an empty object"},
        Planted{"BlankEnds", [](Json& f) { f["title"] = "a\u00A0"; }, "has blanks at its ends"},
        Planted{"ControlCharacter", [](Json& f) { f["title"] = "a\x01z"; }, "has a control character"},
        Planted{"NoElement", [](Json& f) { f["answerConstraint"] = "x"; }, "is no element of R4"},
        Planted{"NoElementOfAnItem", [](Json& f) { item_in(f, "s.fever")["disabledDisplay"] = "hidden"; },
                "is no element of R4"},
        Planted{"UrlWithVersion", [](Json& f) { f["url"] = "https://a.example/b|1"; }, "is not absolute"},
        Planted{"NoVersion", [](Json& f) { f.erase("version"); }, "version: is missing"},
        Planted{"NoTitle", [](Json& f) { f.erase("title"); }, "title: is missing"},
        Planted{"Retired", [](Json& f) { f["status"] = "retired"; }, "status: is retired"},
        Planted{"LinkIdTwice", [](Json& f) { item_in(f, "s.fever")["linkId"] = "s.chills"; }, "stands twice"},
        Planted{"SlashInLinkId", [](Json& f) { item_in(f, "s.fever")["linkId"] = "s/fever"; },
                "is no link id"},
        Planted{"LongLinkId", [](Json& f) { item_in(f, "n.note")["linkId"] = std::string(65, 'n'); },
                "is no link id"},
        Planted{"NoText", [](Json& f) { item_in(f, "s.fever").erase("text"); }, "has no text"},
        Planted{"TwoSignsAlike",
                [](Json& f) { item_in(f, "s.fever")["text"] = item_in(f, "s.chills")["text"]; },
                "reads like another sign"},
        Planted{"CodingType", [](Json& f) { item_in(f, "n.who")["type"] = "coding"; }, "has the type coding"},
        Planted{"SignOutsideAGroup",
                [](Json& f) { f["item"].push_back(item_in(f, "g.whole_body")["item"][0]); },
                "is a sign outside a group"},
        Planted{"Initial",
                [](Json& f) {
                    item_in(f, "s.fever")["initial"] = Json::array({Json{{"valueBoolean", false}}});
                },
                "has initial"},
        Planted{"Repeats", [](Json& f) { item_in(f, "s.fever")["repeats"] = false; }, "has repeats"},
        Planted{"Required", [](Json& f) { item_in(f, "s.fever")["required"] = true; }, "has required"},
        Planted{"EnableWhen",
                [](Json& f) {
                    item_in(f, "s.fever")["enableWhen"] = Json::array({Json{{"question", "x"}}});
                },
                "has enableWhen"},
        Planted{"Hidden",
                [](Json& f) {
                    item_in(f, "s.fever")["extension"] = Json::array(
                        {Json{{"url", "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden"},
                              {"valueBoolean", true}}});
                },
                "is hidden"},
        Planted{"TwoValues", [](Json& f) { item_in(f, "n.who")["answerOption"][0]["valueString"] = "x"; },
                "has more than one value"},
        Planted{"OptionTwice",
                [](Json& f) {
                    auto& options = item_in(f, "n.who")["answerOption"];
                    options[0] = options[1];
                },
                "has an option twice"},
        Planted{"DropDown", [](Json& f) { item_in(f, "n.who").erase("extension"); }, "has no radio buttons"},
        Planted{"ValueSet", [](Json& f) { item_in(f, "n.who")["answerValueSet"] = "http://a.example/v"; },
                "has answerValueSet"},
        Planted{"MeasuredTwice",
                [](Json& f) { item_in(f, "v.heart_rate")["code"] = item_in(f, "v.oxygen")["code"]; },
                "is asked for 2 times"},
        Planted{"WrongType", [](Json& f) { item_in(f, "v.heart_rate")["type"] = "decimal"; },
                "is a measurement of the type decimal"},
        Planted{"Coulomb",
                [](Json& f) { item_in(f, "v.temperature")["extension"][0]["valueCoding"]["code"] = "C"; },
                "has the unit"},
        Planted{"UnitOnAQuantity",
                [](Json& f) {
                    item_in(f, "v.temperature")["extension"][0]["url"] =
                        "http://hl7.org/fhir/StructureDefinition/questionnaire-unit";
                },
                "has its unit in"},
        Planted{"UnitWithoutDisplay",
                [](Json& f) { item_in(f, "v.oxygen")["extension"][0]["valueCoding"].erase("display"); },
                "has the unit"},
        Planted{"NoUnit", [](Json& f) { item_in(f, "v.oxygen").erase("extension"); }, "lacks a unit"},
        Planted{"LimitsSwapped",
                [](Json& f) { item_in(f, "v.oxygen")["extension"][1]["valueInteger"] = 500; },
                "has its limits swapped"},
        Planted{"OneOxygenCode", [](Json& f) { item_in(f, "v.oxygen")["code"].erase(1); },
                "lacks the code 59408-5"},
        Planted{"PressuresWithoutAPanel", [](Json& f) { item_in(f, "g.blood_pressure").erase("code"); },
                "holds a pressure"}),
    name_of);

class FhirCheckBundle : public ::testing::TestWithParam<Planted> {};

TEST_P(FhirCheckBundle, FindsThePlantedMistake) {
    auto bundle = good_bundle();
    ASSERT_THAT(mistakes_in_bundle(bundle), ::testing::IsEmpty());
    GetParam().plant(bundle);
    EXPECT_THAT(mistakes_in_bundle(bundle), Contains(HasSubstr(GetParam().told)));
}

INSTANTIATE_TEST_SUITE_P(
    All, FhirCheckBundle,
    ::testing::Values(
        Planted{"Transaction", [](Json& b) { b["type"] = "transaction"; }, "type: is transaction"},
        Planted{"Total", [](Json& b) { b["total"] = 3; }, "total: is there"},
        Planted{"AnotherResource", [](Json& b) { b["entry"][0]["resource"]["resourceType"] = "Condition"; },
                "none of the resources"},
        Planted{"TwoPatients", [](Json& b) { b["entry"].push_back(b["entry"][0]); },
                "has not exactly one Patient"},
        Planted{"UpperCaseUuid", [](Json& b) { b["entry"][0]["fullUrl"] = "urn:uuid:ABC"; },
                "has the fullUrl"},
        Planted{"ReferenceToNothing", [](Json& b) { response_in(b)["subject"]["reference"] = "Patient/1"; },
                "refers to nothing"},
        Planted{"AnotherForm", [](Json& b) { response_in(b)["questionnaire"] = "https://a.example/q"; },
                "is for the form"},
        Planted{"AnotherVersion",
                [](Json& b) {
                    response_in(b)["questionnaire"] =
                        "https://signpost.example/fhir/Questionnaire/signpost-checklist|0";
                },
                "is for the form"},
        Planted{"Stopped", [](Json& b) { response_in(b)["status"] = "stopped"; }, "has the status"},
        Planted{"NoSeconds", [](Json& b) { response_in(b)["authored"] = "2026-11-05T08:00+01:00"; },
                "has no seconds or no zone"},
        Planted{"NoZone", [](Json& b) { response_in(b)["authored"] = "2026-11-05T08:00:00"; },
                "has no seconds or no zone"},
        Planted{"InUtc", [](Json& b) { response_in(b)["authored"] = "2026-11-05T07:00:00Z"; },
                "not in the time of its place"},
        Planted{"SameTimeTwice",
                [](Json& b) {
                    for (auto& entry : b["entry"])
                        if (entry["resource"].contains("authored"))
                            entry["resource"]["authored"] = "2026-11-05T08:00:00+01:00";
                },
                "is authored when another is"},
        Planted{"NoSubject", [](Json& b) { response_in(b).erase("subject"); }, "is not about the Patient"},
        Planted{"OtherOrder", [](Json& b) { swap_items(response_in(b)); },
                "stands out of its order or group"},
        Planted{"FlatList",
                [](Json& b) { response_in(b)["item"].push_back(item_in(response_in(b), "s.fever")); },
                "stands out of its order or group"},
        Planted{"UnknownLinkId", [](Json& b) { item_in(response_in(b), "s.fever")["linkId"] = "s.xyz"; },
                "stands out of its order or group"},
        Planted{"OtherText", [](Json& b) { item_in(response_in(b), "s.fever")["text"] = "Hot"; },
                "has another text"},
        Planted{"NoAnswer", [](Json& b) { item_in(response_in(b), "s.fever").erase("answer"); },
                "has not one answer"},
        Planted{"FalseSign",
                [](Json& b) { item_in(response_in(b), "s.fever")["answer"][0]["valueBoolean"] = false; },
                "is a sign that is not true"},
        Planted{"TextForABoolean",
                [](Json& b) {
                    item_in(response_in(b), "s.fever")["answer"][0] = {{"valueString", "yes"}};
                },
                "has no value of the type boolean"},
        Planted{"TextForANumber",
                [](Json& b) { item_in(response_in(b), "v.oxygen")["answer"][0]["valueInteger"] = "95"; },
                "is no integer"},
        Planted{"FractionForAnInteger",
                [](Json& b) { item_in(response_in(b), "v.oxygen")["answer"][0]["valueInteger"] = 95.5; },
                "is no integer"},
        Planted{
            "NoOption",
            [](Json& b) { item_in(response_in(b), "n.who")["answer"][0]["valueCoding"]["code"] = "doctor"; },
            "is none of the options"},
        Planted{"OtherUnit",
                [](Json& b) {
                    item_in(response_in(b), "v.temperature")["answer"][0]["valueQuantity"]["unit"] = "C";
                },
                "has no unit of the form"},
        Planted{"NoObservation", [](Json& b) { remove_observation(b, "8867-4"); }, "and no Observation"},
        Planted{"ObservationWithoutAnswer",
                [](Json& b) { observation_of(b, "8867-4")["code"] = observation_of(b, "2708-6")["code"]; },
                "has not its unit"},
        Planted{"OtherNumber",
                [](Json& b) { observation_of(b, "8310-5")["valueQuantity"]["value"] = 38.39999; },
                "says another number"},
        Planted{
            "OtherDay",
            [](Json& b) { observation_of(b, "8310-5")["effectiveDateTime"] = "2026-11-04T08:00:00+01:00"; },
            "is of another day"},
        Planted{"NoEffectiveTime", [](Json& b) { observation_of(b, "8310-5").erase("effectiveDateTime"); },
                "has no time"},
        Planted{"Preliminary", [](Json& b) { observation_of(b, "8310-5")["status"] = "preliminary"; },
                "has no status"},
        Planted{"NoCategory", [](Json& b) { observation_of(b, "8310-5").erase("category"); },
                "is no vital sign by its category"},
        Planted{"NoProfile", [](Json& b) { observation_of(b, "8310-5").erase("meta"); },
                "names not its profile"},
        Planted{"NotDerived", [](Json& b) { observation_of(b, "8310-5").erase("derivedFrom"); },
                "comes from no response"},
        Planted{"OneOxygenCode", [](Json& b) { observation_of(b, "2708-6")["code"]["coding"].erase(1); },
                "lacks the code 59408-5"},
        Planted{"CodeWithoutDisplay",
                [](Json& b) { observation_of(b, "2708-6")["code"]["coding"][0].erase("display"); },
                "has a code without display"},
        Planted{"PressureWithAValue",
                [](Json& b) {
                    observation_of(b, "85354-9")["valueQuantity"] =
                        observation_of(b, "85354-9")["component"][0]["valueQuantity"];
                },
                "with a value of its own"},
        Planted{"OnePressure", [](Json& b) { observation_of(b, "85354-9")["component"].erase(1); },
                "has not both parts once"},
        Planted{"PressureWithoutReason",
                [](Json& b) { observation_of(b, "85354-9")["component"][1].erase("dataAbsentReason"); },
                "both or neither"},
        Planted{"R5Element", [](Json& b) { observation_of(b, "8310-5")["bodyStructure"] = "x"; },
                "is no element of R4"}),
    name_of);

}  // namespace
}  // namespace signpost::testing
