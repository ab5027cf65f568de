// SPDX-License-Identifier: Apache-2.0
#include "core/base/folded_text.h"

#include <string>

#include <gtest/gtest.h>

namespace signpost {
namespace {

struct TwoTexts {
    std::string from;
    std::string to;
};

TEST(FoldedText, HasNeitherCapitalsNorAccents) {
    const TwoTexts rows[] = {
        {"", ""},
        {"Confusión", "confusion"},
        {"ÜBER", "uber"},
        {"Fièvre", "fievre"},
        {"Straße", "strasse"},
        {"Œdème", "oedeme"},
        {"ñ Ñ ç ÿ", "n n c y"},
        {"Łódź", "lodz"},
        {"e\u0301", "e"},  // an accent with a code of its own
        {"×÷ 3", "×÷ 3"},
        {"ＡＢ１", "ab1"},
        {"发烧", "发烧"},
        {"😀A", "😀a"},
    };
    for (const auto& row : rows) EXPECT_EQ(folded(row.from), row.to) << row.from;
}

TEST(FoldedText, HasOneFormOfEachArabicLetter) {
    const TwoTexts rows[] = {
        {"حُمَّى", "حمي"},     {"حمى", "حمي"},   {"أبريل", "ابريل"}, {"إغماء", "اغما"}, {"آلام", "الام"},
        {"صعوبة", "صعوبه"}, {"رؤية", "رويه"}, {"ســعال", "سعال"}, {"٣٨", "38"},
    };
    for (const auto& row : rows) EXPECT_EQ(folded(row.from), row.to) << row.from;
}

}  // namespace
}  // namespace signpost
