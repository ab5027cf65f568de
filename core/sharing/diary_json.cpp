// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/diary_json.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include <nlohmann/json.hpp>

#include "core/sharing/bounded_json.h"
#include "core/sharing/json_part.h"

namespace signpost {
namespace {

using Json = nlohmann::ordered_json;
using ImportKind = ImportProblemKind;

constexpr std::string_view format_name = "signpost-diary";
constexpr int first_version = 1;  ///< without teach-back records
constexpr int newest_version = 2;
constexpr std::array<std::string_view, 5> first_diary_names{"format", "version", "id", "details", "entries"};
constexpr std::array<std::string_view, 6> diary_names{"format",  "version", "id",
                                                      "details", "entries", "teach_backs"};
constexpr std::array<std::string_view, 13> entry_names{
    "id",           "revision",      "time",
    "who",          "signs",         "readings",
    "age_years",    "sentence",      "fever_medicine_taken",
    "note",         "sentence_text", "fever_medicine_when",
    "rules_version"};
constexpr std::array<std::string_view, 3> reading_names{"measurement", "unit", "value"};
constexpr std::array<std::string_view, 9> teach_back_names{
    "id", "revision", "time", "effect", "nurse", "learner", "points", "note", "rules_version"};
constexpr std::array<std::string_view, 4> point_names{"point", "ask", "said", "note"};

// ---- Writing

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json json_of(const DiaryDetails& details) {
    auto out = Json::object();
    for (const auto& field : detail_fields) out[std::string(field.id)] = text_or_null(details.*field.field);
    return out;
}

Json json_of(const EntryReading& reading) {
    return {{"measurement", reading.measurement}, {"unit", reading.unit}, {"value", reading.value}};
}

Json json_of(const std::vector<EntryReading>& readings) {
    auto out = Json::array();
    for (const auto& reading : readings) out.push_back(json_of(reading));
    return out;
}

Json json_of(const Entry& entry) {
    return {{"id", entry.id},
            {"revision", entry.revision},
            {"time", entry.time.iso()},
            {"who", id_of(entry.who)},
            {"signs", entry.signs},
            {"readings", json_of(entry.readings)},
            {"age_years", entry.age_years ? Json(*entry.age_years) : Json()},
            {"fever_medicine_taken", entry.fever_medicine_taken},
            {"fever_medicine_when", text_or_null(entry.fever_medicine_when)},
            {"sentence", id_of(entry.sentence)},
            {"sentence_text", text_or_null(entry.sentence_text)},
            {"note", text_or_null(entry.note)},
            {"rules_version", entry.rules_version}};
}

Json json_of(const std::vector<TeachBackPoint>& points) {
    auto out = Json::array();
    for (const auto& point : points)
        out.push_back({{"point", point.point},
                       {"ask", point.ask},
                       {"said", id_of(point.said)},
                       {"note", text_or_null(point.note)}});
    return out;
}

Json json_of(const TeachBack& record) {
    return {{"id", record.id},
            {"revision", record.revision},
            {"time", record.time.iso()},
            {"effect", record.effect},
            {"nurse", text_or_null(record.nurse)},
            {"learner", text_or_null(record.learner)},
            {"points", json_of(record.points)},
            {"note", text_or_null(record.note)},
            {"rules_version", record.rules_version}};
}

// ---- Reading

EntryReading reading_from(const Part& part) {
    if (!part.has_exactly(reading_names)) return {};
    return {part["measurement"].id(), part["unit"].id(), part["value"].text()};
}

std::vector<EntryReading> readings_from(const Part& part) {
    std::vector<EntryReading> out;
    for (const auto& item : part.items(most_readings_in_entry)) out.push_back(reading_from(item));
    return out;
}

/// Ids of which each may stand there once.
std::vector<std::string> signs_from(const Part& part) {
    std::vector<std::string> out;
    std::set<std::string> seen;
    for (const auto& item : part.items(most_signs_in_entry)) {
        out.push_back(item.id());
        if (!seen.insert(out.back()).second) item.refuse(ImportKind::given_twice);
    }
    return out;
}

Entry entry_from(const Part& part) {
    Entry out;
    if (!part.has_exactly(entry_names)) return out;
    out.id = part["id"].id();
    out.revision = part["revision"].revision();
    out.time = part["time"].time();
    out.who = part["who"].word(find_who);
    out.signs = signs_from(part["signs"]);
    out.readings = readings_from(part["readings"]);
    out.age_years = part["age_years"].age();
    out.fever_medicine_taken = part["fever_medicine_taken"].yes_or_no();
    out.fever_medicine_when = part["fever_medicine_when"].text_or_nothing();
    out.sentence = part["sentence"].word(find_sentence_look);
    out.sentence_text = part["sentence_text"].text_or_nothing();
    out.note = part["note"].text_or_nothing();
    out.rules_version = part["rules_version"].text();
    return out;
}

/// Points of which each may stand there once.
std::vector<TeachBackPoint> points_from(const Part& part) {
    std::vector<TeachBackPoint> out;
    std::set<std::string> seen;
    for (const auto& item : part.items(most_points_in_teach_back)) {
        out.emplace_back();
        if (!item.has_exactly(point_names)) continue;
        out.back() = {item["point"].id(), item["ask"].text(), item["said"].word(find_said_back),
                      item["note"].text_or_nothing()};
        if (!seen.insert(out.back().point).second) item["point"].refuse(ImportKind::given_twice);
    }
    return out;
}

TeachBack teach_back_from(const Part& part) {
    TeachBack out;
    if (!part.has_exactly(teach_back_names)) return out;
    out.id = part["id"].id();
    out.revision = part["revision"].revision();
    out.time = part["time"].time();
    out.effect = part["effect"].id();
    out.nurse = part["nurse"].text_or_nothing();
    out.learner = part["learner"].text_or_nothing();
    out.points = points_from(part["points"]);
    out.note = part["note"].text_or_nothing();
    out.rules_version = part["rules_version"].text();
    return out;
}

/// A list of what has an id, in the order in which a diary holds it.
template <class Kept>
std::vector<Kept> kept_from(const Part& part, std::size_t most, Kept (*one_from)(const Part&)) {
    std::vector<Kept> out;
    std::set<std::string> seen;
    for (const auto& item : part.items(most)) {
        out.push_back(one_from(item));
        const auto& id = out.back().id;
        if (!id.empty() && !seen.insert(id).second) item["id"].refuse(ImportKind::given_twice);
    }
    std::stable_sort(out.begin(), out.end(), is_before);
    return out;
}

DiaryDetails details_from(const Part& part) {
    std::vector<std::string_view> names;
    names.reserve(detail_fields.size());
    for (const auto& field : detail_fields) names.push_back(field.id);
    DiaryDetails out;
    if (!part.has_exactly(names)) return out;
    for (const auto& field : detail_fields) out.*field.field = part[field.id].text_or_nothing();
    return out;
}

/// Before anything else is asked: what another program or a newer one wrote need not have our names.
std::optional<ImportProblem> why_not_ours(const Json& json) {
    if (!json.is_object()) return ImportProblem{ImportKind::not_ours, {}, shown_value(json)};
    const auto format = json.find("format");
    if (format == json.end()) return ImportProblem{ImportKind::not_ours, "format", {}};
    if (*format != format_name) return ImportProblem{ImportKind::not_ours, "format", shown_value(*format)};
    const auto version = json.find("version");
    if (version == json.end()) return ImportProblem{ImportKind::missing, "version", {}};
    if (!version->is_number_integer())
        return ImportProblem{ImportKind::wrong_type, "version", shown_value(*version)};
    if (*version == first_version || *version == newest_version) return std::nullopt;
    const bool is_newer = version->is_number_unsigned() && *version != 0;
    return ImportProblem{is_newer ? ImportKind::newer : ImportKind::bad_value, "version",
                         shown_value(*version)};
}

Diary diary_from(const Json& json, const Part& part) {
    Diary out;
    const bool is_first = json["version"] == first_version;
    if (is_first ? !part.has_exactly(first_diary_names) : !part.has_exactly(diary_names)) return out;
    out.id = part["id"].id();
    out.details = details_from(part["details"]);
    out.entries = kept_from<Entry>(part["entries"], most_entries, entry_from);
    if (!is_first)
        out.teach_backs = kept_from<TeachBack>(part["teach_backs"], most_teach_backs, teach_back_from);
    return out;
}

}  // namespace

std::string diary_json_text(const Diary& diary) {
    auto entries = Json::array();
    for (const auto& entry : diary.entries) entries.push_back(json_of(entry));
    auto teach_backs = Json::array();
    for (const auto& record : diary.teach_backs) teach_backs.push_back(json_of(record));
    const Json json{{"format", format_name},
                    {"version", newest_version},
                    {"id", diary.id},
                    {"details", json_of(diary.details)},
                    {"entries", std::move(entries)},
                    {"teach_backs", std::move(teach_backs)}};
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<Diary, ImportProblem> diary_from_json(std::string_view bytes) {
    const auto json = bounded_json(bytes);
    if (!json) return json.error();
    if (const auto problem = why_not_ours(json.value())) return *problem;
    FirstProblem problem;
    auto diary = diary_from(json.value(), Part(json.value(), {}, problem));
    if (problem.get()) return *problem.get();
    return diary;
}

}  // namespace signpost
