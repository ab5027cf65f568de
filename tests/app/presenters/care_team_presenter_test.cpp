// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/care_team_presenter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::english;
using ::testing::HasSubstr;
using testing::reading;
using testing::real_catalog;

CareTeamPresenter fresh() { return {real_catalog(), english, {}}; }

TEST(CareTeam, WhatIsTypedCountsAtOnceAndIsKept) {
    auto presenter = fresh();
    int changes = 0;
    presenter.on_change = [&] { ++changes; };
    presenter.type_name("  Ward 5C ");
    presenter.type_phone("555 0134");
    presenter.type_emergency_number("112");
    EXPECT_EQ(changes, 3);
    EXPECT_EQ(presenter.team().name, "Ward 5C");
    EXPECT_EQ(presenter.team().phone, "555 0134");
    EXPECT_EQ(presenter.team().emergency_number, "112");
    Settings kept;
    presenter.store(kept);
    EXPECT_EQ(kept.team_name, "  Ward 5C ");
    EXPECT_EQ(CareTeamPresenter(real_catalog(), english, kept).team(), presenter.team());
}

TEST(CareTeam, ALowerFeverLineIsUsedInEitherUnitWithOrWithoutIt) {
    auto presenter = fresh();
    for (const auto* text : {"37.5", "37,5", "37.5 C", "37.5°C"}) {
        presenter.type_fever_line(text);
        EXPECT_EQ(presenter.team().fever_line, reading(real_catalog(), "temperature", "37.5C")) << text;
        EXPECT_THAT(presenter.state().fever_line_note, HasSubstr("37.5\u00A0°C"));
        EXPECT_EQ(presenter.state().fever_line_problem, "");
    }
    presenter.type_fever_line("99.5");
    EXPECT_EQ(presenter.team().fever_line, reading(real_catalog(), "temperature", "99.5F"));
}

TEST(CareTeam, ALineThatWouldHideFeversIsRefusedInWordsAndStaysInItsField) {
    auto presenter = fresh();
    for (const auto* text : {"38.1", "38.3 C", "100.5 F", "101", "39"}) {
        presenter.type_fever_line(text);
        EXPECT_FALSE(presenter.team().fever_line) << text;
        EXPECT_THAT(presenter.state().fever_line_problem, HasSubstr("lower than")) << text;
        EXPECT_EQ(presenter.state().fever_line, text);
        EXPECT_THAT(presenter.state().fever_line_note, HasSubstr("38.0\u00A0°C"));
    }
}

TEST(CareTeam, ALineThatIsNoTemperatureIsRefusedInWords) {
    auto presenter = fresh();
    for (const auto* text : {"warm", "375", "35", "36.0", "37.555", "37.5 K", "-1", "\xff\xfe"}) {
        presenter.type_fever_line(text);
        EXPECT_FALSE(presenter.team().fever_line) << text;
        EXPECT_NE(presenter.state().fever_line_problem, "") << text;
    }
    presenter.type_fever_line("");
    EXPECT_EQ(presenter.state().fever_line_problem, "");
}

}  // namespace
}  // namespace signpost
