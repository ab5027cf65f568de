// SPDX-License-Identifier: Apache-2.0
// Above the signs: find one, clear, bring back what was cleared.
#pragma once

#include <functional>
#include <string>

#include <wx/button.h>
#include <wx/textctrl.h>

#include "app/gui/card.h"
#include "app/gui/wrapped_text.h"
#include "app/presenters/check_state.h"

namespace signpost::gui {

class FindBar : public Block {
public:
    struct Events {
        std::function<void(std::string)> find;
        std::function<void()> clear;
        std::function<void()> undo_clear;
    };

    FindBar(wxWindow* parent, const std::string& advice, Events events);

    /// True when the bar must be laid out again.
    bool show(const CheckState& state);
    int lay_out(int width) override;
    void focus();

private:
    Events events_;
    WrappedText* advice_;
    WrappedText* label_;
    wxTextCtrl* words_;
    wxButton* clear_;
    wxButton* undo_;
    WrappedText* note_;
};

}  // namespace signpost::gui
