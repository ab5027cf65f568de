// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/records.h"

#include <random>

#include "core/matching/reading.h"

namespace signpost::bench {
namespace {

class Dice {
public:
    std::size_t below(std::size_t end) { return random_() % end; }

private:
    std::mt19937 random_{20261122};
};

Reading any_reading(const Catalog& catalog, MeasurementIndex index, Dice& dice) {
    const auto& units = catalog.at(index).units;
    const auto unit = dice.below(units.size());
    const auto step = units[unit].decimals == 0 ? 100 : units[unit].decimals == 1 ? 10 : 1;
    const auto steps = (units[unit].highest.hundredths - units[unit].lowest.hundredths) / step + 1;
    const auto chosen = static_cast<std::int64_t>(dice.below(static_cast<std::size_t>(steps)));
    return {index, at_place<UnitIndex>(unit), Decimal{units[unit].lowest.hundredths + chosen * step}};
}

Checklist any_checklist(const Catalog& catalog, Dice& dice) {
    Checklist checklist;
    for (auto signs = dice.below(9); signs > 0; --signs)
        checklist.ticked.push_back(at_place<SignIndex>(dice.below(catalog.signs.size())));
    for (std::size_t m = 0; m < catalog.measurements.size(); ++m)
        if (dice.below(2) == 0)
            checklist.readings.push_back(any_reading(catalog, at_place<MeasurementIndex>(m), dice));
    while (find_contradiction(catalog, checklist.readings)) checklist.readings.pop_back();
    if (dice.below(4) != 0) checklist.age_years = static_cast<int>(dice.below(100));
    checklist.days_since_infusion = static_cast<int>(dice.below(60));
    return checklist;
}

}  // namespace

std::vector<Checklist> random_checklists(const Catalog& catalog, std::size_t count) {
    Dice dice;
    std::vector<Checklist> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(any_checklist(catalog, dice));
    return out;
}

}  // namespace signpost::bench
