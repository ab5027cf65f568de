// SPDX-License-Identifier: Apache-2.0
// Every combination of the real rules, seen with every choice from its lists, and not seen by itself with any
// one of its lists missing.
#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/matching/matcher.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::real_catalog;

/// Every way to take one sign of each list.
std::vector<std::vector<SignIndex>> choices(const std::vector<std::vector<SignIndex>>& lists) {
    std::vector<std::vector<SignIndex>> out{{}};
    for (const auto& list : lists) {
        std::vector<std::vector<SignIndex>> longer;
        for (const auto& chosen : out)
            for (const auto sign : list) {
                longer.push_back(chosen);
                longer.back().push_back(sign);
            }
        out = std::move(longer);
    }
    return out;
}

class EveryCombination : public ::testing::TestWithParam<CombinationIndex> {
protected:
    const Combination& combination() const { return real_catalog().at(GetParam()); }

    const EmergencyReason* find_in(const MatchResult& result) const {
        const decltype(EmergencyReason::because) wanted{GetParam()};
        const auto at = std::find_if(result.emergency.begin(), result.emergency.end(),
                                     [&](const EmergencyReason& reason) { return reason.because == wanted; });
        return at == result.emergency.end() ? nullptr : &*at;
    }

    MatchResult match(const std::vector<SignIndex>& signs) const {
        return Matcher(real_catalog()).match({signs, {}, {}, {}, false});
    }
};

TEST_P(EveryCombination, AsksForEmergencyHelpWithOneSignOfEachList) {
    for (auto signs : choices(combination().needs)) {
        const auto result = match(signs);
        const auto* reason = find_in(result);
        ASSERT_NE(reason, nullptr);
        std::sort(signs.begin(), signs.end());
        signs.erase(std::unique(signs.begin(), signs.end()), signs.end());
        EXPECT_EQ(reason->signs, signs);
        EXPECT_EQ(result.advice(), Advice::emergency);
    }
}

TEST_P(EveryCombination, IsNotSeenByItselfWithAnyListMissing) {
    const auto& needs = combination().needs;
    for (std::size_t missing = 0; missing < needs.size(); ++missing) {
        std::vector<SignIndex> all_others;
        for (std::size_t i = 0; i < needs.size(); ++i)
            for (const auto sign : needs[i])
                if (i != missing &&
                    std::find(needs[missing].begin(), needs[missing].end(), sign) == needs[missing].end())
                    all_others.push_back(sign);
        ASSERT_FALSE(all_others.empty()) << "every sign of the other lists stands in list " << missing;
        EXPECT_EQ(find_in(match(all_others)), nullptr) << "without list " << missing;
    }
}

TEST_P(EveryCombination, IsNotSeenByOneSignAlone) {
    for (const auto& list : combination().needs)
        for (const auto sign : list) EXPECT_EQ(find_in(match({sign})), nullptr) << real_catalog().at(sign).id;
}

INSTANTIATE_TEST_SUITE_P(Rules, EveryCombination,
                         ::testing::ValuesIn(testing::all_combinations(real_catalog())),
                         [](const auto& one) { return real_catalog().at(one.param).id; });

}  // namespace
}  // namespace signpost
