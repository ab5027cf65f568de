// SPDX-License-Identifier: Apache-2.0
// Practice walked at random over all stories of the rules, beside a check, a diary and a care team that hold
// something. After every step nothing said judges the learner or promises anything, what was there is what
// the matcher finds, and the person's own check, diary and settings are what they were.
#include <algorithm>
#include <cctype>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "app/presenters/practice_presenter.h"
#include "core/teaching/practice_cases.h"
#include "tests/app/presenters/diary_desk.h"
#include "tests/rules/forbidden_words.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::real_catalog;

const std::vector<PracticeCase>& stories() {
    static const auto loaded = load_practice_cases(testing::real_rules(), real_catalog()).value();
    return loaded;
}

/// Words that praise or blame.
const std::vector<std::string> judging_words{"right answer", "correct", "wrong",  "well done",
                                             "good job",     "great",   "missed", "fail",
                                             "mistake",      "points",  "out of", "you found"};

struct Move {
    unsigned action = 0;
    unsigned how = 0;
};

std::ostream& operator<<(std::ostream& out, const Move& move) {
    return out << move.action << "/" << move.how;
}

class Walk {
public:
    Walk() {
        desk_.tick("chills");
        desk_.type("temperature", "38.6");
        desk_.diary.create(folder_ / "own.signpost", {}, {});
        check_before_ = desk_.check.checklist();
        diary_before_ = *desk_.diary.diary();
    }

    void make(const Move& move) {
        switch (move.action) {
            case 0:
                practice_.open(move.how);
                break;
            case 1:
            case 2:
                practice_.tick(at_place<SignIndex>(move.how % real_catalog().signs.size()),
                               move.how % 3 != 0);
                break;
            case 3:
                practice_.show_answer();
                break;
            case 4:
                practice_.try_again();
                break;
            case 5:
                practice_.another();
                break;
            case 6:
                practice_.back();
                break;
            case 7:
                practice_.set_team(desk_.team.team());
                break;
            default:
                practice_.forget_opened();
        }
    }

    void check() const {
        for (const auto& said : words_said()) {
            RC_ASSERT(testing::first_found(said, testing::forbidden_words()) == "");
            RC_ASSERT(testing::first_found(said, testing::calming_words()) == "");
            RC_ASSERT(testing::first_found(said, judging_words) == "");
        }
        check_nothing_else_changed();
        check_answer();
    }

    static constexpr unsigned actions = 9;

private:
    void check_nothing_else_changed() const {
        RC_ASSERT(desk_.check.checklist() == check_before_);
        RC_ASSERT(*desk_.diary.diary() == diary_before_);
        Settings kept;
        practice_.store(kept);
        kept.opened_stories.clear();
        RC_ASSERT(kept == Settings{});
    }

    /// What was there does not depend on what was ticked.
    void check_answer() const {
        const auto& story = practice_.state().story;
        if (!story || !story->answer) return;
        const auto one = std::find_if(stories().begin(), stories().end(), [&](const PracticeCase& candidate) {
            return candidate.title == story->title;
        });
        RC_ASSERT(one != stories().end());
        RC_ASSERT(story->answer->signs.size() == one->expected.signs.size());
        RC_ASSERT(story->answer->emergency.has_value() == (one->expected.advice == Advice::emergency));
        RC_ASSERT(story->answer->signs.empty() == !story->answer->without_signs.empty());
    }

    /// What this screen says of its own; the rules' texts are tested with the rules.
    std::vector<std::string> words_said() const {
        const auto& state = practice_.state();
        std::vector<std::string> out{state.intro, state.not_about_you};
        for (const auto& row : state.stories) out.push_back(row.line);
        if (!state.story) return out;
        out.insert(out.end(), {state.story->from, state.story->given_heading, state.story->what_to_do});
        if (!state.story->answer) return out;
        const auto& answer = *state.story->answer;
        out.insert(out.end(), {answer.heading, answer.also_there, answer.also_ticked, answer.asks_heading,
                               answer.about.heading, answer.effects_heading, answer.effects_order});
        for (const auto& card : answer.effects) out.push_back(card.listed_heading);
        return out;
    }

    testing::TempFolder folder_;
    testing::DiaryDesk desk_;
    Translator words_;
    PracticePresenter practice_{real_catalog(), stories(), words_, {}};
    Checklist check_before_;
    Diary diary_before_;
};

TEST(PracticeWalk, NeverJudgesAndNeverTouchesThePersonsOwnCheckOrDiary) {
    EXPECT_TRUE(rc::check("promises hold after every action", [] {
        const auto moves = *rc::gen::container<std::vector<Move>>(
            rc::gen::construct<Move>(rc::gen::inRange(0U, Walk::actions), rc::gen::inRange(0U, 80U)));
        Walk walk;
        walk.check();
        for (const auto& move : moves) {
            walk.make(move);
            walk.check();
        }
    }));
}

}  // namespace
}  // namespace signpost
