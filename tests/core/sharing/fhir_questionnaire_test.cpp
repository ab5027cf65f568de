// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/sharing/fhir_diaries.h"
#include "tests/support/fhir_check.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using namespace testing;

Json form_of_rules(const Catalog& catalog = real_catalog()) {
    return Json::parse(fhir_questionnaire(catalog));
}

TEST(FhirQuestionnaire, AStrangerFindsNoMistakeInIt) {
    EXPECT_THAT(mistakes_in_questionnaire(form_of_rules()), ElementsAre());
    EXPECT_THAT(mistakes_in_questionnaire(form_of_rules(load_or_throw(tiny_rules()))), ElementsAre());
}

TEST(FhirQuestionnaire, EverySignIsAskedForInItsGroupAsItReadsOnTheScreen) {
    auto form = form_of_rules();
    for (const auto& sign : real_catalog().signs) {
        auto& group = item_in(form, "g." + real_catalog().groups[sign.group].id);
        EXPECT_EQ(item_in(group, "s." + sign.id)["text"], sign.label);
        EXPECT_EQ(item_in(group, "s." + sign.id)["type"], "boolean");
    }
}

TEST(FhirQuestionnaire, EveryMeasurementIsAskedForInTheUnitsOfTheRules) {
    auto form = form_of_rules();
    for (const auto& measurement : real_catalog().measurements) {
        const auto& item = item_in(form, "v." + measurement.id);
        std::vector<std::string> units;
        for (const auto& extension : item["extension"])
            if (extension.contains("valueCoding")) units.push_back(extension["valueCoding"]["code"]);
        std::vector<std::string> wanted;
        for (const auto& unit : measurement.units) wanted.push_back(unit.ucum);
        EXPECT_EQ(units, wanted);
        EXPECT_EQ(item["code"][0]["code"], measurement.loinc);
    }
}

TEST(FhirQuestionnaire, ItOpensWithTheCareTeamPromptTheEmergencySignsAndTheReviewState) {
    const auto form = form_of_rules();
    EXPECT_EQ(form["item"][0]["text"], real_catalog().texts.prompt);
    for (const auto sign : real_catalog().emergency_signs())
        EXPECT_THAT(form["item"][1]["text"].get<std::string>(),
                    HasSubstr(real_catalog().at(sign).short_name));
    EXPECT_THAT(form["item"][2]["text"].get<std::string>(), HasSubstr(real_catalog().texts.not_reviewed));
}

TEST(FhirQuestionnaire, ItsVersionFollowsTheRules) {
    auto rules = tiny_rules();
    EXPECT_EQ(form_of_rules(load_or_throw(rules))["version"], "tiny.1-1");
    change(rules, "catalog.toml", "tiny.1", "tiny.2");
    EXPECT_EQ(form_of_rules(load_or_throw(rules))["version"], "tiny.2-1");
    EXPECT_EQ(form_of_rules()["date"], real_catalog().review.checked_on.iso());
}

TEST(FhirQuestionnaire, AMeasurementWithoutACodeIsNotAskedFor) {
    auto form = form_of_rules(load_or_throw(tiny_rules()));
    EXPECT_THROW(item_in(form, "v.heart_rate"), std::invalid_argument);
    EXPECT_NO_THROW(item_in(form, "s.fever"));
}

TEST(FhirQuestionnaire, ItIsTextThatEndsWithALineFeed) {
    const auto text = fhir_questionnaire(real_catalog());
    EXPECT_TRUE(text.starts_with("{\n"));
    EXPECT_TRUE(text.ends_with("}\n"));
    EXPECT_EQ(text, fhir_questionnaire(real_catalog()));
}

}  // namespace
}  // namespace signpost
