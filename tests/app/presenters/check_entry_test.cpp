// SPDX-License-Identifier: Apache-2.0
// The Check screen as an entry of a diary and back.
#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "app/presenters/check_presenter.h"
#include "core/diary/diary.h"
#include "core/diary/entry_checklist.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::english;
using testing::real_catalog;
using testing::sign;

CheckPresenter fresh() {
    return {real_catalog(), english, [] { return CalendarDate::from(2026, 11, 23).value(); }, {}};
}

std::string typed_text() {
    return *rc::gen::oneOf(
        rc::gen::elementOf(std::vector<std::string>{"38.0", "39,4", "100.4", "85", "abc", "0"}),
        rc::gen::string<std::string>());
}

/// Signs of these rules and of others, readings that can be used or not, each measurement as often as it
/// comes.
Entry random_entry() {
    const auto& catalog = real_catalog();
    Entry out;
    out.id = new_id();
    for (const auto i : *rc::gen::unique<std::vector<std::size_t>>(
             rc::gen::inRange<std::size_t>(0, catalog.signs.size() + 3)))
        out.signs.push_back(i < catalog.signs.size() ? catalog.signs[i].id : "other_" + std::to_string(i));
    const int readings = *rc::gen::inRange(0, 6);
    for (int i = 0; i < readings; ++i) {
        const auto& measurement = *rc::gen::elementOf(catalog.measurements);
        out.readings.push_back({*rc::gen::weightedElement<std::string>({{5, measurement.id}, {1, "glucose"}}),
                                *rc::gen::weightedElement<std::string>(
                                    {{4, measurement.units.back().id}, {1, "of_other_rules"}}),
                                keepable(typed_text())});
    }
    if (*rc::gen::arbitrary<bool>()) out.age_years = *rc::gen::inRange(0, 131);
    out.fever_medicine_taken = *rc::gen::arbitrary<bool>();
    if (*rc::gen::arbitrary<bool>()) out.fever_medicine_when = keepable(typed_text());
    out.note = keepable(typed_text());
    return out;
}

std::vector<std::string> sorted(std::vector<std::string> ids) {
    std::sort(ids.begin(), ids.end());
    return ids;
}

TEST(CheckEntry, WhatIsLoadedFromAnEntryAndStoredAgainIsTheSameEntry) {
    EXPECT_TRUE(rc::check("load, then store", [] {
        const auto before = random_entry();
        auto presenter = fresh();
        presenter.load(before);
        auto after = before;
        presenter.store(after);
        RC_ASSERT(sorted(after.signs) == sorted(before.signs));
        RC_ASSERT(after.readings.size() == before.readings.size());
        for (const auto& reading : before.readings)
            RC_ASSERT(std::find(after.readings.begin(), after.readings.end(), reading) !=
                      after.readings.end());
        auto rest = after;
        rest.signs = before.signs;
        rest.readings = before.readings;
        rest.rules_version = before.rules_version;
        RC_ASSERT(rest == before);
        auto again = after;
        presenter.load(after);
        presenter.store(again);
        RC_ASSERT(again == after);
    }));
}

TEST(CheckEntry, ItShowsTheSignsThatTheEntryHas) {
    EXPECT_TRUE(rc::check("checked rows are the ticked signs and more", [] {
        const auto entry = random_entry();
        auto presenter = fresh();
        presenter.load(entry);
        const auto& ticked = presenter.checklist().ticked;
        const auto known = checklist_of(real_catalog(), entry, {}).checklist;
        RC_ASSERT(std::set<SignIndex>(ticked.begin(), ticked.end()) ==
                  std::set<SignIndex>(known.ticked.begin(), known.ticked.end()));
        RC_ASSERT(presenter.checklist().age_years == entry.age_years);
        for (const auto& group : presenter.state().groups)
            for (const auto& row : group.rows) RC_ASSERT(row.is_shown || !row.is_checked);
    }));
}

TEST(CheckEntry, WhatIsTypedAndStoredInANewEntryIsShownAgainAsItWas) {
    EXPECT_TRUE(rc::check("store, then load", [] {
        auto presenter = fresh();
        presenter.load(random_entry());
        Entry stored;
        presenter.store(stored);
        auto other = fresh();
        other.load(stored);
        auto shown = other.state();
        RC_ASSERT(shown.groups == presenter.state().groups);
        RC_ASSERT(shown.emergency == presenter.state().emergency);
        RC_ASSERT(other.checklist() == presenter.checklist());
        for (std::size_t i = 0; i < shown.readings.size(); ++i)
            RC_ASSERT(shown.readings[i].text == presenter.state().readings[i].text);
    }));
}

class CheckContent : public ::testing::Test {
protected:
    CheckContent() {
        presenter.on_change = [this] { order += 'c'; };
        presenter.on_content = [this] { order += 'C'; };
    }

    std::string order;
    CheckPresenter presenter = fresh();
};

TEST_F(CheckContent, IsAnnouncedAfterTheChangeAndOnlyWhenItIsAnother) {
    presenter.tick(sign(real_catalog(), "fever"), true);
    EXPECT_EQ(order, "cC");
    order.clear();
    presenter.find("fever");
    presenter.none_of_these();
    presenter.something_else();
    presenter.note_copied();
    presenter.set_team({});
    presenter.load(Entry{});
    EXPECT_EQ(order.find('C'), std::string::npos);
    EXPECT_FALSE(order.empty());
    order.clear();
    presenter.type_fever_medicine_when("18:00");
    presenter.type_age("54");
    presenter.type_infusion_date("5 Nov 2026");
    presenter.clear();
    presenter.undo_clear();
    EXPECT_EQ(order, "cCcCcCcCcC");
}

TEST_F(CheckContent, WhenTheMedicineWasTakenIsKeptInThePersonsWords) {
    EXPECT_FALSE(presenter.has_content());
    presenter.type_fever_medicine_when("an hour ago\r");
    EXPECT_TRUE(presenter.has_content());
    EXPECT_EQ(presenter.state().fever_medicine_when, "an hour ago\r");
    Entry entry;
    presenter.store(entry);
    EXPECT_EQ(entry.fever_medicine_when, "an hour ago\n");
    EXPECT_FALSE(entry.fever_medicine_taken) << "which was not ticked";
    presenter.clear();
    EXPECT_EQ(presenter.state().fever_medicine_when, "");
    presenter.type_fever_medicine_when("18:00");
    presenter.undo_clear();
    EXPECT_EQ(presenter.state().fever_medicine_when, "18:00") << "what was typed since stays";
}

TEST_F(CheckContent, WhatWasClearedIsForgottenWhenItIsKeptElsewhere) {
    presenter.tick(sign(real_catalog(), "fever"), true);
    presenter.clear();
    EXPECT_TRUE(presenter.state().can_undo);
    presenter.forget_cleared();
    EXPECT_FALSE(presenter.state().can_undo);
    presenter.undo_clear();
    EXPECT_FALSE(presenter.has_content());
}

}  // namespace
}  // namespace signpost
