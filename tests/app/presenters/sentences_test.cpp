// SPDX-License-Identifier: Apache-2.0
// Every sentence that a presenter can say, read out of the sources so that none is missed: no word that the
// design forbids, and plain enough for US grade 6.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/rules/forbidden_words.h"
#include "tests/rules/reading_grade.h"

namespace signpost {
namespace {

using ::testing::ElementsAre;

constexpr double most_grade = 6.9;
/// These name such a word to deny it.
const std::vector<std::string> denials{
    "Always in this order. It is not a ranking.",
    "It cannot tell you what is wrong. It does not say how bad something is. It never says that all is well, "
    "because it cannot know."};

/// For clinicians, about published tables and practice cases; no other file may name a grade, and no other is
/// read by anybody but families.
const std::string for_clinicians = "grading_presenter.cpp";
const std::vector<std::string> words_of_clinicians{"grade", "grading", "score"};

std::vector<std::string> forbidden_in(const std::string& file) {
    auto out = testing::forbidden_words();
    if (file == for_clinicians)
        for (const auto& word : words_of_clinicians) std::erase(out, word);
    return out;
}

struct Sentence {
    std::string file;
    std::string text;
};

std::size_t after_blanks(const std::string& source, std::size_t at) {
    return std::min(source.find_first_not_of(" \t\n", at), source.size());
}

/// The literals that stand side by side from here on, as one; `at` is left behind them.
std::string literals_at(const std::string& source, std::size_t& at) {
    std::string out;
    for (at = after_blanks(source, at); at < source.size() && source[at] == '"';
         at = after_blanks(source, at)) {
        for (++at; source.at(at) != '"'; ++at) {
            if (source[at] == '\\') ++at;
            out += source[at];
        }
        ++at;
    }
    return out;
}

/// What is handed to a translator: text("…") and plural("…", "…", n).
std::vector<std::string> translated_in(const std::string& source) {
    std::vector<std::string> out;
    for (const std::string call : {"text(", "plural("}) {
        for (auto at = source.find(call); at != std::string::npos; at = source.find(call, at + 1)) {
            if (at == 0 || (source[at - 1] != '.' && source[at - 1] != '>')) continue;
            auto end = at + call.size();
            for (auto one = literals_at(source, end); !one.empty(); one = literals_at(source, end)) {
                out.push_back(one);
                if (source.at(end) == ',') ++end;
            }
        }
    }
    return out;
}

std::vector<Sentence> sentences() {
    std::vector<Sentence> out;
    const auto folder = std::filesystem::path(SIGNPOST_SOURCE_DIR) / "app" / "presenters";
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        if (file.path().extension() != ".cpp") continue;
        std::ifstream in(file.path(), std::ios::binary);
        const std::string source{std::istreambuf_iterator<char>(in), {}};
        for (auto& text : translated_in(source))
            out.push_back({file.path().filename().string(), std::move(text)});
    }
    return out;
}

std::vector<Sentence> sentences_but_denials() {
    auto out = sentences();
    for (const auto& denial : denials)
        EXPECT_EQ(std::erase_if(out, [&](const Sentence& one) { return one.text == denial; }), 1U) << denial;
    return out;
}

/// As it is read: a short word in the place of each {name}.
std::string filled(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '{') {
            out += "name";
            at = text.find('}', at);
        } else {
            out += text[at];
        }
    }
    return out;
}

/// Others are labels: for a word or two the formula has no meaning.
bool is_sentence(const std::string& text) {
    constexpr int fewest_blanks = 4;
    return (text.ends_with('.') || text.ends_with('?')) &&
           std::count(text.begin(), text.end(), ' ') >= fewest_blanks;
}

TEST(Sentences, AreFoundAsTheyStandInASource) {
    EXPECT_THAT(translated_in(R"(a = tr.text("One "  "two \"x\"."); b = translator_->text(
        "Three"); c = tr.plural("{n} day", "{n} days", n); context("no"); d.text(name);)"),
                ElementsAre("One two \"x\".", "Three", "{n} day", "{n} days"));
    EXPECT_EQ(filled("{file} is here"), "name is here");
    EXPECT_GT(sentences().size(), 150U);
}

TEST(Sentences, PromiseNoMoreThanAListOfSigns) {
    for (const auto& [file, text] : sentences_but_denials())
        EXPECT_EQ(testing::first_found(text, forbidden_in(file)), "") << file << ": " << text;
}

TEST(Sentences, TellNobodyThatAllIsWell) {
    for (const auto& [file, text] : sentences_but_denials())
        EXPECT_EQ(testing::first_found(text, testing::calming_words()), "") << file << ": " << text;
}

TEST(Sentences, AreReadAtGradeSixOrBelow) {
    double sum = 0;
    double highest = 0;
    int count = 0;
    for (const auto& [file, text] : sentences()) {
        if (!is_sentence(text) || file == for_clinicians) continue;
        const auto grade = testing::reading_grade(filled(text));
        EXPECT_LE(grade, most_grade) << file << ": " << text;
        sum += grade;
        highest = std::max(highest, grade);
        ++count;
    }
    ASSERT_GT(count, 0);
    std::printf("reading grade of the presenters' sentences: average %.1f, highest %.1f (%d sentences)\n",
                sum / count, highest, count);
}

}  // namespace
}  // namespace signpost
