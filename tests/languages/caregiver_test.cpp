// SPDX-License-Identifier: Apache-2.0
// Whoever looks after someone reads no sentence that was written for the patient without anybody having
// looked at it.
#include <regex>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "core/words/message_file.h"
#include "core/words/words.h"
#include "tests/languages/catalogue_named.h"

namespace signpost {
namespace {

using testing::catalogue_named;

/// Said to a class or by it, and the stories to practise with: the same in both voices.
bool is_for_a_class(std::string_view context) {
    for (const std::string_view kind : {"case.", "lesson.", "point.", "grading."})
        if (context.starts_with(kind)) return true;
    return false;
}

bool speaks_to_somebody(std::string_view text) {
    static const std::regex words(R"((^|[^a-z'])(you|your|yours|yourself|my|me|mine|i)([^a-z]|$))",
                                  std::regex::icase);
    return std::regex_search(std::string(text), words);
}

TEST(CaregiversVoice, EverySentenceThatSpeaksToSomebodyWasLookedAt) {
    const auto voice = catalogue_named(caregiver_catalogue);
    std::set<std::pair<std::string_view, std::string_view>> caregivers;
    for (std::size_t i = 0; i < voice.size(); ++i)
        caregivers.emplace(voice.at(i).context, plural_form(voice.at(i).forms, 0));
    const auto all = catalogue_named("es");  // has every sentence; a test of its own shows that
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto one = all.at(i);
        if (is_for_a_class(one.context) || caregivers.contains({one.context, one.english})) continue;
        if (!speaks_to_somebody(one.english) && !speaks_to_somebody(one.plural)) continue;
        EXPECT_TRUE(voice.find(one.context, one.english)) << "[" << one.context << "] " << one.english;
    }
}

TEST(CaregiversVoice, SpeaksOfThePersonAndNotOfTheReader) {
    const auto voice = catalogue_named(caregiver_catalogue);
    for (std::size_t i = 0; i < voice.size(); ++i)
        for (const std::string_view patients :
             {"your care team", "your temperature", "your pulse", "your body", "your skin"})
            EXPECT_EQ(voice.at(i).forms.find(patients), std::string_view::npos) << voice.at(i).forms;
}

TEST(CaregiversVoice, KnowsWhomASentenceSpeaksTo) {
    EXPECT_TRUE(speaks_to_somebody("Call your care team."));
    EXPECT_TRUE(speaks_to_somebody("I am calling."));
    EXPECT_FALSE(speaks_to_somebody("Young people"));
    EXPECT_FALSE(speaks_to_somebody("Fever"));
}

}  // namespace
}  // namespace signpost
