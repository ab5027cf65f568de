// SPDX-License-Identifier: Apache-2.0
#include "app/gui/night_screen.h"

#include <algorithm>

#include "app/gui/accessible.h"
#include "app/gui/native.h"
#include "app/gui/text.h"

namespace signpost::gui {
namespace {

constexpr int longest_line = 1240;  // of the letters' double size
constexpr int narrowest_column = 400;

}  // namespace

NightScreen::NightScreen(wxWindow* parent, AppModel& model) : Screen(parent), model_(model) {
    native::begin_night_style();
    native::begin_style(*this, "night");
    build();
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        place();
    });
    model_.check.on_change = [this, then = model_.check.on_change] {
        if (then) then();
        if (IsShown()) show_state();
    };
    show_state();
}

void NightScreen::build() {
    column_ = new Column(this, longest_line);
    accessible::set_name(*column_, to_utf8(_("Night view")));
    auto* page = column_->page();
    call_ = new NightCallCard(
        page, {[this] { ways_.what_do_i_say(); }, [this] { ways_.enter_team(); }, [this] { ways_.leave(); }});
    emergency_ = new NightEmergencyCard(page);
    heading_ = new NightWords(page, {"title", "body"});
    std::vector<Block*> blocks{call_, emergency_, heading_};
    for (const auto& group : state_now().groups) {
        groups_.push_back(new SignGroupCard(
            page, group, [this](SignIndex sign, bool on) { model_.check.tick(sign, on); }, narrowest_column));
        blocks.push_back(groups_.back());
    }
    end_ = new NightWords(page, {"strong", "fine"});
    blocks.push_back(end_);
    column_->set_blocks(std::move(blocks));
    bar_ = new NightAnswerBar(this);
}

bool NightScreen::Show(bool show) {
    if (show) show_state();  // what changed meanwhile
    return Screen::Show(show);
}

void NightScreen::focus_first() {
    call_->focus_first();
    CallAfter([this] { column_->Scroll(-1, 0); });  // whom to call comes before what the button leads to
}

void NightScreen::show_state() {
    state_ = state_now();
    bool changed = call_->show(state_);
    changed = emergency_->show(state_.whom_to_call) || changed;
    for (std::size_t i = 0; i < groups_.size(); ++i) changed = groups_[i]->show(state_.groups[i]) || changed;
    changed = end_->show({state_.not_complete, state_.review}) || changed;
    if (bar_->show(state_.answer)) {
        place();
        CallAfter([this] { column_->keep_focus_in_view(); });  // which the answer may cover now
    } else if (changed) {
        column_->lay_out();
    }
}

NightState NightScreen::state_now() const {
    return night_of(model_.catalog, model_.care_team.team(), model_.check.state(), model_.today(),
                    model_.translator);
}

/// The height of the answer below: at most a quarter, in an emergency two fifths. In a very small window it
/// makes room for whom to call until there is an answer to something.
int NightScreen::lay_out_bar(const wxSize& size) {
    const auto& answer = state_.answer;
    const int height = bar_->lay_out(size.x, answer.is_emergency ? size.y * 2 / 5 : size.y / 4);
    bar_->Show(answer.is_to_signs || height <= size.y / 6);
    return bar_->IsShown() ? std::min(height, size.y) : 0;
}

/// The line for which the answer has no room stands above the signs.
void NightScreen::place() {
    const auto size = GetClientSize();
    if (size.x < px(100) || size.y < px(100)) return;
    const int bar = lay_out_bar(size);
    heading_->show({state_.signs_heading, bar_->shows_listed() ? "" : state_.answer.listed});
    bar_->SetSize(0, size.y - bar, size.x, bar);
    column_->SetSize(0, 0, size.x, size.y - bar);
    column_->lay_out();
}

}  // namespace signpost::gui
