// SPDX-License-Identifier: Apache-2.0
// The signs that an effect lists, each on a rounded ground. Own drawing; a screen reader hears it as one
// text.
#pragma once

#include <string>
#include <vector>

#include <wx/panel.h>

namespace signpost::gui {

class ChipRow : public wxPanel {
public:
    explicit ChipRow(wxWindow* parent);

    /// `spoken` is what a screen reader says. True when something changed.
    bool set_chips(std::vector<std::string> chips, const std::string& spoken);
    /// Places the chips in as many lines as needed and returns the height.
    int lay_out(int width);

    bool AcceptsFocus() const override { return false; }

private:
    struct Chip {
        std::string text;
        wxRect place;
        int text_width = unknown;
    };
    static constexpr int unknown = -1;

    void measure();
    void paint(wxDC& dc);
    wxFont chip_font() const;

    std::vector<Chip> chips_;
    int text_height_ = unknown;
    int scale_ = 0;  ///< at which was measured
};

}  // namespace signpost::gui
