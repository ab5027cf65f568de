// SPDX-License-Identifier: Apache-2.0
#include "core/teaching/grading_line.h"

#include <cctype>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/text.h"
#include "tests/core/teaching/grading_walk.h"

namespace signpost {
namespace {

using ::testing::ElementsAre;
using testing::facts_of;
using ::testing::IsEmpty;
using testing::real_tables;
using GradingKind = GradingLineProblemKind;

const GradingScale& crs() { return *real_tables().find("crs"); }
const GradingScale& child() { return *real_tables().find("icans_child"); }

GradingLineProblem problem(std::string_view line, const GradingScale& scale = crs()) {
    const auto read = read_grading_line(scale, line);
    EXPECT_FALSE(read.facts.ok()) << line;
    return read.facts ? GradingLineProblem{} : read.facts.error();
}

TEST(GradingLine, TakesEveryKindOfField) {
    const auto read = read_grading_line(
        crs(),
        R"({"temperature_c": 38.0, "prior_fever": true, "death": false, "oxygen": "cpap", "id": "a"})");
    ASSERT_TRUE(read.facts.ok());
    EXPECT_EQ(
        read.facts.value(),
        facts_of(crs(),
                 {{"temperature_c", "38"}, {"prior_fever", "true"}, {"oxygen", "cpap"}, {"death", "false"}}));
    EXPECT_EQ(read.id, "\"a\"");
}

TEST(GradingLine, TakesANumberOrTheWordForIt) {
    for (const auto* value : {"\"unable\"", "0", "32"})
        EXPECT_TRUE(read_grading_line(child(), std::string("{\"capd\": ") + value + "}").facts.ok()) << value;
    EXPECT_EQ(problem(R"({"capd": "unabel"})", child()),
              (GradingLineProblem{GradingKind::unknown_value, "capd", "unabel", {"unable"}, 0}));
    EXPECT_EQ(problem(R"({"capd": "7"})", child()).kind, GradingKind::unknown_value);
    EXPECT_EQ(problem(R"({"capd": 33})", child()).kind, GradingKind::out_of_range);
    EXPECT_EQ(problem(R"({"capd": 8.5})", child()).kind, GradingKind::too_many_decimals);
}

TEST(GradingLine, NullIsNotTold) {
    const auto read = read_grading_line(crs(), R"({"temperature_c": null, "oxygen": null, "id": null})");
    ASSERT_TRUE(read.facts.ok());
    EXPECT_EQ(read.facts.value(), GradingFacts{});
    EXPECT_EQ(read.id, "");
}

TEST(GradingLine, ReadsNumbersFromTheirDigits) {
    // As a binary number this is 38 exactly.
    EXPECT_EQ(problem(R"({"temperature_c": 37.99999999999999999999})").kind, GradingKind::too_many_decimals);
    EXPECT_EQ(problem(R"({"temperature_c": 3.8e1})").kind, GradingKind::not_a_number);
    EXPECT_EQ(problem(R"({"temperature_c": -38})").kind, GradingKind::not_a_number);
    EXPECT_EQ(problem(R"({"temperature_c": 99999999999999999999999})").kind, GradingKind::not_a_number);
    EXPECT_EQ(problem(R"({"temperature_c": 1e999})").kind, GradingKind::not_json);
    EXPECT_EQ(problem(R"({"temperature_c": 100.4})").kind, GradingKind::out_of_range);
    EXPECT_EQ(problem(R"({"temperature_c": "38"})").kind, GradingKind::wrong_type);
    EXPECT_TRUE(read_grading_line(crs(), R"({"temperature_c": 38.00})").facts.ok());
}

TEST(GradingLine, NamesWhatItDoesNotKnowAndTheNearest) {
    EXPECT_EQ(problem(R"({"oxigen": "cpap"})"),
              (GradingLineProblem{GradingKind::unknown_field, "oxigen", "", {"oxygen"}, 0}));
    const auto value = problem(R"({"oxygen": "cpapp"})");
    EXPECT_EQ(value.kind, GradingKind::unknown_value);
    EXPECT_EQ(value.found, "cpapp");
    EXPECT_EQ(value.nearest.at(0), "cpap");
    EXPECT_EQ(problem(R"({"ice": 5})").kind, GradingKind::unknown_field) << "of another table";
}

TEST(GradingLine, RefusesWhatIsOfAnotherKind) {
    for (const auto* value : {"1", "\"true\"", "[]", "{}", "[true]"})
        EXPECT_EQ(problem(std::string("{\"death\": ") + value + "}").kind, GradingKind::wrong_type) << value;
    for (const auto* value : {"1", "true", "[\"cpap\"]", "{\"cpap\": 1}"})
        EXPECT_EQ(problem(std::string("{\"oxygen\": ") + value + "}").kind, GradingKind::wrong_type) << value;
}

TEST(GradingLine, RefusesWhatIsGivenTwiceEvenWhenItIsTheSame) {
    EXPECT_EQ(problem(R"({"death": true, "death": true})"),
              (GradingLineProblem{GradingKind::given_twice, "death", "", {}, 0}));
    EXPECT_EQ(problem(R"({"id": 1, "id": 1})").kind, GradingKind::given_twice);
}

TEST(GradingLine, RefusesWhatIsNoObject) {
    for (const auto* line : {"[]", "1", "\"crs\"", "null", "true", "[{}]"})
        EXPECT_EQ(problem(line).kind, GradingKind::not_an_object) << line;
    for (const auto* line :
         {"", " ", "{", "{}}", "{} {}", "{\"death\":}", "{\"a\" 1}", "\xFF", "{\"\xC3\": 1}",
          "{\"death\": NaN}", "{death: true}", "{'death': true}", "{\"id\": \"\\ud800\"}"})
        EXPECT_EQ(problem(line).kind, GradingKind::not_json) << line;
}

TEST(GradingLine, KeepsTheIdOfALineThatItCannotTake) {
    EXPECT_EQ(read_grading_line(crs(), R"({"id": 7, "oxigen": "cpap"})").id, "7");
    EXPECT_EQ(read_grading_line(crs(), R"({"oxigen": "cpap", "id": "\u0001\""})").id, R"("\u0001\"")");
    EXPECT_EQ(read_grading_line(crs(), R"({"id": 7, "death": )").id, "7");
    for (const auto* id : {"1.5", "[]", "{}", "true", "1e3"})
        EXPECT_EQ(problem(std::string("{\"id\": ") + id + "}").kind, GradingKind::bad_id) << id;
    EXPECT_EQ(read_grading_line(crs(), R"({"id": 18446744073709551615})").id, "18446744073709551615");
    EXPECT_EQ(read_grading_line(crs(), R"({"id": -9223372036854775808})").id, "-9223372036854775808");
}

TEST(GradingLine, IsNotShakenByDepthOrByVeryManyNames) {
    const std::string deep(longest_grading_line / 2, '[');
    EXPECT_EQ(problem("{\"oxygen\": " + deep).kind, GradingKind::not_json);
    EXPECT_EQ(problem("{\"oxygen\": " + deep + std::string(deep.size(), ']') + "}").kind,
              GradingKind::wrong_type);
    std::string many = "{";
    for (std::size_t i = 0; i <= most_grading_fields; ++i) many += "\"f" + std::to_string(i) + "\": 1, ";
    EXPECT_EQ(problem(many + "\"x\": 1}").kind, GradingKind::too_many_fields);
}

TEST(GradingLine, ReadsTheItemsOfIceThatWereMissed) {
    const auto& ice = real_tables().ice;
    const auto read = [&](std::string_view line) { return read_ice_line(ice, line).facts; };
    EXPECT_THAT(read("{}").value(), IsEmpty());
    EXPECT_THAT(read(R"({"missed": []})").value(), IsEmpty());
    EXPECT_THAT(read(R"({"missed": ["count_back", "year"]})").value(), ElementsAre(0, 9));
    EXPECT_EQ(read(R"({"missed": ["yeer"]})").error(),
              (GradingLineProblem{GradingKind::unknown_value, "missed", "yeer", {"year"}, 0}));
    EXPECT_EQ(read(R"({"missed": ["year", "year"]})").error().kind, GradingKind::given_twice);
    EXPECT_EQ(read(R"({"mised": []})").error().nearest, std::vector<std::string>{"missed"});
    for (const auto* value : {"\"year\"", "3", "[3]", "[[\"year\"]]", "{\"year\": true}", "[{}]", "[null]"})
        EXPECT_EQ(read(std::string("{\"missed\": ") + value + "}").error().kind, GradingKind::wrong_type)
            << value;
}

/// Pieces of JSON behind one another in any order, so that broken lines come close to sound ones.
TEST(GradingLine, AnswersWhateverTheBytesAre) {
    const std::vector<std::string> pieces{"{",
                                          "}",
                                          "[",
                                          "]",
                                          ",",
                                          ":",
                                          "\"oxygen\"",
                                          "\"cpap\"",
                                          "\"id\"",
                                          "\"death\"",
                                          "true",
                                          "null",
                                          "38.0",
                                          "1e5",
                                          "-3",
                                          "\"missed\"",
                                          "\"year\"",
                                          "\"",
                                          "\\",
                                          "\"capd\"",
                                          "\xC3",
                                          "\x01",
                                          " ",
                                          "\"temperature_c\"",
                                          std::string(1, '\0'),
                                          "\xEF\xBB\xBF"};
    std::mt19937 random(20261125);  // the same lines each time
    for (int i = 0; i < 20'000; ++i) {
        std::string line = random() % 2 == 0 ? "{" : "";
        for (auto length = random() % 14; length > 0; --length) line += pieces[random() % pieces.size()];
        const auto read = read_grading_line(crs(), line);
        EXPECT_TRUE(read.facts.ok() || is_plain_utf8(read.facts.error().field) ||
                    !read.facts.error().field.empty());
        if (read.facts) grade_of(crs(), read.facts.value());
        read_ice_line(real_tables().ice, line);
    }
}

}  // namespace
}  // namespace signpost
