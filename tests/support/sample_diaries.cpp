// SPDX-License-Identifier: Apache-2.0
#include "tests/support/sample_diaries.h"

#include <algorithm>
#include <ostream>
#include <stdexcept>

#include <fmt/format.h>

namespace signpost {

std::ostream& operator<<(std::ostream& out, FileProblemKind kind) { return out << id_of(kind); }

std::ostream& operator<<(std::ostream& out, const FileProblem& problem) {
    return out << id_of(problem.kind) << " (" << problem.path << ", " << problem.system_error << ')';
}

std::ostream& operator<<(std::ostream& out, const Entry& entry) {
    out << "entry " << entry.id << " r" << entry.revision << ' ' << entry.time.iso() << ' '
        << id_of(entry.who);
    for (const auto& sign : entry.signs) out << " +" << sign;
    for (const auto& one : entry.readings) out << ' ' << one.measurement << '=' << one.value << one.unit;
    return out << " \"" << entry.note << '"';
}

std::ostream& operator<<(std::ostream& out, const TeachBack& record) {
    out << "teach-back " << record.id << " r" << record.revision << ' ' << record.time.iso() << ' '
        << record.effect << ' ' << record.nurse << '/' << record.learner;
    for (const auto& point : record.points)
        out << ' ' << point.point << '=' << id_of(point.said) << '"' << point.note << '"';
    return out << " \"" << record.note << '"';
}

std::ostream& operator<<(std::ostream& out, const Diary& diary) {
    out << "diary " << diary.id;
    for (const auto& field : detail_fields)
        out << ' ' << field.id << "=\"" << diary.details.*field.field << '"';
    for (const auto& entry : diary.entries) out << "\n  " << entry;
    for (const auto& record : diary.teach_backs) out << "\n  " << record;
    return out;
}

std::ostream& operator<<(std::ostream& out, const Change& change) {
    if (const auto* put = std::get_if<PutEntry>(&change)) return out << "put " << put->entry;
    if (const auto* remove = std::get_if<RemoveEntry>(&change))
        return out << "remove " << remove->id << " r" << remove->revision;
    if (const auto* put = std::get_if<PutTeachBack>(&change)) return out << "put " << put->record;
    if (const auto* remove = std::get_if<RemoveTeachBack>(&change))
        return out << "remove teach-back " << remove->id << " r" << remove->revision;
    const auto& set = std::get<SetDetail>(change);
    return out << "set " << set.field << "=\"" << set.value << '"';
}

}  // namespace signpost

namespace signpost::testing {
namespace {

template <class Value>
Value value_or_throw(Result<Value, FileProblem> result) {
    if (!result) must(result.error());
    return std::move(result.value());
}

}  // namespace

std::string id_number(unsigned number) { return fmt::format("{:032x}", number); }

LocalTime at(const std::string& iso) {
    const auto time = LocalTime::parse(iso);
    if (!time) throw std::runtime_error("no time: " + iso);
    return *time;
}

Entry note_entry(unsigned number, std::string note, unsigned day) {
    Entry out;
    out.id = id_number(number);
    out.time = at(fmt::format("2026-11-{:02}T08:00+01:00", day));
    out.note = std::move(note);
    out.rules_version = "2026-11";
    return out;
}

TeachBack teach_back(unsigned number, std::string note, unsigned day) {
    TeachBack out;
    out.id = id_number(number);
    out.time = at(fmt::format("2026-11-{:02}T10:00+01:00", day));
    out.effect = "crs";
    out.nurse = "R. Okoye";
    out.learner = "Ann";
    out.points = {{"crs_when", "When do you call?", SaidBack::said, "\"At once\", day or night"},
                  {"crs_first_sign", "What is often the first sign?", SaidBack::taught_again, ""},
                  {"a_point_of_later_rules", "Wen rufen Sie an?", SaidBack::said_after, "שוב"},
                  {"crs_days", "For how many days?", SaidBack::not_asked, ""}};
    out.note = std::move(note);
    out.rules_version = "2026-11";
    return out;
}

Diary with_teach_backs() {
    auto out = sample_diary();
    out.teach_backs = {teach_back(1, "tired today,\ngo on tomorrow", 3), teach_back(2, "", 4)};
    out.teach_backs[1].effect = "an_effect_that_no_rules_know";
    return out;
}

Diary empty_diary() {
    Diary out;
    out.id = "d1a0000000000000000000000000d1a0";
    return out;
}

Diary sample_diary() {
    auto out = empty_diary();
    out.details = {"2026-11-02", "axi-cel", "Team \"Süd\"",   "+49 30 1234567",
                   "112",        "38.0 °C", "Ann \"O'Neil\"", "1961-03-14"};
    auto first = note_entry(1, "slept well\n\tate \"half\" a plate\\", 3);
    first.signs = {"fever", "chills", "a_sign_that_no_rules_know"};
    first.readings = {{"temperature", "celsius", "38.4"}, {"oxygen", "percent", "ninety"}};
    first.age_years = 61;
    auto second = note_entry(2, "לא ישן טוב", 4);
    second.who = Who::caregiver;
    second.fever_medicine_taken = true;
    second.fever_medicine_when = "an hour ago";
    auto third = note_entry(3, "tired \U0001F634", 5);
    third.who = Who::nurse;
    third.sentence = SentenceLook::changed;
    third.sentence_text = "The sky is blue today.";
    out.entries = {first, second, third};
    return out;
}

std::vector<std::string> notes_in(const Diary& diary) {
    std::vector<std::string> out;
    for (const auto& entry : diary.entries) out.push_back(entry.note);
    std::sort(out.begin(), out.end());
    return out;
}

SharedKey quick_key() {
    static const auto one = quick_key("open sesame");
    return one;
}

SharedKey quick_key(std::string_view passphrase) {
    auto settings = KeySettings::quick();
    settings.salt = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    auto key = SealKey::derive(passphrase, settings);
    if (!key) throw std::runtime_error("no key");
    return std::make_shared<const SealKey>(std::move(*key));
}

DiarySession open_or_throw(const std::string& path, SharedKey key, OpenFor purpose, FileLayer layer) {
    return value_or_throw(DiarySession::open(path, std::move(key), purpose, std::move(layer)));
}

DiarySession create_or_throw(const std::string& path, const Diary& diary, SharedKey key, FileLayer layer) {
    return value_or_throw(DiarySession::create(path, diary, std::move(key), std::move(layer)));
}

void must(const std::optional<FileProblem>& problem) {
    if (!problem) return;
    throw std::runtime_error(
        fmt::format("{}: {} ({})", problem->path, id_of(problem->kind), problem->system_error));
}

}  // namespace signpost::testing
