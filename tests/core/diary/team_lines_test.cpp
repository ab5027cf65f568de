// SPDX-License-Identifier: Apache-2.0
#include "core/diary/team_lines.h"

#include <string>

#include <gtest/gtest.h>

#include "core/matching/matcher.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::reading;
using testing::real_catalog;

std::optional<Reading> line_of_text(const std::string& text) {
    DiaryDetails details;
    details.fever_line = text;
    return lines_of(real_catalog(), details).fever_line;
}

TEST(TeamLines, ALowerFeverLineIsReadInEitherUnitWithOrWithoutIt) {
    const auto celsius = reading(real_catalog(), "temperature", "37.5C");
    for (const auto* text : {"37.5 °C", "37,5C", " 37.5 ", "37.5"})
        EXPECT_EQ(line_of_text(text), celsius) << text;
    EXPECT_EQ(line_of_text("99.5"), reading(real_catalog(), "temperature", "99.5F"));
    EXPECT_EQ(line_of_text("38.0 °C"), reading(real_catalog(), "temperature", "38.0C")) << "the rules' own";
}

TEST(TeamLines, ALineThatWouldHideFeversOrMeansNoneIsNotUsed) {
    for (const auto* text : {"", " ", "38.1 °C", "100.5", "39", "30", "36.0 °C", "warm", "37.5 K",
                             "37.5 °C or more", "\xff", "-37.5", "1e2"})
        EXPECT_FALSE(line_of_text(text)) << text;
}

TEST(TeamLines, RulesWithoutALineToLowerHaveNone) {
    auto rules = testing::tiny_rules();
    testing::change(rules, "measurements.toml", "team_may_lower = true", "");
    const auto catalog = testing::load_or_throw(rules);
    DiaryDetails details;
    details.fever_line = "37.5 °C";
    EXPECT_FALSE(lines_of(catalog, details).fever_line);
}

TEST(TeamLines, ALowerLineMakesMoreReadingsCountAndNeverFewer) {
    const Matcher matcher(real_catalog());
    DiaryDetails details;
    details.fever_line = "37.5 °C";
    for (int tenths = 300; tenths <= 450; ++tenths) {
        Checklist checklist;
        checklist.readings = {reading(real_catalog(), "temperature",
                                      std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "C")};
        const auto without = matcher.match(checklist, {}).signs.size();
        const auto with = matcher.match(checklist, lines_of(real_catalog(), details)).signs.size();
        EXPECT_GE(with, without) << tenths;
        EXPECT_EQ(with > without, tenths >= 375 && tenths < 380) << tenths;
    }
}

}  // namespace
}  // namespace signpost
