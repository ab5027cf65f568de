// SPDX-License-Identifier: Apache-2.0
// The cards of the Share screen on which a person chooses: which paper, what is done with it, what goes on
// it, and the files for a clinic.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/choice.h>

#include "app/gui/card.h"
#include "app/gui/labelled_box.h"
#include "app/gui/option_list.h"
#include "app/gui/said_text.h"
#include "app/presenters/share_presenter.h"

namespace signpost::gui {

class PaperChoiceCard : public Card {
public:
    PaperChoiceCard(wxWindow* parent, SharePresenter& share);

    bool show(const ShareState& state) { return papers_.show(state.papers); }
    void focus() { papers_.focus(); }

protected:
    void place(Stack& stack) override;

private:
    WrappedText* title_;
    RadioList papers_;
};

class PaperActionsCard : public Card {
public:
    struct Events {
        std::function<void()> print;
        std::function<void(const ShareFormat& format)> save;
        std::function<void()> copy;
    };

    PaperActionsCard(wxWindow* parent, const ShareState& state, Events events);

    bool show(const ShareState& state);
    void focus_print();

protected:
    void place(Stack& stack) override;

private:
    Events events_;
    WrappedText* title_;
    WrappedText* choice_;
    std::vector<wxWindow*> buttons_;
    SaidText<FormatHolds> said_;
};

class PaperContentCard : public Card {
public:
    PaperContentCard(wxWindow* parent, SharePresenter& share);

    bool show(const ShareState& state);

protected:
    void place(Stack& stack) override;

private:
    void place_dates(Stack& stack);

    WrappedText* title_;
    LabelledBox name_;
    LabelledBox number_;
    WrappedText* parts_label_;
    CheckList parts_;
    WrappedText* range_label_;
    RadioList ranges_;
    LabelledBox from_;
    LabelledBox to_;
    WrappedText* page_label_;
    wxChoice* page_;
};

class ClinicFilesCard : public Card {
public:
    ClinicFilesCard(wxWindow* parent, const ShareState& state,
                    const std::function<void(const ShareFormat& format)>& save);

    bool show(const ShareState& state);

protected:
    void place(Stack& stack) override;

private:
    struct Row {
        WrappedText* name;
        wxButton* save;
    };

    WrappedText* title_;
    WrappedText* intro_;
    WrappedText* choice_;
    std::vector<Row> rows_;
    SaidText<FormatHolds> said_;
};

}  // namespace signpost::gui
