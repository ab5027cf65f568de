// SPDX-License-Identifier: Apache-2.0
#include <clocale>
#include <cstdint>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/core/sharing/fhir_diaries.h"
#include "tests/support/fhir_check.h"
#include "tests/support/random_diaries.h"
#include "tests/support/sample_diaries.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using namespace testing;

// Every number and many diaries; with the sanitizers some of them.
#ifdef SIGNPOST_SANITIZED
constexpr std::int64_t step_hundredths = 31;
constexpr unsigned diaries_of_each_length = 3;
#else
constexpr std::int64_t step_hundredths = 1;
constexpr unsigned diaries_of_each_length = 20;
#endif

Json bundle_of(const Diary& diary) { return Json::parse(fhir_bundle(real_catalog(), diary)); }

Diary diary_with(const Entry& entry) {
    auto out = empty_diary();
    out.entries = {entry};
    return out;
}

Entry morning() {
    auto out = note_entry(1, "");
    out.time = at("2026-11-05T08:30+01:00");
    return out;
}

std::vector<Json> resources(const Json& bundle, const std::string& kind) {
    std::vector<Json> out;
    for (const auto& entry : bundle["entry"])
        if (entry["resource"]["resourceType"] == kind) out.push_back(entry["resource"]);
    return out;
}

TEST(FhirBundle, AStrangerFindsNoMistakeInDiariesOfAnyLength) {
    EXPECT_THAT(mistakes_in_bundle(bundle_of(empty_diary())), ElementsAre());
    EXPECT_THAT(mistakes_in_bundle(bundle_of(sample_diary())), ElementsAre());
    for (const std::size_t entries : {1U, 2U, 5U, 30U})
        for (unsigned seed = 1; seed <= diaries_of_each_length; ++seed)
            EXPECT_THAT(mistakes_in_bundle(bundle_of(mixed_diary(entries, seed))), ElementsAre());
    EXPECT_THAT(mistakes_in_bundle(bundle_of(mixed_diary(a_long_diary))), ElementsAre());
}

RC_GTEST_PROP(FhirBundle, AStrangerFindsNoMistakeInRandomDiaries, ()) {
    const auto diary = *any_diary();
    RC_ASSERT(mistakes_in_bundle(bundle_of(diary)).empty());
}

TEST(FhirBundle, TheSameDiaryGivesTheSameBytesAndAnotherEntryKeepsTheIds) {
    auto diary = mixed_diary(30);
    const auto before = fhir_bundle(real_catalog(), diary);
    EXPECT_EQ(before, fhir_bundle(real_catalog(), diary));
    const auto first = bundle_of(diary);
    diary.entries.push_back(note_entry(9999, "later", 30));
    diary.entries.back().time = at("2027-11-05T08:30+01:00");
    const auto second = bundle_of(diary);
    for (std::size_t i = 0; i < first["entry"].size(); ++i) EXPECT_EQ(first["entry"][i], second["entry"][i]);
}

TEST(FhirBundle, TheFormInItIsTheOneWrittenSeparately) {
    auto bundle = bundle_of(sample_diary());
    EXPECT_EQ(first_resource(bundle, "Questionnaire").dump(),
              Json::parse(fhir_questionnaire(real_catalog())).dump());
}

TEST(FhirBundle, NothingIdentifyingStandsInItUnlessTheDiaryGivesIt) {
    auto diary = sample_diary();
    auto bundle = bundle_of(diary);
    EXPECT_EQ(first_resource(bundle, "Patient"),
              Json::parse(R"({"resourceType":"Patient","identifier":[{"value":"1961-03-14"}],
                              "name":[{"text":"Ann \"O'Neil\""}]})"));
    diary.details.person_name = "  ";
    diary.details.person_number.clear();
    bundle = bundle_of(diary);
    EXPECT_EQ(first_resource(bundle, "Patient"), Json::parse(R"({"resourceType":"Patient"})"));
    EXPECT_THAT(bundle.dump(), Not(HasSubstr(diary.id)));
    for (const auto& entry : diary.entries) EXPECT_THAT(bundle.dump(), Not(HasSubstr(entry.id)));
    for (const auto* text : {"Süd", "1234567"}) EXPECT_THAT(bundle.dump(), Not(HasSubstr(text)));
}

TEST(FhirBundle, ATickedSignIsTrueAndNoOtherSignIsThere) {
    auto entry = morning();
    entry.signs = {"fever"};
    auto bundle = bundle_of(diary_with(entry));
    auto& response = first_resource(bundle, "QuestionnaireResponse");
    EXPECT_EQ(item_in(response, "g.whole_body"),
              Json::parse(R"({"linkId":"g.whole_body","item":[{"linkId":"s.fever",
                              "answer":[{"valueBoolean":true}]}]})"));
    EXPECT_THAT(bundle.dump(), Not(HasSubstr("\"valueBoolean\":false")));
    EXPECT_EQ(response["authored"], "2026-11-05T08:30:00+01:00");
    EXPECT_EQ(response["status"], "completed");
}

TEST(FhirBundle, AnEntryThatWasCorrectedIsAmended) {
    auto entry = morning();
    entry.revision = 2;
    entry.readings = {{"oxygen", "percent", "97"}};
    auto bundle = bundle_of(diary_with(entry));
    EXPECT_EQ(first_resource(bundle, "QuestionnaireResponse")["status"], "amended");
    EXPECT_EQ(first_resource(bundle, "Observation")["status"], "amended");
}

TEST(FhirBundle, NumbersAreWrittenAsTheyWereTypedInAnyLocale) {
    const auto* locale = std::setlocale(LC_ALL, "de_DE.UTF-8");
    for (const auto& [typed, written] : std::vector<std::pair<std::string, std::string>>{
             {"38.4", "38.4"}, {"38,4", "38.4"}, {"37.95", "37.95"}, {" 38 ", "38.0"}, {"44.99", "44.99"}}) {
        auto entry = morning();
        entry.readings = {{"temperature", "celsius", typed}, {"oxygen", "percent", "97,0"}};
        const auto text = fhir_bundle(real_catalog(), diary_with(entry));
        EXPECT_THAT(text, HasSubstr("\"valueQuantity\":{\"value\":" + written + ",\"unit\":\"°C\""));
        EXPECT_THAT(text, HasSubstr("\"valueInteger\":97}"));
    }
    if (locale) std::setlocale(LC_ALL, "C");
}

TEST(FhirBundle, EveryNumberThatCanBeTypedIsWrittenExactly) {
    for (std::int64_t hundredths = 3000; hundredths <= 4500; hundredths += step_hundredths) {
        auto entry = morning();
        entry.readings = {{"temperature", "celsius", to_text(Decimal{hundredths})}};
        auto bundle = bundle_of(diary_with(entry));
        const auto written = first_resource(bundle, "Observation")["valueQuantity"]["value"].dump();
        ASSERT_EQ(written, to_text(Decimal{hundredths}, hundredths % 100 == 0 ? 1 : 0));
    }
}

TEST(FhirBundle, ANumberThatDoesNotFitTheFormIsKeptInWords) {
    auto entry = morning();
    entry.signs = {"of_other_rules", "fever", "more_of_them"};
    entry.readings = {{"heart_rate", "per_min", "one hundred"}, {"oxygen", "percent", "98.6"},
                      {"temperature", "celsius", "99"},         {"glucose", "mmol", "5"},
                      {"temperature", "celsius", "38.4"},       {"temperature", "fahrenheit", "101.1"}};
    auto bundle = bundle_of(diary_with(entry));
    auto& response = first_resource(bundle, "QuestionnaireResponse");
    EXPECT_EQ(item_in(response, "n.other_readings")["answer"][0]["valueString"],
              "heart_rate per_min: one hundred\noxygen percent: 98.6\ntemperature celsius: 99\n"
              "glucose mmol: 5\ntemperature fahrenheit: 101.1");
    EXPECT_EQ(item_in(response, "n.other_signs")["answer"][0]["valueString"], "of_other_rules\nmore_of_them");
    EXPECT_EQ(resources(bundle, "Observation").size(), 1U);
}

TEST(FhirBundle, OnePressureAloneIsABloodPressureWithoutTheOther) {
    auto entry = morning();
    entry.readings = {{"diastolic", "mmhg", "64"}};
    auto bundle = bundle_of(diary_with(entry));
    const auto& observation = first_resource(bundle, "Observation");
    EXPECT_EQ(observation["code"]["coding"][0]["code"], "85354-9");
    EXPECT_EQ(observation["component"][0]["dataAbsentReason"]["coding"][0]["code"], "not-performed");
    EXPECT_FALSE(observation["component"][0].contains("valueQuantity"));
    EXPECT_EQ(observation["component"][1]["valueQuantity"]["value"], 64);
}

TEST(FhirBundle, EntriesOfOneMinuteAreToldApartByTheirSeconds) {
    auto diary = empty_diary();
    for (unsigned i = 1; i <= 130; ++i) {
        diary.entries.push_back(morning());
        diary.entries.back().id = id_number(i);
    }
    const auto bundle = bundle_of(diary);
    const auto responses = resources(bundle, "QuestionnaireResponse");
    EXPECT_EQ(responses[1]["authored"], "2026-11-05T08:30:01+01:00");
    EXPECT_EQ(responses[59]["authored"], "2026-11-05T08:30:59+01:00");
    EXPECT_EQ(responses[61]["authored"], "2026-11-05T08:30:01.001+01:00");
    EXPECT_THAT(mistakes_in_bundle(bundle), ElementsAre());
    EXPECT_EQ(read_or_throw(bundle).entries.size(), 130U);
}

TEST(FhirBundle, TextsOfBlanksAreLeftOutAndOthersLoseTheBlanksAtTheirEnds) {
    auto entry = morning();
    entry.note = " \u00A0\n\t\uFEFF ";
    entry.sentence_text = "\n the sky \n is blue\t";
    entry.rules_version.clear();
    auto bundle = bundle_of(diary_with(entry));
    auto& response = first_resource(bundle, "QuestionnaireResponse");
    EXPECT_THROW(item_in(response, "n.note"), std::invalid_argument);
    EXPECT_EQ(item_in(response, "n.sentence_text")["answer"][0]["valueString"], "the sky \n is blue");
    EXPECT_EQ(item_in(response, "n.who")["answer"][0]["valueCoding"]["code"], "patient");
}

TEST(FhirBundle, ADiaryThatNoFileCouldHoldIsStillWrittenAsJson) {
    auto entry = morning();
    entry.note = "\xff\xfe \x01 end";
    entry.signs = {"\xff"};
    auto diary = diary_with(entry);
    diary.details.person_name = "\x80";
    EXPECT_THAT(mistakes_in_bundle(bundle_of(diary)), ElementsAre());
}

TEST(FhirBundle, NoResourceConcludesAnything) {
    const auto bundle = bundle_of(mixed_diary(100));
    for (const auto& entry : bundle["entry"])
        EXPECT_THAT(
            (std::vector<std::string>{"Patient", "Questionnaire", "QuestionnaireResponse", "Observation"}),
            ::testing::Contains(entry["resource"]["resourceType"].get<std::string>()));
}

}  // namespace
}  // namespace signpost
