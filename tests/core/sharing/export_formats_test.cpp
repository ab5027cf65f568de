// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/export_formats.h"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "core/sharing/diary_json.h"
#include "tests/core/sharing/example_papers.h"
#include "tests/rules/forbidden_words.h"
#include "tests/support/random_diaries.h"
#include "tests/support/sample_diaries.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::a_few_days;
using ::testing::AllOf;
using testing::example_context;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

const ReminderPlan plan{CalendarDate::parse("2026-11-05").value(), 14, {8 * 60, 20 * 60}, std::nullopt, {}};

class ExportFormats : public ::testing::Test {
protected:
    Exported made(std::string_view id, const Diary& diary, PaperKind kind = PaperKind::diary_report,
                  paper::PageSize page = paper::PageSize::a4) const {
        return find_format(id)->make({example_context(), diary, kind, page, plan}).value();
    }
};

TEST_F(ExportFormats, HaveIdsAndNamesOfTheirOwn) {
    std::set<std::string> ids;
    std::set<std::string> names;
    for (const auto& format : export_formats()) {
        ids.emplace(format.id);
        const auto name = format.name({});
        names.insert(name);
        EXPECT_EQ(testing::first_found(name, testing::forbidden_words()), "") << name;
        EXPECT_EQ(find_format(format.id), &format);
        EXPECT_THAT(std::string(format.extension), AllOf(Not(IsEmpty()), Not(HasSubstr("."))));
    }
    EXPECT_EQ(ids, (std::set<std::string>{"text", "html", "pdf", "csv", "json", "fhir", "calendar"}));
    EXPECT_EQ(names.size(), ids.size());
    for (const auto* unknown : {"", "PDF", "pdf "}) EXPECT_EQ(find_format(unknown), nullptr) << unknown;
}

TEST_F(ExportFormats, MakeTheSameBytesOfTheSameDiary) {
    for (const auto& format : export_formats())
        EXPECT_EQ(made(format.id, a_few_days()), made(format.id, a_few_days())) << format.id;
}

TEST_F(ExportFormats, OfPapersSayWhatTheDiaryHolds) {
    for (const auto* id : {"text", "html"}) {
        const auto text = made(id, a_few_days()).bytes;
        for (const auto* words :
             {"She shook for ten minutes.", "38.2\u00A0°C", "Ann Example", "030 1234 567"})
            EXPECT_THAT(text, HasSubstr(words)) << id;
    }
}

TEST_F(ExportFormats, PutPicturesIntoTheFileItself) {
    const auto html = made("html", a_few_days()).bytes;
    EXPECT_THAT(html, HasSubstr("data:image/png;base64,iVBORw0KGgo"));
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(made("html", a_few_days(), PaperKind::wallet_card).bytes,
                HasSubstr("data:image/png;base64,iVBORw0KGgo"));
}

TEST_F(ExportFormats, TakeThePaperAndThePageThatWereChosen) {
    EXPECT_THAT(made("text", a_few_days(), PaperKind::fridge_sheet).bytes, StartsWith("Fridge sheet\n"));
    EXPECT_NE(made("pdf", a_few_days()), made("pdf", a_few_days(), PaperKind::call_sheet));
    EXPECT_NE(made("pdf", a_few_days()),
              made("pdf", a_few_days(), PaperKind::diary_report, paper::PageSize::letter));
}

TEST_F(ExportFormats, OfEntriesHoldThemAll) {
    EXPECT_EQ(diary_from_json(made("json", a_few_days()).bytes).value(), a_few_days());
    EXPECT_EQ(nlohmann::json::parse(made("fhir", a_few_days()).bytes).at("resourceType"), "Bundle");
    const auto csv = made("csv", a_few_days()).bytes;
    for (const auto& entry : a_few_days().entries)
        for (const auto& reading : entry.readings) EXPECT_THAT(csv, HasSubstr(reading.value));
}

TEST_F(ExportFormats, NameTheLettersThatNoFontShowsAndOnlyThose) {
    for (const auto& paper : papers())
        EXPECT_EQ(made("pdf", a_few_days(), paper.kind).missing_letters, "") << paper.id;
    auto diary = a_few_days();
    diary.entries[0].note = "\U0001401A";  // an Anatolian hieroglyph
    const auto with = made("pdf", diary);
    EXPECT_EQ(with.missing_letters.empty(), with.missing_fonts.empty());
}

TEST_F(ExportFormats, OfRemindersSayWhyThereAreNone) {
    const auto diary = a_few_days();
    const auto problem = [&](const ReminderPlan& wanted) {
        return find_format("calendar")
            ->make({example_context(), diary, PaperKind::diary_report, paper::PageSize::a4, wanted})
            .error();
    };
    EXPECT_EQ(problem({}), ExportProblem::no_reminders);
    auto too_long = plan;
    too_long.days = most_reminder_days + 1;
    EXPECT_EQ(problem(too_long), ExportProblem::bad_reminders);
}

TEST_F(ExportFormats, SuggestNamesThatSayWhatItIsAndNotWhose) {
    const auto diary = a_few_days();
    const auto name = [&](std::string_view id, PaperKind kind = PaperKind::call_sheet) {
        return suggested_file_name(*find_format(id),
                                   {example_context(), diary, kind, paper::PageSize::a4, plan});
    };
    EXPECT_EQ(name("pdf"), "call-sheet-2026-11-05.pdf");
    EXPECT_EQ(name("text", PaperKind::diary_report), "diary-report-2026-11-05.txt");
    EXPECT_EQ(name("csv"), "diary-2026-11-05.csv");
    EXPECT_EQ(name("json"), "diary-2026-11-05.json");
    EXPECT_EQ(name("fhir"), "diary-fhir-2026-11-05.json");
    EXPECT_EQ(name("calendar"), "reminders-2026-11-05.ics");
    for (const auto& format : export_formats())
        EXPECT_THAT(name(format.id), Not(HasSubstr("Ann"))) << format.id;
}

RC_GTEST_FIXTURE_PROP(ExportFormats, TakeEveryDiary, ()) {
    const auto diary = *testing::any_diary(3);
    const auto& format = export_formats()[*rc::gen::inRange<std::size_t>(0, export_formats().size())];
    const auto kind = papers()[*rc::gen::inRange<std::size_t>(0, papers().size())].kind;
    RC_ASSERT(!made(format.id, diary, kind).bytes.empty());
}

}  // namespace
}  // namespace signpost
