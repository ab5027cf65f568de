// SPDX-License-Identifier: Apache-2.0
// Charts for the tests: a week with fever, the same with further panels, long and hostile ones. The numbers
// are made up; they say nothing about any person.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/paper/chart.h"
#include "core/paper/chart_look.h"

namespace signpost::paper {

inline constexpr std::int64_t minutes_a_day = 1440;

/// The dark colours of the program.
ChartLook dark_look();

/// Day 0 to `days`, labelled by day, without any reading.
Chart empty_chart(int days);
/// Eight days with a fever in the middle, and marks.
Chart week_chart();
/// The week with blood pressure, pulse and oxygen below.
Chart week_with_panels();
/// One day, labelled by hours.
Chart day_chart();
/// Two months with three readings a day.
Chart two_month_chart();
/// As many readings as asked for in 60 days; every twentieth is over the line.
Chart crowded_chart(std::size_t readings);

}  // namespace signpost::paper
