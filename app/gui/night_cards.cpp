// SPDX-License-Identifier: Apache-2.0
#include "app/gui/night_cards.h"

#include <algorithm>

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/ground.h"
#include "app/gui/native.h"
#include "app/gui/text.h"
#include "core/base/text.h"

namespace signpost::gui {
namespace {

constexpr int between_buttons = 10;
constexpr int bar_margin = 16;
constexpr int speak_after_ms = 400;  // after the screen reader has said "checked"

/// Beside each other; where one is wider than the line, below each other, with labels that break.
void add_buttons(Stack& stack, const std::vector<wxWindow*>& buttons) {
    const bool has_room = std::all_of(buttons.begin(), buttons.end(), [&stack](wxWindow* button) {
        return button->GetBestSize().x <= stack.width();
    });
    if (has_room) return stack.add_row(buttons, px(between_buttons), px(between_buttons));
    for (auto* button : buttons) {
        native::wrap_label(*button, stack.width());
        stack.add(*button, px(between_buttons));
    }
}

}  // namespace

NightCallCard::NightCallCard(wxWindow* parent, const NightWays& ways)
    : Card(parent, CardLook::accent),
      prompt_(new WrappedText(this, {}, "title")),
      team_(new WrappedText(this, {}, "strong")),
      phone_(new WrappedText(this, {}, "number")),
      emergency_number_(new WrappedText(this, {}, "strong")),
      say_(make_button(this, _("What do I say?"), ways.what_do_i_say, "primary")),
      enter_(make_button(this, wxString(), ways.enter_team)),
      leave_(make_button(this, _("Leave night view"), ways.leave)) {
    accessible::set_name(*this, to_utf8(_("Whom to call")));
}

bool NightCallCard::show(const NightState& state) {
    const auto& call = state.whom_to_call;
    bool changed = prompt_->set_text(call.prompt);
    changed = team_->show_if_any(call.team_name) || changed;
    changed = phone_->show_if_any(call.team_phone) || changed;
    changed = emergency_number_->show_if_any(state.emergency_number) || changed;
    native::set_style(*enter_, call.is_known ? "-primary" : "primary");
    if (const auto label = label_text(call.enter_team); enter_->GetLabel() != label) {
        enter_->SetLabel(label);
        changed = true;
    }
    return changed;
}

void NightCallCard::place(Stack& stack) {
    stack.add(*prompt_);
    stack.add(*team_, px(8));
    stack.add(*phone_);
    stack.add(*emergency_number_);
    add_buttons(stack, {say_, enter_, leave_});
}

NightEmergencyCard::NightEmergencyCard(wxWindow* parent)
    : Card(parent, CardLook::emergency),
      heading_(new WrappedText(this, {}, "emergency")),
      signs_(new WrappedText(this, {}, "body")) {
    accessible::set_name(*this, to_utf8(_("Emergency signs")));
    accessible::take_no_focus(*this);
    native::set_style(*heading_, "card-title");
}

bool NightEmergencyCard::show(const BandState& state) {
    const bool changed = heading_->set_text("\u26A0 " + state.emergency_heading);
    return signs_->set_text(joined(state.emergency_signs, " \u00B7 ")) || changed;
}

void NightEmergencyCard::place(Stack& stack) {
    stack.add(*heading_);
    stack.add(*signs_, px(8));
}

NightWords::NightWords(wxWindow* parent, const std::vector<const char*>& parts) : Block(parent) {
    for (const auto* part : parts) texts_.push_back(new WrappedText(this, {}, part));
    accessible::take_no_focus(*this);
}

bool NightWords::show(const std::vector<std::string>& texts) {
    bool changed = false;
    for (std::size_t i = 0; i < texts_.size(); ++i) changed = texts_[i]->show_if_any(texts[i]) || changed;
    return changed;
}

int NightWords::lay_out(int width) {
    Stack stack(0, 0, width);
    for (auto* text : texts_) stack.add(*text, px(4));
    return stack.bottom();
}

NightAnswerBar::NightAnswerBar(wxWindow* parent)
    : Block(parent),
      answer_(new WrappedText(this, {}, "strong")),
      listed_(new WrappedText(this, {}, "body")) {
    paint_ground(*this, Ground::foot);
    accessible::set_name(*this, to_utf8(_("Result in one line")));
    accessible::take_no_focus(*this);
    accessible::make_announcer(*answer_);
    speak_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        if (IsShownOnScreen()) accessible::announce(*answer_, spoken_);
    });
}

bool NightAnswerBar::show(const NightAnswer& answer) {
    bool changed = answer_->set_text((answer.is_emergency ? "\u26A0 " : "") + answer.text);
    changed = listed_->set_text(answer.listed) || changed;
    native::set_style(*answer_, answer.is_emergency ? "emergency" : "-emergency");
    if (answer.spoken != spoken_) {
        const bool is_first = spoken_.empty();
        spoken_ = answer.spoken;
        if (!is_first) speak_.StartOnce(speak_after_ms);
    }
    return changed;
}

int NightAnswerBar::lay_out(int width) {
    Stack stack(px(bar_margin), px(bar_margin) / 2, width - 2 * px(bar_margin));
    stack.add(*answer_);
    stack.add(*listed_);
    return stack.bottom() + px(bar_margin) / 2;
}

int NightAnswerBar::lay_out(int width, int most_height) {
    const auto height = [&](bool is_small, bool with_listed) {
        set_small(is_small);
        listed_->Show(with_listed && !listed_->text().empty());
        return lay_out(width);
    };
    if (const int large = height(false, true); large <= most_height) return large;
    if (const int small = height(true, true); small <= most_height) return small;
    return height(true, false);
}

void NightAnswerBar::set_small(bool is_small) {
    if (is_small == is_small_) return;
    is_small_ = is_small;
    const char* const from = is_small ? "" : "night-small";
    const char* const to = is_small ? "night-small" : "";
    answer_->change_part(from, to);
    listed_->change_part(from, to);
}

}  // namespace signpost::gui
