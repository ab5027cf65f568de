// SPDX-License-Identifier: Apache-2.0
#include "app/gui/diary_details_card.h"

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/diary_dialogs.h"
#include "app/gui/text.h"
#include "core/diary/seal.h"

namespace signpost::gui {

// ---- Details

DiaryDetailsCard::DiaryDetailsCard(wxWindow* parent, DiaryPresenter& diary)
    : Card(parent, CardLook::plain),
      diary_(diary),
      title_(new WrappedText(this, to_utf8(_("About this diary")), "card-title")),
      note_(new WrappedText(this, {}, "hint")) {
    accessible::set_name(*this, to_utf8(_("About this diary")));
}

bool DiaryDetailsCard::show(const DiaryState& state) {
    bool changed = false;
    for (std::size_t i = 0; i < state.details.size(); ++i) {
        const auto& detail = state.details[i];
        if (i == boxes_.size()) {
            boxes_.emplace_back(
                this, detail.name, std::string(), LabelledBox::Look{},
                [this, id = detail.id](const std::string& text) { diary_.type_detail(id, text); });
            changed = true;
        }
        changed = boxes_[i].show(detail.value) || changed;
        boxes_[i].enable(!state.is_read_only);
    }
    const auto note = state.details.empty() ? std::string() : state.details.front().value.note;
    changed = note_->set_text(note) || changed;
    changed = note_->Show(!note.empty()) || changed;
    return changed;
}

void DiaryDetailsCard::place(Stack& stack) {
    stack.add(*title_);
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
        boxes_[i].place(stack, px(12));
        if (i == 0) stack.add(*note_, px(4));
    }
}

// ---- File

DiaryFileCard::DiaryFileCard(wxWindow* parent, DiaryPresenter& diary, Events events)
    : Card(parent, CardLook::plain),
      diary_(diary),
      events_(std::move(events)),
      title_(new WrappedText(this, to_utf8(_("The file")), "card-title")),
      where_(new WrappedText(this, {}, "body")),
      change_(make_button(this, _("Set a &passphrase"), [this] { ask_for_passphrase(!is_asked_); })),
      remove_(make_button(this, _("Take the passphrase away"), [this] { diary_.change_passphrase({}, {}); })),
      explanation_(new WrappedText(this, to_utf8(passphrase_words()), "body")),
      passphrase_(this, to_utf8(_("New passphrase")), {}, LabelledBox::hidden_letters(), nullptr),
      again_(this, to_utf8(_("The new passphrase again")), {}, LabelledBox::hidden_letters(), nullptr),
      set_(make_button(
          this, _("Use this passphrase"), [this] { set_passphrase(); }, "primary")),
      progress_(new WrappedText(
          this, to_utf8(_("Making the key from the passphrase. This takes about a second.")), "strong")) {
    accessible::set_name(*this, to_utf8(_("The file")));
    buttons_ = {make_button(this, _("Keep a &copy elsewhere..."), events_.keep_copy),
                make_button(this, _("Open another &diary..."), events_.open_another),
                make_button(this, _("Close this diary"), events_.close_diary)};
    progress_->Hide();
    ask_for_passphrase(false);
}

void DiaryFileCard::ask_for_passphrase(bool is_asked) {
    is_asked_ = is_asked;
    explanation_->Show(is_asked);
    passphrase_.set_shown(is_asked);
    again_.set_shown(is_asked);
    set_->Show(is_asked);
    CallAfter([this, is_asked] {
        events_.resized();
        if (is_asked) passphrase_.focus();  // only now is its place known, so that the page can follow
    });
}

void DiaryFileCard::set_passphrase() {
    auto passphrase = passphrase_.text();
    auto again = again_.text();
    if (passphrase.empty()) return passphrase_.focus();
    diary_.change_passphrase(passphrase, again);
    wipe(passphrase);
    wipe(again);
    if (!diary_.state().passphrase_problem.empty()) return again_.focus();
    passphrase_.clear();
    again_.clear();
    ask_for_passphrase(false);
}

bool DiaryFileCard::show(const DiaryState& state) {
    const bool is_working = state.stage == DiaryStage::working;
    bool changed = where_->set_text(state.place);
    if (is_sealed_ != state.is_sealed) {
        is_sealed_ = state.is_sealed;
        change_->SetLabel(is_sealed_ ? _("Change the &passphrase") : _("Set a &passphrase"));
        changed = true;
    }
    changed = again_.show({again_.text(), state.passphrase_problem, {}}) || changed;
    changed = remove_->Show(state.is_sealed) || changed;
    changed = progress_->Show(is_working) || changed;
    for (auto* button : {change_, remove_, set_})
        if (button->IsEnabled() != (!state.is_read_only && !is_working))
            button->Enable(!state.is_read_only && !is_working);
    return changed;
}

void DiaryFileCard::place(Stack& stack) {
    stack.add(*title_);
    stack.add(*where_, px(8));
    stack.add_row(buttons_, px(12), px(8));
    stack.add_row({change_, remove_}, px(8), px(8));
    stack.add(*explanation_, px(12));
    passphrase_.place(stack, px(12));
    again_.place(stack, px(12));
    if (set_->IsShown()) stack.add_row({set_}, px(12), 0);
    stack.add(*progress_, px(8));
}

// ---- Deleted entries

RemovedEntriesCard::RemovedEntriesCard(wxWindow* parent, DiaryPresenter& diary)
    : Card(parent, CardLook::plain),
      diary_(diary),
      title_(new WrappedText(this, to_utf8(_("Deleted entries")), "card-title")),
      intro_(
          new WrappedText(this, to_utf8(_("They can be brought back until you close the diary.")), "hint")) {
    accessible::set_name(*this, to_utf8(_("Deleted entries")));
}

bool RemovedEntriesCard::show(const DiaryState& state) {
    const bool changed_shown = Show(!state.removed.empty());
    if (shown_ == state.removed) return changed_shown;
    shown_ = state.removed;
    for (const auto& row : rows_) {
        row.words->Destroy();
        row.back->Destroy();
    }
    rows_.clear();
    for (const auto& one : shown_) {
        Row row{new WrappedText(this, one.name, "body"),
                make_button(this, _("Bring back"), [this, id = one.id] { diary_.bring_back(id); })};
        accessible::set_name(*row.back, to_utf8(_("Bring back")) + ": " + one.name);
        rows_.push_back(row);
    }
    return true;
}

void RemovedEntriesCard::place(Stack& stack) {
    stack.add(*title_);
    stack.add(*intro_, px(4));
    for (const auto& row : rows_) {
        stack.add(*row.words, px(10));
        stack.add_row({row.back}, px(4), 0);
    }
}

}  // namespace signpost::gui
