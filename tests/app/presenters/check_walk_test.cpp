// SPDX-License-Identifier: Apache-2.0
// The states that the window can reach, walked at random: whatever is ticked, typed, searched, cleared and
// brought back, the prompt and the emergency signs stand, no checked sign is hidden, and nothing typed is
// lost.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "app/presenters/check_presenter.h"
#include "app/presenters/standing.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::english;
using testing::real_catalog;

CalendarDate the_day() { return CalendarDate::from(2026, 11, 23).value(); }

std::string typed_text() {
    return *rc::gen::oneOf(rc::gen::elementOf(std::vector<std::string>{
                               "", "38.0", "39,4", "100.4", "85", "91", "0", "999", "abc", "5 Nov 2026",
                               "2026-11-05", "fever", "\xF0\x9F\x98\x80"}),
                           rc::gen::string<std::string>());
}

/// One thing that a person can do on the screen.
void act(CheckPresenter& presenter) {
    const auto& catalog = real_catalog();
    const auto measurement =
        at_place<MeasurementIndex>(*rc::gen::inRange<std::size_t>(0, catalog.measurements.size()));
    const auto sign = at_place<SignIndex>(*rc::gen::inRange<std::size_t>(0, catalog.signs.size()));
    switch (*rc::gen::inRange(0, 12)) {
        case 0:
            return presenter.type_reading(measurement, typed_text());
        case 1:
            return presenter.type_age(typed_text());
        case 2:
            return presenter.type_infusion_date(typed_text());
        case 3:
            return presenter.find(typed_text());
        case 4:
            return presenter.clear();
        case 5:
            return presenter.undo_clear();
        case 6:
            return presenter.none_of_these();
        case 7:
            return presenter.something_else();
        case 8:
            return presenter.set_fever_medicine(*rc::gen::arbitrary<bool>());
        case 9:
            return presenter.choose_unit(measurement,
                                         at_place<UnitIndex>(catalog.at(measurement).units.size() - 1));
        default:
            return presenter.tick(sign, *rc::gen::weightedElement<bool>({{3, true}, {1, false}}));
    }
}

void check_promises(const CheckPresenter& presenter) {
    const auto& catalog = real_catalog();
    const auto& state = presenter.state();
    const auto text = presenter.as_text();
    RC_ASSERT(text.starts_with(catalog.texts.prompt));
    for (const auto sign : catalog.emergency_signs())
        RC_ASSERT(text.find(catalog.at(sign).short_name) != std::string::npos);
    RC_ASSERT(text.find(catalog.texts.not_reviewed) != std::string::npos);
    RC_ASSERT(!state.summary.empty());
    RC_ASSERT(state.not_complete == catalog.texts.list_not_complete);
    RC_ASSERT(state.is_emergency == state.emergency.has_value());
    for (const auto& group : state.groups)
        for (const auto& row : group.rows) RC_ASSERT(row.is_shown || !row.is_checked);
    for (const auto& card : state.results) RC_ASSERT(!card.sources.empty());
    if (!state.emergency) return;
    RC_ASSERT(!state.emergency->details.empty());
    for (const auto& detail : state.emergency->details) RC_ASSERT(!detail.sources.empty());
}

TEST(CheckWalk, ThePromptAndTheEmergencySignsStandInEveryReachableState) {
    EXPECT_TRUE(rc::check("promises hold after every action", [] {
        CheckPresenter presenter(real_catalog(), english, the_day, {});
        check_promises(presenter);
        const int steps = *rc::gen::inRange(1, 25);
        for (int i = 0; i < steps; ++i) {
            act(presenter);
            check_promises(presenter);
        }
    }));
}

TEST(CheckWalk, ClearAndUndoBringBackTheSameScreen) {
    EXPECT_TRUE(rc::check("undo is the inverse of clear", [] {
        CheckPresenter presenter(real_catalog(), english, the_day, {});
        const int steps = *rc::gen::inRange(1, 25);
        for (int i = 0; i < steps; ++i) act(presenter);
        presenter.find("");
        presenter.tick(SignIndex{}, true);  // something to clear, and no answer shown
        const auto before = presenter.state();
        presenter.clear();
        presenter.undo_clear();
        auto after = presenter.state();
        after.can_undo = before.can_undo;
        RC_ASSERT(after == before);
    }));
}

/// All signs of a screen, by their places in the rules.
std::vector<SignRow> sorted_rows(const CheckState& state) {
    std::vector<SignRow> out;
    for (const auto& group : state.groups) out.insert(out.end(), group.rows.begin(), group.rows.end());
    std::sort(out.begin(), out.end(), [](const SignRow& a, const SignRow& b) { return a.sign < b.sign; });
    return out;
}

TEST(CheckWalk, BothVoicesShowTheSameSignsAndTheSameEffectsInTheSameOrder) {
    EXPECT_TRUE(rc::check("voices differ in the order of groups alone", [] {
        Translator words;
        CheckPresenter presenter(real_catalog(), words, the_day, {});
        const int steps = *rc::gen::inRange(0, 15);
        for (int i = 0; i < steps; ++i) act(presenter);
        presenter.words_changed();  // which closes an answer
        const auto to_patient = presenter.state();
        words.voice = Voice::caregiver;
        presenter.words_changed();
        auto to_caregiver = presenter.state();
        const auto rows = sorted_rows(to_patient);
        RC_ASSERT(rows == sorted_rows(to_caregiver));
        RC_ASSERT(rows.size() == real_catalog().signs.size());
        for (std::size_t i = 0; i < rows.size(); ++i) RC_ASSERT(place(rows[i].sign) == i);
        RC_ASSERT(to_caregiver.groups != to_patient.groups);
        to_caregiver.groups = to_patient.groups;
        RC_ASSERT(to_caregiver == to_patient);
    }));
}

}  // namespace
}  // namespace signpost
