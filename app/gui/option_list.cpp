// SPDX-License-Identifier: Apache-2.0
#include "app/gui/option_list.h"

#include <algorithm>

#include "app/gui/accessible.h"
#include "app/gui/native.h"
#include "app/gui/text.h"

namespace signpost::gui {
namespace {

constexpr int beside_circle = 38;  // where the words begin, right of the circle and what is around it
constexpr int target_height = 44;

}  // namespace

// ---- One

RadioList::RadioList(wxWindow* parent, const std::vector<ShareOption>& options,
                     const std::function<void(const std::string& id)>& chosen) {
    for (const auto& option : options) {
        auto* button = new wxRadioButton(parent, wxID_ANY, label_text(option.name), wxDefaultPosition,
                                         wxDefaultSize, rows_.empty() ? wxRB_GROUP : 0);
        accessible::set_name(*button, option.name, option.fine);
        button->Bind(wxEVT_RADIOBUTTON, [chosen, id = option.id](wxCommandEvent&) { chosen(id); });
        auto* fine = new WrappedText(parent, option.fine, "hint");
        fine->Show(option.is_on && !option.fine.empty());
        rows_.push_back({button, BrokenLabel(option.name), fine});
    }
    show(options);
}

bool RadioList::show(const std::vector<ShareOption>& options) {
    bool changed = false;
    for (std::size_t i = 0; i < std::min(rows_.size(), options.size()); ++i) {
        const auto& [button, label, fine] = rows_[i];
        if (options[i].is_on && !button->GetValue()) button->SetValue(true);
        changed = fine->Show(is_shown() && options[i].is_on && !fine->text().empty()) || changed;
    }
    return changed;
}

void RadioList::set_shown(bool is_shown) {
    for (const auto& row : rows_) {
        row.button->Show(is_shown);
        row.fine->Show(is_shown && row.button->GetValue() && !row.fine->text().empty());
    }
}

void RadioList::place(Stack& stack, int gap) {
    if (!is_shown()) return;
    stack.skip(gap);
    for (auto& row : rows_) {
        stack.add(*row.button, 0,
                  std::max(px(target_height), row.label.height_at(*row.button, stack.width())));
        if (!row.fine->IsShown()) continue;
        Stack beside(stack.left() + px(beside_circle), stack.bottom(), stack.width() - px(beside_circle));
        beside.add(*row.fine);
        stack.skip(beside.bottom() - stack.bottom() + px(4));
    }
}

void RadioList::focus() {
    for (const auto& row : rows_)
        if (row.button->GetValue()) row.button->SetFocus();
}

// ---- Any

CheckList::CheckList(wxWindow* parent, const std::vector<ShareOption>& options,
                     const std::function<void(const std::string& id, bool is_on)>& chosen) {
    for (const auto& option : options) {
        auto* box = new WrappedCheckBox(parent, option.name);
        box->Bind(wxEVT_CHECKBOX,
                  [chosen, id = option.id](wxCommandEvent& event) { chosen(id, event.IsChecked()); });
        boxes_.push_back(box);
    }
    show(options);
}

void CheckList::show(const std::vector<ShareOption>& options) {
    for (std::size_t i = 0; i < std::min(boxes_.size(), options.size()); ++i)
        if (boxes_[i]->GetValue() != options[i].is_on) boxes_[i]->SetValue(options[i].is_on);
}

void CheckList::place(Stack& stack, int gap) {
    stack.skip(gap);
    for (auto* box : boxes_) stack.add(*box, 0, box->height_at(stack.width()));
}

}  // namespace signpost::gui
