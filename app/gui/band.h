// SPDX-License-Identifier: Apache-2.0
// Above every screen, always: the care-team prompt, the team's name and number, and the emergency signs with
// the emergency number. Where the window is low the signs shorten to a link; the prompt and the numbers stay.
#pragma once

#include <functional>

#include <wx/button.h>
#include <wx/panel.h>

#include "app/gui/stack.h"
#include "app/gui/wrapped_text.h"
#include "app/presenters/standing.h"

namespace signpost::gui {

class Band : public wxPanel {
public:
    struct Events {
        std::function<void()> what_do_i_say;
        std::function<void()> enter_team;
        std::function<void()> resized;
    };

    Band(wxWindow* parent, Events events);

    void show(const BandState& state);
    /// Places the content and returns the height; shortens when that would be above `most_height`. `fit` is
    /// the size of its text in percent.
    int lay_out(int width, int most_height, int fit);
    /// All emergency signs were asked for where there is little room.
    bool shows_all() const { return shows_all_; }
    bool AcceptsFocus() const override { return false; }

private:
    int place(int width, bool is_short);
    int place_buttons(int width, int button, int height);
    int prompt_width();
    void set_prompt_size(bool is_short, int width);
    int width_of(const std::vector<wxWindow*>& row) const;
    void place_team(Stack& stack);
    void toggle_signs();
    void set_fit(int percent);
    /// A length of the design at the size of the band's own text.
    int at(int designed) const;

    Events events_;
    BandState state_;
    bool is_prompt_small_ = false;
    bool shows_all_ = false;
    int fit_ = 100;
    WrappedText* prompt_;
    WrappedText* team_;
    WrappedText* phone_;
    wxButton* say_;
    wxButton* enter_;
    WrappedText* signs_;
    WrappedText* heading_;
    wxButton* show_all_;
};

}  // namespace signpost::gui
