// SPDX-License-Identifier: Apache-2.0
// The disk fails at every single call, in every way that a disk fails. What is there afterwards is the state
// before or the state after, whole; nothing that was told to be written is missing; and once the disk works
// again, the same session brings everything there.
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <functional>
#include <optional>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/diary/frame.h"
#include "tests/support/failing_layer.h"
#include "tests/support/sample_diaries.h"
#include "tests/support/temp_folder.h"

namespace signpost {
namespace {

using ::testing::AnyOf;
using testing::bytes_of_file;
using testing::create_or_throw;
using ::testing::Eq;
using testing::FailingLayer;
using testing::Fault;
using testing::FaultPlan;
using testing::id_number;
using testing::is_there;
using testing::must;
using testing::note_entry;
using testing::open_or_throw;
using testing::put_file;
using testing::quick_key;
using testing::sample_diary;
using testing::TempFolder;
using FileKind = FileProblemKind;

/// Every way to fail at one call.
std::vector<FaultPlan> plans_at(std::size_t call) {
    std::vector<FaultPlan> out;
    for (const int error : {ENOSPC, EIO, EACCES})
        for (const auto fault : {Fault::one_call_fails, Fault::half_a_write_fails, Fault::power_goes})
            out.push_back({fault, call, error});
    out.push_back({Fault::half_a_write, call, 0});
    out.push_back({Fault::done_but_told_as_failed, call, EIO});
    out.push_back({Fault::power_goes_in_write, call, EIO});
    return out;
}

/// "diary.signpost.journal.1" without its number: "diary.signpost.journal."
std::string without_number(const std::string& name) {
    return name.substr(0, name.find_last_not_of("0123456789") + 1);
}

/// True for the files of a diary that docs/diary-file.md names; those of a save at work, which a cut of the
/// power leaves until the next save, only where they are allowed.
bool are_documented(const std::vector<std::string>& names, bool also_of_a_save) {
    const std::set<std::string> lasting{".diary.signpost.lock",    "diary.signpost",
                                        "diary.signpost.backup",   "diary.signpost.journal",
                                        "diary.signpost.journal.", "diary.signpost.damaged"};
    const std::set<std::string> passing{".diary.signpost.saving", ".diary.signpost.saving.backup"};
    return std::all_of(names.begin(), names.end(), [&](const std::string& name) {
        return lasting.contains(without_number(name)) || (also_of_a_save && passing.contains(name));
    });
}

bool is_power_cut(const FaultPlan& plan) {
    return plan.fault == Fault::power_goes || plan.fault == Fault::power_goes_in_write;
}

/// The diary in the bytes of a file; nothing when they are no whole one for that key.
std::optional<Diary> diary_in(const std::string& bytes, const SharedKey& key) {
    const auto frame = read_frame(bytes);
    auto opened = frame ? open_frame(frame.value(), key.get()) : Result<Diary, FileKind>(frame.error());
    return opened ? std::optional(std::move(opened.value())) : std::nullopt;
}

class Faults : public ::testing::TestWithParam<bool> {
protected:
    using Scenario = std::function<void(const FaultPlan& plan)>;

    /// Plays the scenario once for each of the calls that act() makes in it and each way to fail there.
    void at_every_call(const char* what, const Scenario& scenario) {
        folder_.empty();
        scenario({});
        const auto names = names_;
        ASSERT_FALSE(names.empty());
        int tried = 0;
        for (std::size_t call = 0; call < names.size() && !HasFailure(); ++call) {
            for (const auto& plan : plans_at(call)) {
                SCOPED_TRACE(::testing::PrintToString(plan) + ", a " + names[call] + " of " + what);
                folder_.empty();
                scenario(plan);
                const bool may_leave_some = is_power_cut(plan) || names[call] == "remove";
                EXPECT_TRUE(are_documented(left_, may_leave_some)) << ::testing::PrintToString(left_);
                ++tried;
            }
        }
        std::printf("%s (%s): %d faults at %zu calls\n", what, GetParam() ? "sealed" : "plain", tried,
                    names.size());
    }

    /// Does something while the disk fails as planned. Afterwards it works again.
    template <class Work>
    auto act(const FaultPlan& plan, const Work& work) {
        disk_.begin(plan);
        auto out = work();
        names_ = disk_.names();
        disk_.heal();
        left_ = folder_.names();
        return out;
    }

    void write_journal_fails(const FaultPlan& plan, bool goes_on);

    SharedKey key() const { return GetParam() ? quick_key() : nullptr; }
    SharedKey other_key() const { return GetParam() ? nullptr : quick_key(); }
    DiarySession create() const { return create_or_throw(path_, sample_diary(), key(), disk_.layer()); }
    DiarySession open() const { return open_or_throw(path_, key(), OpenFor::writing, disk_.layer()); }

    /// What a program that is started now finds in file and journal.
    Diary found_on_disk() const { return open_or_throw(path_, key(), OpenFor::reading).diary(); }
    bool is_kept_somewhere(const std::string& bytes) const {
        const auto names = folder_.names();
        return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
            return name.starts_with("diary.signpost.damaged") && bytes_of_file(folder_ / name) == bytes;
        });
    }
    /// What is in the file alone.
    Diary in_file() const {
        const auto diary = diary_in(bytes_of_file(path_), key());
        EXPECT_TRUE(diary) << "the file is no whole diary";
        return diary.value_or(Diary{});
    }

    TempFolder folder_;
    std::string path_ = folder_ / "diary.signpost";
    FailingLayer disk_;
    std::vector<std::string> names_;  ///< of the calls that act() made last
    std::vector<std::string> left_;   ///< in the folder, after it
};

TEST_P(Faults, CreateMakesAWholeDiaryOrNone) {
    at_every_call("create", [&](const FaultPlan& plan) {
        const bool is_created =
            act(plan, [&] { return DiarySession::create(path_, sample_diary(), key(), disk_.layer()).ok(); });
        if (is_created) {
            EXPECT_TRUE(is_there(path_));
        }
        if (!is_there(path_)) create();
        EXPECT_EQ(in_file(), sample_diary());
        EXPECT_EQ(found_on_disk(), sample_diary());
    });
}

TEST_P(Faults, OpenLosesNothingOfTheJournal) {
    at_every_call("open", [&](const FaultPlan& plan) {
        {
            auto session = create();
            must(session.make(SetDetail{"product", "in the journal"}));
            must(session.write_journal());
        }
        const auto journal = bytes_of_file(path_ + ".journal");
        auto opened =
            act(plan, [&] { return DiarySession::open(path_, key(), OpenFor::writing, disk_.layer()); });
        if (opened && opened.value().make(SetDetail{"team_name", "new"}) == std::nullopt) {
            must(opened.value().write_journal());
            EXPECT_EQ(found_on_disk(), opened.value().diary());
            must(opened.value().save());
        }
        const auto aside = opened ? opened.value().report().journal_set_aside : std::string();
        if (aside.empty()) {
            EXPECT_EQ(found_on_disk().details.product, "in the journal");
        } else {
            EXPECT_EQ(bytes_of_file(aside), journal);
        }
    });
}

/// `goes_on`: the journal has been begun before.
void Faults::write_journal_fails(const FaultPlan& plan, bool goes_on) {
    auto session = create();
    must(session.make(SetDetail{"product", "first"}));
    if (goes_on) must(session.write_journal());
    must(session.make(PutEntry{note_entry(9, "second")}));
    const auto problem = act(plan, [&] { return session.write_journal(); });
    EXPECT_EQ(session.has_unwritten(), problem.has_value());
    const auto there = found_on_disk();
    if (goes_on) {
        EXPECT_EQ(there.details.product, "first");
    }
    if (!problem) {
        EXPECT_EQ(there, session.diary());
    }
    EXPECT_EQ(in_file(), sample_diary());
    must(session.make(SetDetail{"team_name", "third"}));
    must(session.write_journal());
    EXPECT_EQ(found_on_disk(), session.diary());
    must(session.save());
    EXPECT_EQ(in_file(), session.diary());
    EXPECT_FALSE(is_there(path_ + ".journal"));
}

TEST_P(Faults, WriteJournalLosesNothingThatItToldAsWritten) {
    at_every_call("write_journal", [&](const FaultPlan& plan) { write_journal_fails(plan, false); });
    at_every_call("write_journal again", [&](const FaultPlan& plan) { write_journal_fails(plan, true); });
}

TEST_P(Faults, SaveLeavesTheStateBeforeOrTheStateAfter) {
    at_every_call("save", [&](const FaultPlan& plan) {
        auto session = create();
        must(session.make(SetDetail{"product", "saved"}));
        must(session.save());
        const auto before = session.diary();
        must(session.make(SetDetail{"team_name", "in the journal"}));
        must(session.write_journal());
        const auto written = session.diary();
        must(session.make(PutEntry{note_entry(9, "nowhere yet")}));
        const auto problem = act(plan, [&] { return session.save(); });
        const auto there = in_file();
        EXPECT_THAT(there, AnyOf(Eq(before), Eq(session.diary())));
        if (!problem) {
            EXPECT_EQ(there, session.diary());
        }
        EXPECT_THAT(found_on_disk(), AnyOf(Eq(written), Eq(session.diary())));
        EXPECT_TRUE(diary_in(bytes_of_file(path_ + ".backup"), key())) << "no whole backup";
        if (problem && plan.error == ENOSPC) {
            EXPECT_EQ(problem->kind, FileKind::no_space);
        }
        if (problem && plan.fault == Fault::one_call_fails && there == before) {
            EXPECT_TRUE(session.has_unsaved());
        }
        must(session.make(SetDetail{"fever_line", "later"}));
        must(session.write_journal());
        EXPECT_EQ(found_on_disk(), session.diary());
        must(session.save());
        EXPECT_FALSE(session.take_merged());
        EXPECT_EQ(in_file(), session.diary());
        EXPECT_TRUE(are_documented(folder_.names(), false));
        EXPECT_FALSE(is_there(path_ + ".journal"));
    });
}

TEST_P(Faults, AProgramStartedAnewAfterAFailedSaveFindsEverythingThatWasWritten) {
    at_every_call("save, and a new start", [&](const FaultPlan& plan) {
        auto written = sample_diary();
        auto whole = written;
        {
            auto session = create();
            must(session.make(PutEntry{note_entry(9, "one")}));
            must(session.write_journal());
            must(session.make(PutEntry{note_entry(9, "two")}));
            must(session.make(RemoveEntry{id_number(1), 1}));
            must(session.write_journal());
            written = session.diary();
            must(session.make(SetDetail{"team_name", "nowhere yet"}));
            whole = session.diary();
            act(plan, [&] { return session.save(); });
        }
        auto again = open();
        EXPECT_THAT(again.diary(), AnyOf(Eq(written), Eq(whole)));
        // A save first tells the journal what it saves: of that the power may leave a part.
        const bool is_part_left = plan.fault == Fault::power_goes_in_write && again.diary() == written;
        EXPECT_LE(again.report().damaged_records, is_part_left ? 1U : 0U);
        EXPECT_EQ(again.report().journal_set_aside.empty(), again.report().damaged_records == 0);
        must(again.make(SetDetail{"fever_line", "later"}));
        must(again.save());
        EXPECT_EQ(in_file(), again.diary());
        EXPECT_TRUE(are_documented(folder_.names(), false));
    });
}

TEST_P(Faults, ChangeKeyLeavesADiaryThatOneOfTheTwoKeysOpens) {
    at_every_call("change_key", [&](const FaultPlan& plan) {
        auto session = create();
        must(session.make(SetDetail{"product", "x"}));
        must(session.save());
        must(session.make(SetDetail{"team_name", "in the journal"}));
        must(session.write_journal());
        const auto problem = act(plan, [&] { return session.change_key(other_key()); });
        const auto there = bytes_of_file(path_);
        EXPECT_EQ(diary_in(there, other_key()) || diary_in(there, key()), true);
        if (!problem) {
            EXPECT_EQ(diary_in(there, other_key()), session.diary());
        }
        must(session.make(SetDetail{"fever_line", "later"}));
        must(session.change_key(other_key()));
        EXPECT_FALSE(session.take_merged());
        for (const auto* ending : {"", ".backup"})
            EXPECT_EQ(diary_in(bytes_of_file(path_ + ending), other_key()), session.diary());
        EXPECT_EQ(key_settings_of(path_).value().has_value(), !GetParam());
        EXPECT_TRUE(are_documented(folder_.names(), false));
    });
}

TEST_P(Faults, RestoreBackupLosesNeitherTheBackupNorTheDamagedFile) {
    at_every_call("restore_backup", [&](const FaultPlan& plan) {
        {
            auto session = create();
            must(session.make(SetDetail{"product", "x"}));
            must(session.save());
        }
        const auto backup = bytes_of_file(path_ + ".backup");
        const auto damaged = bytes_of_file(path_).substr(0, 300);
        put_file(path_, damaged);
        const bool is_restored = act(plan, [&] { return restore_backup(path_, disk_.layer()).ok(); });
        EXPECT_EQ(bytes_of_file(path_ + ".backup"), backup);
        const auto there = bytes_of_file(path_);
        EXPECT_THAT(there, AnyOf(Eq(backup), Eq(damaged)));
        if (is_restored) {
            EXPECT_EQ(there, backup);
        }
        if (there == backup) {
            EXPECT_TRUE(is_kept_somewhere(damaged)) << "the damaged file is gone";
        }
        if (!is_restored) {
            EXPECT_TRUE(restore_backup(path_).ok());
        }
        EXPECT_EQ(in_file(), sample_diary());
    });
}

INSTANTIATE_TEST_SUITE_P(Diary, Faults, ::testing::Bool(),
                         [](const auto& one) { return one.param ? "Sealed" : "Plain"; });

}  // namespace
}  // namespace signpost
