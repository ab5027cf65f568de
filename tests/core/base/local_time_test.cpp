// SPDX-License-Identifier: Apache-2.0
// Clock times with their distance from UTC, also in the two nights a year when the clocks are changed.
#include "core/base/local_time.h"

#include <cstdlib>
#include <optional>
#include <string>

#include <time.h>

#include <gtest/gtest.h>

namespace signpost {
namespace {

/// While it lives, this computer is in that zone.
class Zone {
public:
    explicit Zone(const char* name) {
        if (const char* before = std::getenv("TZ")) before_ = before;
        ::setenv("TZ", name, 1);
        ::tzset();
    }
    Zone(const Zone&) = delete;
    Zone& operator=(const Zone&) = delete;
    ~Zone() {
        if (before_) {
            ::setenv("TZ", before_->c_str(), 1);
        } else {
            ::unsetenv("TZ");
        }
        ::tzset();
    }

private:
    std::optional<std::string> before_;
};

constexpr auto berlin = "CET-1CEST,M3.5.0,M10.5.0/3";  // Europe/Berlin, without needing the zone files
constexpr auto new_york = "EST5EDT,M3.2.0,M11.1.0";    // America/New_York
constexpr auto kathmandu = "<+0545>-5:45";
constexpr auto kiritimati = "<+14>-14";

std::string here(const std::string& text) {
    const auto time = LocalTime::parse_here(text);
    return time ? time->iso() : "none";
}

std::int64_t utc(const std::string& iso) { return LocalTime::parse(iso).value().utc_minutes(); }

TEST(LocalTime, ReadsAndWritesIsoTimes) {
    for (const std::string text :
         {"2026-11-05T08:00+01:00", "1900-01-01T00:00-14:00", "2200-12-31T23:59+14:00",
          "2026-11-05T08:00-03:30", "2026-11-05T08:00+00:00"}) {
        const auto read = LocalTime::parse(text);
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(read->iso(), text);
    }
    EXPECT_EQ(LocalTime::parse("2026-11-05T08:00Z")->iso(), "2026-11-05T08:00+00:00");
}

TEST(LocalTime, RefusesTextsThatAreNoTime) {
    for (const std::string text : {"",
                                   "2026-11-05",
                                   "2026-11-05T08:00",
                                   "2026-11-05 08:00Z",
                                   "2026-11-05T8:00Z",
                                   "2026-11-05T24:00Z",
                                   "2026-11-05T08:60Z",
                                   "2026-02-30T08:00Z",
                                   "2026-11-05T08:00z",
                                   "2026-11-05T08:00+1:00",
                                   "2026-11-05T08:00+0100",
                                   "2026-11-05T08:00+14:01",
                                   "2026-11-05T08:00-14:01",
                                   "2026-11-05T08:00+01:60",
                                   "2026-11-05T08:00 +01:00",
                                   "2026-11-05T08.00Z",
                                   "2026-11-05T08:00:00Z",
                                   "2026-11-05T08:00ZZ",
                                   " 2026-11-05T08:00Z",
                                   "2026-11-05T08:00Z ",
                                   "2026-11-05T-8:00Z",
                                   "2026-11-05T+8:00Z"})
        EXPECT_FALSE(LocalTime::parse(text)) << text;
    EXPECT_FALSE(LocalTime::parse(std::string("2026-11-05T08:00\0", 17)));
    EXPECT_FALSE(LocalTime::parse(std::string(100'000, '2')));
}

TEST(LocalTime, ReadsClocksAsPeopleWriteThem) {
    EXPECT_EQ(parse_clock("8:00"), 480);
    EXPECT_EQ(parse_clock(" 08:00\n"), 480);
    EXPECT_EQ(parse_clock("20.15"), 1215);
    EXPECT_EQ(parse_clock("0:00"), 0);
    EXPECT_EQ(parse_clock("23:59"), 1439);
    for (const std::string text : {"", ":", "8", "8:", ":00", "8:0", "8:000", "008:00", "24:00", "8:60",
                                   "8:5x", "-1:00", "+8:00", "8: 0", "8:00 pm", "8:00:00", "8,00"})
        EXPECT_FALSE(parse_clock(text)) << text;
}

TEST(LocalTime, TakesTheDistanceFromUtcOfThatDayAndPlace) {
    const Zone zone(berlin);
    EXPECT_EQ(here("2026-01-15T12:00"), "2026-01-15T12:00+01:00");
    EXPECT_EQ(here("2026-07-15 12:00"), "2026-07-15T12:00+02:00");
    EXPECT_EQ(here(" 2026-07-15T8:05 "), "2026-07-15T08:05+02:00");
    for (const std::string text :
         {"", "2026-07-15", "2026-07-15T", "2026-07-15T12:00Z", "2026-07-32T12:00", "2026-07-15X12:00"})
        EXPECT_FALSE(LocalTime::parse_here(text)) << text;
}

TEST(LocalTime, ShowsAMomentOnTheClockOfThisPlaceOnBothSidesOfAChangeOfTheClocks) {
    const Zone zone(berlin);
    for (const auto* moment : {"2026-01-15T12:00+01:00", "2026-07-15T00:30+02:00", "2026-03-29T01:59+01:00",
                               "2026-03-29T03:00+02:00", "1969-12-31T23:59+01:00"}) {
        const auto time = LocalTime::parse(moment).value();
        EXPECT_EQ(LocalTime::here_at(time.utc_minutes()), time) << moment;
    }
}

TEST(LocalTime, TakesAMinuteThatTheClocksLeaveOutAsItIsWritten) {
    const struct {
        const char* zone;
        const char* before;
        const char* missing;
        const char* after;
    } rows[] = {{berlin, "2026-03-29T01:59", "2026-03-29T02:30", "2026-03-29T03:00"},
                {new_york, "2026-03-08T01:59", "2026-03-08T02:30", "2026-03-08T03:00"}};
    for (const auto& row : rows) {
        const Zone zone(row.zone);
        const auto missing = LocalTime::parse_here(row.missing).value();
        EXPECT_EQ(missing.date.iso() + "T" + missing.clock(), row.missing);
        EXPECT_TRUE(LocalTime::parse(missing.iso()));
        const auto before = LocalTime::parse_here(row.before).value();
        const auto after = LocalTime::parse_here(row.after).value();
        EXPECT_EQ(after.utc_minutes() - before.utc_minutes(), 1);
        EXPECT_EQ(after.utc_offset_minutes - before.utc_offset_minutes, 60);
        EXPECT_NEAR(static_cast<double>(missing.utc_minutes() - after.utc_minutes()), 0, 30);
    }
}

TEST(LocalTime, TakesAMinuteThatComesTwiceForOneOfTheTwo) {
    const struct {
        const char* zone;
        const char* twice;
        std::int64_t first;
    } rows[] = {{berlin, "2026-10-25T02:30", utc("2026-10-25T02:30+02:00")},
                {new_york, "2026-11-01T01:30", utc("2026-11-01T01:30-04:00")}};
    for (const auto& row : rows) {
        const Zone zone(row.zone);
        const auto time = LocalTime::parse_here(row.twice).value();
        EXPECT_EQ(time.date.iso() + "T" + time.clock(), row.twice);
        EXPECT_TRUE(time.utc_minutes() == row.first || time.utc_minutes() == row.first + 60) << time.iso();
    }
}

TEST(LocalTime, KnowsPlacesFarFromUtc) {
    {
        const Zone zone(kathmandu);
        EXPECT_EQ(here("2026-07-15T12:00"), "2026-07-15T12:00+05:45");
    }
    const Zone zone(kiritimati);
    EXPECT_EQ(here("2026-07-15T12:00"), "2026-07-15T12:00+14:00");
}

TEST(LocalTime, CountsMinutesSoThatTimesOfTwoPlacesStandInTheirOrder) {
    EXPECT_EQ(utc("1970-01-01T00:00Z"), 0);
    EXPECT_EQ(utc("1969-12-31T23:59Z"), -1);
    EXPECT_EQ(utc("2026-11-05T08:00+01:00"), utc("2026-11-05T02:00-05:00"));
    EXPECT_EQ(utc("2026-03-29T03:00+02:00") - utc("2026-03-29T01:59+01:00"), 1);
    EXPECT_EQ(utc("2026-10-25T02:00+01:00") - utc("2026-10-25T02:00+02:00"), 60);
}

TEST(LocalTime, OfNowIsBetweenTheSystemsSecondBeforeAndAfter) {
    for (const auto* name : {berlin, new_york, kathmandu, kiritimati, "UTC0"}) {
        const Zone zone(name);
        const auto before = ::time(nullptr) / 60;
        const auto now = LocalTime::now();
        const auto after = ::time(nullptr) / 60;
        EXPECT_GE(now.utc_minutes(), before) << name;
        EXPECT_LE(now.utc_minutes(), after) << name;
        EXPECT_EQ(LocalTime::parse(now.iso()), now);
    }
}

TEST(LocalTime, ShowsTheClockWithTwoDigitsEach) {
    EXPECT_EQ(LocalTime::parse("2026-11-05T00:05Z")->clock(), "00:05");
    EXPECT_EQ(LocalTime::parse("2026-11-05T23:50Z")->clock(), "23:50");
}

}  // namespace
}  // namespace signpost
