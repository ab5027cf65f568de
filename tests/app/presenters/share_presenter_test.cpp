// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/share_presenter.h"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/presenters/share_desk.h"

namespace signpost {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::ShareDesk;

std::vector<std::string> ids_on(const std::vector<ShareOption>& options) {
    std::vector<std::string> out;
    for (const auto& option : options)
        if (option.is_on) out.push_back(option.id);
    return out;
}

// ---- Without a diary

TEST(SharePresenter, OffersEveryPaperAndBeginsWithTheCallSheet) {
    ShareDesk desk;
    EXPECT_EQ(desk.state().papers.size(), papers().size());
    EXPECT_THAT(ids_on(desk.state().papers), ::testing::ElementsAre("call_sheet"));
    for (const auto& paper : desk.state().papers) EXPECT_FALSE(paper.fine.empty()) << paper.id;
}

TEST(SharePresenter, PutsWhatIsTickedOnThePaperWithoutADiary) {
    ShareDesk desk;
    desk.desk.team.type_name("Ward 5C");
    desk.desk.team.type_phone("555 0134");
    desk.desk.check.type_infusion_date("2 Nov 2026");
    desk.desk.tick("chills");
    desk.desk.type("temperature", "39.1");
    desk.share.type_person_name("Ann Example");
    EXPECT_THAT(desk.text(), AllOf(HasSubstr("Ward 5C"), HasSubstr("555 0134"), HasSubstr("chills"),
                                   HasSubstr("39.1"), HasSubstr("2 Nov"), HasSubstr("Ann Example")));
    EXPECT_THAT(desk.state().choice, HasSubstr("1 entry"));
}

TEST(SharePresenter, SaysWhatToDoWhenNothingIsTicked) {
    ShareDesk desk;
    EXPECT_THAT(desk.state().hint, HasSubstr("Nothing is ticked yet"));
    EXPECT_THAT(desk.text(), HasSubstr("____"));
    desk.desk.tick("chills");
    desk.share.look();
    EXPECT_THAT(desk.state().hint, IsEmpty());
}

TEST(SharePresenter, AsksForNoDaysWithoutADiary) {
    ShareDesk desk;
    EXPECT_FALSE(desk.state().asks_range);
    desk.share.choose_range("dates");
    EXPECT_FALSE(desk.state().asks_dates);
    desk.start_diary();
    EXPECT_TRUE(desk.state().asks_range);
    EXPECT_TRUE(desk.state().asks_dates);
}

TEST(SharePresenter, SaysThatALockedDiaryIsNotOnThePaper) {
    ShareDesk desk;
    desk.desk.diary.create(desk.folder / "diary.signpost", "a passphrase", "a passphrase");
    desk.desk.tick("chills");
    ASSERT_TRUE(desk.desk.diary.close());
    desk.desk.diary.open(desk.folder / "diary.signpost");
    desk.share.look();
    EXPECT_THAT(desk.state().hint, HasSubstr("locked"));
    EXPECT_THAT(desk.text(), Not(HasSubstr("chills")));
}

// ---- With a diary

TEST(SharePresenter, HoldsTheCheckOfNowOnceAlsoWhenTheDiaryKeepsIt) {
    ShareDesk desk;
    desk.start_diary();
    desk.desk.tick("chills");
    desk.share.look();
    EXPECT_THAT(desk.state().choice, HasSubstr("1 entry"));
    EXPECT_THAT(desk.text(), HasSubstr("chills"));
}

TEST(SharePresenter, HoldsTheCheckOfNowWhenTheDiaryCannotKeepIt) {
    ShareDesk desk;
    desk.start_diary();
    desk.desk.tick("chills");
    ASSERT_TRUE(desk.desk.diary.close());
    desk.desk.check.clear();
    auto other = DiarySession::open(desk.folder / "diary.signpost", nullptr, OpenFor::writing);
    ASSERT_TRUE(other);
    desk.desk.diary.open(desk.folder / "diary.signpost");
    ASSERT_TRUE(desk.desk.state().is_read_only);
    desk.desk.tick("seizure");
    desk.share.look();
    EXPECT_THAT(desk.text(), AllOf(HasSubstr("seizure"), HasSubstr("chills")));
    EXPECT_TRUE(desk.state().is_person_fixed);
}

TEST(SharePresenter, LetsOnlyTheChosenEntriesOut) {
    ShareDesk desk;
    desk.start_diary();
    desk.desk.tick("chills");
    desk.desk.pass_minutes(10 * 24 * 60);
    desk.desk.diary.new_check();
    desk.desk.tick("headache");
    desk.share.choose_range("all");
    EXPECT_THAT(desk.state().choice, HasSubstr("2 entries"));
    for (const std::string range : {"now", "week"}) {
        desk.share.choose_range(range);
        EXPECT_THAT(desk.state().choice, HasSubstr("1 entry")) << range;
        EXPECT_THAT(desk.saved("text"), AllOf(HasSubstr("headache"), Not(HasSubstr("shaking")))) << range;
        EXPECT_THAT(desk.saved("json"), Not(HasSubstr("chills"))) << range;
    }
    desk.share.choose_range("dates");
    desk.share.type_to("6 Nov 2026");
    EXPECT_THAT(desk.saved("json"), AllOf(HasSubstr("chills"), Not(HasSubstr("headache"))));
}

TEST(SharePresenter, LetsNoEntryOutWhileADayCannotBeRead) {
    ShareDesk desk;
    desk.start_diary();
    desk.desk.tick("chills");
    desk.share.choose_range("dates");
    desk.share.type_from("11/05/2026");
    EXPECT_FALSE(desk.state().from.problem.empty());
    EXPECT_THAT(desk.text(), Not(HasSubstr("chills")));
    EXPECT_THAT(desk.saved("text"), IsEmpty());
    EXPECT_TRUE(desk.state().said.is_problem);
    desk.share.type_from("5 Nov 2026");
    desk.share.type_to("1 Nov 2026");
    EXPECT_FALSE(desk.state().to.problem.empty());
    EXPECT_THAT(desk.saved("json"), IsEmpty());
    desk.share.type_to("6 Nov 2026");
    EXPECT_THAT(desk.saved("json"), HasSubstr("chills"));
}

TEST(SharePresenter, LeavesOutEachPartThatIsUnticked) {
    ShareDesk desk;
    desk.start_diary();
    desk.share.type_person_name("Ann Example");
    desk.desk.check.type_infusion_date("2 Nov 2026");
    desk.desk.tick("chills");
    desk.desk.diary.select(desk.desk.entries().front().id);
    desk.desk.diary.type_note("slept badly");
    desk.desk.diary.choose_sentence(static_cast<std::size_t>(SentenceLook::changed));
    desk.desk.diary.type_sentence("the sky sky");
    const std::pair<std::string, std::string> shown[] = {{"person", "Ann Example"},
                                                         {"infusion", "2026-11-02"},
                                                         {"notes", "slept badly"},
                                                         {"sentences", "the sky sky"}};
    for (const auto& [part, words] : shown) {
        EXPECT_THAT(desk.saved("json"), HasSubstr(words));
        desk.share.include(part, false);
        EXPECT_THAT(desk.saved("json"), Not(HasSubstr(words)));
        EXPECT_THAT(desk.state().choice, HasSubstr("Left out"));
        desk.share.include(part, true);
    }
}

TEST(SharePresenter, NamesTheTeamOfTheBandWhereTheDiaryHasNone) {
    ShareDesk desk;
    desk.start_diary();
    desk.desk.team.type_phone("555 0134");
    desk.share.look();
    EXPECT_THAT(desk.text(), HasSubstr("555 0134"));
}

TEST(SharePresenter, SaysWhenTheDiaryAndTheBandNameDifferentTeams) {
    ShareDesk desk;
    desk.desk.team.type_phone("555 0134");
    desk.start_diary();
    ASSERT_TRUE(desk.desk.diary.close());
    desk.desk.team.type_phone("555 9999");
    desk.desk.diary.open(desk.folder / "diary.signpost");
    desk.share.look();
    EXPECT_THAT(desk.state().hint, HasSubstr("another care team"));
}

// ---- Whose it is

TEST(SharePresenter, MovesThePersonIntoANewDiaryAndOutOfTheSettings) {
    ShareDesk desk;
    desk.share.type_person_name("Ann Example");
    desk.share.type_person_number("14 March 1961");
    Settings settings;
    desk.desk.diary.store(settings);
    EXPECT_EQ(settings.person_name, "Ann Example");
    EXPECT_EQ(settings.person_number, "14 March 1961");
    desk.start_diary();
    EXPECT_EQ(desk.desk.diary.diary()->details.person_name, "Ann Example");
    EXPECT_EQ(desk.desk.diary.diary()->details.person_number, "14 March 1961");
    desk.desk.diary.store(settings);
    EXPECT_THAT(settings.person_name, IsEmpty());
    EXPECT_THAT(settings.person_number, IsEmpty());
}

TEST(SharePresenter, TakesNoPersonOverIntoADiaryThatIsOnlyOpened) {
    ShareDesk desk;
    desk.start_diary();
    desk.desk.diary.close_diary();
    desk.share.type_person_name("Ann Example");
    desk.desk.diary.open(desk.folder / "diary.signpost");
    desk.share.look();
    EXPECT_THAT(desk.state().person_name.text, IsEmpty());
    EXPECT_THAT(desk.desk.diary.diary()->details.person_name, IsEmpty());
    desk.desk.diary.close_diary();
    desk.share.look();
    EXPECT_EQ(desk.state().person_name.text, "Ann Example");
}

TEST(SharePresenter, KeepsThePersonFromOneStartToTheNext) {
    Settings settings;
    settings.person_name = "Ann Example";
    ShareDesk desk(settings);
    EXPECT_EQ(desk.state().person_name.text, "Ann Example");
    EXPECT_THAT(desk.text(), HasSubstr("Ann Example"));
}

// ---- The paper

TEST(SharePresenter, MakesThePaperOnlyWhileItIsSeen) {
    ShareDesk desk;
    const auto version = desk.state().version;
    desk.share.show(false);
    desk.desk.tick("chills");
    desk.share.choose_paper("fridge_sheet");
    EXPECT_EQ(desk.state().version, version);
    desk.share.show(true);
    EXPECT_GT(desk.state().version, version);
    EXPECT_EQ(desk.share.document().kind, PaperKind::fridge_sheet);
}

TEST(SharePresenter, MakesNoOtherPaperWhenNothingChanged) {
    ShareDesk desk;
    const auto version = desk.state().version;
    desk.share.look();
    desk.share.type_times("08:00");
    EXPECT_EQ(desk.state().version, version);
}

TEST(SharePresenter, ShowsTheCallSheetWithAllThatIsThereWhenAskedWhatToSay) {
    ShareDesk desk;
    desk.start_diary();
    desk.desk.tick("chills");
    desk.share.choose_paper("checklist");
    desk.share.choose_range("now");
    desk.share.what_do_i_say();
    EXPECT_THAT(ids_on(desk.state().papers), ::testing::ElementsAre("call_sheet"));
    EXPECT_THAT(ids_on(desk.state().ranges), ::testing::ElementsAre("all"));
    EXPECT_THAT(desk.text(), HasSubstr("chills"));
}

TEST(SharePresenter, LeavesOutWhatWasLeftOutAlsoWhenAskedWhatToSay) {
    ShareDesk desk;
    desk.share.type_person_name("Ann Example");
    desk.share.include("person", false);
    desk.share.what_do_i_say();
    EXPECT_THAT(desk.text(), Not(HasSubstr("Ann Example")));
}

TEST(SharePresenter, TellsWhichFontsAreMissing) {
    ShareDesk desk({}, {"\u4e2d", "Noto Sans CJK (Chinese)"});
    EXPECT_THAT(desk.state().missing_fonts, AllOf(HasSubstr("\u4e2d"), HasSubstr("Noto Sans CJK")));
}

TEST(SharePresenter, KeepsThePageSizeOnceItIsChosen) {
    ShareDesk desk;
    Settings settings;
    desk.share.store(settings);
    EXPECT_THAT(settings.page_size, IsEmpty());
    desk.share.choose_page("letter");
    desk.share.store(settings);
    EXPECT_EQ(settings.page_size, "letter");
    ShareDesk next(settings);
    EXPECT_EQ(next.state().page, paper::PageSize::letter);
}

TEST(SharePresenter, RemembersThatAPersonWantsPapersAsText) {
    ShareDesk desk;
    desk.share.toggle_text();
    Settings settings;
    desk.share.store(settings);
    EXPECT_TRUE(ShareDesk(settings).state().shows_text);
    desk.share.toggle_text();
    desk.share.store(settings);
    EXPECT_FALSE(ShareDesk(settings).state().shows_text);
}

TEST(SharePresenter, TakesNoNoticeOfWhatIsNotThere) {
    ShareDesk desk;
    const auto before = desk.state();
    desk.share.choose_paper("no paper");
    desk.share.choose_page("a0");
    desk.share.choose_range("ever");
    desk.share.include("nothing", false);
    desk.share.type_follow_up_date(99, "5 Nov 2026");
    EXPECT_FALSE(desk.share.save("no format", desk.folder / "x"));
    EXPECT_EQ(desk.state(), before);
}

}  // namespace
}  // namespace signpost
