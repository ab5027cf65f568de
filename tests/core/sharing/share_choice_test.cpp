// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/share_choice.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/sharing/document_text.h"
#include "tests/core/sharing/example_papers.h"
#include "tests/support/random_diaries.h"

namespace signpost {
namespace {

using testing::a_few_days;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

CalendarDate day(unsigned number) { return CalendarDate::from(2026, 11, number).value(); }

TEST(ShareChoice, LetsTheWholeDiaryOutUnlessToldOtherwise) {
    EXPECT_EQ(chosen(a_few_days(), {}), a_few_days());
}

TEST(ShareChoice, TakesBothEndsOfTheRange) {
    ShareChoice choice;
    choice.from = day(4);
    choice.to = day(4);
    const auto diary = chosen(a_few_days(), choice);
    ASSERT_THAT(diary.entries, SizeIs(1));
    EXPECT_EQ(diary.entries[0], a_few_days().entries[1]);
    choice.to = {};
    EXPECT_THAT(chosen(a_few_days(), choice).entries, SizeIs(3));
    choice = {};
    choice.to = day(4);
    EXPECT_THAT(chosen(a_few_days(), choice).entries, SizeIs(2));
    choice.to = day(2);
    EXPECT_THAT(chosen(a_few_days(), choice).entries, SizeIs(0));
}

TEST(ShareChoice, NamesEachPartThatCanBeLeftOut) {
    std::vector<std::string> ids;
    for (const auto& part : share_parts()) ids.emplace_back(part.id);
    EXPECT_THAT(ids, ElementsAre("person", "infusion", "notes", "sentences", "teach_backs"));
}

TEST(ShareChoice, TakesTeachBackRecordsByTheirDaysAndLeavesOutWhatWasLeftOut) {
    const auto diary = testing::with_teach_backs();
    EXPECT_EQ(chosen(diary, {}), diary);
    ShareChoice choice;
    choice.from = day(4);
    ASSERT_THAT(chosen(diary, choice).teach_backs, SizeIs(1));
    EXPECT_EQ(chosen(diary, choice).teach_backs[0], diary.teach_backs[1]);
    choice = {};
    choice.teach_backs = false;
    EXPECT_THAT(chosen(diary, choice).teach_backs, SizeIs(0));
    EXPECT_THAT(choice_words(diary, choice, {}), ::testing::EndsWith("Left out: teach-back records."));
    EXPECT_THAT(choice_words(diary, {}, {}), ::testing::EndsWith("teach-back records."));
    choice = {};
    choice.notes = choice.person = false;
    for (const auto& record : chosen(diary, choice).teach_backs) {
        EXPECT_EQ(record.note, "");
        EXPECT_EQ(record.learner, "");
        EXPECT_EQ(record.nurse, "R. Okoye");
        for (const auto& point : record.points) EXPECT_EQ(point.note, "");
        EXPECT_THAT(record.points, SizeIs(4));
    }
}

struct LeftOut {
    std::string_view part;
    std::vector<std::string> words;
};

TEST(ShareChoice, LeavesAPartOutOfEveryPaper) {
    const LeftOut rows[] = {{"person", {"Ann Example", "14 March 1961"}},
                            {"infusion", {"2 Nov 2026", "axi-cel", " day 3,", " day 2,", " day 1,"}},
                            {"notes", {"ten minutes", "The ward knows", "what day it is"}},
                            {"sentences", {"The sky", "sky is", "as usual:", "not as usual"}}};
    for (const auto& row : rows) {
        ShareChoice choice;
        for (const auto& part : share_parts())
            if (part.id == row.part) choice.*part.is_in = false;
        for (const auto& paper : papers()) {
            const auto text =
                plain_text(paper.make(testing::example_context(), chosen(a_few_days(), choice)));
            for (const auto& word : row.words) EXPECT_THAT(text, Not(HasSubstr(word))) << paper.id;
        }
        const auto whole = testing::text_of_paper(PaperKind::diary_report, a_few_days());
        for (const auto& word : row.words)
            EXPECT_THAT(whole, HasSubstr(word)) << row.part << " would not be missed";
    }
}

TEST(ShareChoice, SaysWhatLeavesAndWhatStays) {
    const Translator english;
    EXPECT_EQ(choice_words(a_few_days(), {}, english),
              "4 entries, from Tue 3 Nov 2026 to Thu 5 Nov 2026. With name and date of birth or hospital "
              "number, infusion date and product, notes, daily sentences.");
    ShareChoice choice;
    choice.from = day(5);
    choice.notes = false;
    choice.person = false;
    EXPECT_EQ(choice_words(a_few_days(), choice, english),
              "2 entries, all of Thu 5 Nov 2026. With infusion date and product, daily sentences. Left out: "
              "name and "
              "date of birth or hospital number, notes.");
    choice = {};
    choice.to = day(3);
    choice.person = choice.infusion = choice.notes = choice.sentences = false;
    EXPECT_THAT(choice_words(a_few_days(), choice, english),
                StartsWith("1 entry, of Tue 3 Nov 2026. Left out: "));
    choice.to = day(1);
    EXPECT_THAT(choice_words(a_few_days(), choice, english), StartsWith("No entries. Left out: "));
    EXPECT_EQ(choice_words({}, {}, english), "No entries.");
}

rc::Gen<ShareChoice> any_choice() {
    return rc::gen::exec([] {
        ShareChoice out;
        for (const auto& part : share_parts()) out.*part.is_in = *rc::gen::arbitrary<bool>();
        if (*rc::gen::arbitrary<bool>()) out.from = day(1).plus_days(*rc::gen::inRange(-300, 30));
        if (*rc::gen::arbitrary<bool>()) out.to = day(1).plus_days(*rc::gen::inRange(-300, 30));
        return out;
    });
}

RC_GTEST_PROP(ShareChoiceProperty, LeavesNothingOfWhatWasLeftOut, ()) {
    const auto diary = *testing::any_diary();
    const auto choice = *any_choice();
    const auto out = chosen(diary, choice);
    RC_ASSERT(choice.person || (out.details.person_name.empty() && out.details.person_number.empty()));
    RC_ASSERT(choice.infusion || (out.details.infusion_date.empty() && out.details.product.empty()));
    for (const auto& entry : out.entries) {
        RC_ASSERT(choice.notes || entry.note.empty());
        RC_ASSERT(choice.sentences ||
                  (entry.sentence_text.empty() && entry.sentence == SentenceLook::not_asked));
        RC_ASSERT(!choice.from || entry.time.date >= *choice.from);
        RC_ASSERT(!choice.to || entry.time.date <= *choice.to);
    }
    RC_ASSERT(choice.teach_backs || out.teach_backs.empty());
    for (const auto& record : out.teach_backs) {
        RC_ASSERT(choice.notes || record.note.empty());
        for (const auto& point : record.points) RC_ASSERT(choice.notes || point.note.empty());
        RC_ASSERT(choice.person || record.learner.empty());
        RC_ASSERT(!choice.from || record.time.date >= *choice.from);
        RC_ASSERT(!choice.to || record.time.date <= *choice.to);
    }
}

RC_GTEST_PROP(ShareChoiceProperty, KeepsEveryEntryOfTheRangeWithItsSignsAndReadings, ()) {
    const auto diary = *testing::any_diary();
    const auto choice = *any_choice();
    const auto out = chosen(diary, choice);
    for (const auto& entry : diary.entries) {
        const bool is_in = (!choice.from || entry.time.date >= *choice.from) &&
                           (!choice.to || entry.time.date <= *choice.to);
        const auto* kept = find_entry(out, entry.id);
        RC_ASSERT((kept != nullptr) == is_in);
        if (kept) RC_ASSERT(kept->signs == entry.signs && kept->readings == entry.readings);
    }
}

}  // namespace
}  // namespace signpost
