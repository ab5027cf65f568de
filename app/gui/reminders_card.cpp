// SPDX-License-Identifier: Apache-2.0
#include "app/gui/reminders_card.h"

#include <algorithm>

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/text.h"

namespace signpost::gui {
namespace {

constexpr int field_width = 170;
constexpr int between_fields = 12;

LabelledBox::Look short_field() { return {field_width, 0, 1, 100}; }

}  // namespace

RemindersCard::RemindersCard(wxWindow* parent, SharePresenter& share, Events events)
    : Card(parent, CardLook::plain),
      share_(share),
      events_(std::move(events)),
      title_(new WrappedText(this, to_utf8(_("Reminders for your own calendar")), "card-title")),
      intro_(new WrappedText(
          this,
          to_utf8(
              _("Signpost makes a file. Your phone or computer calendar opens it and does the reminding. Ask "
                "your care team for how many days, and how often.")),
          "body")),
      first_(this, to_utf8(_("First day")), to_utf8(_("Such as 5 Nov 2026")), short_field(),
             [&share](std::string text) { share.type_first_day(std::move(text)); }),
      days_(this, to_utf8(_("For how many days")), {}, short_field(),
            [&share](std::string text) { share.type_days(std::move(text)); }),
      times_(this, to_utf8(_("Take the temperature at")),
             to_utf8(_("Times of the day, such as 08:00, 20:00")), LabelledBox::Look{},
             [&share](std::string text) { share.type_times(std::move(text)); }),
      sentence_(this, to_utf8(_("Write the day's sentence at (may stay empty)")),
                to_utf8(_("A time, such as 18:00")), LabelledBox::Look{},
                [&share](std::string text) { share.type_sentence_time(std::move(text)); }),
      visits_title_(new WrappedText(this, to_utf8(_("Visits and calls that are agreed")), "strong")),
      add_(make_button(this, _("Add another visit"),
                       [this] {
                           share_.add_follow_up();
                           visits_.back().date.focus();
                       })),
      said_(this, FormatHolds::reminders) {
    accessible::set_name(*this, to_utf8(_("Reminders for your own calendar")));
    times_.box().SetHint(_("08:00, 20:00"));
    for (const auto& format : share.state().reminder_formats) {
        save_.push_back(
            make_button(this, label_text(format.button), [this, format] { events_.save(format); }));
        accessible::set_name(*save_.back(), format.button + " " + format.name);
    }
    add_visit();
}

void RemindersCard::add_visit() {
    const auto number = visits_.size();
    auto& share = share_;
    visits_.push_back(
        {LabelledBox(
             this, to_utf8(_("Day of the visit")), to_utf8(_("Such as 5 Nov 2026")), short_field(),
             [&share, number](std::string text) { share.type_follow_up_date(number, std::move(text)); }),
         LabelledBox(
             this, to_utf8(_("Time of the visit")), to_utf8(_("Such as 10:30")), short_field(),
             [&share, number](std::string text) { share.type_follow_up_time(number, std::move(text)); }),
         LabelledBox(this, to_utf8(_("What it is")), {}, LabelledBox::Look{},
                     [&share, number](std::string text) { share.type_follow_up(number, std::move(text)); })});
    // Where they stand is where the keyboard finds them.
    wxWindow* before = number == 0 ? static_cast<wxWindow*>(visits_title_) : &visits_[number - 1].what.box();
    for (auto* box : {&visits_.back().date, &visits_.back().time, &visits_.back().what}) {
        box->box().MoveAfterInTabOrder(before);
        before = &box->box();
    }
}

bool RemindersCard::show(const ShareState& state) {
    const auto& fields = state.reminders;
    const bool grows = visits_.size() < fields.follow_ups.size();
    while (visits_.size() < fields.follow_ups.size()) add_visit();
    bool changed = first_.show(fields.first);
    changed = days_.show(fields.days) || changed;
    changed = times_.show(fields.times) || changed;
    changed = sentence_.show(fields.sentence) || changed;
    for (std::size_t i = 0; i < fields.follow_ups.size(); ++i) {
        changed = visits_[i].date.show(fields.follow_ups[i].date) || changed;
        changed = visits_[i].time.show(fields.follow_ups[i].time) || changed;
        changed = visits_[i].what.show(fields.follow_ups[i].what) || changed;
    }
    add_->Enable(fields.can_add_follow_up);
    return said_.show(state.said) || changed || grows;
}

void RemindersCard::place_pair(Stack& stack, LabelledBox& left, LabelledBox& right) {
    const int cell = std::min(px(field_width), (stack.width() - px(between_fields)) / 2);
    const int top = stack.bottom() + px(between_fields);
    const int bottom = std::max(left.place_at(stack.left(), top, cell),
                                right.place_at(stack.left() + cell + px(between_fields), top, cell));
    stack.skip(bottom - stack.bottom());
}

void RemindersCard::place(Stack& stack) {
    stack.add(*title_);
    stack.add(*intro_, px(8));
    place_pair(stack, first_, days_);
    times_.place(stack, px(12));
    sentence_.place(stack, px(12));
    stack.add(*visits_title_, px(16));
    for (auto& visit : visits_) {
        place_pair(stack, visit.date, visit.time);
        visit.what.place(stack, px(12));
    }
    stack.add_row({add_}, px(12), 0);
    stack.add_row(save_, px(16), px(8));
    said_.place(stack, px(12));
}

}  // namespace signpost::gui
