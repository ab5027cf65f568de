// SPDX-License-Identifier: Apache-2.0
#include "app/gui/share_screen.h"

#include "app/gui/accessible.h"
#include "app/gui/clipboard.h"
#include "app/gui/pages_printout.h"
#include "app/gui/share_dialogs.h"
#include "app/gui/text.h"

namespace signpost::gui {

ShareScreen::ShareScreen(wxWindow* parent, AppModel& model)
    : Screen(parent), model_(model), columns_(*this, *parent, [this] { arrange(); }) {
    model_.share.show(true);
    build();
    accessible::set_name(columns_.left(), to_utf8(_("Share")));
    accessible::set_name(columns_.right(), to_utf8(_("The paper")));
    arrange();
    model_.share.on_change = [this, then = model_.share.on_change] {
        if (then) then();
        show_state();
    };
    model_.diary.on_change = [this, then = model_.diary.on_change] {
        if (then) then();
        model_.share.look();
    };
    show_state();
}

void ShareScreen::build() {
    auto& share = model_.share;
    auto* page = columns_.left().page();
    const auto save_it = [this](const ShareFormat& format) { save(format); };
    papers_ = new PaperChoiceCard(page, share);
    actions_ =
        new PaperActionsCard(page, share.state(), {[this] { print(); }, save_it, [this] { copy_as_text(); }});
    content_ = new PaperContentCard(page, share);
    files_ = new ClinicFilesCard(page, share.state(), save_it);
    reminders_ = new RemindersCard(page, share, {save_it, [this] { columns_.lay_out(); }});
    preview_ = new PaperPreviewCard(columns_.second().page(), share, [this] { columns_.lay_out(); });
}

bool ShareScreen::Show(bool show) {
    const bool changed = Screen::Show(show);
    model_.share.show(show);
    return changed;
}

void ShareScreen::focus_first() { papers_->focus(); }

void ShareScreen::focus_paper() {
    preview_->focus_paper();
    columns_.second().show_block(*preview_);
}

// ---- What buttons do

void ShareScreen::print() {
    model_.share.look();
    const auto& name = model_.share.document().title;
    const auto printed = print_pages(*this, preview_->pages(), model_.share.state().page, name);
    if (printed != Printed::cancelled) model_.share.note_printed(printed == Printed::done);
}

// A copy: looking for what to save may make the list anew from which it was chosen.
void ShareScreen::save(ShareFormat format) {  // NOLINT(performance-unnecessary-value-param)
    auto& share = model_.share;
    if (!share.can_save(format.id)) return;
    if (const auto path =
            ask_where_to_save(*this, format, share.folder(), share.suggested_file_name(format.id)))
        share.save(format.id, *path);
}

void ShareScreen::save_as_pdf() {
    for (const auto& format : model_.share.state().paper_formats)
        if (format.id == "pdf") return save(format);
}

bool ShareScreen::copy_as_text() {
    model_.share.look();
    model_.share.note_copied(copy_to_clipboard(model_.share.as_text()));
    return true;
}

// ---- Showing

void ShareScreen::show_state() {
    const auto& state = model_.share.state();
    bool changed = papers_->show(state);
    changed = actions_->show(state) || changed;
    changed = content_->show(state) || changed;
    changed = files_->show(state) || changed;
    changed = reminders_->show(state) || changed;
    changed = preview_->show(state) || changed;
    if (changed) columns_.lay_out();
}

void ShareScreen::arrange() {
    const bool is_narrow = columns_.is_narrow();
    std::vector<Block*> left{papers_, actions_};
    if (is_narrow) left.push_back(preview_);
    left.insert(left.end(), {content_, files_, reminders_});
    columns_.left().set_blocks(left);
    columns_.right().set_blocks(is_narrow ? std::vector<Block*>{} : std::vector<Block*>{preview_});
    if (is_narrow) preview_->MoveAfterInTabOrder(actions_);
    columns_.right().Show(!is_narrow);
}

}  // namespace signpost::gui
