// SPDX-License-Identifier: Apache-2.0
#include "tests/core/sharing/fhir_diaries.h"

#include <algorithm>
#include <random>
#include <stdexcept>

#include "core/base/decimal.h"
#include "core/sharing/fhir_answers.h"
#include "tests/support/sample_diaries.h"
#include "tests/support/test_catalogs.h"

namespace signpost {

std::ostream& operator<<(std::ostream& out, const ImportProblem& problem) {
    return out << "kind " << static_cast<int>(problem.kind) << " at '" << problem.place << "': '"
               << problem.found << "'";
}

std::ostream& operator<<(std::ostream& out, const NotTaken& left) {
    return out << left.place << ": '" << left.found << "'";
}

}  // namespace signpost

namespace signpost::testing {
namespace {

class Dice {
public:
    explicit Dice(unsigned seed) : source_(seed) {}
    int below(int end) { return static_cast<int>(source_() % static_cast<unsigned>(end)); }
    bool one_in(int n) { return below(n) == 0; }
    template <class List>
    auto one_of(const List& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(std::size(list))))];
    }

private:
    std::mt19937 source_;
};

const std::vector<std::string> texts{"",
                                     " ",
                                     "\n \t",
                                     "slept badly",
                                     "  two lines\nwith \"quotes\" and a \\ ",
                                     "38,4 \u00B0C",
                                     "\u05DC\u05D0 \u05D9\u05E9\u05DF",
                                     "\u00A0wide\u2003blanks\u3000",
                                     "\uFEFF\U0001F634\uFEFF ",
                                     "{\"resourceType\": null}",
                                     "tab\there"};
const std::vector<std::string> celsius{"38.4", "38,4", " 38 ", "38.0", "37.95", "45", "30.0", "36.6"};
const std::vector<std::string> fahrenheit{"100.4", "101,1", "98.6", "98"};
const std::vector<std::string> no_numbers{"one hundred", "", "98.6.1", "-1", "999", "5.5", "a\nb", "1e3"};

Json bare_reading(const EntryReading& one) { return {one.measurement, one.unit, one.value}; }

std::vector<EntryReading> any_readings(Dice& dice) {
    std::vector<EntryReading> out;
    if (dice.one_in(2)) out.push_back({"temperature", "celsius", dice.one_of(celsius)});
    if (dice.one_in(4)) out.push_back({"temperature", "fahrenheit", dice.one_of(fahrenheit)});
    if (dice.one_in(2)) out.push_back({"systolic", "mmhg", std::to_string(80 + dice.below(90))});
    if (dice.one_in(2)) out.push_back({"diastolic", "mmhg", std::to_string(40 + dice.below(60))});
    if (dice.one_in(3)) out.push_back({"heart_rate", "per_min", std::to_string(50 + dice.below(100))});
    if (dice.one_in(4)) out.push_back({"breathing_rate", "per_min", std::to_string(8 + dice.below(40))});
    if (dice.one_in(3)) out.push_back({"oxygen", "percent", dice.one_in(2) ? "98" : "97,0"});
    if (dice.one_in(6)) out.push_back({"heart_rate", "per_min", dice.one_of(no_numbers)});
    if (dice.one_in(9)) out.push_back({"glucose", "mmol", "5.1"});
    if (dice.one_in(9)) out.push_back({"temperature", "kelvin", "310"});
    return out;
}

std::vector<std::string> any_signs(Dice& dice) {
    std::vector<std::string> out;
    for (const auto& sign : real_catalog().signs)
        if (dice.one_in(12)) out.push_back(sign.id);
    std::reverse(out.begin(), out.end());
    if (dice.one_in(5)) out.push_back("x9_unknown");
    if (dice.one_in(9)) out.push_back("another_unknown");
    return out;
}

Entry any_mixed_entry(Dice& dice, unsigned number) {
    static constexpr int offsets[] = {60, 60, 0, -300, 345, 840, -840};
    Entry out;
    out.id = id_number(number);
    out.revision = dice.one_in(4) ? 2 : 1;
    out.time = {CalendarDate::from(2026, 11, 1)->plus_days(dice.below(60)).value(), dice.below(3) * 700,
                dice.one_of(offsets)};
    out.who = static_cast<Who>(dice.below(3));
    out.signs = any_signs(dice);
    out.readings = any_readings(dice);
    if (dice.one_in(3)) out.age_years = dice.below(131);
    out.fever_medicine_taken = dice.one_in(3);
    out.fever_medicine_when = dice.one_of(texts);
    out.sentence = static_cast<SentenceLook>(dice.below(3));
    out.sentence_text = dice.one_of(texts);
    out.note = dice.one_of(texts);
    out.rules_version = dice.one_in(5) ? "2026.10" : "2026.11";
    return out;
}

EntryReading as_fhir_keeps(const EntryReading& reading) {
    const auto value = parse_decimal(reading.value);
    const auto numbered = value ? to_text(value.value()) : reading.value;
    Entry alone;
    alone.readings = {{reading.measurement, reading.unit, numbered}};
    if (!fhir::form_readings(real_catalog(), alone).empty()) return alone.readings.front();
    return fhir::read_reading_line(fhir::reading_line(reading)).value();
}

/// A second number for the same measurement is kept as it was typed.
std::vector<EntryReading> as_fhir_keeps(const std::vector<EntryReading>& readings) {
    std::vector<EntryReading> out;
    std::vector<std::string> seen;
    for (const auto& reading : readings) {
        const auto kept = as_fhir_keeps(reading);
        Entry alone;
        alone.readings = {reading};
        const bool fits = !fhir::form_readings(real_catalog(), alone).empty();
        const bool is_second = fits && std::find(seen.begin(), seen.end(), reading.measurement) != seen.end();
        if (fits) seen.push_back(reading.measurement);
        out.push_back(is_second ? fhir::read_reading_line(fhir::reading_line(reading)).value() : kept);
    }
    std::sort(out.begin(), out.end(),
              [](const EntryReading& a, const EntryReading& b) { return bare_reading(a) < bare_reading(b); });
    return out;
}

}  // namespace

Diary mixed_diary(std::size_t entries, unsigned seed) {
    Dice dice(seed);
    auto out = empty_diary();
    out.details = {"2026-11-02", " axi-cel ", "Team", "+49 30 1234567", "112", "38.0 \u00B0C", "Ann", " 7 "};
    for (std::size_t i = 1; i <= entries; ++i)
        out.entries.push_back(any_mixed_entry(dice, static_cast<unsigned>(i)));
    std::sort(out.entries.begin(), out.entries.end(), is_before);
    return out;
}

Diary as_fhir_keeps_it(const Diary& diary) {
    Diary out;
    out.entries = diary.entries;
    for (auto& entry : out.entries) {
        entry.id.clear();
        entry.revision = 1;
        std::sort(entry.signs.begin(), entry.signs.end());
        entry.readings = as_fhir_keeps(entry.readings);
        for (auto* text :
             {&entry.fever_medicine_when, &entry.sentence_text, &entry.note, &entry.rules_version})
            *text = fhir::clean(*text);
        if (entry.rules_version.empty()) entry.rules_version = real_catalog().version;
    }
    return out;
}

Json& first_resource(Json& bundle, const std::string& kind) {
    for (auto& entry : bundle["entry"])
        if (entry["resource"]["resourceType"] == kind) return entry["resource"];
    throw std::invalid_argument("no " + kind);
}

namespace {

Json* find_item(Json& holder, const std::string& link_id) {
    if (!holder.contains("item")) return nullptr;
    for (auto& item : holder["item"]) {
        if (item["linkId"] == link_id) return &item;
        if (auto* inner = find_item(item, link_id)) return inner;
    }
    return nullptr;
}

}  // namespace

Json& item_in(Json& holder, const std::string& link_id) {
    if (auto* item = find_item(holder, link_id)) return *item;
    throw std::invalid_argument("no item " + link_id);
}

Json response_of_lhc_forms() {
    return Json::parse(R"json({
      "item": [
        {"item": [{"answer": [{"valueBoolean": true}], "text": "Fever: 38.0 °C (100.4 °F) or more",
                   "linkId": "s.fever"},
                  {"answer": [{"valueBoolean": false}], "linkId": "s.chills"}],
         "text": "Whole body", "linkId": "g.whole_body"},
        {"item": [{"answer": [{"valueQuantity": {"code": "[degF]", "system": "http://unitsofmeasure.org",
                                                 "unit": "°F", "value": 101}}], "linkId": "v.temperature"},
                  {"item": [{"answer": [{"valueInteger": 98.0}], "linkId": "v.systolic"}],
                   "linkId": "g.blood_pressure"},
                  {"answer": [{"valueInteger": 112}], "linkId": "v.heart_rate"}],
         "linkId": "n.numbers"},
        {"item": [{"answer": [{"valueCoding": {"display": "A caregiver", "code": "caregiver",
                     "system": "https://signpost.example/fhir/CodeSystem/who-noticed"}}],
                   "linkId": "n.who"},
                  {"answer": [{"valueString": "written\r\nelsewhere "}], "linkId": "n.note"}],
         "linkId": "n.moment"}
      ],
      "authored": "2026-11-22T23:30:00.000Z",
      "status": "completed",
      "questionnaire": "https://signpost.example/fhir/Questionnaire/signpost-checklist|2026.11-1",
      "meta": {"tag": [{"code": "lformsVersion: 36.1.3"}],
               "profile": ["http://hl7.org/fhir/4.0/StructureDefinition/QuestionnaireResponse"]},
      "resourceType": "QuestionnaireResponse"
    })json");
}

FhirEntries read_or_throw(const Json& file) {
    auto read = entries_from_fhir(real_catalog(), file.dump(), winter_offset);
    if (!read) throw std::runtime_error("refused at " + read.error().place + ": " + read.error().found);
    return std::move(read.value());
}

ImportProblem problem_of(const Json& file) {
    const auto read = entries_from_fhir(real_catalog(), file.dump(), winter_offset);
    if (read) throw std::runtime_error("was taken: " + file.dump().substr(0, 200));
    return read.error();
}

int winter_offset(std::int64_t) { return 60; }

}  // namespace signpost::testing
