// SPDX-License-Identifier: Apache-2.0
#include "core/matching/stream_answer.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/matching/matcher.h"
#include "tests/bench/records.h"
#include "tests/support/random_catalogs.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::reading;
using testing::real_catalog;
using testing::ticked;
using Json = nlohmann::ordered_json;

std::string answer(const Catalog& catalog, const Checklist& checklist, std::string_view id = "null") {
    MatchPlaces places;
    Matcher(catalog).match(checklist, {}, places);
    ByteBuffer out;
    StreamAnswers(catalog).write(id, places, out);
    return std::string(out.text());
}

TEST(StreamAnswers, SayContactForNothing) {
    EXPECT_EQ(answer(real_catalog(), {}),
              "{\"id\":null,\"advice\":\"contact\",\"effects\":{},\"emergency\":[]}\n");
}

TEST(StreamAnswers, ListEffectsWithTheirSigns) {
    EXPECT_EQ(answer(real_catalog(), ticked(real_catalog(), {"chills", "fever"}), "\"p 1\""),
              "{\"id\":\"p 1\",\"advice\":\"contact\",\"effects\":{\"crs\":[\"fever\",\"chills\"],"
              "\"infection\":[\"fever\",\"chills\"],\"low_counts\":[\"fever\"]},\"emergency\":[]}\n");
}

TEST(StreamAnswers, GiveEachReasonWithItsSources) {
    auto checklist = ticked(real_catalog(), {"seizure", "confusion", "fever"});
    checklist.readings = {reading(real_catalog(), "oxygen", "80")};
    const auto json = Json::parse(answer(real_catalog(), checklist));
    EXPECT_EQ(json["advice"], "emergency");
    const auto result = Matcher(real_catalog()).match(checklist);
    ASSERT_EQ(json["emergency"].size(), result.emergency.size());
    for (std::size_t i = 0; i < result.emergency.size(); ++i) {
        const auto& reason = result.emergency[i];
        EXPECT_EQ(json["emergency"][i]["because"], kind_of(reason));
        EXPECT_EQ(json["emergency"][i]["id"], id_of(real_catalog(), reason));
        ASSERT_EQ(json["emergency"][i]["signs"].size(), reason.signs.size());
        for (std::size_t s = 0; s < reason.signs.size(); ++s)
            EXPECT_EQ(json["emergency"][i]["signs"][s], real_catalog().at(reason.signs[s]).id);
        const auto& sources = sources_of(real_catalog(), reason);
        ASSERT_EQ(json["emergency"][i]["sources"].size(), sources.size());
        for (std::size_t s = 0; s < sources.size(); ++s)
            EXPECT_EQ(json["emergency"][i]["sources"][s], real_catalog().at(sources[s]).id);
    }
}

/// The room that is made beforehand holds the longest answer that there can be.
TEST(StreamAnswers, HaveRoomForEverythingAtOnce) {
    for (const std::size_t effects : {5U, 40U}) {
        const auto catalog = testing::random_catalog(real_catalog(), effects, 7);
        Checklist all;
        for (std::size_t i = 0; i < catalog.signs.size(); ++i) all.ticked.push_back(at_place<SignIndex>(i));
        for (const auto& one : bench::random_checklists(catalog, 50))
            all.readings.insert(all.readings.end(), one.readings.begin(), one.readings.end());
        const auto json = Json::parse(answer(catalog, all, "\"" + std::string(5000, 'x') + "\""));
        EXPECT_EQ(json["effects"].size(), effects);
        EXPECT_EQ(json["id"].get<std::string>().size(), 5000U);
    }
}

}  // namespace
}  // namespace signpost
