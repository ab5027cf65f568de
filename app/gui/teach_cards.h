// SPDX-License-Identifier: Apache-2.0
// The cards of the Teach screen: the class, what the teach-back is about, a question with what became of it,
// what to come back to, and the records before.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <vector>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/radiobut.h>

#include "app/gui/card.h"
#include "app/gui/labelled_box.h"
#include "app/gui/option_list.h"
#include "app/gui/said_text.h"
#include "app/presenters/teach_presenter.h"

namespace signpost::gui {

class ClassCard : public Card {
public:
    struct Events {
        std::function<void()> start;
        std::function<void()> print_handout;
    };

    ClassCard(wxWindow* parent, TeachPresenter& teach, Events events);

    bool show(const TeachState& state);
    void focus() { start_->SetFocus(); }

protected:
    void place(Stack& stack) override;

private:
    Events events_;
    WrappedText* title_;
    WrappedText* hint_;
    CheckList effects_;
    WrappedText* problem_;
    wxButton* start_;
    wxButton* handout_;
    SaidText<TeachPlace> said_;
};

/// What is taught, who is there, when, and where it is kept.
class TeachRecordCard : public Card {
public:
    TeachRecordCard(wxWindow* parent, TeachPresenter& teach, std::function<void()> open_diary);

    bool show(const TeachState& state);
    void focus() { subject_->SetFocus(); }

protected:
    void place(Stack& stack) override;

private:
    bool show_subjects(const std::vector<ShareOption>& subjects);
    void place_moment(Stack& stack);

    std::vector<ShareOption> subjects_;
    WrappedText* title_;
    WrappedText* intro_;
    wxButton* undo_;
    wxButton* redo_;
    WrappedText* subject_label_;
    wxChoice* subject_;
    LabelledBox nurse_;  // the keyboard goes through the boxes in this order
    LabelledBox learner_;
    LabelledBox date_;
    LabelledBox time_;
    WrappedText* kept_;
    WrappedText* kept_strong_;
    WrappedText* problem_;
    wxButton* put_;
    wxButton* open_diary_;
    SaidText<TeachPlace> said_;
};

/// A question, what to listen for, and what became of it.
class TeachPointCard : public Card {
public:
    TeachPointCard(wxWindow* parent, TeachPresenter& teach, std::size_t number);

    bool show(const TeachPointFields& point);

protected:
    void place(Stack& stack) override;

private:
    using Choices = std::array<wxRadioButton*, 4>;

    Choices make_choices(TeachPresenter& teach, std::size_t number);
    void name_controls(const std::string& ask);

    WrappedText* ask_;
    WrappedText* listen_for_;
    Choices said_;  ///< in the order of SaidBack
    LabelledBox note_;
};

/// What to come back to, a note of the whole, and what is done with the record.
class TeachEndCard : public Card {
public:
    struct Events {
        std::function<void()> print;
        std::function<void()> save;
        std::function<void()> copy;
        std::function<void()> start_another;
    };

    TeachEndCard(wxWindow* parent, TeachPresenter& teach, const Events& events);

    bool show(const TeachState& state);

protected:
    void place(Stack& stack) override;

private:
    WrappedText* title_;
    WrappedText* missed_note_;
    WrappedText* missed_;
    LabelledBox note_;
    std::vector<wxWindow*> buttons_;
    SaidText<TeachPlace> said_;
};

/// The records that are kept, the newest first.
class TeachListCard : public Card {
public:
    struct Events {
        std::function<void(const std::string& id)> open;
        std::function<void(const std::string& id)> print;
        std::function<void(const std::string& id)> remove;
        std::function<void()> resized;
    };

    TeachListCard(wxWindow* parent, Events events);

    bool show(const TeachState& state);

protected:
    void place(Stack& stack) override;

private:
    struct Row {
        WrappedText* words = nullptr;
        WrappedText* fine = nullptr;
        wxButton* open = nullptr;
        wxButton* print = nullptr;
        wxButton* remove = nullptr;
    };

    void add_row();
    bool show_row(Row& row, const TeachRow& state);
    std::string id_of_row(std::size_t number) const;
    std::size_t most_shown() const;

    Events events_;
    std::vector<TeachRow> shown_;
    WrappedText* title_;
    WrappedText* none_;
    std::vector<Row> rows_;
    wxButton* all_;
    bool shows_all_ = false;
    SaidText<TeachPlace> said_;
};

/// Keeps what is for clinicians out of the way until it is asked for.
class ClinicianDoor : public Block {
public:
    ClinicianDoor(wxWindow* parent, std::function<void()> toggle);

    void show_open(bool is_open);
    int lay_out(int width) override;

private:
    wxButton* button_;
};

}  // namespace signpost::gui
