// SPDX-License-Identifier: Apache-2.0
#include "core/base/direction.h"

#include <gtest/gtest.h>

#include "core/base/text.h"

namespace signpost {
namespace {

TEST(Direction, IsKnownByAnyLetter) {
    EXPECT_TRUE(has_letters_from_the_right("CAR T حرارة"));
    EXPECT_TRUE(has_letters_from_the_right("שלום"));
    for (const auto* text : {"", "38.4 °C", "fièvre", "发烧"})
        EXPECT_FALSE(has_letters_from_the_right(text)) << text;
}

TEST(Direction, OfWhatIsFilledIntoASentenceFromTheRightIsItsOwn) {
    EXPECT_EQ(filled_in("اتصل: {phone}", {{"phone", "+49 170 123"}}), "اتصل: \u2068+49 170 123\u2069");
    EXPECT_EQ(filled_in("{drug} اليوم", {{"drug", "axi-cel"}}), "\u2068axi-cel\u2069 اليوم");
    EXPECT_EQ(filled_in("{count} علامات", {{"count", "3"}}), "3 علامات")
        << "one number stands in its place anyway";
    EXPECT_EQ(filled_in("{value}", {{"value", "+49 170"}}), "+49 170") << "a pattern without letters";
    EXPECT_EQ(filled_in("Call {phone}", {{"phone", "+49 170"}}), "Call +49 170");
    EXPECT_EQ(filled_in("اتصل: {phone}", {{"phone", "\u206838.4 °C\u2069"}}), "اتصل: \u206838.4 °C\u2069");
}

TEST(Direction, IsMarkedInLanguagesFromTheRightAlone) {
    const auto& arabic = *find_language("ar");
    EXPECT_EQ(isolated("38.4\u00A0°C", arabic), "\u206838.4\u00A0°C\u2069");
    EXPECT_EQ(isolated("38.4", arabic), "38.4");
    EXPECT_EQ(isolated("حرارة", arabic), "حرارة");
    EXPECT_EQ(isolated("38.4\u00A0°C", Language{}), "38.4\u00A0°C");
}

TEST(Direction, OfAParagraphThatBeginsWithANameIsMarkedAtItsBeginning) {
    EXPECT_EQ(begun_from_the_right("CAR T حرارة"), "\u200FCAR T حرارة");
    EXPECT_EQ(begun_from_the_right("حرارة"), "حرارة");
    EXPECT_EQ(begun_from_the_right("CAR T"), "CAR T");
}

}  // namespace
}  // namespace signpost
