// SPDX-License-Identifier: Apache-2.0
#include "core/base/decimal.h"

#include <cstdint>
#include <string>

#include <gtest/gtest.h>

namespace signpost {
namespace {

struct GoodNumber {
    std::string text;
    std::int64_t hundredths;
};

constexpr auto blank_of_no_break = "\xC2\xA0";

TEST(Decimal, ReadsWhatAPersonTypes) {
    const GoodNumber rows[] = {
        {"0", 0},
        {"38", 3800},
        {"38.4", 3840},
        {"38,4", 3840},
        {"38.40", 3840},
        {"38.04", 3804},
        {"100.4", 10040},
        {"  91\t", 9100},
        {"\n85\r\n", 8500},
        {"007", 700},
        {"0.01", 1},
        {"0,1", 10},
        {"9999999", 999999900},
        {"9999999.99", 999999999},
        {"٣٨٫٤", 3840},  // digits and separator of Arabic
        {"٣٨.٤", 3840},
        {"٣٨،٤", 3840},
        {"۳۸٫۴", 3840},      // of Persian
        {"３８．４", 3840},  // as wide as Chinese letters
        {"３８，４", 3840},
        {"38。4", 3840},
        {"\u200E38,4\u200F", 3840},  // with marks of direction
        {std::string("38") + blank_of_no_break, 3800},
    };
    for (const auto& row : rows) {
        const auto read = parse_decimal(row.text);
        ASSERT_TRUE(read.ok()) << row.text;
        EXPECT_EQ(read.value().hundredths, row.hundredths) << row.text;
    }
}

struct BadNumber {
    std::string text;
    DecimalMistake mistake;
};

TEST(Decimal, RefusesWhatIsNoPlainNumberAndSaysWhy) {
    const BadNumber rows[] = {
        {"", DecimalMistake::empty},
        {" \t\r\n", DecimalMistake::empty},
        {"abc", DecimalMistake::not_a_number},
        {"-1", DecimalMistake::not_a_number},
        {"+38", DecimalMistake::not_a_number},
        {"38.", DecimalMistake::not_a_number},
        {".5", DecimalMistake::not_a_number},
        {".", DecimalMistake::not_a_number},
        {",", DecimalMistake::not_a_number},
        {"1e2", DecimalMistake::not_a_number},
        {"0x10", DecimalMistake::not_a_number},
        {"3 8", DecimalMistake::not_a_number},
        {"38.4.1", DecimalMistake::not_a_number},
        {"1,000.5", DecimalMistake::not_a_number},
        {"1.000,5", DecimalMistake::not_a_number},
        {"1'000", DecimalMistake::not_a_number},
        {"nan", DecimalMistake::not_a_number},
        {"inf", DecimalMistake::not_a_number},
        {"38.4C", DecimalMistake::not_a_number},
        {"三十八", DecimalMistake::not_a_number},
        {"٣٨٬٤", DecimalMistake::not_a_number},  // a separator of thousands
        {"३८", DecimalMistake::not_a_number},    // digits of no language of the program
        {"٣٨٫", DecimalMistake::not_a_number},
        {"٣٨٫٤٥٦", DecimalMistake::too_many_decimals},
        {std::string("3\0008", 3), DecimalMistake::not_a_number},
        {"1.234", DecimalMistake::too_many_decimals},
        {"38.400", DecimalMistake::too_many_decimals},
        {"1,000", DecimalMistake::too_many_decimals},
        {"1." + std::string(100'000, '0'), DecimalMistake::too_many_decimals},
        {"10000000", DecimalMistake::too_long},
        {"00000038", DecimalMistake::too_long},
        {std::string(100'000, '9'), DecimalMistake::too_long},
    };
    for (const auto& row : rows) {
        const auto read = parse_decimal(row.text);
        ASSERT_FALSE(read.ok()) << row.text.substr(0, 40);
        EXPECT_EQ(read.error(), row.mistake) << row.text.substr(0, 40);
    }
}

TEST(Decimal, ComparesExactlyWhereBinaryNumbersWouldNot) {
    EXPECT_EQ(parse_decimal("100.4").value(), parse_decimal("100,40").value());
    EXPECT_LT(parse_decimal("100.3").value(), parse_decimal("100.4").value());
    EXPECT_LT(parse_decimal("100.39").value(), parse_decimal("100.4").value());
    EXPECT_GT(parse_decimal("38.01").value(), parse_decimal("38").value());
}

struct WrittenNumber {
    std::int64_t hundredths;
    int min_decimals;
    std::string text;
};

TEST(Decimal, IsWrittenWithoutNeedlessZeros) {
    const WrittenNumber rows[] = {
        {3840, 0, "38.4"},  {3800, 0, "38"},    {3795, 0, "37.95"}, {3800, 1, "38.0"}, {3840, 1, "38.4"},
        {3795, 1, "37.95"}, {3800, 2, "38.00"}, {3840, 2, "38.40"}, {0, 0, "0"},       {5, 0, "0.05"},
        {10000, 0, "100"},  {3800, -3, "38"},   {3800, 9, "38.00"},
    };
    for (const auto& row : rows)
        EXPECT_EQ(to_text(Decimal{row.hundredths}, row.min_decimals), row.text) << row.hundredths;
}

TEST(Decimal, ReadsBackWhatItWrote) {
    for (std::int64_t hundredths = 0; hundredths <= 12'000; ++hundredths) {
        const auto read = parse_decimal(to_text(Decimal{hundredths}));
        ASSERT_TRUE(read.ok()) << hundredths;
        ASSERT_EQ(read.value().hundredths, hundredths);
    }
}

TEST(Decimal, TellsHowManyDigitsStandBehindThePoint) {
    EXPECT_TRUE(fits_decimals(Decimal{3800}, 0));
    EXPECT_FALSE(fits_decimals(Decimal{3840}, 0));
    EXPECT_TRUE(fits_decimals(Decimal{3840}, 1));
    EXPECT_FALSE(fits_decimals(Decimal{3845}, 1));
    EXPECT_TRUE(fits_decimals(Decimal{3845}, 2));
}

TEST(Decimal, IsWrittenWithTheMarkOfALanguage) {
    EXPECT_EQ(to_text(Decimal{3840}, 1, ','), "38,4");
    EXPECT_EQ(to_text(Decimal{3800}, 1, ','), "38,0");
    EXPECT_EQ(to_text(Decimal{3800}, 0, ','), "38");
}

TEST(Decimal, IsStoredWithAPointHoweverItWasTyped) {
    for (const auto* text : {"38.4", "38,4", " 38.4 ", "٣٨٫٤", "۳۸٫۴", "３８．４"})
        EXPECT_EQ(as_stored(text), "38.4") << text;
    EXPECT_EQ(as_stored("38.40"), "38.40");
    for (const auto* text : {"", "warm", "38..4", "1,234"}) EXPECT_EQ(as_stored(text), text);
}

TEST(Decimal, StoredAsTextTakesTheMarkOfALanguage) {
    EXPECT_EQ(with_decimal_mark("38,4", '.'), "38.4");
    EXPECT_EQ(with_decimal_mark("38.4", ','), "38,4");
    EXPECT_EQ(with_decimal_mark("38", ','), "38");
    EXPECT_EQ(with_decimal_mark("38.4", '.'), "38.4");
    EXPECT_EQ(with_decimal_mark("approx. 38.4", ','), "approx. 38.4") << "what is no number stays";
    EXPECT_EQ(with_decimal_mark("", ','), "");
}

}  // namespace
}  // namespace signpost
