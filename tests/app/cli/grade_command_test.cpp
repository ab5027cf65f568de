// SPDX-License-Identifier: Apache-2.0
#include <random>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/teaching/grading_line.h"
#include "tests/app/cli/cli_program.h"

namespace signpost::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

ProgramRun grade(const std::string& scale, const std::string& input) {
    return cli({"grade", scale}, {}, input);
}

/// The program's inside, which needs no process.
ProgramRun grade_inside(const std::string& scale, const std::string& input) {
    std::istringstream in(input);
    cli::Surroundings around;
    around.in = &in;
    return cli_inside({"grade", scale}, around);
}

/// What one line becomes.
Json answer(const std::string& scale, const std::string& line) {
    return Json::parse(grade_inside(scale, line + "\n").out);
}

TEST(GradeCommand, AnswersEachLineInItsOrder) {
    const auto run = grade("crs",
                           "{\"id\": \"a\", \"temperature_c\": 38.4, \"oxygen\": \"blow_by\"}\n"
                           "{\"id\": 2, \"temperature_f\": 100.3}\n");
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.err, "");
    const auto lines = lines_of(run.out);
    ASSERT_THAT(lines, SizeIs(2));
    EXPECT_THAT(lines[0],
                StartsWith("{\"id\":\"a\",\"scale\":\"crs\",\"grade\":2,\"decided_by\":[\"oxygen\"],"
                           "\"sources\":[\"tab_crs_8021214\",\"tab_ott2022\"]"));
    EXPECT_THAT(lines[1], StartsWith("{\"id\":2,\"scale\":\"crs\",\"grade\":0,\"decided_by\":[],"));
}

TEST(GradeCommand, NamesTheRowsAndFootnotesThatDecided) {
    const auto json =
        answer("crs", R"({"temperature_c": 39, "hypotension": "one_vasopressor", "oxygen": "venturi"})");
    EXPECT_EQ(json["grade"], 3);
    EXPECT_THAT(ids(json["decided_by"]), ElementsAre("hypotension", "oxygen"));
    EXPECT_THAT(ids(json["rows"]), ElementsAre("hypotension_one_vasopressor", "oxygen_mask"));
    EXPECT_THAT(ids(json["footnotes"]), ElementsAre("worst_decides", "vasopressin_excluded"));
    EXPECT_FALSE(json.contains("why"));
    EXPECT_FALSE(json.contains("id"));
}

TEST(GradeCommand, SaysWhyWhereTheTableLeavesItOpen) {
    const std::pair<std::string, std::string> rows[] = {
        {"crs", R"({"temperature_c": 39, "hypotension": "vasopressin_alone"})"},
        {"crs", R"({"temperature_c": 39, "oxygen": "nasal_cannula"})"},
        {"icans_child", R"({"capd": 0})"},
        {"icans_child", R"({"capd": 9, "age_years": 12})"},
        {"icans", R"({"ice": 5, "age_years": 12})"},
        {"icans", R"({"capd": 5})"},
    };
    for (const auto& [scale, line] : rows) {
        const auto json = answer(scale, line);
        EXPECT_TRUE(json.at("grade").is_null()) << line;
        EXPECT_FALSE(json.at("why").get<std::string>().empty()) << line;
        EXPECT_THAT(json.at("undecided"), SizeIs(1)) << line;
        EXPECT_THAT(json.at("decided_by"), IsEmpty()) << line;
        EXPECT_FALSE(json.at("sources").empty()) << line;
    }
}

TEST(GradeCommand, CountsThePointsOfIce) {
    const auto json = answer("ice", R"({"id": 1, "missed": ["count_back", "year"]})");
    EXPECT_EQ(json["scale"], "ice");
    EXPECT_EQ(json["score"], 8);
    EXPECT_THAT(ids(json["decided_by"]), ElementsAre("year", "count_back"));
    EXPECT_EQ(answer("ice", "{}")["score"], 10);
    EXPECT_FALSE(json.contains("grade"));
}

TEST(GradeCommand, ALineThatItCannotTakeSaysSoAndTheRunGoesOn) {
    const auto run = grade("icans",
                           "{\"ice\": 5}\n"
                           "{\"id\": \"b\", \"iec\": 5}\n"
                           "nonsense\n"
                           "\n"
                           "{\"ice\": 0}\n");
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_EQ(run.err, "standard input: 3 of 5 lines could not be taken\n");
    const auto lines = lines_of(run.out);
    ASSERT_THAT(lines, SizeIs(5));
    EXPECT_EQ(lines[1], R"({"line":2,"id":"b","error":"iec: unknown field; did you mean ice?"})");
    EXPECT_THAT(lines[2],
                StartsWith("{\"line\":3,\"id\":null,\"error\":\"this line cannot be read as JSON (byte "));
    EXPECT_THAT(lines[3], StartsWith("{\"line\":4,\"id\":null,\"error\":\"this line cannot be read as JSON"));
    EXPECT_EQ(Json::parse(lines[4])["grade"], 3);
}

struct Refused {
    std::string scale;
    std::string line;
    std::string error;
};

TEST(GradeCommand, RefusesByNameWithWhatMayStandThere) {
    const Refused rows[] = {
        {"crs", R"({"oxygen": "mask"})", "oxygen: unknown value \"mask\"; did you mean facemask?"},
        {"crs", R"({"oxygen": "zzzzzzzz"})", "oxygen: unknown value \"zzzzzzzz\"one of"},
        {"crs", R"({"death": 1})", "death: write true or false, not \"1\""},
        {"crs", R"({"temperature_c": 100.4})", "temperature_c: write a number from 30 to 45, not \"100.4\""},
        {"crs", R"({"temperature_c": 37.999})",
         "temperature_c: write at most 2 digits after the point, not \"37.999\""},
        {"icans", R"({"ice": 5.5})", "ice: write a whole number, not \"5.5\""},
        {"icans", R"({"ice": 11})", "ice: write a number from 0 to 10, not \"11\""},
        {"icans", R"({"ice": -1})", "ice: write a number from 0 to 10, in digits alone, not \"-1\""},
        {"icans_child", R"({"capd": "unabel"})", "capd: unknown value \"unabel\"; did you mean unable?"},
        {"icans_child", R"({"capd": 40})", "capd: write a number from 0 to 32 or \"unable\", not \"40\""},
        {"crs", R"({"death": true, "death": false})", "death: given twice"},
        {"ice", R"({"missed": ["yeer"]})", "missed: unknown value \"yeer\"; did you mean year?"},
        {"ice", R"({"missed": ["year", "year"]})", "missed: given twice: \"year\""},
        {"ice", R"({"missed": 3})", "missed: write a list of the items that were missed, not \"3\""},
        {"ice", R"({"ice": 3})", "ice: unknown field"},
        {"crs", R"([1])", "this line is no JSON object; write one object in each line"},
        {"crs", R"({"id": 1.5})", "id: write a text or a whole number, not \"1.5\""},
    };
    for (const auto& row : rows) {
        if (row.line.find("zzzz") != std::string::npos) {
            EXPECT_THAT(answer(row.scale, row.line)["error"].get<std::string>(), HasSubstr("one of none, "));
            continue;
        }
        EXPECT_THAT(answer(row.scale, row.line)["error"].get<std::string>(), StartsWith(row.error))
            << row.line;
    }
}

TEST(GradeCommand, SaysWhichTablesThereAre) {
    const auto missing = cli({"grade"});
    EXPECT_EQ(missing.exit_code, 2);
    EXPECT_EQ(missing.err, "SCALE: the table is missing; write one of crs, icans, icans_child, ice\n");
    const auto unknown = grade("icanz", "");
    EXPECT_EQ(unknown.exit_code, 2);
    EXPECT_THAT(unknown.err, HasSubstr("unknown table \"icanz\"; did you mean icans"));
    EXPECT_EQ(cli({"grade", "crs", "icans"}).exit_code, 2);
    EXPECT_EQ(unknown.out + missing.out, "") << "the output is for programs";
}

TEST(GradeCommand, NothingInIsNothingOut) {
    const auto run = grade("crs", "");
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.out + run.err, "");
    EXPECT_THAT(lines_of(grade("crs", "{}").out), SizeIs(1)) << "a last line without its end";
    EXPECT_EQ(grade_inside("crs", "{\"temperature_c\": 38}\r\n").exit_code, 0) << "line ends of Windows";
}

TEST(GradeCommand, ALineThatIsTooLongIsRefusedAloneAndNotKept) {
    const std::string most(longest_grading_line - 2, ' ');
    const auto run = grade_inside("crs", "{" + most + "}\n{ " + most + "}\n{}\n");
    const auto lines = lines_of(run.out);
    ASSERT_THAT(lines, SizeIs(3));
    EXPECT_EQ(Json::parse(lines[0])["grade"], 0);
    EXPECT_EQ(Json::parse(lines[1])["error"], "this line is longer than 65536 bytes");
    EXPECT_EQ(Json::parse(lines[2])["grade"], 0);
    const auto long_run = grade("crs", std::string(std::size_t{20} * 1024 * 1024, '['));
    EXPECT_THAT(lines_of(long_run.out), SizeIs(1));
    EXPECT_EQ(long_run.exit_code, 1);
}

/// Sound and broken lines as they come: one line out for each line in, each of them JSON with its id.
TEST(GradeCommand, AnyLineGivesExactlyOneLineOfJson) {
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
                                          "1e9",
                                          "null",
                                          "38.0",
                                          "\"missed\"",
                                          "\"ice\"",
                                          "\"",
                                          "\\",
                                          "\xC3",
                                          "\x01",
                                          " ",
                                          "\r",
                                          "5",
                                          "\xE2\x80\xAE",
                                          std::string(1, '\0')};
    std::mt19937 random(20261125);  // the same lines each time
    std::string input;
    std::size_t count = 0;
    for (; count < 4000; ++count) {
        if (random() % 2 == 0) input += "{\"id\":" + std::to_string(count) + ",";
        for (auto length = random() % 12; length > 0; --length) input += pieces[random() % pieces.size()];
        input += '\n';
    }
    for (const auto* scale : {"crs", "icans", "icans_child", "ice"}) {
        const auto run = grade_inside(scale, input);
        const auto lines = lines_of(run.out);
        EXPECT_EQ(run.exit_code, 1);
        ASSERT_THAT(lines, SizeIs(count));
        for (std::size_t i = 0; i < count; ++i) {
            const auto json = Json::parse(lines[i]);
            EXPECT_TRUE(json.contains("scale") || json.at("line") == i + 1) << lines[i];
        }
    }
}

TEST(GradeCommand, AnOutputThatIsGoneEndsTheRun) {
    const auto run = run_program({"/bin/sh", "-c",
                                  "yes '{}' | { timeout 60 '" SIGNPOST_CLI
                                  "' grade crs; echo ended with $? >&2; } | head -n 1 >/dev/null"});
    EXPECT_THAT(run.err, HasSubstr("ended with 4\n"));
}

}  // namespace
}  // namespace signpost::testing
