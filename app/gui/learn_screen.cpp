// SPDX-License-Identifier: Apache-2.0
#include "app/gui/learn_screen.h"

#include <algorithm>
#include <utility>

#include <wx/button.h>

#include "app/gui/accessible.h"
#include "app/gui/pages_printout.h"
#include "app/gui/practice_cards.h"
#include "app/gui/share_dialogs.h"
#include "app/gui/text.h"
#include "core/base/text.h"
#include "core/paper/pages.h"
#include "core/sharing/export_formats.h"

namespace signpost::gui {
namespace {

constexpr int narrow_below = 880;  // 900 of the design less the frame's own lines
constexpr int smallest_width = 100;
constexpr int scroll_step = 16;  // of a column
constexpr int arrow_steps = 4;
constexpr int narrowest_effect = 150;
constexpr int narrowest_tile = 240;
constexpr int story_share = 46;  // percent of the width

bool has_focus_within(const wxWindow& window) {
    for (const auto* at = wxWindow::FindFocus(); at != nullptr; at = at->GetParent())
        if (at == &window) return true;
    return false;
}

}  // namespace

LearnScreen::LearnScreen(wxWindow* parent, AppModel& model, ShowScreen show)
    : Screen(parent),
      model_(model),
      show_(std::move(show)),
      left_(new Column(this)),
      right_(new Column(this)) {
    accessible::set_name(*left_, to_utf8(_("Learn")));
    is_narrow_ = parent->GetClientSize().x < px(narrow_below);
    model_.practice().on_change = [this] { model_.settings_changed(); };
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        place();
    });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { key_pressed(event); });
    rebuild();
}

/// The team's number and the day may be others since.
bool LearnScreen::Show(bool show) {
    const bool changed = Screen::Show(show);
    if (show && changed && view() == View::story) {
        model_.practice().set_team(model_.care_team.team());
        rebuild();
    }
    if (show && timeline_ != nullptr && timeline_->show()) lay_out();
    return changed;
}

LearnScreen::View LearnScreen::view() const {
    if (is_practising_) return model_.practice().state().story ? View::story : View::stories;
    return model_.learn().state().page ? View::page : View::overview;
}

// ---- From one view to another

void LearnScreen::go(const std::function<void()>& change) {
    change();
    rebuild();
    focus_first();
}

void LearnScreen::go_back() {
    switch (view()) {
        case View::story:
            return go([this] { model_.practice().back(); });
        case View::stories:
            came_from_story_.reset();
            return go([this] { is_practising_ = false; });
        case View::page:
            return go([this] { model_.learn().back(); });
        case View::overview:
            return;
    }
}

/// The keyboard is on the first control of a page, and in a list on the tile that one came from.
void LearnScreen::focus_first() {
    if (!answers_.empty()) return focus_answer();
    title_->announce();
    const auto effects = model_.learn().state().effects.size();
    if (view() == View::overview) {
        if (!came_from_page_) return focus_top();
        const auto number = *came_from_page_;
        return number < effects ? tiles_.front()->focus(number) : tiles_.back()->focus(number - effects);
    }
    if (view() == View::stories && came_from_story_) return tiles_.front()->focus(*came_from_story_);
    actions_->focus();
}

/// The picture is higher than a small window; it is seen from the title on.
void LearnScreen::focus_top() {
    timeline_->focus();
    CallAfter([this] { left_->Scroll(-1, 0); });
}

/// What was there comes before the button that the keyboard is on.
void LearnScreen::focus_answer() {
    const auto& answer = *model_.practice().state().story->answer;
    title_->announce(answer.heading + ": " + joined(answer.signs, "; ") + " " + answer.without_signs);
    std::any_of(answers_.begin(), answers_.end(), [](ResultCardPanel* card) { return card->focus_button(); });
    CallAfter([this] {
        if (!answers_.empty()) (is_narrow_ ? left_ : right_)->show_block(*answers_.front());
    });
}

/// What was shown goes only after the button that was pressed, which is part of it, is done.
void LearnScreen::rebuild() {
    const auto old = std::exchange(blocks_, {});
    right_blocks_.clear();
    tiles_.clear();
    groups_.clear();
    title_ = nullptr;
    timeline_ = nullptr;
    said_ = nullptr;
    actions_ = nullptr;
    answers_.clear();
    switch (view()) {
        case View::overview:
            build_overview();
            break;
        case View::page:
            build_page();
            break;
        case View::stories:
            build_stories();
            break;
        case View::story:
            build_story();
    }
    for (auto* block : old) block->Hide();
    CallAfter([old] {
        for (auto* block : old) block->Destroy();
    });
    show_blocks();
}

void LearnScreen::show_blocks() {
    std::vector<Block*> left;
    for (auto* block : blocks_)
        if (block->GetParent() == left_->page()) left.push_back(block);
    left_->set_blocks(left);
    right_->set_blocks(right_blocks_);
    for (auto* column : {left_, right_}) column->Scroll(-1, 0);
    place();
}

// ---- Overview and pages

void LearnScreen::add_title(const std::string& title, const std::string& line) {
    title_ = new TitleBlock(left_->page(), title, line);
    blocks_.push_back(title_);
}

void LearnScreen::build_overview() {
    const auto& state = model_.learn().state();
    add_title(to_utf8(_("Learn the signs")), to_utf8(_("Read about each effect, or practice with a story.")));
    timeline_ = new TimelineCard(left_->page(), model_, [this] { lay_out(); });
    blocks_.push_back(timeline_);
    auto* effects = new TilesBlock(left_->page(), narrowest_effect);
    auto* more = new TilesBlock(left_->page(), narrowest_tile);
    const auto read = to_utf8(_("Read"));
    std::size_t number = 0;
    for (const auto* list : {&state.effects, &state.pages})
        for (const auto& tile : *list) {
            const auto open = [this, number] {
                came_from_page_ = number;
                go([this, number] { model_.learn().open(number); });
            };
            ++number;
            const bool is_effect = list == &state.effects;
            (is_effect ? effects : more)
                ->add(is_effect ? CardLook::accent : CardLook::plain, {tile.title, tile.line, read}, open);
        }
    more->add(CardLook::plain,
              {to_utf8(_("Practice with a story")), to_utf8(_("Find the signs in short stories.")),
               to_utf8(_("Open"))},
              [this, number] {
                  came_from_page_ = number;
                  go([this] { is_practising_ = true; });
              });
    tiles_ = {effects, more};
    blocks_.insert(blocks_.end(), tiles_.begin(), tiles_.end());
}

NamedAction LearnScreen::back_to(const wxString& label) {
    return {label, [this] { go_back(); }};
}

void LearnScreen::build_page() {
    const auto page = *model_.learn().state().page;
    auto* parent = left_->page();
    std::vector<NamedAction> actions{back_to(_("&Back to Learn"))};
    if (model_.learn().effect()) {
        actions.push_back({_("P&rint this page..."), [this] { print(); }});
        actions.push_back({_("Save as P&DF..."), [this] { save_as_pdf(); }});
    }
    actions_ = new ActionsBlock(parent, actions);
    said_ = new SaidBlock(parent, FormatHolds::paper);
    blocks_.insert(blocks_.end(), {actions_, said_});
    add_title(page.title, page.place);
    for (const auto& part : page.parts)
        blocks_.push_back(new LearnPartCard(parent, part, page.article_heading, [this] { lay_out(); }));
    std::vector<NamedAction> ways;
    if (!page.next.empty())
        ways.push_back(
            {_("&Next: ") + label_text(page.next), [this] { go([this] { model_.learn().next(); }); }});
    if (!page.previous.empty())
        ways.push_back({_("&Previous: ") + label_text(page.previous),
                        [this] { go([this] { model_.learn().previous(); }); }});
    ways.push_back(back_to(_("Back to Learn")));
    blocks_.push_back(new ActionsBlock(parent, ways));
}

// ---- Paper

void LearnScreen::print() {
    const auto effect = model_.learn().effect();
    if (view() != View::page || !effect) return;
    auto& share = model_.share;
    const auto printed = print_document(*this, share.effect_sheet(*effect), share.page());
    if (printed == Printed::cancelled) return;
    share.note_printed(printed == Printed::done);
    show_said();
}

void LearnScreen::save_as_pdf() {
    const auto effect = model_.learn().effect();
    if (view() != View::page || !effect) return;
    auto& share = model_.share;
    const auto name = "signpost-" + model_.catalog.at(*effect).id + ".pdf";
    const auto path =
        ask_where_to_save(*this, share_format(*find_format("pdf"), model_.translator), share.folder(), name);
    if (!path) return;
    const auto made = paper::pages_pdf(share.effect_sheet(*effect), share.page(), model_.today());
    share.save_pdf(*path, made ? std::optional(made.value()) : std::nullopt);
    show_said();
}

void LearnScreen::show_said() {
    if (said_ != nullptr && said_->show(model_.share.state().said)) lay_out();
}

// ---- Stories

void LearnScreen::open_story(std::size_t number) {
    came_from_story_ = number;
    go([this, number] { model_.practice().open(number); });
}

void LearnScreen::build_stories() {
    const auto& state = model_.practice().state();
    auto* parent = left_->page();
    actions_ = new ActionsBlock(parent, {back_to(_("&Back to Learn"))});
    blocks_.push_back(actions_);
    add_title(to_utf8(_("Practice with a story")), state.intro);
    std::vector<NamedAction> actions{{_("&Go to Check"), [this] { show_(ScreenNumber::check); }}};
    if (state.can_forget)
        actions.push_back(
            {_("&Forget which I opened"), [this] { go([this] { model_.practice().forget_opened(); }); }});
    blocks_.push_back(new NoteCard(parent, {state.not_about_you}, actions));
    tiles_.push_back(new TilesBlock(parent, narrowest_tile));
    for (std::size_t i = 0; i < state.stories.size(); ++i)
        tiles_.front()->add(CardLook::plain,
                            {state.stories[i].title, state.stories[i].line, to_utf8(_("Open"))},
                            [this, i] { open_story(i); });
    blocks_.push_back(tiles_.front());
}

std::vector<NamedAction> LearnScreen::story_actions() {
    if (!model_.practice().state().story->answer)
        return {{_("&Show what was there"),
                 [this] {
                     go([this] {
                         model_.practice().set_team(model_.care_team.team());
                         model_.practice().show_answer();
                     });
                 },
                 "primary"}};
    return {{_("Another &story"), [this] { go([this] { model_.practice().another(); }); }, "primary"},
            {_("Try this one &again"), [this] { go([this] { model_.practice().try_again(); }); }}};
}

/// Where there is room, the story stays in view beside its signs, and beside what was there.
void LearnScreen::build_story() {
    const auto& state = model_.practice().state();
    const auto& story = *state.story;
    auto* parent = left_->page();
    actions_ = new ActionsBlock(parent, {back_to(_("&Back to the stories"))});
    blocks_.push_back(actions_);
    add_title(story.title, story.from);
    auto* text = new ResultCardPanel(parent, CardLook::accent, [] {});
    text->show(content_of(story));
    accessible::set_name(*text, to_utf8(_("The story")));
    accessible::take_no_focus(*text);
    blocks_.push_back(text);
    accessible::set_name(*right_, to_utf8(story.answer ? _("What was there") : _("Signs of the story")));
    std::vector<Block*> beside;
    if (!is_narrow_) add_story_end();
    story.answer ? build_answer(beside) : build_signs(beside);
    blocks_.insert(blocks_.end(), beside.begin(), beside.end());
    if (is_narrow_) add_story_end();
    if (!is_narrow_) right_blocks_ = beside;
}

void LearnScreen::add_story_end() {
    blocks_.push_back(new ActionsBlock(left_->page(), story_actions()));
    blocks_.push_back(new NoteCard(left_->page(), {model_.practice().state().not_about_you},
                                   {{_("&Go to Check"), [this] { show_(ScreenNumber::check); }}}));
}

void LearnScreen::build_signs(std::vector<Block*>& beside) {
    auto* parent = (is_narrow_ ? left_ : right_)->page();
    for (const auto& group : model_.practice().state().story->groups) {
        groups_.push_back(
            new SignGroupCard(parent, group, [this](SignIndex sign, bool on) { tick(sign, on); }));
        beside.push_back(groups_.back());
    }
}

void LearnScreen::build_answer(std::vector<Block*>& beside) {
    auto* parent = (is_narrow_ ? left_ : right_)->page();
    for (const auto& content : contents_of(*model_.practice().state().story->answer)) {
        auto* card = new ResultCardPanel(parent, CardLook::plain, [this] { lay_out(); });
        card->show(content);
        if (content.details_button.empty()) accessible::take_no_focus(*card);
        answers_.push_back(card);
        beside.push_back(card);
    }
}

void LearnScreen::tick(SignIndex sign, bool noticed) {
    auto& practice = model_.practice();
    practice.tick(sign, noticed);
    for (std::size_t i = 0; i < groups_.size(); ++i) groups_[i]->show(practice.state().story->groups[i]);
}

// ---- Keys

void LearnScreen::key_pressed(wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    if (key == WXK_ESCAPE && view() != View::overview) return go_back();
    if (event.HasAnyModifiers() || !scrolls(key)) event.Skip();
}

Column& LearnScreen::column_of_focus() { return *(has_focus_within(*right_) ? right_ : left_); }

/// True when the key was one that scrolls. Arrows do so where one reads, from a button.
bool LearnScreen::scrolls(int key) {
    auto& column = column_of_focus();
    const int page = std::max(1, column.GetClientSize().y / px(scroll_step) - arrow_steps);
    const int at = column.GetViewStart().y;
    const bool is_reading = view() == View::page || (view() == View::story && groups_.empty());
    const int end = column.GetVirtualSize().y / px(scroll_step);
    const std::vector<std::pair<int, int>> places{
        {WXK_PAGEUP, at - page}, {WXK_PAGEDOWN, at + page},  {WXK_HOME, 0},
        {WXK_END, end},          {WXK_UP, at - arrow_steps}, {WXK_DOWN, at + arrow_steps}};
    const bool is_arrow = key == WXK_UP || key == WXK_DOWN;
    for (const auto& [one, place] : places) {
        if (one != key || (is_arrow && !is_reading)) continue;
        column.Scroll(-1, std::clamp(place, 0, end));
        return true;
    }
    return false;
}

// ---- Places

void LearnScreen::place() {
    const auto size = GetClientSize();
    if (size.x < px(smallest_width)) return;  // not placed yet
    const bool is_narrow = size.x < px(narrow_below);
    if (is_narrow != is_narrow_) {
        is_narrow_ = is_narrow;
        if (view() == View::story) {
            const bool had_focus = has_focus_within(*this);
            rebuild();
            if (had_focus) focus_first();
            return;
        }
    }
    const bool is_one = right_blocks_.empty();
    const int left = is_one ? size.x : size.x * story_share / 100;
    left_->SetSize(0, 0, left, size.y);
    // Never hidden: the keyboard passes by a column that was hidden while its controls came.
    right_->SetSize(left, 0, is_one ? px(smallest_width) : size.x - left, size.y);
    lay_out();
}

void LearnScreen::lay_out() {
    left_->lay_out();
    right_->lay_out();
}

}  // namespace signpost::gui
