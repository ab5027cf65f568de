// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/entry_words.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/decimal.h"
#include "core/base/direction.h"
#include "core/base/text.h"
#include "core/sharing/day_names.h"
#include "core/sharing/written_date.h"

namespace signpost {
namespace {

const Unit* find_unit(const Measurement& measurement, const std::string& id) {
    const auto at = std::find_if(measurement.units.begin(), measurement.units.end(),
                                 [&](const Unit& unit) { return unit.id == id; });
    return at == measurement.units.end() ? nullptr : &*at;
}

}  // namespace
std::vector<std::string> who_names(const Translator& tr) {
    return {tr.text("patient"), tr.text("caregiver"), tr.text("nurse")};
}

std::vector<std::string> sentence_names(const Translator& tr) {
    return {tr.text("not asked today"), tr.text("as usual"), tr.text("not as usual")};
}

std::string detail_name(std::string_view id, const Translator& tr) {
    if (id == "infusion_date") return tr.text("Date of the infusion");
    if (id == "product") return tr.text("Product or study");
    if (id == "team_name") return tr.text("Name of the team or ward");
    if (id == "team_phone") return tr.text("Telephone number, day and night");
    if (id == "emergency_number") return tr.text("Emergency number where you are");
    if (id == "fever_line") return tr.text("Your team's own fever line");
    if (id == "person_name") return tr.text("Name of the person who had the infusion");
    return tr.text("Date of birth or hospital number");
}

std::string short_day(const CalendarDate& date, const Translator& tr) {
    return filled_in(tr.text("{weekday} {date}"),
                     {{"weekday", short_weekday_name(date, tr)}, {"date", short_date(date, tr)}});
}

std::string short_time(const LocalTime& time, const Translator& tr) {
    return filled_in(tr.text("{day} {year}, {clock}"), {{"day", short_day(time.date, tr)},
                                                        {"year", std::to_string(time.date.year())},
                                                        {"clock", time.clock()}});
}

std::string row_time(const LocalTime& time, const LocalTime& now, const Translator& tr) {
    if (time.date.year() != now.date.year()) return short_time(time, tr);
    return filled_in(tr.text("{day}, {clock}"), {{"day", short_day(time.date, tr)}, {"clock", time.clock()}});
}

std::string long_time(const LocalTime& time, const Translator& tr) {
    return filled_in(tr.text("{weekday} {date}, {clock}"), {{"weekday", weekday_name(time.date, tr)},
                                                            {"date", long_date(time.date, tr)},
                                                            {"clock", time.clock()}});
}

std::string day_words(std::optional<int> days, const Translator& tr) {
    if (!days) return {};
    const auto count = std::to_string(std::abs(*days));
    if (*days >= 0) return filled_in(tr.text("day {count}"), {{"count", count}});
    return filled_in(
        tr.plural("{count} day before", "{count} days before", static_cast<unsigned>(std::abs(*days))),
        {{"count", count}});
}

std::string said_back_words(SaidBack said, const Translator& tr) {
    switch (said) {
        case SaidBack::said:
            return tr.text("said it back");
        case SaidBack::taught_again:
            return tr.text("taught again");
        case SaidBack::said_after:
            return tr.text("said it after");
        case SaidBack::not_asked:
            break;
    }
    return tr.text("not asked yet");
}

std::string effect_words(const Catalog& catalog, std::string_view id, const Translator& tr) {
    if (id == whom_to_call) return tr.text("Whom to call, and when");
    const auto effect = catalog.find_effect(id);
    return effect ? catalog.at(*effect).name : std::string(id);
}

std::string teach_back_words(const Catalog& catalog, const TeachBack& record, const Translator& tr) {
    return filled_in(
        tr.text("{when}: teach-back, {effect}"),
        {{"when", short_time(record.time, tr)}, {"effect", effect_words(catalog, record.effect, tr)}});
}

std::string entry_words(const Catalog& catalog, const Entry& entry, const Translator& tr) {
    auto parts = sign_names(catalog, entry.signs);
    for (const auto& reading : entry.readings) {
        const auto index = catalog.find_measurement(reading.measurement);
        parts.push_back((index ? catalog.at(*index).name : reading.measurement) + " " +
                        reading_words(catalog, reading, tr));
    }
    if (!entry.note.empty()) parts.push_back(tr.text("a note"));
    if (parts.empty()) parts.push_back(tr.text("nothing ticked"));
    return short_time(entry.time, tr) + ": " + joined(parts, ", ");
}

std::vector<std::string> sign_names(const Catalog& catalog, const std::vector<std::string>& ids) {
    std::vector<std::string> out;
    for (const auto& id : ids) {
        const auto sign = catalog.find_sign(id);
        out.push_back(sign ? catalog.at(*sign).short_name : id);
    }
    return out;
}

std::string reading_words(const Catalog& catalog, const EntryReading& reading, const Translator& tr) {
    const auto number = with_decimal_mark(reading.value, tr.language.decimal_mark) + "\u00A0";
    const auto index = catalog.find_measurement(reading.measurement);
    const auto* unit = index ? find_unit(catalog.at(*index), reading.unit) : nullptr;
    return isolated(number + (unit == nullptr ? reading.unit : unit->symbol), tr.language);
}

}  // namespace signpost
