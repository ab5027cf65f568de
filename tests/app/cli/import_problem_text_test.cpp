// SPDX-License-Identifier: Apache-2.0
#include "app/cli/import_problem_text.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace signpost::cli {
namespace {

using ImportKind = ImportProblemKind;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(ImportProblemText, EachKindIsSaidDifferentlyAndSaysThatNothingWasChanged) {
    std::set<std::string> sentences;
    for (int i = 0; i <= static_cast<int>(ImportKind::given_twice); ++i) {
        const auto mistake =
            import_problem_mistake("f", {static_cast<ImportKind>(i), "entries[3].time", "soon"});
        EXPECT_EQ(mistake.place, "f: entries[3].time");
        EXPECT_THAT(mistake.what, HasSubstr("; nothing was changed"));
        EXPECT_THAT(mistake.what, Not(HasSubstr("{")));
        sentences.insert(mistake.what);
    }
    EXPECT_EQ(sentences.size(), 10U);
}

TEST(ImportProblemText, FilesThatAreNotOursEndWithThreeAndOthersWithOne) {
    for (const auto kind :
         {ImportKind::not_json, ImportKind::too_deep, ImportKind::not_ours, ImportKind::newer})
        EXPECT_EQ(import_problem_mistake("f", {kind, {}, {}}).code, ExitCode::not_ours);
    for (const auto kind : {ImportKind::too_large, ImportKind::missing, ImportKind::wrong_type,
                            ImportKind::bad_value, ImportKind::unknown, ImportKind::given_twice})
        EXPECT_EQ(import_problem_mistake("f", {kind, {}, {}}).code, ExitCode::refused);
}

TEST(ImportProblemText, AFileWithoutAPlaceInItIsNamedAlone) {
    EXPECT_EQ(import_problem_mistake("a\nb", {ImportKind::too_large, {}, {}}).place, "a\\x0Ab");
}

}  // namespace
}  // namespace signpost::cli
