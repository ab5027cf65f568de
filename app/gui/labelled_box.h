// SPDX-License-Identifier: Apache-2.0
// A box to type in, with its label above and what is wrong below.
#pragma once

#include <functional>
#include <string>

#include <wx/textctrl.h>

#include "app/gui/stack.h"
#include "app/gui/wrapped_text.h"
#include "app/presenters/check_state.h"

namespace signpost::gui {

class LabelledBox {
public:
    struct Look {
        int width = 380;  ///< as designed; 0 for all there is
        long style = 0;   ///< of wxTextCtrl
        int lines = 1;    ///< more make it a box of several lines
        unsigned long most_letters = 200;
    };

    /// For a passphrase, of which only dots are seen.
    static Look hidden_letters(long more_style = 0) { return {380, wxTE_PASSWORD | more_style, 1, 200}; }

    LabelledBox(wxWindow* parent, const std::string& name, const std::string& description, const Look& look,
                std::function<void(std::string)> typed);

    /// True when the layout changes. What stands in the box already is left alone, and with it the cursor.
    bool show(const TypedField& state);
    void show_text(const std::string& text);
    void set_shown(bool is_shown);
    void enable(bool is_enabled);
    void place(Stack& stack, int gap);
    /// Places it as a cell of a row and returns its bottom.
    int place_at(int x, int y, int width);
    void focus();

    std::string text() const;
    void clear();
    wxTextCtrl& box() { return *box_; }

private:
    int box_height() const;

    Look look_;
    WrappedText* label_;
    wxTextCtrl* box_;
    WrappedText* problem_;
};

}  // namespace signpost::gui
