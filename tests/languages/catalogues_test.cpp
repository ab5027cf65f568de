// SPDX-License-Identifier: Apache-2.0
// What every translation keeps of its English sentence, and what none of them may say.
#include <algorithm>
#include <fstream>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/language.h"
#include "core/base/text.h"
#include "core/words/message_file.h"
#include "core/words/words.h"
#include "tests/languages/catalogue_named.h"
#include "tests/rules/forbidden_words.h"

namespace signpost {
namespace {

using testing::catalogue_named;

using ::testing::Contains;
using Message = MessageFile::Message;

/// English needs none.
std::vector<std::string> translation_names() {
    std::vector<std::string> out;
    for (const auto& language : languages())
        if (language.id != "en") out.emplace_back(language.id);
    return out;
}

/// And the caregiver's voice.
std::vector<std::string> catalogue_names() {
    auto out = translation_names();
    out.emplace_back(caregiver_catalogue);
    return out;
}

std::vector<std::string> forms_of(const Message& message) {
    return split(message.forms, std::string_view("\0", 1));
}

/// For clinicians, on practice cases: these may name a grade.
bool is_of_grading(const Message& message) { return message.context.starts_with("grading."); }

std::multiset<std::string> placeholders(std::string_view text) {
    static const std::regex form(R"(\{[a-z_]+\})");
    const std::string whole(text);
    return {std::sregex_token_iterator(whole.begin(), whole.end(), form), std::sregex_token_iterator()};
}

std::string named(std::string_view catalogue, const Message& message) {
    return std::string(catalogue) + " [" + std::string(message.context) + "] " + std::string(message.english);
}

class Catalogues : public ::testing::TestWithParam<std::string> {
protected:
    const MessageFile file_ = catalogue_named(GetParam());

    std::vector<Message> messages() const {
        std::vector<Message> out;
        for (std::size_t i = 0; i < file_.size(); ++i) out.push_back(file_.at(i));
        return out;
    }
};

/// Those into another language.
class Translations : public Catalogues {};

TEST_P(Catalogues, AreThere) { EXPECT_GT(file_.size(), GetParam() == caregiver_catalogue ? 200U : 2000U); }

TEST_P(Catalogues, KeepEveryPlaceholder) {
    for (const auto& one : messages()) {
        const auto wanted = placeholders(one.plural.empty() ? one.english : one.plural);
        const auto forms = forms_of(one);
        EXPECT_EQ(placeholders(forms.back()), wanted) << named(GetParam(), one);
        // For one or two things a language may say the number with a word.
        for (const auto& form : forms)
            for (const auto& placeholder : placeholders(form))
                EXPECT_THAT(wanted, Contains(placeholder)) << named(GetParam(), one) << ": " << form;
    }
}

TEST_P(Catalogues, KeepWhatJoinsASentenceToOthers) {
    for (const auto& one : messages()) {
        for (const auto& form : forms_of(one)) {
            EXPECT_EQ(form.starts_with(' '), one.english.starts_with(' ')) << named(GetParam(), one);
            EXPECT_EQ(form.ends_with(' '), one.english.ends_with(' ')) << named(GetParam(), one);
            EXPECT_EQ(std::count(form.begin(), form.end(), '\n'),
                      std::count(one.english.begin(), one.english.end(), '\n'))
                << named(GetParam(), one);
            EXPECT_EQ(form.find('&') != std::string::npos, one.english.find('&') != std::string_view::npos)
                << named(GetParam(), one) << ": the letter that leads to a button";
        }
    }
}

TEST_P(Catalogues, WriteDigitsAsAThermometerShowsThem) {
    static const std::regex other_digits("[\xD9][\xA0-\xA9]|\xEF\xBC[\x90-\x99]");
    for (const auto& one : messages())
        EXPECT_FALSE(std::regex_search(std::string(one.forms), other_digits)) << named(GetParam(), one);
}

TEST_P(Catalogues, NeverShout) {
    for (const auto& one : messages())
        for (const std::string_view mark : {"!", "\u00A1", "\uFF01"})
            EXPECT_EQ(one.forms.find(mark), std::string_view::npos) << named(GetParam(), one);
}

TEST_P(Translations, CountAsTheProgramDoes) {
    const auto* language = find_language(GetParam());
    EXPECT_EQ(file_.header("Plural-Forms"), language->plural_forms);
    for (const auto& one : messages()) {
        if (one.plural.empty()) continue;
        std::set<std::size_t> used;
        for (unsigned count = 0; count < 200; ++count) used.insert(language->plural_form(count));
        EXPECT_EQ(forms_of(one).size(), used.size()) << named(GetParam(), one);
    }
}

TEST_P(Catalogues, SayThatNoClinicianReviewedThem) {
    EXPECT_EQ(file_.header("X-Reviewed-By"), "") << "a name here must be that of a clinician who did";
}

// ---- Words

std::vector<std::string> forbidden_phrases(const std::string& name) {
    std::ifstream in(SIGNPOST_SOURCE_DIR "/languages/forbidden/" + name + ".txt");
    std::vector<std::string> out;
    for (std::string line; std::getline(in, line);)
        if (!line.empty() && line.front() != '#') out.push_back(lower_case(line));
    return out;
}

/// Chinese has no blanks between words; elsewhere a phrase is one that begins and ends with a word.
bool holds_phrase(const std::string& text, const std::string& phrase, bool has_blanks) {
    const auto is_letter = [&](std::size_t at) {
        const auto c = static_cast<unsigned char>(text[at]);
        return c >= 0x80 || (c >= 'a' && c <= 'z');
    };
    for (auto at = text.find(phrase); at != std::string::npos; at = text.find(phrase, at + 1)) {
        const auto end = at + phrase.size();
        if (!has_blanks || ((at == 0 || !is_letter(at - 1)) && (end == text.size() || !is_letter(end))))
            return true;
    }
    return false;
}

/// Sentences of the window in which a forbidden word stands for what it says: a denial, the part for
/// clinicians, and the name of the list of screens.
bool is_meant(std::string_view english) {
    static const std::set<std::string_view> sentences{
        "It cannot tell you what is wrong. It does not say how bad something is. It never says that all is "
        "well, "
        "because it cannot know.",
        "Always in this order. It is not a ranking.",
        "For clinicians: how grading works",
        "Hide how grading works",
        "Grade 0: the criteria are not met",
        "Grade {grade}",
        "No grade: the published table does not decide",
        "One point for each that is done. The score is the sum.",
        "Screen",
        "Screens"};
    return sentences.contains(english);
}

TEST_P(Translations, TellNobodyThatAllIsWellAndPromiseNoMoreThanAListOfSigns) {
    const auto phrases = forbidden_phrases(GetParam());
    ASSERT_GT(phrases.size(), 20U);
    for (const auto& one : messages()) {
        if (is_of_grading(one)) continue;
        const auto said = lower_case(one.forms);
        for (const auto& phrase : phrases)
            EXPECT_FALSE(holds_phrase(said, phrase, GetParam() != "zh_CN"))
                << named(GetParam(), one) << " says \"" << phrase << "\": " << said;
    }
}

/// The English of both voices, from the window as from the rules: a catalogue that is whole has all of it.
TEST(English, TellsNobodyThatAllIsWellAndPromisesNoMoreThanAListOfSigns) {
    const auto all = catalogue_named("es");
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto one = all.at(i);
        if (is_of_grading(one) || is_meant(one.english)) continue;
        for (const auto& words :
             {testing::forbidden_words(), testing::calming_words(), testing::promising_words()})
            EXPECT_EQ(testing::first_found(one.english, words), "") << named("English", one);
    }
}

TEST(ForbiddenPhrases, AreFoundAsWords) {
    EXPECT_TRUE(holds_phrase("alles in ordnung, sagt sie", "alles in ordnung", true));
    EXPECT_FALSE(holds_phrase("unharmlosigkeit", "harmlos", true));
    EXPECT_TRUE(holds_phrase("您很安全。", "很安全", false));
}

/// The name of a catalogue as a test may be called.
std::string test_name(const ::testing::TestParamInfo<std::string>& one) {
    auto name = one.param;
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '@' || c == '_'; }, 'X');
    return name;
}

INSTANTIATE_TEST_SUITE_P(All, Catalogues, ::testing::ValuesIn(catalogue_names()), test_name);
INSTANTIATE_TEST_SUITE_P(All, Translations, ::testing::ValuesIn(translation_names()), test_name);

}  // namespace
}  // namespace signpost
