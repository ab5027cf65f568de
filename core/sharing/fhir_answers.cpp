// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/fhir_answers.h"

#include <algorithm>

#include "core/base/text.h"

namespace signpost::fhir {
namespace {

std::optional<UnitIndex> find_unit(const Measurement& measurement, const std::string& id) {
    for (std::size_t i = 0; i < measurement.units.size(); ++i)
        if (measurement.units[i].id == id) return at_place<UnitIndex>(i);
    return std::nullopt;
}

/// A number that a body can have, in whole numbers where the form asks for such.
bool fits_form(const Measurement& measurement, UnitIndex index, Decimal value) {
    const auto& unit = measurement.units[place(index)];
    const bool is_whole = measurement.units.size() == 1 && unit.decimals == 0;
    return value >= unit.lowest && value <= unit.highest && (!is_whole || fits_decimals(value, 0));
}

std::optional<Reading> form_reading(const Catalog& catalog, const EntryReading& reading) {
    const auto index = catalog.find_measurement(reading.measurement);
    if (!index || catalog.at(*index).loinc.empty()) return std::nullopt;
    const auto unit = find_unit(catalog.at(*index), reading.unit);
    const auto value = parse_decimal(reading.value);
    if (!unit || !value || !fits_form(catalog.at(*index), *unit, value.value())) return std::nullopt;
    return Reading{*index, *unit, value.value()};
}

/// The readings for the form, and the others as they were typed.
struct SplitReadings {
    std::vector<Reading> in_form;
    std::vector<EntryReading> others;
};

SplitReadings split_readings(const Catalog& catalog, const Entry& entry) {
    SplitReadings out;
    for (const auto& written : entry.readings) {
        const auto reading = form_reading(catalog, written);
        const bool is_taken =
            reading && std::any_of(out.in_form.begin(), out.in_form.end(),
                                   [&](const auto& r) { return r.measurement == reading->measurement; });
        if (reading && !is_taken) {
            out.in_form.push_back(*reading);
        } else {
            out.others.push_back(written);
        }
    }
    std::sort(out.in_form.begin(), out.in_form.end(),
              [](const Reading& a, const Reading& b) { return a.measurement < b.measurement; });
    return out;
}

Json number_answer(const Catalog& catalog, const Reading& reading) {
    const auto& measurement = catalog.at(reading.measurement);
    const auto& unit = measurement.units[place(reading.unit)];
    if (measurement.units.size() > 1) return {{"valueQuantity", quantity_json(reading.value, unit)}};
    return {{unit.decimals > 0 ? "valueDecimal" : "valueInteger", number_json(reading.value, unit)}};
}

void put_text(Answers& answers, std::string_view link_id, std::string_view text) {
    if (auto cleaned = clean(text); !cleaned.empty())
        answers[std::string(link_id)] = {{"valueString", std::move(cleaned)}};
}

void put_flag(Answers& answers, std::string_view link_id, bool value) {
    if (value) answers[std::string(link_id)] = {{"valueBoolean", true}};
}

void put_signs(Answers& answers, const Catalog& catalog, const Entry& entry) {
    std::vector<std::string> others;
    for (const auto& id : entry.signs) {
        if (catalog.find_sign(id)) {
            put_flag(answers, sign_link(id), true);
        } else {
            others.push_back(id);
        }
    }
    put_text(answers, link::other_signs, joined(others, "\n"));
}

void put_readings(Answers& answers, const Catalog& catalog, const Entry& entry) {
    const auto readings = split_readings(catalog, entry);
    for (const auto& reading : readings.in_form)
        answers[measurement_link(catalog.at(reading.measurement).id)] = number_answer(catalog, reading);
    std::vector<std::string> lines;
    for (const auto& reading : readings.others) lines.push_back(reading_line(reading));
    put_text(answers, link::other_readings, joined(lines, "\n"));
}

void put_choices(Answers& answers, const Entry& entry) {
    const auto put = [&answers](std::string_view link_id, const FormCode& code) {
        answers[std::string(link_id)] = {{"valueCoding", coding_json(code)}};
    };
    put(link::who, who_code(entry.who));
    if (entry.sentence != SentenceLook::not_asked) put(link::sentence, sentence_code(entry.sentence));
}

}  // namespace

std::vector<Reading> form_readings(const Catalog& catalog, const Entry& entry) {
    return split_readings(catalog, entry).in_form;
}

Answers answers_of(const Catalog& catalog, const DiaryDetails& details, const Entry& entry) {
    Answers out;
    put_signs(out, catalog, entry);
    put_readings(out, catalog, entry);
    put_choices(out, entry);
    if (entry.age_years) out[std::string(link::age)] = {{"valueInteger", *entry.age_years}};
    put_flag(out, link::fever_medicine, entry.fever_medicine_taken);
    put_text(out, link::fever_medicine_when, entry.fever_medicine_when);
    put_text(out, link::sentence_text, entry.sentence_text);
    put_text(out, link::note, entry.note);
    put_text(out, link::infusion_date, details.infusion_date);
    put_text(out, link::product, details.product);
    put_text(out, link::rules_version, entry.rules_version);
    return out;
}

std::string reading_line(const EntryReading& reading) {
    auto value = clean(reading.value);
    std::replace(value.begin(), value.end(), '\n', ' ');
    return clean(reading.measurement + " " + reading.unit + ": " + value);
}

std::optional<EntryReading> read_reading_line(std::string_view line) {
    const auto blank = line.find(' ');
    const auto colon = line.find(':');
    if (blank == std::string_view::npos || colon == std::string_view::npos || colon < blank)
        return std::nullopt;
    return EntryReading{std::string(line.substr(0, blank)),
                        std::string(line.substr(blank + 1, colon - blank - 1)),
                        std::string(trimmed(line.substr(colon + 1)))};
}

}  // namespace signpost::fhir
