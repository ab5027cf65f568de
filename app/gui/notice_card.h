// SPDX-License-Identifier: Apache-2.0
// Something that a person should be told about the diary, with what they can do about it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/button.h>

#include "app/gui/card.h"
#include "app/gui/wrapped_text.h"
#include "app/presenters/diary_state.h"

namespace signpost::gui {

class NoticeCard : public Card {
public:
    /// `act` learns which notice its button stood in.
    using Act = std::function<void(NoticeAction action, const std::string& notice_id)>;

    NoticeCard(wxWindow* parent, Act act);

    /// True when the card must be laid out again.
    bool show(const DiaryNotice& notice);
    /// The keyboard goes to its first button; false when it has none.
    bool focus_button();

protected:
    void place(Stack& stack) override;

private:
    WrappedText* heading_;
    WrappedText* text_;
    WrappedText* items_;
    std::vector<wxButton*> buttons_;
    Act act_;
    DiaryNotice shown_;
};

}  // namespace signpost::gui
