// SPDX-License-Identifier: Apache-2.0
// The list of entries: what it holds, in which order, what the filter lets through, and when it is made anew.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/presenters/diary_presenter.h"
#include "tests/app/presenters/diary_desk.h"

namespace signpost {
namespace {

using testing::DiaryDesk;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::TempFolder;

class DiaryList : public ::testing::Test {
protected:
    /// Fever on the 4th, a temperature of 38.4 on the 5th, a rash and a sign of other rules on the 6th.
    void SetUp() override {
        Diary made;
        made.id = new_id();
        made.entries = {entry("a", 4, {"fever"}), entry("b", 5, {}),
                        entry("c", 6, {"rash", "of_other_rules"})};
        made.entries[0].revision = 0;
        made.entries[1].readings = {{"temperature", "celsius", "38.4"}};
        ASSERT_TRUE(DiarySession::create(path, made, nullptr).ok());
        desk.now = LocalTime::here(CalendarDate::from(2026, 11, 7).value(), 600);
        diary.open(path);
    }

    static Entry entry(std::string id, unsigned day, std::vector<std::string> signs) {
        Entry out;
        out.id = std::move(id);
        out.time = LocalTime::here(CalendarDate::from(2026, 11, day).value(), 8 * 60);
        out.signs = std::move(signs);
        return out;
    }

    std::vector<std::string> listed() {
        std::vector<std::string> out;
        for (std::size_t i = 0; i < desk.state().entry_count; ++i) out.push_back(diary.id_of_row(i));
        return out;
    }

    TempFolder folder;
    std::string path = folder / "diary.signpost";
    DiaryDesk desk;
    DiaryPresenter& diary = desk.diary;
};

TEST_F(DiaryList, HoldsEveryEntryTheNewestFirst) {
    EXPECT_THAT(listed(), ElementsAre("c", "b", "a"));
    EXPECT_EQ(desk.state().count_note, "3 entries, the newest first.");
    EXPECT_EQ(desk.state().empty_hint, "");
    EXPECT_EQ(diary.row(2).when, "Wed 4 Nov, 08:00");
    EXPECT_EQ(diary.row(3), DiaryRow{});
    EXPECT_EQ(diary.id_of_row(3), "");
    EXPECT_EQ(diary.row_of("a"), 2U);
    EXPECT_FALSE(diary.row_of("no such entry"));
    EXPECT_EQ(desk.state().title, "Diary");
}

TEST_F(DiaryList, TellsTheDayOfTodayOnceTheInfusionIsKnown) {
    diary.type_detail("infusion_date", "2 Nov 2026");
    EXPECT_EQ(desk.state().title, "Diary: infusion 2 November 2026, today day 5");
    EXPECT_EQ(diary.row(0).day, "day 4");
}

TEST_F(DiaryList, SaysWhatToDoWhenNothingIsInIt) {
    diary.create(folder / "empty", {}, {});
    EXPECT_EQ(desk.state().entry_count, 0U);
    EXPECT_EQ(desk.state().count_note, "");
    EXPECT_THAT(desk.state().empty_hint, HasSubstr("Tick what you notice under Check"));
    EXPECT_THAT(desk.state().filter_signs, IsEmpty());
}

TEST_F(DiaryList, NarrowsToDaysWithBothEnds) {
    diary.filter_from("5 Nov 2026");
    EXPECT_THAT(listed(), ElementsAre("c", "b"));
    diary.filter_to("5 Nov 2026");
    EXPECT_THAT(listed(), ElementsAre("b"));
    EXPECT_EQ(desk.state().count_note, "1 of 3 entries are listed.");
    diary.filter_to("4 Nov 2026");
    EXPECT_THAT(listed(), IsEmpty());
    EXPECT_THAT(desk.state().empty_hint, HasSubstr("Show all of them again"));
    diary.clear_filter();
    EXPECT_THAT(listed(), ElementsAre("c", "b", "a"));
    EXPECT_EQ(desk.state().filter_from.text, "");
}

TEST_F(DiaryList, ADateThatIsNoneHidesNothingAndStaysWithTheReason) {
    diary.filter_from("11/05/2026");
    EXPECT_EQ(desk.state().filter_from.text, "11/05/2026");
    EXPECT_THAT(desk.state().filter_from.problem, HasSubstr("month as a word"));
    EXPECT_THAT(listed(), ElementsAre("c", "b", "a"));
    diary.filter_from(" ");
    EXPECT_EQ(desk.state().filter_from.problem, "");
}

TEST_F(DiaryList, NarrowsToASignAlsoWhereAReadingStandsForIt) {
    std::vector<std::string> offered;
    for (const auto& one : desk.state().filter_signs) offered.push_back(one.id);
    EXPECT_THAT(offered, ElementsAre("fever", "rash", "of_other_rules"));
    diary.filter_sign("fever");
    EXPECT_THAT(listed(), ElementsAre("b", "a"));
    diary.filter_sign("of_other_rules");
    EXPECT_THAT(listed(), ElementsAre("c"));
    diary.filter_sign("no_such_sign");
    EXPECT_THAT(listed(), IsEmpty());
    EXPECT_EQ(desk.state().filter_sign, "no_such_sign");
    diary.filter_sign("");
    EXPECT_THAT(listed(), ElementsAre("c", "b", "a"));
}

TEST_F(DiaryList, FollowsEveryChangeOfWhatIsInIt) {
    diary.filter_sign("rash");
    desk.tick("rash");
    EXPECT_EQ(desk.state().entry_count, 2U);
    diary.undo();
    EXPECT_EQ(desk.state().entry_count, 1U);
    diary.redo();
    EXPECT_EQ(desk.state().entry_count, 2U);
    diary.filter_sign("fever");
    EXPECT_EQ(desk.state().entry_count, 2U);
    diary.type_detail("fever_line", "37.5 °C");
    desk.type("temperature", "37.6");
    EXPECT_EQ(desk.state().entry_count, 3U);
    diary.type_detail("fever_line", "");
    EXPECT_EQ(desk.state().entry_count, 2U) << "the number is below the line of the rules";
    diary.undo();
    EXPECT_EQ(desk.state().entry_count, 3U) << "and over the team's again";
}

TEST_F(DiaryList, OfAnotherDiaryBeginsWithoutAFilter) {
    diary.filter_sign("rash");
    diary.filter_from("5 Nov 2026");
    diary.open(path);
    EXPECT_THAT(listed(), ElementsAre("c", "b", "a"));
    EXPECT_EQ(desk.state().filter_from.text + desk.state().filter_sign, "");
}

TEST_F(DiaryList, IsLeftAloneWhileNobodySeesIt) {
    diary.show_list(false);
    const auto version = desk.state().version;
    desk.tick("fever");
    diary.select("a");
    diary.remove_selected();
    EXPECT_EQ(desk.state().version, version);
    EXPECT_EQ(desk.state().entry_count, 3U) << "as it was seen last";
    for (std::size_t i = 0; i < 5; ++i) diary.row(i);  // no row leads beyond the entries
    EXPECT_FALSE(diary.row_of("a"));
    diary.select("b");
    diary.remove_selected();
    diary.select("c");
    diary.remove_selected();
    EXPECT_EQ(diary.id_of_row(0), "") << "there are fewer entries now than the row counted";
    diary.show_list(true);
    EXPECT_GT(desk.state().version, version);
    EXPECT_EQ(desk.state().entry_count, 1U);
}

TEST_F(DiaryList, IsNumberedAnewOnlyWhenARowMayHaveChanged) {
    const auto changes = [&](const std::function<void()>& action) {
        const auto version = desk.state().version;
        action();
        return desk.state().version != version;
    };
    EXPECT_FALSE(changes([&] { diary.select("b"); }));
    EXPECT_FALSE(changes([&] { desk.check.find("fever"); }));
    EXPECT_FALSE(changes([&] { diary.type_date("soon"); }));
    EXPECT_FALSE(changes([&] { diary.keep_copy(folder / "copy"); }));
    EXPECT_FALSE(changes([&] { diary.act(NoticeAction::dismiss); }));
    EXPECT_FALSE(changes([&] { diary.filter_sign(""); }));
    EXPECT_TRUE(changes([&] { diary.type_note("a note"); }));
    EXPECT_TRUE(changes([&] { desk.tick("rash"); }));
    EXPECT_TRUE(changes([&] { diary.undo(); }));
    EXPECT_TRUE(changes([&] { diary.redo(); }));
    EXPECT_TRUE(changes([&] { diary.type_detail("infusion_date", "2 Nov 2026"); }));
    EXPECT_TRUE(changes([&] { diary.filter_sign("rash"); }));
    EXPECT_TRUE(changes([&] { diary.filter_from("5 Nov 2026"); }));
    EXPECT_TRUE(changes([&] { diary.clear_filter(); }));
    EXPECT_TRUE(changes([&] { diary.close_diary(); }));
}

}  // namespace
}  // namespace signpost
