// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/sharing/document_text.h"
#include "tests/core/sharing/example_papers.h"
#include "tests/support/sample_diaries.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::a_few_days;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::lines_of;
using ::testing::Not;
using testing::one_check;
using ::testing::SizeIs;
using ::testing::StartsWith;
using LineKind = ReportLineKind;

constexpr auto call_sheet = PaperKind::call_sheet;

std::string text_of(const Diary& diary) { return testing::text_of_paper(call_sheet, diary); }

/// What is read aloud: from "Say this" to the questions.
std::string spoken(const Diary& diary) {
    const auto text = text_of(diary);
    const auto start = text.find("Say this\n");
    return text.substr(start, text.find("What the team said") - start);
}

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), {}};
}

const DataTable* table_of(const Document& document) {
    for (const auto& part : document.parts)
        if (const auto* table = std::get_if<DataTable>(&part)) return table;
    return nullptr;
}

TEST(CallSheet, BeginsWithWhomToCall) {
    const auto sheet = testing::paper(call_sheet, one_check());
    EXPECT_EQ(sheet.parts.front(),
              DocumentPart(Report{{LineKind::prompt, "Contact your care team now, day or night."}}));
    const auto* facts = std::get_if<Facts>(&sheet.parts[1]);
    ASSERT_NE(facts, nullptr);
    EXPECT_THAT(facts->rows, ElementsAre(Fact{"Call Ward 9, City Hospital", "030 1234 567", true}));
}

TEST(CallSheet, HasLinesForNumbersThatAreNotKnown) {
    const auto sheet = testing::paper(call_sheet, {});
    const auto* facts = std::get_if<Facts>(&sheet.parts[1]);
    ASSERT_NE(facts, nullptr);
    EXPECT_THAT(facts->rows,
                ElementsAre(Fact{"Call day or night", "", true}, Fact{"Emergency number", "", true}));
}

TEST(CallSheet, SpeaksAsThePatientAsTheCaregiverOrAsNeither) {
    auto diary = one_check();
    EXPECT_THAT(spoken(diary),
                HasSubstr("My name is Ann Example. Date of birth or hospital number: 14 March 1961.\n"
                          "I had CAR T-cell therapy (axi-cel) on Mon 2 Nov 2026. Today is day 3.\n"));
    diary.entries[0].who = Who::caregiver;
    EXPECT_THAT(spoken(diary),
                AllOf(HasSubstr("I am the caregiver of Ann Example."),
                      HasSubstr("This person had CAR T-cell therapy (axi-cel) on Mon 2 Nov 2026.")));
    diary.entries[0].who = Who::nurse;
    EXPECT_THAT(spoken(diary),
                AllOf(HasSubstr("I am calling about Ann Example. Date of birth"),
                      HasSubstr("This person had CAR T-cell therapy"), Not(HasSubstr("caregiver"))));
}

TEST(CallSheet, LeavesGapsWhereDetailsAreMissing) {
    auto diary = one_check();
    diary.details = {};
    EXPECT_THAT(spoken(diary), HasSubstr("My name is ____________. Date of birth or hospital number: "
                                         "____________.\nI had CAR T-cell therapy on ____________.\n"));
    EXPECT_THAT(text_of(diary), HasSubstr("Call day or night: ____"));
}

TEST(CallSheet, SaysADateThatIsNoneAsItIsWritten) {
    auto diary = one_check();
    diary.details.infusion_date = "early in May";
    EXPECT_THAT(spoken(diary), HasSubstr("I had CAR T-cell therapy (axi-cel) on early in May.\n"));
}

TEST(CallSheet, SaysSinceWhenEachSignIsNoticed) {
    const auto text = spoken(a_few_days());
    EXPECT_THAT(text, HasSubstr("- fever, chills or shaking, since Wed 4 Nov, 20:00\n"));
    EXPECT_THAT(text, HasSubstr("- confusion, trouble speaking, since Thu 5 Nov, 09:30\n"));
    EXPECT_THAT(text, HasSubstr("- headache, since Thu 5 Nov, 09:30 (also noticed Tue 3 Nov, 20:30)\n"));
}

TEST(CallSheet, NeverSaysThatASignIsOver) {
    const auto text = spoken(a_few_days());
    EXPECT_THAT(text, HasSubstr("- Earlier: more tired, fast heartbeat, a_sign_of_other_rules, noticed Thu 5 "
                                "Nov, 06:00\n"));
    for (const auto* word : {"over", "gone", "stopped", "better", "no longer"})
        EXPECT_THAT(words_of(text), Not(Contains(StartsWith(word)))) << word;
}

TEST(CallSheet, TellsTheLastNumberOfEachKindWithItsTime) {
    const auto text = spoken(a_few_days());
    EXPECT_THAT(text, HasSubstr("- Measured Thu 5 Nov, 09:30: Temperature: 39.1\u00A0°C; "
                                "Oxygen (finger clip): ninety\u00A0%\n"));
    EXPECT_THAT(text, HasSubstr("- Measured Thu 5 Nov, 06:00: Pulse: 104\u00A0/min\n"));
    EXPECT_THAT(text, AllOf(Not(HasSubstr("38.6")), HasSubstr("Age in years: 65.")));
}

TEST(CallSheet, TellsMedicineSentenceAndNote) {
    const auto text = spoken(a_few_days());
    EXPECT_THAT(text, HasSubstr("- Medicine for fever: at 18:00 (written down Wed 4 Nov, 20:00)\n"));
    EXPECT_THAT(text, HasSubstr("- Sentence not as usual: The sky sky is\n"));
    EXPECT_THAT(text, HasSubstr("- In my own words: She does not know what day it is.\n"));
}

TEST(CallSheet, SaysEveryLineOfANoteInOneGo) {
    auto diary = one_check();
    diary.entries[0].note = "first\nsecond\n\tthird";
    EXPECT_THAT(spoken(diary), HasSubstr("- In my own words: first second  third\n"));
}

TEST(CallSheet, AsksWhatToDo) {
    EXPECT_THAT(spoken(one_check()), HasSubstr("What should I do now? Should I come in? What should I watch "
                                               "for? Whom do I call if I notice more?\n"));
}

TEST(CallSheet, IsSaidInAMinuteOrSo) {
    EXPECT_LE(words_of(spoken(one_check())).size(), 150U);
    EXPECT_LE(words_of(spoken(a_few_days())).size(), 190U);
}

TEST(CallSheet, PutsEmergencyHelpBeforeTheCareTeamAndAllThatIsSaid) {
    auto diary = one_check();
    EXPECT_THAT(lines_of(testing::paper(call_sheet, diary), LineKind::emergency), SizeIs(1));
    diary.entries[0].signs.emplace_back("seizure");
    const auto text = text_of(diary);
    const auto call = text.find("Call 112 now, then your care team. Seizure or fit");
    ASSERT_NE(call, std::string::npos);
    EXPECT_LT(call, text.find("Call Ward 9, City Hospital: "));
    EXPECT_LT(call, text.find("Say this"));
}

TEST(CallSheet, TellsAnEmergencySignOfThisMorningAfterAQuietNoon) {
    auto diary = one_check();
    diary.entries[0].signs = {"seizure"};
    auto noon = testing::note_entry(2, "asleep");
    noon.time = testing::at("2026-11-05T09:30+01:00");
    diary.entries.push_back(noon);
    EXPECT_THAT(lines_of(testing::paper(call_sheet, diary), LineKind::emergency).front(),
                "Call 112 now, then your care team. Noticed Thu 5 Nov, 08:00: Seizure or fit.");
}

TEST(CallSheet, SaysOfAnOldEmergencySignWhatToDoWhenItIsThereNow) {
    auto diary = one_check();
    diary.entries[0].signs = {"seizure"};
    const auto sheet = paper_of(call_sheet).make(testing::example_context_at("2026-11-07T10:00Z"), diary);
    EXPECT_THAT(lines_of(sheet, LineKind::emergency).front(),
                "Emergency signs at that time: Seizure or fit. If you notice one of them now: "
                "Call 112 now, then your care team.");
    EXPECT_THAT(plain_text(sheet), AllOf(HasSubstr("This was noticed, and written down at these times:"),
                                         HasSubstr("Today is day 5"), Not(HasSubstr("I notice this"))));
}

TEST(CallSheet, NamesTheEffectsThatListTheSignsAndSaysThatThisIsNoAnswer) {
    EXPECT_THAT(lines_of(testing::paper(call_sheet, a_few_days()), LineKind::fine),
                ElementsAre("These signs are listed in: Cytokine release syndrome (CRS); Effects on the "
                            "brain and nerves; Infections; Low blood cell counts. A list cannot tell what is "
                            "wrong."));
}

TEST(CallSheet, HasNoTableForOneEntryAndAllEntriesNewestFirstForMore) {
    EXPECT_EQ(table_of(testing::paper(call_sheet, one_check())), nullptr);
    const auto sheet = testing::paper(call_sheet, a_few_days());
    const auto* table = table_of(sheet);
    ASSERT_NE(table, nullptr);
    ASSERT_THAT(table->rows, SizeIs(4));
    EXPECT_THAT(table->rows[2], ElementsAre("Wed 4 Nov, 20:00", "day 2", "fever, chills or shaking",
                                            "Temperature: 38.2\u00A0°C", "at 18:00",
                                            "She shook for ten minutes. The ward knows about it."));
    EXPECT_EQ(table->rows[0][0], "Thu 5 Nov, 09:30");
}

TEST(CallSheet, IsASheetToFillInWithoutEntries) {
    const auto sheet = testing::paper(call_sheet, testing::diary_with_details());
    EXPECT_THAT(lines_of(sheet, LineKind::item), IsEmpty());
    EXPECT_THAT(plain_text(sheet),
                AllOf(HasSubstr("I am calling about Ann Example."),
                      HasSubstr("What I notice, since when, and what I measured\n____"),
                      HasSubstr("Temperature, and when: ____"), HasSubstr("What should I do now?"),
                      HasSubstr("What the team said, who said it, and when\n____")));
}

TEST(CallSheet, SaysSoWhenNothingWasTicked) {
    auto diary = one_check();
    diary.entries[0].signs.clear();
    diary.entries[0].readings.clear();
    EXPECT_THAT(spoken(diary), HasSubstr("- No sign was ticked Thu 5 Nov, 08:00. I want to tell you more.\n"
                                         "- In my own words: I feel much worse"));
}

}  // namespace
}  // namespace signpost
