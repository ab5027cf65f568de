// SPDX-License-Identifier: Apache-2.0
#include "app/gui/entry_editor_card.h"

#include <algorithm>

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/palette.h"
#include "app/gui/text.h"
#include "core/base/text.h"
#include "core/sharing/entry_words.h"

namespace signpost::gui {
namespace {

constexpr int date_width = 190;
constexpr int time_width = 90;
constexpr int choice_width = 190;

}  // namespace

EntryEditorCard::EntryEditorCard(wxWindow* parent, DiaryPresenter& diary, Events events)
    : Card(parent, CardLook::accent),
      diary_(diary),
      events_(std::move(events)),
      heading_(new WrappedText(this, {}, "card-title")),
      emergency_(new WrappedText(this, {}, "emergency")),
      signs_heading_(new WrappedText(this, {}, "body")),
      signs_(new ChipRow(this)),
      readings_(new WrappedText(this, {}, "body")),
      listed_in_(new WrappedText(this, {}, "hint")),
      unknown_(new WrappedText(this, {}, "strong")),
      on_check_(make_button(this, _("Change signs and readings"), [this] { events_.show_on_check(id_); })),
      note_(this, to_utf8(_("Note")), {}, {0, 0, 4, 0},
            [&diary](const std::string& text) { diary.type_note(text); }),
      date_(this, to_utf8(_("Date")), to_utf8(_("Such as 5 Nov 2026")), {date_width, 0, 1, 60},
            [&diary](std::string text) { diary.type_date(std::move(text)); }),
      time_(this, to_utf8(_("Time")), to_utf8(_("Such as 20:30")), {time_width, 0, 1, 20},
            [&diary](std::string text) { diary.type_time(std::move(text)); }),
      who_label_(new WrappedText(this, to_utf8(_("Who noticed it")), "strong")),
      who_(make_choice(_("Who noticed it"), who_names(window_translator()),
                       [&diary](std::size_t who) { diary.choose_who(who); })),
      medicine_(new WrappedCheckBox(this, to_utf8(_("Took medicine for fever")))),
      medicine_when_(this, to_utf8(_("When was it taken?")), to_utf8(_("Such as 18:00")), {0, 0, 1, 200},
                     [&diary](const std::string& text) { diary.type_fever_medicine_when(text); }),
      sentence_label_(
          new WrappedText(this, to_utf8(_("The day's sentence, as the person writes it")), "strong")),
      sentence_(make_choice(_("The day's sentence, as the person writes it"),
                            sentence_names(window_translator()),
                            [&diary](std::size_t look) { diary.choose_sentence(look); })),
      sentence_hint_(new WrappedText(this, {}, "strong")),
      sentence_text_(this, to_utf8(_("The sentence, or what was different")), {}, {0, 0, 2, 0},
                     [&diary](const std::string& text) { diary.type_sentence(text); }),
      problem_(new WrappedText(this, {}, "problem")),
      close_(make_button(this, _("Close"), [&diary] { diary.select({}); })),
      remove_(make_button(this, _("&Delete this entry"), [&diary] { diary.remove_selected(); })) {
    accessible::set_label(*who_, *who_label_);
    accessible::set_label(*sentence_, *sentence_label_);
    medicine_->Bind(wxEVT_CHECKBOX,
                    [&diary](wxCommandEvent& event) { diary.set_fever_medicine(event.IsChecked()); });
}

wxChoice* EntryEditorCard::make_choice(const wxString& name, const std::vector<std::string>& choices,
                                       const std::function<void(std::size_t)>& chosen) {
    auto* choice = new wxChoice(this, wxID_ANY);
    for (const auto& one : choices) choice->Append(from_utf8(one));
    accessible::set_name(*choice, to_utf8(name));
    choice->Bind(wxEVT_CHOICE,
                 [chosen](wxCommandEvent& event) { chosen(static_cast<std::size_t>(event.GetSelection())); });
    return choice;
}

bool EntryEditorCard::show(const DiaryState& state) {
    const bool was_shown = IsShown();
    Show(state.editor.has_value());
    if (!state.editor) return was_shown;
    const auto& editor = *state.editor;
    id_ = editor.id;
    bool changed = show_texts(editor);
    changed = show_boxes(editor) || changed;
    allow(!state.is_read_only);
    return changed || !was_shown;
}

bool EntryEditorCard::show_texts(const EntryEditor& editor) {
    accessible::set_name(*this, editor.heading);
    bool changed = heading_->set_text(editor.heading);
    changed =
        emergency_->show_if_any(editor.emergency.empty() ? "" : "\u26A0 " + editor.emergency) || changed;
    changed = signs_heading_->set_text(editor.signs_heading) || changed;
    changed = signs_->set_chips(editor.signs, joined(editor.signs, ", ")) || changed;
    changed = signs_->Show(!editor.signs.empty()) || changed;
    changed = readings_->show_if_any(joined(editor.readings, "\n")) || changed;
    changed = listed_in_->show_if_any(editor.listed_in) || changed;
    changed = unknown_->show_if_any(editor.unknown_note) || changed;
    return problem_->show_if_any(editor.problem) || changed;
}

bool EntryEditorCard::show_boxes(const EntryEditor& editor) {
    bool changed = date_.show(editor.date);
    changed = time_.show(editor.time) || changed;
    who_->SetSelection(static_cast<int>(editor.who));
    medicine_->SetValue(editor.fever_medicine_taken);
    const bool asks_when = editor.fever_medicine_taken || !editor.fever_medicine_when.empty();
    changed = medicine_when_.box().IsShown() != asks_when || changed;
    medicine_when_.set_shown(asks_when);
    medicine_when_.show_text(editor.fever_medicine_when);
    sentence_->SetSelection(static_cast<int>(editor.sentence));
    changed = sentence_hint_->show_if_any(editor.sentence_hint) || changed;
    sentence_text_.show_text(editor.sentence_text);
    note_.show_text(editor.note);
    return changed;
}

void EntryEditorCard::allow(bool may_change) {
    for (auto* box : {&date_, &time_, &medicine_when_, &sentence_text_, &note_}) box->enable(may_change);
    for (wxWindow* control :
         {static_cast<wxWindow*>(who_), static_cast<wxWindow*>(medicine_), static_cast<wxWindow*>(sentence_),
          static_cast<wxWindow*>(on_check_), static_cast<wxWindow*>(remove_)})
        if (control->IsEnabled() != may_change) control->Enable(may_change);
}

void EntryEditorCard::place(Stack& stack) {
    stack.add(*heading_);
    stack.add(*emergency_, px(8));
    stack.add(*signs_heading_, px(8));
    if (signs_->IsShown()) stack.add(*signs_, px(6), signs_->lay_out(stack.width()));
    stack.add(*readings_, px(6));
    stack.add(*listed_in_, px(6));
    stack.add(*unknown_, px(6));
    stack.add_row({on_check_}, px(10), 0);
    note_.place(stack, px(16));
    stack.skip(px(16));
    const int top = stack.bottom();
    const int date = std::min(px(date_width), stack.width() - px(time_width) - px(12));
    const int bottom =
        std::max(date_.place_at(stack.left(), top, date),
                 time_.place_at(stack.left() + date + px(12), top, stack.width() - date - px(12)));
    stack.skip(bottom - top);
    const auto add_choice = [&](WrappedText& label, wxChoice& choice) {
        stack.add(label, px(16));
        const auto size = choice.GetBestSize();
        choice.SetSize(stack.left(), stack.bottom() + px(4),
                       std::min(std::max(size.x, px(choice_width)), stack.width()), size.y);
        stack.skip(px(4) + size.y);
    };
    add_choice(*who_label_, *who_);
    stack.add(*medicine_, px(12), medicine_->height_at(stack.width()));
    medicine_when_.place(stack, px(6));
    add_choice(*sentence_label_, *sentence_);
    stack.add(*sentence_hint_, px(6));
    sentence_text_.place(stack, px(8));
    stack.add(*problem_, px(8));
    stack.add_row({close_, remove_}, px(16), px(8));
}

}  // namespace signpost::gui
