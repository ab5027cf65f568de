// SPDX-License-Identifier: Apache-2.0
#include "app/cli/file_problem_text.h"

#include <cerrno>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace signpost::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

using FileKind = FileProblemKind;

TEST(FileProblemText, EachKindHasTheExitCodeOfTheContract) {
    const std::pair<FileKind, int> rows[] = {
        {FileKind::not_found, 4},
        {FileKind::exists_already, 1},
        {FileKind::not_ours, 3},
        {FileKind::newer, 3},
        {FileKind::damaged, 3},
        {FileKind::needs_passphrase, 2},
        {FileKind::wrong_passphrase, 1},
        {FileKind::in_use, 4},
        {FileKind::changed_elsewhere, 4},
        {FileKind::read_only, 1},
        {FileKind::no_access, 4},
        {FileKind::no_space, 4},
        {FileKind::too_large, 1},
        {FileKind::too_many_entries, 1},
        {FileKind::too_many_teach_backs, 1},
        {FileKind::no_memory, 4},
        {FileKind::other, 4},
    };
    ASSERT_EQ(std::size(rows), static_cast<std::size_t>(FileKind::other) + 1);
    for (const auto& [kind, code] : rows)
        EXPECT_EQ(static_cast<int>(exit_code_of(kind)), code) << id_of(kind);
}

TEST(FileProblemText, EachKindIsOneLineBehindItsPlace) {
    for (int i = 0; i <= static_cast<int>(FileKind::other); ++i) {
        const auto mistake = file_problem_mistake({static_cast<FileKind>(i), "a\nb", EIO});
        EXPECT_EQ(mistake.place, "a\\x0Ab");
        EXPECT_GT(mistake.what.size(), 20U);
        EXPECT_THAT(mistake.what, Not(HasSubstr("\n")));
        EXPECT_THAT(mistake.what, Not(HasSubstr("{")));
    }
}

TEST(FileProblemText, SaysWhatTheSystemSays) {
    EXPECT_THAT(file_problem_mistake({FileKind::other, "d", EIO}).what, HasSubstr("(Input/output error)"));
    EXPECT_THAT(file_problem_mistake({FileKind::other, "d", 0}).what, Not(HasSubstr("(")));
}

}  // namespace
}  // namespace signpost::cli
