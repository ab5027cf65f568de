// SPDX-License-Identifier: Apache-2.0
#include "app/gui/results_panel.h"

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/native.h"
#include "app/gui/text.h"

namespace signpost::gui {
namespace {

constexpr int between_cards = 12;
constexpr int speak_after_ms = 400;  // after the screen reader has said "checked"

}  // namespace

ResultsPanel::ResultsPanel(wxWindow* parent, Events events)
    : Block(parent),
      events_(std::move(events)),
      heading_(new WrappedText(this, {}, "screen-title")),
      emergency_(new ResultCardPanel(this, CardLook::emergency, events_.resized)),
      answer_(new ResultCardPanel(this, CardLook::accent, events_.resized)),
      order_(new WrappedText(this, {}, "hint")),
      hint_(new WrappedText(this, {}, "body")),
      not_complete_(new WrappedText(this, {}, "strong")) {
    accessible::set_name(*this, to_utf8(_("Results")));
    accessible::make_announcer(*heading_);
    emergency_->Hide();
    answer_->Hide();
    buttons_ = {make_button(this, _("&None of these"), events_.none_of_these),
                make_button(this, _("&Something else is wrong"), events_.something_else),
                make_button(this, _("Copy as &text"), events_.copy)};
    speak_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        if (IsShownOnScreen()) accessible::announce(*heading_, summary_);  // else another screen says it
    });
}

bool ResultsPanel::show(const CheckState& state) {
    bool changed = heading_->set_text(state.results_heading);
    const auto emergency = state.emergency ? content_of(*state.emergency) : CardContent{};
    changed = show_optional(*emergency_, state.emergency ? &emergency : nullptr) || changed;
    CardContent answer;
    answer.before = {{state.answer, "strong", 0}};
    changed = show_optional(*answer_, state.answer.empty() ? nullptr : &answer) || changed;
    changed = order_->set_text(state.results_order) || changed;
    changed = order_->Show(!state.results_order.empty()) || changed;
    changed = hint_->set_text(state.results_hint) || changed;
    changed = hint_->Show(!state.results_hint.empty()) || changed;
    changed = show_results(state.results) || changed;
    changed = not_complete_->set_text(state.not_complete) || changed;
    const auto spoken = state.answer.empty() ? state.summary : state.answer;
    if (spoken != summary_) {
        const bool is_first = summary_.empty();
        summary_ = spoken;
        accessible::set_name(*heading_, summary_);
        if (!is_first) speak_.StartOnce(speak_after_ms);
    }
    return changed;
}

bool ResultsPanel::show_optional(ResultCardPanel& card, const CardContent* content) {
    const bool changed = content != nullptr && card.show(*content);
    return card.Show(content != nullptr) || changed;
}

bool ResultsPanel::show_results(const std::vector<ResultCard>& results) {
    bool changed = false;
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (i == cards_.size()) {
            cards_.push_back(new ResultCardPanel(this, CardLook::accent, events_.resized));
            for (auto* button : buttons_) button->MoveAfterInTabOrder(cards_.back());
        }
        changed = cards_[i]->show(content_of(results[i])) || changed;
    }
    for (std::size_t i = 0; i < cards_.size(); ++i) changed = cards_[i]->Show(i < results.size()) || changed;
    return changed;
}

int ResultsPanel::lay_out(int width) {
    Stack stack(0, 0, width);
    stack.add(*heading_);
    const auto add_card = [&](ResultCardPanel& card) {
        if (!card.IsShown()) return;
        stack.skip(px(between_cards));
        const int height = card.lay_out(width);
        card.SetSize(0, stack.bottom(), width, height);
        stack.skip(height);
    };
    add_card(*answer_);
    add_card(*emergency_);
    stack.add(*order_, px(8));
    stack.add(*hint_, px(8));
    for (auto* card : cards_) add_card(*card);
    stack.add(*not_complete_, px(16));
    stack.add_row(buttons_, px(10), px(8));
    return stack.bottom() + px(4);
}

/// The first card, so that what it says is in view; what needs no match stands below.
void ResultsPanel::focus_first() {
    if (emergency_->focus_button()) return;
    if (!cards_.empty() && cards_.front()->focus_button()) return;
    buttons_.front()->SetFocus();
}

}  // namespace signpost::gui
