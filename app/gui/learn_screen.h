// SPDX-License-Identifier: Apache-2.0
// The screen Learn: the timeline, a page for each effect and for the treatment, and stories to practise with.
// Escape leads back; what is opened begins at its top with the keyboard on it; the page keys and, where one
// reads, the arrows scroll.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "app/gui/app_model.h"
#include "app/gui/column.h"
#include "app/gui/learn_cards.h"
#include "app/gui/result_card_panel.h"
#include "app/gui/screen.h"
#include "app/gui/screens.h"
#include "app/gui/sign_group_card.h"
#include "app/gui/timeline_card.h"

namespace signpost::gui {

class LearnScreen : public Screen {
public:
    LearnScreen(wxWindow* parent, AppModel& model, ShowScreen show);

    bool Show(bool show = true) override;
    void focus_first() override;
    /// The page of the effect that is open; on others nothing happens.
    void print() override;
    void save_as_pdf() override;

private:
    enum class View { overview, page, stories, story };

    View view() const;
    /// Changes what is shown, and shows it from its top.
    void go(const std::function<void()>& change);
    void go_back();
    void focus_top();
    void focus_answer();
    void rebuild();
    void show_blocks();

    void build_overview();
    void build_page();
    void build_stories();
    void build_story();
    void build_answer(std::vector<Block*>& beside);
    void build_signs(std::vector<Block*>& beside);
    NamedAction back_to(const wxString& label);
    std::vector<NamedAction> story_actions();
    void add_story_end();
    void add_title(const std::string& title, const std::string& line);

    void show_said();
    void open_story(std::size_t number);
    void tick(SignIndex sign, bool noticed);
    void key_pressed(wxKeyEvent& event);
    bool scrolls(int key);
    Column& column_of_focus();
    void place();
    void lay_out();

    AppModel& model_;
    ShowScreen show_;
    Column* left_;
    Column* right_;
    bool is_practising_ = false;
    bool is_narrow_ = false;
    std::vector<Block*> blocks_;        ///< all of the present view
    std::vector<Block*> right_blocks_;  ///< those of them in the right column
    TitleBlock* title_ = nullptr;
    ActionsBlock* actions_ = nullptr;        ///< the first ones of a page
    std::vector<ResultCardPanel*> answers_;  ///< what was there
    std::vector<TilesBlock*> tiles_;         ///< of a list
    std::vector<SignGroupCard*> groups_;     ///< of a story
    TimelineCard* timeline_ = nullptr;
    SaidBlock* said_ = nullptr;  ///< of printing and saving
    std::optional<std::size_t> came_from_page_;
    std::optional<std::size_t> came_from_story_;
};

}  // namespace signpost::gui
