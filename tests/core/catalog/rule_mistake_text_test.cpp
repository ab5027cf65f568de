// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/rule_mistake_text.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace signpost {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr int kinds = static_cast<int>(RuleMistakeKind::unclean_text) + 1;

TEST(RuleMistakeText, EveryKindHasASentenceOfItsOwn) {
    std::set<std::string> seen;
    for (int kind = 0; kind < kinds; ++kind) {
        const auto text =
            rule_mistake_text({"signs.toml", 3, 7, static_cast<RuleMistakeKind>(kind), "this", "that"});
        EXPECT_EQ(text.rfind("signs.toml:3:7: ", 0), 0U) << text;
        EXPECT_THAT(text, Not(HasSubstr("mistake in"))) << kind;
        EXPECT_THAT(text, Not(HasSubstr("{")));
        EXPECT_TRUE(seen.insert(text).second) << text;
    }
}

TEST(RuleMistakeText, NamesTheNearestId) {
    EXPECT_EQ(rule_mistake_text(
                  {"effects/crs.toml", 12, 6, RuleMistakeKind::unknown_id, "feverr", "sign, nearest: fever"}),
              "effects/crs.toml:12:6: unknown sign \"feverr\"; did you mean fever?");
    EXPECT_EQ(rule_mistake_text({"effects/crs.toml", 12, 6, RuleMistakeKind::unknown_id, "xq", "sign"}),
              "effects/crs.toml:12:6: unknown sign \"xq\"; add it or correct the id");
    EXPECT_EQ(rule_mistake_text({"signs.toml", 1, 1, RuleMistakeKind::unknown_key, "lable", "label"}),
              "signs.toml:1:1: unknown key \"lable\"; did you mean label?");
    EXPECT_EQ(rule_mistake_text({"signs.toml", 1, 1, RuleMistakeKind::unknown_key, "xq", ""}),
              "signs.toml:1:1: unknown key \"xq\"; take it out");
}

TEST(RuleMistakeText, AWholeFileHasNoLine) {
    EXPECT_EQ(rule_mistake_text({"sources.toml", 0, 0, RuleMistakeKind::missing_file, "sources.toml", ""},
                                "/rules"),
              "/rules/sources.toml: the file is missing; a set of rules needs it");
    EXPECT_EQ(rule_mistake_text({"a\x1B.toml", 0, 0, RuleMistakeKind::unexpected_file, "a", ""}, "/rules/"),
              "/rules/a\\x1B.toml: no rule file has this name; move it away or correct the name");
}

}  // namespace
}  // namespace signpost
