// SPDX-License-Identifier: Apache-2.0
#include "core/base/nearest.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace signpost {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::vector<std::string> ids{"chills",   "fast_heartbeat", "fever",
                                   "headache", "low_fever_line", "seizure"};

TEST(Nearest, FindsTheMisspeltId) {
    EXPECT_EQ(nearest("fevr", ids), "fever");
    EXPECT_EQ(nearest("siezure", ids), "seizure");
    EXPECT_EQ(nearest("FEVER", ids), "fever");
    EXPECT_EQ(nearest("head", ids), "headache");
    EXPECT_EQ(nearest("heartbeat", ids), "fast_heartbeat");
    EXPECT_EQ(nearest("seizure_now", ids), "seizure");
}

TEST(Nearest, PutsTheBestFirstAndGivesNoMoreThanAsked) {
    EXPECT_THAT(nearest_few("fever", ids, 3), ElementsAre("fever", "low_fever_line"));
    EXPECT_THAT(nearest_few("fever", ids, 1), ElementsAre("fever"));
    EXPECT_THAT(nearest_few("fever", ids, 0), IsEmpty());
}

TEST(Nearest, FindsNothingWhereNothingIsNear) {
    EXPECT_EQ(nearest("", ids), std::nullopt);
    EXPECT_EQ(nearest("zzzzzzzzzzzz", ids), std::nullopt);
    EXPECT_EQ(nearest("fever", {}), std::nullopt);
    EXPECT_THAT(nearest_few(std::string(1'000'000, 'f'), ids, 3), IsEmpty());
}

}  // namespace
}  // namespace signpost
