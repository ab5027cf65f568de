// SPDX-License-Identifier: Apache-2.0
// The matcher beyond the real rules: equal to its plain definition in catalogs of 5 to 5,000 effects, on very
// many checklists, and without a byte of the heap once it has its room.
#include "core/matching/match_places.h"

#include <cstdlib>
#include <string>

#include <gtest/gtest.h>

#include "core/matching/matcher.h"
#include "tests/bench/records.h"
#include "tests/core/matching/reference_matcher.h"
#include "tests/support/counted_memory.h"
#include "tests/support/random_catalogs.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using bench::random_checklists;
using testing::random_catalog;
using testing::real_catalog;
using testing::reference_match;

// The sanitizers make each checklist ten times as slow.
#ifdef SIGNPOST_SANITIZED
constexpr std::size_t one_in = 10;
#else
constexpr std::size_t one_in = 1;
#endif

/// SIGNPOST_CHECKLISTS in the environment asks for more.
std::size_t how_many_checklists() {
    const char* wanted = std::getenv("SIGNPOST_CHECKLISTS");
    return wanted == nullptr ? 50'000 / one_in : std::strtoul(wanted, nullptr, 10);
}

TEST(MatchPlaces, EqualThePlainDefinitionOnVeryManyChecklists) {
    const Matcher matcher(real_catalog());
    MatchPlaces places;
    for (const auto& checklist : random_checklists(real_catalog(), how_many_checklists())) {
        matcher.match(checklist, {}, places);
        ASSERT_EQ(in_full(real_catalog(), places), reference_match(real_catalog(), checklist));
    }
}

TEST(MatchPlaces, EqualThePlainDefinitionInCatalogsOfAnySize) {
    for (const std::size_t effects : {5U, 6U, 7U, 8U, 20U, 100U, 1000U, 5000U}) {
        const auto catalog = random_catalog(real_catalog(), effects, 20261129);
        const Matcher matcher(catalog);
        MatchPlaces places;
        for (const auto& checklist : random_checklists(catalog, 200'000 / one_in / (effects + 1000))) {
            matcher.match(checklist, {}, places);
            ASSERT_EQ(in_full(catalog, places), reference_match(catalog, checklist)) << effects;
        }
    }
}

TEST(MatchPlaces, ServeAnotherMatcherToo) {
    const auto small = random_catalog(real_catalog(), 5, 1);
    const auto large = random_catalog(real_catalog(), 50, 2);
    MatchPlaces places;
    for (const auto* catalog : {&large, &small, &large}) {
        const Matcher matcher(*catalog);
        const auto checklist = random_checklists(*catalog, 1).front();
        matcher.match(checklist, {}, places);
        EXPECT_EQ(in_full(*catalog, places), reference_match(*catalog, checklist));
    }
}

TEST(MatchPlaces, AskTheHeapForNothingOnceThereIsRoom) {
    const auto large = random_catalog(real_catalog(), 500, 3);
    for (const auto* catalog : {&real_catalog(), &large}) {
        const Matcher matcher(*catalog);
        const auto checklists = random_checklists(*catalog, 1000);
        MatchPlaces places;
        matcher.match({}, {}, places);
        const testing::MemoryWatch watch;
        for (const auto& checklist : checklists) matcher.match(checklist, {}, places);
        EXPECT_EQ(watch.largest_piece(), 0U);
    }
}

}  // namespace
}  // namespace signpost
