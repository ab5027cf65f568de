// SPDX-License-Identifier: Apache-2.0
// How reports look where they are read: broken at the width of the window, with emphasis only on a terminal
// that wants it. Emphasis repeats what the words already say; nothing is said by colour alone.
#pragma once

#include <cstddef>
#include <ostream>

#include "core/sharing/check_report.h"

namespace signpost::cli {

struct Terminal {
    std::size_t width = 80;  ///< letters in a line
    bool emphasis = false;   ///< bold, dim and colour
    bool is_one = false;     ///< and no file or pipe
};

/// What standard output is connected to. COLUMNS wins over the window's width; NO_COLOR and TERM=dumb are
/// honoured.
Terminal terminal_of_this_process();

void print(const Report& report, const Terminal& terminal, std::ostream& out);

}  // namespace signpost::cli
