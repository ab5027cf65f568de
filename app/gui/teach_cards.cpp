// SPDX-License-Identifier: Apache-2.0
#include "app/gui/teach_cards.h"

#include <algorithm>

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/native.h"
#include "app/gui/text.h"
#include "core/base/text.h"

namespace signpost::gui {
namespace {

constexpr int date_width = 190;
constexpr int time_width = 90;
constexpr int between = 8;
constexpr int target_height = 44;
constexpr int room_to_move = 2;  // for a circle that is larger while it changes
constexpr int most_letters = 1000;
constexpr std::size_t first_rows = 6;

/// In the order of SaidBack.
std::array<wxString, 4> said_names() {
    return {_("Not asked"), _("Said it back"), _("Taught again"), _("Said it after")};
}

/// Radio buttons beside each other, fewer on a line where there is no room for all, each high enough for a
/// finger. None is given less than it needs.
void place_targets(Stack& stack, const std::array<wxRadioButton*, 4>& buttons, int gap) {
    int all = 0;
    int widest = 0;
    int height = px(target_height);
    for (const auto* button : buttons) {
        const auto best = button->GetBestSize();
        all += best.x + px(room_to_move);
        widest = std::max(widest, best.x + px(room_to_move));
        height = std::max(height, best.y);
    }
    const bool fit_all = all <= stack.width();
    const std::size_t on_a_line = fit_all ? buttons.size() : 2 * widest <= stack.width() ? 2 : 1;
    const int cell = std::max(widest, stack.width() / 2);
    int x = stack.left();
    stack.skip(gap);
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        const int width = fit_all ? buttons[i]->GetBestSize().x + px(room_to_move) : cell;
        buttons[i]->SetSize(x, stack.bottom(), width, height);
        x += width;
        if ((i + 1) % on_a_line != 0) continue;
        x = stack.left();
        stack.skip(height);
    }
}

}  // namespace

// ---- The class

ClassCard::ClassCard(wxWindow* parent, TeachPresenter& teach, Events events)
    : Card(parent, CardLook::accent),
      events_(std::move(events)),
      title_(new WrappedText(this, to_utf8(_("A class")), "card-title")),
      hint_(new WrappedText(this, {}, "body")),
      effects_(this, teach.state().lesson.effects,
               [&teach](const std::string& id, bool is_on) { teach.show_in_class(id, is_on); }),
      problem_(new WrappedText(this, {}, "problem")),
      start_(make_button(
          this, _("Start the &class"), [this] { events_.start(); }, "primary")),
      handout_(make_button(this, _("Print the &handout..."), [this] { events_.print_handout(); })),
      said_(this, TeachPlace::lesson) {
    accessible::set_name(*this, to_utf8(_("A class")));
}

bool ClassCard::show(const TeachState& state) {
    bool changed = hint_->set_text(state.lesson.hint);
    effects_.show(state.lesson.effects);
    changed = problem_->show_if_any(state.lesson.problem) || changed;
    return said_.show(state.said) || changed;
}

void ClassCard::place(Stack& stack) {
    stack.add(*title_);
    stack.add(*hint_, px(4));
    effects_.place(stack, px(8));
    stack.add(*problem_, px(8));
    stack.add_row({start_, handout_}, px(12), px(between));
    said_.place(stack, px(12));
}

// ---- What is taught

TeachRecordCard::TeachRecordCard(wxWindow* parent, TeachPresenter& teach, std::function<void()> open_diary)
    : Card(parent, CardLook::plain),
      title_(new WrappedText(this, to_utf8(_("Teach-back")), "card-title")),
      intro_(
          new WrappedText(this,
                          to_utf8(_("Ask each question. Let the learner say it in their own words. What is "
                                    "not clear yet, teach again.")),
                          "body")),
      undo_(make_button(this, _("&Undo"), [&teach] { teach.undo(); })),
      redo_(make_button(this, _("&Redo"), [&teach] { teach.redo(); })),
      subject_label_(new WrappedText(this, to_utf8(_("What was taught")), "strong")),
      subject_(new wxChoice(this, wxID_ANY)),
      nurse_(this, to_utf8(_("Name of the nurse")), {}, {0, 0, 1, most_letters},
             [&teach](const std::string& text) { teach.type_nurse(text); }),
      learner_(this, to_utf8(_("Name of the learner")), {}, {0, 0, 1, most_letters},
               [&teach](const std::string& text) { teach.type_learner(text); }),
      date_(this, to_utf8(_("Date")), to_utf8(_("Such as 5 Nov 2026")), {date_width, 0, 1, 60},
            [&teach](const std::string& text) { teach.type_date(text); }),
      time_(this, to_utf8(_("Time")), to_utf8(_("Such as 20:30")), {time_width, 0, 1, 20},
            [&teach](const std::string& text) { teach.type_time(text); }),
      kept_(new WrappedText(this, {}, "hint")),
      kept_strong_(new WrappedText(this, {}, "strong")),
      problem_(new WrappedText(this, {}, "problem")),
      put_(make_button(this, _("Put it into the open diary"), [&teach] { teach.put_into_diary(); })),
      open_diary_(make_button(this, _("&Open a diary"), std::move(open_diary))),
      said_(this, TeachPlace::record) {
    accessible::set_name(*this, to_utf8(_("Teach-back")));
    accessible::set_name(*subject_, to_utf8(_("What was taught")));
    accessible::set_label(*subject_, *subject_label_);
    subject_->Bind(wxEVT_CHOICE, [this, &teach](wxCommandEvent& event) {
        const auto number = static_cast<std::size_t>(std::max(0, event.GetSelection()));
        if (number < subjects_.size()) teach.choose_subject(std::string(subjects_[number].id));
    });
}

bool TeachRecordCard::show_subjects(const std::vector<ShareOption>& subjects) {
    if (subjects == subjects_) return false;
    const bool are_others = !std::equal(subjects.begin(), subjects.end(), subjects_.begin(), subjects_.end(),
                                        [](const auto& a, const auto& b) { return a.name == b.name; });
    subjects_ = subjects;
    if (are_others) {
        subject_->Clear();
        for (const auto& one : subjects_) subject_->Append(from_utf8(one.name));
    }
    for (std::size_t i = 0; i < subjects_.size(); ++i)
        if (subjects_[i].is_on) subject_->SetSelection(static_cast<int>(i));
    return are_others;
}

bool TeachRecordCard::show(const TeachState& state) {
    bool changed = show_subjects(state.subjects);
    changed = nurse_.show(state.nurse) || changed;
    changed = learner_.show(state.learner) || changed;
    changed = date_.show(state.date) || changed;
    changed = time_.show(state.time) || changed;
    const auto& kept = state.kept;
    changed = kept_->show_if_any(kept.is_strong ? std::string() : kept.text) || changed;
    changed = kept_strong_->show_if_any(kept.is_strong ? kept.text : std::string()) || changed;
    changed = problem_->show_if_any(kept.problem) || changed;
    changed = put_->Show(kept.can_put) || changed;
    changed = open_diary_->Show(kept.can_open_diary) || changed;
    undo_->Enable(state.can_undo);
    redo_->Enable(state.can_redo);
    return said_.show(state.said) || changed;
}

void TeachRecordCard::place_moment(Stack& stack) {
    const int top = stack.bottom() + px(12);
    const int date = std::min(px(date_width), stack.width() - px(time_width) - px(12));
    const int bottom =
        std::max(date_.place_at(stack.left(), top, date),
                 time_.place_at(stack.left() + date + px(12), top, stack.width() - date - px(12)));
    stack.skip(bottom - stack.bottom());
}

void TeachRecordCard::place(Stack& stack) {
    stack.add_titled_row(*title_, {undo_, redo_}, px(between));
    stack.add(*intro_, px(4));
    said_.place(stack, px(8));
    stack.add(*subject_label_, px(12));
    if (subject_->GetBestSize().x > stack.width()) native::wrap_label(*subject_, stack.width());
    const int width = std::min(std::max(subject_->GetBestSize().x, px(date_width)), stack.width());
    const int height = std::max(px(target_height), native::height_at(*subject_, width));
    subject_->SetSize(stack.left(), stack.bottom() + px(4), width, height);
    stack.skip(px(4) + height);
    nurse_.place(stack, px(12));
    learner_.place(stack, px(12));
    place_moment(stack);
    stack.add(*kept_, px(16));
    stack.add(*kept_strong_, px(16));
    stack.add(*problem_, px(8));
    stack.add_row({put_, open_diary_}, px(8), px(between));
}

// ---- A question

TeachPointCard::TeachPointCard(wxWindow* parent, TeachPresenter& teach, std::size_t number)
    : Card(parent, CardLook::plain),
      ask_(new WrappedText(this, {}, "card-title")),
      listen_for_(new WrappedText(this, {}, "body")),
      said_(make_choices(teach, number)),
      note_(this, to_utf8(_("In their own words")), {}, {0, 0, 2, 0},
            [&teach, number](const std::string& text) { teach.type_point_note(number, text); }) {}

TeachPointCard::Choices TeachPointCard::make_choices(TeachPresenter& teach, std::size_t number) {
    Choices out{};
    const auto names = said_names();
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i] = new wxRadioButton(this, wxID_ANY, names[i], wxDefaultPosition, wxDefaultSize,
                                   i == 0 ? wxRB_GROUP : 0);
        out[i]->Bind(wxEVT_RADIOBUTTON,
                     [&teach, number, i](wxCommandEvent&) { teach.mark(number, static_cast<SaidBack>(i)); });
    }
    return out;
}

void TeachPointCard::name_controls(const std::string& ask) {
    accessible::set_name(*this, ask);
    const auto names = said_names();
    for (std::size_t i = 0; i < said_.size(); ++i)
        accessible::set_name(*said_[i], to_utf8(names[i]) + ": " + ask);
    accessible::set_name(note_.box(), to_utf8(_("In their own words")) + ": " + ask);
}

bool TeachPointCard::show(const TeachPointFields& point) {
    bool changed = ask_->set_text(point.ask);
    if (changed) name_controls(point.ask);
    changed = listen_for_->show_if_any(point.listen_for) || changed;
    auto* on = said_[static_cast<std::size_t>(point.said)];
    if (!on->GetValue()) on->SetValue(true);
    note_.show_text(point.note);
    return changed;
}

void TeachPointCard::place(Stack& stack) {
    stack.add(*ask_);
    stack.add(*listen_for_, px(4));
    place_targets(stack, said_, px(4));
    note_.place(stack, px(4));
}

// ---- The end of it

TeachEndCard::TeachEndCard(wxWindow* parent, TeachPresenter& teach, const Events& events)
    : Card(parent, CardLook::accent),
      title_(new WrappedText(this, to_utf8(_("To come back to")), "card-title")),
      missed_note_(new WrappedText(this, {}, "body")),
      missed_(new WrappedText(this, {}, "body")),
      note_(this, to_utf8(_("Note on the whole talk")), {}, {0, 0, 3, 0},
            [&teach](const std::string& text) { teach.type_note(text); }),
      said_(this, TeachPlace::page) {
    accessible::set_name(*this, to_utf8(_("To come back to, print and save")));
    buttons_ = {make_button(this, _("&Print..."), events.print, "primary"),
                make_button(this, _("&Save as PDF..."), events.save),
                make_button(this, _("Copy as &text"), events.copy),
                make_button(this, _("Start &another"), events.start_another)};
}

bool TeachEndCard::show(const TeachState& state) {
    bool changed = missed_note_->show_if_any(state.missed_note);
    std::vector<std::string> lines;
    for (const auto& one : state.missed) lines.push_back("\u2022 " + one);
    changed = missed_->show_if_any(joined(lines, "\n")) || changed;
    note_.show_text(state.note);
    return said_.show(state.said) || changed;
}

void TeachEndCard::place(Stack& stack) {
    stack.add(*title_);
    stack.add(*missed_note_, px(4));
    stack.add(*missed_, px(4));
    note_.place(stack, px(12));
    stack.add_row(buttons_, px(12), px(between));
    said_.place(stack, px(12));
}

// ---- The records

TeachListCard::TeachListCard(wxWindow* parent, Events events)
    : Card(parent, CardLook::plain),
      events_(std::move(events)),
      title_(new WrappedText(this, to_utf8(_("Records")), "card-title")),
      none_(new WrappedText(this, {}, "body")),
      all_(make_button(this, _("Show all records"),
                       [this] {
                           shows_all_ = true;
                           events_.resized();
                       })),
      said_(this, TeachPlace::list) {
    accessible::set_name(*this, to_utf8(_("Records")));
    all_->Hide();
}

std::string TeachListCard::id_of_row(std::size_t number) const {
    return number < shown_.size() ? shown_[number].id : std::string();
}

void TeachListCard::add_row() {
    const auto number = rows_.size();
    Row row;
    row.words = new WrappedText(this, {}, "strong");
    row.fine = new WrappedText(this, {}, "hint");
    row.open = make_button(this, _("Open"), [this, number] { events_.open(id_of_row(number)); });
    row.print = make_button(this, _("Print..."), [this, number] { events_.print(id_of_row(number)); });
    row.remove = make_button(this, _("Delete"), [this, number] { events_.remove(id_of_row(number)); });
    // Where they stand is where the keyboard finds them.
    wxWindow* before = number == 0 ? static_cast<wxWindow*>(none_) : rows_[number - 1].remove;
    for (auto* button : {row.open, row.print, row.remove}) {
        button->MoveAfterInTabOrder(before);
        before = button;
    }
    rows_.push_back(row);
}

bool TeachListCard::show_row(Row& row, const TeachRow& state) {
    bool changed = row.words->set_text(state.words);
    changed = row.fine->show_if_any(state.fine) || changed;
    row.open->Enable(!state.is_open);
    row.remove->Enable(state.can_be_removed);
    if (!changed) return false;
    accessible::set_name(*row.open, to_utf8(_("Open")) + ": " + state.words);
    accessible::set_name(*row.print, to_utf8(_("Print...")) + " " + state.words);
    accessible::set_name(*row.remove, to_utf8(_("Delete")) + ": " + state.words);
    return true;
}

std::size_t TeachListCard::most_shown() const {
    return shows_all_ ? shown_.size() : std::min(shown_.size(), first_rows);
}

bool TeachListCard::show(const TeachState& state) {
    bool changed = state.rows.size() != shown_.size();
    shown_ = state.rows;
    changed = none_->show_if_any(state.rows_note) || changed;
    while (rows_.size() < most_shown()) {
        add_row();
        changed = true;
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const bool is_shown = i < most_shown();
        if (is_shown) changed = show_row(rows_[i], shown_[i]) || changed;
        for (wxWindow* part :
             {static_cast<wxWindow*>(rows_[i].words), static_cast<wxWindow*>(rows_[i].open),
              static_cast<wxWindow*>(rows_[i].print), static_cast<wxWindow*>(rows_[i].remove)})
            changed = part->Show(is_shown) || changed;
        rows_[i].fine->Show(is_shown && !rows_[i].fine->text().empty());
    }
    changed = all_->Show(most_shown() < shown_.size()) || changed;
    return said_.show(state.said) || changed;
}

void TeachListCard::place(Stack& stack) {
    stack.add(*title_);
    stack.add(*none_, px(4));
    said_.place(stack, px(8));
    for (auto& row : rows_) {
        if (!row.words->IsShown()) continue;
        stack.add(*row.words, px(12));
        stack.add(*row.fine, px(2));
        stack.add_row({row.open, row.print, row.remove}, px(6), px(between));
    }
    if (all_->IsShown()) stack.add_row({all_}, px(12), 0);
}

// ---- For clinicians

ClinicianDoor::ClinicianDoor(wxWindow* parent, std::function<void()> toggle)
    : Block(parent),
      button_(make_button(this, _("For clinicians: how grading works"), std::move(toggle), "link")) {
    accessible::set_name(*this, to_utf8(_("For clinicians")));
}

void ClinicianDoor::show_open(bool is_open) {
    button_->SetLabel(is_open ? _("Hide how grading works") : _("For clinicians: how grading works"));
}

int ClinicianDoor::lay_out(int width) {
    Stack stack(0, 0, width);
    stack.add_row({button_}, 0, 0);
    return stack.bottom();
}

}  // namespace signpost::gui
