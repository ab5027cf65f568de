// SPDX-License-Identifier: Apache-2.0
// Options below each other as real controls: radio buttons for one of them, check boxes for any, each with
// what it is for below its name.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/checkbox.h>
#include <wx/radiobut.h>

#include "app/gui/broken_label.h"
#include "app/gui/stack.h"
#include "app/gui/wrapped_check_box.h"
#include "app/gui/wrapped_text.h"
#include "app/presenters/share_state.h"

namespace signpost::gui {

/// One of several. What the one that is on is for stands below it; of the others it is read aloud.
class RadioList {
public:
    RadioList(wxWindow* parent, const std::vector<ShareOption>& options,
              const std::function<void(const std::string& id)>& chosen);

    /// The same options as at the beginning, with another one on. True when it must be laid out again.
    bool show(const std::vector<ShareOption>& options);
    void set_shown(bool is_shown);
    bool is_shown() const { return !rows_.empty() && rows_.front().button->IsShown(); }
    void place(Stack& stack, int gap);
    /// The keyboard goes to the one that is on.
    void focus();

private:
    struct Row {
        wxRadioButton* button = nullptr;
        BrokenLabel label;
        WrappedText* fine = nullptr;
    };
    std::vector<Row> rows_;
};

/// Any of several.
class CheckList {
public:
    CheckList(wxWindow* parent, const std::vector<ShareOption>& options,
              const std::function<void(const std::string& id, bool is_on)>& chosen);

    void show(const std::vector<ShareOption>& options);
    void place(Stack& stack, int gap);

private:
    std::vector<WrappedCheckBox*> boxes_;
};

}  // namespace signpost::gui
