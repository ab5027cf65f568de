// SPDX-License-Identifier: Apache-2.0
// The rule files of grading: what they hold, and every mistake in them told at its place.
#include "core/teaching/grading.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/teaching/teaching.h"
#include "tests/core/catalog/places.h"
#include "tests/core/teaching/grading_walk.h"

namespace signpost {
namespace {

using testing::change;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using testing::OwnedRules;
using testing::place_of;
using testing::real_catalog;
using testing::real_tables;
using ::testing::SizeIs;
using RuleKind = RuleMistakeKind;

constexpr auto crs_file = "grading/crs.toml";
constexpr auto examples_file = "grading/examples.toml";

class GradingRules : public ::testing::Test {
protected:
    GradingRules() { reset(); }
    void reset() {
        const auto real = testing::real_rules();
        rules_ = OwnedRules(real.begin(), real.end());
    }
    std::vector<RuleMistake> mistakes() const {
        const std::vector<RuleText> texts(rules_.begin(), rules_.end());
        const auto cases = load_practice_cases(texts, real_catalog()).value();
        const auto loaded = load_grading(texts, real_catalog(), cases);
        return loaded ? std::vector<RuleMistake>{} : loaded.error();
    }

    OwnedRules rules_;
};

TEST_F(GradingRules, AreReadWithTheRestOfTheTeaching) {
    const auto teaching = load_teaching(testing::real_rules(), real_catalog());
    ASSERT_TRUE(teaching.ok());
    EXPECT_EQ(teaching.value().grading.scales, real_tables());
    EXPECT_GE(teaching.value().grading.examples.size(), 2U);
}

TEST_F(GradingRules, HoldThePublishedTables) {
    std::vector<std::string> ids;
    for (const auto& scale : real_tables().scales) ids.push_back(scale.id);
    EXPECT_THAT(ids, ElementsAre("crs", "icans", "icans_child"));
    EXPECT_THAT(real_tables().ice.items, SizeIs(10));
    for (const auto& scale : real_tables().scales) {
        EXPECT_EQ(real_catalog().at(scale.original).id, "astct2019");
        std::set<int> grades;
        for (const auto& row : scale.rows) grades.insert(row.grade);
        EXPECT_THAT(grades, ElementsAre(1, 2, 3, 4, 5)) << scale.id;
    }
}

TEST_F(GradingRules, TellEveryNumberOfAConditionInTheWordsOfItsRow) {
    for (const auto& scale : real_tables().scales)
        for (const auto& row : scale.rows)
            for (const auto& condition : row.criteria.when)
                for (const auto& bound : {condition.to, condition.above}) {
                    if (!bound || bound->hundredths == 0) continue;
                    EXPECT_THAT(row.text, ::testing::HasSubstr(to_text(*bound))) << row.id;
                }
}

struct Broken {
    std::string file;
    std::string what;
    std::string with;
    std::string place;  ///< as place_of() takes it, in the changed file
    RuleKind kind;
    std::string subject;
};

TEST_F(GradingRules, AreRefusedWithEachMistakeAtItsPlace) {
    const Broken rows[] = {
        {crs_file, "id = \"fever_only\"\ngrade = 1", "id = \"fever_only\"\ngrade = 6", "grade = |6",
         RuleKind::wrong_type, "grade"},
        {crs_file, "{ field = \"temperature_c\", from = \"38.0\" }]\nunless",
         "{ field = \"temperature_k\", from = \"38.0\" }]\nunless", "field = |\"temperature_k",
         RuleKind::unknown_id, "temperature_k"},
        {crs_file, "{ field = \"temperature_c\", from = \"38.0\" }]\nunless",
         "{ field = \"temperature_c\", from = \"380\" }]\nunless", "from = |\"380", RuleKind::impossible_line,
         "temperature_c"},
        {crs_file, "{ field = \"temperature_c\", from = \"38.0\" }]\nunless",
         "{ field = \"temperature_c\", from = 38.0 }]\nunless", "from = |38.0 }]", RuleKind::wrong_type,
         "from"},
        {crs_file, "is = [\"blow_by\"] }", "is = [\"blow_bye\"] }", "is = |[\"blow_bye", RuleKind::unknown_id,
         "blow_bye"},
        {crs_file, "footnotes = [\"fever_dropped\"]\nsources = [\"tab_crs_8021214\"]",
         "footnotes = [\"fever_droped\"]\nsources = [\"tab_crs_8021214\"]", "footnotes = |[\"fever_droped",
         RuleKind::unknown_id, "fever_droped"},
        {crs_file, "why = \"vasopressin_alone\"", "why = \"vasopressin\"", "why = |\"vasopressin\"",
         RuleKind::unknown_id, "vasopressin"},
        {crs_file, "lowest = 2\nhighest = 3\nwhen = [{ field = \"hypotension\"",
         "lowest = 3\nhighest = 3\nwhen = [{ field = \"hypotension\"",
         "lowest = 3\nhighest = |3\nwhen = [{ field = \"hypotension\"", RuleKind::bad_range, "highest"},
        {crs_file,
         "unless = [\"fever_from_other_cause\"]\nsources = [\"tab_crs_8021214\", \"tab_ott2022\"]\n\n"
         "[[prerequisite]]\nid = \"fever_fahrenheit\"",
         "unless = [\"oxygen\"]\nsources = [\"tab_crs_8021214\", \"tab_ott2022\"]\n\n"
         "[[prerequisite]]\nid = \"fever_fahrenheit\"",
         "unless = |[\"oxygen\"]", RuleKind::wrong_type, "oxygen"},
        {crs_file, "column = \"Death\"\n", "column = \"Death\"\ncolour = \"red\"\n", "colour = \"red",
         RuleKind::unknown_key, "colour"},
        {crs_file, "id = \"crs\"", "id = \"icans\"", "id = |\"icans\"", RuleKind::wrong_type, "id"},
        {crs_file, "original = \"astct2019\"", "original = \"astct\"", "original = |\"astct\"",
         RuleKind::unknown_id, "astct"},
        {crs_file, "when = [{ field = \"death\" }]\n", "when = []\n", "always = true", RuleKind::empty_value,
         "when"},
        {crs_file, "\"venturi\"] }]", "\"facemask\"] }]", "[[field]]\nid = |\"oxygen\"",
         RuleKind::value_in_no_row, "oxygen = venturi"},
        {crs_file, "[[field]]\nid = \"death\"",
         "[[field]]\nid = \"rash\"\nlabel = \"Rash\"\nkind = \"flag\"\n\n[[field]]\nid = \"death\"",
         "[[field]]\nid = |\"rash\"", RuleKind::value_in_no_row, "rash"},
        {"grading/ice.toml", "id = \"month\"", "id = \"year\"",
         "id = |\"year\"\ngroup = \"Orientation\"\ntext = "
         "\"The month\"",
         RuleKind::duplicate_id, "year"},
        {examples_file, "case = \"breathless_on_day_three\"", "case = \"breathless\"",
         "case = |\"breathless\"", RuleKind::unknown_id, "breathless"},
        {examples_file, "scale = \"crs\"", "scale = \"crz\"", "scale = |\"crz\"", RuleKind::unknown_id,
         "crz"},
        {examples_file, "hypotension = \"no_vasopressor\"", "hypotension = \"no\"", "hypotension = |\"no\"",
         RuleKind::wrong_type, "hypotension"},
        {examples_file, "hypotension = \"no_vasopressor\"", "hypotention = \"no\"", "hypotention = |\"no\"",
         RuleKind::unknown_id, "hypotention"},
        {examples_file, "grade = 2, decided_by = [\"hypotension\"]",
         "grade = 3, decided_by = [\"hypotension\"]", "grade = |3, decided_by = [\"hypotension\"]",
         RuleKind::case_differs, "breathless_on_day_three"},
        {examples_file, "decided_by = [\"consciousness\"]", "decided_by = [\"ice\"]",
         "grade = |2, decided_by = [\"ice\"]", RuleKind::case_differs, "hard_to_rouse_on_day_six"},
    };
    for (const auto& row : rows) {
        reset();
        change(rules_, row.file, row.what, row.with);
        const auto found = mistakes();
        ASSERT_THAT(found, Contains(Field(&RuleMistake::kind, row.kind))) << row.with;
        const auto at = std::find_if(found.begin(), found.end(),
                                     [&](const RuleMistake& one) { return one.kind == row.kind; });
        EXPECT_EQ(at->subject, row.subject);
        EXPECT_EQ(at->file, row.file);
        if (row.kind == RuleKind::empty_value) continue;  // at the table that lacks it
        const auto place = place_of(rules_, row.file, row.place);
        EXPECT_EQ(at->line, place.line) << row.with;
        EXPECT_EQ(at->column, place.column) << row.with;
    }
}

TEST_F(GradingRules, AMissingOrStrangeFileIsTold) {
    std::erase_if(rules_, [](const auto& rule) { return rule.first == "grading/icans.toml"; });
    rules_.emplace_back("grading/lee2014.toml", "x = 1\n");
    std::vector<std::pair<RuleKind, std::string>> found;
    for (const auto& mistake : mistakes()) found.emplace_back(mistake.kind, mistake.subject);
    EXPECT_THAT(found,
                ElementsAre(std::pair(RuleKind::missing_file, std::string("grading/icans.toml")),
                            std::pair(RuleKind::unexpected_file, std::string("grading/lee2014.toml"))));
}

TEST_F(GradingRules, WhatIsNoTomlIsTold) {
    for (const auto* file : {crs_file, "grading/ice.toml", examples_file}) {
        reset();
        testing::append(rules_, file, "\n[[row");
        EXPECT_THAT(mistakes(), Contains(Field(&RuleMistake::kind, RuleKind::not_toml))) << file;
    }
}

TEST_F(GradingRules, AreNoPartOfTheCatalog) {
    EXPECT_EQ(testing::load_or_throw(rules_), real_catalog());
    std::erase_if(rules_, [](const auto& rule) { return rule.first.starts_with("grading/"); });
    EXPECT_EQ(testing::load_or_throw(rules_), real_catalog());
}

}  // namespace
}  // namespace signpost
