// SPDX-License-Identifier: Apache-2.0
#include "app/gui/readings_card.h"

#include <algorithm>

#include "app/gui/accessible.h"
#include "app/gui/native.h"
#include "app/gui/text.h"
#include "app/gui/unmeasured.h"

namespace signpost::gui {
namespace {

constexpr int number_width = 62;
constexpr int date_width = 122;
constexpr int narrowest_cell = 112;
constexpr int between_cells = 12;
constexpr int between_lines = 10;
constexpr int beside_box = 6;

}  // namespace

ReadingsCard::ReadingsCard(wxWindow* parent, const CheckState& state, Events events)
    : Card(parent, CardLook::plain),
      title_(new WrappedText(this, to_utf8(_("Readings")), "card-title")),
      events_(std::move(events)) {
    accessible::set_name(*this, to_utf8(_("Readings")));
    for (const auto& reading : state.readings) add_reading(reading);
    age_ = make_field(to_utf8(_("Age in years")), to_utf8(_("Some lines are drawn for adults only.")),
                      number_width);
    age_.box->Bind(wxEVT_TEXT,
                   [this](wxCommandEvent& event) { events_.age_typed(to_utf8(event.GetString())); });
    date_ = make_field(to_utf8(_("Date of the infusion")), to_utf8(_("Such as 5 Nov 2026")), date_width);
    date_.box->SetHint(_("5 Nov 2026"));
    date_.box->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        events_.infusion_date_typed(to_utf8(event.GetString()));
    });
    how_to_ = new WrappedText(this, {}, "hint");
    how_to_->Hide();
    date_note_ = new WrappedText(this, {}, "hint");
    readings_note_ = new WrappedText(this, {}, "hint");
    medicine_ = new WrappedCheckBox(this, to_utf8(_("Took medicine for fever in the last hours")));
    medicine_->Bind(wxEVT_CHECKBOX,
                    [this](wxCommandEvent& event) { events_.fever_medicine_set(event.IsChecked()); });
    medicine_when_ = std::make_unique<LabelledBox>(
        this, to_utf8(_("When was it taken?")), to_utf8(_("Such as 18:00")), LabelledBox::Look{},
        [this](std::string text) { events_.fever_medicine_when_typed(std::move(text)); });
    medicine_note_ = new WrappedText(this, {}, "strong");
    show(state);
}

ReadingsCard::Field ReadingsCard::make_field(const std::string& name, const std::string& description,
                                             int box_width) {
    Field field;
    field.label = new WrappedText(this, name, "hint");
    field.box = measured_later(new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, unmeasured));
    field.box->SetMaxLength(200);
    accessible::set_name(*field.box, name, description);
    accessible::set_label(*field.box, *field.label);
    explain_on_focus(*field.box, description);
    field.problem = new WrappedText(this, {}, "problem");
    field.box_width = box_width;
    return field;
}

/// Stays when the focus goes on to something else, so that nothing jumps away under the mouse.
void ReadingsCard::explain_on_focus(wxTextCtrl& box, const std::string& text) {
    box.Bind(wxEVT_SET_FOCUS, [this, text](wxFocusEvent& event) {
        event.Skip();
        if (how_to_->show_if_any(text)) CallAfter(events_.resized);
    });
}

void ReadingsCard::add_reading(const ReadingField& state) {
    auto field = make_field(state.name, state.check, number_width);
    field.box->Bind(wxEVT_TEXT, [this, m = state.measurement](wxCommandEvent& event) {
        events_.typed(m, to_utf8(event.GetString()));
    });
    if (state.units.size() == 1) {
        field.unit = new WrappedText(this, state.units.front(), "hint");
    } else {
        field.choice = measured_later(new wxChoice(this, wxID_ANY, wxDefaultPosition, unmeasured));
        for (const auto& unit : state.units) field.choice->Append(from_utf8(unit));
        accessible::set_name(*field.choice, state.name + ": " + to_utf8(_("unit")));
        field.choice->Bind(wxEVT_CHOICE, [this, m = state.measurement](wxCommandEvent& event) {
            events_.unit_chosen(m, at_place<UnitIndex>(static_cast<std::size_t>(event.GetSelection())));
        });
    }
    readings_.push_back(field);
}

bool ReadingsCard::show_field(Field& field, const std::string& text, const std::string& problem) {
    if (to_utf8(field.box->GetValue()) != text) field.box->ChangeValue(from_utf8(text));
    return field.problem->show_if_any(problem.empty() ? problem : field.label->text() + ": " + problem);
}

bool ReadingsCard::show(const CheckState& state) {
    bool changed = false;
    for (std::size_t i = 0; i < readings_.size(); ++i) {
        const auto& reading = state.readings[i];
        changed = show_field(readings_[i], reading.text, reading.problem) || changed;
        if (readings_[i].choice)
            readings_[i].choice->SetSelection(static_cast<int>(signpost::place(reading.unit)));
    }
    changed = show_field(date_, state.infusion_date.text, state.infusion_date.problem) || changed;
    changed = show_field(age_, state.age.text, state.age.problem) || changed;
    changed = date_note_->show_if_any(state.infusion_date.note) || changed;
    changed = readings_note_->show_if_any(state.readings_note) || changed;
    changed = medicine_note_->show_if_any(state.fever_medicine_note) || changed;
    medicine_->SetValue(state.fever_medicine_taken);
    medicine_when_->show_text(state.fever_medicine_when);
    const bool asks_when = state.fever_medicine_taken || !state.fever_medicine_when.empty();
    changed = medicine_when_->box().IsShown() != asks_when || changed;
    medicine_when_->set_shown(asks_when);
    return changed;
}

void ReadingsCard::place_fields(Stack& stack) {
    std::vector<Cell> line;
    int used = 0;
    for (auto* field : all_fields()) {
        const Cell cell{field, cell_width(*field)};
        if (!line.empty() && used + px(between_cells) + cell.width > stack.width()) {
            place_line(stack, line);
            line.clear();
            used = 0;
        }
        used += cell.width + (line.empty() ? 0 : px(between_cells));
        line.push_back(cell);
    }
    place_line(stack, line);
}

std::vector<ReadingsCard::Field*> ReadingsCard::all_fields() {
    std::vector<Field*> fields;
    for (auto& field : readings_) fields.push_back(&field);
    fields.push_back(&age_);
    fields.push_back(&date_);
    return fields;
}

int ReadingsCard::cell_width(const Field& field) {
    const int beside = field.choice ? native::natural_width(*field.choice)
                       : field.unit ? native::width_in_one_line(*field.unit)
                                    : 0;
    return std::max(px(narrowest_cell), px(field.box_width) + (beside > 0 ? px(beside_box) + beside : 0));
}

void ReadingsCard::place_line(Stack& stack, const std::vector<Cell>& line) {
    stack.skip(px(between_lines));
    int label_height = 0;
    for (const auto& [field, width] : line)
        label_height = std::max(label_height, field->label->height_at(width));
    int x = stack.left();
    int bottom = stack.bottom();
    for (const auto& [field, width] : line) {
        bottom = std::max(bottom, place_field(*field, x, stack.bottom(), width, label_height));
        x += width + px(between_cells);
    }
    stack.skip(bottom - stack.bottom());
    for (const auto& [field, width] : line) stack.add(*field->problem, px(4));
}

int ReadingsCard::place_field(const Field& field, int x, int y, int width, int label_height) {
    const int own_label = field.label->height_at(width);
    field.label->SetSize(x, y + label_height - own_label, width, own_label);
    const int box_y = y + label_height + px(4);
    const int box_height = native::height_at(*field.box, width);
    const int box_width = std::min(px(field.box_width), width);
    field.box->SetSize(x, box_y, box_width, box_height);
    const int beside = x + box_width + px(beside_box);
    if (field.unit) {
        const int unit_height = field.unit->height_at(width - box_width - px(beside_box));
        field.unit->SetSize(beside, box_y + (box_height - unit_height) / 2,
                            width - box_width - px(beside_box), unit_height);
    }
    if (field.choice) field.choice->SetSize(beside, box_y, native::natural_width(*field.choice), box_height);
    return box_y + box_height;
}

void ReadingsCard::place(Stack& stack) {
    stack.add(*title_);
    place_fields(stack);
    stack.add(*how_to_, px(8));
    stack.add(*date_note_, px(6));
    stack.add(*readings_note_, px(between_lines));
    stack.add(*medicine_, px(8), medicine_->height_at(stack.width()));
    medicine_when_->place(stack, px(4));
    stack.add(*medicine_note_, px(6));
}

}  // namespace signpost::gui
