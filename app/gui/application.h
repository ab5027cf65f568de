// SPDX-License-Identifier: Apache-2.0
// The window program: starts the toolkit, shows the frame, and ends with it.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>

#include "core/catalog/catalog.h"
#include "core/teaching/teaching.h"
#include "core/words/words.h"

namespace signpost::gui {

struct StartOptions {
    bool exit_after_first_paint = false;  ///< for measuring how long the first content takes
    std::string diary;       ///< to be opened, as an absolute path; empty: the one of the last time
    int measured_ticks = 0;  ///< so many are made and timed, for measuring; the program then ends
};

/// What the window shows: the rules, and what to learn and teach with, which is read when it is asked for.
struct Content {
    Catalog catalog;
    std::function<Teaching(const Catalog&)> teaching;
    std::span<const MessageBytes> languages;  ///< as embedded
};

/// Runs until the window is closed; returns the exit code of the program, or nothing when there is no screen
/// to open a window on. `argc` and `argv` are the toolkit's.
std::optional<int> run_window(Content content, const StartOptions& options, int& argc, char** argv);

}  // namespace signpost::gui
