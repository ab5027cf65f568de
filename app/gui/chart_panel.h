// SPDX-License-Identifier: Apache-2.0
// The picture of a chart, drawn as it is on paper. The arrow keys go from point to point, each of which is
// read aloud; the same stands in a table beside it.
#pragma once

#include <functional>
#include <vector>

#include <wx/panel.h>

#include "app/presenters/chart_presenter.h"
#include "core/paper/chart_look.h"

namespace signpost::gui {

class ChartPanel : public wxPanel {
public:
    ChartPanel(wxWindow* parent, ChartPresenter& chart);

    /// Draws the state as it is now.
    void show();
    int wanted_height() const;

private:
    void paint();
    void on_key(wxKeyEvent& event);
    void on_click(const wxPoint& at);

    ChartPresenter& chart_;
    std::vector<paper::PlacedPoint> placed_;
    std::string spoken_;
};

}  // namespace signpost::gui
