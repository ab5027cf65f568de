// SPDX-License-Identifier: Apache-2.0
// Beside the signs: what calls for emergency help first, then each effect that lists what was noticed, in
// catalog order, and the ways on that need no match. Reads the result aloud once after quick ticks.
#pragma once

#include <functional>
#include <vector>

#include <wx/button.h>
#include <wx/timer.h>

#include "app/gui/result_card_panel.h"

namespace signpost::gui {

class ResultsPanel : public Block {
public:
    struct Events {
        std::function<void()> none_of_these;
        std::function<void()> something_else;
        std::function<void()> copy;
        std::function<void()> resized;
    };

    ResultsPanel(wxWindow* parent, Events events);

    /// True when the panel must be laid out again.
    bool show(const CheckState& state);
    int lay_out(int width) override;
    /// Where the keyboard goes when it is sent to the results.
    void focus_first();

private:
    bool show_results(const std::vector<ResultCard>& results);
    bool show_optional(ResultCardPanel& card, const CardContent* content);

    Events events_;
    WrappedText* heading_;
    ResultCardPanel* emergency_;
    ResultCardPanel* answer_;
    WrappedText* order_;
    WrappedText* hint_;
    std::vector<ResultCardPanel*> cards_;
    WrappedText* not_complete_;
    std::vector<wxWindow*> buttons_;
    std::string summary_;
    wxTimer speak_;
};

}  // namespace signpost::gui
