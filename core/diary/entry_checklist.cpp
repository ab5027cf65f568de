// SPDX-License-Identifier: Apache-2.0
#include "core/diary/entry_checklist.h"

#include <algorithm>

#include "core/matching/reading.h"

namespace signpost {
namespace {

std::optional<UnitIndex> find_unit(const Measurement& measurement, const std::string& id) {
    for (std::size_t i = 0; i < measurement.units.size(); ++i)
        if (measurement.units[i].id == id) return at_place<UnitIndex>(i);
    return std::nullopt;
}

std::optional<Reading> reading_of(const Catalog& catalog, const EntryReading& reading) {
    const auto measurement = catalog.find_measurement(reading.measurement);
    const auto unit = measurement ? find_unit(catalog.at(*measurement), reading.unit) : std::nullopt;
    if (!unit) return std::nullopt;
    const auto found = read_measurement(catalog, *measurement, reading.value, unit);
    return found ? std::optional(found.value()) : std::nullopt;
}

}  // namespace

EntryChecklist checklist_of(const Catalog& catalog, const Entry& entry, const std::string& infusion_date) {
    EntryChecklist out;
    for (const auto& id : entry.signs) {
        if (const auto sign = catalog.find_sign(id)) {
            out.checklist.ticked.push_back(*sign);
        } else {
            out.unknown_signs.push_back(id);
        }
    }
    for (const auto& written : entry.readings) {
        if (const auto reading = reading_of(catalog, written)) {
            out.checklist.readings.push_back(*reading);
        } else {
            out.unused_readings.push_back(written);
        }
    }
    out.checklist.age_years = entry.age_years;
    out.checklist.fever_medicine_taken = entry.fever_medicine_taken;
    const auto days = days_since_infusion(entry, infusion_date);
    if (days && *days >= 0) out.checklist.days_since_infusion = days;
    return out;
}

std::optional<int> days_since_infusion(const Entry& entry, const std::string& infusion_date) {
    const auto infusion = CalendarDate::parse(infusion_date);
    if (!infusion) return std::nullopt;
    return entry.time.date.days_since(*infusion);
}

void put_checklist(Entry& entry, const Catalog& catalog, const Checklist& checklist) {
    const auto kept = checklist_of(catalog, entry, {});
    entry.signs.clear();
    for (const auto sign : checklist.ticked)
        if (std::find(entry.signs.begin(), entry.signs.end(), catalog.at(sign).id) == entry.signs.end())
            entry.signs.push_back(catalog.at(sign).id);
    entry.signs.insert(entry.signs.end(), kept.unknown_signs.begin(), kept.unknown_signs.end());
    entry.readings.clear();
    for (const auto& reading : checklist.readings) entry.readings.push_back(entry_reading(catalog, reading));
    entry.readings.insert(entry.readings.end(), kept.unused_readings.begin(), kept.unused_readings.end());
    entry.age_years = checklist.age_years;
    entry.fever_medicine_taken = checklist.fever_medicine_taken;
}

EntryReading entry_reading(const Catalog& catalog, const Reading& reading) {
    const auto& measurement = catalog.at(reading.measurement);
    return {measurement.id, measurement.units[place(reading.unit)].id, to_text(reading.value)};
}

}  // namespace signpost
