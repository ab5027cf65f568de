// SPDX-License-Identifier: Apache-2.0
// Timelines for the tests. The days are made up; they say nothing about any effect.
#pragma once

#include "core/paper/timeline.h"

namespace signpost::paper {

/// Five rows from the first hours to months, with late cases, on day 3.
Timeline example_timeline();
/// Endless words, damaged ones, days of all ages, rows that end before they begin.
Timeline hostile_timeline();

}  // namespace signpost::paper
