// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/core/sharing/fhir_diaries.h"
#include "tests/support/random_diaries.h"
#include "tests/support/sample_diaries.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using namespace testing;

using ImportKind = ImportProblemKind;

Entry only_entry(const Json& file) { return read_or_throw(file).entries.at(0); }

Json lhc_with(const std::string& link_id, const Json& answer) {
    auto out = response_of_lhc_forms();
    out["item"].push_back({{"linkId", link_id}, {"answer", Json::array({answer})}});
    return out;
}

Json bundle_with(const Json& resource) {
    return {{"resourceType", "Bundle"},
            {"type", "collection"},
            {"entry", Json::array({Json{{"resource", resource}}})}};
}

/// Without ids: two readings of the same are equal, in the same order.
Diary comparable(std::vector<Entry> entries) {
    Diary out;
    out.entries = std::move(entries);
    return as_fhir_keeps_it(out);
}

TEST(FhirImport, AResponseOfLhcFormsIsRead) {
    const auto read = read_or_throw(response_of_lhc_forms());
    EXPECT_THAT(read.not_taken, IsEmpty());
    const auto& entry = read.entries.at(0);
    EXPECT_EQ(entry.time, at("2026-11-23T00:30+01:00"));
    EXPECT_THAT(entry.signs, ElementsAre("fever"));
    EXPECT_THAT(entry.readings, ElementsAre(EntryReading{"temperature", "fahrenheit", "101"},
                                            EntryReading{"systolic", "mmhg", "98"},
                                            EntryReading{"heart_rate", "per_min", "112"}));
    EXPECT_EQ(entry.who, Who::caregiver);
    EXPECT_EQ(entry.note, "written\nelsewhere");
    EXPECT_EQ(entry.rules_version, "2026.11");
    EXPECT_EQ(entry.revision, 1U);
    EXPECT_THAT(mistakes_in(entry), IsEmpty());
}

TEST(FhirImport, TimeInUtcBecomesThatOfThePlaceBeforeTheDayIsChosen) {
    std::vector<std::int64_t> asked;
    const auto offset = [&asked](std::int64_t minutes) {
        asked.push_back(minutes);
        return -300;
    };
    auto file = response_of_lhc_forms();
    file["authored"] = "2026-11-22T03:59:59.999Z";
    const auto read = entries_from_fhir(real_catalog(), file.dump(), offset);
    EXPECT_EQ(read.value().entries.at(0).time, at("2026-11-21T22:59-05:00"));
    EXPECT_THAT(asked, ElementsAre(at("2026-11-22T03:59Z").utc_minutes()));
    file["authored"] = "1970-01-01T00:30:00Z";
    EXPECT_EQ(entries_from_fhir(real_catalog(), file.dump(), offset).value().entries.at(0).time,
              at("1969-12-31T19:30-05:00"));
}

TEST(FhirImport, ATimeWithItsOwnZoneKeepsIt) {
    auto file = response_of_lhc_forms();
    for (const auto& [written, kept] : std::vector<std::pair<std::string, std::string>>{
             {"2026-11-22T23:30:00-08:00", "2026-11-22T23:30-08:00"},
             {"2026-11-22T23:30:00+00:00", "2026-11-22T23:30Z"},
             {"2026-11-22T23:30:60.5+05:45", "2026-11-22T23:30+05:45"}}) {
        file["authored"] = written;
        EXPECT_EQ(only_entry(file).time, at(kept)) << written;
    }
}

TEST(FhirImport, OneFileReadTwiceGivesTheSameEntries) {
    const auto file = Json::parse(fhir_bundle(real_catalog(), mixed_diary(30)));
    EXPECT_EQ(read_or_throw(file), read_or_throw(file));
    auto twice = bundle_with(response_of_lhc_forms());
    twice["entry"].push_back(twice["entry"][0]);
    EXPECT_EQ(read_or_throw(twice).entries.size(), 1U);
}

TEST(FhirImport, TheIdOfAnEntryIsOfItsContentAndNotOfThisComputersZone) {
    const auto file = response_of_lhc_forms();
    const auto here = only_entry(file);
    const auto there = entries_from_fhir(real_catalog(), file.dump(), [](std::int64_t) { return -480; });
    EXPECT_EQ(there.value().entries.at(0).id, here.id);
    EXPECT_NE(there.value().entries.at(0).time, here.time);
    auto other = file;
    item_in(other, "n.note")["answer"][0]["valueString"] = "another note";
    EXPECT_NE(only_entry(other).id, here.id);
    other = file;
    other["authored"] = "2026-11-22T23:30:01.000Z";
    EXPECT_NE(only_entry(other).id, here.id);
    EXPECT_EQ(here.id.size(), 32U);
}

TEST(FhirImport, OrderOfNamesAndOfItemsDoesNotMatter) {
    auto file = response_of_lhc_forms();
    const auto before = read_or_throw(file);
    std::reverse(file["item"].begin(), file["item"].end());
    EXPECT_EQ(read_or_throw(file), before);
    auto flat = file;
    flat["item"] = Json::array();
    for (const auto* link_id : {"v.heart_rate", "s.fever", "n.note", "v.systolic", "n.who", "v.temperature"})
        flat["item"].push_back(item_in(file, link_id));
    EXPECT_EQ(read_or_throw(flat), before);
}

TEST(FhirImport, AFalseAnswerIsASignThatIsNotTicked) {
    EXPECT_THAT(only_entry(lhc_with("s.rash", {{"valueBoolean", false}})).signs, ElementsAre("fever"));
    EXPECT_THAT(only_entry(lhc_with("s.rash", {{"valueBoolean", true}})).signs, ElementsAre("fever", "rash"));
    EXPECT_FALSE(only_entry(lhc_with("n.fever_medicine", {{"valueBoolean", false}})).fever_medicine_taken);
    EXPECT_TRUE(only_entry(lhc_with("n.fever_medicine", {{"valueBoolean", true}})).fever_medicine_taken);
}

TEST(FhirImport, AnotherVersionOfOurFormIsTakenAndAnotherFormIsNot) {
    auto file = response_of_lhc_forms();
    file["questionnaire"] = "https://signpost.example/fhir/Questionnaire/signpost-checklist|2025.01-7";
    EXPECT_EQ(only_entry(file).rules_version, "2025.01");
    file["questionnaire"] = "https://signpost.example/fhir/Questionnaire/signpost-checklist";
    EXPECT_EQ(only_entry(file).rules_version, "");
    for (const auto* other : {"https://a.example/q", "", "|1",
                              "https://signpost.example/fhir/Questionnaire/signpost-checklist2|1"}) {
        file["questionnaire"] = other;
        EXPECT_EQ(problem_of(file).kind, ImportKind::not_ours);
        EXPECT_EQ(problem_of(file).place, "questionnaire");
    }
}

TEST(FhirImport, WhatIsWrongIsRefusedWithItsItem) {
    const auto text = Json{{"valueString", "x"}};
    const auto quantity = [](const Json& value, const char* code) {
        return Json{
            {"valueQuantity", {{"value", value}, {"system", "http://unitsofmeasure.org"}, {"code", code}}}};
    };
    const std::vector<std::tuple<std::string, Json, ImportKind>> rows{
        {"s.xyz", {{"valueBoolean", true}}, ImportKind::unknown},
        {"", {{"valueBoolean", true}}, ImportKind::unknown},
        {"s.rash", text, ImportKind::wrong_type},
        {"s.rash", {{"valueBoolean", "true"}}, ImportKind::wrong_type},
        {"s.rash", {{"valueBoolean", 1}}, ImportKind::wrong_type},
        {"s.rash", {{"valueBoolean", true}, {"valueString", "x"}}, ImportKind::given_twice},
        {"s.rash", Json::object(), ImportKind::missing},
        {"s.rash", Json(7), ImportKind::wrong_type},
        {"s.fever", {{"valueBoolean", true}}, ImportKind::given_twice},
        {"g.bleeding", {{"valueBoolean", true}}, ImportKind::wrong_type},
        {"n.prompt", text, ImportKind::wrong_type},
        {"v.oxygen", {{"valueInteger", "95"}}, ImportKind::wrong_type},
        {"v.oxygen", {{"valueDecimal", 95}}, ImportKind::wrong_type},
        {"v.oxygen", {{"valueInteger", 95.5}}, ImportKind::bad_value},
        {"v.oxygen", {{"valueInteger", 101}}, ImportKind::bad_value},
        {"v.oxygen", {{"valueInteger", -95}}, ImportKind::bad_value},
        {"v.oxygen", {{"valueInteger", 1e300}}, ImportKind::bad_value},
        {"v.oxygen", {{"valueInteger", 18446744073709551615U}}, ImportKind::bad_value},
        {"n.age", {{"valueInteger", 131}}, ImportKind::bad_value},
        {"n.age", {{"valueInteger", -1}}, ImportKind::bad_value},
        {"n.age", {{"valueInteger", 6.5}}, ImportKind::bad_value},
        {"n.sentence", text, ImportKind::wrong_type},
        {"n.sentence", {{"valueCoding", {{"code", "changed"}}}}, ImportKind::missing},
        {"n.sentence", {{"valueCoding", {{"system", "x"}, {"code", "changed"}}}}, ImportKind::unknown},
        {"n.product", {{"valueInteger", 3}}, ImportKind::wrong_type},
        {"n.sentence_text", {{"valueString", std::string(4097, 'x')}}, ImportKind::bad_value},
        {"n.sentence_text", {{"valueString", "a\x01z"}}, ImportKind::bad_value},
        {"n.other_signs", {{"valueString", std::string(100'000, 'x')}}, ImportKind::too_large},
    };
    for (const auto& [link_id, answer, kind] : rows) {
        const auto problem = problem_of(lhc_with(link_id, answer));
        EXPECT_EQ(problem, (ImportProblem{kind, "item " + link_id, problem.found})) << answer;
        EXPECT_EQ(problem_of(bundle_with(lhc_with(link_id, answer))).place, "entry[0], item " + link_id);
    }
    auto file = response_of_lhc_forms();
    for (const auto& [answer, kind] : std::vector<std::pair<Json, ImportKind>>{
             {quantity(38.4, "K"), ImportKind::unknown},
             {quantity(38.4, "C"), ImportKind::unknown},
             {quantity("38.4", "Cel"), ImportKind::wrong_type},
             {quantity(46, "Cel"), ImportKind::bad_value},
             {quantity(38.4, "[degF]"), ImportKind::bad_value},
             {quantity(38.401, "Cel"), ImportKind::bad_value},
             {{{"valueQuantity", {{"value", 38}}}}, ImportKind::missing},
             {{{"valueQuantity", {{"value", 38}, {"code", "Cel"}}}}, ImportKind::unknown}}) {
        item_in(file, "v.temperature")["answer"][0] = answer;
        EXPECT_EQ(problem_of(file).kind, kind) << answer;
        EXPECT_EQ(problem_of(file).place, "item v.temperature");
    }
}

TEST(FhirImport, ANumberWithACommaOrLessThanIsNotTakenForTheNumber) {
    auto file = response_of_lhc_forms();
    auto& quantity = item_in(file, "v.temperature")["answer"][0]["valueQuantity"];
    quantity["comparator"] = "<";
    EXPECT_EQ(problem_of(file).kind, ImportKind::bad_value);
    quantity.erase("comparator");
    quantity["code"] = "Cel";
    quantity["value"] = 38;
    EXPECT_EQ(only_entry(file).readings.at(0), (EntryReading{"temperature", "celsius", "38"}));
    quantity["value"] = 37.95;
    EXPECT_EQ(only_entry(file).readings.at(0), (EntryReading{"temperature", "celsius", "37.95"}));
}

TEST(FhirImport, TwoAnswersToOneQuestionAreRefused) {
    auto file = response_of_lhc_forms();
    auto& answers = item_in(file, "n.note")["answer"];
    answers.push_back({{"valueString", "second"}});
    EXPECT_EQ(problem_of(file).kind, ImportKind::given_twice);
    answers = Json::array();
    EXPECT_EQ(only_entry(file).note, "");
}

TEST(FhirImport, PlacesOfTheResponseItselfAreNamedToo) {
    const std::vector<std::tuple<std::string, Json, ImportKind>> rows{
        {"authored", "2026-11-22", ImportKind::bad_value},
        {"authored", "2026-11-22T23:30:00", ImportKind::bad_value},
        {"authored", "2026-11-31T23:30:00Z", ImportKind::bad_value},
        {"authored", "2026-11-22T24:00:00Z", ImportKind::bad_value},
        {"authored", "2026-11-22T23:30:61Z", ImportKind::bad_value},
        {"authored", "2026-11-22T23:30:00+15:00", ImportKind::bad_value},
        {"authored", "yesterday", ImportKind::bad_value},
        {"authored", 7, ImportKind::wrong_type},
        {"status", "draft", ImportKind::bad_value},
        {"status", 7, ImportKind::wrong_type},
        {"questionnaire", 7, ImportKind::wrong_type},
        {"item", Json::object(), ImportKind::wrong_type},
        {"item", "x", ImportKind::wrong_type},
        {"item[0]", "x", ImportKind::wrong_type},
    };
    for (const auto& [place, value, kind] : rows) {
        auto file = response_of_lhc_forms();
        if (place == "item[0]") {
            file["item"][0] = value;
        } else {
            file[place] = value;
        }
        EXPECT_EQ(problem_of(file), (ImportProblem{kind, place, problem_of(file).found})) << value;
    }
    for (const auto* name : {"authored", "questionnaire"}) {
        auto file = response_of_lhc_forms();
        file.erase(name);
        EXPECT_EQ(problem_of(file), (ImportProblem{ImportKind::missing, name, ""}));
    }
    auto file = response_of_lhc_forms();
    file["item"][1]["item"][0].erase("linkId");
    EXPECT_EQ(problem_of(file).place, "item[1].item[0].linkId");
}

TEST(FhirImport, AnotherResourceIsRefusedByName) {
    EXPECT_EQ(problem_of({{"resourceType", "Condition"}}),
              (ImportProblem{ImportKind::not_ours, "resourceType", "Condition"}));
    EXPECT_EQ(problem_of({{"resourceType", "Questionnaire"}}).found, "Questionnaire");
    EXPECT_EQ(problem_of(bundle_with({{"resourceType", "Condition"}})),
              (ImportProblem{ImportKind::not_ours, "entry[0].resource.resourceType", "Condition"}));
    for (const Json& file : {Json(7), Json("x"), Json::array(), Json(nullptr), Json::object()})
        EXPECT_EQ(problem_of(file).kind, ImportKind::not_ours) << file;
    EXPECT_EQ(problem_of({{"resourceType", "Bundle"}, {"entry", 7}}).place, "entry");
    EXPECT_EQ(problem_of({{"resourceType", "Bundle"}, {"entry", {7}}}).place, "entry[0]");
    EXPECT_EQ(problem_of(bundle_with(7)).place, "entry[0].resource");
}

TEST(FhirImport, WhatNoEntryCanHoldIsToldAndNotTaken) {
    const auto read = read_or_throw(lhc_with("n.infusion_date", {{"valueString", "2026-11-02"}}));
    EXPECT_THAT(read.not_taken, ElementsAre(NotTaken{"item n.infusion_date", "2026-11-02"}));
    EXPECT_THAT(
        read_or_throw(lhc_with("n.other_signs", {{"valueString", "of_other_rules\nNo id at all"}})).not_taken,
        ElementsAre(NotTaken{"item n.other_signs", "No id at all"}));
    EXPECT_THAT(
        read_or_throw(lhc_with("n.other_readings", {{"valueString", "pain strong: 7\n37.5"}})).not_taken,
        ElementsAre(NotTaken{"item n.other_readings", "37.5"}));
    auto back = response_of_lhc_forms();
    back["status"] = "entered-in-error";
    EXPECT_THAT(read_or_throw(back).entries, IsEmpty());
    EXPECT_THAT(read_or_throw(back).not_taken, ElementsAre(NotTaken{"status", "entered-in-error"}));
    EXPECT_THAT(read_or_throw(bundle_with({{"resourceType", "Observation"}})).not_taken,
                ElementsAre(NotTaken{"entry[0]", "Observation"}));
}

TEST(FhirImport, OurOwnBundleSaysOnceWhatBelongsToTheDiary) {
    const auto read = read_or_throw(Json::parse(fhir_bundle(real_catalog(), mixed_diary(30))));
    EXPECT_THAT(read.not_taken, ElementsAre(NotTaken{"item n.infusion_date", "2026-11-02"},
                                            NotTaken{"item n.product", "axi-cel"}));
}

#ifdef SIGNPOST_SANITIZED
constexpr unsigned diaries_to_bring_back = 8;
#else
constexpr unsigned diaries_to_bring_back = 50;
#endif

TEST(FhirImport, OurOwnBundleComesBackWithAllThatAnEntryHolds) {
    for (unsigned seed = 1; seed <= diaries_to_bring_back; ++seed) {
        const auto diary = mixed_diary(20, seed);
        const auto read = read_or_throw(Json::parse(fhir_bundle(real_catalog(), diary)));
        ASSERT_EQ(comparable(read.entries), comparable(diary.entries)) << seed;
        Diary again;
        again.id = diary.id;
        again.entries = read.entries;
        EXPECT_THAT(mistakes_in(again), IsEmpty());
    }
    const auto many = mixed_diary(a_long_diary, 7);
    EXPECT_EQ(comparable(read_or_throw(Json::parse(fhir_bundle(real_catalog(), many))).entries),
              comparable(many.entries));
}

RC_GTEST_PROP(FhirImport, RandomDiariesComeBackToo, ()) {
    const auto diary = *any_diary();
    const auto read = read_or_throw(Json::parse(fhir_bundle(real_catalog(), diary)));
    RC_ASSERT(comparable(read.entries) == comparable(diary.entries));
}

TEST(FhirImport, EntriesOfOneMinuteKeepTheirOrder) {
    auto diary = empty_diary();
    for (unsigned i = 1; i <= 50; ++i) diary.entries.push_back(note_entry(i, "note " + std::to_string(i)));
    const auto read = read_or_throw(Json::parse(fhir_bundle(real_catalog(), diary)));
    for (std::size_t i = 0; i < 50; ++i) EXPECT_EQ(read.entries.at(i).note, diary.entries[i].note);
}

}  // namespace
}  // namespace signpost
