// SPDX-License-Identifier: Apache-2.0
// Diaries and changes as bytes and back: whatever a keyboard can make comes back as it was.
#include "core/diary/record_archive.h"

#include <cstdlib>
#include <locale>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "tests/support/random_diaries.h"

namespace signpost {
namespace {

using testing::any_change;
using testing::any_diary;
using testing::id_number;
using testing::note_entry;
using testing::sample_diary;

/// A locale in which twenty thousand is written "20.000".
class WithGroups : public std::numpunct<char> {
protected:
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

class GlobalLocale {
public:
    explicit GlobalLocale(const std::locale& locale) : before_(std::locale::global(locale)) {}
    GlobalLocale(const GlobalLocale&) = delete;
    GlobalLocale& operator=(const GlobalLocale&) = delete;
    ~GlobalLocale() { std::locale::global(before_); }

private:
    std::locale before_;
};

RC_GTEST_PROP(RecordArchive, BringsBackEveryDiary, ()) {
    const auto diary = *any_diary();
    const auto back = diary_from_archive(archived(diary));
    RC_ASSERT(back.has_value());
    RC_ASSERT(*back == diary);
}

RC_GTEST_PROP(RecordArchive, BringsBackEveryChange, ()) {
    auto change = *any_change(100);
    note_what_it_is_made_on(change, *any_diary());
    const auto back = change_from_archive(archived(change));
    RC_ASSERT(back.has_value());
    RC_ASSERT(*back == change);
}

RC_GTEST_PROP(RecordArchive, TakesNoBeginningOfAnArchiveForAllOfIt, ()) {
    const auto bytes = archived(*any_diary(3));
    const auto length = *rc::gen::inRange<std::size_t>(0, bytes.size() - 1);
    const auto back = diary_from_archive(bytes.substr(0, length));
    RC_ASSERT(!back.has_value());
}

TEST(RecordArchive, KeepsIdsThatNoRulesKnow) {
    const auto back = diary_from_archive(archived(sample_diary()));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->entries[0].signs[2], "a_sign_that_no_rules_know");
}

TEST(RecordArchive, WritesAndReadsTheSameWhateverLocaleTheProgramHas) {
    auto diary = sample_diary();
    diary.entries[0].note.assign(4000, 'x');
    diary.entries[0].revision = 1'234'567;
    const auto bytes = archived(diary);
    const GlobalLocale locale(std::locale(std::locale::classic(), new WithGroups));
    EXPECT_EQ(archived(diary), bytes);
    EXPECT_EQ(diary_from_archive(bytes), diary);
}

TEST(RecordArchive, BeginsAlikeWithEveryBoostSoThatAnOlderOneReadsIt) {
    for (const auto& bytes : {archived(sample_diary()), archived(Change(RemoveEntry{id_number(1), 1}))})
        EXPECT_TRUE(bytes.starts_with("22 serialization::archive 18 ")) << bytes.substr(0, 40);
}

TEST(RecordArchive, TakesLineEndsBehindButNothingElse) {
    const auto bytes = archived(sample_diary());
    EXPECT_TRUE(diary_from_archive(bytes + "\n"));
    EXPECT_FALSE(diary_from_archive(bytes + "0"));
}

}  // namespace
}  // namespace signpost
