// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/fhir_parts.h"

#include <regex>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/sharing/fhir_answers.h"
#include "core/sharing/fhir_time.h"
#include "tests/support/sample_diaries.h"

namespace signpost::fhir {
namespace {

using signpost::testing::at;

TEST(FhirParts, TextsLoseWhatFhirRefuses) {
    EXPECT_EQ(clean("  a b\t"), "a b");
    EXPECT_EQ(clean("\u00A0a\u00A0b\u3000"), "a b");
    EXPECT_EQ(clean("a\u2028b\r\nc"), "a\nb\nc");
    EXPECT_EQ(clean("\uFEFF \uFEFF"), "");
    EXPECT_EQ(clean("a\uFEFFb"), "a\uFEFFb");
    EXPECT_EQ(clean("a\x01\xffz"), "a\uFFFD\uFFFDz");
    EXPECT_EQ(clean("ü\u200Dä"), "ü\u200Dä");
}

TEST(FhirParts, AddressesAreUuidsThatDifferWithTheirNames) {
    const std::regex uuid("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    std::set<std::string> all;
    for (const auto* a : {"", "a", "b", "ab"})
        for (const auto* b : {"", "a", "b", "ab"}) {
            EXPECT_TRUE(std::regex_match(urn_of({a, b}), uuid));
            EXPECT_TRUE(all.insert(urn_of({a, b})).second);
        }
    EXPECT_EQ(urn_of({"a", "b"}), urn_of({"a", "b"}));
}

TEST(FhirTime, SecondsTellMomentsOfOneMinuteApart) {
    const auto time = at("2026-11-05T08:00-03:30");
    std::set<std::string> all;
    for (std::size_t i = 0; i < 20'000; ++i) {
        const auto written = date_time(time, i);
        EXPECT_TRUE(all.insert(written).second);
        EXPECT_EQ(parse_date_time(written)->time, time);
    }
    EXPECT_EQ(date_time(time, 0), "2026-11-05T08:00:00-03:30");
    EXPECT_EQ(date_time(at("2026-11-05T08:00Z"), 7), "2026-11-05T08:00:07+00:00");
}

TEST(FhirTime, MillisecondsAreReadAndMoreDigitsPassedOver) {
    const auto zero = parse_date_time("1970-01-01T00:00:00Z").value();
    EXPECT_EQ(zero.milliseconds, 0);
    EXPECT_TRUE(zero.is_utc);
    EXPECT_EQ(parse_date_time("1970-01-01T00:00:01.25Z")->milliseconds, 1250);
    EXPECT_EQ(parse_date_time("1970-01-01T01:00:01.123456789+01:00")->milliseconds, 1123);
    EXPECT_FALSE(parse_date_time("1970-01-01T01:00:01+01:00")->is_utc);
    for (const auto* no :
         {"", "1970", "1970-01-01", "1970-01-01T00:00", "1970-01-01T00:00:00", "1970-01-01T00:00:0Z",
          "1970-01-01T00:00:00.Z", "1970-01-01T00:00:00.xZ", "1970-01-01T00:00:000Z", "1970-01-01 00:00:00Z",
          "1970-01-01T00:00:00z", "1970-01-01T00:00:00Zx", "1970-01-01T00:00:61Z", "1899-12-31T00:00:00Z"})
        EXPECT_FALSE(parse_date_time(no).has_value()) << no;
}

TEST(FhirTime, AClockFartherFromUtcThanAnyZoneIsNotBelieved) {
    const auto moment = parse_date_time("2026-11-05T08:00:00Z").value();
    EXPECT_FALSE(time_here(moment, [](std::int64_t) { return 841; }).has_value());
    EXPECT_EQ(time_here(moment, [](std::int64_t) { return -840; }), at("2026-11-04T18:00-14:00"));
    const auto last = parse_date_time("2200-12-31T23:59:00Z").value();
    EXPECT_FALSE(time_here(last, [](std::int64_t) { return 60; }).has_value());
}

TEST(FhirAnswers, ALineOfAReadingCanBeReadBack) {
    for (const EntryReading& reading : {EntryReading{"a", "b", "one hundred"},
                                        EntryReading{"a", "b", "1:2: 3"}, EntryReading{"a", "b", ""}})
        EXPECT_EQ(read_reading_line(reading_line(reading)), reading);
    EXPECT_EQ(reading_line({"a", "b", " 1\n2 "}), "a b: 1 2");
    for (const auto* no : {"", "a", "a b", "a: b", ":", "37.5"}) EXPECT_FALSE(read_reading_line(no)) << no;
}

}  // namespace
}  // namespace signpost::fhir
