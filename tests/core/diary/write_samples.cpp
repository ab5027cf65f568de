// SPDX-License-Identifier: Apache-2.0
// Writes samples of the newest schema: write_samples FOLDER. Run once for each schema, when it is new, into a
// folder of its own below tests/data/diaries; those files are never written again. Schema 1 had no person's
// name and number, schema 2 no teach-back records.
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>

#include "tests/support/sample_diaries.h"

namespace {

using namespace signpost;

Entry evening() {
    Entry out;
    out.id = "a1b2c3d4e5f60718293a4b5c6d7e8f90";
    out.revision = 3;
    out.time = testing::at("2026-11-05T20:15+01:00");
    out.who = Who::caregiver;
    out.signs = {"fever", "a_sign_of_later_rules"};
    out.readings = {{"temperature", "celsius", "38,4"}, {"heart_rate", "per_minute", "one hundred"}};
    out.age_years = 61;
    out.fever_medicine_taken = true;
    out.fever_medicine_when = "18:00";
    out.sentence = SentenceLook::changed;
    out.sentence_text = "The sky is \"blue\" today.";
    out.note = "line one\nline two\ttab\\ \U0001F321";
    out.rules_version = "2026-11-22";
    return out;
}

Entry morning() {
    Entry out;
    out.id = "0123456789abcdef0123456789abcdef";
    out.time = testing::at("2026-11-06T07:30-05:00");
    out.note = "לא ישן טוב";
    out.rules_version = "2026-11-22";
    return out;
}

TeachBack talk() {
    TeachBack out;
    out.id = "7e4c4bac000000000000000000000001";
    out.revision = 2;
    out.time = testing::at("2026-11-04T14:30+01:00");
    out.effect = "crs";
    out.nurse = "R. Okoye";
    out.learner = "Ann Müller";
    out.points = {{"crs_first_sign", "What is often the first sign?", SaidBack::said, "fever"},
                  {"crs_when", "When do you call?", SaidBack::taught_again, "\"in the morning\""},
                  {"a_point_of_later_rules", "Wen rufen Sie an?", SaidBack::said_after, "את הצוות"},
                  {"crs_days", "For how many days?", SaidBack::not_asked, ""}};
    out.note = "tired;\ngo on tomorrow";
    out.rules_version = "2026-11-22";
    return out;
}

Diary sample() {
    Diary out;
    out.id = "5169676e706f73742073616d706c6531";
    out.details = {"2026-11-02", "axi-cel", "Station 4 \"Süd\"", "+49 30 1234567",
                   "112",        "38.0 °C", "Ann Müller",        "1961-03-14"};
    out.entries = {evening(), morning()};
    out.teach_backs = {talk()};
    return out;
}

SharedKey key() {
    auto settings = KeySettings::quick();
    settings.salt = {'s', 'a', 'l', 't', ' ', 'o', 'f', ' ', 's', 'a', 'm', 'p', 'l', 'e', ' ', '1'};
    return std::make_shared<const SealKey>(SealKey::derive("correct horse battery staple", settings).value());
}

/// What a crash leaves: a journal of a changed entry, a new one, a removed one, a changed teach-back record,
/// a new one and a detail.
void leave_journal(DiarySession session) {
    auto changed = evening();
    changed.note = "changed in the journal";
    testing::must(session.make(PutEntry{changed}));
    Entry added = morning();
    added.id = "ffffffffffffffffffffffffffffffff";
    added.time = testing::at("2026-11-07T06:00Z");
    added.who = Who::nurse;
    added.note = "added in the journal";
    testing::must(session.make(PutEntry{added}));
    testing::must(session.make(RemoveEntry{morning().id, 1}));
    auto talk_again = talk();
    talk_again.points[0].note = "changed in the journal";
    testing::must(session.make(PutTeachBack{talk_again}));
    auto another = talk();
    another.id = "7e4c4bac000000000000000000000002";
    another.time = testing::at("2026-11-08T09:00Z");
    another.note = "added in the journal";
    testing::must(session.make(PutTeachBack{another}));
    testing::must(session.write_journal());
    testing::must(session.make(SetDetail{"product", "tisa-cel"}));
    testing::must(session.write_journal());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return EXIT_FAILURE;
    try {
        const std::string folder = argv[1];
        testing::create_or_throw(folder + "/sealed.signpost", sample(), key());
        leave_journal(testing::create_or_throw(folder + "/plain.signpost", sample()));
    } catch (const std::exception& mistake) {
        std::fprintf(stderr, "write_samples: %s\n", mistake.what());
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
