// SPDX-License-Identifier: Apache-2.0
// Files that are cut off, overgrown or forged: each is refused with its place, and none does harm.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/text.h"
#include "tests/core/sharing/fhir_diaries.h"
#include "tests/support/sample_diaries.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using namespace testing;

using ImportKind = ImportProblemKind;

Result<FhirEntries, ImportProblem> read(std::string_view bytes) {
    return entries_from_fhir(real_catalog(), bytes, winter_offset);
}

std::vector<Json> odd_values() {
    return {Json(nullptr),
            true,
            7,
            -1,
            1e300,
            Json::object(),
            Json::array(),
            "",
            "\n",
            "x",
            Json::array({nullptr}),
            {{"a", 1}},
            std::string(100'000, 'x'),
            "\u202E",
            Json::array({Json::array()})};
}

/// Calls `visit` with the file changed at each of its values in turn.
template <class Visit>
void at_each_value(Json& file, Json& value, const Visit& visit) {
    const auto kept = value;
    for (const auto& odd : odd_values()) {
        value = odd;
        visit(file);
    }
    value = kept;
    if (!value.is_structured()) return;
    for (auto& inner : value) at_each_value(file, inner, visit);
}

/// Either an entry that a diary can keep, or a problem that can be shown.
void expect_no_harm(const Json& file) {
    const auto result = read(file.dump());
    if (!result) {
        EXPECT_TRUE(is_plain_utf8(result.error().place + result.error().found)) << result.error();
        return;
    }
    for (const auto& entry : result.value().entries)
        EXPECT_THAT(mistakes_in(entry), ::testing::IsEmpty()) << file.dump().substr(0, 300);
}

TEST(FhirHostile, EveryTruncationIsRefusedWithItsLine) {
    const auto text = response_of_lhc_forms().dump(1);
    for (std::size_t length = 0; length < text.size(); ++length) {
        const auto result = read(std::string_view(text).substr(0, length));
        ASSERT_FALSE(result.ok()) << length;
        EXPECT_EQ(result.error().kind, ImportKind::not_json);
        EXPECT_THAT(result.error().place, ::testing::StartsWith("line "));
    }
}

TEST(FhirHostile, AnotherTypeAtAnyPlaceIsRefusedOrIgnored) {
    auto file = response_of_lhc_forms();
    at_each_value(file, file, expect_no_harm);
}

TEST(FhirHostile, AnotherTypeAtAnyPlaceOfABundleIsRefusedOrIgnored) {
    auto diary = empty_diary();
    diary.entries = {note_entry(1, "a note")};
    diary.entries[0].signs = {"fever", "x9_unknown"};
    diary.entries[0].readings = {{"systolic", "mmhg", "98"}, {"oxygen", "percent", "ninety"}};
    auto bundle = Json::parse(fhir_bundle(real_catalog(), diary));
    bundle["entry"].erase(1);  // the form is looked at elsewhere, and long
    at_each_value(bundle, bundle, expect_no_harm);
}

TEST(FhirHostile, ItemsWithinItemsForEverAreRefusedBeforeTheyAreWalked) {
    std::string text = R"({"resourceType":"QuestionnaireResponse","item":[)";
    for (int i = 0; i < 100'000; ++i) text += R"({"linkId":"g.bleeding","item":[)";
    EXPECT_EQ(read(text).error().kind, ImportKind::too_deep);
    auto nested = response_of_lhc_forms();
    nested["item"].push_back({{"linkId", "g.bleeding"}, {"item", nested["item"]}});
    EXPECT_EQ(problem_of(nested).kind, ImportKind::given_twice);
}

TEST(FhirHostile, NamesGivenTwiceAndBytesThatAreNoTextAreRefused) {
    auto text = response_of_lhc_forms().dump();
    auto twice = text;
    twice.insert(1, R"("status":"amended",)");
    EXPECT_EQ(read(twice).error(), (ImportProblem{ImportKind::given_twice, "status", "status"}));
    text.replace(text.find("elsewhere"), 1, "\xff");
    EXPECT_EQ(read(text).error().kind, ImportKind::not_json);
}

TEST(FhirHostile, MoreThanAFileMayHoldIsRefused) {
    EXPECT_EQ(read(std::string(largest_import_bytes + 1, ' ')).error().kind, ImportKind::too_large);
    Json bundle{{"resourceType", "Bundle"}, {"entry", Json::array()}};
    auto response = response_of_lhc_forms();
    response["item"] = Json::array();
    response.erase("meta");
    for (std::size_t i = 0; i <= most_entries; ++i) {
        response["authored"] = at("2026-01-01T00:00+00:00").date.plus_days(static_cast<int>(i % 300))->iso() +
                               "T08:" + std::to_string(10 + i / 300 % 50) + ":" +
                               std::to_string(10 + i / 15'000) + "Z";
        bundle["entry"].push_back({{"resource", response}});
    }
    EXPECT_EQ(problem_of(bundle).kind, ImportKind::too_large);
    bundle["entry"].erase(0);
    EXPECT_EQ(read_or_throw(bundle).entries.size(), most_entries);
}

}  // namespace
}  // namespace signpost
