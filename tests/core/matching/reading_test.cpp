// SPDX-License-Identifier: Apache-2.0
#include "core/matching/reading.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::reading;
using testing::real_catalog;
using ReadingKind = ReadingMistakeKind;

constexpr UnitIndex celsius{0};
constexpr UnitIndex fahrenheit{1};

MeasurementIndex measurement(const std::string& id) { return real_catalog().find_measurement(id).value(); }

struct GoodReading {
    std::string measurement;
    std::string text;
    UnitIndex unit;
    std::int64_t hundredths;
};

TEST(Reading, IsReadAsPeopleWriteIt) {
    const GoodReading rows[] = {
        {"temperature", "38.4C", celsius, 3840},
        {"temperature", "38.4 C", celsius, 3840},
        {"temperature", "38,4c", celsius, 3840},
        {"temperature", "38.4°C", celsius, 3840},
        {"temperature", " 38.4 °c ", celsius, 3840},
        {"temperature", "101.1F", fahrenheit, 10110},
        {"temperature", "101,1 °F", fahrenheit, 10110},
        {"temperature", "30C", celsius, 3000},
        {"temperature", "45.0C", celsius, 4500},
        {"temperature", "86F", fahrenheit, 8600},
        {"temperature", "113F", fahrenheit, 11300},
        {"temperature", "38.40C", celsius, 3840},
        {"systolic", "85", UnitIndex{0}, 8500},
        {"systolic", "85 mmHg", UnitIndex{0}, 8500},
        {"systolic", "85\u00A0mmHg", UnitIndex{0}, 8500},
        {"systolic", "85MMHG", UnitIndex{0}, 8500},
        {"heart_rate", "110 bpm", UnitIndex{0}, 11000},
        {"heart_rate", "110/min", UnitIndex{0}, 11000},
        {"heart_rate", "110 per minute", UnitIndex{0}, 11000},
        {"oxygen", "91%", UnitIndex{0}, 9100},
        {"oxygen", "91 %", UnitIndex{0}, 9100},
        {"oxygen", "100", UnitIndex{0}, 10000},
        {"oxygen", "91.0", UnitIndex{0}, 9100},
        {"temperature", "٣٨٫٤ °C", celsius, 3840},
        {"temperature", "۳۸٫۴C", celsius, 3840},
        {"temperature", "３８．４℃", celsius, 3840},
        {"temperature", "１０１，１　℉", fahrenheit, 10110},
        {"oxygen", "٩١٪", UnitIndex{0}, 9100},
        {"oxygen", "９１％", UnitIndex{0}, 9100},
        {"temperature", "\u206838,4\u00A0°C\u2069", celsius, 3840},  // as a paper shows it
    };
    for (const auto& row : rows) {
        const auto read = read_measurement(real_catalog(), measurement(row.measurement), row.text);
        ASSERT_TRUE(read.ok()) << row.text;
        EXPECT_EQ(read.value(), (Reading{measurement(row.measurement), row.unit, Decimal{row.hundredths}}))
            << row.text;
    }
}

struct BadReading {
    std::string measurement;
    std::string text;
    ReadingKind kind;
    UnitIndex unit{};
    std::optional<UnitIndex> fits = {};
};

TEST(Reading, IsRefusedWithItsReason) {
    const BadReading rows[] = {
        {"temperature", "", ReadingKind::empty},
        {"temperature", " \t", ReadingKind::empty},
        {"temperature", "abc", ReadingKind::not_a_number},
        {"temperature", "C", ReadingKind::not_a_number},
        {"temperature", "-38C", ReadingKind::not_a_number},
        {"temperature", "+38C", ReadingKind::not_a_number},
        {"temperature", "38.C", ReadingKind::not_a_number},
        {"temperature", "38..4C", ReadingKind::not_a_number},
        {"temperature", "38.4.1C", ReadingKind::not_a_number},
        {"temperature", "12345678C", ReadingKind::out_of_range, celsius},
        {"temperature", "12345678F", ReadingKind::out_of_range, fahrenheit},
        {"temperature", "12345678", ReadingKind::unit_missing},
        {"systolic", "99999999", ReadingKind::out_of_range},
        {"temperature", "38.4", ReadingKind::unit_missing},
        {"temperature", "38.4K", ReadingKind::unknown_unit},
        {"temperature", "38.4 CC", ReadingKind::unknown_unit},
        {"temperature", "38.4C 39C", ReadingKind::unknown_unit},
        {"temperature", "3e1C", ReadingKind::unknown_unit},
        {"temperature", std::string("38.4C\0", 6), ReadingKind::unknown_unit},
        {"temperature", "38.456C", ReadingKind::too_many_decimals, celsius},
        {"temperature", "100.456F", ReadingKind::too_many_decimals, fahrenheit},
        {"temperature", "38.45C", ReadingKind::too_many_decimals, celsius},
        {"temperature", "100.45F", ReadingKind::too_many_decimals, fahrenheit},
        {"temperature", "29.9C", ReadingKind::out_of_range, celsius},
        {"temperature", "45.1C", ReadingKind::out_of_range, celsius},
        {"temperature", "85.9F", ReadingKind::out_of_range, fahrenheit},
        {"temperature", "113.1F", ReadingKind::out_of_range, fahrenheit},
        {"temperature", "101.1C", ReadingKind::out_of_range, celsius, fahrenheit},
        {"temperature", "38.4F", ReadingKind::out_of_range, fahrenheit, celsius},
        {"temperature", "0C", ReadingKind::out_of_range, celsius},
        {"systolic", "29", ReadingKind::out_of_range},
        {"systolic", "301", ReadingKind::out_of_range},
        {"systolic", "85 F", ReadingKind::unknown_unit},
        {"systolic", "85.5", ReadingKind::too_many_decimals},
        {"systolic", "120/80", ReadingKind::unknown_unit},
        {"heart_rate", "9", ReadingKind::out_of_range},
        {"heart_rate", "351", ReadingKind::out_of_range},
        {"oxygen", "101%", ReadingKind::out_of_range},
        {"oxygen", "19", ReadingKind::out_of_range},
    };
    for (const auto& row : rows) {
        const auto read = read_measurement(real_catalog(), measurement(row.measurement), row.text);
        ASSERT_FALSE(read.ok()) << row.measurement << ' ' << row.text;
        EXPECT_EQ(read.error(), (ReadingMistake{row.kind, row.unit, row.fits}))
            << row.measurement << ' ' << row.text;
    }
}

TEST(Reading, TakesTheGivenUnitOnlyWhereNoneIsWritten) {
    const auto temperature = measurement("temperature");
    EXPECT_EQ(read_measurement(real_catalog(), temperature, "38.4", celsius).value().unit, celsius);
    EXPECT_EQ(read_measurement(real_catalog(), temperature, "101.1", fahrenheit).value().unit, fahrenheit);
    EXPECT_EQ(read_measurement(real_catalog(), temperature, "38.4C", fahrenheit).value().unit, celsius);
    EXPECT_EQ(read_measurement(real_catalog(), temperature, "101.1", celsius).error(),
              (ReadingMistake{ReadingKind::out_of_range, celsius, fahrenheit}));
}

struct FeverLineRow {
    std::string line;
    std::optional<FeverLineMistake> mistake;
};

TEST(Line, TypedWithoutAUnitIsInTheOneInWhichItIsPossible) {
    const auto read = [](std::string_view text) {
        return read_line(real_catalog(), measurement("temperature"), text);
    };
    for (const auto* text : {"37.5", "37,5", " 37.5 C", "37.5\u00A0°C"})
        EXPECT_EQ(read(text).value(), reading(real_catalog(), "temperature", "37.5C")) << text;
    for (const auto* text : {"99.5", "99,5F", "99.5 °F"})
        EXPECT_EQ(read(text).value(), reading(real_catalog(), "temperature", "99.5F")) << text;
    EXPECT_EQ(read_line(real_catalog(), measurement("heart_rate"), "120").value(),
              reading(real_catalog(), "heart_rate", "120"));
}

TEST(Line, ThatCannotBeReadIsRefusedWithItsReason) {
    const auto mistake = [](std::string_view text) {
        return read_line(real_catalog(), measurement("temperature"), text).error().kind;
    };
    EXPECT_EQ(mistake(""), ReadingKind::empty);
    EXPECT_EQ(mistake("warm"), ReadingKind::not_a_number);
    EXPECT_EQ(mistake("37.5 K"), ReadingKind::unknown_unit);
    EXPECT_EQ(mistake("375"), ReadingKind::out_of_range);
    EXPECT_EQ(mistake("60"), ReadingKind::out_of_range) << "in neither unit";
    EXPECT_EQ(mistake("99.5 C"), ReadingKind::out_of_range)
        << "a unit that is written is the one that is meant";
}

TEST(FeverLine, MayBeLowerThanTheRulesAndNeverHigher) {
    const FeverLineRow rows[] = {
        {"37.5C", {}},
        {"38.0C", {}},
        {"36.1C", {}},
        {"99.5F", {}},
        {"100.4F", {}},
        {"96.9F", {}},
        {"38.1C", FeverLineMistake::too_high},
        {"100.5F", FeverLineMistake::too_high},
        {"45.0C", FeverLineMistake::too_high},
        {"36.0C", FeverLineMistake::too_low},
        {"96.8F", FeverLineMistake::too_low},
        {"30.0C", FeverLineMistake::too_low},
    };
    for (const auto& row : rows)
        EXPECT_EQ(fever_line_mistake(real_catalog(), reading(real_catalog(), "temperature", row.line)),
                  row.mistake)
            << row.line;
}

TEST(FeverLine, IsForTemperatureAndForRulesThatAllowIt) {
    EXPECT_EQ(fever_line_mistake(real_catalog(), reading(real_catalog(), "oxygen", "91")),
              FeverLineMistake::not_allowed);
    auto rules = testing::tiny_rules();
    testing::change(rules, "measurements.toml", "team_may_lower = true", "team_may_lower = false");
    const auto catalog = testing::load_or_throw(rules);
    EXPECT_EQ(fever_line_mistake(catalog, reading(catalog, "temperature", "37.5C")),
              FeverLineMistake::not_allowed);
}

TEST(Contradiction, IsABottomNumberThatIsNotTheLower) {
    const auto top = [](const std::string& text) { return reading(real_catalog(), "systolic", text); };
    const auto bottom = [](const std::string& text) { return reading(real_catalog(), "diastolic", text); };
    EXPECT_FALSE(find_contradiction(real_catalog(), {}));
    EXPECT_FALSE(find_contradiction(real_catalog(), {top("120"), bottom("80")}));
    EXPECT_FALSE(find_contradiction(real_catalog(), {bottom("119"), top("120")}));
    EXPECT_FALSE(find_contradiction(real_catalog(), {bottom("200")}));
    EXPECT_FALSE(
        find_contradiction(real_catalog(), {top("30"), reading(real_catalog(), "heart_rate", "200")}));
    for (const auto& readings :
         {std::vector{top("80"), bottom("80")}, std::vector{bottom("120"), top("80")}}) {
        const auto found = find_contradiction(real_catalog(), readings);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->should_be_lower.measurement, measurement("diastolic"));
        EXPECT_EQ(found->should_be_higher.measurement, measurement("systolic"));
    }
}

}  // namespace
}  // namespace signpost
