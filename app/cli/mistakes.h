// SPDX-License-Identifier: Apache-2.0
// What is wrong with a call, as one line for each mistake: the place, what is wrong, and what to do. All
// mistakes of a call are gathered before any is printed. Words from outside are shown so that they cannot
// harm a terminal.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "core/base/shown_text.h"

namespace signpost::cli {

/// What the program ends with; scripts depend on the numbers. Of several mistakes the highest number counts.
enum class ExitCode {
    done = 0,
    refused = 1,    ///< understood, but something in it was refused
    wrong_use = 2,  ///< not understood
    not_ours = 3,   ///< a damaged file, one of another program, or one of a newer Signpost
    no_access = 4   ///< something could not be read or written
};

struct Mistake {
    ExitCode code = ExitCode::wrong_use;
    std::string place;  ///< an option, a word of the call, or a file; safe to print
    std::string what;

    bool operator==(const Mistake&) const = default;
};

using Mistakes = std::vector<Mistake>;

/// Prints each on its line and returns the exit code for all of them.
ExitCode print_mistakes(const Mistakes& mistakes, std::ostream& err);

}  // namespace signpost::cli
