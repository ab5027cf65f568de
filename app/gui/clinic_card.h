// SPDX-License-Identifier: Apache-2.0
// The clinic's pack on the Settings screen.
#pragma once

#include <wx/button.h>

#include "app/gui/card.h"
#include "app/gui/wrapped_text.h"
#include "app/presenters/clinic_presenter.h"

namespace signpost::gui {

class ClinicCard : public Card {
public:
    ClinicCard(wxWindow* parent, ClinicPresenter& clinic);

    /// True when the card must be laid out again.
    bool show();

protected:
    void place(Stack& stack) override;

private:
    void ask_for_folder();

    ClinicPresenter& clinic_;
    WrappedText* heading_;
    WrappedText* intro_;
    WrappedText* facts_;
    WrappedText* problem_;
    WrappedText* mistakes_;
    WrappedText* note_;
    wxButton* choose_;
    wxButton* stop_;
};

}  // namespace signpost::gui
