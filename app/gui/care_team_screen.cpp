// SPDX-License-Identifier: Apache-2.0
#include "app/gui/care_team_screen.h"

#include "app/gui/labelled_box.h"
#include "app/gui/text.h"

namespace signpost::gui {

class CareTeamScreen::Form : public Card {
public:
    Form(wxWindow* parent, AppModel& model) : Card(parent, CardLook::plain), model_(model) {
        title_ = new WrappedText(this, to_utf8(_("Your care team")), "screen-title");
        intro_ =
            new WrappedText(this,
                            to_utf8(_("Enter these once. They stand above every page, and are kept on this "
                                      "computer and in your diary "
                                      "if you keep one. The wallet card you were given has the numbers.")),
                            "body");
        auto& team = model.care_team;
        add_field(_("Name of the team or ward"), team.state().name,
                  [&team](std::string text) { team.type_name(std::move(text)); });
        add_field(_("Telephone number, day and night"), team.state().phone,
                  [&team](std::string text) { team.type_phone(std::move(text)); });
        add_field(_("Emergency number where you are"), team.state().emergency_number,
                  [&team](std::string text) { team.type_emergency_number(std::move(text)); });
        add_field(_("Your team's own fever line, if it has a lower one"), team.state().fever_line,
                  [&team](std::string text) { team.type_fever_line(std::move(text)); });
        // Figures stand in the order in which they are dialled, also among words read from the right.
        for (const std::size_t number : {1, 2})
            fields_[number].box().SetLayoutDirection(wxLayout_LeftToRight);
        clinic_heading_ = new WrappedText(this, to_utf8(_("From the clinic pack")), "strong");
        clinic_ = new WrappedText(this, {}, "body");
        fever_problem_ = new WrappedText(this, {}, "problem");
        fever_note_ = new WrappedText(this, {}, "hint");
        show();
    }

    /// True when the card must be laid out again.
    bool show() {
        const auto& state = model_.care_team.state();
        // They may have come from a diary.
        const std::string* texts[] = {&state.name, &state.phone, &state.emergency_number, &state.fever_line};
        for (std::size_t i = 0; i < fields_.size(); ++i) fields_[i].show_text(*texts[i]);
        bool changed = fever_problem_->set_text(state.fever_line_problem);
        changed = fever_problem_->Show(!state.fever_line_problem.empty()) || changed;
        changed = clinic_->show_if_any(state.from_clinic) || changed;
        clinic_heading_->Show(!state.from_clinic.empty());
        return fever_note_->set_text(state.fever_line_note) || changed;
    }

    void focus_first() { fields_.front().focus(); }

protected:
    void place(Stack& stack) override {
        stack.add(*title_);
        stack.add(*intro_, px(8));
        for (auto& field : fields_) field.place(stack, px(16));
        stack.add(*fever_problem_, px(6));
        stack.add(*fever_note_, px(6));
        stack.add(*clinic_heading_, px(20));
        stack.add(*clinic_, px(6));
    }

private:
    void add_field(const wxString& name, const std::string& value, std::function<void(std::string)> typed) {
        fields_.emplace_back(this, to_utf8(name), std::string(), LabelledBox::Look{}, std::move(typed));
        fields_.back().show_text(value);
    }

    AppModel& model_;
    WrappedText* title_;
    WrappedText* intro_;
    std::vector<LabelledBox> fields_;
    WrappedText* fever_problem_;
    WrappedText* fever_note_;
    WrappedText* clinic_heading_;
    WrappedText* clinic_;
};

CareTeamScreen::CareTeamScreen(wxWindow* parent, AppModel& model) : Screen(parent) {
    column_ = new Column(this);
    form_ = new Form(column_->page(), model);
    column_->set_blocks({form_});
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        column_->SetSize(GetClientSize());
    });
    model.care_team.on_change = [this, &model, then = model.care_team.on_change] {
        if (then) then();
        if (form_->show()) column_->lay_out();
    };
}

void CareTeamScreen::focus_first() { form_->focus_first(); }

}  // namespace signpost::gui
