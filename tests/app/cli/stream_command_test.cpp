// SPDX-License-Identifier: Apache-2.0
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/matching/matcher.h"
#include "tests/app/cli/cli_program.h"
#include "tests/bench/records.h"
#include "tests/bench/stream_records.h"
#include "tests/core/matching/reference_matcher.h"
#include "tests/support/temp_folder.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;
using ::testing::StartsWith;

ProgramRun stream(const std::string& input, const Words& more = {}) {
    Words words{"stream"};
    words.insert(words.end(), more.begin(), more.end());
    return cli(words, {}, input);
}

std::string error_of(const std::string& line) {
    const auto run = stream(line + "\n");
    EXPECT_EQ(run.exit_code, 1);
    return Json::parse(run.out)["error"];
}

TEST(StreamCommand, AnswersEachLineInItsOrder) {
    const auto run = stream(
        "{\"id\": \"a\", \"day\": 3, \"signs\": [\"fever\"]}\n"
        "{\"id\": 2, \"signs\": []}\r\n"
        "{\"signs\": [\"seizure\"]}");
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.err, "");
    const auto lines = lines_of(run.out);
    ASSERT_THAT(lines, SizeIs(3));
    EXPECT_EQ(lines[0], R"({"id":"a","advice":"contact","effects":{"crs":["fever"],"infection":["fever"],)"
                        R"("low_counts":["fever"]},"emergency":[]})");
    EXPECT_EQ(lines[1], R"({"id":2,"advice":"contact","effects":{},"emergency":[]})");
    EXPECT_THAT(lines[2],
                StartsWith(R"({"id":null,"advice":"emergency","effects":{"neuro":["seizure"]},)"
                           R"("emergency":[{"because":"sign","id":"seizure","signs":["seizure"],)"));
}

TEST(StreamCommand, GivesTheEmergencyObjectsOfMatch) {
    const auto line = Json::parse(
        stream(R"({"signs":["fever","confusion","seizure"],"oxygen_percent":80,"age_years":54})").out);
    const auto match =
        cli_json({"match", "--sign", "fever,confusion,seizure", "--oxygen", "80", "--age", "54"});
    EXPECT_EQ(line["emergency"], match["emergency"]);
    EXPECT_EQ(line["advice"], match["advice"]);
    Words listed;
    for (const auto& effect : match["effects"]) listed.push_back(effect["id"]);
    Words streamed;
    for (const auto& [id, signs] : line["effects"].items()) streamed.push_back(id);
    EXPECT_EQ(streamed, listed);
}

TEST(StreamCommand, AnswersALineThatItCannotTakeInItsPlaceAndGoesOn) {
    const auto run = stream(
        "{\"id\":1,\"signs\":[]}\n{\"id\":2,\"signs\":[\"feverr\"]}\nhello\n\n{\"id\":5,\"signs\":[]}\n");
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_EQ(run.err, "standard input: 3 of 5 lines could not be taken\n");
    const auto lines = lines_of(run.out);
    ASSERT_THAT(lines, SizeIs(5));
    EXPECT_EQ(lines[1], R"({"line":2,"id":2,"error":"signs: unknown sign \"feverr\"; did you mean fever?"})");
    EXPECT_EQ(lines[2], R"({"line":3,"id":null,"error":"no JSON object; write one object in each line"})");
    EXPECT_THAT(lines[3], HasSubstr("an empty line"));
    EXPECT_THAT(lines[4], StartsWith(R"({"id":5,)"));
}

TEST(StreamCommand, SaysWhatToDoAboutEachMistake) {
    EXPECT_THAT(error_of(R"({"signs":[],"temprature_c":39})"), HasSubstr("did you mean temperature_c"));
    EXPECT_THAT(error_of(R"({"signs":[],"zzzzzz":39})"),
                HasSubstr("known are id, day, age_years, signs, temperature_c"));
    EXPECT_EQ(error_of("{}"), "signs: missing; write [] when none was noticed");
    EXPECT_EQ(error_of(R"({"signs":[],"day":1,"day":2})"), "day: given twice");
    EXPECT_EQ(error_of(R"({"signs":[],"temperature_c":"38"})"), "temperature_c: \"\"38\"\" is no number");
    EXPECT_EQ(
        error_of(R"({"signs":[],"temperature_c":101.1})"),
        "temperature_c: 101.1 °C is outside what a body can have (30.0 to 45.0 °C); did you mean 101.1 °F?");
    EXPECT_THAT(error_of(R"({"signs":[],"temperature_c":3.8e1})"), HasSubstr("without sign and exponent"));
    EXPECT_EQ(error_of(R"({"signs":[],"age_years":200})"),
              "age_years: \"200\" is no whole number from 0 to 130");
    EXPECT_EQ(error_of(R"({"signs":[],"systolic_mmhg":70,"diastolic_mmhg":80})"),
              "diastolic must be lower than systolic");
    EXPECT_EQ(error_of("[]"), "no JSON object; write one object in each line");
    EXPECT_EQ(error_of(R"({"id":[],"signs":[]})"), "id: write a text or a number");
    EXPECT_EQ(error_of(R"({"signs":"fever"})"), "signs: write a list of ids, such as [\"fever\"]");
}

TEST(StreamCommand, RefusesALineLongerThanItHoldsAndGoesOn) {
    const auto run = stream("{\"id\":\"" + std::string(300'000, 'x') + "\",\"signs\":[]}\n{\"signs\":[]}\n");
    const auto lines = lines_of(run.out);
    ASSERT_THAT(lines, SizeIs(2));
    EXPECT_EQ(lines[0], R"({"line":1,"id":null,"error":"longer than 262144 bytes"})");
    EXPECT_EQ(run.exit_code, 1);
}

TEST(StreamCommand, GivesTheSameOnSeveralThreads) {
    auto text = bench::as_lines(real_catalog(), bench::random_checklists(real_catalog(), 20'000));
    for (std::size_t at = 5000; at < text.size(); at += 9973) text[at] = '}';
    const auto one = stream(text);
    const auto several = stream(text, {"--threads", "4"});
    EXPECT_EQ(one.exit_code, 1);
    EXPECT_EQ(several.exit_code, 1);
    EXPECT_TRUE(one.out == several.out);
    EXPECT_EQ(one.err, several.err);
    EXPECT_EQ(std::count(one.out.begin(), one.out.end(), '\n'), std::count(text.begin(), text.end(), '\n'));
}

TEST(StreamCommand, EqualsThePlainDefinition) {
    const auto checklists = bench::random_checklists(real_catalog(), 5000);
    const auto lines = lines_of(stream(bench::as_lines(real_catalog(), checklists)).out);
    ASSERT_THAT(lines, SizeIs(checklists.size()));
    for (std::size_t i = 0; i < lines.size(); ++i)
        ASSERT_EQ(Json::parse(lines[i]),
                  bench::plain_answer(real_catalog(), reference_match(real_catalog(), checklists[i]), i))
            << lines[i];
}

TEST(StreamCommand, TellsWrongUse) {
    EXPECT_EQ(stream("", {"--threads", "0"}).exit_code, 2);
    EXPECT_EQ(stream("", {"--threads", "many"}).exit_code, 2);
    const auto gone = stream("", {"/nowhere/records.ndjson"});
    EXPECT_EQ(gone.exit_code, 4);
    EXPECT_THAT(gone.err, StartsWith("/nowhere/records.ndjson: cannot be read"));
    EXPECT_EQ(gone.out, "");
    EXPECT_EQ(stream("").exit_code, 0);
}

TEST(StreamCommand, TakesSeveralFilesAndAMarkAtTheirBeginning) {
    const TempFolder folder;
    put_file(folder.path() + "/a", "\xEF\xBB\xBF{\"id\":1,\"signs\":[]}\n");
    put_file(folder.path() + "/b", "{\"id\":2,\"signs\":[]}\nx\n");
    const auto run = stream("{\"id\":3,\"signs\":[]}\n", {folder.path() + "/a", folder.path() + "/b", "-"});
    const auto lines = lines_of(run.out);
    ASSERT_THAT(lines, SizeIs(4));
    EXPECT_THAT(lines[0], StartsWith("{\"id\":1,\"advice\""));
    EXPECT_THAT(lines[1], StartsWith("{\"id\":2,\"advice\""));
    EXPECT_THAT(lines[2], StartsWith("{\"line\":2,"));
    EXPECT_THAT(lines[3], StartsWith("{\"id\":3,\"advice\""));
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_EQ(run.err, folder.path() + "/b: 1 of 2 lines could not be taken\n");
}

TEST(StreamCommand, StopsWhenNothingCanBeWritten) {
    struct Full : std::streambuf {
        int overflow(int) override { return traits_type::eof(); }
        std::streamsize xsputn(const char*, std::streamsize) override { return 0; }
    };
    std::istringstream in(bench::as_lines(real_catalog(), bench::random_checklists(real_catalog(), 20'000)));
    cli::Surroundings around;
    around.in = &in;
    Full full;
    std::ostream out(&full);
    std::ostringstream err;
    EXPECT_EQ(cli::run({"stream", "--threads", "2"}, {real_rules(), real_catalog()}, out, err, around), 4);
    EXPECT_THAT(err.str(), HasSubstr("standard output: cannot be written"));
    EXPECT_FALSE(in.eof()) << "went on reading";
}

}  // namespace
}  // namespace signpost::testing
