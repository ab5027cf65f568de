// SPDX-License-Identifier: Apache-2.0
#include "core/diary/records_v2.h"

#include <algorithm>

namespace signpost {
namespace {

TeachBackRecordV2 record_of(const TeachBack& teach_back) {
    TeachBackRecordV2 out{teach_back.id,
                          teach_back.revision,
                          teach_back.time.iso(),
                          teach_back.effect,
                          teach_back.nurse,
                          teach_back.learner,
                          {},
                          teach_back.note,
                          teach_back.rules_version};
    out.points.reserve(teach_back.points.size());
    for (const auto& point : teach_back.points)
        out.points.push_back({point.point, point.ask, std::string(id_of(point.said)), point.note});
    return out;
}

std::optional<TeachBack> teach_back_of(TeachBackRecordV2 record) {
    const auto time = LocalTime::parse(record.time);
    if (!time) return std::nullopt;
    TeachBack out{std::move(record.id),           record.revision,           *time, std::move(record.effect),
                  std::move(record.nurse),        std::move(record.learner), {},    std::move(record.note),
                  std::move(record.rules_version)};
    out.points.reserve(record.points.size());
    for (auto& point : record.points) {
        const auto said = find_said_back(point.said);
        if (!said) return std::nullopt;
        out.points.push_back({std::move(point.point), std::move(point.ask), *said, std::move(point.note)});
    }
    return out;
}

bool is_known_detail(const std::string& id) {
    return std::any_of(detail_fields.begin(), detail_fields.end(),
                       [&](const DetailField& field) { return field.id == id; });
}

void fill_in(ChangeRecordV2& out, const PutEntry& put) {
    out.kind = "put";
    out.entry = record_of(put.entry);
    out.over = put.over;
}

void fill_in(ChangeRecordV2& out, const PutTeachBack& put) {
    out.kind = "put_teach_back";
    out.teach_back = record_of(put.record);
    out.over = put.over;
}

template <class Remove>
void fill_in_removal(ChangeRecordV2& out, const char* kind, const Remove& remove) {
    out.kind = kind;
    out.id = remove.id;
    out.revision = remove.revision;
    out.over = remove.over;
}

void fill_in(ChangeRecordV2& out, const RemoveEntry& remove) { fill_in_removal(out, "remove", remove); }

void fill_in(ChangeRecordV2& out, const RemoveTeachBack& remove) {
    fill_in_removal(out, "remove_teach_back", remove);
}

void fill_in(ChangeRecordV2& out, const SetDetail& set) {
    out.kind = "set";
    out.detail = {set.field, set.value};
}

/// Turns a list of records round, one by one; false when one of them says what cannot be.
template <class Kept, class Record, class Turn>
bool take_all(std::vector<Kept>& out, std::vector<Record>& records, const Turn& turn) {
    out.reserve(records.size());
    for (auto& record : records) {
        auto one = turn(std::move(record));
        if (!one) return false;
        out.push_back(std::move(*one));
    }
    return std::is_sorted(out.begin(), out.end(), is_before);
}

template <class Put, class Kept>
std::optional<Change> put_of(std::optional<Kept> state, std::string over) {
    if (!state || !mistakes_in(*state).empty()) return std::nullopt;
    return Put{std::move(*state), std::move(over)};
}

std::optional<Change> set_of(DetailRecordV1 record) {
    if (!is_known_detail(record.field)) return std::nullopt;
    SetDetail set{std::move(record.field), std::move(record.value)};
    Diary tried;
    carry_out(tried, set);
    if (!mistakes_in(tried.details).empty()) return std::nullopt;
    return set;
}

}  // namespace

DiaryRecordV2 newer(DiaryRecordV1 record) {
    return {std::move(record.id), std::move(record.details), std::move(record.entries), {}};
}

ChangeRecordV2 newer(ChangeRecordV1 record) {
    return {std::move(record.kind),   std::move(record.entry), {}, std::move(record.id), record.revision,
            std::move(record.detail), std::move(record.over)};
}

DiaryRecordV2 record_of(const Diary& diary) {
    DiaryRecordV2 out{diary.id, {}, {}, {}};
    for (const auto& field : detail_fields)
        out.details.push_back({std::string(field.id), diary.details.*field.field});
    out.entries.reserve(diary.entries.size());
    for (const auto& entry : diary.entries) out.entries.push_back(record_of(entry));
    out.teach_backs.reserve(diary.teach_backs.size());
    for (const auto& teach_back : diary.teach_backs) out.teach_backs.push_back(record_of(teach_back));
    return out;
}

ChangeRecordV2 record_of(const Change& change) {
    ChangeRecordV2 out;
    std::visit([&](const auto& one) { fill_in(out, one); }, change);
    return out;
}

std::optional<Diary> diary_of(DiaryRecordV2 record) {
    Diary out{std::move(record.id), {}, {}, {}};
    for (auto& detail : record.details) {
        if (!is_known_detail(detail.field)) return std::nullopt;
        carry_out(out, SetDetail{detail.field, std::move(detail.value)});
    }
    if (!take_all(out.entries, record.entries, entry_of)) return std::nullopt;
    if (!take_all(out.teach_backs, record.teach_backs, teach_back_of)) return std::nullopt;
    if (!mistakes_in(out).empty()) return std::nullopt;
    return out;
}

std::optional<Change> change_of(ChangeRecordV2 record) {
    if (record.kind == "put")
        return put_of<PutEntry>(entry_of(std::move(record.entry)), std::move(record.over));
    if (record.kind == "put_teach_back")
        return put_of<PutTeachBack>(teach_back_of(std::move(record.teach_back)), std::move(record.over));
    if (record.kind == "remove")
        return RemoveEntry{std::move(record.id), record.revision, std::move(record.over)};
    if (record.kind == "remove_teach_back")
        return RemoveTeachBack{std::move(record.id), record.revision, std::move(record.over)};
    if (record.kind == "set") return set_of(std::move(record.detail));
    return std::nullopt;
}

}  // namespace signpost
