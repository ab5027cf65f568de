// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/group_order.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::ElementsAre;
using testing::real_catalog;

Catalog with_groups(const std::vector<bool>& first_for_caregiver) {
    Catalog catalog;
    for (const bool is_first : first_for_caregiver) catalog.groups.push_back({"g", "G", is_first});
    return catalog;
}

TEST(GroupOrder, IsCatalogOrderForThePatient) {
    EXPECT_THAT(group_order(with_groups({false, true, false, true}), Voice::patient),
                ElementsAre(0, 1, 2, 3));
}

TEST(GroupOrder, PutsFirstForTheCaregiverWhatTheRulesPutFirst) {
    EXPECT_THAT(group_order(with_groups({false, true, false, true}), Voice::caregiver),
                ElementsAre(1, 3, 0, 2));
    EXPECT_THAT(group_order(with_groups({false, false}), Voice::caregiver), ElementsAre(0, 1));
    EXPECT_THAT(group_order(with_groups({}), Voice::caregiver), ElementsAre());
}

TEST(GroupOrder, OfTheRulesBeginsForTheCaregiverWithHeadAndThinking) {
    const auto order = group_order(real_catalog(), Voice::caregiver);
    EXPECT_EQ(real_catalog().groups.at(order.front()).id, "head_thinking");
    EXPECT_NE(group_order(real_catalog(), Voice::patient).front(), order.front());
    EXPECT_TRUE(
        std::is_permutation(order.begin(), order.end(), group_order(real_catalog(), Voice::patient).begin()));
}

}  // namespace
}  // namespace signpost
