// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/effect.h"

#include <cmath>

namespace signpost {
namespace {

constexpr int days_in_a_week = 7;
constexpr double days_in_a_month = 365.25 / 12;

}  // namespace

int day_of(const LateCase& late) {
    switch (late.unit) {
        case TimeUnit::week:
            return late.count * days_in_a_week;
        case TimeUnit::month:
            return static_cast<int>(std::lround(late.count * days_in_a_month));
        case TimeUnit::day:
            break;
    }
    return late.count;
}

}  // namespace signpost
