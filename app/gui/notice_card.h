// SPDX-License-Identifier: Apache-2.0
// Something that a person should be told about the diary, with what they can do about it.
#pragma once

#include <functional>
#include <vector>

#include <wx/button.h>

#include "app/gui/card.h"
#include "app/gui/wrapped_text.h"
#include "app/presenters/diary_state.h"

namespace signpost::gui {

class NoticeCard : public Card {
public:
    NoticeCard(wxWindow* parent, std::function<void(NoticeAction)> act);

    /// True when the card must be laid out again.
    bool show(const DiaryNotice& notice);

protected:
    void place(Stack& stack) override;

private:
    WrappedText* heading_;
    WrappedText* text_;
    WrappedText* items_;
    std::vector<wxButton*> buttons_;
    std::function<void(NoticeAction)> act_;
    DiaryNotice shown_;
};

}  // namespace signpost::gui
