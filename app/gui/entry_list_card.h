// SPDX-License-Identifier: Apache-2.0
// The entries as a table, the newest first, narrowed by date and sign. Rows are asked for when they are seen,
// so that a long diary scrolls like a short one.
#pragma once

#include <functional>
#include <vector>

#include <wx/choice.h>
#include <wx/dataview.h>

#include "app/gui/card.h"
#include "app/gui/labelled_box.h"
#include "app/presenters/diary_presenter.h"

namespace signpost::gui {

class EntryListCard : public Card {
public:
    /// `open` leads to the entry that was chosen with Enter or a double click.
    EntryListCard(wxWindow* parent, DiaryPresenter& diary, std::function<void()> open);

    bool show(const DiaryState& state);

protected:
    void place(Stack& stack) override;

private:
    class Model;

    void add_columns();
    void show_rows(const DiaryState& state);
    void show_selection(const DiaryState& state);
    void place_filter(Stack& stack);
    void show_signs(const DiaryState& state);

    DiaryPresenter& diary_;
    WrappedText* title_;
    WrappedText* count_;
    LabelledBox from_;
    LabelledBox to_;
    WrappedText* sign_label_;
    wxChoice* sign_;
    wxButton* all_;
    wxDataViewCtrl* table_;
    wxObjectDataPtr<Model> model_;
    WrappedText* empty_;
    std::vector<SignChoice> signs_;
    std::size_t version_ = 0;
    bool is_filling_ = false;
};

}  // namespace signpost::gui
