// SPDX-License-Identifier: Apache-2.0
// One entry, to be read and changed. What is typed is kept at once.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/choice.h>

#include "app/gui/card.h"
#include "app/gui/chip_row.h"
#include "app/gui/labelled_box.h"
#include "app/gui/wrapped_check_box.h"
#include "app/presenters/diary_presenter.h"

namespace signpost::gui {

class EntryEditorCard : public Card {
public:
    struct Events {
        std::function<void(const std::string& id)> show_on_check;
    };

    EntryEditorCard(wxWindow* parent, DiaryPresenter& diary, Events events);

    bool show(const DiaryState& state);
    void focus_note() { note_.focus(); }

protected:
    void place(Stack& stack) override;

private:
    bool show_texts(const EntryEditor& editor);
    bool show_boxes(const EntryEditor& editor);
    void allow(bool may_change);
    wxChoice* make_choice(const wxString& name, const std::vector<std::string>& choices,
                          const std::function<void(std::size_t)>& chosen);

    DiaryPresenter& diary_;
    Events events_;
    std::string id_;
    WrappedText* heading_;
    WrappedText* emergency_;
    WrappedText* signs_heading_;
    ChipRow* signs_;
    WrappedText* readings_;
    WrappedText* listed_in_;
    WrappedText* unknown_;
    wxButton* on_check_;
    LabelledBox note_;  // the keyboard goes through the boxes in this order
    LabelledBox date_;
    LabelledBox time_;
    WrappedText* who_label_;
    wxChoice* who_;
    WrappedCheckBox* medicine_;
    LabelledBox medicine_when_;
    WrappedText* sentence_label_;
    wxChoice* sentence_;
    WrappedText* sentence_hint_;
    LabelledBox sentence_text_;
    WrappedText* problem_;
    wxButton* close_;
    wxButton* remove_;
};

}  // namespace signpost::gui
