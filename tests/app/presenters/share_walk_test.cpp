// SPDX-License-Identifier: Apache-2.0
// The Share screen walked at random: ticks, diaries, papers, days, parts, broken texts and full disks. After
// every step the paper holds the care-team prompt, the emergency signs and the review state, nothing on it or
// beside it is forbidden, and what was typed stands in its box.
#include <cerrno>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "tests/app/presenters/share_desk.h"
#include "tests/rules/forbidden_words.h"

namespace signpost {
namespace {

using testing::real_catalog;
using testing::ShareDesk;

const std::vector<std::string> dates{"5 Nov 2026", "1 Nov 2026", "11/05/2026", "5 N",
                                     "",           "\xff\xfe",   "2026-13-40"};
const std::vector<std::string> numbers{"14", "0", "x", "", "08:00, 20:00", "25:00", "08:00 08:00"};

struct Move {
    unsigned action = 0;
    unsigned how = 0;
};

std::ostream& operator<<(std::ostream& out, const Move& move) {
    return out << move.action << "/" << move.how;
}

class Walk {
public:
    void make(const Move& move) {
        auto& share = desk_.share;
        auto& desk = desk_.desk;
        const auto date = dates[move.how % dates.size()];
        const auto number = numbers[move.how % numbers.size()];
        const bool is_even = move.how % 2 == 0;
        switch (move.action) {
            case 0:
                desk.tick(real_catalog().signs[move.how * 7 % real_catalog().signs.size()].id,
                          move.how % 3 != 0);
                break;
            case 1:
                desk.type("temperature", number);
                break;
            case 2:
                if (desk.diary.diary() == nullptr) {
                    desk.diary.create(desk_.folder / ("diary" + std::to_string(++diaries_)), {}, {});
                } else {
                    desk.diary.close_diary();
                }
                break;
            case 3:
                share.choose_paper(papers()[move.how % papers().size()].id);
                break;
            case 4:
                share.choose_range(std::vector<std::string>{"now", "week", "all", "dates"}[move.how % 4]);
                break;
            case 5:
                share.type_from(date);
                RC_ASSERT(share.state().from.text == date);
                break;
            case 6:
                share.type_to(date);
                RC_ASSERT(share.state().to.text == date);
                break;
            case 7:
                share.include(share_parts()[move.how % share_parts().size()].id, is_even);
                break;
            case 8:
                share.type_person_name(is_even ? "Ann Example" : date);
                break;
            case 9:
                share.choose_page(is_even ? "a4" : "letter");
                break;
            case 10:
                share.what_do_i_say();
                break;
            case 11:
                share.type_days(number);
                share.type_times(number);
                share.type_follow_up_date(0, date);
                RC_ASSERT(share.state().reminders.times.text == number);
                break;
            case 12:
                desk.team.type_phone(is_even ? "555 0134" : "");
                break;
            case 13:
                desk.disk.fail_with(is_even ? ENOSPC : 0);
                break;
            case 14:
                share.save(export_formats()[move.how % export_formats().size()].id, desk_.folder / "file.x");
                break;
            case 15:
                share.toggle_text();
                break;
            default:
                desk.pass_minutes(25 * 60);
                desk.diary.new_check();
        }
        share.look();
    }

    void check() const {
        const auto text = desk_.text();
        const auto& document = desk_.share.document();
        RC_ASSERT(document.head.find(real_catalog().texts.prompt.substr(0, 20)) != std::string::npos);
        RC_ASSERT(document.foot.find(real_catalog().texts.not_reviewed) != std::string::npos);
        for (const auto sign : real_catalog().emergency_signs())
            RC_ASSERT(one_line(text).find(real_catalog().at(sign).short_name) != std::string::npos ||
                      one_line(text).find(real_catalog().at(sign).label) != std::string::npos);
        for (const auto& said : words_said()) {
            RC_ASSERT(testing::first_found(said, testing::forbidden_words()) == "");
            RC_ASSERT(testing::first_found(said, testing::calming_words()) == "");
        }
        RC_ASSERT(!desk_.state().choice.empty());
    }

    static constexpr unsigned actions = 17;

private:
    static std::string one_line(std::string text) {
        std::replace(text.begin(), text.end(), '\n', ' ');
        return text;
    }

    std::vector<std::string> words_said() const {
        const auto& state = desk_.state();
        const auto& reminders = state.reminders;
        std::vector<std::string> out{state.choice,
                                     state.entries_choice,
                                     state.hint,
                                     state.missing_fonts,
                                     state.from.problem,
                                     state.to.problem,
                                     reminders.first.problem,
                                     reminders.days.problem,
                                     reminders.times.problem,
                                     state.said.text};
        for (const auto* options : {&state.papers, &state.parts, &state.ranges})
            for (const auto& option : *options) out.insert(out.end(), {option.name, option.fine});
        for (const auto* formats : {&state.paper_formats, &state.entry_formats, &state.reminder_formats})
            for (const auto& format : *formats) out.insert(out.end(), {format.name, format.button});
        return out;
    }

    ShareDesk desk_;
    int diaries_ = 0;
};

TEST(ShareWalk, ThePaperHoldsPromptEmergencySignsAndReviewStateInEveryReachableState) {
    EXPECT_TRUE(rc::check("promises hold after every action", [] {
        const auto moves = *rc::gen::container<std::vector<Move>>(
            rc::gen::construct<Move>(rc::gen::inRange(0U, Walk::actions), rc::gen::inRange(0U, 84U)));
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
