// SPDX-License-Identifier: Apache-2.0
// Between what is kept by ids and what the matcher understands: nothing that the rules do not know is lost on
// the way there and back.
#include "core/diary/entry_checklist.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/sample_diaries.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::at;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::note_entry;
using testing::reading;
using testing::real_catalog;
using testing::sign;

Entry entry_with_unknown_parts() {
    auto out = note_entry(1, "a note");
    out.signs = {"fever", "of_later_rules", "chills"};
    out.readings = {{"temperature", "celsius", "38.4"},
                    {"temperature", "celsius", "hot"},
                    {"of_later_rules", "celsius", "1"},
                    {"temperature", "kelvin", "311"}};
    out.age_years = 61;
    out.fever_medicine_taken = true;
    return out;
}

TEST(EntryChecklist, HandsOutWhatTheRulesDoNotKnow) {
    const auto found = checklist_of(real_catalog(), entry_with_unknown_parts(), "2026-11-02");
    EXPECT_THAT(found.checklist.ticked,
                ElementsAre(sign(real_catalog(), "fever"), sign(real_catalog(), "chills")));
    EXPECT_THAT(found.checklist.readings, ElementsAre(reading(real_catalog(), "temperature", "38.4C")));
    EXPECT_EQ(found.checklist.age_years, 61);
    EXPECT_TRUE(found.checklist.fever_medicine_taken);
    EXPECT_EQ(found.checklist.days_since_infusion, 3);
    EXPECT_THAT(found.unknown_signs, ElementsAre("of_later_rules"));
    EXPECT_THAT(found.unused_readings, ElementsAre(EntryReading{"temperature", "celsius", "hot"},
                                                   EntryReading{"of_later_rules", "celsius", "1"},
                                                   EntryReading{"temperature", "kelvin", "311"}));
}

TEST(EntryChecklist, ComesBackWithEverythingThatWasThere) {
    auto entry = entry_with_unknown_parts();
    const auto checklist = checklist_of(real_catalog(), entry, "").checklist;
    put_checklist(entry, real_catalog(), checklist);
    EXPECT_THAT(entry.signs, ElementsAre("fever", "chills", "of_later_rules"));
    EXPECT_EQ(entry.readings.size(), 4U);
    EXPECT_EQ(entry.note, "a note");
    const auto again = entry;
    put_checklist(entry, real_catalog(), checklist);
    EXPECT_EQ(entry, again);
}

TEST(EntryChecklist, PutsATickedSignOnce) {
    auto entry = note_entry(1, "");
    Checklist checklist;
    checklist.ticked = {sign(real_catalog(), "fever"), sign(real_catalog(), "fever")};
    put_checklist(entry, real_catalog(), checklist);
    EXPECT_THAT(entry.signs, ElementsAre("fever"));
    EXPECT_THAT(mistakes_in(entry), IsEmpty());
    put_checklist(entry, real_catalog(), {});
    EXPECT_THAT(entry.signs, IsEmpty());
}

TEST(EntryChecklist, CountsTheDaysByTheDateThatWasShownThere) {
    auto entry = note_entry(1, "");
    entry.time = at("2026-11-03T00:30+14:00");  // still the second of November in UTC
    EXPECT_EQ(days_since_infusion(entry, "2026-11-02"), 1);
    EXPECT_EQ(days_since_infusion(entry, "2026-11-05"), -2);
    EXPECT_EQ(days_since_infusion(entry, ""), std::nullopt);
    EXPECT_EQ(days_since_infusion(entry, "soon"), std::nullopt);
    EXPECT_EQ(checklist_of(real_catalog(), entry, "2026-11-05").checklist.days_since_infusion, std::nullopt);
}

TEST(EntryChecklist, WritesAReadingByIds) {
    EXPECT_EQ(entry_reading(real_catalog(), reading(real_catalog(), "temperature", "38.4C")),
              (EntryReading{"temperature", "celsius", "38.4"}));
}

}  // namespace
}  // namespace signpost
