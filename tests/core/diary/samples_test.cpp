// SPDX-License-Identifier: Apache-2.0
// Diaries that earlier releases wrote, as they lie in tests/data/diaries. Each must be read for ever, and the
// expected values stand here in full, so that no change of a reader can go unseen.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/sample_diaries.h"
#include "tests/support/temp_folder.h"

namespace signpost {
namespace {

using testing::at;
using testing::bytes_of_file;
using ::testing::ElementsAre;
using testing::is_there;
using testing::must;
using testing::open_or_throw;
using testing::put_file;
using testing::TempFolder;
using FileKind = FileProblemKind;

constexpr auto passphrase = "correct horse battery staple";

/// A folder of samples, and what is in them beyond what every schema holds.
struct Schema {
    std::string folder;
    std::string person_name;
    std::string person_number;
    bool has_teach_back = false;
};

void PrintTo(const Schema& schema, std::ostream* out) { *out << schema.folder; }

class Samples : public ::testing::TestWithParam<Schema> {
protected:
    static std::string sample(const std::string& name) {
        return bytes_of_file(SIGNPOST_SOURCE_DIR "/tests/data/diaries/" + GetParam().folder + "/" + name);
    }
    /// A copy that may be written.
    std::string copied(const std::string& name) const {
        put_file(folder_ / name, sample(name));
        return folder_ / name;
    }
    TempFolder folder_;
};

void expect_evening(const Entry& entry) {
    EXPECT_EQ(entry.id, "a1b2c3d4e5f60718293a4b5c6d7e8f90");
    EXPECT_EQ(entry.time.iso(), "2026-11-05T20:15+01:00");
    EXPECT_EQ(entry.who, Who::caregiver);
    EXPECT_THAT(entry.signs, ElementsAre("fever", "a_sign_of_later_rules"));
    EXPECT_THAT(entry.readings, ElementsAre(EntryReading{"temperature", "celsius", "38,4"},
                                            EntryReading{"heart_rate", "per_minute", "one hundred"}));
    EXPECT_EQ(entry.age_years, 61);
    EXPECT_TRUE(entry.fever_medicine_taken);
    EXPECT_EQ(entry.fever_medicine_when, "18:00");
    EXPECT_EQ(entry.sentence, SentenceLook::changed);
    EXPECT_EQ(entry.sentence_text, "The sky is \"blue\" today.");
    EXPECT_EQ(entry.rules_version, "2026-11-22");
}

void expect_morning(const Entry& entry) {
    EXPECT_EQ(entry.id, "0123456789abcdef0123456789abcdef");
    EXPECT_EQ(entry.revision, 1U);
    EXPECT_EQ(entry.time.iso(), "2026-11-06T07:30-05:00");
    EXPECT_EQ(entry.who, Who::patient);
    EXPECT_THAT(entry.signs, ElementsAre());
    EXPECT_THAT(entry.readings, ElementsAre());
    EXPECT_EQ(entry.age_years, std::nullopt);
    EXPECT_FALSE(entry.fever_medicine_taken);
    EXPECT_EQ(entry.sentence, SentenceLook::not_asked);
    EXPECT_EQ(entry.note, "לא ישן טוב");
}

void expect_talk(const TeachBack& record) {
    EXPECT_EQ(record.id, "7e4c4bac000000000000000000000001");
    EXPECT_EQ(record.time.iso(), "2026-11-04T14:30+01:00");
    EXPECT_EQ(record.effect, "crs");
    EXPECT_EQ(record.nurse, "R. Okoye");
    EXPECT_EQ(record.learner, "Ann Müller");
    EXPECT_EQ(record.note, "tired;\ngo on tomorrow");
    EXPECT_EQ(record.rules_version, "2026-11-22");
    ASSERT_EQ(record.points.size(), 4U);
    EXPECT_EQ(record.points[1], (TeachBackPoint{"crs_when", "When do you call?", SaidBack::taught_again,
                                                "\"in the morning\""}));
    EXPECT_EQ(record.points[2], (TeachBackPoint{"a_point_of_later_rules", "Wen rufen Sie an?",
                                                SaidBack::said_after, "את הצוות"}));
    EXPECT_EQ(record.points[3], (TeachBackPoint{"crs_days", "For how many days?", SaidBack::not_asked, ""}));
}

void expect_saved_records(const Diary& diary, const Schema& schema) {
    ASSERT_EQ(diary.teach_backs.size(), schema.has_teach_back ? 1U : 0U);
    if (!schema.has_teach_back) return;
    expect_talk(diary.teach_backs[0]);
    EXPECT_EQ(diary.teach_backs[0].revision, 2U);
    EXPECT_EQ(diary.teach_backs[0].points[0],
              (TeachBackPoint{"crs_first_sign", "What is often the first sign?", SaidBack::said, "fever"}));
}

void expect_saved_state(const Diary& diary, const Schema& schema) {
    EXPECT_EQ(diary.id, "5169676e706f73742073616d706c6531");
    EXPECT_EQ(diary.details, (DiaryDetails{"2026-11-02", "axi-cel", "Station 4 \"Süd\"", "+49 30 1234567",
                                           "112", "38.0 °C", schema.person_name, schema.person_number}));
    ASSERT_EQ(diary.entries.size(), 2U);
    expect_evening(diary.entries[0]);
    EXPECT_EQ(diary.entries[0].revision, 3U);
    EXPECT_EQ(diary.entries[0].note, "line one\nline two\ttab\\ \U0001F321");
    expect_morning(diary.entries[1]);
    expect_saved_records(diary, schema);
}

TEST_P(Samples, ThePlainDiaryIsRead) {
    const auto session = open_or_throw(copied("plain.signpost"));
    EXPECT_FALSE(session.is_sealed());
    expect_saved_state(session.diary(), GetParam());
    EXPECT_EQ(session.report(), OpenReport{});
}

TEST_P(Samples, TheSealedDiaryIsReadWithItsPassphrase) {
    const auto path = copied("sealed.signpost");
    EXPECT_EQ(DiarySession::open(path, nullptr, OpenFor::writing).error().kind, FileKind::needs_passphrase);
    const auto settings = key_settings_of(path).value();
    ASSERT_TRUE(settings);
    EXPECT_EQ(settings->operations, 1U);
    EXPECT_EQ(settings->memory_bytes, 8192U);
    const auto key = [&](std::string_view words) {
        return std::make_shared<const SealKey>(SealKey::derive(words, *settings).value());
    };
    EXPECT_EQ(DiarySession::open(path, key("correct horse"), OpenFor::writing).error().kind,
              FileKind::wrong_passphrase);
    expect_saved_state(open_or_throw(path, key(passphrase)).diary(), GetParam());
}

TEST_P(Samples, TheJournalOfACrashIsRead) {
    copied("plain.signpost.journal");
    auto session = open_or_throw(copied("plain.signpost"));
    const auto& diary = session.diary();
    EXPECT_EQ(session.report().damaged_records, 0U);
    EXPECT_EQ(session.report().journal_set_aside, "");
    EXPECT_EQ(session.report().recovered.entries.size(), 3U);
    EXPECT_THAT(session.report().recovered.details,
                ElementsAre(DetailDifference{"product", "axi-cel", "tisa-cel"}));
    EXPECT_EQ(diary.details.product, "tisa-cel");
    ASSERT_EQ(diary.entries.size(), 2U);
    expect_evening(diary.entries[0]);
    EXPECT_EQ(diary.entries[0].revision, 4U);
    EXPECT_EQ(diary.entries[0].note, "changed in the journal");
    EXPECT_EQ(diary.entries[1].id, "ffffffffffffffffffffffffffffffff");
    EXPECT_EQ(diary.entries[1].time.iso(), "2026-11-07T06:00+00:00");
    EXPECT_EQ(diary.entries[1].who, Who::nurse);
    EXPECT_EQ(diary.entries[1].note, "added in the journal");
    EXPECT_EQ(session.report().recovered.teach_backs.size(), GetParam().has_teach_back ? 2U : 0U);
    if (!GetParam().has_teach_back) return;
    ASSERT_EQ(diary.teach_backs.size(), 2U);
    expect_talk(diary.teach_backs[0]);
    EXPECT_EQ(diary.teach_backs[0].points[0].note, "changed in the journal");
    EXPECT_EQ(diary.teach_backs[1].id, "7e4c4bac000000000000000000000002");
    EXPECT_EQ(diary.teach_backs[1].note, "added in the journal");
}

TEST_P(Samples, AJournalOfAnyAgeIsGoneOnWithInThisSchema) {
    const auto path = copied("plain.signpost");
    copied("plain.signpost.journal");
    Diary kept;
    {
        auto session = open_or_throw(path);
        must(session.make(PutTeachBack{testing::teach_back(9, "after the crash")}));
        must(session.write_journal());
        kept = session.diary();
    }
    EXPECT_EQ(bytes_of_file(path), sample("plain.signpost"));
    const auto session = open_or_throw(path);
    EXPECT_EQ(session.diary(), kept);
    EXPECT_EQ(session.report().damaged_records, 0U);
    EXPECT_EQ(session.report().journal_set_aside, "");
}

TEST_P(Samples, AJournalOfAnyAgeStaysAsItIsWhereADiaryIsOnlyRead) {
    copied("plain.signpost.journal");
    const auto path = copied("plain.signpost");
    EXPECT_EQ(open_or_throw(path, nullptr, OpenFor::reading).diary().details.product, "tisa-cel");
    EXPECT_EQ(bytes_of_file(path + ".journal"), sample("plain.signpost.journal"));
}

TEST_P(Samples, AreSavedAgainByThisProgram) {
    copied("plain.signpost.journal");
    const auto path = copied("plain.signpost");
    Diary saved;
    {
        auto session = open_or_throw(path);
        must(session.save());
        saved = session.diary();
    }
    EXPECT_FALSE(is_there(path + ".journal"));
    EXPECT_EQ(bytes_of_file(path + ".backup"), sample("plain.signpost"));
    EXPECT_EQ(open_or_throw(path).diary(), saved);
}

INSTANTIATE_TEST_SUITE_P(OfSchema, Samples,
                         ::testing::Values(Schema{"v1", "", ""}, Schema{"v2", "Ann Müller", "1961-03-14"},
                                           Schema{"v3", "Ann Müller", "1961-03-14", true}),
                         [](const auto& one) { return one.param.folder; });

}  // namespace
}  // namespace signpost
