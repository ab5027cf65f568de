// SPDX-License-Identifier: Apache-2.0
#include "app/cli/measurement_options.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/cli/call.h"
#include "app/cli/reading_mistake_text.h"
#include "core/catalog/crossing.h"
#include "core/matching/reading.h"
#include "core/sharing/check_report.h"

namespace signpost::cli {
namespace {

bool is_same_number(const Catalog& catalog, const Reading& a, const Reading& b) {
    const auto& units = catalog.at(a.measurement).units;
    return compare_points(a.value, units[place(a.unit)], b.value, units[place(b.unit)]) == 0;
}

}  // namespace

std::string option_name(const std::string& id) {
    auto name = "--" + id;
    std::replace(name.begin(), name.end(), '_', '-');
    return name;
}

MeasurementOption add_measurement_option(Call& call, MeasurementIndex index) {
    const auto& measurement = call.catalog().at(index);
    const bool has_units = measurement.units.size() > 1;
    const auto help = has_units ? fmt::format("{}, with {} right behind the number", measurement.name,
                                              units_in_words(measurement, " or "))
                                : fmt::format("{}, {}", measurement.name, measurement.units.front().symbol);
    return {index, call.add_option(option_name(measurement.id), help,
                                   has_units ? fmt::format("N({})", units_in_words(measurement, "|")) : "N")};
}

MeasurementOption add_fever_line_option(Call& call) {
    const auto line = call.catalog().team_threshold();
    if (!line) return {};
    const auto& measurement = call.catalog().at(line->measurement);
    return {line->measurement, call.add_option("--fever-line", "Your care team's own, lower line for a call",
                                               fmt::format("N({})", units_in_words(measurement, "|")))};
}

std::optional<Reading> read_measurement_option(Call& call, const MeasurementOption& measured) {
    if (!measured.option) return std::nullopt;
    std::optional<Reading> first;
    const auto& catalog = call.catalog();
    const auto where = measured.option->get_name();
    for (const auto& text : measured.option->results()) {
        const auto reading = read_measurement(catalog, measured.measurement, text);
        if (!reading) {
            call.note(reading_mistake(catalog.at(measured.measurement), where, text, reading.error()));
        } else if (first && !is_same_number(catalog, *first, reading.value())) {
            call.note({ExitCode::refused, where,
                       fmt::format("given twice with different numbers ({} and {})",
                                   in_words(catalog, *first, {}), in_words(catalog, reading.value(), {}))});
        } else if (!first) {
            first = reading.value();
        }
    }
    return first;
}

std::optional<Reading> read_fever_line_option(Call& call, const MeasurementOption& line) {
    const auto reading = read_measurement_option(call, line);
    const auto mistake = reading ? fever_line_mistake(call.catalog(), *reading) : std::nullopt;
    if (!mistake) return reading;
    call.note(fever_line_mistake_text(call.catalog(), line.option->get_name(), *reading, *mistake));
    return std::nullopt;
}

}  // namespace signpost::cli
