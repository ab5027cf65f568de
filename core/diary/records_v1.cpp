// SPDX-License-Identifier: Apache-2.0
#include "core/diary/records_v1.h"

#include <algorithm>

namespace signpost {
namespace {

EntryRecordV1 record_of(const Entry& entry) {
    EntryRecordV1 out{entry.id,
                      entry.revision,
                      entry.time.iso(),
                      std::string(id_of(entry.who)),
                      entry.signs,
                      {},
                      entry.age_years.value_or(-1),
                      entry.fever_medicine_taken ? 1 : 0,
                      entry.fever_medicine_when,
                      std::string(id_of(entry.sentence)),
                      entry.sentence_text,
                      entry.note,
                      entry.rules_version};
    for (const auto& reading : entry.readings)
        out.readings.push_back({reading.measurement, reading.unit, reading.value});
    return out;
}

std::optional<Entry> entry_of(EntryRecordV1 record) {
    const auto time = LocalTime::parse(record.time);
    const auto who = find_who(record.who);
    const auto look = find_sentence_look(record.sentence);
    const bool is_known = time && who && look && record.age_years >= -1 &&
                          (record.fever_medicine_taken == 0 || record.fever_medicine_taken == 1);
    if (!is_known) return std::nullopt;
    Entry out;
    out.id = std::move(record.id);
    out.revision = record.revision;
    out.time = *time;
    out.who = *who;
    out.signs = std::move(record.signs);
    for (auto& reading : record.readings)
        out.readings.push_back(
            {std::move(reading.measurement), std::move(reading.unit), std::move(reading.value)});
    if (record.age_years >= 0) out.age_years = record.age_years;
    out.fever_medicine_taken = record.fever_medicine_taken == 1;
    out.fever_medicine_when = std::move(record.fever_medicine_when);
    out.sentence = *look;
    out.sentence_text = std::move(record.sentence_text);
    out.note = std::move(record.note);
    out.rules_version = std::move(record.rules_version);
    return out;
}

bool is_known_detail(const std::string& id) {
    return std::any_of(detail_fields.begin(), detail_fields.end(),
                       [&](const DetailField& field) { return field.id == id; });
}

}  // namespace

DiaryRecordV1 record_of(const Diary& diary) {
    DiaryRecordV1 out{diary.id, {}, {}};
    for (const auto& field : detail_fields)
        out.details.push_back({std::string(field.id), diary.details.*field.field});
    out.entries.reserve(diary.entries.size());
    for (const auto& entry : diary.entries) out.entries.push_back(record_of(entry));
    return out;
}

ChangeRecordV1 record_of(const Change& change) {
    ChangeRecordV1 out;
    if (const auto* put = std::get_if<PutEntry>(&change)) {
        out.kind = "put";
        out.entry = record_of(put->entry);
        out.over = put->over;
    } else if (const auto* remove = std::get_if<RemoveEntry>(&change)) {
        out.kind = "remove";
        out.id = remove->id;
        out.revision = remove->revision;
        out.over = remove->over;
    } else {
        const auto& set = std::get<SetDetail>(change);
        out.kind = "set";
        out.detail = {set.field, set.value};
    }
    return out;
}

std::optional<Diary> diary_of(DiaryRecordV1 record) {
    Diary out{std::move(record.id), {}, {}};
    for (auto& detail : record.details) {
        if (!is_known_detail(detail.field)) return std::nullopt;
        carry_out(out, SetDetail{detail.field, std::move(detail.value)});
    }
    out.entries.reserve(record.entries.size());
    for (auto& one : record.entries) {
        auto entry = entry_of(std::move(one));
        if (!entry) return std::nullopt;
        out.entries.push_back(std::move(*entry));
    }
    if (!std::is_sorted(out.entries.begin(), out.entries.end(), is_before)) return std::nullopt;
    if (!mistakes_in(out).empty()) return std::nullopt;
    return out;
}

std::optional<Change> change_of(ChangeRecordV1 record) {
    if (record.kind == "put") {
        auto entry = entry_of(std::move(record.entry));
        if (!entry || !mistakes_in(*entry).empty()) return std::nullopt;
        return PutEntry{std::move(*entry), std::move(record.over)};
    }
    if (record.kind == "remove")
        return RemoveEntry{std::move(record.id), record.revision, std::move(record.over)};
    if (record.kind != "set" || !is_known_detail(record.detail.field)) return std::nullopt;
    SetDetail set{std::move(record.detail.field), std::move(record.detail.value)};
    Diary tried;
    carry_out(tried, set);
    if (!mistakes_in(tried.details).empty()) return std::nullopt;
    return set;
}

}  // namespace signpost
