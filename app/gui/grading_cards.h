// SPDX-License-Identifier: Apache-2.0
// For clinicians: how grading works. A practice case is chosen, its facts are read with the published table,
// and the row and footnotes that decided are named; the tables stand below. It stands on Teach and nowhere
// else, and never reads a checklist or a diary.
//
// To place it: make a GradingPart on the page of a column, hand its blocks() to the column, and lay the
// column out whenever `lay_out` is called or show() returned true. The blocks belong to the page.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/choice.h>

#include "app/gui/app_model.h"
#include "app/gui/card.h"
#include "app/gui/wrapped_text.h"
#include "app/presenters/grading_presenter.h"

namespace signpost::gui {

/// For whom this is, and which practice case is read.
class GradingCaseCard : public Card {
public:
    GradingCaseCard(wxWindow* parent, GradingPresenter& grading);

    bool show(const GradingState& state);
    void focus() { choice_->SetFocus(); }

protected:
    void place(Stack& stack) override;

private:
    WrappedText* title_;
    WrappedText* notice_;
    WrappedText* label_;
    wxChoice* choice_;
    WrappedText* story_;
    WrappedText* facts_title_;
    WrappedText* facts_;
    WrappedText* note_;
};

/// What the table says of it.
class GradingResultCard : public Card {
public:
    explicit GradingResultCard(wxWindow* parent);

    bool show(const GradingState& state);

protected:
    void place(Stack& stack) override;

private:
    WrappedText* title_;
    WrappedText* rows_;
    WrappedText* footnotes_title_;
    WrappedText* footnotes_;
    WrappedText* sources_title_;
    WrappedText* sources_;
};

/// One published table.
class GradingTableCard : public Card {
public:
    GradingTableCard(wxWindow* parent, const GradingTable& table);

protected:
    void place(Stack& stack) override;

private:
    struct Row {
        WrappedText* label;
        WrappedText* text;
    };
    struct Column {
        WrappedText* heading;
        std::vector<Row> rows;
    };
    struct List {
        WrappedText* heading;
        WrappedText* items;
    };
    void add_list(std::vector<List>& lists, const wxString& heading, const std::vector<std::string>& items);
    static void place_lists(Stack& stack, const std::vector<List>& lists);
    static void place_row(Stack& stack, const Row& row);

    WrappedText* title_;
    WrappedText* reading_;
    std::vector<Column> columns_;
    std::vector<List> above_;
    std::vector<List> below_;
};

class GradingPart {
public:
    /// Reads what to teach with when it was not read yet. `lay_out` is called when blocks became higher or
    /// lower.
    GradingPart(wxWindow* page, AppModel& model, std::function<void()> lay_out);
    GradingPart(const GradingPart&) = delete;  // the blocks point into it
    GradingPart& operator=(const GradingPart&) = delete;
    ~GradingPart() = default;

    /// From above to below.
    std::vector<Block*> blocks() const;
    /// True when they must be laid out again.
    bool show();
    /// The keyboard goes to the choice of a practice case.
    void focus_first() { case_->focus(); }

private:
    GradingPresenter grading_;
    GradingCaseCard* case_;
    GradingResultCard* result_;
    std::vector<GradingTableCard*> tables_;
};

}  // namespace signpost::gui
