// SPDX-License-Identifier: Apache-2.0
#include "app/gui/labelled_box.h"

#include <algorithm>

#include "app/gui/accessible.h"
#include "app/gui/native.h"
#include "app/gui/text.h"
#include "app/gui/unmeasured.h"

namespace signpost::gui {
namespace {

constexpr int line_height = 22;
constexpr int below_label = 4;

}  // namespace

LabelledBox::LabelledBox(wxWindow* parent, const std::string& name, const std::string& description,
                         const Look& look, std::function<void(std::string)> typed)
    : look_(look),
      label_(new WrappedText(parent, name, "strong")),
      box_(measured_later(new wxTextCtrl(parent, wxID_ANY, wxString(), wxDefaultPosition, unmeasured,
                                         look.style | (look.lines > 1 ? wxTE_MULTILINE : 0)))),
      problem_(new WrappedText(parent, {}, "problem")) {
    if (look.lines == 1) box_->SetMaxLength(look.most_letters);
    problem_->Hide();
    accessible::set_name(*box_, name, description);
    accessible::set_label(*box_, *label_);
    box_->Bind(wxEVT_TEXT, [typed = std::move(typed)](wxCommandEvent& event) {
        if (typed) typed(to_utf8(event.GetString()));
    });
}

bool LabelledBox::show(const TypedField& state) {
    show_text(state.text);
    const bool changed = problem_->set_text(state.problem);
    return problem_->Show(box_->IsShown() && !state.problem.empty()) || changed;
}

void LabelledBox::show_text(const std::string& text) {
    if (this->text() != text) box_->ChangeValue(from_utf8(text));
}

void LabelledBox::set_shown(bool is_shown) {
    label_->Show(is_shown);
    box_->Show(is_shown);
    problem_->Show(is_shown && !problem_->text().empty());
}

void LabelledBox::enable(bool is_enabled) {
    if (box_->IsEnabled() != is_enabled) box_->Enable(is_enabled);
}

int LabelledBox::box_height() const {
    return look_.lines > 1 ? px(line_height) * look_.lines + px(16)
                           : native::height_at(*box_, px(look_.width));
}

void LabelledBox::place(Stack& stack, int gap) {
    if (!box_->IsShown()) return;
    stack.skip(gap);
    stack.skip(place_at(stack.left(), stack.bottom(), stack.width()) - stack.bottom());
}

int LabelledBox::place_at(int x, int y, int width) {
    const int label = label_->height_at(width);
    label_->SetSize(x, y, width, label);
    const int box_width = look_.width == 0 ? width : std::min(px(look_.width), width);
    const int top = y + label + px(below_label);
    box_->SetSize(x, top, box_width, box_height());
    Stack below(x, top + box_height(), width);
    below.add(*problem_, px(below_label));
    return below.bottom();
}

void LabelledBox::focus() { box_->SetFocus(); }

std::string LabelledBox::text() const { return to_utf8(box_->GetValue()); }

void LabelledBox::clear() { box_->ChangeValue(wxString()); }

}  // namespace signpost::gui
