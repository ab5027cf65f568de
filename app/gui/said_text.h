// SPDX-License-Identifier: Apache-2.0
// What came of the last thing that was done, beside where it was done; read aloud when it comes.
#pragma once

#include "app/gui/wrapped_text.h"
#include "app/presenters/said_at.h"

namespace signpost::gui {

/// The words, as a result or as a problem.
class SaidWords {
public:
    explicit SaidWords(wxWindow* parent);

    void show(const std::string& text, bool is_problem);
    void place(Stack& stack, int gap);

private:
    WrappedText* done_;
    WrappedText* problem_;
};

template <class Place>
class SaidText {
public:
    SaidText(wxWindow* parent, Place where) : where_(where), words_(parent) {}

    /// Shows what was said here and nothing else. True when the layout changes.
    bool show(const SaidAt<Place>& said) {
        const auto here = said.where == where_ ? said : SaidAt<Place>{where_, {}, false, 0};
        if (here == shown_) return false;
        shown_ = here;
        words_.show(here.text, here.is_problem);
        return true;
    }
    void place(Stack& stack, int gap) { words_.place(stack, gap); }

private:
    Place where_;
    SaidWords words_;
    SaidAt<Place> shown_;
};

}  // namespace signpost::gui
