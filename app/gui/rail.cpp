// SPDX-License-Identifier: Apache-2.0
#include "app/gui/rail.h"

#include <algorithm>
#include <utility>

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/ground.h"
#include "app/gui/native.h"
#include "app/gui/stack.h"
#include "app/gui/text.h"
#include "app/gui/unmeasured.h"

namespace signpost::gui {
namespace {

constexpr int width_of_column = 168;
constexpr int margin = 10;
constexpr int most_list_width = 240;

}  // namespace

Rail::Rail(wxWindow* parent, const std::vector<wxString>& labels, std::function<void(std::size_t)> on_choose)
    : wxPanel(parent, wxID_ANY),
      title_(new WrappedText(this, "Signpost", "title")),
      labels_(labels),
      on_choose_(std::move(on_choose)) {
    accessible::set_name(*this, to_utf8(_("Screens")));
    paint_ground(*this, Ground::side);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        auto* button = new_button(this, labels[i], wxBU_LEFT | wxBU_EXACTFIT);
        native::begin_style(*button, "rail");
        button->Bind(wxEVT_BUTTON, [this, i](wxCommandEvent&) { CallAfter([this, i] { on_choose_(i); }); });
        buttons_.push_back(button);
    }
}

/// For a window that is too narrow for the buttons.
void Rail::make_list() {
    list_label_ = new WrappedText(this, to_utf8(_("Screen")), "strong");
    list_ = measured_later(new wxChoice(this, wxID_ANY, wxDefaultPosition, unmeasured,
                                        wxArrayString(labels_.size(), labels_.data())));
    accessible::set_name(*list_, to_utf8(_("Screen")));
    accessible::set_label(*list_, *list_label_);
    list_->SetSelection(static_cast<int>(selected_));
    list_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        CallAfter([this, i = static_cast<std::size_t>(event.GetSelection())] {
            on_choose_(i);
            list_->SetFocus();  // the arrow keys go on from here
        });
    });
}

void Rail::select(std::size_t number) {
    selected_ = number;
    for (std::size_t i = 0; i < buttons_.size(); ++i) {
        native::set_style(*buttons_[i], i == number ? "selected" : "-selected");
        const auto name = to_utf8(labels_[i]);
        accessible::set_name(*buttons_[i], name, i == number ? to_utf8(_("Shown now")) : " ");
    }
    if (list_ != nullptr) list_->SetSelection(static_cast<int>(number));
}

void Rail::focus(std::size_t number) {
    form_ == Form::list ? list_->SetFocus() : buttons_[number]->SetFocus();
}

/// Beside each other the buttons stand closer. The keyboard stays where it was, in the other form.
void Rail::set_form(Form form) {
    if (form == form_) return;
    const auto* focus = wxWindow::FindFocus();
    const bool had_focus = focus != nullptr && focus->GetParent() == this;
    form_ = form;
    if (form == Form::list && list_ == nullptr) make_list();
    for (auto* button : buttons_) {
        native::set_style(*button, form == Form::row ? "in-row" : "-in-row");
        button->InvalidateBestSize();
        button->Show(form != Form::list);
    }
    title_->Show(form == Form::column);
    if (list_ != nullptr) list_->Show(form == Form::list);
    if (list_label_ != nullptr) list_label_->Show(form == Form::list);
    if (had_focus) this->focus(selected_);
}

void Rail::set_fit(int percent) {
    if (percent == fit_) return;
    fit_ = percent;
    native::set_fit(*this, percent);
    if (list_label_ != nullptr) list_label_->forget_size();
}

int Rail::lay_out_column() {
    const int width = px(width_of_column);
    set_fit(100);
    set_form(Form::column);
    Stack stack(px(margin), px(20), width - 2 * px(margin));
    title_->SetSize(px(margin) + px(8), stack.bottom(), stack.width() - px(8),
                    title_->height_at(stack.width()));
    stack.skip(title_->GetSize().y + px(14));
    for (auto* button : buttons_) stack.add(*button, px(4));
    return width;
}

bool Rail::fits_in_row(int width) const {
    int sum = -px(4);
    for (const auto* button : buttons_) sum += button->GetBestSize().x + px(4);
    return sum <= width;
}

int Rail::lay_out_row(int width, int fit) {
    const int side = px(margin) * fit / 100;
    set_fit(fit);
    set_form(Form::row);
    if (!fits_in_row(width - 2 * side)) {
        set_form(Form::list);
        return place_list(width, side);
    }
    Stack stack(side, px(4), width - 2 * side);
    stack.add_row({buttons_.begin(), buttons_.end()}, 0, px(4));
    return stack.bottom() + px(4) + 1;
}

/// The label before the list; where both are too wide for the line, the list says enough.
int Rail::place_list(int width, int side) {
    const auto size = list_->GetBestSize();
    const int label_width = native::width_in_one_line(*list_label_);
    const bool has_label = label_width + size.x + 3 * side <= width;
    list_label_->Show(has_label);
    int x = side;
    if (has_label) {
        const int height = list_label_->height_at(label_width);
        list_label_->SetSize(x, side / 2 + (size.y - height) / 2, label_width, height);
        x += label_width + side;
    }
    list_->SetSize(x, side / 2, std::min(std::max(size.x, px(most_list_width)), width - side - x), size.y);
    return size.y + 2 * (side / 2) + 1;
}

}  // namespace signpost::gui
