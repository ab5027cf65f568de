// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/diary_words.h"

#include <cerrno>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/diary/diary.h"
#include "tests/rules/forbidden_words.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::ElementsAre;
using testing::english;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::real_catalog;
using FileKind = FileProblemKind;

const std::string file = "/home/ann/diary.signpost";

std::vector<FileProblem> all_problems() {
    std::vector<FileProblem> out;
    for (int kind = 0; kind <= static_cast<int>(FileKind::other); ++kind)
        out.push_back({static_cast<FileKind>(kind), file, 0});
    out.push_back({FileKind::other, file, EIO});
    out.push_back({FileKind::no_access, file, EACCES});
    return out;
}

TEST(DiaryWords, EveryProblemIsSaidInAWholeSentenceWithoutAHole) {
    for (const auto& problem : all_problems())
        for (const auto& text :
             {open_problem_words(problem, english), create_problem_words(problem, english),
              save_problem_words(problem, english), change_problem_words(problem, english)}) {
            EXPECT_TRUE(text.ends_with('.') || text.ends_with('?')) << text;
            EXPECT_THAT(text, Not(HasSubstr("{"))) << text;
            EXPECT_EQ(testing::first_found(text, testing::forbidden_words()), "") << text;
            EXPECT_EQ(testing::first_found(text, testing::calming_words()), "") << text;
        }
}

TEST(DiaryWords, WhatCannotBeOpenedIsToldApart) {
    std::set<std::string> different;
    const FileKind kinds[] = {FileKind::not_found, FileKind::exists_already, FileKind::not_ours,
                              FileKind::newer,     FileKind::damaged,        FileKind::needs_passphrase,
                              FileKind::in_use,    FileKind::no_access,      FileKind::wrong_passphrase,
                              FileKind::no_space,  FileKind::no_memory,      FileKind::too_large};
    for (const auto kind : kinds) different.insert(open_problem_words({kind, file, 0}, english));
    EXPECT_EQ(different.size(), std::size(kinds));
    EXPECT_THAT(open_problem_words({FileKind::other, file, EIO}, english),
                HasSubstr(file + " could not be used ("));
}

TEST(DiaryWords, AFailedSaveSaysThatNothingIsLost) {
    for (const auto kind : {FileKind::no_space, FileKind::other, FileKind::no_access})
        EXPECT_THAT(save_problem_words({kind, file, 0}, english), HasSubstr("It stays here"));
}

TEST(DiaryWords, DifferencesAreListedOneALine) {
    Diary before;
    Diary after;
    Entry entry;
    entry.id = "a";
    entry.time = {CalendarDate::from(2026, 11, 5).value(), 20 * 60, 0};
    before.entries = {entry};
    entry.signs = {"fever"};
    after.entries = {entry};
    entry.id = "b";
    after.entries.push_back(entry);
    entry.id = "c";
    before.entries.push_back(entry);
    before.details.product = "a study";
    after.details.team_name = "Ward 5C";
    EXPECT_THAT(difference_words(real_catalog(), difference(before, after), english),
                ElementsAre("Changed: Thu 5 Nov 2026, 20:00: fever", "New: Thu 5 Nov 2026, 20:00: fever",
                            "Deleted: Thu 5 Nov 2026, 20:00: fever", "Product or study: (empty)",
                            "Name of the team or ward: Ward 5C"));
}

}  // namespace
}  // namespace signpost
