// SPDX-License-Identifier: Apache-2.0
#include "app/cli/program.h"

#include <filesystem>
#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/cli/commands.h"
#include "core/sharing/diary_json.h"
#include "rules/embedded_rules.h"
#include "tests/app/cli/cli_program.h"
#include "tests/app/cli/diary_files.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

Words words_of(std::string_view name) {
    Words out;
    std::istringstream in{std::string(name)};
    for (std::string word; in >> word;) out.push_back(word);
    return out;
}

ProgramRun in_shell(const std::string& command) { return run_program({"/bin/sh", "-c", command}); }

const std::string program = SIGNPOST_CLI;

TEST(Program, WithoutArgumentsShowsTheHelp) {
    const auto run = cli({});
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.err, "");
    EXPECT_EQ(run.out, cli({"--help"}).out);
    EXPECT_EQ(run.out, cli({"-h"}).out);
    EXPECT_TRUE(has_standing_lines(run.out));
    for (const auto& command : cli::commands()) {
        EXPECT_THAT(run.out, HasSubstr(std::string(command.help)));
        EXPECT_THAT(run.out, HasSubstr(std::string(command.example)));
    }
}

TEST(Program, EveryCommandHasHelpWithItsExample) {
    for (const auto& command : cli::commands()) {
        auto arguments = words_of(command.name);
        arguments.emplace_back("--help");
        const auto run = cli(arguments);
        EXPECT_EQ(run.exit_code, 0) << command.name;
        EXPECT_EQ(run.err, "");
        EXPECT_THAT(run.out, HasSubstr(std::string(command.example)));
        EXPECT_TRUE(has_standing_lines(run.out)) << command.name;
    }
}

TEST(Program, EveryExampleWorks) {
    const TemporaryFolder folder;
    put_file(folder.path("entries.json"), diary_json_text(test_diary(1)));
    put_file(folder.path("records.ndjson"), "{\"id\": 1, \"signs\": [\"fever\"]}\n");
    const std::set<std::string> files{"diary.signpost", "entries.json",   "our-pack",
                                      "our.key",        "records.ndjson", "report.pdf"};
    for (const auto& command : cli::commands()) {
        const auto words = words_of(command.example);
        ASSERT_EQ(words.front(), "signpost-cli");
        Words arguments(words.begin() + 1, words.end());
        for (auto& word : arguments)
            if (files.contains(word)) word = folder.path(word);
        if (command.name == "export") arguments.insert(arguments.end(), {"--passphrase-fd", "0"});
        if (command.name == "import") arguments.back() = folder.path("imported.signpost");
        if (command.name == "rules check") arguments.back() = SIGNPOST_RULES_DIR;
        if (command.name == "diary passphrase")
            arguments.insert(arguments.end(), {"--new-passphrase-fd", "0"});
        const auto* const input = command.name == "grade" ? "{}\n" : "nobody is here to ask\n";
        const auto run = cli(arguments, {}, input);
        EXPECT_EQ(run.exit_code, 0) << command.example << run.err;
    }
}

TEST(Program, ShowsItsVersionAndThatOfTheRules) {
    const auto expected =
        std::string("signpost-cli ") + SIGNPOST_VERSION + ", rules " + real_catalog().version + "\n";
    EXPECT_EQ(cli({"--version"}).out, expected);
    EXPECT_EQ(cli({"match", "--version"}).out, expected);
}

TEST(Program, AFirstWordWithHelpListsWhatMayFollow) {
    const auto run = cli({"diary", "--help"});
    EXPECT_EQ(run.exit_code, 0);
    for (const auto* name :
         {"diary new", "diary add", "diary show", "diary verify", "diary recover", "diary passphrase"})
        EXPECT_NE(run.out.find(name), std::string::npos) << name;
    EXPECT_TRUE(has_standing_lines(run.out));
}

TEST(Program, UnknownCommandsAreToldWithTheNearest) {
    const struct {
        Words arguments;
        std::string says;
    } rows[] = {
        {{"mach"}, "mach: unknown command; did you mean match?"},
        {{"rules"},
         "rules: unknown command; did you mean rules check, rules new-clinic, rules new-key, rules sign or "
         "rules extract?"},
        {{"diary"},
         "diary: unknown command; did you mean diary new, diary add, diary show, diary verify, diary recover "
         "or diary "
         "passphrase?"},
        {{"rules", "chekc"}, "rules chekc: unknown command; did you mean rules check?"},
        {{"xqzwkv"}, "xqzwkv: unknown command; see signpost-cli --help"},
        {{""}, "\"\": unknown command; see signpost-cli --help"},
        {{"--sign", "fever"}, "--sign: unknown here; options stand behind the command"},
    };
    for (const auto& row : rows) {
        const auto run = cli(row.arguments);
        EXPECT_EQ(run.exit_code, 2) << row.says;
        EXPECT_EQ(run.err, row.says + "\n");
        EXPECT_TRUE(has_standing_lines(run.out));
    }
    EXPECT_EQ(cli({"mach", "--json"}).out, "");
}

TEST(Program, AFullDiskEndsWithAMessage) {
    for (const auto* arguments :
         {"match", "match --json --sign fever", "signs", "effects --json", "sources", "cases", "show crs",
          "rules check", "--help", "--version", "match --sign nonsense"}) {
        const auto run = in_shell("'" + program + "' " + arguments + " > /dev/full");
        EXPECT_EQ(run.exit_code, 4) << arguments;
        EXPECT_THAT(run.err, HasSubstr("standard output: cannot be written (No space left on device)"))
            << arguments;
    }
}

TEST(Program, AClosedPipeEndsWithAMessage) {
    // First the shell writes until nobody reads any more, so that the program finds the pipe closed.
    const auto run = in_shell("{ trap '' PIPE; while printf x 2>/dev/null; do :; done; '" + program +
                              "' signs --json; echo \"code $?\" >&2; } | true");
    EXPECT_THAT(run.err, HasSubstr("code 4"));
    EXPECT_THAT(run.err, HasSubstr("standard output: cannot be written (Broken pipe)"));
}

TEST(Program, AClosedOutputEndsWithAMessage) {
    const auto run = in_shell("'" + program + "' match >&-");
    EXPECT_EQ(run.exit_code, 4);
    EXPECT_THAT(run.err, StartsWith("standard output: cannot be written"));
}

TEST(Program, AnswersFromTheRulesThatItIsGiven) {
    const auto rules = tiny_rules();
    const std::vector<RuleText> texts(rules.begin(), rules.end());
    const auto tiny = load_or_throw(rules);
    std::ostringstream out;
    std::ostringstream err;
    EXPECT_EQ(cli::run({"signs"}, {texts, tiny}, out, err, {{1000, false}}), 0);
    EXPECT_EQ(err.str(), "");
    EXPECT_THAT(out.str(), HasSubstr(tiny.signs.back().label));
    EXPECT_THAT(out.str(), Not(HasSubstr(real_catalog().signs.back().label)));
}

TEST(Program, WithDamagedRulesItSaysSoAndAnswersNothing) {
    auto bytes = bytes_of_file(program);
    const auto at = bytes.find(rules::compiled_catalog());
    ASSERT_NE(at, std::string::npos);
    bytes[at + rules::compiled_catalog().size() / 2] ^= 1;
    const TemporaryFolder folder;
    put_file(folder.path("signpost-cli"), bytes);
    std::filesystem::permissions(folder.path("signpost-cli"), std::filesystem::perms::owner_all);
    const auto run = run_program({folder.path("signpost-cli"), "match", "--sign", "fever"});
    EXPECT_EQ(run.exit_code, 3);
    EXPECT_EQ(run.out, "");
    EXPECT_EQ(run.err, "signpost-cli: the rules in this program cannot be read; install it again\n");
}

TEST(Program, SaysThatAReviewIsOverdue) {
    std::ostringstream out;
    std::ostringstream err;
    const auto late = [] { return *CalendarDate::parse("2199-01-01"); };
    EXPECT_EQ(cli::run({"match"}, {rules::embedded_rules(), real_catalog()}, out, err, {{1000, false}, late}),
              0);
    EXPECT_THAT(out.str(), HasSubstr("were due for review on " + real_catalog().review.review_by.iso()));
}

TEST(Program, NeverUsesWordsThatPromiseTooMuch) {
    const Words texts{cli({}).out,
                      cli({"match", "--help"}).out,
                      cli({"match", "--sign", "chills"}).out,
                      cli({"signs"}).out,
                      cli({"match", "--sign", "feverr", "--temperature", "999C"}).err,
                      cli({"rules", "check"}).out,
                      cli({"diary", "show", "/nowhere/diary"}).err,
                      cli({"diary", "verify", "/nowhere/diary"}).out,
                      cli({"diary", "recover", "/nowhere/diary"}).err};
    for (const auto& text : texts)
        for (const auto* word : {"detect", "diagnos", "predict", "alert", "triage", "likely", "healthy",
                                 "all clear", "no need", "harmless"})
            EXPECT_THAT(text, Not(HasSubstr(word)));
}

}  // namespace
}  // namespace signpost::testing
