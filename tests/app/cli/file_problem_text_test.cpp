// SPDX-License-Identifier: Apache-2.0
#include "app/cli/file_problem_text.h"

#include <cerrno>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace signpost::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

using Kind = FileProblemKind;

TEST(FileProblemText, EachKindHasTheExitCodeOfTheContract) {
    const std::pair<Kind, int> rows[] = {
        {Kind::not_found, 4},
        {Kind::exists_already, 1},
        {Kind::not_ours, 3},
        {Kind::newer, 3},
        {Kind::damaged, 3},
        {Kind::needs_passphrase, 2},
        {Kind::wrong_passphrase, 1},
        {Kind::in_use, 4},
        {Kind::changed_elsewhere, 4},
        {Kind::read_only, 1},
        {Kind::no_access, 4},
        {Kind::no_space, 4},
        {Kind::too_large, 1},
        {Kind::too_many_entries, 1},
        {Kind::too_many_teach_backs, 1},
        {Kind::no_memory, 4},
        {Kind::other, 4},
    };
    ASSERT_EQ(std::size(rows), static_cast<std::size_t>(Kind::other) + 1);
    for (const auto& [kind, code] : rows)
        EXPECT_EQ(static_cast<int>(exit_code_of(kind)), code) << id_of(kind);
}

TEST(FileProblemText, EachKindIsOneLineBehindItsPlace) {
    for (int i = 0; i <= static_cast<int>(Kind::other); ++i) {
        const auto mistake = file_problem_mistake({static_cast<Kind>(i), "a\nb", EIO});
        EXPECT_EQ(mistake.place, "a\\x0Ab");
        EXPECT_GT(mistake.what.size(), 20U);
        EXPECT_THAT(mistake.what, Not(HasSubstr("\n")));
        EXPECT_THAT(mistake.what, Not(HasSubstr("{")));
    }
}

TEST(FileProblemText, SaysWhatTheSystemSays) {
    EXPECT_THAT(file_problem_mistake({Kind::other, "d", EIO}).what, HasSubstr("(Input/output error)"));
    EXPECT_THAT(file_problem_mistake({Kind::other, "d", 0}).what, Not(HasSubstr("(")));
}

}  // namespace
}  // namespace signpost::cli
