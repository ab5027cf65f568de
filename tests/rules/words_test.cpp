// SPDX-License-Identifier: Apache-2.0
// The words of the rules: none that the design forbids, and plain enough for US grade 6. Titles of sources,
// notes for reviewers and search words are not said to users and are left out.
#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/teaching/practice_cases.h"
#include "tests/rules/forbidden_words.h"
#include "tests/rules/reading_grade.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::real_catalog;

/// A text that users read, with what it is.
struct UserText {
    std::string kind;
    std::string of;
    std::string text;
};

void add_standing(std::vector<UserText>& out, const StandingTexts& texts) {
    for (const auto& text :
         {texts.prompt, texts.call_emergency, texts.emergency_signs_heading, texts.unknown_emergency_number,
          texts.if_not_sure, texts.tick_what_you_notice, texts.list_not_complete, texts.none_of_these,
          texts.something_else, texts.in_no_effect, texts.fever_medicine, texts.normal_number,
          texts.not_reviewed, texts.review_overdue, texts.what_it_is, texts.founding_article_says,
          texts.composed_combination})
        out.push_back({"standing text", "catalog.toml", text});
}

void add_effects(std::vector<UserText>& out) {
    for (const auto& effect : real_catalog().effects) {
        out.push_back({"name", effect.id, effect.name});
        out.push_back({"clinical", effect.id, effect.clinical});
        out.push_back({"plain", effect.id, effect.plain});
        out.push_back({"usual_time", effect.id, effect.usual_time});
        out.push_back({"care", effect.id, effect.care});
        for (const auto& text : effect.article_says) out.push_back({"article_says", effect.id, text});
        for (const auto& fact : effect.timing) out.push_back({"timing", effect.id, fact.text});
    }
}

void add_cases(std::vector<UserText>& out) {
    const auto loaded = load_practice_cases(testing::real_rules(), real_catalog());
    ASSERT_TRUE(loaded.ok());
    for (const auto& one : loaded.value()) {
        out.push_back({"name", one.id, one.title});
        out.push_back({"story", one.id, one.story});
        out.push_back({"explanation", one.id, one.explanation});
    }
}

std::vector<UserText> user_texts() {
    std::vector<UserText> out;
    add_standing(out, real_catalog().texts);
    for (const auto& group : real_catalog().groups) out.push_back({"name", group.id, group.name});
    for (const auto& sign : real_catalog().signs) {
        out.push_back({"label", sign.id, sign.label});
        out.push_back({"short", sign.id, sign.short_name});
        out.push_back({"check", sign.id, sign.check});
        out.push_back({"clinical", sign.id, sign.clinical});
    }
    for (const auto& measurement : real_catalog().measurements) {
        out.push_back({"name", measurement.id, measurement.name});
        out.push_back({"check", measurement.id, measurement.check});
    }
    for (const auto& combination : real_catalog().combinations) {
        out.push_back({"label", combination.id, combination.label});
        out.push_back({"why", combination.id, combination.why});
    }
    add_effects(out);
    add_cases(out);
    return out;
}

TEST(Words, PromiseNoMoreThanAListOfSigns) {
    for (const auto& [kind, of, text] : user_texts())
        EXPECT_EQ(testing::first_found(text, testing::forbidden_words()), "")
            << of << ' ' << kind << ": " << text;
}

TEST(Words, TellNobodyThatAllIsWell) {
    for (const auto& [kind, of, text] : user_texts())
        EXPECT_EQ(testing::first_found(text, testing::calming_words()), "")
            << of << ' ' << kind << ": " << text;
}

TEST(Words, AreFoundAtTheBeginningOfAWordOnly) {
    const std::vector<std::string> words{"score", "all is well", "!"};
    EXPECT_EQ(testing::first_found("Your SCORES", words), "score");
    EXPECT_EQ(testing::first_found("underscored", words), "");
    EXPECT_EQ(testing::first_found("(score)", words), "score");
    EXPECT_EQ(testing::first_found("So all is well now", words), "all is well");
    EXPECT_EQ(testing::first_found("Call!", words), "!");
    EXPECT_EQ(testing::first_found("", words), "");
}

TEST(ReadingGrade, CountsSyllablesAsTheyAreSaid) {
    const std::map<std::string, unsigned> rows{
        {"I", 1},     {"cat", 1},     {"here", 1},    {"fever", 2},  {"called", 1},    {"started", 2},
        {"table", 2}, {"noses", 2},   {"times", 1},   {"sudden", 2}, {"infection", 3}, {"emergency", 4},
        {"38", 1},    {"breathe", 1}, {"seizure", 2}, {"whole", 1},
    };
    for (const auto& [word, count] : rows) EXPECT_EQ(testing::syllables(word), count) << word;
}

TEST(ReadingGrade, IsThatOfTheFormula) {
    EXPECT_NEAR(testing::reading_grade("The cat sat on the mat."), 0.39 * 6 + 11.8 * 1 - 15.59, 1e-9);
    EXPECT_NEAR(testing::reading_grade("Call now. Do not wait."), 0.39 * 2.5 + 11.8 * 1 - 15.59, 1e-9);
    EXPECT_GT(testing::reading_grade("Considerable deterioration necessitates immediate hospitalisation."),
              12);
}

TEST(ReadingGrade, IsSixOrBelowForEachTextThatExplains) {
    constexpr double most = 6.9;
    std::map<std::string, std::vector<double>> grades;
    for (const auto& [kind, of, text] : user_texts()) {
        if (kind == "name" || kind == "label" || kind == "short" || kind == "clinical" ||
            kind == "standing text")
            continue;
        const auto grade = testing::reading_grade(text);
        EXPECT_LE(grade, most) << of << ' ' << kind << ": " << text;
        grades[kind].push_back(grade);
    }
    for (const auto* wanted : {"plain", "usual_time", "check", "why"})
        EXPECT_TRUE(grades.contains(wanted)) << wanted;
    for (const auto& [kind, all] : grades) {
        double sum = 0;
        for (const auto grade : all) sum += grade;
        std::printf("reading grade of %-12s  average %4.1f  highest %4.1f  (%zu texts)\n", kind.c_str(),
                    sum / static_cast<double>(all.size()), *std::max_element(all.begin(), all.end()),
                    all.size());
    }
}

TEST(ReadingGrade, IsSixOrBelowForTheStandingTextsTogether) {
    std::string all;
    for (const auto& [kind, of, text] : user_texts())
        if (kind == "standing text" && text.ends_with(".")) all += text + " ";
    EXPECT_LE(testing::reading_grade(all), 6.9);
}

}  // namespace
}  // namespace signpost
