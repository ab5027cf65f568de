// SPDX-License-Identifier: Apache-2.0
#include "app/gui/diary_start_card.h"

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/diary_dialogs.h"
#include "app/gui/text.h"
#include "core/diary/seal.h"

namespace signpost::gui {
namespace {

constexpr int longest_path = 4000;

}  // namespace

DiaryStartCard::DiaryStartCard(wxWindow* parent, Events events)
    : Card(parent, CardLook::plain),
      events_(std::move(events)),
      title_(new WrappedText(this, to_utf8(_("Start a diary")), "card-title")),
      intro_(new WrappedText(
          this,
          to_utf8(_("What you tick and type is then kept by itself, with the time. So you can tell "
                    "your care team since when, and how high. It stays in a file on this computer "
                    "and is sent nowhere.")),
          "body")),
      path_(this, to_utf8(_("Where the diary is kept")), {}, {0, 0, 1, longest_path}, nullptr),
      choose_(make_button(this, _("&Choose another place..."), [this] { choose_place(); })),
      passphrase_intro_(new WrappedText(this, to_utf8(passphrase_words()), "body")),
      passphrase_(this, to_utf8(_("Passphrase (may stay empty)")), {}, LabelledBox::hidden_letters(),
                  nullptr),
      again_(this, to_utf8(_("The same passphrase again")), {}, LabelledBox::hidden_letters(), nullptr),
      create_(make_button(
          this, _("&Start the diary"), [this] { create(); }, "primary")),
      open_(make_button(this, _("&Open a diary that I have..."), [this] { events_.open_another(); })) {
    accessible::set_name(*this, to_utf8(_("Start a diary")));
    path_.show_text(offered_diary_path());
}

/// Once a diary is open nothing of its beginning stays here, least of all the passphrase; the next one begins
/// anew.
bool DiaryStartCard::show(const DiaryState& state) {
    const bool is_open = state.stage == DiaryStage::open;
    if (is_open && !was_open_) {
        passphrase_.clear();
        again_.clear();
    }
    if (!is_open && was_open_) path_.show_text(offered_diary_path());
    was_open_ = is_open;
    return again_.show({again_.text(), state.passphrase_problem, {}});
}

void DiaryStartCard::focus() { create_->SetFocus(); }

void DiaryStartCard::create() {
    auto passphrase = passphrase_.text();
    auto again = again_.text();
    events_.create(path_.text(), passphrase, again);
    wipe(passphrase);
    wipe(again);
}

void DiaryStartCard::choose_place() {
    if (const auto path = ask_for_new_diary(*this, _("Where to keep the diary"), path_.text()))
        path_.show_text(*path);
}

void DiaryStartCard::place(Stack& stack) {
    stack.add(*title_);
    stack.add(*intro_, px(8));
    path_.place(stack, px(16));
    stack.add_row({choose_}, px(8), 0);
    stack.add(*passphrase_intro_, px(16));
    passphrase_.place(stack, px(8));
    again_.place(stack, px(12));
    stack.add_row({create_, open_}, px(16), px(8));
}

}  // namespace signpost::gui
