// SPDX-License-Identifier: Apache-2.0
#include "app/gui/teach_screen.h"

#include "app/gui/accessible.h"
#include "app/gui/class_mode.h"
#include "app/gui/clipboard.h"
#include "app/gui/pages_printout.h"
#include "app/gui/share_dialogs.h"
#include "app/gui/text.h"
#include "core/sharing/export_formats.h"

namespace signpost::gui {

TeachScreen::TeachScreen(wxWindow* parent, AppModel& model, const ShowScreen& show)
    : Screen(parent), model_(model), teach_(model.teach()), columns_(*this, *parent, [this] { arrange(); }) {
    build(show);
    arrange();
    accessible::set_name(columns_.left(), to_utf8(_("Teach")));
    accessible::set_name(columns_.right(), to_utf8(_("Questions")));
    teach_.on_change = [this] { show_state(); };
    model_.diary.on_change = [this, then = model_.diary.on_change] {
        if (then) then();
        if (IsShown()) teach_.look();
    };
    show_state();
}

void TeachScreen::build(const ShowScreen& show) {
    auto* left = columns_.left().page();
    class_ = new ClassCard(
        left, teach_,
        {[this] { start_class(); }, [this] { print_paper(teach_.handout(), TeachPlace::lesson); }});
    record_ = new TeachRecordCard(left, teach_, [show] { show(ScreenNumber::diary); });
    auto* page = columns_.second().page();
    end_ = new TeachEndCard(page, teach_,
                            {[this] { print(); }, [this] { save_as_pdf(); }, [this] { copy_as_text(); },
                             [this] {
                                 teach_.start_another();
                                 record_->focus();
                                 columns_.left().show_block(*record_);
                             }});
    list_ = new TeachListCard(
        page, {[this](const std::string& id) { open(id); },
               [this](const std::string& id) { print_paper(teach_.paper(id), TeachPlace::list); },
               [this](const std::string& id) {
                   teach_.remove(id);
                   follow_focus();
               },
               [this] { show_state(); }});
    door_ = new ClinicianDoor(page, [this] { toggle_grading(); });
}

/// Made when it is asked for first; its blocks stay below the door.
void TeachScreen::toggle_grading() {
    shows_grading_ = !shows_grading_;
    if (!grading_)
        grading_ = std::make_unique<GradingPart>(door_->GetParent(), model_, [this] { columns_.lay_out(); });
    for (auto* block : grading_->blocks()) block->Show(shows_grading_);
    grading_->show();
    door_->show_open(shows_grading_);
    arrange();
    columns_.lay_out();
    if (!shows_grading_) return;
    grading_->focus_first();
    columns_.second().show_block(*door_);
}

bool TeachScreen::Show(bool show) {
    const bool changed = Screen::Show(show);
    if (show) teach_.look();
    return changed;
}

void TeachScreen::focus_first() { class_->focus(); }

/// What had the keyboard is hidden or of no use now, and no key would reach the window.
void TeachScreen::follow_focus() {
    const auto* focus = wxWindow::FindFocus();
    if (focus == nullptr || !focus->IsShownOnScreen() || !focus->IsEnabled()) record_->focus();
}

// ---- What buttons do

/// One class at a time: with two displays this screen stays in reach while it runs.
void TeachScreen::start_class() {
    if (class_window_) return class_window_->Raise();
    const auto effects = teach_.class_to_start();
    if (effects.empty()) return;
    class_window_ = &signpost::gui::start_class(*this, model_, effects, [this] { teach_.class_ended(); });
}

void TeachScreen::print_paper(const Document& document, TeachPlace where) {
    const auto printed = print_document(*this, document, model_.share.page());
    if (printed != Printed::cancelled) teach_.note_printed(where, printed == Printed::done);
}

void TeachScreen::print() { print_paper(teach_.paper(), TeachPlace::page); }

void TeachScreen::save_as_pdf() {
    const auto& folder = teach_.folder().empty() ? model_.share.folder() : teach_.folder();
    if (const auto path = ask_where_to_save(*this, share_format(*find_format("pdf"), model_.translator),
                                            folder, teach_.suggested_file_name()))
        teach_.save_pdf(*path);
}

bool TeachScreen::copy_as_text() {
    teach_.note_copied(copy_to_clipboard(teach_.as_text()));
    return true;
}

void TeachScreen::open(const std::string& id) {
    teach_.open(id);
    record_->focus();
    columns_.left().show_block(*record_);
}

// ---- Showing

bool TeachScreen::show_points(const TeachState& state) {
    bool changed = false;
    for (std::size_t i = 0; i < state.points.size(); ++i) {
        if (i == points_.size()) {
            points_.push_back(new TeachPointCard(end_->GetParent(), teach_, i));
            points_.back()->MoveBeforeInTabOrder(end_);
            changed = true;
        }
        changed = points_[i]->show(state.points[i]) || changed;
    }
    for (std::size_t i = 0; i < points_.size(); ++i)
        changed = points_[i]->Show(i < state.points.size()) || changed;
    return changed;
}

void TeachScreen::show_state() {
    const auto& state = teach_.state();
    const auto count = points_.size();
    bool changed = class_->show(state);
    changed = record_->show(state) || changed;
    changed = show_points(state) || changed;
    changed = end_->show(state) || changed;
    changed = list_->show(state) || changed;
    if (points_.size() != count) arrange();
    if (changed) columns_.lay_out();
}

void TeachScreen::arrange() {
    std::vector<Block*> asked(points_.begin(), points_.end());
    asked.insert(asked.end(), {end_, list_, door_});
    if (grading_) {
        const auto blocks = grading_->blocks();
        asked.insert(asked.end(), blocks.begin(), blocks.end());
    }
    std::vector<Block*> left{class_, record_};
    const bool is_narrow = columns_.is_narrow();
    if (is_narrow) left.insert(left.end(), asked.begin(), asked.end());
    columns_.left().set_blocks(left);
    columns_.right().set_blocks(is_narrow ? std::vector<Block*>{} : asked);
    for (std::size_t i = 1; i < left.size(); ++i) left[i]->MoveAfterInTabOrder(left[i - 1]);
    columns_.right().Show(!is_narrow);
}

}  // namespace signpost::gui
