// SPDX-License-Identifier: Apache-2.0
#include "app/cli/match_options.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "app/cli/reading_mistake_text.h"
#include "core/base/nearest.h"
#include "core/base/text.h"
#include "core/catalog/crossing.h"
#include "core/matching/reading.h"
#include "core/sharing/check_report.h"

namespace signpost::cli {
namespace {

// As for the practice cases and the rules themselves.
constexpr int oldest_age_years = 130;
constexpr int most_days = 36500;
constexpr std::size_t most_suggestions = 3;

std::string option_name(const std::string& id) {
    auto name = "--" + id;
    std::replace(name.begin(), name.end(), '_', '-');
    return name;
}

std::vector<std::string> split_at_commas(std::string_view text) {
    std::vector<std::string> out;
    for (;;) {
        const auto comma = text.find(',');
        out.emplace_back(trimmed(text.substr(0, comma)));
        if (comma == std::string_view::npos) return out;
        text.remove_prefix(comma + 1);
    }
}

bool knows_word(const Sign& sign, const std::string& word) {
    return sign.short_name == word || sign.clinical == word ||
           std::find(sign.synonyms.begin(), sign.synonyms.end(), word) != sign.synonyms.end();
}

/// Ids near to the word, or else the signs that go by it.
std::vector<std::string> nearest_signs(const Catalog& catalog, const std::string& word) {
    std::vector<std::string> ids;
    for (const auto& sign : catalog.signs) ids.push_back(sign.id);
    auto near = nearest_few(word, ids, most_suggestions);
    if (!near.empty() || word.size() > most_suggestions * ids.size()) return near;
    auto words = lower_case(word);
    std::replace(words.begin(), words.end(), '_', ' ');
    for (const auto& sign : catalog.signs)
        if (near.size() < most_suggestions && knows_word(sign, words)) near.push_back(sign.id);
    return near;
}

bool is_whole_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_same_number(const Catalog& catalog, const Reading& a, const Reading& b) {
    const auto& units = catalog.at(a.measurement).units;
    return compare_points(a.value, units[place(a.unit)], b.value, units[place(b.unit)]) == 0;
}

}  // namespace

MatchOptions::MatchOptions(Call& call) : call_(&call), catalog_(&call.catalog()) {
    signs_ = call.add_option("--sign", "Signs you notice, by id (see signpost-cli signs)", "ID[,ID...]");
    for (std::size_t i = 0; i < catalog_->measurements.size(); ++i)
        add_measurement(at_place<MeasurementIndex>(i));
    age_ = call.add_option("--age", "Age in whole years", "N");
    day_ = call.add_option("--day", "Days since the infusion; this only informs", "N");
    if (catalog_->team_threshold()) add_fever_line();
    fever_medicine_ = call.add_flag("--fever-medicine", "Medicine for fever was taken");
}

void MatchOptions::add_measurement(MeasurementIndex index) {
    const auto& measurement = catalog_->at(index);
    const bool has_units = measurement.units.size() > 1;
    const auto help = has_units ? fmt::format("{}, with {} right behind the number", measurement.name,
                                              units_in_words(measurement, " or "))
                                : fmt::format("{}, {}", measurement.name, measurement.units.front().symbol);
    measurements_.push_back(
        {index, call_->add_option(option_name(measurement.id), help,
                                  has_units ? fmt::format("N({})", units_in_words(measurement, "|")) : "N")});
}

void MatchOptions::add_fever_line() {
    const auto index = catalog_->team_threshold()->measurement;
    fever_line_ = {index, call_->add_option("--fever-line", "Your care team's own, lower line for a call",
                                            fmt::format("N({})", units_in_words(catalog_->at(index), "|")))};
}

MatchInput MatchOptions::read() {
    MatchInput input;
    input.checklist.ticked = read_signs();
    input.checklist.readings = read_measurements();
    input.checklist.age_years = read_whole_number(*age_, oldest_age_years);
    input.checklist.days_since_infusion = read_whole_number(*day_, most_days);
    input.checklist.fever_medicine_taken = fever_medicine_->count() > 0;
    input.team.fever_line = read_fever_line();
    return input;
}

void MatchOptions::note(ExitCode code, const std::string& where, std::string what) {
    call_->note({code, where, std::move(what)});
}

std::vector<SignIndex> MatchOptions::read_signs() {
    std::vector<SignIndex> signs;
    for (const auto& list : signs_->results())
        for (const auto& word : split_at_commas(list)) read_sign(word, signs);
    return signs;
}

void MatchOptions::read_sign(const std::string& word, std::vector<SignIndex>& signs) {
    const auto sign = catalog_->find_sign(word);
    if (sign && std::find(signs.begin(), signs.end(), *sign) == signs.end()) signs.push_back(*sign);
    if (sign) return;
    if (word.empty()) return note(ExitCode::wrong_use, "--sign", "an id is missing");
    const auto hint = did_you_mean(nearest_signs(*catalog_, word), "see signpost-cli signs");
    note(ExitCode::wrong_use, "--sign", fmt::format("unknown sign {}{}", in_quotes(word), hint));
}

std::vector<Reading> MatchOptions::read_measurements() {
    std::vector<Reading> readings;
    for (const auto& measured : measurements_)
        if (const auto reading = read_measured(measured)) readings.push_back(*reading);
    note_contradiction(readings);
    return readings;
}

/// All values given for one measurement must be the same number.
std::optional<Reading> MatchOptions::read_measured(const Measured& measured) {
    std::optional<Reading> first;
    const auto where = measured.option->get_name();
    for (const auto& text : measured.option->results()) {
        const auto reading = read_measurement(*catalog_, measured.measurement, text);
        if (!reading) {
            call_->note(reading_mistake(catalog_->at(measured.measurement), where, text, reading.error()));
        } else if (first && !is_same_number(*catalog_, *first, reading.value())) {
            note(ExitCode::refused, where,
                 fmt::format("given twice with different numbers ({} and {})", in_words(*catalog_, *first),
                             in_words(*catalog_, reading.value())));
        } else if (!first) {
            first = reading.value();
        }
    }
    return first;
}

void MatchOptions::note_contradiction(const std::vector<Reading>& readings) {
    const auto found = find_contradiction(*catalog_, readings);
    if (!found) return;
    const auto& low = found->should_be_lower;
    const auto& high = found->should_be_higher;
    note(ExitCode::refused, option_name(catalog_->at(low.measurement).id),
         fmt::format("{} is not below {} ({}); both cannot be right", in_words(*catalog_, low),
                     option_name(catalog_->at(high.measurement).id), in_words(*catalog_, high)));
}

std::optional<int> MatchOptions::read_whole_number(const CLI::Option& option, int highest) {
    std::optional<int> first;
    for (const auto& text : option.results()) {
        const auto number = read_whole_number(option.get_name(), text, highest);
        if (first && number && *first != *number)
            note(ExitCode::refused, option.get_name(),
                 fmt::format("given twice with different numbers ({} and {})", *first, *number));
        if (!first) first = number;
    }
    return first;
}

std::optional<int> MatchOptions::read_whole_number(const std::string& where, const std::string& text,
                                                   int highest) {
    const auto digits = trimmed(text);
    if (!is_whole_number(digits)) {
        note(ExitCode::wrong_use, where,
             fmt::format("{} is no whole number (0 to {})", in_quotes(text), highest));
        return std::nullopt;
    }
    int number = 0;
    const auto error = std::from_chars(digits.data(), digits.data() + digits.size(), number).ec;
    if (error == std::errc{} && number >= 0 && number <= highest) return number;
    note(ExitCode::refused, where, fmt::format("{} is outside 0 to {}", shown(digits), highest));
    return std::nullopt;
}

std::optional<Reading> MatchOptions::read_fever_line() {
    const auto line = fever_line_.option ? read_measured(fever_line_) : std::nullopt;
    const auto mistake = line ? fever_line_mistake(*catalog_, *line) : std::nullopt;
    if (!mistake) return line;
    call_->note(fever_line_mistake_text(*catalog_, fever_line_.option->get_name(), *line, *mistake));
    return std::nullopt;
}

}  // namespace signpost::cli
