// SPDX-License-Identifier: Apache-2.0
#include "app/gui/care_team_screen.h"

#include <algorithm>

#include <wx/translation.h>

#include "app/gui/accessible.h"
#include "app/gui/native.h"
#include "app/gui/text.h"

namespace signpost::gui {
namespace {

constexpr int box_width = 380;

}  // namespace

class CareTeamScreen::Form : public Card {
public:
    Form(wxWindow* parent, AppModel& model) : Card(parent, CardLook::plain), model_(model) {
        title_ = new WrappedText(this, to_utf8(_("Your care team")), "screen-title");
        intro_ = new WrappedText(
            this,
            to_utf8(_("Enter these once. They stand above every page and are kept on this computer "
                      "only. The wallet card you were given has the numbers.")),
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
        fever_problem_ = new WrappedText(this, {}, "problem");
        fever_note_ = new WrappedText(this, {}, "hint");
        show();
    }

    /// True when the card must be laid out again.
    bool show() {
        const auto& state = model_.care_team.state();
        bool changed = fever_problem_->set_text(state.fever_line_problem);
        changed = fever_problem_->Show(!state.fever_line_problem.empty()) || changed;
        return fever_note_->set_text(state.fever_line_note) || changed;
    }

    void focus_first() { fields_.front().box->SetFocus(); }

protected:
    void place(Stack& stack) override {
        stack.add(*title_);
        stack.add(*intro_, px(8));
        for (const auto& field : fields_) {
            stack.add(*field.label, px(16));
            const int height = field.box->GetBestSize().y;
            field.box->SetSize(stack.left(), stack.bottom() + px(4), std::min(px(box_width), stack.width()),
                               height);
            stack.skip(px(4) + height);
        }
        stack.add(*fever_problem_, px(6));
        stack.add(*fever_note_, px(6));
    }

private:
    struct Field {
        WrappedText* label;
        wxTextCtrl* box;
    };

    void add_field(const wxString& name, const std::string& value, std::function<void(std::string)> typed) {
        Field field{new WrappedText(this, to_utf8(name), "strong"),
                    new wxTextCtrl(this, wxID_ANY, from_utf8(value))};
        field.box->SetMaxLength(200);
        accessible::set_name(*field.box, to_utf8(name));
        field.box->Bind(wxEVT_TEXT, [typed = std::move(typed)](wxCommandEvent& event) {
            typed(to_utf8(event.GetString()));
        });
        fields_.push_back(field);
    }

    AppModel& model_;
    WrappedText* title_;
    WrappedText* intro_;
    std::vector<Field> fields_;
    WrappedText* fever_problem_;
    WrappedText* fever_note_;
};

CareTeamScreen::CareTeamScreen(wxWindow* parent, AppModel& model) : wxPanel(parent, wxID_ANY) {
    column_ = new Column(this);
    form_ = new Form(column_, model);
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
