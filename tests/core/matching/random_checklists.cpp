// SPDX-License-Identifier: Apache-2.0
#include "tests/core/matching/random_checklists.h"

#include <ostream>

#include "core/matching/reading.h"
#include "tests/support/test_catalogs.h"

namespace signpost {

std::ostream& operator<<(std::ostream& out, const Reading& reading) {
    const auto& measurement = testing::real_catalog().at(reading.measurement);
    return out << measurement.id << ' ' << to_text(reading.value, 1) << ' '
               << measurement.units[place(reading.unit)].id;
}

std::ostream& operator<<(std::ostream& out, const Checklist& checklist) {
    for (const auto sign : checklist.ticked) out << testing::real_catalog().at(sign).id << ' ';
    for (const auto& reading : checklist.readings) out << '[' << reading << "] ";
    if (checklist.age_years) out << "age " << *checklist.age_years << ' ';
    if (checklist.days_since_infusion) out << "day " << *checklist.days_since_infusion;
    return out;
}

std::ostream& operator<<(std::ostream& out, const CareTeamLines& team) {
    return team.fever_line ? out << "fever line " << *team.fever_line : out << "no fever line";
}

}  // namespace signpost

namespace signpost::testing {
namespace {

std::optional<int> none_below_zero(int number) { return number < 0 ? std::nullopt : std::optional(number); }

rc::Gen<std::optional<int>> any_age() {
    return rc::gen::map(rc::gen::oneOf(rc::gen::inRange(-1, 6), rc::gen::inRange(-1, 121)), none_below_zero);
}

bool is_accepted(const Unit& unit, Decimal value) { return value >= unit.lowest && value <= unit.highest; }

}  // namespace

std::int64_t smallest_step(const Unit& unit) {
    return unit.decimals == 0 ? 100 : unit.decimals == 1 ? 10 : 1;
}

std::vector<Reading> all_readings(const Catalog& catalog, MeasurementIndex measurement) {
    std::vector<Reading> out;
    const auto& units = catalog.at(measurement).units;
    for (std::size_t u = 0; u < units.size(); ++u)
        for (auto value = units[u].lowest.hundredths; value <= units[u].highest.hundredths;
             value += smallest_step(units[u]))
            out.push_back({measurement, at_place<UnitIndex>(u), Decimal{value}});
    return out;
}

std::vector<Reading> readings_at_lines(const Catalog& catalog, MeasurementIndex measurement) {
    std::vector<Reading> out;
    const auto& units = catalog.at(measurement).units;
    for (const auto& threshold : catalog.at(measurement).thresholds)
        for (std::size_t u = 0; u < units.size(); ++u)
            for (const auto steps : {-1, 0, 1}) {
                const Decimal value{threshold.line[u].hundredths + steps * smallest_step(units[u])};
                if (is_accepted(units[u], value)) out.push_back({measurement, at_place<UnitIndex>(u), value});
            }
    return out;
}

rc::Gen<Reading> any_reading(const Catalog& catalog, MeasurementIndex measurement) {
    auto anywhere = rc::gen::elementOf(all_readings(catalog, measurement));
    auto at_lines = readings_at_lines(catalog, measurement);
    if (at_lines.empty()) return anywhere;
    return rc::gen::oneOf(std::move(anywhere), rc::gen::elementOf(std::move(at_lines)));
}

rc::Gen<SignIndex> any_sign(const Catalog& catalog) {
    return rc::gen::map(rc::gen::inRange<std::size_t>(0, catalog.signs.size()),
                        [](std::size_t number) { return at_place<SignIndex>(number); });
}

rc::Gen<Checklist> any_checklist(const Catalog& catalog) {
    std::vector<rc::Gen<Reading>> readings;
    for (std::size_t m = 0; m < catalog.measurements.size(); ++m)
        readings.push_back(any_reading(catalog, at_place<MeasurementIndex>(m)));
    return rc::gen::exec([signs = rc::gen::container<std::vector<SignIndex>>(any_sign(catalog)), readings] {
        Checklist checklist;
        checklist.ticked = *signs;
        for (const auto& one : readings)
            if (*rc::gen::arbitrary<bool>()) checklist.readings.push_back(*one);
        checklist.age_years = *any_age();
        checklist.days_since_infusion = none_below_zero(*rc::gen::inRange(-1, 400));
        checklist.fever_medicine_taken = *rc::gen::arbitrary<bool>();
        return checklist;
    });
}

rc::Gen<CareTeamLines> any_team(const Catalog& catalog) {
    std::vector<CareTeamLines> teams{{}};
    for (const auto& line : all_readings(catalog, catalog.team_threshold().value().measurement))
        if (!fever_line_mistake(catalog, line)) teams.push_back({line});
    return rc::gen::elementOf(teams);
}

}  // namespace signpost::testing
