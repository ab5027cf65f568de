// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/translation_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/sharing/check_report.h"
#include "tests/support/message_bytes.h"
#include "tests/support/other_words.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::HasSubstr;

/// What made-up Spanish says, with that reviewer.
std::string words_in_spanish(const std::string& reviewer) {
    const auto bytes =
        testing::message_bytes({{"", "Translation reviewed by {name}.", "", {"Revisada: {name}."}}},
                               "Language: es\nX-Reviewed-By: " + reviewer + "\n");
    const std::vector<MessageBytes> catalogues{{"es", bytes}};
    return translation_words(Words(catalogues, *find_language("es"), Voice::patient).translator());
}

TEST(TranslationWords, AreNeededForTranslationsOnly) {
    EXPECT_EQ(translation_words({}), "");
    EXPECT_EQ(translation_words(testing::other_words("en", Voice::caregiver).translator), "");
    for (const auto& language : languages())
        EXPECT_EQ(translation_words(testing::other_words(language.id).translator).empty(),
                  language.id == "en");
}

TEST(TranslationWords, SayThatNobodyHasReviewedItUntilSomebodyHas) {
    EXPECT_EQ(words_in_spanish(""),
              "This translation has not been reviewed by a clinician whose language it is.");
    EXPECT_EQ(words_in_spanish("Dra. Ejemplo"), "Revisada: Dra. Ejemplo.");
}

TEST(TranslationWords, CloseEveryReportOfThatLanguage) {
    for (const auto& language : languages()) {
        const auto& words = testing::other_words(language.id);
        const auto text = plain_text(
            closing_report(words.catalog, CalendarDate::from(2026, 11, 5).value(), words.translator));
        EXPECT_THAT(text, HasSubstr(translation_words(words.translator)));
    }
}

}  // namespace
}  // namespace signpost
