// SPDX-License-Identifier: Apache-2.0
#include "app/gui/diary_unlock_card.h"

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/text.h"
#include "core/diary/seal.h"

namespace signpost::gui {

DiaryUnlockCard::DiaryUnlockCard(wxWindow* parent, Events events)
    : Card(parent, CardLook::plain),
      events_(std::move(events)),
      title_(new WrappedText(this, to_utf8(_("Your diary is locked")), "card-title")),
      where_(new WrappedText(this, {}, "hint")),
      passphrase_(this, to_utf8(_("Passphrase")), {}, LabelledBox::hidden_letters(wxTE_PROCESS_ENTER),
                  nullptr),
      progress_(new WrappedText(
          this, to_utf8(_("Making the key from the passphrase. This takes about a second.")), "strong")),
      unlock_(make_button(
          this, _("&Open the diary"), [this] { unlock(); }, "primary")),
      open_(make_button(this, _("Open another &diary..."), [this] { events_.open_another(); })),
      start_(make_button(this, _("Start a &new diary"), [this] { events_.start_new(); })) {
    accessible::set_name(*this, to_utf8(_("Your diary is locked")));
    accessible::make_announcer(*progress_);
    passphrase_.box().Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { CallAfter([this] { unlock(); }); });
}

bool DiaryUnlockCard::show(const DiaryState& state) {
    const bool is_working = state.stage == DiaryStage::working;
    bool changed = where_->set_text(state.place);
    changed = passphrase_.show({passphrase_.text(), state.passphrase_problem, {}}) || changed;
    if (progress_->Show(is_working)) {
        changed = true;
        if (is_working) accessible::announce(*progress_, progress_->text());
    }
    passphrase_.enable(!is_working);
    for (auto* button : {unlock_, open_, start_}) button->Enable(!is_working);
    return changed;
}

void DiaryUnlockCard::unlock() {
    auto passphrase = passphrase_.text();
    passphrase_.clear();
    events_.unlock(passphrase);
    wipe(passphrase);
}

void DiaryUnlockCard::place(Stack& stack) {
    stack.add(*title_);
    stack.add(*where_, px(4));
    passphrase_.place(stack, px(16));
    stack.add(*progress_, px(8));
    stack.add_row({unlock_, open_, start_}, px(12), px(8));
}

}  // namespace signpost::gui
