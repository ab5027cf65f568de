// SPDX-License-Identifier: Apache-2.0
#include "app/gui/band.h"

#include <algorithm>

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/ground.h"
#include "app/gui/native.h"
#include "app/gui/text.h"
#include "core/base/text.h"

namespace signpost::gui {
namespace {

constexpr int side_margin = 20;
constexpr int top_margin = 12;
constexpr int between_buttons = 6;
constexpr int between_in_row = 8;

wxSize one_line(WrappedText& text) {
    if (!text.IsShown()) return {0, 0};
    const int width = native::width_in_one_line(text);
    return {width, text.height_at(width)};
}

}  // namespace

Band::Band(wxWindow* parent, Events events)
    : wxPanel(parent, wxID_ANY),
      events_(std::move(events)),
      prompt_(new WrappedText(this, {}, "title")),
      team_(new WrappedText(this, {}, "strong")),
      phone_(new WrappedText(this, {}, "number")),
      say_(new_button(this, _("What do I say?"))),
      enter_(new_button(this, wxString())),
      signs_(new WrappedText(this, {}, "body")),
      heading_(new WrappedText(this, {}, "strong")),
      show_all_(new_button(this, wxString())) {
    accessible::set_name(*this, to_utf8(_("Whom to call")));
    paint_ground(*this, Ground::band);
    for (WrappedText* text : {prompt_, team_, phone_, signs_, heading_})
        native::begin_style(*text, "on-band");
    native::begin_style(*say_, "band-button");
    native::begin_style(*enter_, "band-button");
    native::begin_style(*show_all_, "band-link");
    native::begin_style(*show_all_, "link");
    say_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter(events_.what_do_i_say); });
    enter_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter(events_.enter_team); });
    show_all_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { toggle_signs(); }); });
}

void Band::show(const BandState& state) {
    state_ = state;
    prompt_->set_text(state.prompt);
    team_->set_text(state.team_name);
    phone_->set_text(state.team_phone);
    enter_->SetLabel(label_text(state.enter_team));
    native::set_style(*enter_, state.is_known ? "-band-button" : "band-button");
    native::set_style(*enter_, state.is_known ? "band-link" : "-band-link");
    native::set_style(*enter_, state.is_known ? "link" : "-link");
    heading_->set_text(state.emergency_heading);
}

int Band::at(int designed) const { return px(designed) * fit_ / 100; }

void Band::set_fit(int percent) {
    if (percent == fit_) return;
    fit_ = percent;
    native::set_fit(*this, percent);
    for (WrappedText* text : {prompt_, team_, phone_, signs_, heading_}) text->forget_size();
}

int Band::lay_out(int width, int most_height, int fit) {
    set_fit(fit);
    const int full = place(width, false);
    return full <= most_height ? full : place(width, true);
}

int Band::place(int width, bool is_short) {
    const int button = std::max(say_->GetBestSize().x, enter_->GetBestSize().x);
    const int room_beside = width - 3 * at(side_margin) - button;
    const bool beside = width > 3 * button && (!is_short || prompt_width() <= room_beside);
    const int text_width = width - 2 * at(side_margin) - (beside ? button + at(side_margin) : 0);
    Stack stack(at(side_margin), at(top_margin), text_width);
    set_prompt_size(is_short, text_width);
    stack.add(*prompt_);
    place_team(stack);
    signs_->Show(!is_short || shows_all_);
    heading_->Show(is_short);
    const auto signs = joined(state_.emergency_signs, " · ");
    is_short ? signs_->set_text(signs) : signs_->set_text(state_.emergency_heading, wxColour(), " " + signs);
    show_all_->Show(is_short);
    show_all_->SetLabel(label_text(shows_all_ ? to_utf8(_("Show fewer")) : state_.show_all));
    stack.add(*heading_, at(4));
    stack.add(*signs_, at(is_short ? 2 : 6));
    std::vector<wxWindow*> row;
    if (!beside) row = {say_, enter_};
    if (is_short) row.push_back(show_all_);
    enter_->Show(beside || !is_short || width_of(row) <= text_width);  // else on the Care team screen
    if (!row.empty()) stack.add_row(row, at(beside ? 2 : 6), at(between_in_row));
    const int height = stack.bottom() + at(top_margin);
    return beside ? place_buttons(width, button, height) : height;
}

/// In large letters; where there is little room, in ordinary ones if they bring it to one line.
void Band::set_prompt_size(bool is_short, int width) {
    is_prompt_small_ = prompt_width() > width && is_short;
    if (is_prompt_small_) prompt_->change_part("title", "strong");
}

/// In one line of large letters.
int Band::prompt_width() {
    if (is_prompt_small_) prompt_->change_part("strong", "title");
    is_prompt_small_ = false;
    return native::width_in_one_line(*prompt_);
}

int Band::width_of(const std::vector<wxWindow*>& row) const {
    int sum = 0;
    for (const auto* window : row) sum += window->GetBestSize().x + at(between_in_row);
    return sum - at(between_in_row);
}

/// Below each other at the right; returns the height of the band, which may grow for them.
int Band::place_buttons(int width, int button, int height) {
    const int say = say_->GetBestSize().y;
    const int enter = enter_->GetBestSize().y;
    const int both = say + at(between_buttons) + enter;
    const int whole = std::max(height, both + 2 * at(top_margin));
    const int x = width - at(side_margin) - button;
    const int y = (whole - both) / 2;
    say_->SetSize(x, y, button, say);
    enter_->SetSize(x, y + say + at(between_buttons), button, enter);
    return whole;
}

/// The name, and the number in large figures, in one line where they fit.
void Band::place_team(Stack& stack) {
    team_->Show(!state_.team_name.empty());
    phone_->Show(!state_.team_phone.empty());
    const auto name = one_line(*team_);
    const auto number = one_line(*phone_);
    if (name.x + at(12) + number.x > stack.width()) {
        stack.add(*team_, at(2));
        stack.add(*phone_);
        return;
    }
    const int line = std::max(name.y, number.y);
    const int top = stack.bottom() + at(2);
    team_->SetSize(stack.left(), top + (line - name.y) * 2 / 3, name.x, name.y);
    phone_->SetSize(stack.left() + name.x + (name.x > 0 ? at(12) : 0), top + (line - number.y) / 2, number.x,
                    number.y);
    if (line > 0) stack.skip(line + at(2));
}

void Band::toggle_signs() {
    shows_all_ = !shows_all_;
    events_.resized();
}

}  // namespace signpost::gui
