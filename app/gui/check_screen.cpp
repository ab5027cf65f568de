// SPDX-License-Identifier: Apache-2.0
#include "app/gui/check_screen.h"

#include <algorithm>

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/clipboard.h"
#include "app/gui/ground.h"
#include "app/gui/native.h"
#include "app/gui/text.h"

namespace signpost::gui {
namespace {

constexpr int narrow_below = 880;  // 900 of the design less the frame's own lines
constexpr int bar_margin = 16;
constexpr int lowest_with_summary = 260;  // pixels of the screen; below, only an emergency is told there
constexpr int least_summary_width = 200;
constexpr int most_summary = 35;  // percent of the height
constexpr std::size_t groups_in_first_view = 1;

}  // namespace

CheckScreen::CheckScreen(wxWindow* parent, AppModel& model, ShowScreen show)
    : Screen(parent), model_(model), show_(std::move(show)) {
    build_first();
    arrange(false);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        place();
    });
    model_.check.on_change = [this, then = model_.check.on_change] {
        if (then) then();
        show_state();
    };
    model_.diary.on_change = [this, then = model_.diary.on_change] {
        if (then) then();
        if (strip_->show(model_.diary.state().strip)) left_->lay_out();
    };
    show_state();
}

void CheckScreen::build_first() {
    auto& check = model_.check;
    left_ = new Column(this);
    right_ = new Column(this);
    find_ = new FindBar(left_->page(), model_.catalog.texts.if_not_sure,
                        {[&check](std::string words) { check.find(std::move(words)); },
                         [this] { model_.diary.new_check(); }, [this] { model_.diary.undo_new_check(); }});
    strip_ = new DiaryStripBlock(left_->page(), [this](NoticeAction action) { act(action); });
    strip_->show(model_.diary.state().strip);
    readings_ = new ReadingsCard(
        left_->page(), check.state(),
        {[&check](MeasurementIndex m, std::string text) { check.type_reading(m, std::move(text)); },
         [&check](MeasurementIndex m, UnitIndex unit) { check.choose_unit(m, unit); },
         [&check](std::string text) { check.type_infusion_date(std::move(text)); },
         [&check](std::string text) { check.type_age(std::move(text)); },
         [&check](bool taken) { check.set_fever_medicine(taken); },
         [&check](std::string text) { check.type_fever_medicine_when(std::move(text)); },
         [this] { left_->lay_out(); }});
    for (std::size_t i = 0; i < groups_in_first_view; ++i) add_group(i);
    results_ = new ResultsPanel(
        right_->page(), {[&check] { check.none_of_these(); }, [&check] { check.something_else(); },
                         [this] { copy_as_text(); }, [this] { (is_narrow_ ? left_ : right_)->lay_out(); }});
    build_summary();
}

void CheckScreen::act(NoticeAction action) {
    model_.diary.act(action);
    if (action == NoticeAction::show_diary || action == NoticeAction::add_note) show_(ScreenNumber::diary);
}

void CheckScreen::add_group(std::size_t number) {
    const auto& groups = model_.check.state().groups;
    if (number < groups.size())
        groups_.push_back(new SignGroupCard(
            left_->page(), groups[number], [this](SignIndex sign, bool on) { model_.check.tick(sign, on); }));
}

void CheckScreen::build_rest() {
    const auto count = model_.check.state().groups.size();
    if (groups_.size() == count) return;
    while (groups_.size() < count) add_group(groups_.size());
    left_->set_blocks(left_blocks());
    if (is_narrow_) results_->MoveAfterInTabOrder(groups_.back());
    left_->lay_out();
}

void CheckScreen::build_summary() {
    summary_bar_ = new wxPanel(this, wxID_ANY);
    accessible::set_name(*summary_bar_, to_utf8(_("Result in one line")));
    paint_ground(*summary_bar_, Ground::foot);
    summary_ = new WrappedText(summary_bar_, {}, "strong");
    summary_button_ = new_button(summary_bar_, _("Show &results"));
    summary_button_->Bind(wxEVT_BUTTON,
                          [this](wxCommandEvent&) { CallAfter([this] { jump_to_results(); }); });
}

std::vector<Block*> CheckScreen::left_blocks() const {
    std::vector<Block*> blocks{find_, strip_, readings_};
    blocks.insert(blocks.end(), groups_.begin(), groups_.end());
    if (is_narrow_) blocks.push_back(results_);
    return blocks;
}

void CheckScreen::arrange(bool is_narrow) {
    is_narrow_ = is_narrow;
    left_->set_blocks(left_blocks());
    right_->set_blocks(is_narrow ? std::vector<Block*>{} : std::vector<Block*>{results_});
    right_->Show(!is_narrow);
    accessible::set_name(*left_, to_utf8(_("Signs")));
    accessible::set_name(*right_, to_utf8(_("Results")));
    summary_bar_->Show(is_narrow);
}

/// The line at the bottom, with the button beside or, where there is no room, below; smaller in a low window,
/// but never than the system would draw it. Returns its height.
int CheckScreen::place_summary(const wxSize& size) {
    int bar = 0;
    summary_bar_->Show(model_.check.state().is_emergency || size.y >= lowest_with_summary);
    if (!summary_bar_->IsShown()) return 0;
    for (const int fit : native::fits_percent) {
        if (fit < 100 && fit * model_.preferences.text_percent() < 100 * 100) break;
        bar = place_summary(size, fit);
        if (bar <= size.y * most_summary / 100) break;
    }
    summary_bar_->SetSize(0, size.y - bar, size.x, bar);
    return bar;
}

int CheckScreen::place_summary(const wxSize& size, int fit) {
    native::set_fit(*summary_bar_, fit);
    summary_->forget_size();
    const int margin = px(bar_margin) * fit / 100;
    const auto button = summary_button_->GetBestSize();
    const bool is_beside = size.x - 3 * margin - button.x >= px(least_summary_width) * fit / 100;
    const int text_width = size.x - 2 * margin - (is_beside ? margin + button.x : 0);
    const int text_height = summary_->height_at(text_width);
    if (!is_beside) {
        Stack stack(margin, margin / 2, text_width);
        stack.add(*summary_);
        stack.add_row({summary_button_}, margin / 4, 0);
        return stack.bottom() + margin / 2;
    }
    const int bar = std::max(button.y, text_height) + margin;
    summary_->SetSize(margin, (bar - text_height) / 2, text_width, text_height);
    summary_button_->SetSize(size.x - button.x - margin, (bar - button.y) / 2, button.x, button.y);
    return bar;
}

void CheckScreen::place() {
    const auto size = GetClientSize();
    const bool is_narrow = size.x < px(narrow_below);
    if (is_narrow != is_narrow_) arrange(is_narrow);
    const int bar = is_narrow ? place_summary(size) : 0;
    const int left_width = is_narrow ? size.x : size.x * 57 / 100;
    left_->SetSize(0, 0, left_width, std::max(0, size.y - bar));
    if (!is_narrow) right_->SetSize(left_width, 0, size.x - left_width, size.y);
    left_->lay_out();
    if (!is_narrow) right_->lay_out();
}

void CheckScreen::show_state() {
    const auto& state = model_.check.state();
    bool left_changed = find_->show(state, model_.diary.diary() != nullptr);
    // What was found stands right below the words that were typed.
    left_changed = readings_->Show(state.find_words.empty()) || left_changed;
    left_changed =
        strip_->Show(state.find_words.empty() || model_.diary.state().strip.is_strong) || left_changed;
    left_changed = readings_->show(state) || left_changed;
    for (std::size_t i = 0; i < groups_.size(); ++i)
        left_changed = groups_[i]->show(state.groups[i]) || left_changed;
    const bool right_changed = results_->show(state);
    native::set_style(*summary_, state.is_emergency ? "emergency" : "-emergency");
    const bool summary_changed = summary_->set_text((state.is_emergency ? "\u26A0 " : "") + state.summary);
    if (is_narrow_ && summary_changed) {
        place();
        return;
    }
    if (left_changed || (is_narrow_ && right_changed)) left_->lay_out();
    if (right_changed && !is_narrow_) right_->lay_out();
}

void CheckScreen::jump_to_results() {
    results_->focus_first();
    // After the page has followed the focus: where there is no room for both, what is said comes before the
    // button.
    CallAfter([this] { (is_narrow_ ? left_ : right_)->show_block(*results_); });
}

void CheckScreen::focus_find() {
    left_->Scroll(-1, 0);
    find_->focus();
}

void CheckScreen::focus_other_side() {
    const auto* focus = wxWindow::FindFocus();
    bool is_in_results = false;
    for (const auto* at = focus; at != nullptr; at = at->GetParent())
        is_in_results = is_in_results || at == results_;
    if (!is_in_results) {
        jump_to_results();
        return;
    }
    for (auto* group : groups_)
        if (auto* box = group->first_box()) return box->SetFocus();
}

void CheckScreen::undo() { model_.diary.undo_new_check(); }

bool CheckScreen::copy_as_text() {
    if (copy_to_clipboard(model_.check.as_text())) model_.check.note_copied();
    return true;
}

}  // namespace signpost::gui
