// SPDX-License-Identifier: Apache-2.0
#include "core/matching/stream_record.h"

#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::reading;
using testing::real_catalog;
using testing::sign;
using RecordKind = RecordMistakeKind;

class StreamRecord : public ::testing::Test {
protected:
    std::optional<RecordMistake> read(const std::string& line) {
        line_ = line + std::string(stream_padding_bytes, 'x');  // what stands behind may be anything
        return reader_.read(std::string_view(line_).substr(0, line.size()));
    }
    Checklist taken(const std::string& line) {
        const auto mistake = read(line);
        EXPECT_FALSE(mistake) << line << ": " << static_cast<int>(mistake->kind) << ' ' << mistake->subject;
        return reader_.checklist();
    }
    RecordKind refused(const std::string& line) {
        const auto mistake = read(line);
        return mistake ? mistake->kind : RecordKind::none;
    }

    StreamReader reader_{real_catalog(), 64 * 1024};
    std::string line_;
};

TEST_F(StreamRecord, TakesANumberWithAZeroBehindIt) {
    EXPECT_THAT(taken(R"({"signs": [], "temperature_c": 38.40})").readings,
                ElementsAre(reading(real_catalog(), "temperature", "38.4C")));
}

TEST_F(StreamRecord, TakesEveryKeyOfTheContract) {
    const auto checklist = taken(
        R"({"id": "p1", "day": 3, "age_years": 54, "signs": ["fever", "chills"], "temperature_c": 38.4,)"
        R"( "temperature_f": 101.1, "systolic_mmhg": 118, "diastolic_mmhg": 70, "heart_rate_per_min": 96,)"
        R"( "breathing_rate_per_min": 18, "oxygen_percent": 97})");
    EXPECT_THAT(checklist.ticked, ElementsAre(sign(real_catalog(), "fever"), sign(real_catalog(), "chills")));
    EXPECT_THAT(checklist.readings, ElementsAre(reading(real_catalog(), "temperature", "38.4C"),
                                                reading(real_catalog(), "temperature", "101.1F"),
                                                reading(real_catalog(), "systolic", "118"),
                                                reading(real_catalog(), "diastolic", "70"),
                                                reading(real_catalog(), "heart_rate", "96"),
                                                reading(real_catalog(), "breathing_rate", "18"),
                                                reading(real_catalog(), "oxygen", "97")));
    EXPECT_EQ(checklist.days_since_infusion, 3);
    EXPECT_EQ(checklist.age_years, 54);
    EXPECT_EQ(reader_.id(), "\"p1\"");
}

TEST_F(StreamRecord, NeedsTheSignsAlone) {
    EXPECT_EQ(taken(R"({"signs":[]})"), Checklist{});
    EXPECT_EQ(reader_.id(), "null");
    EXPECT_EQ(refused(R"({"id":1})"), RecordKind::no_signs);
    EXPECT_EQ(refused("{}"), RecordKind::no_signs);
}

TEST_F(StreamRecord, TakesNullForNothingGiven) {
    EXPECT_EQ(taken(R"({"id":null,"day":null,"age_years":null,"signs":[],"temperature_c":null})"),
              Checklist{});
    EXPECT_EQ(refused(R"({"signs":null})"), RecordKind::wrong_signs);
    EXPECT_EQ(refused(R"({"signs":[],"day":nul})"), RecordKind::no_object);
}

TEST_F(StreamRecord, TakesKeysInAnyOrderAndWithEscapes) {
    const auto checklist = taken(R"({"oxygen_percent":91,"s\u0069gns":["f\u0065ver"],"id":2.50})");
    EXPECT_THAT(checklist.ticked, ElementsAre(sign(real_catalog(), "fever")));
    EXPECT_THAT(checklist.readings, ElementsAre(reading(real_catalog(), "oxygen", "91")));
    EXPECT_EQ(reader_.id(), "2.50");
}

TEST_F(StreamRecord, GivesTheIdAsItWasWritten) {
    for (const std::string id :
         {"\"\"", "\"a\\\"b\\u00e9\"", "\"\u00e9 \U0001F634\"", "-1", "1e3", "12345678901"}) {
        taken("{\"id\": " + id + " , \"signs\":[]}");
        EXPECT_EQ(reader_.id(), id);
    }
    EXPECT_EQ(refused(R"({"id":[1],"signs":[]})"), RecordKind::wrong_id);
    EXPECT_EQ(refused(R"({"id":true,"signs":[]})"), RecordKind::wrong_id);
    EXPECT_EQ(refused(R"({"id":"\q","signs":[]})"), RecordKind::no_object);
    EXPECT_EQ(refused(R"({"id":1.2.3,"signs":[]})"), RecordKind::no_object);
}

TEST_F(StreamRecord, ReadsNumbersDigitByDigit) {
    for (const auto* written : {"38", "38.0", "38.00", "38.0000000000000"})
        EXPECT_THAT(taken(std::string(R"({"signs":[],"temperature_c":)") + written + "}").readings,
                    ElementsAre(reading(real_catalog(), "temperature", "38.0C")))
            << written;
    EXPECT_THAT(taken(R"({"signs":[],"temperature_f":100.4})").readings,
                ElementsAre(reading(real_catalog(), "temperature", "100.4F")));
}

TEST_F(StreamRecord, RefusesNumbersThatMatchWouldRefuse) {
    const std::pair<const char*, ReadingMistakeKind> rows[] = {
        {"380", ReadingMistakeKind::out_of_range},
        {"0", ReadingMistakeKind::out_of_range},
        {"12345678901234567890", ReadingMistakeKind::out_of_range},
        {"38.45", ReadingMistakeKind::too_many_decimals},
        {"38.401", ReadingMistakeKind::too_many_decimals},
        {"38.400000000000006", ReadingMistakeKind::too_many_decimals},
        {"-38.4", ReadingMistakeKind::not_a_number},
        {"3.84e1", ReadingMistakeKind::not_a_number},
    };
    for (const auto& [written, expected] : rows) {
        const auto mistake = read(std::string(R"({"id":7,"signs":[],"temperature_c":)") + written + "}");
        ASSERT_TRUE(mistake) << written;
        EXPECT_EQ(mistake->kind, RecordKind::bad_reading) << written;
        EXPECT_EQ(mistake->reading.kind, expected) << written;
        EXPECT_EQ(mistake->subject, "temperature_c");
        EXPECT_EQ(mistake->found, written);
        EXPECT_EQ(reader_.id(), "7");
    }
    EXPECT_EQ(refused(R"({"signs":[],"temperature_c":"38.4"})"), RecordKind::not_a_number);
    for (const auto* broken :
         {"038.4", "38.", ".5", "+38", "38,4", "38 .4", "0x26", "NaN", "38.4.1", "38.4a"})
        EXPECT_EQ(refused(std::string(R"({"signs":[],"temperature_c":)") + broken + "}"),
                  RecordKind::no_object)
            << broken;
}

TEST_F(StreamRecord, RefusesWhatIsNoWholeNumberInRange) {
    for (const auto* written : {"131", "-1", "5.5", "1e1", "123456789012"}) {
        const auto mistake = read(std::string(R"({"signs":[],"age_years":)") + written + "}");
        ASSERT_TRUE(mistake) << written;
        EXPECT_EQ(mistake->kind, RecordKind::not_whole);
        EXPECT_EQ(mistake->highest, 130);
    }
    EXPECT_EQ(taken(R"({"signs":[],"age_years":130,"day":36500})").age_years, 130);
    EXPECT_EQ(refused(R"({"signs":[],"day":36501})"), RecordKind::not_whole);
    EXPECT_EQ(refused(R"({"signs":[],"day":"3"})"), RecordKind::not_a_number);
}

TEST_F(StreamRecord, RefusesWhatItDoesNotKnow) {
    const auto key = read(R"({"signs":["fever"],"temprature_c":39.5,"id":"x"})");
    ASSERT_TRUE(key);
    EXPECT_EQ(key->kind, RecordKind::unknown_key);
    EXPECT_EQ(key->subject, "temprature_c");
    EXPECT_EQ(reader_.id(), "\"x\"") << "found behind the mistake";
    const auto unknown = read(R"({"signs":["fever","feverr"]})");
    ASSERT_TRUE(unknown);
    EXPECT_EQ(unknown->kind, RecordKind::unknown_sign);
    EXPECT_EQ(unknown->subject, "feverr");
    EXPECT_EQ(refused(R"({"signs":["fever",5]})"), RecordKind::wrong_signs);
    EXPECT_EQ(refused(R"({"signs":"fever"})"), RecordKind::wrong_signs);
    EXPECT_EQ(refused(R"({"signs":{"fever":true}})"), RecordKind::wrong_signs);
}

TEST_F(StreamRecord, RefusesWhatIsGivenTwiceAndWhatContradicts) {
    EXPECT_EQ(refused(R"({"signs":[],"signs":["seizure"]})"), RecordKind::given_twice);
    EXPECT_EQ(refused(R"({"signs":[],"day":1,"day":1})"), RecordKind::given_twice);
    const auto mistake = read(R"({"signs":[],"systolic_mmhg":70,"diastolic_mmhg":80})");
    ASSERT_TRUE(mistake);
    EXPECT_EQ(mistake->kind, RecordKind::contradiction);
    EXPECT_EQ(real_catalog().at(mistake->measurement).id, "diastolic");
    EXPECT_EQ(real_catalog().at(mistake->other).id, "systolic");
}

TEST_F(StreamRecord, TellsWhatIsNoObject) {
    for (const auto* line : {"", " ", "\t\r"}) EXPECT_EQ(refused(line), RecordKind::empty_line);
    for (const auto* line : {"[]", "5", "\"signs\"", "null", "true"})
        EXPECT_EQ(refused(line), RecordKind::no_object) << line;
    for (const auto* line :
         {"{", "}", "{\"signs\":[]", "{\"signs\":[}", "{\"signs\":[]}}", "{\"signs\":[]} x",
          "{\"signs\":[]}{}", "{'signs':[]}", "{signs:[]}", "{\"signs\" []}",
          "{\"signs\":[\"fever\" \"chills\"]}", "\xEF\xBB\xBF{}", "{\"signs\":[\"\xC3\"]}",
          "{\"signs\":[\"\xED\xA0\x80\"]}", "hello", "{\"signs\":[],}"})
        EXPECT_EQ(refused(line), RecordKind::no_object) << line;
}

TEST_F(StreamRecord, KeepsNothingOfTheLineBefore) {
    taken(R"({"id":"a","day":3,"age_years":9,"signs":["fever"],"oxygen_percent":80})");
    EXPECT_EQ(taken(R"({"signs":[]})"), Checklist{});
    EXPECT_EQ(refused("{"), RecordKind::no_object);
    EXPECT_EQ(reader_.id(), "null");
    EXPECT_EQ(taken(R"({"signs":[]})"), Checklist{});
}

/// No bytes may crash it, and no line that it takes may be read otherwise by another reader.
TEST_F(StreamRecord, TakesNoLineThatIsNoJson) {
    const std::string whole =
        R"({"id":"p1","day":3,"age_years":54,"signs":["fever","chills"],"temperature_c":38.4,"systolic_mmhg":118})";
    std::mt19937 random(20261129);
    std::size_t taken_lines = 0;
    for (int i = 0; i < 50'000; ++i) {
        auto line = whole;
        for (auto changes = 1 + random() % 3; changes > 0; --changes)
            line[random() % line.size()] = "\"\\{}[]:,0.e-9atn \xC3\x01"[random() % 18];
        if (random() % 4 == 0) line.resize(random() % line.size());
        if (read(line)) continue;
        ++taken_lines;
        ASSERT_TRUE(nlohmann::json::accept(line)) << line;
    }
    EXPECT_GT(taken_lines, 100U);
}

}  // namespace
}  // namespace signpost
