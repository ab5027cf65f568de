// SPDX-License-Identifier: Apache-2.0
// On how many pages the papers come out, on both sizes of paper, in every language and both voices.
#include <gtest/gtest.h>

#include "core/paper/pages.h"
#include "tests/core/sharing/example_papers.h"

namespace signpost {
namespace {

struct Speech {
    std::string_view language;
    Voice voice;
};

class PapersFit : public ::testing::TestWithParam<Speech> {
protected:
    static std::size_t pages_of(PaperKind kind, const Diary& diary, paper::PageSize size) {
        const auto context = testing::example_context_in(GetParam().language, GetParam().voice);
        return paper::Pages(paper_of(kind).make(context, diary), size).count();
    }
};

TEST_P(PapersFit, OnePageWhereTheyHangOnAWallAreReadAloudOrAreCutOut) {
    for (const auto& row : paper::page_sizes)
        for (const auto& diary : {testing::one_check(), Diary{}})
            for (const auto kind : {PaperKind::call_sheet, PaperKind::fridge_sheet, PaperKind::wallet_card})
                EXPECT_EQ(pages_of(kind, diary, row.size), 1U) << row.name << ' ' << paper_of(kind).id;
}

TEST_P(PapersFit, OnePageForEachTeachBackRecordAndForTheFormToFillIn) {
    auto one = testing::two_talks();
    one.teach_backs.erase(one.teach_backs.begin());
    for (const auto& row : paper::page_sizes) {
        EXPECT_EQ(pages_of(PaperKind::teach_back, {}, row.size), 1U) << row.name;
        EXPECT_EQ(pages_of(PaperKind::teach_back, one, row.size), 1U) << row.name;
        EXPECT_EQ(pages_of(PaperKind::teach_back, testing::two_talks(), row.size), 2U) << row.name;
    }
}

TEST_P(PapersFit, ThreePagesWhereTheyAreFilledIn) {
    for (const auto& row : paper::page_sizes)
        EXPECT_LE(pages_of(PaperKind::checklist, {}, row.size), 3U) << row.name;
}

TEST_P(PapersFit, NoLetterIsMissing) {
    const auto context = testing::example_context_in(GetParam().language, GetParam().voice);
    for (const auto& one : papers())
        EXPECT_EQ(paper::missing_letters(one.make(context, testing::one_check())), "") << one.id;
}

std::vector<Speech> all_speech() {
    std::vector<Speech> out;
    for (const auto& language : languages())
        for (const auto voice : {Voice::patient, Voice::caregiver}) out.push_back({language.id, voice});
    return out;
}

INSTANTIATE_TEST_SUITE_P(InEveryLanguage, PapersFit, ::testing::ValuesIn(all_speech()), [](const auto& one) {
    return std::string(one.param.language) + "_" + std::string(id_of(one.param.voice));
});

}  // namespace
}  // namespace signpost
