// SPDX-License-Identifier: Apache-2.0
#include "app/cli/diary_json.h"

#include <algorithm>

namespace signpost::cli {
namespace {

Json reading_json(const EntryReading& reading) {
    return {{"measurement", reading.measurement}, {"unit", reading.unit}, {"value", reading.value}};
}

bool is_among(const std::vector<EntryReading>& readings, const EntryReading& one) {
    return std::find(readings.begin(), readings.end(), one) != readings.end();
}

/// The readings that these rules use, or those that they do not.
Json readings_json(const EntryView& view, bool used) {
    auto out = Json::array();
    for (const auto& reading : view.entry->readings)
        if (is_among(view.read.unused_readings, reading) != used) out.push_back(reading_json(reading));
    return out;
}

Json known_signs(const EntryView& view) {
    const auto& unknown = view.read.unknown_signs;
    auto out = Json::array();
    for (const auto& id : view.entry->signs)
        if (std::find(unknown.begin(), unknown.end(), id) == unknown.end()) out.push_back(id);
    return out;
}

}  // namespace

Json details_json(const DiaryDetails& details) {
    auto out = Json::object();
    for (const auto& field : detail_fields) out[std::string(field.id)] = text_or_null(details.*field.field);
    return out;
}

Json entry_json(const EntryView& view) {
    const auto& entry = *view.entry;
    return {{"id", entry.id},
            {"revision", entry.revision},
            {"time", entry.time.iso()},
            {"day", number_or_null(view.day)},
            {"who", id_of(entry.who)},
            {"signs", known_signs(view)},
            {"unknown_signs", view.read.unknown_signs},
            {"readings", readings_json(view, true)},
            {"unused_readings", readings_json(view, false)},
            {"age_years", number_or_null(entry.age_years)},
            {"fever_medicine_taken", entry.fever_medicine_taken},
            {"fever_medicine_when", text_or_null(entry.fever_medicine_when)},
            {"sentence", id_of(entry.sentence)},
            {"sentence_text", text_or_null(entry.sentence_text)},
            {"note", text_or_null(entry.note)},
            {"rules_version", entry.rules_version}};
}

Json teach_back_json(const TeachBack& record) {
    auto points = Json::array();
    for (const auto& point : record.points)
        points.push_back({{"point", point.point},
                          {"ask", point.ask},
                          {"said", id_of(point.said)},
                          {"note", text_or_null(point.note)}});
    return {{"id", record.id},
            {"revision", record.revision},
            {"time", record.time.iso()},
            {"effect", record.effect},
            {"nurse", text_or_null(record.nurse)},
            {"learner", text_or_null(record.learner)},
            {"points", std::move(points)},
            {"note", text_or_null(record.note)},
            {"rules_version", record.rules_version}};
}

Json diary_json(const Catalog& catalog, const Diary& diary, const std::vector<EntryView>& views,
                const std::vector<TeachBack>& teach_backs) {
    auto entries = Json::array();
    for (const auto& view : views) {
        auto entry = entry_json(view);
        entry["match"] = short_match_json(catalog, view.result);
        entries.push_back(std::move(entry));
    }
    auto records = Json::array();
    for (const auto& record : teach_backs) records.push_back(teach_back_json(record));
    return {{"id", diary.id},
            {"details", details_json(diary.details)},
            {"entries", std::move(entries)},
            {"teach_backs", std::move(records)}};
}

}  // namespace signpost::cli
