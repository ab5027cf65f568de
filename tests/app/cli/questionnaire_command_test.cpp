// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/sharing/fhir.h"
#include "tests/app/cli/cli_program.h"
#include "tests/support/fhir_check.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {
namespace {

TEST(QuestionnaireCommand, PrintsTheFormAndNothingElse) {
    const auto run = cli({"questionnaire"});
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.err, "");
    EXPECT_EQ(run.out, fhir_questionnaire(real_catalog()));
    EXPECT_THAT(mistakes_in_questionnaire(Json::parse(run.out)), ::testing::IsEmpty());
}

TEST(QuestionnaireCommand, RefusesWhatItDoesNotKnow) {
    const auto run = cli({"questionnaire", "--jsno"});
    EXPECT_EQ(run.exit_code, 2);
    EXPECT_THAT(run.err, ::testing::HasSubstr("--jsno"));
}

}  // namespace
}  // namespace signpost::testing
