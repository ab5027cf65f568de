// SPDX-License-Identifier: Apache-2.0
// A card of the results: the emergency card, an effect, or a note. Its sources are one click away, inside the
// card.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/button.h>

#include "app/gui/card.h"
#include "app/gui/chip_row.h"
#include "app/gui/wrapped_text.h"
#include "app/presenters/check_state.h"

namespace signpost::gui {

/// A text and the part it plays in the style.
struct Paragraph {
    std::string text;
    const char* part = "body";
    int gap = 8;

    bool operator==(const Paragraph&) const = default;
};

/// What one card shows, from top to bottom.
struct CardContent {
    std::vector<Paragraph> before;  ///< the first is the heading, and the card's accessible name
    std::vector<std::string> chips;
    std::string chips_spoken;
    std::vector<Paragraph> after;
    std::string details_button;  ///< empty when there are no details
    std::vector<Paragraph> details;

    bool operator==(const CardContent&) const = default;
};

CardContent content_of(const EmergencyCard& card);
CardContent content_of(const ResultCard& card);

class ResultCardPanel : public Card {
public:
    ResultCardPanel(wxWindow* parent, CardLook look, std::function<void()> on_resize);

    /// True when the card must be laid out again. Details stay open while the heading is the same.
    bool show(const CardContent& content);

    /// The one control of a card; false when it has none now.
    bool focus_button();

protected:
    void place(Stack& stack) override;

private:
    WrappedText* text_at(std::size_t number, const Paragraph& paragraph);
    void toggle_details();
    void show_texts();
    void show_button();

    CardContent content_;
    bool details_open_ = false;
    std::vector<WrappedText*> texts_;
    std::vector<const char*> parts_;
    ChipRow* chips_;
    wxButton* button_;
    std::string button_label_;
    std::function<void()> on_resize_;
};

}  // namespace signpost::gui
