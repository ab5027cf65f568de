// SPDX-License-Identifier: Apache-2.0
#include "app/gui/find_bar.h"

#include <algorithm>

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/native.h"
#include "app/gui/text.h"
#include "app/gui/unmeasured.h"

namespace signpost::gui {
namespace {

constexpr int narrowest_box = 220;
constexpr int between = 8;

}  // namespace

FindBar::FindBar(wxWindow* parent, const std::string& advice, Events events)
    : Block(parent),
      events_(std::move(events)),
      advice_(new WrappedText(this, advice, "strong")),
      label_(new WrappedText(this, to_utf8(_("Find a sign")), "hint")),
      words_(measured_later(new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, unmeasured))),
      clear_(make_button(this, _("C&lear"), events_.clear)),
      undo_(make_button(this, _("&Undo clear"), events_.undo_clear)),
      note_(new WrappedText(this, {}, "hint")) {
    words_->SetMaxLength(200);
    words_->SetHint(_("shaking, can't find words"));
    accessible::set_name(*words_, to_utf8(_("Find a sign")),
                         to_utf8(_("Shows only signs with these words. Ticked signs stay.")));
    accessible::set_label(*words_, *label_);
    words_->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) { events_.find(to_utf8(event.GetString())); });
    words_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE) {
            words_->Clear();
        } else {
            event.Skip();
        }
    });
}

bool FindBar::show(const CheckState& state, bool has_diary) {
    if (to_utf8(words_->GetValue()) != state.find_words) words_->ChangeValue(from_utf8(state.find_words));
    if (clear_->IsEnabled() != state.can_clear) clear_->Enable(state.can_clear);
    bool changed = undo_->Show(state.can_undo);
    if (has_diary != has_diary_) {
        has_diary_ = has_diary;
        clear_->SetLabel(has_diary ? _("New chec&k") : _("C&lear"));
        undo_->SetLabel(has_diary ? _("&Back to the last check") : _("&Undo clear"));
        changed = true;
    }
    changed = note_->set_text(state.find_note) || changed;
    return note_->Show(!state.find_note.empty()) || changed;
}

int FindBar::lay_out(int width) {
    const int label_height = label_->height_at(width);
    label_->SetSize(0, 0, width, label_height);
    const int top = label_height + px(4);
    const int buttons =
        clear_->GetBestSize().x + px(between) + (undo_->IsShown() ? undo_->GetBestSize().x + px(between) : 0);
    const bool one_line = width - buttons >= px(narrowest_box);
    const int box_width = one_line ? width - buttons : width;
    const int box_height = std::max(native::height_at(*words_, box_width), clear_->GetBestSize().y);
    words_->SetSize(0, top, box_width, box_height);
    const int clear_drop = one_line ? (box_height - clear_->GetBestSize().y) / 2 : 0;
    Stack stack(one_line ? box_width + px(between) : 0,
                one_line ? top + clear_drop : top + box_height + px(between), one_line ? buttons : width);
    stack.add_row({clear_, undo_}, 0, px(between));
    Stack below(0, std::max(stack.bottom(), top + box_height), width);
    below.add(*note_, px(6));
    below.add(*advice_, px(8));
    return below.bottom();
}

void FindBar::focus() {
    words_->SetFocus();
    words_->SelectAll();
}

}  // namespace signpost::gui
