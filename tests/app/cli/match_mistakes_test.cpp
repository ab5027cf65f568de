// SPDX-License-Identifier: Apache-2.0
// Everything that match refuses: the exit code, the sentence, and that the prompt stays.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/cli/cli_program.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

struct Refused {
    Words arguments;
    int exit_code;
    std::string says;
};

const Refused refused[] = {
    // Understood, but refused: 1.
    {{"--temperature", "12345678C"},
     1,
     "--temperature: 12345678 °C is outside what a body can have (30.0 to 45.0 °C)"},
    {{"--temperature", "384C"}, 1, "--temperature: 384 °C is outside what a body can have (30.0 to 45.0 °C)"},
    {{"--temperature", "101.1C"},
     1,
     "--temperature: 101.1 °C is outside what a body can have (30.0 to 45.0 °C); did you mean 101.1 °F?"},
    {{"--temperature", "38.4F"},
     1,
     "--temperature: 38.4 °F is outside what a body can have (86.0 to 113.0 °F); did you mean 38.4 °C?"},
    {{"--temperature", "29,9C"},
     1,
     "--temperature: 29.9 °C is outside what a body can have (30.0 to 45.0 °C)"},
    {{"--temperature", "45.1C"},
     1,
     "--temperature: 45.1 °C is outside what a body can have (30.0 to 45.0 °C)"},
    {{"--temperature", "38.45C"},
     1,
     "--temperature: \"38.45C\" has too many digits behind the point; write at most 1"},
    {{"--systolic", "85.5"}, 1, "--systolic: \"85.5\" is no whole number; write it without a point"},
    {{"--systolic", "0"}, 1, "--systolic: 0 mmHg is outside what a body can have (30 to 300 mmHg)"},
    {{"--oxygen", "101"}, 1, "--oxygen: 101 % is outside what a body can have (20 to 100 %)"},
    {{"--systolic", "85", "--diastolic", "85"},
     1,
     "--diastolic: 85\u00A0mmHg is not below --systolic (85\u00A0mmHg); both cannot be right"},
    {{"--systolic", "85", "--diastolic", "120"},
     1,
     "--diastolic: 120\u00A0mmHg is not below --systolic (85\u00A0mmHg); both cannot be right"},
    {{"--temperature", "38.4C", "--temperature", "39.0C"},
     1,
     "--temperature: given twice with different numbers (38.4\u00A0°C and 39.0\u00A0°C)"},
    {{"--temperature", "38C", "--temperature", "100.5F"},
     1,
     "--temperature: given twice with different numbers (38.0\u00A0°C and 100.5\u00A0°F)"},
    {{"--age", "30", "--age", "31"}, 1, "--age: given twice with different numbers (30 and 31)"},
    {{"--age", "131"}, 1, "--age: 131 is outside 0 to 130"},
    {{"--age", "-1"}, 1, "--age: -1 is outside 0 to 130"},
    {{"--age", "99999999999999999999"}, 1, "--age: 99999999999999999999 is outside 0 to 130"},
    {{"--day", "36501"}, 1, "--day: 36501 is outside 0 to 36500"},
    {{"--fever-line", "38.1C"},
     1,
     "--fever-line: 38.1 °C is higher than the line of the rules (38.0 °C); a care team can ask for a call "
     "sooner, "
     "never later"},
    {{"--fever-line", "100.5F"}, 1, "--fever-line: 100.5 °F is higher than the line of the rules (100.4 °F)"},
    {{"--fever-line", "36.0C"},
     1,
     "--fever-line: 36.0 °C is no fever line; it must lie above the line for a low temperature (36.0 °C)"},
    {{"--fever-line", "37.5C", "--fever-line", "37.6C"},
     1,
     "--fever-line: given twice with different numbers (37.5\u00A0°C and 37.6\u00A0°C)"},
    // Not understood: 2.
    {{"--sign", "feverr"}, 2, "--sign: unknown sign \"feverr\"; did you mean fever?"},
    {{"--sign", "Fever"}, 2, "--sign: unknown sign \"Fever\"; did you mean fever?"},
    {{"--sign", "rigors"}, 2, "--sign: unknown sign \"rigors\"; did you mean chills?"},
    {{"--sign", "xqzwkv"}, 2, "--sign: unknown sign \"xqzwkv\"; see signpost-cli signs"},
    {{"--sign", "fever,,chills"}, 2, "--sign: an id is missing"},
    {{"--sign", ""}, 2, "--sign: an id is missing"},
    {{"--sign", "crs"}, 2, "--sign: unknown sign \"crs\""},
    {{"--sign"}, 2, "--sign: a value is missing behind it"},
    {{"--sign="}, 2, "--sign: a value is missing behind it"},
    {{"--temperature", "--sign", "fever"}, 2, "--temperature: a value is missing behind it"},
    {{"--temperature", "38.4"},
     2,
     "--temperature: \"38.4\" has no unit; write C or F right behind the number"},
    {{"--temperature", "38.4K"},
     2,
     "--temperature: \"38.4K\" has an unknown unit; write C or F right behind the number"},
    {{"--temperature", "abc"}, 2, "--temperature: \"abc\" cannot be read as a number"},
    {{"--temperature", ""}, 2, "--temperature: the number is missing"},
    {{"--temperature", "-38C"}, 2, "--temperature: \"-38C\" cannot be read as a number"},
    {{"--temperature", "−38C"}, 2, "--temperature: \"−38C\" cannot be read as a number"},
    {{"--temperature", "+38C"}, 2, "--temperature: \"+38C\" cannot be read as a number"},
    {{"--temperature", "1e2F"}, 2, "--temperature: \"1e2F\" has an unknown unit"},
    {{"--temperature", "38.C"}, 2, "--temperature: \"38.C\" cannot be read as a number"},
    {{"--temperature", "3.8.4C"}, 2, "--temperature: \"3.8.4C\" cannot be read as a number"},
    {{"--temperature", "nan"}, 2, "--temperature: \"nan\" cannot be read as a number"},
    {{"--temperature", "三八C"}, 2, "--temperature: \"三八C\" cannot be read as a number"},
    {{"--temperature", "٥٨C"}, 1, "--temperature: 58 °C is outside what a body can have"},
    {{"--heart-rate", "120x"}, 2, "--heart-rate: \"120x\" has an unknown unit"},
    {{"--age", "thirty"}, 2, "--age: \"thirty\" is no whole number (0 to 130)"},
    {{"--age", "30.5"}, 2, "--age: \"30.5\" is no whole number (0 to 130)"},
    {{"--age", ""}, 2, "--age: \"\" is no whole number (0 to 130)"},
    {{"--day", "3rd"}, 2, "--day: \"3rd\" is no whole number (0 to 36500)"},
    {{"--fever-line", "37.5"}, 2, "--fever-line: \"37.5\" has no unit; write C or F right behind the number"},
    {{"--sgin", "fever"}, 2, "--sgin: unknown option; did you mean --sign?"},
    {{"--sgin=fever"}, 2, "--sgin: unknown option; did you mean --sign?"},
    {{"--xqzwkv"}, 2, "--xqzwkv: unknown option; see signpost-cli match --help"},
    {{"-x"}, 2, "-x: unknown option"},
    {{"fever"}, 2, "\"fever\": not expected here"},
    {{"--fever-medicine=yes"}, 2, "--fever-medicine: this option takes no value"},
};

TEST(MatchMistakes, EachIsToldWithItsPlaceAndThePromptStays) {
    for (const auto& one : refused) {
        Words arguments{"match"};
        arguments.insert(arguments.end(), one.arguments.begin(), one.arguments.end());
        const auto run = cli(arguments);
        EXPECT_EQ(run.exit_code, one.exit_code) << one.says;
        EXPECT_THAT(run.err, StartsWith(one.says));
        EXPECT_EQ(lines_of(run.err).size(), 1U) << run.err;
        EXPECT_TRUE(has_standing_lines(run.out)) << one.says;
    }
}

TEST(MatchMistakes, WithJsonNothingIsWrittenToTheOutput) {
    for (const auto& one : refused) {
        Words arguments{"match", "--json"};
        arguments.insert(arguments.end(), one.arguments.begin(), one.arguments.end());
        const auto run = cli(arguments);
        EXPECT_EQ(run.exit_code, one.exit_code) << one.says;
        EXPECT_THAT(run.err, StartsWith(one.says));
        EXPECT_EQ(run.out, "") << one.says;
    }
}

TEST(MatchMistakes, AllOfACallAreReportedAndTheHighestCodeCounts) {
    const auto run = cli({"match", "--sign", "feverr,fever,seisure", "--temperature", "384C", "--age", "131",
                          "--day", "x", "--systolic", "85", "--diastolic", "90", "--fever-line", "39C",
                          "--sgin", "fever", "stray", "--oxygen"});
    EXPECT_EQ(run.exit_code, 2);
    EXPECT_THAT(lines_of(run.err),
                ElementsAre(StartsWith("--oxygen: "), StartsWith("--sgin: "), StartsWith("\"stray\": "),
                            StartsWith("--sign: unknown sign \"feverr\""),
                            StartsWith("--sign: unknown sign \"seisure\""), StartsWith("--temperature: "),
                            StartsWith("--diastolic: "), StartsWith("--age: "), StartsWith("--day: "),
                            StartsWith("--fever-line: ")));
    const auto only_refused = cli({"match", "--temperature", "384C", "--age", "131"});
    EXPECT_EQ(only_refused.exit_code, 1);
    EXPECT_EQ(lines_of(only_refused.err).size(), 2U);
}

TEST(MatchMistakes, SeveralNearSignsAreAllNamed) {
    EXPECT_THAT(cli({"match", "--sign", "trouble"}).err,
                HasSubstr("did you mean trouble_breathing, trouble_speaking or trouble_understanding?"));
}

}  // namespace
}  // namespace signpost::testing
