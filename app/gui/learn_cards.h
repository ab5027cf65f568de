// SPDX-License-Identifier: Apache-2.0
// The pieces of the Learn screen: a title with where one is, buttons, tiles that lead to a page, and the
// parts of a page. What can be read without a control is scrolled by the screen (see learn_screen.h).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/gui/card.h"
#include "app/gui/said_text.h"
#include "app/gui/wrapped_text.h"
#include "app/presenters/learn_state.h"
#include "app/presenters/share_state.h"

namespace signpost::gui {

/// The title of what is shown, read aloud when it comes, and a line below it.
class TitleBlock : public Block {
public:
    TitleBlock(wxWindow* parent, const std::string& title, const std::string& line);

    int lay_out(int width) override;
    void announce() { announce(title_->text()); }
    /// Reads other words aloud in its place.
    void announce(const std::string& words);

private:
    WrappedText* title_;
    WrappedText* line_;
};

/// A button and what it does.
struct NamedAction {
    wxString label;
    std::function<void()> action;
    const char* part = nullptr;  ///< in the style
};

/// Buttons beside each other.
class ActionsBlock : public Block {
public:
    ActionsBlock(wxWindow* parent, const std::vector<NamedAction>& actions);

    int lay_out(int width) override;
    void focus() { buttons_.front()->SetFocus(); }

private:
    std::vector<wxWindow*> buttons_;
};

/// What came of printing or saving, once something was.
class SaidBlock : public Block {
public:
    SaidBlock(wxWindow* parent, FormatHolds where);

    /// True when the layout changes.
    bool show(const ShareSaid& said);
    int lay_out(int width) override;
    bool is_empty() const override { return !is_said_; }

private:
    SaidText<FormatHolds> said_;
    bool is_said_ = false;
};

/// Text with buttons below it.
class NoteCard : public Card {
public:
    NoteCard(wxWindow* parent, const std::vector<std::string>& lines,
             const std::vector<NamedAction>& actions);

protected:
    void place(Stack& stack) override;

private:
    std::vector<WrappedText*> lines_;
    std::vector<wxWindow*> buttons_;
};

/// Leads to a page or a story. The whole tile can be clicked; the keyboard has its button.
class TileCard : public Card {
public:
    struct Words {
        std::string title;
        std::string line;
        std::string button;
    };

    TileCard(wxWindow* parent, CardLook look, const Words& words, const std::function<void()>& open);

    void focus() { button_->SetFocus(); }

protected:
    void place(Stack& stack) override;

private:
    WrappedText* title_;
    WrappedText* line_;
    wxWindow* button_;
};

/// Tiles beside each other, as many as have room, all in a row equally high.
class TilesBlock : public Block {
public:
    /// `narrowest` is the least width of a tile, in the design's pixels.
    TilesBlock(wxWindow* parent, int narrowest);

    void add(CardLook look, const TileCard::Words& words, const std::function<void()>& open);
    int lay_out(int width) override;
    std::size_t count() const { return tiles_.size(); }
    /// The tile with this number, or the first one when there is no such tile.
    void focus(std::size_t number);

private:
    int lay_out_row(std::size_t first, std::size_t behind, int top, int width);

    int narrowest_;
    std::vector<TileCard*> tiles_;
};

/// A heading with statements, or with signs in one or two columns, and the sources a click away.
class LearnPartCard : public Card {
public:
    LearnPartCard(wxWindow* parent, const LearnPart& part, const std::string& article_heading,
                  std::function<void()> on_resize);

protected:
    void place(Stack& stack) override;

private:
    struct Line {
        WrappedText* text;
        int gap;
    };
    struct SignCell {
        WrappedText* mark;  ///< null when it is no emergency sign
        WrappedText* label;
        WrappedText* check;
    };

    void add_line(std::vector<Line>& lines, const std::string& text, const char* part, int gap);
    void add_facts(const LearnPart& part, const std::string& article_heading);
    void add_sign(const LearnSign& sign);
    void add_sources(const std::vector<SourceLine>& sources);
    void add_details(const LearnPart& part);
    void toggle_sources();
    static void place_lines(const std::vector<Line>& lines, Stack& stack);
    void place_signs(Stack& stack);
    static int place_sign(const SignCell& cell, int x, int y, int width);

    std::string heading_;
    std::vector<Line> lines_;
    std::vector<SignCell> signs_;
    std::vector<Line> closing_;
    wxButton* button_;
    std::vector<Line> sources_;
    bool are_sources_open_ = false;
    std::function<void()> on_resize_;
};

}  // namespace signpost::gui
