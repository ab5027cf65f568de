// SPDX-License-Identifier: Apache-2.0
// Reminders as a file for the person's own calendar.
#pragma once

#include <deque>
#include <functional>

#include "app/gui/card.h"
#include "app/gui/labelled_box.h"
#include "app/gui/share_cards.h"

namespace signpost::gui {

class RemindersCard : public Card {
public:
    struct Events {
        std::function<void(const ShareFormat& format)> save;
        std::function<void()> resized;
    };

    RemindersCard(wxWindow* parent, SharePresenter& share, Events events);

    bool show(const ShareState& state);

protected:
    void place(Stack& stack) override;

private:
    struct Visit {
        LabelledBox date;
        LabelledBox time;
        LabelledBox what;
    };

    void add_visit();
    void place_pair(Stack& stack, LabelledBox& left, LabelledBox& right);

    SharePresenter& share_;
    Events events_;
    WrappedText* title_;
    WrappedText* intro_;
    LabelledBox first_;
    LabelledBox days_;
    LabelledBox times_;
    LabelledBox sentence_;
    WrappedText* visits_title_;
    std::deque<Visit> visits_;
    wxButton* add_;
    std::vector<wxWindow*> save_;
    SaidText<FormatHolds> said_;
};

}  // namespace signpost::gui
