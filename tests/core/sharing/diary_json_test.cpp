// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/diary_json.h"

#include <chrono>
#include <cstdlib>
#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "tests/support/random_diaries.h"

namespace signpost {
namespace {

using Json = nlohmann::ordered_json;
using ImportKind = ImportProblemKind;
using testing::any_diary;
using testing::empty_diary;
using testing::id_number;
using testing::note_entry;
using testing::sample_diary;
using testing::with_teach_backs;

Json sample_json() { return Json::parse(diary_json_text(with_teach_backs())); }

/// Why a file is refused; fails the test when it is not.
ImportProblem problem_in(const std::string& bytes) {
    const auto read = diary_from_json(bytes);
    EXPECT_FALSE(read.ok()) << bytes.substr(0, 200);
    return read ? ImportProblem{} : read.error();
}

ImportProblem problem_in(const Json& json) { return problem_in(json.dump()); }

/// The sample with one value in another's place.
ImportProblem problem_with(const std::string& pointer, const Json& value) {
    auto json = sample_json();
    json[Json::json_pointer(pointer)] = value;
    return problem_in(json);
}

// ---- What is written comes back

RC_GTEST_PROP(DiaryJson, AnyDiaryComesBackAsItWas, ()) {
    const auto diary = *any_diary();
    const auto text = diary_json_text(diary);
    const auto read = diary_from_json(text);
    RC_ASSERT(read.ok());
    RC_ASSERT(read.value() == diary);
    RC_ASSERT(diary_json_text(read.value()) == text);
}

TEST(DiaryJson, TheLargestPartsComeBackToo) {
    auto diary = empty_diary();
    auto entry = note_entry(1, std::string(longest_text_bytes, '"'));
    entry.revision = 4'294'967'295U;
    for (std::size_t i = 0; i < most_signs_in_entry; ++i)
        entry.signs.push_back(std::string(longest_id_bytes - 32, '_') + id_number(static_cast<unsigned>(i)));
    entry.readings.assign(most_readings_in_entry,
                          {"a", "b", std::string(longest_text_bytes - 1, '\\') + "\n"});
    entry.age_years = 130;
    diary.entries = {entry};
    ASSERT_TRUE(mistakes_in(diary).empty());
    EXPECT_EQ(diary_from_json(diary_json_text(diary)).value(), diary);
}

TEST(DiaryJson, AsManyEntriesAsADiaryHoldsComeBack) {
    auto diary = empty_diary();
    for (unsigned i = 0; i < most_entries; ++i) diary.entries.push_back(note_entry(i, "as usual"));
    EXPECT_EQ(diary_from_json(diary_json_text(diary)).value(), diary);
    diary.entries.push_back(note_entry(most_entries, "one too many"));
    EXPECT_EQ(problem_in(diary_json_text(diary)), (ImportProblem{ImportKind::too_large, "entries", "20001"}));
}

TEST(DiaryJson, EdgesOfTheCalendarAndOfTheZonesComeBack) {
    for (const auto* time : {"1900-01-01T00:00+14:00", "2200-12-31T23:59-14:00", "2026-03-29T02:30+01:00",
                             "2024-02-29T12:00-00:15", "2026-11-05T08:00+00:00"}) {
        auto diary = empty_diary();
        diary.entries = {note_entry(1, "")};
        diary.entries[0].time = testing::at(time);
        EXPECT_EQ(sample_json()["version"], 2);
        EXPECT_EQ(diary_from_json(diary_json_text(diary)).value(), diary) << time;
    }
}

TEST(DiaryJson, IsTheDocumentedObject) {
    auto diary = empty_diary();
    diary.details.team_name = "Ward \"5\"";
    diary.entries = {note_entry(1, "slept\nwell")};
    diary.entries[0].readings = {{"temperature", "celsius", "38,4"}};
    diary.teach_backs = {testing::teach_back(2, "")};
    diary.teach_backs[0].points.resize(2);
    EXPECT_EQ(Json::parse(diary_json_text(diary)), Json::parse(R"({
        "format": "signpost-diary", "version": 2, "id": "d1a0000000000000000000000000d1a0",
        "details": {"infusion_date": null, "product": null, "team_name": "Ward \"5\"", "team_phone": null,
                    "emergency_number": null, "fever_line": null, "person_name": null,
                    "person_number": null},
        "entries": [{"id": "00000000000000000000000000000001", "revision": 1,
                     "time": "2026-11-05T08:00+01:00", "who": "patient", "signs": [],
                     "readings": [{"measurement": "temperature", "unit": "celsius", "value": "38,4"}],
                     "age_years": null, "fever_medicine_taken": false, "fever_medicine_when": null,
                     "sentence": "not_asked", "sentence_text": null, "note": "slept\nwell",
                     "rules_version": "2026-11"}],
        "teach_backs": [{"id": "00000000000000000000000000000002", "revision": 1,
                         "time": "2026-11-05T10:00+01:00", "effect": "crs", "nurse": "R. Okoye",
                         "learner": "Ann",
                         "points": [{"point": "crs_when", "ask": "When do you call?", "said": "said",
                                     "note": "\"At once\", day or night"},
                                    {"point": "crs_first_sign", "ask": "What is often the first sign?",
                                     "said": "taught_again", "note": null}],
                         "note": null, "rules_version": "2026-11"}]})"));
}

TEST(DiaryJson, AFileOfTheFirstVersionIsReadAndHoldsNoTeachBackRecords) {
    auto json = sample_json();
    json["version"] = 1;
    EXPECT_EQ(problem_in(json).place, "teach_backs");
    json.erase("teach_backs");
    EXPECT_EQ(diary_from_json(json.dump()).value(), sample_diary());
    json["version"] = 2;
    EXPECT_EQ(problem_in(json), (ImportProblem{ImportKind::missing, "teach_backs", ""}));
}

TEST(DiaryJson, AsManyTeachBackRecordsAsADiaryHoldsComeBack) {
    auto diary = empty_diary();
    for (unsigned i = 0; i < most_teach_backs; ++i) diary.teach_backs.push_back(testing::teach_back(i, ""));
    EXPECT_EQ(diary_from_json(diary_json_text(diary)).value(), diary);
    diary.teach_backs.push_back(testing::teach_back(most_teach_backs, ""));
    EXPECT_EQ(problem_in(diary_json_text(diary)),
              (ImportProblem{ImportKind::too_large, "teach_backs", "2001"}));
}

TEST(DiaryJson, TimesInUtcMixedOrderAndAByteOrderMarkAreRead) {
    auto json = sample_json();
    std::swap(json["entries"][0], json["entries"][2]);
    std::swap(json["teach_backs"][0], json["teach_backs"][1]);
    EXPECT_EQ(diary_from_json("\uFEFF" + json.dump()).value(), with_teach_backs());
    json = sample_json();
    json["entries"][0]["time"] = "2026-11-01T08:00Z";
    EXPECT_EQ(diary_from_json(json.dump()).value().entries[0].time, testing::at("2026-11-01T08:00+00:00"));
}

// ---- What is refused

TEST(DiaryJson, EveryTruncationIsRefusedWithItsLine) {
    const auto text = diary_json_text(sample_diary());
    for (std::size_t length = 0; length + 2 <= text.size(); ++length) {
        const auto problem = problem_in(text.substr(0, length));
        EXPECT_EQ(problem.kind, ImportKind::not_json) << length;
        EXPECT_TRUE(problem.place.starts_with("line ")) << problem.place;
    }
}

TEST(DiaryJson, AHundredThousandBracketsAreRefusedAtOnce) {
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(problem_in(std::string(100'000, '[')).kind, ImportKind::too_deep);
    auto text = diary_json_text(sample_diary());
    const auto note = text.find("\"note\": \"") + 8;
    text.insert(note, std::string(100'000, '[') + std::string(100'000, ']') + ", \"x\": ");
    EXPECT_EQ(problem_in(text).kind, ImportKind::too_deep);
    EXPECT_TRUE(problem_in(text).place.starts_with("entries[0].note[0][0]"));
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

TEST(DiaryJson, AHundredMegabytesAreRefusedUnread) {
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(problem_in(std::string(100'000'000, ' ')), (ImportProblem{ImportKind::too_large, "", ""}));
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

enum class MayBe { itself, text, whole_number };

/// What else than itself may stand where this value stands.
MayBe allowed_at(const std::string& place) {
    if (place.ends_with(".age_years")) return MayBe::whole_number;
    const bool may_be_empty = place.starts_with("details.") || place.ends_with(".note") ||
                              place.ends_with(".sentence_text") || place.ends_with(".fever_medicine_when") ||
                              place.ends_with(".nurse") || place.ends_with(".learner");
    return may_be_empty ? MayBe::text : MayBe::itself;
}

bool is_allowed(const Json& there, const Json& instead, const std::string& place) {
    if (there.type() == instead.type() && !there.is_number()) return true;
    if (there.is_number_integer() && instead.is_number_integer()) return true;
    const auto also = allowed_at(place);
    if (instead.is_null()) return also != MayBe::itself;
    return (also == MayBe::text && instead.is_string()) ||
           (also == MayBe::whole_number && instead.is_number_integer());
}

using Visit = std::function<void(Json& value, const std::string& place)>;

/// Every value within another, with its place.
void visit_all(Json& json, const std::string& place, const Visit& visit) {
    if (json.is_object())
        for (auto& [name, value] : json.items())
            visit_all(value, place.empty() ? name : place + "." + name, visit);
    if (json.is_array())
        for (std::size_t i = 0; i < json.size(); ++i)
            visit_all(json[i], place + "[" + std::to_string(i) + "]", visit);
    visit(json, place);
}

TEST(DiaryJson, AnyValueOfAnotherTypeIsRefusedNamingItsPlace) {
    const std::vector<Json> others{nullptr, true, 7, 1.5, "no~id", Json::array(), Json::object()};
    auto json = sample_json();
    std::size_t tried = 0;
    visit_all(json, "", [&](Json& value, const std::string& place) {
        const auto there = value;
        for (const auto& other : others) {
            if (is_allowed(there, other, place)) continue;
            value = other;
            const auto problem = problem_in(json.dump());
            EXPECT_EQ(problem.place, place) << other << " instead of " << there;
            EXPECT_EQ(problem.kind,
                      place.empty() || place == "format" ? ImportKind::not_ours : ImportKind::wrong_type)
                << place << ' ' << other;
            ++tried;
        }
        value = there;
    });
    EXPECT_GT(tried, 300U);
    EXPECT_EQ(json, sample_json());
}

TEST(DiaryJson, AnUnknownNameIsRefusedAndNamedWhereverItStands) {
    auto json = sample_json();
    visit_all(json, "", [&](Json& value, const std::string& place) {
        if (!value.is_object()) return;
        value["colour"] = "red";
        const auto expected = place.empty() ? "colour" : place + ".colour";
        EXPECT_EQ(problem_in(json), (ImportProblem{ImportKind::unknown, expected, "colour"}));
        value.erase("colour");
    });
}

TEST(DiaryJson, EveryNameMustBeThere) {
    auto json = sample_json();
    visit_all(json, "", [&](Json& value, const std::string& place) {
        if (!value.is_object()) return;
        const auto whole = value;
        for (const auto& [name, inner] : whole.items()) {
            value.erase(name);
            const auto problem = problem_in(json);
            EXPECT_EQ(problem.place, place.empty() ? name : place + "." + name);
            EXPECT_EQ(problem.kind, problem.place == "format" ? ImportKind::not_ours : ImportKind::missing);
            value = whole;
        }
    });
}

TEST(DiaryJson, FilesOfOthersAndOfANewerSignpostAreToldApart) {
    EXPECT_EQ(problem_in(std::string("[]")), (ImportProblem{ImportKind::not_ours, "", "[...]"}));
    EXPECT_EQ(problem_in(std::string(R"({"resourceType": "Bundle"})")),
              (ImportProblem{ImportKind::not_ours, "format", ""}));
    EXPECT_EQ(problem_with("/format", "signpost-settings"),
              (ImportProblem{ImportKind::not_ours, "format", "signpost-settings"}));
    EXPECT_EQ(problem_with("/version", 3), (ImportProblem{ImportKind::newer, "version", "3"}));
    EXPECT_EQ(problem_with("/version", 0), (ImportProblem{ImportKind::bad_value, "version", "0"}));
    EXPECT_EQ(problem_with("/version", -1).kind, ImportKind::bad_value);
    EXPECT_EQ(problem_with("/version", 18'446'744'073'709'551'615U).kind, ImportKind::newer);
    auto newer = sample_json();
    newer["version"] = 3;
    newer["colour"] = "red";
    EXPECT_EQ(problem_in(newer).kind, ImportKind::newer);
}

TEST(DiaryJson, WhatStandsTwiceIsRefused) {
    EXPECT_EQ(problem_with("/entries/2/id", id_number(1)),
              (ImportProblem{ImportKind::given_twice, "entries[2].id", id_number(1)}));
    EXPECT_EQ(problem_with("/entries/0/signs/2", "fever"),
              (ImportProblem{ImportKind::given_twice, "entries[0].signs[2]", "fever"}));
    EXPECT_EQ(problem_with("/teach_backs/1/id", id_number(1)),
              (ImportProblem{ImportKind::given_twice, "teach_backs[1].id", id_number(1)}));
    EXPECT_EQ(problem_with("/teach_backs/0/points/1/point", "crs_when"),
              (ImportProblem{ImportKind::given_twice, "teach_backs[0].points[1].point", "crs_when"}));
    auto text = diary_json_text(sample_diary());
    text.insert(text.find("\"who\""), "\"who\": \"nurse\", ");
    EXPECT_EQ(problem_in(text), (ImportProblem{ImportKind::given_twice, "entries[0].who", "who"}));
}

TEST(DiaryJson, ValuesThatNoDiaryKeepsAreRefusedNamingTheirPlace) {
    const struct {
        std::string pointer;
        Json value;
        ImportKind kind;
    } rows[] = {
        {"/id", "", ImportKind::bad_value},
        {"/id", "A", ImportKind::bad_value},
        {"/id", std::string(65, 'a'), ImportKind::bad_value},
        {"/entries/0/id", "a b", ImportKind::bad_value},
        {"/entries/0/revision", -1, ImportKind::bad_value},
        {"/entries/0/revision", 4'294'967'296, ImportKind::bad_value},
        {"/entries/0/revision", 18'446'744'073'709'551'615U, ImportKind::bad_value},
        {"/entries/0/time", "", ImportKind::bad_value},
        {"/entries/0/time", "2026-02-30T08:00+01:00", ImportKind::bad_value},
        {"/entries/0/time", "2026-11-05T24:00+01:00", ImportKind::bad_value},
        {"/entries/0/time", "2026-11-05T08:00", ImportKind::bad_value},
        {"/entries/0/time", "2026-11-05T08:00:00+01:00", ImportKind::bad_value},
        {"/entries/0/time", "2026-11-05T08:00+15:00", ImportKind::bad_value},
        {"/entries/0/time", "2026-11-05T 8:00+01:00", ImportKind::bad_value},
        {"/entries/0/time", "2026-11-05T08:00-00:00", ImportKind::bad_value},
        {"/entries/0/time", "1899-12-31T08:00+01:00", ImportKind::bad_value},
        {"/entries/0/who", "doctor", ImportKind::unknown},
        {"/entries/0/who", "", ImportKind::unknown},
        {"/entries/0/sentence", "odd", ImportKind::unknown},
        {"/entries/0/signs/0", "Fever", ImportKind::bad_value},
        {"/entries/0/readings/0/unit", "", ImportKind::bad_value},
        {"/entries/0/readings/0/value", std::string(4097, '1'), ImportKind::too_large},
        {"/entries/0/age_years", 131, ImportKind::bad_value},
        {"/entries/0/age_years", -1, ImportKind::bad_value},
        {"/entries/0/age_years", 5'000'000'000, ImportKind::bad_value},
        {"/entries/0/note", std::string(4097, 'x'), ImportKind::too_large},
        {"/entries/0/note", std::string("nul\0inside", 10), ImportKind::bad_value},
        {"/entries/0/note", "escape \x1B", ImportKind::bad_value},
        {"/entries/0/note", "return\r\n", ImportKind::bad_value},
        {"/entries/0/rules_version", "\x7F", ImportKind::bad_value},
        {"/teach_backs/0/effect", "", ImportKind::bad_value},
        {"/teach_backs/0/time", "2026-02-30T08:00+01:00", ImportKind::bad_value},
        {"/teach_backs/0/learner", std::string(4097, 'x'), ImportKind::too_large},
        {"/teach_backs/0/points/0/point", "A", ImportKind::bad_value},
        {"/teach_backs/0/points/0/said", "well", ImportKind::unknown},
        {"/teach_backs/0/points/0/note", "\x1B", ImportKind::bad_value},
        {"/details/team_name", std::string(4097, 'x'), ImportKind::too_large},
        {"/details/team_name", "\x01", ImportKind::bad_value},
    };
    for (const auto& row : rows) {
        const auto problem = problem_with(row.pointer, row.value);
        auto place = Json::json_pointer(row.pointer).back();
        EXPECT_EQ(problem.kind, row.kind) << row.pointer << ' ' << row.value;
        EXPECT_TRUE(problem.place.ends_with(row.pointer.ends_with("/0") ? "[0]" : place)) << problem.place;
    }
    EXPECT_EQ(problem_with("/entries/0/who", "doctor"),
              (ImportProblem{ImportKind::unknown, "entries[0].who", "doctor"}));
}

TEST(DiaryJson, ListsThatNoDiaryHoldsAreRefusedByTheirLength) {
    auto many = Json::array();
    for (unsigned i = 0; i <= most_signs_in_entry; ++i) many.push_back(id_number(i));
    EXPECT_EQ(problem_with("/entries/1/signs", many),
              (ImportProblem{ImportKind::too_large, "entries[1].signs", "401"}));
    const auto point = sample_json()["teach_backs"][0]["points"][0];
    EXPECT_EQ(problem_with("/teach_backs/1/points", Json(std::vector<Json>(65, point))),
              (ImportProblem{ImportKind::too_large, "teach_backs[1].points", "65"}));
    const auto reading = sample_json()["entries"][0]["readings"][0];
    EXPECT_EQ(problem_with("/entries/1/readings", Json(std::vector<Json>(65, reading))),
              (ImportProblem{ImportKind::too_large, "entries[1].readings", "65"}));
}

TEST(DiaryJson, LettersThatAreNoneAreRefusedWithLineAndColumn) {
    const auto with_note = [](const std::string& note) {
        auto text = diary_json_text(sample_diary());
        const auto at = text.find("tired");
        return text.replace(at, 5, note);
    };
    for (const auto& note : {std::string("\\ud83d"), std::string("\\ude34\\ud83d"), std::string("\xFF"),
                             std::string("\xED\xA0\x80"), std::string("\xC0\xAF"), std::string("a\0b", 3),
                             std::string("a\nb"), std::string("\\u12"), std::string("\\x")}) {
        const auto problem = problem_in(with_note(note));
        EXPECT_EQ(problem.kind, ImportKind::not_json) << note;
        EXPECT_TRUE(problem.place.starts_with("line ")) << problem.place;
        EXPECT_NE(problem.place.find(", column "), std::string::npos);
    }
    EXPECT_EQ(problem_in(with_note("\\u0000")).place, "entries[2].note");
    EXPECT_EQ(diary_from_json(with_note("\\ud83d\\ude34")).value().entries[2].note, "\U0001F634 \U0001F634");
}

TEST(DiaryJson, TheFirstProblemIsTold) {
    auto json = sample_json();
    json["entries"][0] = 7;
    json["entries"][1] = 7;
    json["entries"][2]["note"] = 7;
    EXPECT_EQ(problem_in(json), (ImportProblem{ImportKind::wrong_type, "entries[0]", "7"}));
}

}  // namespace
}  // namespace signpost
