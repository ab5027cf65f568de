// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/grading_presenter.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::real_catalog;
using ::testing::SizeIs;

class GradingScreen : public ::testing::Test {
protected:
    GradingPresenter presenter() { return {real_catalog(), translator_, teaching_}; }

    Translator translator_;
    Teaching teaching_ = load_teaching(testing::real_rules(), real_catalog()).value();
};

TEST_F(GradingScreen, SaysForWhomItIsWhateverIsChosen) {
    auto grading = presenter();
    for (std::size_t i = 0; i < grading.state().choices.size(); ++i) {
        grading.choose(i);
        EXPECT_EQ(grading.state().notice,
                  "For clinicians. Computed on practice cases only, never on a person's own checklist.");
    }
}

TEST_F(GradingScreen, OffersEachExampleAndShowsTheFirst) {
    const auto grading = presenter();
    const auto& state = grading.state();
    ASSERT_THAT(state.choices, SizeIs(teaching_.grading.examples.size()));
    EXPECT_EQ(state.choices[0].name, "Breathless on day three: Cytokine release syndrome (CRS)");
    EXPECT_TRUE(state.choices[0].is_on);
    EXPECT_EQ(std::count_if(state.choices.begin(), state.choices.end(),
                            [](const GradingChoice& one) { return one.is_on; }),
              1);
    EXPECT_THAT(state.story, HasSubstr("39.4"));
}

TEST_F(GradingScreen, NamesTheFactsTheResultTheRowAndTheSources) {
    const auto grading = presenter();
    const auto& state = grading.state();
    EXPECT_THAT(state.facts, ElementsAre("Temperature in °C: 39.4", "Hypotension: no vasopressor"));
    EXPECT_EQ(state.result, "Grade 2");
    EXPECT_THAT(state.rows, ElementsAre("Hypotension: Not requiring vasopressors"));
    EXPECT_THAT(state.sources, Contains(HasSubstr("PMC8021214")));
}

TEST_F(GradingScreen, EveryExampleShowsWhatDecidedIt) {
    auto grading = presenter();
    for (std::size_t i = 0; i < grading.state().choices.size(); ++i) {
        grading.choose(i);
        const auto& state = grading.state();
        EXPECT_TRUE(state.choices[i].is_on);
        EXPECT_FALSE(state.story.empty() || state.facts.empty() || state.result.empty() ||
                     state.sources.empty());
        EXPECT_TRUE(!state.rows.empty() || state.result.starts_with("Grade 0")) << state.choices[i].name;
    }
}

TEST_F(GradingScreen, SaysWhyWhenTheTableDoesNotDecide) {
    auto& example = teaching_.grading.examples.front();
    const auto& crs = *teaching_.grading.scales.find("crs");
    const auto hypotension = crs.find_field("hypotension").value();
    example.facts.set(hypotension, read_grading_value(crs.fields[hypotension], "vasopressin_alone").value());
    const auto grading = presenter();
    EXPECT_EQ(grading.state().result, "No grade: the published table does not decide");
    EXPECT_THAT(grading.state().rows, ElementsAre(HasSubstr("vasopressin alone")));
}

TEST_F(GradingScreen, SaysThatCriteriaAreNotMet) {
    teaching_.grading.examples.front().facts = {};
    const auto grading = presenter();
    EXPECT_EQ(grading.state().result, "Grade 0: the criteria are not met");
    EXPECT_THAT(grading.state().rows, IsEmpty());
    EXPECT_THAT(grading.state().footnotes, ElementsAre(HasSubstr("cannot be graded")));
}

TEST_F(GradingScreen, ChoosingIsToldAndAPlaceThatIsNoneChangesNothing) {
    auto grading = presenter();
    int told = 0;
    grading.on_change = [&told] { ++told; };
    grading.choose(1);
    EXPECT_EQ(told, 1);
    EXPECT_TRUE(grading.state().choices[1].is_on);
    const auto before = grading.state();
    grading.choose(1);
    grading.choose(before.choices.size());
    EXPECT_EQ(told, 1);
    EXPECT_EQ(grading.state(), before);
}

TEST_F(GradingScreen, ShowsAllFourTablesWithEveryRow) {
    const auto grading = presenter();
    ASSERT_THAT(grading.tables(), SizeIs(4));
    for (std::size_t i = 0; i < 3; ++i) {
        const auto& scale = teaching_.grading.scales.scales[i];
        std::vector<std::string> texts;
        for (const auto& column : grading.tables()[i].columns)
            for (const auto& row : column.rows) texts.push_back(row.text);
        for (const auto& row : scale.rows) EXPECT_THAT(texts, Contains(row.text));
        EXPECT_THAT(texts, SizeIs(scale.rows.size()));
        EXPECT_THAT(grading.tables()[i].left_open, SizeIs(scale.whys.size()));
    }
    std::size_t points = 0;
    for (const auto& column : grading.tables()[3].columns) points += column.rows.size();
    EXPECT_EQ(points, 10U);
    EXPECT_EQ(grading.tables()[3].columns[0].rows[0].label, "1 point");
}

TEST_F(GradingScreen, IsEmptyWithoutExamples) {
    teaching_.grading.examples.clear();
    auto grading = presenter();
    grading.choose(0);
    EXPECT_THAT(grading.state().choices, IsEmpty());
    EXPECT_FALSE(grading.state().notice.empty());
}

}  // namespace
}  // namespace signpost
