// SPDX-License-Identifier: Apache-2.0
// Every way through a class, walked at random: whatever key is pressed, the prompt and the emergency signs
// stand, nothing is half shown, and back undoes forward.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "tests/app/presenters/class_desk.h"

namespace signpost {
namespace {

using testing::ClassDesk;
using testing::real_catalog;

void act(ClassDesk& desk) {
    auto& presenter = desk.presenter;
    desk.now += std::chrono::seconds(*rc::gen::inRange(0, 200));
    switch (*rc::gen::inRange(0, 12)) {
        case 0:
            return presenter.back();
        case 1:
            return presenter.next_effect();
        case 2:
            return presenter.previous_effect();
        case 3:
            return presenter.first();
        case 4:
            return presenter.last();
        case 5:
            return presenter.toggle_time();
        case 6:
            return presenter.toggle_keys();
        case 7:
            return presenter.fit(testing::at_most(*rc::gen::inRange<std::size_t>(0, 9)));
        default:
            return presenter.forward();
    }
}

void check_promises(const ClassDesk& desk) {
    const auto& catalog = real_catalog();
    const auto& state = desk.presenter.state();
    RC_ASSERT(state.foot.prompt == catalog.texts.prompt + " Ward 5C: 555 0134");
    RC_ASSERT(state.foot.emergency.starts_with("Call 112 first"));
    for (const auto sign : catalog.emergency_signs())
        RC_ASSERT(state.foot.emergency.find(catalog.at(sign).short_name) != std::string::npos);
    RC_ASSERT(state.foot.fine.find(catalog.texts.not_reviewed) != std::string::npos);
    RC_ASSERT(state.slide.shown <= state.slide.lines.size());
    RC_ASSERT(!state.slide.title.empty());
    RC_ASSERT(!state.slide.added.empty());
    RC_ASSERT(!state.now.empty());
    RC_ASSERT(!state.next.empty());
    RC_ASSERT(desk.presenter.time().empty() == state.foot.place.empty());
}

std::vector<EffectIndex> some_effects() {
    std::vector<EffectIndex> out;
    for (const auto place : *rc::gen::container<std::vector<std::size_t>>(
             rc::gen::inRange<std::size_t>(0, real_catalog().effects.size() + 2)))
        out.push_back(at_place<EffectIndex>(place));
    return out;
}

TEST(ClassWalk, ThePromptAndTheEmergencySignsStandOnEverySlide) {
    EXPECT_TRUE(rc::check("promises hold after every key", [] {
        ClassDesk desk(some_effects());
        check_promises(desk);
        const int steps = *rc::gen::inRange(1, 40);
        for (int i = 0; i < steps; ++i) {
            act(desk);
            check_promises(desk);
        }
    }));
}

TEST(ClassWalk, BackUndoesForward) {
    EXPECT_TRUE(rc::check("back is the inverse of forward", [] {
        ClassDesk desk(some_effects());
        const int steps = *rc::gen::inRange(1, 40);
        for (int i = 0; i < steps; ++i) act(desk);
        if (desk.presenter.state().shows_keys) desk.presenter.toggle_keys();
        const auto before = desk.presenter.state();
        if (before.is_last) {
            desk.presenter.back();
            desk.presenter.forward();
        } else {
            desk.presenter.forward();
            desk.presenter.back();
        }
        RC_ASSERT(desk.presenter.state() == before);
    }));
}

}  // namespace
}  // namespace signpost
