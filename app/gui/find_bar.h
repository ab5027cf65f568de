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
    /// With a diary, clearing begins a new check and the old one is kept.
    bool show(const CheckState& state, bool has_diary);
    int lay_out(int width) override;
    void focus();

private:
    Events events_;
    WrappedText* advice_;
    WrappedText* label_;
    wxTextCtrl* words_;
    wxButton* clear_;
    wxButton* undo_;
    bool has_diary_ = false;
    WrappedText* note_;
};

}  // namespace signpost::gui
