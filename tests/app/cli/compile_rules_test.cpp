// SPDX-License-Identifier: Apache-2.0
// The tool of the build: the catalog that the programs carry, or each mistake with its place and no catalog.
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules/embedded_rules.h"
#include "tests/app/cli/cli_program.h"
#include "tests/app/cli/diary_files.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {
namespace {

namespace fs = std::filesystem;

using ::testing::HasSubstr;

class CompileRules : public ::testing::Test {
protected:
    ProgramRun compile(const std::string& rules) const {
        return run_program({SIGNPOST_COMPILE_RULES, rules, output_});
    }
    /// A folder with these rules.
    std::string written(const OwnedRules& rules) const {
        for (const auto& [name, text] : rules) {
            fs::create_directories(fs::path(folder_.path("rules/" + name)).parent_path());
            put_file(folder_.path("rules/" + name), text);
        }
        return folder_.path("rules");
    }

    TemporaryFolder folder_;
    const std::string output_ = folder_.path("catalog.bin");
};

TEST_F(CompileRules, WritesTheCatalogThatTheProgramsCarry) {
    const auto run = compile(SIGNPOST_RULES_DIR);
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.out + run.err, "");
    EXPECT_TRUE(bytes_of_file(output_) == rules::compiled_catalog());
}

TEST_F(CompileRules, RefusesEachMistakeWithTheWordsOfRulesCheck) {
    auto rules = tiny_rules();
    append(rules, "signs.toml", "\nstray = 1\n");
    change(rules, "effects/crs.toml", "id = \"fever\"", "id = \"feverr\"");
    const auto folder = written(rules);
    const auto run = compile(folder);
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_EQ(run.err, cli({"rules", "check", folder}).err);
    EXPECT_THAT(run.err, HasSubstr("unknown sign \"feverr\"; did you mean fever?\n"));
    EXPECT_FALSE(fs::exists(output_));
}

TEST_F(CompileRules, SaysWhatItCannotReadOrWrite) {
    EXPECT_EQ(compile(folder_.path("nowhere")).exit_code, 4);
    const auto run =
        run_program({SIGNPOST_COMPILE_RULES, SIGNPOST_RULES_DIR, folder_.path("none/catalog.bin")});
    EXPECT_EQ(run.exit_code, 4);
    EXPECT_EQ(run.err,
              folder_.path("none/catalog.bin") + ": cannot be written (No such file or directory)\n");
    EXPECT_EQ(run_program({SIGNPOST_COMPILE_RULES, SIGNPOST_RULES_DIR, "/dev/full"}).exit_code, 4);
}

TEST_F(CompileRules, TakesAFolderAndAFile) {
    EXPECT_EQ(run_program({SIGNPOST_COMPILE_RULES, SIGNPOST_RULES_DIR}).exit_code, 2);
}

}  // namespace
}  // namespace signpost::testing
