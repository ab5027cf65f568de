// SPDX-License-Identifier: Apache-2.0
// The pack that a clinic begins with: files that load as they are and add nothing yet. Prose in them stands
// behind "# "; lines with "#" and no blank are examples that hold once the "#" is taken away.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/base/calendar_date.h"

namespace signpost::cli {

/// Path below the folder, and text.
std::vector<std::pair<std::string, std::string>> clinic_starter(const CalendarDate& review_by);

}  // namespace signpost::cli
