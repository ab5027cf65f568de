// SPDX-License-Identifier: Apache-2.0
// The line about the diary on the Check screen: whether what is ticked is kept, and since when.
#pragma once

#include <functional>
#include <vector>

#include <wx/button.h>

#include "app/gui/card.h"
#include "app/gui/wrapped_text.h"
#include "app/presenters/diary_state.h"

namespace signpost::gui {

class DiaryStripBlock : public Block {
public:
    DiaryStripBlock(wxWindow* parent, std::function<void(NoticeAction)> act);

    /// True when it must be laid out again.
    bool show(const DiaryStrip& strip);
    int lay_out(int width) override;

private:
    WrappedText* text_;
    std::vector<wxButton*> buttons_;
    std::function<void(NoticeAction)> act_;
    DiaryStrip shown_;
};

}  // namespace signpost::gui
