// SPDX-License-Identifier: Apache-2.0
#include "app/gui/share_screen.h"

#include <wx/translation.h>

#include "app/gui/accessible.h"
#include "app/gui/clipboard.h"
#include "app/gui/pages_printout.h"
#include "app/gui/share_dialogs.h"
#include "app/gui/text.h"

namespace signpost::gui {
namespace {

constexpr int narrow_below = 880;  // 900 of the design less the frame's own lines

}  // namespace

ShareScreen::ShareScreen(wxWindow* parent, AppModel& model)
    : wxPanel(parent, wxID_ANY), model_(model), left_(new Column(this)), right_(new Column(this)) {
    model_.share.show(true);
    is_narrow_ = parent->GetClientSize().x < px(narrow_below);  // no card changes its column at once
    build();
    accessible::set_name(*left_, to_utf8(_("Share")));
    accessible::set_name(*right_, to_utf8(_("The paper")));
    arrange();
    model_.share.on_change = [this, then = model_.share.on_change] {
        if (then) then();
        show_state();
    };
    model_.diary.on_change = [this, then = model_.diary.on_change] {
        if (then) then();
        model_.share.look();
    };
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        place();
    });
    show_state();
}

void ShareScreen::build() {
    auto& share = model_.share;
    const auto save_it = [this](const ShareFormat& format) { save(format); };
    papers_ = new PaperChoiceCard(left_->page(), share);
    actions_ = new PaperActionsCard(left_->page(), share.state(),
                                    {[this] { print(); }, save_it, [this] { copy_as_text(); }});
    content_ = new PaperContentCard(left_->page(), share);
    files_ = new ClinicFilesCard(left_->page(), share.state(), save_it);
    reminders_ = new RemindersCard(left_->page(), share, {save_it, [this] { lay_out(); }});
    preview_ = new PaperPreviewCard((is_narrow_ ? left_ : right_)->page(), share, [this] { lay_out(); });
}

bool ShareScreen::Show(bool show) {
    const bool changed = wxPanel::Show(show);
    model_.share.show(show);
    return changed;
}

void ShareScreen::focus_first() { papers_->focus(); }

void ShareScreen::focus_paper() {
    preview_->focus_paper();
    (is_narrow_ ? left_ : right_)->show_block(*preview_);
}

// ---- What buttons do

void ShareScreen::print() {
    model_.share.look();
    const auto& name = model_.share.document().title;
    const auto printed = print_pages(*this, preview_->pages(), model_.share.state().page, name);
    if (printed != Printed::cancelled) model_.share.note_printed(printed == Printed::done);
}

void ShareScreen::save(ShareFormat format) {
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

void ShareScreen::copy_as_text() {
    model_.share.look();
    model_.share.note_copied(copy_to_clipboard(model_.share.as_text()));
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
    if (changed) lay_out();
}

void ShareScreen::arrange() {
    std::vector<Block*> left{papers_, actions_};
    if (is_narrow_) left.push_back(preview_);
    left.insert(left.end(), {content_, files_, reminders_});
    left_->set_blocks(left);
    right_->set_blocks(is_narrow_ ? std::vector<Block*>{} : std::vector<Block*>{preview_});
    if (is_narrow_) preview_->MoveAfterInTabOrder(actions_);
    right_->Show(!is_narrow_);
}

void ShareScreen::place() {
    const auto size = GetClientSize();
    const bool is_narrow = size.x < px(narrow_below);
    if (is_narrow != is_narrow_) {
        is_narrow_ = is_narrow;
        arrange();
    }
    const int left = is_narrow ? size.x : size.x * 42 / 100;
    left_->SetSize(0, 0, left, size.y);
    if (!is_narrow) right_->SetSize(left, 0, size.x - left, size.y);
    lay_out();
}

void ShareScreen::lay_out() {
    left_->lay_out();
    if (right_->IsShown()) right_->lay_out();
}

}  // namespace signpost::gui
