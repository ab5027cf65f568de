// SPDX-License-Identifier: Apache-2.0
// The parts of the night view: whom to call, the emergency signs, a few words between the cards, and the
// answer that stays in view below them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/button.h>
#include <wx/timer.h>

#include "app/gui/card.h"
#include "app/gui/wrapped_text.h"
#include "app/presenters/night_presenter.h"

namespace signpost::gui {

/// What the buttons of the night view lead to.
struct NightWays {
    std::function<void()> what_do_i_say;
    std::function<void()> enter_team;
    std::function<void()> leave;
};

class NightCallCard : public Card {
public:
    NightCallCard(wxWindow* parent, const NightWays& ways);

    /// True when the card must be laid out again.
    bool show(const NightState& state);
    void focus_first() { say_->SetFocus(); }

protected:
    void place(Stack& stack) override;

private:
    WrappedText* prompt_;
    WrappedText* team_;
    WrappedText* phone_;
    WrappedText* emergency_number_;
    wxButton* say_;
    wxButton* enter_;
    wxButton* leave_;
};

class NightEmergencyCard : public Card {
public:
    explicit NightEmergencyCard(wxWindow* parent);

    bool show(const BandState& state);

protected:
    void place(Stack& stack) override;

private:
    WrappedText* heading_;
    WrappedText* signs_;
};

/// Words on the ground between cards.
class NightWords : public Block {
public:
    /// Each is a text and the part it plays in the style.
    NightWords(wxWindow* parent, const std::vector<const char*>& parts);

    bool show(const std::vector<std::string>& texts);
    int lay_out(int width) override;

private:
    std::vector<WrappedText*> texts_;
};

/// The answer to what is ticked. Reads it aloud once after quick ticks.
class NightAnswerBar : public Block {
public:
    explicit NightAnswerBar(wxWindow* parent);

    bool show(const NightAnswer& answer);
    int lay_out(int width) override;
    /// The same in at most this height, as long as the answer itself has room in it: smaller, or with the
    /// answer alone.
    int lay_out(int width, int most_height);
    /// False when there was no room for the line that names the effects.
    bool shows_listed() const { return listed_->IsShown() || listed_->text().empty(); }

private:
    void set_small(bool is_small);

    WrappedText* answer_;
    WrappedText* listed_;
    bool is_small_ = false;
    std::string spoken_;
    wxTimer speak_;
};

}  // namespace signpost::gui
