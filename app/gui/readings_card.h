// SPDX-License-Identifier: Apache-2.0
// The numbers a person can type, the date of the infusion, the age, and whether medicine for fever was taken.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <wx/choice.h>
#include <wx/textctrl.h>

#include "app/gui/card.h"
#include "app/gui/labelled_box.h"
#include "app/gui/wrapped_check_box.h"
#include "app/gui/wrapped_text.h"
#include "app/presenters/check_state.h"

namespace signpost::gui {

class ReadingsCard : public Card {
public:
    struct Events {
        std::function<void(MeasurementIndex, std::string)> typed;
        std::function<void(MeasurementIndex, UnitIndex)> unit_chosen;
        std::function<void(std::string)> infusion_date_typed;
        std::function<void(std::string)> age_typed;
        std::function<void(bool)> fever_medicine_set;
        std::function<void(std::string)> fever_medicine_when_typed;
        std::function<void()> resized;
    };

    ReadingsCard(wxWindow* parent, const CheckState& state, Events events);

    /// Shows the state. True when the card must be laid out again.
    bool show(const CheckState& state);

protected:
    void place(Stack& stack) override;

private:
    /// A label above a box, the unit beside it, and what is wrong below.
    struct Field {
        WrappedText* label = nullptr;
        wxTextCtrl* box = nullptr;
        WrappedText* unit = nullptr;  ///< null when there is none, or a choice
        wxChoice* choice = nullptr;   ///< null when there is no choice
        WrappedText* problem = nullptr;
        int box_width = 0;
    };

    Field make_field(const std::string& name, const std::string& description, int box_width);
    void explain_on_focus(wxTextCtrl& box, const std::string& text);
    void add_reading(const ReadingField& state);
    std::vector<Field*> all_fields();
    /// As many fields in a line as have room.
    void place_fields(Stack& stack);
    struct Cell {
        Field* field = nullptr;
        int width = 0;
    };
    void place_line(Stack& stack, const std::vector<Cell>& line);
    static int cell_width(const Field& field);
    /// Returns the bottom of the field.
    static int place_field(const Field& field, int x, int y, int width, int label_height);
    static bool show_field(Field& field, const std::string& text, const std::string& problem);

    WrappedText* title_;
    std::vector<Field> readings_;
    Field date_;
    Field age_;
    WrappedText* how_to_ = nullptr;  ///< how to take the number whose box has the focus
    WrappedText* date_note_ = nullptr;
    WrappedText* readings_note_ = nullptr;
    WrappedCheckBox* medicine_ = nullptr;
    std::unique_ptr<LabelledBox> medicine_when_;
    WrappedText* medicine_note_ = nullptr;
    Events events_;
};

}  // namespace signpost::gui
