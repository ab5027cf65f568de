// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/check_presenter.h"

#include <algorithm>
#include <cstdint>

#include "app/presenters/check_results.h"
#include "app/presenters/reading_words.h"
#include "core/base/text.h"
#include "core/catalog/group_order.h"
#include "core/catalog/limits.h"
#include "core/catalog/sign_search.h"
#include "core/diary/diary.h"
#include "core/matching/reading.h"
#include "core/sharing/check_report.h"
#include "core/sharing/clinic_words.h"
#include "core/sharing/written_date.h"

namespace signpost {
namespace {

std::optional<int> whole_number(std::string_view text, int highest) {
    const auto number = parse_decimal(text);
    if (!number || !fits_decimals(number.value(), 0) ||
        number.value().hundredths > std::int64_t{highest} * 100)
        return std::nullopt;
    return static_cast<int>(number.value().hundredths / 100);
}

std::map<MeasurementIndex, UnitIndex> chosen_units(const Catalog& catalog, const Settings& settings) {
    std::map<MeasurementIndex, UnitIndex> out;
    for (std::size_t m = 0; m < catalog.measurements.size(); ++m)
        for (std::size_t u = 0; u < catalog.measurements[m].units.size(); ++u)
            if (catalog.measurements[m].units[u].id == settings.temperature_unit)
                out[at_place<MeasurementIndex>(m)] = at_place<UnitIndex>(u);
    return out;
}

std::optional<UnitIndex> find_unit(const Measurement& measurement, const std::string& id) {
    for (std::size_t i = 0; i < measurement.units.size(); ++i)
        if (measurement.units[i].id == id) return at_place<UnitIndex>(i);
    return std::nullopt;
}

/// Places of the readings of an entry that have a field on the page: of each measurement the first that is in
/// a known unit.
std::vector<std::size_t> shown_readings(const Catalog& catalog, const Entry& entry) {
    std::vector<std::size_t> out;
    std::set<MeasurementIndex> seen;
    for (std::size_t i = 0; i < entry.readings.size(); ++i) {
        const auto& reading = entry.readings[i];
        const auto index = catalog.find_measurement(reading.measurement);
        if (index && find_unit(catalog.at(*index), reading.unit) && seen.insert(*index).second)
            out.push_back(i);
    }
    return out;
}

}  // namespace

CheckPresenter::CheckPresenter(const Catalog& catalog, const Translator& translator, Today today,
                               const Settings& settings)
    : catalog_(&catalog),
      translator_(&translator),
      today_(std::move(today)),
      matcher_(catalog),
      units_(chosen_units(catalog, settings)),
      infusion_date_(settings.infusion_date) {
    refresh();
}

void CheckPresenter::tick(SignIndex sign, bool noticed) {
    if (noticed) {
        typed_.ticked.insert(sign);
    } else {
        typed_.ticked.erase(sign);
    }
    answer_.clear();
    content_changed();
}

void CheckPresenter::type_reading(MeasurementIndex measurement, std::string text) {
    if (trimmed(text).empty()) {
        typed_.readings.erase(measurement);
    } else {
        typed_.readings[measurement] = std::move(text);
    }
    answer_.clear();
    content_changed();
}

void CheckPresenter::choose_unit(MeasurementIndex measurement, UnitIndex unit) {
    units_[measurement] = unit;
    content_changed();
}

void CheckPresenter::type_infusion_date(std::string text) {
    infusion_date_ = std::move(text);
    content_changed();
}

void CheckPresenter::type_age(std::string text) {
    typed_.age = std::move(text);
    content_changed();
}

void CheckPresenter::set_fever_medicine(bool taken) {
    typed_.fever_medicine_taken = taken;
    content_changed();
}

void CheckPresenter::type_fever_medicine_when(std::string text) {
    typed_.fever_medicine_when = std::move(text);
    content_changed();
}

void CheckPresenter::find(std::string words) {
    find_words_ = std::move(words);
    refresh();
}

void CheckPresenter::words_changed() {
    answer_.clear();
    refresh();
}

void CheckPresenter::none_of_these() {
    answer_ = catalog_->texts.none_of_these;
    refresh();
}

void CheckPresenter::something_else() {
    answer_ = catalog_->texts.something_else;
    refresh();
}

void CheckPresenter::note_copied() {
    answer_ = translator_->text("Copied. You can paste it into a message or a note.");
    refresh();
}

void CheckPresenter::clear() {
    if (!typed_.is_empty()) cleared_ = typed_;
    typed_ = {};
    find_words_.clear();
    answer_.clear();
    content_changed();
}

void CheckPresenter::undo_clear() {
    if (!cleared_) return;
    typed_.ticked.insert(cleared_->ticked.begin(), cleared_->ticked.end());
    typed_.readings.insert(cleared_->readings.begin(), cleared_->readings.end());
    if (typed_.age.empty()) typed_.age = cleared_->age;
    typed_.fever_medicine_taken = typed_.fever_medicine_taken || cleared_->fever_medicine_taken;
    if (typed_.fever_medicine_when.empty()) typed_.fever_medicine_when = cleared_->fever_medicine_when;
    cleared_.reset();
    content_changed();
}

void CheckPresenter::forget_cleared() {
    cleared_.reset();
    refresh();
}

void CheckPresenter::store(Entry& entry) const {
    std::erase_if(entry.signs, [&](const std::string& id) { return catalog_->find_sign(id).has_value(); });
    std::vector<std::string> signs;
    for (const auto sign : typed_.ticked) signs.push_back(catalog_->at(sign).id);
    entry.signs.insert(entry.signs.begin(), signs.begin(), signs.end());
    store_readings(entry);
    entry.age_years = checklist_.age_years;
    entry.fever_medicine_taken = typed_.fever_medicine_taken;
    entry.fever_medicine_when = keepable(typed_.fever_medicine_when);
    entry.rules_version = rules_version(*catalog_);
}

std::string CheckPresenter::shown_number(const EntryReading& reading) const {
    return with_decimal_mark(reading.value, translator_->language.decimal_mark);
}

/// In the place of the readings that stand in the fields; a number that nobody changed stays as it was
/// stored; others of the entry stay behind them.
void CheckPresenter::store_readings(Entry& entry) const {
    const auto shown = shown_readings(*catalog_, entry);
    std::vector<EntryReading> readings;
    for (const auto& [index, text] : typed_.readings) {
        const auto& measurement = catalog_->at(index);
        const auto unit = units_.find(index);
        const auto chosen = unit != units_.end() ? place(unit->second) : 0;
        readings.push_back({measurement.id, measurement.units[chosen].id, keepable(as_stored(text))});
        for (const auto i : shown)
            if (entry.readings[i].measurement == measurement.id && shown_number(entry.readings[i]) == text)
                readings.back().value = entry.readings[i].value;
    }
    for (std::size_t i = 0; i < entry.readings.size(); ++i)
        if (std::find(shown.begin(), shown.end(), i) == shown.end()) readings.push_back(entry.readings[i]);
    entry.readings = std::move(readings);
}

void CheckPresenter::load(const Entry& entry) {
    typed_ = {};
    for (const auto& id : entry.signs)
        if (const auto sign = catalog_->find_sign(id)) typed_.ticked.insert(*sign);
    for (const auto i : shown_readings(*catalog_, entry)) load_reading(entry.readings[i]);
    if (entry.age_years) typed_.age = std::to_string(*entry.age_years);
    typed_.fever_medicine_taken = entry.fever_medicine_taken;
    typed_.fever_medicine_when = entry.fever_medicine_when;
    answer_.clear();
    refresh();
}

void CheckPresenter::load_reading(const EntryReading& reading) {
    const auto index = catalog_->find_measurement(reading.measurement).value();
    typed_.readings[index] = shown_number(reading);
    units_[index] = find_unit(catalog_->at(index), reading.unit).value();
}

void CheckPresenter::set_team(CareTeam team) {
    team_ = std::move(team);
    refresh();
}

void CheckPresenter::store(Settings& settings) const {
    settings.infusion_date = infusion_date_;
    const auto index = catalog_->team_threshold();
    const auto unit = index ? units_.find(index->measurement) : units_.end();
    if (unit != units_.end())
        settings.temperature_unit = catalog_->at(unit->first).units[place(unit->second)].id;
}

MatchResult CheckPresenter::match() const { return matcher_.match(checklist_, {team_.fever_line}); }

std::string CheckPresenter::as_text() const {
    return plain_text(check_report(*catalog_, team_, checklist_, match(), today_(), *translator_));
}

void CheckPresenter::content_changed() {
    refresh();
    if (on_content) on_content();
}

void CheckPresenter::refresh() {
    checklist_ = {};
    checklist_.ticked.assign(typed_.ticked.begin(), typed_.ticked.end());
    checklist_.fever_medicine_taken = typed_.fever_medicine_taken;
    refresh_readings();
    refresh_contradiction();
    refresh_age();
    refresh_infusion_date();
    const auto result = match();
    refresh_readings_note(result);
    refresh_groups(result);
    refresh_find_note();
    refresh_results(result);
    if (on_change) on_change();
}

void CheckPresenter::refresh_readings() {
    state_.readings.clear();
    for (std::size_t m = 0; m < catalog_->measurements.size(); ++m) {
        const auto index = at_place<MeasurementIndex>(m);
        const auto& measurement = catalog_->measurements[m];
        ReadingField field;
        field.measurement = index;
        field.name = measurement.name;
        field.check = measurement.check;
        for (const auto& unit : measurement.units) field.units.push_back(unit.symbol);
        if (const auto unit = units_.find(index); unit != units_.end()) field.unit = unit->second;
        if (const auto text = typed_.readings.find(index); text != typed_.readings.end())
            field.text = text->second;
        const auto reading = read_measurement(*catalog_, index, field.text, field.unit);
        if (reading) {
            checklist_.readings.push_back(reading.value());
        } else {
            field.problem = reading_problem(*catalog_, index, reading.error(), *translator_);
        }
        state_.readings.push_back(std::move(field));
    }
    state_.fever_medicine_taken = typed_.fever_medicine_taken;
    state_.fever_medicine_when = typed_.fever_medicine_when;
    state_.fever_medicine_note = typed_.fever_medicine_taken ? catalog_->texts.fever_medicine : "";
}

/// What numbers do not prove: one that crosses no line, and one for which no line was drawn at this age.
void CheckPresenter::refresh_readings_note(const MatchResult& result) {
    std::vector<std::string> without_line;
    bool some_cross_none = false;
    for (const auto& reading : checklist_.readings) {
        const auto& measurement = catalog_->at(reading.measurement);
        const auto applies = [&](const Threshold& line) { return line.age.includes(checklist_.age_years); };
        const bool has_line =
            std::any_of(measurement.thresholds.begin(), measurement.thresholds.end(), applies);
        if (!measurement.thresholds.empty() && !has_line) without_line.push_back(measurement.name);
        some_cross_none = some_cross_none || std::none_of(result.signs.begin(), result.signs.end(),
                                                          [&](const PresentSign& sign) {
                                                              return sign.from == reading.measurement;
                                                          });
    }
    state_.readings_note = some_cross_none ? catalog_->texts.normal_number : "";
    if (without_line.empty()) return;
    state_.readings_note =
        filled_in(translator_->text("For this age the sources draw no line for: {names}. Call your care "
                                    "team and tell them the numbers."),
                  {{"names", joined(without_line, "; ")}});
}

/// Two numbers that cannot both be right: neither is taken away, so that one over a line still counts.
void CheckPresenter::refresh_contradiction() {
    const auto contradiction = find_contradiction(*catalog_, checklist_.readings);
    if (!contradiction) return;
    state_.readings[place(contradiction->should_be_lower.measurement)].problem =
        translator_->text("The top number should be the higher one. Look at your device again.");
}

void CheckPresenter::refresh_age() {
    state_.age = {typed_.age, {}, {}};
    if (trimmed(typed_.age).empty()) return;
    checklist_.age_years = whole_number(typed_.age, oldest_age_years);
    if (!checklist_.age_years)
        state_.age.problem = translator_->text("Type the age in whole years. For a baby, type 0.");
}

void CheckPresenter::refresh_infusion_date() {
    const auto& tr = *translator_;
    state_.infusion_date = {infusion_date_, {}, {}};
    if (trimmed(infusion_date_).empty()) return;
    const auto date = parse_written_date(infusion_date_, tr);
    if (!date) {
        state_.infusion_date.problem = tr.text("Type the date with the month as a word, such as 5 Nov 2026.");
        return;
    }
    const int days = today_().days_since(*date);
    if (days < 0) {
        state_.infusion_date.problem =
            tr.text("This date is still to come. Look at the day, month and year again.");
        return;
    }
    checklist_.days_since_infusion = days;
    state_.infusion_date.note =
        filled_in(tr.text("{date}: today is day {day} after the infusion. A sign counts on any day."),
                  {{"date", long_date(*date, tr)}, {"day", std::to_string(days)}});
}

void CheckPresenter::refresh_groups(const MatchResult& result) {
    state_.groups.clear();
    for (const auto group : group_order(*catalog_, translator_->voice)) {
        state_.groups.push_back({catalog_->groups[group].name, {}});
        for (std::size_t i = 0; i < catalog_->signs.size(); ++i)
            if (catalog_->signs[i].group == group)
                state_.groups.back().rows.push_back(row_for(at_place<SignIndex>(i), result));
    }
}

SignRow CheckPresenter::row_for(SignIndex index, const MatchResult& result) const {
    const auto& sign = catalog_->at(index);
    const auto present = std::find_if(result.signs.begin(), result.signs.end(),
                                      [index](const PresentSign& one) { return one.sign == index; });
    const auto* found = present == result.signs.end() ? nullptr : &*present;
    SignRow row;
    row.sign = index;
    row.label = sign.label;
    row.check = check_words(*catalog_, index, *translator_);
    row.is_emergency = sign.advice == Advice::emergency;
    row.is_checked = found != nullptr;
    row.is_from_reading = found != nullptr && found->from.has_value();
    row.note = note_for(index, found);
    row.is_shown = row.is_checked || has_words(sign, find_words_);
    return row;
}

std::string CheckPresenter::note_for(SignIndex sign, const PresentSign* present) const {
    const auto& tr = *translator_;
    if (present != nullptr && present->from) {
        for (const auto& reading : checklist_.readings)
            if (reading.measurement == *present->from)
                return filled_in(tr.text("From your reading: {reading}"),
                                 {{"reading", in_words(*catalog_, reading, tr)}});
    }
    const auto index = catalog_->team_threshold();
    if (!team_.fever_line || !index || catalog_->at(*index).sign != sign) return {};
    return filled_in(tr.text("Your care team asks for a call from {line}."),
                     {{"line", in_words(*catalog_, *team_.fever_line, tr)}});
}

void CheckPresenter::refresh_find_note() {
    state_.find_words = find_words_;
    state_.find_note.clear();
    if (trimmed(find_words_).empty()) return;
    unsigned shown = 0;
    for (const auto& sign : catalog_->signs)
        if (has_words(sign, find_words_)) ++shown;
    const auto& tr = *translator_;
    state_.find_note =
        shown == 0
            ? tr.text("No sign on this list has these words. It can still matter: tell your care team.")
            : filled_in(tr.plural("{count} sign has these words.", "{count} signs have these words.", shown),
                        {{"count", std::to_string(shown)}});
}

void CheckPresenter::refresh_results(const MatchResult& result) {
    const auto& tr = *translator_;
    const auto count = static_cast<unsigned>(result.signs.size());
    state_.emergency = emergency_card(*catalog_, team_, checklist_, result, tr);
    state_.results = result_cards(*catalog_, result, tr);
    state_.results_heading = count == 0 ? tr.text("Where your signs are listed")
                                        : filled_in(tr.plural("Where your {count} sign is listed",
                                                              "Where your {count} signs are listed", count),
                                                    {{"count", std::to_string(count)}});
    state_.results_order =
        state_.results.size() > 1 ? tr.text("Always in this order. It is not a ranking.") : "";
    state_.results_hint = count == 0 ? catalog_->texts.tick_what_you_notice : "";
    state_.answer = answer_;
    state_.not_complete = catalog_->texts.list_not_complete;
    state_.summary = result_summary(*catalog_, team_, result, tr);
    state_.is_emergency = result.advice() == Advice::emergency;
    state_.can_clear = !typed_.is_empty();
    state_.can_undo = cleared_.has_value();
}

}  // namespace signpost
