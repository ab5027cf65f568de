// SPDX-License-Identifier: Apache-2.0
#include "core/diary/records_v1.h"

namespace signpost {

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

}  // namespace signpost
