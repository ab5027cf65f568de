// SPDX-License-Identifier: Apache-2.0
// Asks for the passphrase of a diary, and shows that the key is being made from it.
#pragma once

#include <functional>
#include <string>

#include <wx/button.h>

#include "app/gui/card.h"
#include "app/gui/labelled_box.h"
#include "app/presenters/diary_state.h"

namespace signpost::gui {

class DiaryUnlockCard : public Card {
public:
    struct Events {
        std::function<void(const std::string& passphrase)> unlock;
        std::function<void()> open_another;
        std::function<void()> start_new;
    };

    DiaryUnlockCard(wxWindow* parent, Events events);

    bool show(const DiaryState& state);
    void focus() { passphrase_.focus(); }

protected:
    void place(Stack& stack) override;

private:
    void unlock();

    Events events_;
    WrappedText* title_;
    WrappedText* where_;
    LabelledBox passphrase_;
    WrappedText* progress_;
    wxButton* unlock_;
    wxButton* open_;
    wxButton* start_;
};

}  // namespace signpost::gui
