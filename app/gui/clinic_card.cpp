// SPDX-License-Identifier: Apache-2.0
#include "app/gui/clinic_card.h"

#include <wx/dirdlg.h>

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/text.h"
#include "core/base/text.h"

namespace signpost::gui {

ClinicCard::ClinicCard(wxWindow* parent, ClinicPresenter& clinic)
    : Card(parent, CardLook::plain),
      clinic_(clinic),
      heading_(new WrappedText(this, clinic.state().heading, "card-title")),
      intro_(new WrappedText(this, clinic.state().intro, "body")),
      facts_(new WrappedText(this, {}, "body")),
      problem_(new WrappedText(this, {}, "problem")),
      mistakes_(new WrappedText(this, {}, "fine")),
      note_(new WrappedText(this, {}, "strong")),
      choose_(make_button(this, from_utf8(clinic.state().choose), [this] { ask_for_folder(); })),
      stop_(make_button(this, _("Stop using the pack"), [this] { clinic_.stop(); })) {
    accessible::set_name(*this, clinic.state().heading, clinic.state().intro);
    show();
}

bool ClinicCard::show() {
    const auto& state = clinic_.state();
    bool changed = facts_->set_text(joined(state.facts, "\n"));
    changed = problem_->show_if_any(state.problem) || changed;
    changed = mistakes_->show_if_any(joined(state.mistakes, "\n")) || changed;
    changed = note_->show_if_any(state.note) || changed;
    // A button that goes must not take the keyboard with it.
    if (state.stop.empty() && stop_->HasFocus()) choose_->SetFocus();
    return stop_->Show(!state.stop.empty()) || changed;
}

void ClinicCard::place(Stack& stack) {
    stack.add(*heading_);
    stack.add(*intro_, px(8));
    stack.add(*facts_, px(8));
    stack.add(*problem_, px(12));
    stack.add(*mistakes_, px(4));
    stack.add(*note_, px(12));
    std::vector<wxWindow*> buttons{choose_};
    if (stop_->IsShown()) buttons.push_back(stop_);
    stack.add_row(buttons, px(12), px(8));
}

void ClinicCard::ask_for_folder() {
    wxDirDialog dialog(this, _("Choose the folder of the clinic pack"), wxString(),
                       wxDD_DEFAULT_STYLE | wxDD_DIR_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) clinic_.choose(to_utf8(dialog.GetPath()));
}

}  // namespace signpost::gui
