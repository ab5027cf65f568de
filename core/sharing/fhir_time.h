// SPDX-License-Identifier: Apache-2.0
// FHIR's dateTime with a time of day, written and read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/local_time.h"

namespace signpost::fhir {

/// "2026-11-05T08:00:07+01:00", never "Z", so that a place's own time is told from one in UTC. `number` tells
/// moments of one minute apart: it is the seconds, and from 60 on it goes on with thousandths:
/// "08:00:00.001".
std::string date_time(const LocalTime& time, std::size_t number);

struct Moment {
    LocalTime time;                 ///< in UTC when `is_utc`
    bool is_utc = false;            ///< written with "Z"
    std::int64_t milliseconds = 0;  ///< since 1970-01-01 00:00 UTC
};

/// Nothing without a time of day and a zone, and for what no clock shows.
std::optional<Moment> parse_date_time(std::string_view text);

/// The clock of this place at that moment; nothing when its offset or its day cannot be kept.
std::optional<LocalTime> time_here(const Moment& moment,
                                   const std::function<int(std::int64_t)>& here_offset_minutes);

}  // namespace signpost::fhir
