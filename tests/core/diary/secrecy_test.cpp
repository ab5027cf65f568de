// SPDX-License-Identifier: Apache-2.0
// A sealed diary shows nothing of what is in it: not in the file, the backup or the journal, and not by its
// length.
#include <cstdio>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/sample_diaries.h"
#include "tests/support/temp_folder.h"

namespace signpost {
namespace {

using testing::bytes_of_file;
using testing::create_or_throw;
using ::testing::ElementsAre;
using testing::empty_diary;
using testing::id_number;
using testing::is_there;
using testing::must;
using testing::note_entry;
using testing::quick_key;
using testing::sample_diary;
using testing::TempFolder;

/// Every text that is put in, and what the archive writes by itself. None so short that it could stand in
/// sealed bytes by chance.
std::vector<std::string> secrets() {
    return {"slept well", "\"half\"",       "לא ישן",     "tired",          "The sky is blue", "an hour ago",
            " 4 38.4",    "ninety",         "celsius",    "temperature",    "oxygen",          "fever",
            "chills",     "a_sign",         "axi-cel",    "Team \"",        "1234567",         " 3 112",
            "38.0 °C",    "2026-11",        "08:00",      "patient",        "caregiver",       "nurse",
            "not_asked",  "changed",        id_number(1), id_number(3),     "serialization",   "archive",
            "infusion",   "in the journal", "tisa-cel",   empty_diary().id, "second note"};
}

std::vector<std::string> shown_in(const TempFolder& folder) {
    std::vector<std::string> out;
    for (const auto& name : folder.names()) {
        const auto bytes = bytes_of_file(folder / name);
        for (const auto& secret : secrets())
            if (bytes.find(secret) != std::string::npos) out.push_back(secret + " in " + name);
    }
    return out;
}

/// Goes through everything that brings bytes to the disk.
DiarySession worked_on(const std::string& path, const SharedKey& key) {
    auto session = create_or_throw(path, sample_diary(), key);
    must(session.make(SetDetail{"product", "tisa-cel"}));
    must(session.save());
    must(session.make(PutEntry{note_entry(9, "in the journal")}));
    must(session.make(PutEntry{note_entry(10, "second note")}));
    must(session.make(RemoveEntry{id_number(3), 1}));
    must(session.write_journal());
    return session;
}

TEST(Secrecy, ASealedDiaryItsBackupAndItsJournalShowNothing) {
    const TempFolder folder;
    const auto session = worked_on(folder / "diary.signpost", quick_key());
    EXPECT_THAT(folder.names(), ElementsAre(".diary.signpost.lock", "diary.signpost", "diary.signpost.backup",
                                            "diary.signpost.journal"));
    EXPECT_THAT(shown_in(folder), ElementsAre());
    std::printf("searched 3 sealed files for %zu texts: found none\n", secrets().size());
}

TEST(Secrecy, APlainDiaryShowsThem) {  // else the search would find nothing anywhere
    const TempFolder folder;
    const auto session = worked_on(folder / "diary.signpost", nullptr);
    EXPECT_GT(shown_in(folder).size(), secrets().size());
}

TEST(Secrecy, AfterAPassphraseIsGivenNoFileShowsWhatWasPlain) {
    const TempFolder folder;
    auto session = worked_on(folder / "diary.signpost", nullptr);
    must(session.change_key(quick_key()));
    EXPECT_FALSE(is_there(folder / "diary.signpost.journal"));
    EXPECT_THAT(shown_in(folder), ElementsAre());
}

std::size_t file_bytes_with_note(std::size_t length) {
    const TempFolder folder;
    auto diary = empty_diary();
    diary.entries.push_back(note_entry(1, std::string(length, 'x')));
    create_or_throw(folder / "diary.signpost", diary, quick_key());
    return bytes_of_file(folder / "diary.signpost").size();
}

std::size_t journal_bytes_with_note(std::size_t length) {
    const TempFolder folder;
    auto session = create_or_throw(folder / "diary.signpost", empty_diary(), quick_key());
    must(session.make(PutEntry{note_entry(1, std::string(length, 'x'))}));
    must(session.write_journal());
    return bytes_of_file(folder / "diary.signpost.journal").size();
}

TEST(Secrecy, TheLengthDoesNotTellHowMuchWasWritten) {
    EXPECT_EQ(file_bytes_with_note(1), file_bytes_with_note(1000));
    EXPECT_EQ(file_bytes_with_note(0), file_bytes_with_note(2500));
    EXPECT_EQ(journal_bytes_with_note(1), journal_bytes_with_note(1000));
    std::printf("note of 1 and of 1,000 bytes: file %zu bytes, journal %zu bytes, each time\n",
                file_bytes_with_note(1), journal_bytes_with_note(1));
}

TEST(Secrecy, TheSameDiaryIsSealedDifferentlyEachTime) {
    const TempFolder folder;
    { create_or_throw(folder / "one", sample_diary(), quick_key()); }
    { create_or_throw(folder / "two", sample_diary(), quick_key()); }
    EXPECT_NE(bytes_of_file(folder / "one").substr(104), bytes_of_file(folder / "two").substr(104));
}

}  // namespace
}  // namespace signpost
