// SPDX-License-Identifier: Apache-2.0
// The largest numbers of years and days that anything here may tell. They only keep typing mistakes out: no
// rule is drawn at them.
#pragma once

namespace signpost {

constexpr int oldest_age_years = 130;
constexpr int most_days = 36500;  ///< after an infusion; a hundred years

}  // namespace signpost
