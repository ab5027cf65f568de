// SPDX-License-Identifier: Apache-2.0
#include "app/gui/learn_cards.h"

#include <algorithm>

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/text.h"

namespace signpost::gui {
namespace {

constexpr int between_tiles = 12;
constexpr int between_columns = 24;
constexpr int between_signs = 12;
constexpr int ring = 3;
constexpr int longest_line = 640;
constexpr int narrowest_column = 240;

std::vector<wxWindow*> buttons_for(wxWindow* parent, const std::vector<NamedAction>& actions) {
    std::vector<wxWindow*> out;
    out.reserve(actions.size());
    for (const auto& one : actions) out.push_back(make_button(parent, one.label, one.action, one.part));
    return out;
}

bool have_the_same_sources(const std::vector<LearnFact>& facts) {
    return std::all_of(facts.begin(), facts.end(),
                       [&](const LearnFact& fact) { return fact.sources == facts.front().sources; });
}

}  // namespace

// ---- Title

TitleBlock::TitleBlock(wxWindow* parent, const std::string& title, const std::string& line)
    : Block(parent),
      title_(new WrappedText(this, title, "title")),
      line_(new WrappedText(this, line, "hint")) {
    accessible::set_name(*this, title);
    accessible::take_no_focus(*this);
    accessible::make_announcer(*title_);
    line_->Show(!line.empty());
}

int TitleBlock::lay_out(int width) {
    Stack stack(0, 0, width);
    stack.add(*title_);
    stack.add(*line_, px(4));
    return stack.bottom();
}

void TitleBlock::announce(const std::string& words) { accessible::announce(*title_, words); }

// ---- Buttons

ActionsBlock::ActionsBlock(wxWindow* parent, const std::vector<NamedAction>& actions)
    : Block(parent), buttons_(buttons_for(this, actions)) {
    accessible::set_name(*this, to_utf8(_("Where to go from here")));
}

/// The ring around the button that has the keyboard needs some room.
int ActionsBlock::lay_out(int width) {
    Stack stack(px(ring), px(ring), width - 2 * px(ring));
    stack.add_row(buttons_, 0, px(8));
    return stack.bottom() + px(ring);
}

// ---- What came of it

SaidBlock::SaidBlock(wxWindow* parent, FormatHolds where) : Block(parent), said_(this, where) {
    accessible::set_name(*this, to_utf8(_("What came of it")));
    accessible::take_no_focus(*this);
}

bool SaidBlock::show(const ShareSaid& said) {
    is_said_ = !said.text.empty();
    return said_.show(said);
}

int SaidBlock::lay_out(int width) {
    Stack stack(0, 0, width);
    said_.place(stack, 0);
    return stack.bottom();
}

NoteCard::NoteCard(wxWindow* parent, const std::vector<std::string>& lines,
                   const std::vector<NamedAction>& actions)
    : Card(parent, CardLook::plain) {
    for (const auto& line : lines) lines_.push_back(new WrappedText(this, line, "body"));
    buttons_ = buttons_for(this, actions);
    if (!lines.empty()) accessible::set_name(*this, lines.front());
}

void NoteCard::place(Stack& stack) {
    for (auto* line : lines_) stack.add(*line, line == lines_.front() ? 0 : px(8));
    if (!buttons_.empty()) stack.add_row(buttons_, px(12), px(8));
}

// ---- Tiles

TileCard::TileCard(wxWindow* parent, CardLook look, const Words& words, const std::function<void()>& open)
    : Card(parent, look),
      title_(new WrappedText(this, words.title, "card-title")),
      line_(new WrappedText(this, words.line, "hint")),
      button_(make_button(this, label_text(words.button), open, "link")) {
    accessible::set_name(*this, words.title);
    accessible::set_name(*button_, words.button + ": " + words.title, words.line);
    for (auto* window :
         {static_cast<wxWindow*>(this), static_cast<wxWindow*>(title_), static_cast<wxWindow*>(line_)}) {
        window->SetCursor(wxCursor(wxCURSOR_HAND));
        window->Bind(wxEVT_LEFT_UP, [this, open](wxMouseEvent&) { CallAfter(open); });
    }
}

void TileCard::place(Stack& stack) {
    stack.add(*title_);
    stack.add(*line_, px(4));
    stack.add_row({button_}, px(4), 0);
}

TilesBlock::TilesBlock(wxWindow* parent, int narrowest) : Block(parent), narrowest_(narrowest) {
    accessible::set_name(*this, to_utf8(_("What to open")));
}

void TilesBlock::add(CardLook look, const TileCard::Words& words, const std::function<void()>& open) {
    tiles_.push_back(new TileCard(this, look, words, open));
}

int TilesBlock::lay_out(int width) {
    const int room = (width + px(between_tiles)) / (px(narrowest_) + px(between_tiles));
    const auto columns = static_cast<std::size_t>(std::clamp(room, 1, static_cast<int>(tiles_.size())));
    const int tile =
        (width - (static_cast<int>(columns) - 1) * px(between_tiles)) / static_cast<int>(columns);
    int y = 0;
    for (std::size_t first = 0; first < tiles_.size(); first += columns) {
        if (first > 0) y += px(between_tiles);
        y += lay_out_row(first, std::min(first + columns, tiles_.size()), y, tile);
    }
    return y;
}

int TilesBlock::lay_out_row(std::size_t first, std::size_t behind, int top, int width) {
    int height = 0;
    for (auto i = first; i < behind; ++i) height = std::max(height, tiles_[i]->lay_out(width));
    int x = 0;
    for (auto i = first; i < behind; ++i) {
        tiles_[i]->SetSize(x, top, width, height);
        x += width + px(between_tiles);
    }
    return height;
}

void TilesBlock::focus(std::size_t number) {
    if (!tiles_.empty()) tiles_[number < tiles_.size() ? number : 0]->focus();
}

// ---- A part of a page

LearnPartCard::LearnPartCard(wxWindow* parent, const LearnPart& part, const std::string& article_heading,
                             std::function<void()> on_resize)
    : Card(parent, CardLook::plain),
      heading_(part.heading),
      button_(make_button(
          this, _("Sources"), [this] { toggle_sources(); }, "link")),
      on_resize_(std::move(on_resize)) {
    accessible::set_name(*this, part.heading);
    add_line(lines_, part.heading, "card-title", 0);
    add_facts(part, article_heading);
    for (const auto& sign : part.signs) add_sign(sign);
    if (!part.closing.empty()) add_line(closing_, part.closing, "strong", 12);
    add_details(part);
    button_->MoveAfterInTabOrder(GetChildren().back());
    accessible::set_name(*button_, to_utf8(_("Sources")) + ": " + heading_);
}

void LearnPartCard::add_line(std::vector<Line>& lines, const std::string& text, const char* part, int gap) {
    lines.push_back({new WrappedText(this, text, part), gap});
}

/// What the founding article alone states stands below a heading of its own.
void LearnPartCard::add_facts(const LearnPart& part, const std::string& article_heading) {
    bool was_article = false;
    for (const auto& fact : part.facts) {
        if (fact.is_from_article && !was_article) add_line(lines_, article_heading, "strong", 12);
        add_line(lines_, (fact.is_from_article ? "• " : "") + fact.text, "body",
                 fact.is_from_article ? 4 : 8);
        was_article = fact.is_from_article;
    }
}

void LearnPartCard::add_sign(const LearnSign& sign) {
    SignCell cell{nullptr, new WrappedText(this, sign.label, "strong"),
                  new WrappedText(this, sign.check, "hint")};
    if (sign.is_emergency)
        cell.mark = new WrappedText(this, "\u26A0 " + to_utf8(_("Emergency sign")), "emergency");
    signs_.push_back(cell);
}

void LearnPartCard::add_sources(const std::vector<SourceLine>& sources) {
    for (const auto& source : sources) {
        const auto mark =
            source.is_founding_article ? " (" + to_utf8(_("the founding article")) + ")" : std::string();
        add_line(sources_, "• " + source.title + mark, "fine", 8);
        add_line(sources_, source.where, "fine", 0);
    }
}

/// One list where all statements have the same sources; else each statement with its own.
void LearnPartCard::add_details(const LearnPart& part) {
    if (!part.facts.empty() && have_the_same_sources(part.facts)) {
        add_sources(part.facts.front().sources);
    } else {
        for (const auto& fact : part.facts) {
            add_line(sources_, fact.text, "hint", 14);
            add_sources(fact.sources);
        }
    }
    add_sources(part.sign_sources);
    for (const auto& line : sources_) line.text->Hide();
}

void LearnPartCard::toggle_sources() {
    are_sources_open_ = !are_sources_open_;
    for (const auto& line : sources_) line.text->Show(are_sources_open_ && !line.text->text().empty());
    const auto label = are_sources_open_ ? _("Hide sources") : _("Sources");
    button_->SetLabel(label);
    accessible::set_name(*button_, to_utf8(label) + ": " + heading_);
    on_resize_();
}

int LearnPartCard::place_sign(const SignCell& cell, int x, int y, int width) {
    Stack stack(x, y, width);
    stack.add(*cell.label);
    if (cell.mark != nullptr) stack.add(*cell.mark);
    stack.add(*cell.check, px(2));
    return stack.bottom() - y;
}

/// Lines that are too long are hard to read.
void LearnPartCard::place_lines(const std::vector<Line>& lines, Stack& stack) {
    Stack prose(stack.left(), stack.bottom(), std::min(stack.width(), px(longest_line)));
    for (const auto& line : lines)
        if (line.text->IsShown()) prose.add(*line.text, px(line.gap));
    stack.skip(prose.bottom() - stack.bottom());
}

void LearnPartCard::place_signs(Stack& stack) {
    const int columns = stack.width() >= 2 * px(narrowest_column) + px(between_columns) ? 2 : 1;
    const int width = (stack.width() - (columns - 1) * px(between_columns)) / columns;
    for (std::size_t i = 0; i < signs_.size();) {
        int height = 0;
        stack.skip(px(between_signs));
        for (int column = 0; column < columns && i < signs_.size(); ++column, ++i)
            height =
                std::max(height, place_sign(signs_[i], stack.left() + column * (width + px(between_columns)),
                                            stack.bottom(), width));
        stack.skip(height);
    }
}

void LearnPartCard::place(Stack& stack) {
    place_lines(lines_, stack);
    place_signs(stack);
    place_lines(closing_, stack);
    stack.add_row({button_}, px(6), 0);
    place_lines(sources_, stack);
}

}  // namespace signpost::gui
