// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/id_table.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/catalog/places.h"

namespace signpost {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using RuleKind = RuleMistakeKind;

/// A reader over two tables' worth of keys, and the mistakes it notes.
class IdTableTest : public ::testing::Test {
protected:
    RuleMistakes mistakes_;
    std::unique_ptr<RuleFile> file_ =
        RuleFile::parse("file.toml", "id = \"fever\"\nother = \"x\"\nlist = [\"a\"]\n", mistakes_);
    RuleReader reader_{*file_, mistakes_};
    IdTable table_{"sign"};
};

TEST_F(IdTableTest, GivesThePlaceOfEachId) {
    table_.add("fever", reader_);
    table_.add("chills", reader_);
    EXPECT_EQ(table_.size(), 2U);
    EXPECT_EQ(table_.find("fever", reader_, "other"), 0U);
    EXPECT_EQ(table_.find("chills", reader_, "other"), 1U);
    EXPECT_EQ(table_.place_of(0).line, 1U);
    EXPECT_EQ(table_.place_of(0).column, 6U);
    EXPECT_THAT(mistakes_, IsEmpty());
}

TEST_F(IdTableTest, NotesADoubleAndStillCountsItsPlace) {
    table_.add("fever", reader_);
    table_.add("fever", reader_);
    table_.add("chills", reader_);
    EXPECT_EQ(table_.find("fever", reader_, "other"), 0U);
    EXPECT_EQ(table_.find("chills", reader_, "other"), 2U);
    EXPECT_THAT(mistakes_,
                ElementsAre(RuleMistake{"file.toml", 1, 6, RuleKind::duplicate_id, "fever", "file.toml:1"}));
}

TEST_F(IdTableTest, NotesAnUnknownIdWithTheNearest) {
    table_.add("fever", reader_);
    EXPECT_EQ(table_.find("fevr", reader_, "other"), std::nullopt);
    EXPECT_EQ(table_.find("zzzzzzzzzz", reader_, "other"), std::nullopt);
    EXPECT_THAT(
        mistakes_,
        ElementsAre(RuleMistake{"file.toml", 2, 9, RuleKind::unknown_id, "fevr", "sign, nearest: fever"},
                    RuleMistake{"file.toml", 2, 9, RuleKind::unknown_id, "zzzzzzzzzz", "sign"}));
}

TEST_F(IdTableTest, SaysNothingOfAnIdThatCouldNotBeRead) {
    EXPECT_EQ(table_.find("", reader_, "other"), std::nullopt);
    table_.add("", reader_);
    table_.add("", reader_);
    EXPECT_THAT(mistakes_, IsEmpty());
}

TEST_F(IdTableTest, FindsAllKnownIdsOnceInTheirOrder) {
    table_.add("fever", reader_);
    table_.add("chills", reader_);
    EXPECT_THAT(table_.find_all<SignIndex>({"chills", "nothing_like_it", "fever", "chills"}, reader_, "list"),
                ElementsAre(SignIndex{1}, SignIndex{0}));
    EXPECT_THAT(
        mistakes_,
        ElementsAre(RuleMistake{"file.toml", 3, 8, RuleKind::unknown_id, "nothing_like_it", "sign"},
                    RuleMistake{"file.toml", 3, 8, RuleKind::duplicate_id, "chills", "the same list"}));
}

}  // namespace
}  // namespace signpost
