// SPDX-License-Identifier: Apache-2.0
#include "core/base/word_table.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace signpost {
namespace {

TEST(WordTable, FindsEachWordAndNoOther) {
    const WordTable table({"fever", "chills", "fever", ""});
    EXPECT_EQ(table.find("fever"), 0U);
    EXPECT_EQ(table.find("chills"), 1U);
    EXPECT_EQ(table.find(""), 3U);
    for (const auto* other : {"feve", "feverr", "Fever", "x"})
        EXPECT_EQ(table.find(other), std::nullopt) << other;
}

TEST(WordTable, MayHoldNothing) { EXPECT_EQ(WordTable({}).find("fever"), std::nullopt); }

RC_GTEST_PROP(WordTable, IsASearchThroughTheList, ()) {
    const auto words = *rc::gen::arbitrary<std::vector<std::string>>();
    const WordTable table({words.begin(), words.end()});
    auto asked = *rc::gen::arbitrary<std::vector<std::string>>();
    asked.insert(asked.end(), words.begin(), words.end());
    for (const auto& word : asked) {
        const auto at = std::find(words.begin(), words.end(), word);
        RC_ASSERT(table.find(word).has_value() == (at != words.end()));
        if (at != words.end()) RC_ASSERT(*table.find(word) == static_cast<std::size_t>(at - words.begin()));
    }
}

}  // namespace
}  // namespace signpost
