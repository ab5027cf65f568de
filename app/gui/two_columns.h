// SPDX-License-Identifier: Apache-2.0
// Two columns beside each other, or all in the left one where the screen is narrow.
#pragma once

#include <functional>

#include <wx/panel.h>

#include "app/gui/column.h"

namespace signpost::gui {

class TwoColumns {
public:
    /// Makes both. `arrange` puts the blocks where they belong; it is called when the screen becomes narrow
    /// or wide. `parent` is what the screen fills: so no block changes its column at once.
    TwoColumns(wxPanel& screen, const wxWindow& parent, std::function<void()> arrange);

    Column& left() { return *left_; }
    Column& right() { return *right_; }
    /// Where what belongs to the right stands now.
    Column& second() { return is_narrow_ ? *left_ : *right_; }
    bool is_narrow() const { return is_narrow_; }
    void lay_out();

private:
    void place();

    wxPanel* screen_;
    Column* left_;
    Column* right_;
    std::function<void()> arrange_;
    bool is_narrow_;
};

}  // namespace signpost::gui
