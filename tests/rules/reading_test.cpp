// SPDX-License-Identifier: Apache-2.0
// Every page that patients, families and learners read is plain enough for US grade 6, and no sentence on it
// is long.
#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/text.h"
#include "tests/rules/patient_texts.h"
#include "tests/rules/reading_grade.h"

namespace signpost {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::patient_texts;
using testing::PatientText;
using testing::reading_grade;
using testing::sentences_in;
using testing::texts_of_both_voices;
using testing::without_names;
using testing::words_in;

constexpr double most_grade = 6.0;
constexpr std::size_t most_words = 20;

/// A text with a mark at its end, so that it ends its sentence when another follows.
std::string with_mark(const std::string& text) {
    return text + (text.ends_with('.') || text.ends_with('?') ? " " : ". ");
}

/// The sentences of each page as one text. Names, labels and headings would make a page look easier than it
/// is, because each counts as a short sentence; they are measured apart.
std::map<std::string, std::string> pages(const std::vector<PatientText>& texts) {
    std::map<std::string, std::string> out;
    for (const auto& one : texts)
        if (!testing::is_name(one)) out[one.page] += with_mark(one.text);
    return out;
}

/// The labels of all signs and combinations as one text, likewise the titles, and so on. The words for
/// clinicians, which stand beside them, are left out.
std::map<std::string, std::string> names(const std::vector<PatientText>& texts) {
    std::map<std::string, std::string> out;
    for (const auto& one : texts)
        if (testing::is_name(one) && one.kind != "clinical") out[one.kind] += with_mark(one.text);
    return out;
}

std::vector<std::string> long_sentences(const std::string& text) {
    std::vector<std::string> out;
    for (const auto& sentence : sentences_in(text))
        if (words_in(sentence).size() > most_words) out.push_back(sentence);
    return out;
}

void expect_plain(const std::string& what, const std::string& text) {
    const auto grade = reading_grade(without_names(text));
    EXPECT_LE(grade, most_grade) << what;
    std::printf("%-36s %6.1f  %.1f\n", what.c_str(), grade, reading_grade(text));
}

TEST(Reading, IsOfGradeSixOrBelowOnEachPage) {
    std::printf("%-36s %6s  %s\n", "reading grade of", "grade", "with no name excepted");
    for (const auto& [page, text] : pages(texts_of_both_voices())) expect_plain(page, text);
}

TEST(Reading, IsOfGradeSixOrBelowForNamesLabelsAndHeadings) {
    for (const auto& [kind, text] : names(patient_texts())) expect_plain("every " + kind, text);
    for (const auto& [kind, text] : names(patient_texts(Voice::caregiver)))
        expect_plain("caregiver: every " + kind, text);
}

TEST(Reading, HasNoSentenceOfMoreThanTwentyWords) {
    for (const auto& one : texts_of_both_voices())
        EXPECT_THAT(long_sentences(one.text), IsEmpty()) << one.page << ' ' << one.kind;
}

TEST(Reading, LeavesNoHardTextBetweenEasyOnes) {
    constexpr double most_alone = 6.9;
    for (const auto& one : texts_of_both_voices()) {
        if (testing::is_name(one)) continue;
        EXPECT_LE(reading_grade(without_names(one.text)), most_alone)
            << one.page << ' ' << one.kind << ": " << one.text;
    }
}

TEST(Reading, IsMeasuredOnEveryKindOfPage) {
    const auto all = pages(patient_texts());
    for (const auto* page : {"standing texts",   "signs whole_body",    "signs readings",
                             "measurements",     "combinations",        "effect crs",
                             "effect neuro",     "effect infection",    "effect low_counts",
                             "effect allergic",  "learn therapy",       "learn questions",
                             "learn autoimmune", "learn at_home",       "lesson crs",
                             "lesson neuro",     "lesson infection",    "lesson low_counts",
                             "lesson allergic",  "lesson for everyone", "case breathless_on_day_three"})
        EXPECT_TRUE(all.contains(page)) << page;
    EXPECT_THAT(all.at("effect crs"), HasSubstr("Take your temperature by mouth."));
    EXPECT_THAT(all.at("lesson crs"), HasSubstr("Call us before you take medicine for fever."));
}

TEST(Reading, FindsALongSentenceAmongShortOnes) {
    std::string words = "Call";
    for (std::size_t i = 1; i < most_words; ++i) words += " now";
    EXPECT_THAT(long_sentences("Stay. " + words + ". Wait."), IsEmpty());
    EXPECT_THAT(long_sentences("Stay. " + words + " please. Wait."), ElementsAre(words + " please."));
    EXPECT_THAT(long_sentences(words + "-please"), ElementsAre(words + "-please"));
}

TEST(Reading, FindsAHardPage) {
    const std::vector<PatientText> hard{
        {"page", "heading", "Call"},
        {"page", "text", "Immediate hospitalisation is necessitated by considerable deterioration."}};
    EXPECT_GT(reading_grade(without_names(pages(hard).at("page"))), 12);
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
    EXPECT_NEAR(reading_grade("The cat sat on the mat."), 0.39 * 6 + 11.8 * 1 - 15.59, 1e-9);
    EXPECT_NEAR(reading_grade("Call now. Do not wait."), 0.39 * 2.5 + 11.8 * 1 - 15.59, 1e-9);
    EXPECT_GT(reading_grade("Considerable deterioration necessitates immediate hospitalisation."), 12);
}

TEST(ReadingGrade, TakesWordsApartAtHyphensAndSentencesAtTheirMarks) {
    EXPECT_THAT(words_in("Take 38.0 °C, T-cells / % and so on."),
                ElementsAre("Take", "38.0", "°C,", "T", "cells", "and", "so", "on."));
    EXPECT_THAT(sentences_in("Call at 38.0 or more. Can you? Then go"),
                ElementsAre("Call at 38.0 or more.", "Can you?", "Then go"));
    EXPECT_THAT(sentences_in(""), IsEmpty());
    EXPECT_THAT(sentences_in("… ."), IsEmpty());
}

TEST(ReadingGrade, CountsEachWordOfAnExceptedNameAsOneSyllable) {
    EXPECT_EQ(without_names("Rheumatoid arthritis, Lupus and Sjögren's disease."), "x x, x and x x.");
    EXPECT_EQ(without_names("cytokines, not cytokinesis; multiple times"),
              "x, not cytokinesis; multiple times");
    EXPECT_EQ(words_in(without_names("Multiple sclerosis is named.")).size(), 4U);
}

TEST(ReadingGrade, ExceptsNoNameThatStandsNowhere) {
    std::string all;
    for (const auto& one : patient_texts()) all += lower_case(one.text) + "\n";
    for (const auto& name : testing::excepted_names()) EXPECT_THAT(all, HasSubstr(name));
    EXPECT_LT(testing::excepted_names().size(), 20U);
}

}  // namespace
}  // namespace signpost
