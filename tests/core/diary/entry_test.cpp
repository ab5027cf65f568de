// SPDX-License-Identifier: Apache-2.0
#include "core/diary/entry.h"

#include <set>

#include <gtest/gtest.h>

namespace signpost {
namespace {

TEST(Entry, NamesWhoNoticedItByAnIdThatIsFoundAgain) {
    for (const auto who : {Who::patient, Who::caregiver, Who::nurse}) EXPECT_EQ(find_who(id_of(who)), who);
    EXPECT_EQ(id_of(Who::nurse), "nurse");
    for (const auto* other : {"", "Nurse", "nurse ", "doctor"}) EXPECT_FALSE(find_who(other)) << other;
}

TEST(Entry, NamesTheLookOfTheSentenceByAnIdThatIsFoundAgain) {
    for (const auto look : {SentenceLook::not_asked, SentenceLook::as_usual, SentenceLook::changed})
        EXPECT_EQ(find_sentence_look(id_of(look)), look);
    EXPECT_EQ(id_of(SentenceLook::as_usual), "as_usual");
    EXPECT_FALSE(find_sentence_look("odd"));
}

TEST(Entry, HasContentOnceAnythingIsTickedTypedOrWritten) {
    Entry none;
    none.id = new_id();
    none.who = Who::nurse;
    none.rules_version = "2026-11";
    EXPECT_FALSE(has_content(none));
    const auto has = [&](const auto& work) {
        auto entry = none;
        work(entry);
        return has_content(entry);
    };
    EXPECT_TRUE(has([](Entry& entry) { entry.signs = {"fever"}; }));
    EXPECT_TRUE(has([](Entry& entry) { entry.readings = {{"temperature", "celsius", "38"}}; }));
    EXPECT_TRUE(has([](Entry& entry) { entry.age_years = 0; }));
    EXPECT_TRUE(has([](Entry& entry) { entry.fever_medicine_taken = true; }));
    EXPECT_TRUE(has([](Entry& entry) { entry.fever_medicine_when = "18:00"; }));
    EXPECT_TRUE(has([](Entry& entry) { entry.sentence = SentenceLook::as_usual; }));
    EXPECT_TRUE(has([](Entry& entry) { entry.sentence_text = "The sky"; }));
    EXPECT_TRUE(has([](Entry& entry) { entry.note = "x"; }));
}

TEST(Entry, IdsAreThirtyTwoLettersAndNeverTheSame) {
    std::set<std::string> all;
    for (int i = 0; i < 1000; ++i) {
        const auto id = new_id();
        EXPECT_EQ(id.size(), 32U);
        EXPECT_EQ(id.find_first_not_of("0123456789abcdef"), std::string::npos);
        EXPECT_TRUE(all.insert(id).second);
    }
}

}  // namespace
}  // namespace signpost
