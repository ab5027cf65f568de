// SPDX-License-Identifier: Apache-2.0
// "What to look for". What holds for all papers is tested in papers_test.cpp.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/paper/pages.h"
#include "core/sharing/document_text.h"
#include "core/sharing/effect_timeline.h"
#include "tests/core/sharing/example_papers.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::HasSubstr;
using testing::real_catalog;

Document handout(const Diary& diary = {}) { return testing::paper(PaperKind::handout, diary); }

template <class Part>
std::vector<const Part*> parts_of(const Document& document) {
    std::vector<const Part*> out;
    for (const auto& part : document.parts)
        if (const auto* one = std::get_if<Part>(&part)) out.push_back(one);
    return out;
}

TEST(Handout, HasTheTimelineAndTheSameAsATableOnItsFirstPage) {
    const auto document = handout();
    const auto timelines = parts_of<TimelinePart>(document);
    ASSERT_EQ(timelines.size(), 1U);
    const auto made = effect_timeline(real_catalog(), {}, std::nullopt);
    EXPECT_EQ(timelines[0]->timeline, made.timeline);
    EXPECT_EQ(timelines[0]->summary, "The day never rules anything out. A sign on any day counts.");
    const auto text = plain_text(document);
    for (const auto& row : made.table.rows)
        for (const auto& cell : row) EXPECT_THAT(text, HasSubstr(cell));
    const auto is_new_page = [](const DocumentPart& part) { return std::holds_alternative<NewPanel>(part); };
    const auto first = std::find_if(document.parts.begin(), document.parts.end(), is_new_page);
    EXPECT_TRUE(std::any_of(document.parts.begin(), first, [](const DocumentPart& part) {
        return std::holds_alternative<DataTable>(part);
    }));
}

TEST(Handout, HasAPageForEachEffectWhichOpensWithTheEmergencySigns) {
    const auto document = handout();
    std::size_t effect = 0;
    for (std::size_t i = 0; i + 1 < document.parts.size(); ++i) {
        if (!std::holds_alternative<NewPanel>(document.parts[i])) continue;
        const auto& opening = std::get<Report>(document.parts[i + 1]);
        EXPECT_EQ(opening.at(0).kind, ReportLineKind::emergency);
        for (const auto sign : real_catalog().emergency_signs())
            EXPECT_THAT(opening.at(0).text, HasSubstr(real_catalog().at(sign).short_name));
        EXPECT_EQ(opening.at(1).text, real_catalog().effects.at(effect++).name);
    }
    EXPECT_EQ(effect, real_catalog().effects.size());
}

/// It is read on other days than the one on which it was made.
TEST(Handout, IsTheSameWhateverDayItIs) {
    auto diary = testing::diary_with_details();
    const auto with = handout(diary);
    EXPECT_FALSE(parts_of<TimelinePart>(with)[0]->timeline.today);
    diary.details.infusion_date.clear();
    EXPECT_EQ(handout(diary).parts, with.parts);
}

TEST(Handout, IsOnePageForTheTimelineAndOneForEachEffectOnBothSizesOfPaper) {
    for (const auto& row : paper::page_sizes)
        for (const auto& diary : {testing::diary_with_details(), Diary{}})
            EXPECT_EQ(paper::Pages(handout(diary), row.size).count(), 1 + real_catalog().effects.size())
                << row.name;
}

TEST(Handout, ShowsAPictureInTheWebPageThatIsDescribed) {
    PicturePainters painters;
    painters.timeline = [](const paper::Timeline& timeline) {
        return "data:image/png;base64," + std::to_string(timeline.rows.size());
    };
    EXPECT_THAT(
        html_of(handout(), painters),
        HasSubstr("<img src=\"data:image/png;base64,5\" alt=\"The day never rules anything out. A sign "
                  "on any day counts.\">"));
}

TEST(Handout, ListsSignsWithoutBoxesToTick) {
    EXPECT_THAT(plain_text(handout()), ::testing::Not(HasSubstr("[ ]")));
    EXPECT_THAT(plain_text(handout()), HasSubstr("- \u26A0 "));
    EXPECT_THAT(html_of(handout()), ::testing::Not(HasSubstr("\u2610")));
}

}  // namespace
}  // namespace signpost
