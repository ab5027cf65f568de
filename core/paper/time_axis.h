// SPDX-License-Identifier: Apache-2.0
// The axis of time that all panels of a chart share: what is on it, and where. Any minutes are taken, however
// far apart.
#pragma once

#include <cstdint>
#include <vector>

#include "core/paper/chart.h"
#include "core/paper/rect.h"

namespace signpost::paper {

bool is_on_axis(const Chart& chart, std::int64_t minute);

/// 0 at the first minute, 1 at the last; in the middle when they are the same.
double share_of_time(const Chart& chart, std::int64_t minute);

double x_of(const Chart& chart, std::int64_t minute, const Rect& plot);

/// The ticks on the axis, from left to right.
std::vector<DayTick> ticks_on_axis(const Chart& chart);

/// True when the ticks are a day apart or more.
bool are_days(const std::vector<DayTick>& ticks);

}  // namespace signpost::paper
