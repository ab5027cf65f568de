// SPDX-License-Identifier: Apache-2.0
#include "core/teaching/cited.h"

#include <memory>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/catalog/places.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using RuleKind = RuleMistakeKind;

constexpr auto file = "learn/one.toml";

/// A table to read, the catalog it speaks of, and the mistakes found in it.
struct Table {
    explicit Table(const std::string& text)
        : parsed(RuleFile::parse(file, text, mistakes)), reader(*parsed, mistakes) {}

    Catalog catalog = testing::load_or_throw(testing::tiny_rules());
    RuleMistakes mistakes;
    std::unique_ptr<RuleFile> parsed;
    RuleReader reader;
};

TEST(CitedSources, AreLookedUpInTheirOrder) {
    Table table("sources = [\"guide\", \"seed\"]\n");
    EXPECT_THAT(cited_sources(table.reader, table.catalog, "x"), ElementsAre(SourceIndex{1}, SourceIndex{0}));
    EXPECT_THAT(table.mistakes, IsEmpty());
}

TEST(CitedSources, AreMissedAtTheTableOrAtTheEmptyList) {
    Table none("title = \"x\"\n");
    EXPECT_THAT(cited_sources(none.reader, none.catalog, "the text"), IsEmpty());
    EXPECT_THAT(none.mistakes,
                ElementsAre(RuleMistake{file, 1, 1, RuleKind::missing_source, "the text", "sources"}));
    Table empty("title = \"x\"\nsources = []\n");
    EXPECT_THAT(cited_sources(empty.reader, empty.catalog, "the text"), IsEmpty());
    EXPECT_THAT(empty.mistakes,
                ElementsAre(RuleMistake{file, 2, 11, RuleKind::missing_source, "the text", "sources"}));
}

TEST(CitedSources, KeepTheKnownOnesBesideAnUnknownOne) {
    Table table("sources = [\"guide\", \"sead\"]\n");
    EXPECT_THAT(cited_sources(table.reader, table.catalog, "x"), ElementsAre(SourceIndex{1}));
    EXPECT_THAT(table.mistakes,
                ElementsAre(RuleMistake{file, 1, 11, RuleKind::unknown_id, "sead", "source, nearest: seed"}));
}

TEST(CitedSigns, MayBeAbsentAndAreNamedWhenUnknown) {
    Table table("first = [\"seizure\", \"fever\"]\nsecond = [\"fevr\"]\n");
    EXPECT_THAT(cited_signs(table.reader, table.catalog, "first"),
                ElementsAre(testing::sign(table.catalog, "seizure"), testing::sign(table.catalog, "fever")));
    EXPECT_THAT(cited_signs(table.reader, table.catalog, "third"), IsEmpty());
    EXPECT_THAT(table.mistakes, IsEmpty());
    EXPECT_THAT(cited_signs(table.reader, table.catalog, "second"), IsEmpty());
    EXPECT_THAT(table.mistakes,
                ElementsAre(RuleMistake{file, 2, 10, RuleKind::unknown_id, "fevr", "sign, nearest: fever"}));
}

TEST(CitedSign, IsOneKnownSign) {
    Table table("sign = \"fever\"\nother = \"fevr\"\n");
    EXPECT_EQ(cited_sign(table.reader, table.catalog, "sign"), testing::sign(table.catalog, "fever"));
    EXPECT_THAT(table.mistakes, IsEmpty());
    EXPECT_EQ(cited_sign(table.reader, table.catalog, "other"), std::nullopt);
    EXPECT_THAT(table.mistakes,
                ElementsAre(RuleMistake{file, 2, 9, RuleKind::unknown_id, "fevr", "sign, nearest: fever"}));
}

TEST(CitedSign, IsMissedOnceWhenItIsAbsent) {
    Table table("say = \"x\"\n");
    EXPECT_EQ(cited_sign(table.reader, table.catalog, "sign"), std::nullopt);
    ASSERT_THAT(table.mistakes, ::testing::SizeIs(1));
    EXPECT_EQ(table.mistakes.front().kind, RuleKind::missing_key);
    EXPECT_EQ(table.mistakes.front().subject, "sign");
}

TEST(CitedEffect, IsOneKnownEffect) {
    Table table("effect = \"neuro\"\nother = \"euro\"\n");
    EXPECT_EQ(cited_effect(table.reader, table.catalog, "effect"), table.catalog.find_effect("neuro"));
    EXPECT_THAT(table.mistakes, IsEmpty());
    EXPECT_EQ(cited_effect(table.reader, table.catalog, "other"), std::nullopt);
    EXPECT_THAT(table.mistakes,
                ElementsAre(RuleMistake{file, 2, 9, RuleKind::unknown_id, "euro", "effect, nearest: neuro"}));
}

TEST(CitedMeasurement, IsTheOneThatAKeyNames) {
    Table table("temperature = \"38.4C\"\ntemprature = \"38.4C\"\n");
    EXPECT_EQ(cited_measurement(table.reader, table.catalog, "temperature"),
              table.catalog.find_measurement("temperature"));
    EXPECT_THAT(table.mistakes, IsEmpty());
    EXPECT_EQ(cited_measurement(table.reader, table.catalog, "temprature"), std::nullopt);
    EXPECT_THAT(table.mistakes, ElementsAre(RuleMistake{file, 2, 14, RuleKind::unknown_id, "temprature",
                                                        "measurement, nearest: temperature"}));
}

}  // namespace
}  // namespace signpost
