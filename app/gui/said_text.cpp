// SPDX-License-Identifier: Apache-2.0
#include "app/gui/said_text.h"

#include "app/gui/accessible.h"

namespace signpost::gui {

SaidWords::SaidWords(wxWindow* parent)
    : done_(new WrappedText(parent, {}, "strong")), problem_(new WrappedText(parent, {}, "problem")) {
    for (auto* text : {done_, problem_}) {
        accessible::make_announcer(*text);
        text->Hide();
    }
}

void SaidWords::show(const std::string& text, bool is_problem) {
    done_->show_if_any(is_problem ? std::string() : text);
    problem_->show_if_any(is_problem ? text : std::string());
    if (!text.empty()) accessible::announce(is_problem ? *problem_ : *done_, text);
}

void SaidWords::place(Stack& stack, int gap) {
    stack.add(*done_, gap);
    stack.add(*problem_, gap);
}

}  // namespace signpost::gui
