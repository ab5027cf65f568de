// SPDX-License-Identifier: Apache-2.0
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/teaching/practice_cases.h"
#include "rules/embedded_rules.h"
#include "tests/app/cli/cli_program.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {
namespace {

using ::testing::HasSubstr;

std::vector<PracticeCase> all_cases() {
    return load_practice_cases(rules::embedded_rules(), real_catalog()).value();
}

TEST(CasesCommand, WritesEachInTheOrderOfTheirFiles) {
    const auto json = cli_json({"cases"});
    ASSERT_EQ(json.size(), 1U);
    const auto cases = all_cases();
    ASSERT_EQ(json["cases"].size(), cases.size());
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const auto& listed = json["cases"][i];
        EXPECT_EQ(listed["id"], cases[i].id);
        EXPECT_EQ(listed["title"], cases[i].title);
        EXPECT_EQ(listed["published"], cases[i].published);
        EXPECT_EQ(listed["effects"], Json(cases[i].expected.effects)) << cases[i].id;
        EXPECT_EQ(listed["advice"], id_of(cases[i].expected.advice)) << cases[i].id;
        const auto& checklist = cases[i].checklist;
        EXPECT_EQ(listed["day"],
                  checklist.days_since_infusion ? Json(*checklist.days_since_infusion) : Json());
        EXPECT_EQ(listed["age_years"], checklist.age_years ? Json(*checklist.age_years) : Json());
    }
}

TEST(CasesCommand, ListsOnlyIdsThatShowKnows) {
    const auto listed = cli_json({"cases"})["cases"][0];
    const auto shown = cli_json({"show", listed["id"].get<std::string>()});
    EXPECT_EQ(shown["kind"], "practice_case");
    for (const auto* key : {"title", "published", "day", "age_years"}) EXPECT_EQ(shown[key], listed[key]);
    EXPECT_EQ(shown["expect"]["effects"], listed["effects"]);
    EXPECT_EQ(shown["expect"]["advice"], listed["advice"]);
}

TEST(CasesCommand, TextShowsEachCaseAndThePrompt) {
    const auto run = cli({"cases"});
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.err, "");
    EXPECT_TRUE(has_standing_lines(run.out));
    EXPECT_THAT(in_one_line(run.out), HasSubstr(real_catalog().texts.not_reviewed));
    for (const auto& one : all_cases()) {
        EXPECT_THAT(in_one_line(run.out), HasSubstr("- " + one.id + ": " + one.title));
        EXPECT_EQ(run.out.find(one.explanation), std::string::npos) << one.id;
    }
    EXPECT_THAT(without_indents(run.out), HasSubstr("day 6, age 21, published report; listed by neuro; the "
                                                    "sources ask for contact with the team"));
}

TEST(CasesCommand, TakesNoOtherWords) {
    const auto run = cli({"cases", "fever"});
    EXPECT_EQ(run.exit_code, 2);
    EXPECT_THAT(run.err, HasSubstr("\"fever\": not expected here"));
    EXPECT_TRUE(has_standing_lines(run.out));
}

TEST(CasesCommand, NamesTheMistakeOfABrokenCase) {
    auto rules = real_rules();
    rules.emplace_back("cases/broken.toml", "this is no case");
    std::ostringstream out;
    std::ostringstream err;
    EXPECT_EQ(cli::run({"cases"}, {rules, real_catalog()}, out, err, {}), 1);
    EXPECT_THAT(err.str(), HasSubstr("cases/broken.toml:1:"));
    EXPECT_EQ(out.str(), "");
}

}  // namespace
}  // namespace signpost::testing
