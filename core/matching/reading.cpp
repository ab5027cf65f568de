// SPDX-License-Identifier: Apache-2.0
#include "core/matching/reading.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/typed_text.h"
#include "core/catalog/crossing.h"

namespace signpost {
namespace {

struct NumberAndUnit {
    std::string_view number;
    std::string_view unit;
};

/// Of a text with the digits of ASCII.
NumberAndUnit split(std::string_view text) {
    text = trimmed(text);
    const auto end = std::min(text.find_first_not_of("0123456789.,"), text.size());
    return {text.substr(0, end), trimmed(text.substr(end))};
}

bool is_written_as(const Unit& unit, std::string_view text) {
    const auto wanted = lower_case(text);
    return std::any_of(unit.written.begin(), unit.written.end(),
                       [&](const std::string& written) { return lower_case(written) == wanted; });
}

std::optional<UnitIndex> find_unit(const Measurement& measurement, std::string_view text) {
    for (std::size_t i = 0; i < measurement.units.size(); ++i)
        if (is_written_as(measurement.units[i], text)) return at_place<UnitIndex>(i);
    return std::nullopt;
}

bool is_possible(Decimal value, const Unit& unit) { return value >= unit.lowest && value <= unit.highest; }

Result<UnitIndex, ReadingMistake> choose_unit(const Measurement& measurement, std::string_view written,
                                              std::optional<UnitIndex> unit_if_none) {
    if (!written.empty()) {
        if (const auto unit = find_unit(measurement, written)) return *unit;
        return ReadingMistake{ReadingMistakeKind::unknown_unit, {}, {}};
    }
    if (unit_if_none) return *unit_if_none;
    if (measurement.units.size() == 1) return UnitIndex{};
    return ReadingMistake{ReadingMistakeKind::unit_missing, {}, {}};
}

ReadingMistake out_of_range(const Measurement& measurement, UnitIndex unit, Decimal value) {
    ReadingMistake mistake{ReadingMistakeKind::out_of_range, unit, {}};
    for (std::size_t i = 0; i < measurement.units.size(); ++i)
        if (is_possible(value, measurement.units[i])) mistake.fits_this_unit = at_place<UnitIndex>(i);
    return mistake;
}

/// What is wrong with digits that cannot be held: a number all the same, only no possible one.
ReadingMistake number_mistake(DecimalMistake mistake, UnitIndex unit) {
    if (mistake == DecimalMistake::too_long) return {ReadingMistakeKind::out_of_range, unit, {}};
    return {ReadingMistakeKind::too_many_decimals, unit, {}};
}

}  // namespace

std::optional<ReadingMistake> mistake_in(const Measurement& measurement, UnitIndex unit, Decimal value) {
    const auto& chosen = measurement.units[place(unit)];
    if (!is_possible(value, chosen)) return out_of_range(measurement, unit, value);
    if (fits_decimals(value, chosen.decimals)) return std::nullopt;
    return ReadingMistake{ReadingMistakeKind::too_many_decimals, unit, {}};
}

Result<Reading, ReadingMistake> read_measurement(const Catalog& catalog, MeasurementIndex index,
                                                 std::string_view text,
                                                 std::optional<UnitIndex> unit_if_none) {
    const auto& measurement = catalog.at(index);
    if (trimmed(text).empty()) return ReadingMistake{ReadingMistakeKind::empty, {}, {}};
    const auto plain = with_ascii_digits(text);
    const auto [number, written] = split(plain);
    const auto value = parse_decimal(number);
    if (!value && (value.error() == DecimalMistake::empty || value.error() == DecimalMistake::not_a_number))
        return ReadingMistake{ReadingMistakeKind::not_a_number, {}, {}};
    const auto unit = choose_unit(measurement, written, unit_if_none);
    if (!unit) return unit.error();
    if (!value) return number_mistake(value.error(), unit.value());
    if (const auto mistake = mistake_in(measurement, unit.value(), value.value())) return *mistake;
    return Reading{index, unit.value(), value.value()};
}

Result<Reading, ReadingMistake> read_line(const Catalog& catalog, MeasurementIndex measurement,
                                          std::string_view text) {
    auto line = read_measurement(catalog, measurement, text);
    const auto count = catalog.at(measurement).units.size();
    for (std::size_t i = 0; i < count && !line && line.error().kind == ReadingMistakeKind::unit_missing;
         ++i) {
        const auto tried = read_measurement(catalog, measurement, text, at_place<UnitIndex>(i));
        if (tried || i + 1 == count) line = tried;
    }
    return line;
}

std::optional<FeverLineMistake> fever_line_mistake(const Catalog& catalog, const Reading& line) {
    const auto index = catalog.team_threshold();
    if (!index || index->measurement != line.measurement) return FeverLineMistake::not_allowed;
    const auto& measurement = catalog.at(line.measurement);
    const auto& unit = measurement.units[place(line.unit)];
    const auto& rule = catalog.at(*index);
    const auto& first = measurement.units.front();
    if (compare_points(line.value, unit, rule.line.front(), first) > 0) return FeverLineMistake::too_high;
    for (const auto& other : measurement.thresholds) {
        const bool is_low = other.when == Comparison::below || other.when == Comparison::at_most;
        if (is_low && compare_points(line.value, unit, other.line.front(), first) <= 0)
            return FeverLineMistake::too_low;
    }
    return std::nullopt;
}

std::optional<ContradictoryReadings> find_contradiction(const Catalog& catalog,
                                                        const std::vector<Reading>& readings) {
    for (const auto& low : readings) {
        const auto above = catalog.at(low.measurement).below;
        for (const auto& high : readings)
            if (above && high.measurement == *above && low.value >= high.value)
                return ContradictoryReadings{low, high};
    }
    return std::nullopt;
}

}  // namespace signpost
