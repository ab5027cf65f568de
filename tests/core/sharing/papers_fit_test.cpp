// SPDX-License-Identifier: Apache-2.0
// On how many pages the papers come out, on both sizes of paper.
#include <gtest/gtest.h>

#include "core/paper/pages.h"
#include "tests/core/sharing/example_papers.h"

namespace signpost {
namespace {

std::size_t pages_of(PaperKind kind, const Diary& diary, paper::PageSize size) {
    return paper::Pages(testing::paper(kind, diary), size).count();
}

TEST(PapersFit, OnePageWhereTheyHangOnAWallAreReadAloudOrAreCutOut) {
    for (const auto& row : paper::page_sizes)
        for (const auto& diary : {testing::one_check(), Diary{}})
            for (const auto kind : {PaperKind::call_sheet, PaperKind::fridge_sheet, PaperKind::wallet_card})
                EXPECT_EQ(pages_of(kind, diary, row.size), 1U) << row.name << ' ' << paper_of(kind).id;
}

TEST(PapersFit, OnePageForEachTeachBackRecordAndForTheFormToFillIn) {
    auto one = testing::two_talks();
    one.teach_backs.erase(one.teach_backs.begin());
    for (const auto& row : paper::page_sizes) {
        EXPECT_EQ(pages_of(PaperKind::teach_back, {}, row.size), 1U) << row.name;
        EXPECT_EQ(pages_of(PaperKind::teach_back, one, row.size), 1U) << row.name;
        EXPECT_EQ(pages_of(PaperKind::teach_back, testing::two_talks(), row.size), 2U) << row.name;
    }
}

TEST(PapersFit, ThreePagesWhereTheyAreFilledIn) {
    for (const auto& row : paper::page_sizes)
        EXPECT_LE(pages_of(PaperKind::checklist, {}, row.size), 3U) << row.name;
}

}  // namespace
}  // namespace signpost
