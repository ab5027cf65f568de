// SPDX-License-Identifier: Apache-2.0
#include "app/gui/diary_screen.h"

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/diary_dialogs.h"
#include "app/gui/native.h"
#include "app/gui/text.h"

namespace signpost::gui {
namespace {

constexpr int narrow_below = 900;

}  // namespace

/// Title, and what can be done with the diary as a whole.
class DiaryScreen::Head : public Block {
public:
    Head(wxWindow* parent, DiaryPresenter& diary, std::function<void()> new_entry)
        : Block(parent),
          title_(new WrappedText(this, {}, "screen-title")),
          spoken_(new WrappedText(this, {}, "hint")),
          new_entry_(make_button(this, _("&New entry"), std::move(new_entry), "primary")),
          undo_(make_button(this, _("&Undo"), [&diary] { diary.undo(); })),
          redo_(make_button(this, _("&Redo"), [&diary] { diary.redo(); })) {
        accessible::set_name(*this, to_utf8(_("Diary")));
        accessible::make_announcer(*spoken_);
    }

    bool show(const DiaryState& state) {
        bool changed = title_->set_text(state.title);
        if (spoken_->set_text(state.spoken)) {
            accessible::announce(*spoken_, state.spoken);
            changed = true;
        }
        changed = spoken_->Show(!state.spoken.empty()) || changed;
        const bool is_open = state.stage == DiaryStage::open;
        for (auto* button : {new_entry_, undo_, redo_}) changed = button->Show(is_open) || changed;
        new_entry_->Enable(!state.is_read_only);
        undo_->Enable(state.can_undo);
        redo_->Enable(state.can_redo);
        return changed;
    }

    int lay_out(int width) override {
        Stack stack(0, 0, width);
        stack.add_titled_row(*title_, {undo_, redo_, new_entry_}, px(8));
        stack.add(*spoken_, px(4));
        return stack.bottom();
    }

    void focus() { new_entry_->SetFocus(); }

private:
    WrappedText* title_;
    WrappedText* spoken_;
    wxButton* new_entry_;
    wxButton* undo_;
    wxButton* redo_;
};

DiaryScreen::DiaryScreen(wxWindow* parent, AppModel& model, std::function<void()> show_check)
    : Screen(parent),
      model_(model),
      show_check_(std::move(show_check)),
      chart_state_(model.diary),
      left_(new Column(this)),
      right_(new Column(this)) {
    auto& diary = model.diary;
    head_ = new Head(left_->page(), diary, [this] {
        model_.diary.new_entry();
        CallAfter([this] { focus_note(); });
    });
    start_ = new DiaryStartCard(
        left_->page(), {[&diary](const std::string& path, const std::string& passphrase,
                                 const std::string& again) { diary.create(path, passphrase, again); },
                        [this] { open_another(); }});
    unlock_ = new DiaryUnlockCard(
        left_->page(),
        {[&diary](const std::string& passphrase) { diary.unlock(passphrase); }, [this] { open_another(); },
         [this] {
             starts_new_ = true;
             show_state();
             start_->focus();
         }});
    chart_ = new ChartCard(left_->page(), chart_state_);
    list_ = new EntryListCard(left_->page(), diary, [this] { focus_note(); });
    editor_ =
        new EntryEditorCard(right_->page(), diary, {[this](const std::string& id) { show_on_check(id); }});
    removed_ = new RemovedEntriesCard(right_->page(), diary);
    details_ = new DiaryDetailsCard(right_->page(), diary);
    file_ = new DiaryFileCard(right_->page(), diary,
                              {[this] { keep_copy(); }, [this] { open_another(); },
                               [this] {
                                   model_.diary.close_diary();
                                   focus_first();
                               },
                               [this] { lay_out(); }});
    accessible::set_name(*left_, to_utf8(_("Diary")));
    accessible::set_name(*right_, to_utf8(_("Entry and details")));
    chart_state_.on_change = [this] {
        if (chart_->show()) lay_out();
    };
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        place();
    });
    diary.on_change = [this, then = diary.on_change] {
        if (then) then();
        if (IsShown()) show_state();
    };
    arrange();
}

bool DiaryScreen::Show(bool show) {
    const bool changed = Screen::Show(show);
    model_.diary.show_list(show);
    return changed;
}

void DiaryScreen::focus_first() {
    switch (model_.diary.state().stage) {
        case DiaryStage::open:
            return editor_->IsShown() ? focus_note() : head_->focus();
        case DiaryStage::locked:
            return unlock_->focus();
        case DiaryStage::failed:  // what went wrong and what to do stands above a new beginning
            left_->Scroll(0, 0);
            if (!notices_.empty() && notices_.front()->focus_button()) return;
            return start_->focus();
        default:
            return start_->focus();
    }
}

/// What had the keyboard is hidden now, and no key would reach the window.
void DiaryScreen::follow_focus() {
    const auto* focus = wxWindow::FindFocus();
    if (IsShownOnScreen() && (focus == nullptr || !focus->IsShownOnScreen()))
        CallAfter([this] { focus_first(); });
}

void DiaryScreen::focus_note() {
    if (!editor_->IsShown()) return;
    editor_->focus_note();
    (is_narrow_ ? left_ : right_)->show_block(*editor_);
}

// ---- What buttons do

void DiaryScreen::act(NoticeAction action, const std::string& notice_id) {
    if (action == NoticeAction::keep_copy) return keep_copy();
    if (action == NoticeAction::open_another) return open_another();
    model_.diary.act(action, notice_id);
}

void DiaryScreen::open_another() {
    if (const auto path = ask_for_diary(*this)) {
        starts_new_ = false;
        model_.diary.open(*path);
        focus_first();
    }
}

void DiaryScreen::keep_copy() {
    if (const auto path = ask_for_new_diary(*this, _("Where to put the copy"), offered_diary_path()))
        model_.diary.keep_copy(*path);
}

void DiaryScreen::show_on_check(const std::string& id) {
    model_.diary.continue_on_check(id);
    show_check_();
}

// ---- Showing

bool DiaryScreen::show_notices(const DiaryState& state) {
    bool changed = false;
    for (std::size_t i = 0; i < state.notices.size(); ++i) {
        if (i == notices_.size()) {
            notices_.push_back(new NoticeCard(
                left_->page(), [this](NoticeAction action, const std::string& id) { act(action, id); }));
            notices_.back()->MoveAfterInTabOrder(i == 0 ? static_cast<wxWindow*>(head_) : notices_[i - 1]);
            changed = true;
        }
        changed = notices_[i]->show(state.notices[i]) || changed;
    }
    for (std::size_t i = 0; i < notices_.size(); ++i)
        changed = notices_[i]->Show(i < state.notices.size()) || changed;
    return changed;
}

bool DiaryScreen::show_stage(const DiaryState& state) {
    const bool is_open = state.stage == DiaryStage::open || (state.stage == DiaryStage::working && is_open_);
    const bool is_locked =
        !is_open && !starts_new_ && (state.stage == DiaryStage::locked || state.stage == DiaryStage::working);
    bool changed = start_->Show(!is_open && !is_locked);
    changed = unlock_->Show(is_locked) || changed;
    for (Block* block : {static_cast<Block*>(chart_), static_cast<Block*>(list_),
                         static_cast<Block*>(details_), static_cast<Block*>(file_)})
        changed = block->Show(is_open) || changed;
    if (is_open) starts_new_ = false;
    if (is_open != is_open_) {
        is_open_ = is_open;
        changed = true;
        arrange();
        left_->Scroll(0, 0);
        follow_focus();
    }
    return changed;
}

void DiaryScreen::show_state() {
    const auto& state = model_.diary.state();
    const auto count = notices_.size();
    bool changed = head_->show(state);
    changed = show_notices(state) || changed;
    changed = show_stage(state) || changed;
    changed = start_->show(state) || changed;
    changed = unlock_->show(state) || changed;
    changed = editor_->show(state) || changed;
    changed = details_->show(state) || changed;
    changed = file_->show(state) || changed;
    const bool removed_changed = removed_->show(state);
    changed = removed_changed || changed;
    if (is_open_) {
        if (chart_state_.refresh()) changed = chart_->show() || changed;
        changed = list_->show(state) || changed;
    }
    if (notices_.size() != count) arrange();
    const auto selected = state.editor ? state.editor->id : std::string();
    const bool is_other = selected != selected_;
    selected_ = selected;
    if (changed) lay_out();
    // In one column the list stays in view while somebody goes through it; Enter leads to the entry.
    if (is_other && !selected.empty() && !is_narrow_) right_->show_block(*editor_);
    if (removed_changed && removed_->IsShown() && !is_narrow_) right_->show_block(*removed_);
}

std::vector<Block*> DiaryScreen::blocks_above() const {
    std::vector<Block*> out{head_};
    out.insert(out.end(), notices_.begin(), notices_.end());
    out.insert(out.end(), {start_, unlock_, chart_, list_});
    return out;
}

void DiaryScreen::arrange() {
    auto left = blocks_above();
    const std::vector<Block*> right{editor_, removed_, details_, file_};
    const bool one_column = is_narrow_ || !is_open_;
    if (one_column) left.insert(left.end(), right.begin(), right.end());
    left_->set_blocks(left);
    right_->set_blocks(one_column ? std::vector<Block*>{} : right);
    right_->Show(!one_column);
    place();
}

void DiaryScreen::place() {
    const auto size = GetClientSize();
    const bool is_narrow = size.x < px(narrow_below);
    if (is_narrow != is_narrow_) {
        is_narrow_ = is_narrow;
        arrange();
        return;
    }
    const bool one_column = is_narrow_ || !is_open_;
    const int left = one_column ? size.x : size.x * 57 / 100;
    left_->SetSize(0, 0, left, size.y);
    if (!one_column) right_->SetSize(left, 0, size.x - left, size.y);
    lay_out();
}

void DiaryScreen::lay_out() {
    left_->lay_out();
    if (right_->IsShown()) right_->lay_out();
}

}  // namespace signpost::gui
