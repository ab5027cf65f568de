// SPDX-License-Identifier: Apache-2.0
// A scrolled column of blocks below each other.
#pragma once

#include <vector>

#include <wx/scrolwin.h>

#include "app/gui/card.h"

namespace signpost::gui {

class Column : public wxScrolledWindow {
public:
    /// `longest_text` is the most that a line may be wide; larger letters need more of it.
    explicit Column(wxWindow* parent, int longest_text = 860);

    /// The parent of blocks. It alone is what scrolls: the toolkit complains about hidden windows that are
    /// scrolled.
    wxWindow* page() { return page_; }
    /// Shows these blocks in this order, taking them from another column where needed.
    void set_blocks(std::vector<Block*> blocks);
    /// Places all blocks at the present width.
    void lay_out();
    /// After the column became lower: scrolls so that the control with the focus is seen, if it is in here.
    void keep_focus_in_view();
    /// Scrolls so that the block's top is seen.
    void show_block(const Block& block);

private:
    void bring_into_view(const wxWindow& child);
    void keep_scroll_step();
    int side_margin() const;
    int content_width() const;

    wxPanel* page_;
    int longest_text_;
    std::vector<Block*> blocks_;
    int laid_out_width_ = -1;
};

}  // namespace signpost::gui
