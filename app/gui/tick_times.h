// SPDX-License-Identifier: Apache-2.0
// Measures how long it takes from a tick until its result is drawn. Nothing of it runs unless it is asked for
// on the command line.
#pragma once

#include <chrono>
#include <vector>

#include <wx/checkbox.h>
#include <wx/timer.h>
#include <wx/toplevel.h>

namespace signpost::gui {

/// Prints the nanoseconds of the clock that all programs of this machine share: who started this one knows
/// how long it took to come here.
void print_time();

/// Ticks boxes of a window one after the other, prints as JSON how many milliseconds each took until the
/// frame with its result was drawn, and closes the window.
class TickTimes {
public:
    /// Begins at once. Goes through all boxes again, to clear them, when there are fewer than `count`. The
    /// window must outlive it.
    TickTimes(wxTopLevelWindow& window, int count);

private:
    void go_to_next();
    void tick();
    void finish();
    wxCheckBox& box() { return *boxes_[milliseconds_.size() % boxes_.size()]; }

    wxTopLevelWindow& window_;
    std::size_t count_;
    std::vector<wxCheckBox*> boxes_;
    std::vector<double> milliseconds_;
    wxTimer rest_;
};

}  // namespace signpost::gui
