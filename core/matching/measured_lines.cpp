// SPDX-License-Identifier: Apache-2.0
#include "core/matching/measured_lines.h"

#include <limits>

#include "core/catalog/crossing.h"

namespace signpost {
namespace {

/// Above every lower limit, and above every upper one.
constexpr int unknown_age = std::numeric_limits<int>::max();

}  // namespace

MeasuredLines::Span MeasuredLines::span_of(const Threshold& threshold, std::size_t unit) {
    using Number = std::numeric_limits<std::int64_t>;
    const auto line = threshold.line[unit].hundredths;
    Span out{Number::min(), Number::max(), threshold.age.from.value_or(std::numeric_limits<int>::min()),
             threshold.age.below ? *threshold.age.below - 1 : unknown_age};
    switch (threshold.when) {
        case Comparison::at_least:
            out.lowest = line;
            break;
        case Comparison::above:
            out.lowest = line + 1;
            break;
        case Comparison::at_most:
            out.highest = line;
            break;
        case Comparison::below:
            out.highest = line - 1;
            break;
    }
    return out;
}

MeasuredLines::MeasuredLines(const Catalog& catalog) : catalog_(&catalog) {
    for (std::size_t m = 0; m < catalog.measurements.size(); ++m) {
        const auto& measurement = catalog.measurements[m];
        first_line_.push_back(lines_.size());
        first_unit_.push_back(first_span_.size());
        for (std::size_t unit = 0; unit < measurement.units.size(); ++unit) {
            first_span_.push_back(spans_.size());
            for (const auto& threshold : measurement.thresholds) spans_.push_back(span_of(threshold, unit));
        }
        for (std::size_t t = 0; t < measurement.thresholds.size(); ++t) {
            const auto& threshold = measurement.thresholds[t];
            lines_.push_back({{at_place<MeasurementIndex>(m), static_cast<std::uint16_t>(t)},
                              threshold.sign,
                              threshold.advice == Advice::emergency});
        }
    }
    first_line_.push_back(lines_.size());
}

void MeasuredLines::mark_crossed(const Reading& reading, std::optional<int> age_years,
                                 const CareTeamLines& team, Marks& over) const {
    const int age = age_years.value_or(unknown_age);
    const auto value = reading.value.hundredths;
    const auto* span = spans_of(reading);
    const auto behind = first_line_[place(reading.measurement) + 1];
    for (auto line = first_line_[place(reading.measurement)]; line < behind; ++line, ++span) {
        // Numbers, so that both are asked without a jump.
        const unsigned of_this_age = span->includes_age(age);
        const unsigned is_over = span->includes(value);
        over.set_if(line, (of_this_age & is_over) != 0);
    }
    if (team.fever_line) mark_crossed_of_team(reading, *team.fever_line, age, over);
}

/// A team can only add calls: its own line counts beside that of the rules.
void MeasuredLines::mark_crossed_of_team(const Reading& reading, const Reading& own, int age,
                                         Marks& over) const {
    if (own.measurement != reading.measurement) return;
    const auto& measurement = catalog_->at(reading.measurement);
    const auto first = first_line_[place(reading.measurement)];
    for (std::size_t i = 0; i < measurement.thresholds.size(); ++i) {
        const auto& threshold = measurement.thresholds[i];
        if (threshold.team_may_lower && spans_of(reading)[i].includes_age(age) &&
            crosses(reading.value, measurement.units[place(reading.unit)], threshold.when, own.value,
                    measurement.units[place(own.unit)]))
            over.set(first + i);
    }
}

}  // namespace signpost
