// SPDX-License-Identifier: Apache-2.0
// What is done with the paper: files, the printer, the clipboard, and what is said when that fails.
#include <cerrno>
#include <filesystem>

#include <sys/stat.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/sharing/document_text.h"
#include "tests/app/presenters/share_desk.h"
#include "tests/support/other_words.h"

namespace signpost {
namespace {

using ::testing::AllOf;
using ::testing::AnyOf;
using testing::bytes_in;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::ShareDesk;
using ::testing::StartsWith;
using testing::write_bytes;

TEST(ShareFiles, AreWrittenInEveryFormatAndHoldWhatTheyAreFor) {
    ShareDesk desk;
    desk.desk.tick("chills");
    for (const auto& format : export_formats()) {
        if (format.holds == FormatHolds::reminders) continue;
        const auto bytes = desk.saved(format.id);
        EXPECT_THAT(bytes, Not(IsEmpty())) << format.id;
        if (format.id == "pdf") {
            EXPECT_THAT(bytes, StartsWith("%PDF"));
        }
        EXPECT_FALSE(desk.state().said.is_problem) << desk.state().said.text;
        EXPECT_EQ(desk.state().said.where, format.holds);
    }
}

TEST(ShareFiles, ForProgramsAreInEnglishWhateverIsSpoken) {
    testing::DiaryDesk desk;
    desk.tick("chills");
    const testing::TempFolder folder;
    const auto& spanish = testing::other_words("es");
    ShareWorld world;
    world.english = &testing::real_catalog();
    SharePresenter share(spanish.catalog, spanish.translator, desk.check, desk.team, desk.diary, {}, world);
    share.show(true);
    const auto saved = [&](std::string_view format) {
        const auto path = folder / ("saved." + std::string(format));
        return share.save(format, path) ? bytes_in(path) : std::string();
    };
    const auto name = [](const Catalog& catalog) {
        return catalog.at(testing::sign(catalog, "chills")).short_name;
    };
    for (const auto* format : {"csv", "fhir"}) {
        const auto bytes = saved(format);
        EXPECT_THAT(bytes, Not(HasSubstr(name(spanish.catalog)))) << format;
        EXPECT_THAT(bytes, AnyOf(HasSubstr(name(testing::real_catalog())), HasSubstr("Chills"))) << format;
    }
    EXPECT_THAT(saved("text"), HasSubstr(name(spanish.catalog)));
}

TEST(ShareFiles, AreForTheirOwnerOnlyAndSayThatTheyAreNotSealed) {
    ShareDesk desk;
    const auto path = desk.folder / "sheet.txt";
    ASSERT_TRUE(desk.share.save("text", path));
    struct stat about {};
    ASSERT_EQ(::stat(path.c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777U, 0600U);
    EXPECT_THAT(desk.state().said.text, AllOf(HasSubstr(path), HasSubstr("not sealed")));
}

TEST(ShareFiles, HoldAPageThatTeachesWithTheNumbersToCallAndNothingOfThePerson) {
    ShareDesk desk;
    desk.desk.team.type_phone("555 0134");
    desk.share.type_person_name("Ann Example");
    desk.desk.tick("chills");
    const auto sheet = desk.share.effect_sheet(EffectIndex{});
    const auto text = plain_text(sheet);
    EXPECT_EQ(sheet.title, testing::real_catalog().effects.front().name);
    EXPECT_THAT(text, AllOf(HasSubstr("555 0134"), HasSubstr(testing::real_catalog().texts.prompt),
                            Not(HasSubstr("Ann Example"))));

    const auto path = desk.folder / "sheet.pdf";
    ASSERT_TRUE(desk.share.save_pdf(path, "%PDF of the sheet"));
    EXPECT_EQ(bytes_in(path), "%PDF of the sheet");
    EXPECT_FALSE(desk.share.save_pdf(path, std::nullopt));
    EXPECT_TRUE(desk.state().said.is_problem);
    EXPECT_EQ(bytes_in(path), "%PDF of the sheet");
    desk.start_diary();
    const auto diary = bytes_in(desk.folder / "diary.signpost");
    EXPECT_FALSE(desk.share.save_pdf(desk.folder / "diary.signpost", "%PDF of the sheet"));
    EXPECT_EQ(bytes_in(desk.folder / "diary.signpost"), diary);
}

TEST(ShareFiles, StandAloneInTheirFolder) {
    ShareDesk desk;
    ASSERT_TRUE(desk.share.save("pdf", desk.folder / "sheet.pdf"));
    ASSERT_TRUE(desk.share.save("pdf", desk.folder / "sheet.pdf"));
    std::vector<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(desk.folder.path()))
        names.push_back(file.path().filename().string());
    EXPECT_THAT(names, ::testing::ElementsAre("sheet.pdf"));
}

TEST(ShareFiles, GetTheirEndingAndThenReplaceNothing) {
    ShareDesk desk;
    ASSERT_TRUE(desk.share.save("text", desk.folder / "sheet"));
    EXPECT_THAT(bytes_in(desk.folder / "sheet.txt"), HasSubstr("Call sheet"));
    write_bytes(desk.folder / "letter.txt", "a letter");
    EXPECT_FALSE(desk.share.save("text", desk.folder / "letter"));
    EXPECT_EQ(bytes_in(desk.folder / "letter.txt"), "a letter");
    EXPECT_THAT(desk.state().said.text, HasSubstr("is there already"));
}

TEST(ShareFiles, NeverReplaceADiaryOrWhatBelongsToIt) {
    ShareDesk desk;
    desk.start_diary();
    desk.desk.tick("chills");
    ASSERT_TRUE(desk.desk.diary.save_now());
    desk.desk.tick("headache");
    ASSERT_TRUE(desk.desk.diary.write_now());
    for (const std::string name : {"diary.signpost", "diary.signpost.journal", "diary.signpost.backup"}) {
        const auto path = desk.folder / name;
        const auto before = bytes_in(path);
        EXPECT_FALSE(desk.share.save("text", path)) << name;
        EXPECT_EQ(bytes_in(path), before) << name;
        EXPECT_TRUE(desk.state().said.is_problem);
    }
}

TEST(ShareFiles, NeverReplaceAnotherDiaryOrADamagedOne) {
    ShareDesk desk;
    desk.start_diary();
    desk.desk.tick("chills");
    desk.desk.diary.close_diary();
    const auto path = desk.folder / "diary.signpost";
    const auto whole = bytes_in(path);
    EXPECT_FALSE(desk.share.save("text", path));
    write_bytes(path, whole.substr(0, whole.size() - 1));
    EXPECT_FALSE(desk.share.save("text", path));
    EXPECT_EQ(bytes_in(path), whole.substr(0, whole.size() - 1));
}

TEST(ShareFiles, SayWhatWentWrong) {
    ShareDesk desk;
    const auto path = desk.folder / "sheet.txt";
    desk.desk.disk.fail_with(ENOSPC);
    EXPECT_FALSE(desk.share.save("text", path));
    EXPECT_THAT(desk.state().said.text, HasSubstr("disk is full"));
    desk.desk.disk.fail_with(EACCES);
    EXPECT_FALSE(desk.share.save("text", path));
    EXPECT_THAT(desk.state().said.text, HasSubstr("cannot be used here"));
    desk.desk.disk.fail_with(0);
    EXPECT_FALSE(desk.share.save("text", desk.folder / "no/such/sheet.txt"));
    EXPECT_THAT(desk.state().said.text, HasSubstr("folder is not there"));
    EXPECT_FALSE(desk.share.save("text", "  "));
    EXPECT_TRUE(desk.state().said.is_problem);
    EXPECT_FALSE(desk.share.save("text", desk.folder / ""));
    EXPECT_THAT(desk.state().said.text, HasSubstr("Choose a place"));
    EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(ShareFiles, AreOfferedAgainWhereTheLastOneWasPut) {
    ShareDesk desk;
    ASSERT_TRUE(desk.share.save("text", desk.folder / "sheet.txt"));
    Settings settings;
    desk.share.store(settings);
    EXPECT_EQ(settings.share_folder + "/sheet.txt", desk.folder / "sheet.txt");
    EXPECT_EQ(ShareDesk(settings).share.folder(), settings.share_folder);
}

TEST(ShareFiles, AreNamedByPaperAndDayAndNotByThePerson) {
    ShareDesk desk;
    desk.share.type_person_name("Ann Example");
    const auto name = desk.share.suggested_file_name("pdf");
    EXPECT_THAT(name, AllOf(HasSubstr("call"), HasSubstr("2026-11-05"), Not(HasSubstr("Ann"))));
    EXPECT_THAT(desk.share.suggested_file_name("no format"), IsEmpty());
}

TEST(ShareFiles, AreNoLongerSpokenOfOnceAnotherPaperIsChosen) {
    ShareDesk desk;
    ASSERT_TRUE(desk.share.save("text", desk.folder / "sheet.txt"));
    desk.share.choose_paper("fridge_sheet");
    EXPECT_THAT(desk.state().said.text, IsEmpty());
}

TEST(ShareCopyAndPrint, AreToldWhetherTheyWorkedOrNot) {
    ShareDesk desk;
    desk.share.note_copied(true);
    EXPECT_THAT(desk.state().said.text, HasSubstr("Copied"));
    desk.share.note_copied(false);
    EXPECT_TRUE(desk.state().said.is_problem);
    desk.share.note_printed(true);
    EXPECT_FALSE(desk.state().said.is_problem);
    desk.share.note_printed(false);
    EXPECT_THAT(desk.state().said.text, HasSubstr("not printed"));
    EXPECT_TRUE(desk.state().said.is_problem);
}

// ---- Reminders

TEST(ShareReminders, BecomeACalendarOfTheTypedTimes) {
    ShareDesk desk;
    desk.share.type_first_day("5 Nov 2026");
    desk.share.type_days("14");
    desk.share.type_times("20:00; 8:00, 08:00");
    desk.share.type_sentence_time("18:00");
    desk.share.type_follow_up_date(0, "9 Nov 2026");
    desk.share.type_follow_up_time(0, "10:30");
    desk.share.type_follow_up(0, "Blood test");
    const auto calendar = desk.saved("calendar");
    EXPECT_THAT(calendar,
                AllOf(HasSubstr("20261105T080000"), HasSubstr("20261105T200000"),
                      HasSubstr("20261105T180000"), HasSubstr("20261109T103000"), HasSubstr("Blood test")));
    EXPECT_FALSE(desk.state().said.is_problem) << desk.state().said.text;
}

TEST(ShareReminders, SayWhatIsMissingBesideItsBoxAndLoseNothing) {
    ShareDesk desk;
    EXPECT_THAT(desk.saved("calendar"), IsEmpty());
    EXPECT_THAT(desk.state().said.text, HasSubstr("nothing to remind"));
    desk.share.type_times("8 o'clock");
    const auto& fields = desk.state().reminders;
    EXPECT_FALSE(fields.times.problem.empty());
    EXPECT_EQ(fields.times.text, "8 o'clock");
    EXPECT_FALSE(fields.first.problem.empty());
    EXPECT_FALSE(fields.days.problem.empty());
    EXPECT_THAT(desk.saved("calendar"), IsEmpty());
    EXPECT_TRUE(desk.state().said.is_problem);
    for (const std::string days : {"0", "401", "-3", "3x", "99999999999999999999"}) {
        desk.share.type_days(days);
        EXPECT_FALSE(desk.state().reminders.days.problem.empty()) << days;
        EXPECT_EQ(desk.state().reminders.days.text, days);
    }
}

TEST(ShareReminders, AskForDayAndTimeOfEachVisitThatWasBegun) {
    ShareDesk desk;
    desk.share.add_follow_up();
    ASSERT_EQ(desk.state().reminders.follow_ups.size(), 2U);
    desk.share.type_follow_up(1, "Blood test");
    const auto& rows = desk.state().reminders.follow_ups;
    EXPECT_TRUE(rows[0].date.problem.empty());
    EXPECT_FALSE(rows[1].date.problem.empty());
    EXPECT_FALSE(rows[1].time.problem.empty());
    EXPECT_THAT(desk.saved("calendar"), IsEmpty());
}

TEST(ShareReminders, OfOneVisitAloneNeedNoDays) {
    ShareDesk desk;
    desk.share.type_follow_up_date(0, "9 Nov 2026");
    desk.share.type_follow_up_time(0, "10:30");
    EXPECT_THAT(desk.saved("calendar"), HasSubstr("20261109T103000"));
}

TEST(ShareReminders, StopAtAsManyVisitsAsACalendarFileHolds) {
    ShareDesk desk;
    for (std::size_t i = 0; i < most_follow_ups + 5; ++i) desk.share.add_follow_up();
    EXPECT_EQ(desk.state().reminders.follow_ups.size(), most_follow_ups);
    EXPECT_FALSE(desk.state().reminders.can_add_follow_up);
}

}  // namespace
}  // namespace signpost
