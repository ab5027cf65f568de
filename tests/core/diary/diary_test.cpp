// SPDX-License-Identifier: Apache-2.0
#include "core/diary/diary.h"

#include <cstdlib>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "core/base/text.h"
#include "tests/support/random_diaries.h"

namespace signpost {
namespace {

using testing::any_diary;
using testing::any_text;
using testing::at;
using ::testing::Contains;
using ::testing::ElementsAre;
using testing::id_number;
using ::testing::IsEmpty;
using testing::note_entry;
using testing::sample_diary;

template <class Work>
std::vector<DiaryMistake> mistakes_after(const Work& work) {
    auto entry = note_entry(1, "a");
    work(entry);
    return mistakes_in(entry);
}

TEST(Diary, HasNoMistakeAsItIs) {
    EXPECT_THAT(mistakes_in(sample_diary()), IsEmpty());
    EXPECT_THAT(mistakes_in(note_entry(1, "")), IsEmpty());
}

TEST(Diary, TakesNoIdButShortOnesOfSmallLettersDigitsAndUnderlines) {
    for (const auto& id : {std::string(), std::string("A"), std::string("a b"), std::string("a-b"),
                           std::string("ä"), std::string("a\0", 2), std::string(longest_id_bytes + 1, 'a')}) {
        EXPECT_THAT(mistakes_after([&](Entry& entry) { entry.id = id; }), ElementsAre(DiaryMistake::bad_id));
        EXPECT_THAT(mistakes_after([&](Entry& entry) { entry.signs = {id}; }),
                    ElementsAre(DiaryMistake::bad_id));
        EXPECT_THAT(mistakes_after([&](Entry& entry) {
                        entry.readings = {{id, "u", ""}};
                    }),
                    ElementsAre(DiaryMistake::bad_id));
        EXPECT_THAT(mistakes_after([&](Entry& entry) {
                        entry.readings = {{"m", id, ""}};
                    }),
                    ElementsAre(DiaryMistake::bad_id));
    }
    EXPECT_THAT(mistakes_after([](Entry& entry) { entry.id = std::string(longest_id_bytes, 'z'); }),
                IsEmpty());
}

TEST(Diary, TakesTextsUpToTheirLimitOnly) {
    const std::string longest(longest_text_bytes, 'x');
    for (const auto field :
         {&Entry::note, &Entry::sentence_text, &Entry::fever_medicine_when, &Entry::rules_version}) {
        EXPECT_THAT(mistakes_after([&](Entry& entry) { entry.*field = longest; }), IsEmpty());
        EXPECT_THAT(mistakes_after([&](Entry& entry) { entry.*field = longest + "x"; }),
                    ElementsAre(DiaryMistake::text_too_long));
        EXPECT_THAT(mistakes_after([&](Entry& entry) { entry.*field = "\r"; }),
                    ElementsAre(DiaryMistake::text_not_plain));
    }
    for (const auto& field : detail_fields) {
        DiaryDetails details;
        details.*field.field = longest + "x";
        EXPECT_THAT(mistakes_in(details), ElementsAre(DiaryMistake::text_too_long));
    }
}

TEST(Diary, TakesNoMorePartsThanItsLimits) {
    const auto with_signs = [](std::size_t count) {
        return mistakes_after([&](Entry& entry) {
            for (std::size_t i = 0; i < count; ++i) entry.signs.push_back("s" + std::to_string(i));
        });
    };
    EXPECT_THAT(with_signs(most_signs_in_entry), IsEmpty());
    EXPECT_THAT(with_signs(most_signs_in_entry + 1), ElementsAre(DiaryMistake::too_many_parts));
    const auto with_readings = [](std::size_t count) {
        return mistakes_after([&](Entry& entry) { entry.readings.assign(count, {"m", "u", "1"}); });
    };
    EXPECT_THAT(with_readings(most_readings_in_entry), IsEmpty());
    EXPECT_THAT(with_readings(most_readings_in_entry + 1), ElementsAre(DiaryMistake::too_many_parts));
}

TEST(Diary, TakesEachSignAndEachEntryOnce) {
    EXPECT_THAT(mistakes_after([](Entry& entry) {
                    entry.signs = {"fever", "chills", "fever"};
                }),
                ElementsAre(DiaryMistake::id_given_twice));
    auto diary = sample_diary();
    diary.entries[1].id = diary.entries[0].id;
    EXPECT_THAT(mistakes_in(diary), ElementsAre(DiaryMistake::id_given_twice));
}

TEST(Diary, TakesNoAgeAndNoTimeThatCannotBe) {
    for (const int age : {-1, 131, -1000})
        EXPECT_THAT(mistakes_after([&](Entry& entry) { entry.age_years = age; }),
                    ElementsAre(DiaryMistake::bad_number));
    for (const int age : {0, 130})
        EXPECT_THAT(mistakes_after([&](Entry& entry) { entry.age_years = age; }), IsEmpty());
    for (const int minute : {-1, 1440, 100'000})
        EXPECT_THAT(mistakes_after([&](Entry& entry) { entry.time.minute_of_day = minute; }),
                    ElementsAre(DiaryMistake::bad_time));
    for (const int offset : {-841, 841, 100'000})
        EXPECT_THAT(mistakes_after([&](Entry& entry) { entry.time.utc_offset_minutes = offset; }),
                    ElementsAre(DiaryMistake::bad_time));
    for (const int offset : {-840, 840, -7})
        EXPECT_THAT(mistakes_after([&](Entry& entry) { entry.time.utc_offset_minutes = offset; }), IsEmpty());
}

TEST(Diary, StandsInTheOrderOfWhatHappenedNotOfTheClocks) {
    auto berlin = note_entry(2, "");
    berlin.time = at("2026-10-25T02:30+01:00");
    auto an_hour_before = note_entry(1, "");
    an_hour_before.time = at("2026-10-25T02:45+02:00");
    EXPECT_TRUE(is_before(an_hour_before, berlin));
    EXPECT_FALSE(is_before(berlin, an_hour_before));
    EXPECT_TRUE(is_before(note_entry(1, ""), note_entry(2, "")));
    EXPECT_FALSE(is_before(note_entry(1, ""), note_entry(1, "")));
}

TEST(Diary, FindsAnEntryByItsId) {
    const auto diary = sample_diary();
    EXPECT_EQ(find_entry(diary, id_number(2)), &diary.entries[1]);
    EXPECT_EQ(find_entry(diary, id_number(9)), nullptr);
}

TEST(Keepable, LeavesAPlainTextAsItIs) {
    for (const auto* text : {"", "a", "a\nb\tc", "ü שלום \U0001F634", "\"\\'"})
        EXPECT_EQ(keepable(text), text);
}

TEST(Keepable, TurnsEveryLineEndIntoOneLineFeed) {
    EXPECT_EQ(keepable("a\r\nb"), "a\nb");
    EXPECT_EQ(keepable("a\rb"), "a\nb");
    EXPECT_EQ(keepable("a\r\r\nb\r"), "a\n\nb\n");
}

TEST(Keepable, ShowsWhereSomethingCouldNotBeKept) {
    EXPECT_EQ(keepable("a\x01z"), "a\uFFFDz");
    EXPECT_EQ(keepable(std::string("a\0z", 3)), "a\uFFFDz");
    EXPECT_EQ(keepable("a\x7Fz"), "a\uFFFDz");
    EXPECT_EQ(keepable("a\xFFz"), "a\uFFFDz");
    EXPECT_EQ(keepable("\xE2\x82"), "\uFFFD\uFFFD");            // two thirds of a euro sign
    EXPECT_EQ(keepable("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");  // half of a surrogate pair
    EXPECT_EQ(keepable("\xC0\xAF"), "\uFFFD\uFFFD");            // a slash, written too long
}

RC_GTEST_PROP(Keepable, MakesAPlainTextOfAnything, ()) {
    const auto bytes = *rc::gen::arbitrary<std::string>();
    const auto kept = keepable(bytes);
    RC_ASSERT(is_plain_utf8(kept));
    RC_ASSERT(keepable(kept) == kept);
}

RC_GTEST_PROP(Keepable, LeavesEveryPlainTextAsItIs, ()) {
    const auto text = *any_text();
    RC_ASSERT(keepable(text) == text);
}

}  // namespace
}  // namespace signpost
