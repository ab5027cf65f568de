// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/teaching/practice_cases.h"
#include "tests/app/cli/cli_program.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {
namespace {

namespace fs = std::filesystem;

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

/// A copy of the real rules in a folder of its own, removed at the end.
class RulesCheckCommand : public ::testing::Test {
protected:
    void SetUp() override {
        std::string pattern = (fs::temp_directory_path() / "signpost-rules-XXXXXX").string();
        if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
        folder_ = pattern;
        fs::copy(SIGNPOST_RULES_DIR, folder_, fs::copy_options::recursive);
    }
    void TearDown() override { fs::remove_all(folder_); }

    std::string text_of(const std::string& file) const {
        std::ifstream in(folder_ / file, std::ios::binary);
        std::ostringstream text;
        text << in.rdbuf();
        return text.str();
    }
    void write(const std::string& file, const std::string& text) const {
        std::ofstream(folder_ / file, std::ios::binary) << text;
    }

    /// Replaces the first `what` and returns where it stood, as "LINE:".
    std::string change(const std::string& file, const std::string& what, const std::string& with) const {
        auto text = text_of(file);
        const auto at = text.find(what);
        if (at == std::string::npos) throw std::runtime_error(what + " does not stand in " + file);
        const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        write(file, text.replace(at, what.size(), with));
        return std::to_string(line) + ":";
    }

    std::string place(const std::string& file, const std::string& line = {}) const {
        return (folder_ / file).string() + ":" + line;
    }
    ProgramRun check() const { return cli({"rules", "check", folder_.string()}); }

    fs::path folder_;
};

TEST_F(RulesCheckCommand, CountsWhatWasFound) {
    const auto& catalog = real_catalog();
    const auto cases = load_practice_cases(real_rules(), catalog);
    const auto here = cli({"rules", "check"});
    EXPECT_EQ(here.exit_code, 0);
    EXPECT_EQ(here.err, "");
    EXPECT_THAT(here.out, HasSubstr(std::to_string(catalog.signs.size()) + " signs, "));
    EXPECT_THAT(here.out, HasSubstr(std::to_string(catalog.effects.size()) + " effects, "));
    EXPECT_THAT(here.out, HasSubstr(std::to_string(catalog.measurements.size()) + " measurements, "));
    EXPECT_THAT(here.out, HasSubstr(std::to_string(catalog.combinations.size()) + " combinations, "));
    EXPECT_THAT(here.out, HasSubstr(std::to_string(catalog.sources.size()) + " sources, "));
    EXPECT_THAT(here.out, HasSubstr(std::to_string(cases.value().size()) + " practice cases\n"));
    EXPECT_THAT(here.out,
                HasSubstr("version " + catalog.version + ", checked " + catalog.review.checked_on.iso()));
    EXPECT_THAT(here.out, HasSubstr("to be reviewed by " + catalog.review.review_by.iso()));
    const auto there = check();
    EXPECT_EQ(there.exit_code, 0) << there.err;
    EXPECT_EQ(lines_of(there.out)[1], lines_of(here.out)[1]);
    EXPECT_THAT(there.out, StartsWith(folder_.string() + ": "));
}

TEST_F(RulesCheckCommand, AnUnknownSignIsToldWithItsPlaceAndTheNearest) {
    const auto line = change("effects/crs.toml", "id = \"fever\"", "id = \"feverr\"");
    const auto run = check();
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_EQ(run.out, "");
    EXPECT_EQ(run.err, place("effects/crs.toml", line) + "6: unknown sign \"feverr\"; did you mean fever?\n");
}

TEST_F(RulesCheckCommand, EveryMistakeIsToldSortedByPlace) {
    const auto key = change("signs.toml", "label = ", "lable = ");
    const auto source = change("sources.toml", "publisher = \"", "publisher = \"\" # \"");
    const auto version = change("catalog.toml", "version = \"", "version = \"\" # \"");
    const auto run = check();
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_THAT(
        lines_of(run.err),
        ElementsAre(StartsWith(place("catalog.toml", version)), StartsWith(place("signs.toml")),
                    StartsWith(place("signs.toml", key) + "1: unknown key \"lable\"; did you mean label?"),
                    StartsWith(place("sources.toml", source))));
}

TEST_F(RulesCheckCommand, WhatIsNoTomlIsToldWithItsPlace) {
    const auto line = change("combinations.toml", "[[combination]]", "[[combination");
    const auto run = check();
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_THAT(run.err, HasSubstr(place("combinations.toml", line)));
    EXPECT_THAT(run.err, HasSubstr("this is not TOML: "));
}

TEST_F(RulesCheckCommand, PracticeCasesAreCheckedToo) {
    const auto line = change("cases/neuro.toml", "effects = [\"neuro\"]", "effects = [\"crs\"]");
    const auto run = check();
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_THAT(run.err, StartsWith(place("cases/neuro.toml", line) + "11: "));
    EXPECT_THAT(run.err, HasSubstr("neuro"));
}

TEST_F(RulesCheckCommand, MissingAndStrangeFilesAreTold) {
    fs::remove(folder_ / "measurements.toml");
    write("effects_old.toml", "x = 1\n");
    const auto run = check();
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_THAT(run.err, HasSubstr(place("measurements.toml") + " the file is missing"));
    EXPECT_THAT(run.err, HasSubstr(place("effects_old.toml") + " no rule file has this name"));
}

TEST_F(RulesCheckCommand, EmptyAndBinaryFilesAreTold) {
    write("signs.toml", "");
    write("sources.toml", std::string("\xFF\xFE\0\x01", 4));
    const auto run = check();
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_THAT(run.err, HasSubstr(place("sources.toml")));
}

TEST_F(RulesCheckCommand, AnEmptyFolderIsNoSetOfRules) {
    fs::create_directory(folder_ / "empty");
    const auto run = cli({"rules", "check", (folder_ / "empty").string()});
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_THAT(run.err, HasSubstr("catalog.toml: the file is missing"));
}

TEST_F(RulesCheckCommand, OtherFilesAreLeftAlone) {
    write("README.md", "not a rule");
    fs::create_directory(folder_ / "folder.toml");
    EXPECT_EQ(check().exit_code, 0) << check().err;
}

TEST_F(RulesCheckCommand, AFolderThatIsNotThereIsNoAccess) {
    const auto run = cli({"rules", "check", (folder_ / "nowhere").string()});
    EXPECT_EQ(run.exit_code, 4);
    EXPECT_EQ(run.err, (folder_ / "nowhere").string() + ": cannot be read (No such file or directory)\n");
    EXPECT_EQ(cli({"rules", "check", (folder_ / "signs.toml").string()}).exit_code, 4);
    EXPECT_EQ(cli({"rules", "check", ""}).exit_code, 4);
}

TEST_F(RulesCheckCommand, AFileThatCannotBeReadIsNoAccess) {
    fs::remove(folder_ / "signs.toml");
    fs::create_symlink(folder_ / "nowhere.toml", folder_ / "signs.toml");
    const auto run = check();
    EXPECT_EQ(run.exit_code, 4);
    EXPECT_EQ(run.err, place("signs.toml") + " cannot be read (No such file or directory)\n");
}

TEST_F(RulesCheckCommand, TakesOneFolder) {
    EXPECT_EQ(cli({"rules", "check", "a", "b"}).exit_code, 2);
    EXPECT_EQ(cli({"rules", "check", "--json"}).exit_code, 2);
}

}  // namespace
}  // namespace signpost::testing
