// SPDX-License-Identifier: Apache-2.0
// One group of signs: real check boxes, each with how to check it at home below, in two columns when there is
// room.
#pragma once

#include <functional>
#include <vector>

#include "app/gui/card.h"
#include "app/gui/wrapped_check_box.h"
#include "app/gui/wrapped_text.h"
#include "app/presenters/check_state.h"

namespace signpost::gui {

class SignGroupCard : public Card {
public:
    using OnTick = std::function<void(SignIndex, bool)>;

    /// Two columns where each is at least that wide.
    SignGroupCard(wxWindow* parent, const SignGroupRows& group, OnTick on_tick, int narrowest_column = 220);

    /// Shows the state. True when the card must be laid out again.
    bool show(const SignGroupRows& group);
    /// The first box that is shown; null when none is.
    wxCheckBox* first_box() const;

    bool is_empty() const override;

protected:
    void place(Stack& stack) override;

private:
    struct Row {
        SignIndex sign{};
        WrappedCheckBox* box = nullptr;
        WrappedText* hint = nullptr;
        bool is_shown = true;
    };

    void add_row(const SignRow& state);
    bool show_row(Row& row, const SignRow& state);
    /// Returns the height of the row.
    static int place_row(Row& row, int x, int y, int width);
    void tick_at(const wxPoint& point);

    WrappedText* title_;
    int narrowest_column_;
    std::vector<Row> rows_;
    OnTick on_tick_;
};

}  // namespace signpost::gui
