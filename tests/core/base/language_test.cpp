// SPDX-License-Identifier: Apache-2.0
#include "core/base/language.h"

#include <gtest/gtest.h>

namespace signpost {
namespace {

TEST(Language, TakesTheFirstWishThatCanBeFulfilled) {
    EXPECT_EQ(best_language({"es_MX.UTF-8"}).id, "es");
    EXPECT_EQ(best_language({"nl:fr:de", "es"}).id, "fr");
    EXPECT_EQ(best_language({"C.UTF-8", "de_AT.UTF-8@euro"}).id, "de");
    EXPECT_EQ(best_language({"zh_TW.UTF-8"}).id, "zh_CN");
    EXPECT_EQ(best_language({"ar"}).id, "ar");
}

TEST(Language, IsEnglishWhenNoneOrEnglishIsWished) {
    EXPECT_EQ(best_language({}).id, "en");
    EXPECT_EQ(best_language({"", "C", "nl_NL"}).id, "en");
    EXPECT_EQ(best_language({"en_GB:es"}).id, "en");
}

TEST(Language, CountsAsItsPeopleDo) {
    const auto form = [](const char* id, unsigned n) { return find_language(id)->plural_form(n); };
    EXPECT_EQ(form("en", 0), 1U);
    EXPECT_EQ(form("en", 1), 0U);
    EXPECT_EQ(form("fr", 0), 0U);
    EXPECT_EQ(form("fr", 2), 1U);
    EXPECT_EQ(form("zh_CN", 1), 0U);
    EXPECT_EQ(form("zh_CN", 5), 0U);
    const std::pair<unsigned, std::size_t> arabic[] = {
        {0, 0}, {1, 1}, {2, 2}, {3, 3}, {10, 3}, {11, 4}, {99, 4}, {100, 5}, {102, 5}, {103, 3}, {111, 4}};
    for (const auto& [count, wanted] : arabic) EXPECT_EQ(form("ar", count), wanted) << count;
}

TEST(Language, IsFoundByItsId) {
    for (const auto& language : languages()) EXPECT_EQ(find_language(language.id), &language);
    EXPECT_EQ(find_language("xx"), nullptr);
}

}  // namespace
}  // namespace signpost
