// SPDX-License-Identifier: Apache-2.0
// The rule files as they lie in rules/: the same as those built in, without mistakes, with practice cases
// that hold.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/teaching/practice_cases.h"
#include "tests/support/test_catalogs.h"

namespace signpost {

static void PrintTo(const RuleMistake& mistake, std::ostream* out) {
    *out << mistake.file << ':' << mistake.line << ':' << mistake.column << " kind "
         << static_cast<int>(mistake.kind) << ' ' << mistake.subject << ' ' << mistake.detail;
}

namespace {

using ::testing::IsEmpty;
using testing::real_catalog;
using ::testing::SizeIs;

namespace fs = std::filesystem;

testing::OwnedRules rules_on_disk() {
    const fs::path folder = SIGNPOST_SOURCE_DIR "/rules";
    testing::OwnedRules out;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".toml") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        out.emplace_back(fs::relative(entry.path(), folder).generic_string(),
                         std::string(std::istreambuf_iterator<char>(file), {}));
    }
    std::sort(out.begin(), out.end());
    return out;
}

TEST(RuleFiles, AreThoseBuiltIntoTheProgram) {
    const auto embedded = testing::real_rules();
    EXPECT_EQ(rules_on_disk(), testing::OwnedRules(embedded.begin(), embedded.end()));
}

TEST(RuleFiles, HoldNoMistake) {
    const auto loaded = testing::load(rules_on_disk());
    EXPECT_THAT(loaded ? std::vector<RuleMistake>{} : loaded.error(), IsEmpty());
    ASSERT_TRUE(loaded.ok());
    EXPECT_EQ(loaded.value(), real_catalog());
}

TEST(RuleFiles, HoldTheFiveEffects) {
    std::vector<std::string> ids;
    for (const auto& effect : real_catalog().effects) ids.push_back(effect.id);
    EXPECT_THAT(ids, ::testing::ElementsAre("crs", "neuro", "infection", "low_counts", "allergic"));
}

TEST(RuleFiles, AreSmallEnoughToReadQuickly) {
    for (const auto& [name, text] : rules_on_disk()) EXPECT_LT(text.size(), 100'000U) << name;
}

TEST(PracticeCaseFiles, HoldNoMistakeAndAgreeWithTheMatcher) {
    const auto loaded = load_practice_cases(testing::real_rules(), real_catalog());
    EXPECT_THAT(loaded ? std::vector<RuleMistake>{} : loaded.error(), IsEmpty());
}

TEST(PracticeCaseFiles, HoldTheTwoPublishedCases) {
    const auto loaded = load_practice_cases(testing::real_rules(), real_catalog());
    ASSERT_TRUE(loaded.ok());
    std::vector<std::string> published;
    for (const auto& one : loaded.value())
        if (one.published) published.push_back(one.id);
    EXPECT_THAT(published, ::testing::IsSupersetOf({"breathless_on_day_three", "hard_to_rouse_on_day_six"}));
}

TEST(PracticeCaseFiles, NameTheirSources) {
    const auto loaded = load_practice_cases(testing::real_rules(), real_catalog());
    ASSERT_TRUE(loaded.ok());
    for (const auto& one : loaded.value()) EXPECT_THAT(one.sources, ::testing::Not(IsEmpty())) << one.id;
}

}  // namespace
}  // namespace signpost
