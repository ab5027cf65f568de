// SPDX-License-Identifier: Apache-2.0
// What belongs to the diary and not to one entry: infusion, product, care team; its file and passphrase; and
// entries that were deleted.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/button.h>

#include "app/gui/card.h"
#include "app/gui/labelled_box.h"
#include "app/presenters/diary_presenter.h"

namespace signpost::gui {

/// Infusion date, product, and the care team that the diary names.
class DiaryDetailsCard : public Card {
public:
    DiaryDetailsCard(wxWindow* parent, DiaryPresenter& diary);

    bool show(const DiaryState& state);

protected:
    void place(Stack& stack) override;

private:
    DiaryPresenter& diary_;
    WrappedText* title_;
    std::vector<LabelledBox> boxes_;
    std::vector<std::string> ids_;
    WrappedText* note_;
};

/// Where the file is, a copy of it, another one, and the passphrase.
class DiaryFileCard : public Card {
public:
    struct Events {
        std::function<void()> keep_copy;
        std::function<void()> open_another;
        std::function<void()> close_diary;
        std::function<void()> resized;
    };

    DiaryFileCard(wxWindow* parent, DiaryPresenter& diary, Events events);

    bool show(const DiaryState& state);

protected:
    void place(Stack& stack) override;

private:
    void set_passphrase();
    void ask_for_passphrase(bool is_asked);

    DiaryPresenter& diary_;
    Events events_;
    WrappedText* title_;
    WrappedText* where_;
    wxButton* change_;
    wxButton* remove_;
    WrappedText* explanation_;
    LabelledBox passphrase_;
    LabelledBox again_;
    wxButton* set_;
    WrappedText* progress_;
    std::vector<wxWindow*> buttons_;
    bool is_asked_ = false;
    bool is_sealed_ = false;
};

/// Entries deleted since the diary was opened, each with a way back.
class RemovedEntriesCard : public Card {
public:
    RemovedEntriesCard(wxWindow* parent, DiaryPresenter& diary);

    bool show(const DiaryState& state);

protected:
    void place(Stack& stack) override;

private:
    struct Row {
        WrappedText* words;
        wxButton* back;
    };

    DiaryPresenter& diary_;
    WrappedText* title_;
    WrappedText* intro_;
    std::vector<Row> rows_;
    std::vector<SignChoice> shown_;
};

}  // namespace signpost::gui
