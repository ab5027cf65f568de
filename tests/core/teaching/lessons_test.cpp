// SPDX-License-Identifier: Apache-2.0
#include "core/teaching/lessons.h"

#include <algorithm>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/catalog/places.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::change;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::OwnedRules;
using testing::place_of;
using ::testing::SizeIs;
using RuleKind = RuleMistakeKind;

constexpr auto file = "learn/lessons.toml";

// The second effect stands first, so that the order is seen to be that of the catalog.
constexpr auto both_lessons = R"([[lesson]]
effect = "neuro"
opening = "It can upset the brain."
say_first = "You may see it first."
say_last = "Write each day."

[[lesson.step]]
sign = "seizure"
say = "Call the emergency number."

[[lesson.point]]
id = "neuro_daily"
ask = "What do you look at each day?"
listen_for = "The sentence."
sources = ["guide"]

[[lesson]]
effect = "crs"
opening = "It often starts with a fever."
say_first = "It feels like flu."
say_last = "One sign is enough."

[[lesson.step]]
sign = "fast_heartbeat"
say = "Count your pulse."

[[lesson.point]]
id = "crs_first"
ask = "What comes first?"
listen_for = "A fever."
sources = ["seed", "guide"]

[[for_everyone]]
id = "whom_to_call"
ask = "Whom do you call?"
listen_for = "The care team."
sources = ["guide"]
)";

class LessonsTest : public ::testing::Test {
protected:
    Result<Lessons, std::vector<RuleMistake>> load() const {
        return load_lessons(std::vector<RuleText>(rules_.begin(), rules_.end()), catalog_);
    }
    std::vector<RuleMistake> mistakes() const {
        const auto loaded = load();
        return loaded ? std::vector<RuleMistake>{} : loaded.error();
    }
    Lessons lessons() const { return load().value(); }
    EffectIndex effect(std::string_view id) const { return catalog_.find_effect(id).value(); }

    Catalog catalog_ = testing::load_or_throw(testing::tiny_rules());
    OwnedRules rules_{{file, both_lessons}};
};

TEST_F(LessonsTest, ReadEveryFieldInCatalogOrder) {
    ASSERT_THAT(mistakes(), IsEmpty());
    const SourceIndex seed{0};
    const SourceIndex guide{1};
    const Lesson crs{
        effect("crs"),         "It often starts with a fever.",
        "It feels like flu.",  {{testing::sign(catalog_, "fast_heartbeat"), "Count your pulse."}},
        "One sign is enough.", {{"crs_first", "What comes first?", "A fever.", {seed, guide}}}};
    const Lesson neuro{effect("neuro"),
                       "It can upset the brain.",
                       "You may see it first.",
                       {{testing::sign(catalog_, "seizure"), "Call the emergency number."}},
                       "Write each day.",
                       {{"neuro_daily", "What do you look at each day?", "The sentence.", {guide}}}};
    EXPECT_THAT(lessons().lessons, ElementsAre(crs, neuro));
    EXPECT_THAT(lessons().for_everyone,
                ElementsAre(TeachingPoint{"whom_to_call", "Whom do you call?", "The care team.", {guide}}));
}

TEST_F(LessonsTest, GiveTheSignsThatNoStepShows) {
    const auto& all = lessons();
    EXPECT_THAT(further_signs(catalog_, all.lessons[0]), ElementsAre(testing::sign(catalog_, "fever")));
    EXPECT_THAT(further_signs(catalog_, all.lessons[1]), ElementsAre(testing::sign(catalog_, "confusion")));
}

TEST_F(LessonsTest, AskTheirOwnPointsAndThenThoseForEveryone) {
    const auto ids = [&](std::string_view id) {
        std::vector<std::string> out;
        for (const auto& point : points_of(lessons(), effect(id))) out.push_back(point.id);
        return out;
    };
    EXPECT_THAT(ids("crs"), ElementsAre("crs_first", "whom_to_call"));
    EXPECT_THAT(ids("neuro"), ElementsAre("neuro_daily", "whom_to_call"));
}

TEST_F(LessonsTest, FindAPointByItsId) {
    const auto all = lessons();
    ASSERT_NE(find_point(all, "crs_first"), nullptr);
    EXPECT_EQ(find_point(all, "crs_first")->listen_for, "A fever.");
    ASSERT_NE(find_point(all, "whom_to_call"), nullptr);
    EXPECT_EQ(find_point(all, "whom_to_call")->ask, "Whom do you call?");
    EXPECT_EQ(find_point(all, "crs"), nullptr);
    EXPECT_EQ(find_point({}, "crs_first"), nullptr);
}

struct BrokenLesson {
    std::string what;
    std::string with;
    std::string place;
    RuleKind kind;
    std::string subject;
    std::string detail;
};

TEST_F(LessonsTest, AreRefusedWithEachMistakeAtItsPlace) {
    const BrokenLesson rows[] = {
        {"effect = \"crs\"", "effect = \"csr\"", "effect = |\"csr\"", RuleKind::unknown_id, "csr",
         "effect, nearest: crs"},
        {"sign = \"fast_heartbeat\"", "sign = \"fast_heartbeet\"", "sign = |\"fast_heartbeet\"",
         RuleKind::unknown_id, "fast_heartbeet", "sign, nearest: fast_heartbeat"},
        {"sign = \"fast_heartbeat\"", "sign = \"seizure\"\nsay_it = \"x\"", "\n|say_it",
         RuleKind::unknown_key, "say_it", "say"},
        {"sign = \"fast_heartbeat\"", "sign = \"confusion\"", "sign = |\"confusion\"", RuleKind::unknown_id,
         "confusion", "sign of crs"},
        {"say = \"Count your pulse.\"", "say = \"\"", "say = |\"\"", RuleKind::empty_value, "say", ""},
        {"opening = \"It often starts with a fever.\"", "opening = 7", "opening = |7", RuleKind::wrong_type,
         "opening", "text in quotes"},
        {"ask = \"What comes first?\"", "ask = true", "ask = |true", RuleKind::wrong_type, "ask",
         "text in quotes"},
        {"listen_for = \"A fever.\"", "listen_for = \"\"", "listen_for = |\"\"", RuleKind::empty_value,
         "listen_for", ""},
        {"sources = [\"seed\", \"guide\"]", "sources = []", "sources = |[]", RuleKind::missing_source,
         "crs_first", "sources"},
        {"sources = [\"seed\", \"guide\"]", "sources = [\"guido\"]", "[|\"guido\"", RuleKind::unknown_id,
         "guido", "source, nearest: guide"},
        {"id = \"crs_first\"", "id = \"CRS first\"", "id = |\"CRS first\"", RuleKind::bad_id, "CRS first",
         ""},
        {"id = \"whom_to_call\"", "id = \"crs_first\"", "[[for_everyone]]\nid = |\"crs_first\"",
         RuleKind::duplicate_id, "crs_first", "learn/lessons.toml:28"},
        {"[[for_everyone]]", "[[for_all]]", "\n|[[for_all]]", RuleKind::unknown_key, "for_all", ""},
    };
    for (const auto& row : rows) {
        rules_ = {{file, both_lessons}};
        change(rules_, file, row.what, row.with);
        const auto place = place_of(rules_, file, row.place);
        const auto found = mistakes();
        const auto at = std::find_if(found.begin(), found.end(), [&](const RuleMistake& mistake) {
            return mistake.kind == row.kind && mistake.subject == row.subject;
        });
        ASSERT_NE(at, found.end()) << row.with << ' ' << ::testing::PrintToString(found);
        EXPECT_EQ(at->file, file);
        EXPECT_EQ(at->line, place.line) << row.with;
        EXPECT_THAT(at->detail, ::testing::HasSubstr(row.detail)) << row.with;
    }
}

TEST_F(LessonsTest, AreRefusedWhenAKeyIsMissing) {
    for (const auto* line :
         {"opening = \"It often starts with a fever.\"\n", "say_first = \"It feels like flu.\"\n",
          "say_last = \"One sign is enough.\"\n", "say = \"Count your pulse.\"\n",
          "ask = \"What comes first?\"\n", "listen_for = \"A fever.\"\n"}) {
        rules_ = {{file, both_lessons}};
        change(rules_, file, line, "");
        const std::string key(line, std::string_view(line).find(' '));
        ASSERT_THAT(mistakes(), SizeIs(1)) << line;
        EXPECT_EQ(mistakes().front().kind, RuleKind::missing_key);
        EXPECT_EQ(mistakes().front().subject, key);
        EXPECT_GT(mistakes().front().line, 16U);  // in the lesson on CRS
    }
}

TEST_F(LessonsTest, AreRefusedWithoutAStepOrAPoint) {
    change(rules_, file, "[[lesson.step]]\nsign = \"fast_heartbeat\"\nsay = \"Count your pulse.\"\n", "");
    ASSERT_THAT(mistakes(), SizeIs(1));
    EXPECT_EQ(mistakes().front().kind, RuleKind::empty_value);
    EXPECT_EQ(mistakes().front().subject, "step");

    rules_ = {{file, both_lessons}};
    change(rules_, file,
           "[[lesson.point]]\nid = \"neuro_daily\"\nask = \"What do you look at each day?\"\n"
           "listen_for = \"The sentence.\"\nsources = [\"guide\"]\n",
           "");
    ASSERT_THAT(mistakes(), SizeIs(1));
    EXPECT_EQ(mistakes().front().kind, RuleKind::empty_value);
    EXPECT_EQ(mistakes().front().subject, "point");
}

TEST_F(LessonsTest, AreRefusedWhenAnEffectHasNone) {
    rules_ = {{file, std::string(both_lessons).substr(0, std::string(both_lessons).rfind("[[lesson]]"))}};
    ASSERT_THAT(mistakes(), SizeIs(1));
    EXPECT_EQ(mistakes().front().kind, RuleKind::missing_key);
    EXPECT_EQ(mistakes().front().subject, "lesson");
    EXPECT_EQ(mistakes().front().detail, "crs");
}

TEST_F(LessonsTest, AreRefusedWhenAnEffectHasTwo) {
    change(rules_, file, "effect = \"neuro\"", "effect = \"crs\"");
    std::vector<RuleKind> kinds;
    for (const auto& mistake : mistakes()) kinds.push_back(mistake.kind);
    // The first has a sign that CRS does not list, the second is one too many, and the other effect has none.
    EXPECT_THAT(kinds, ::testing::UnorderedElementsAre(RuleKind::unknown_id, RuleKind::duplicate_id,
                                                       RuleKind::missing_key));
}

TEST_F(LessonsTest, AreRefusedWithoutTheirFile) {
    rules_ = {{"learn/therapy.toml", "is not read here"}};
    EXPECT_THAT(mistakes(), ElementsAre(RuleMistake{file, 0, 0, RuleKind::missing_file, file, ""}));
}

TEST_F(LessonsTest, AreRefusedWhenTheyAreNoTomlOrNoUtf8) {
    rules_ = {{file, "[[lesson]\n"}};
    ASSERT_THAT(mistakes(), SizeIs(1));
    EXPECT_EQ(mistakes().front().kind, RuleKind::not_toml);
    rules_ = {{file, "effect = \"\xFF\"\n"}};
    ASSERT_THAT(mistakes(), SizeIs(1));
    EXPECT_EQ(mistakes().front().kind, RuleKind::not_utf8);
}

}  // namespace
}  // namespace signpost
