// SPDX-License-Identifier: Apache-2.0
// Where a diary begins: its place on the computer and, if wanted, a passphrase; or one that is there already.
#pragma once

#include <functional>
#include <string>

#include <wx/button.h>

#include "app/gui/card.h"
#include "app/gui/labelled_box.h"
#include "app/presenters/diary_state.h"

namespace signpost::gui {

class DiaryStartCard : public Card {
public:
    struct Events {
        std::function<void(const std::string& path, const std::string& passphrase, const std::string& again)>
            create;
        std::function<void()> open_another;
    };

    DiaryStartCard(wxWindow* parent, Events events);

    bool show(const DiaryState& state);
    void focus();

protected:
    void place(Stack& stack) override;

private:
    void create();
    void choose_place();

    Events events_;
    WrappedText* title_;
    WrappedText* intro_;
    LabelledBox path_;
    wxButton* choose_;
    WrappedText* passphrase_intro_;
    LabelledBox passphrase_;
    LabelledBox again_;
    wxButton* create_;
    wxButton* open_;
    bool was_open_ = false;
};

}  // namespace signpost::gui
