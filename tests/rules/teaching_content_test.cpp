// SPDX-License-Identifier: Apache-2.0
// What the pages to learn from and the lessons must say, and what they must leave out.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/text.h"
#include "tests/rules/forbidden_words.h"
#include "tests/rules/patient_texts.h"
#include "tests/rules/reading_grade.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::AllOf;
using ::testing::AnyOf;
using ::testing::ElementsAre;
using ::testing::Ge;
using ::testing::HasSubstr;
using ::testing::Le;
using ::testing::Not;
using testing::real_catalog;
using testing::real_teaching;

const Catalog& catalog() { return real_catalog(); }
const std::vector<LearnPage>& pages() { return real_teaching().pages; }
const Lessons& lessons() { return real_teaching().lessons; }

const LearnPage& page(const std::string& id) {
    for (const auto& one : pages())
        if (one.id == id) return one;
    throw std::invalid_argument(id);
}

std::string text_of(const LearnSection& section) {
    std::string out = section.heading + "\n";
    for (const auto& one : section.texts) out += one.text + "\n";
    return out;
}

std::string text_of(const LearnPage& page) {
    std::string out = page.title + "\n" + page.summary + "\n";
    for (const auto& section : page.sections) out += text_of(section);
    return out;
}

std::vector<LearnText> all_texts() {
    std::vector<LearnText> out;
    for (const auto& one : pages())
        for (const auto& section : one.sections)
            out.insert(out.end(), section.texts.begin(), section.texts.end());
    return out;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool has_number(const std::string& text) { return std::any_of(text.begin(), text.end(), is_digit); }

/// "study of 15 people", "review counts 80 people", "two people treated": how many were looked at.
bool tells_of_a_number_of_people(const std::string& text) {
    const auto words = testing::words_in(text);
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i].starts_with("people") && (has_number(words[i - 1]) || words[i - 1] == "Two")) {
            return true;
        }
    }
    return false;
}

bool cites(const LearnText& text, SourceKind kind) {
    return std::any_of(text.sources.begin(), text.sources.end(),
                       [&](SourceIndex source) { return catalog().at(source).kind == kind; });
}

TEST(LearnPages, AreFourInTheOrderInWhichAFamilyAsks) {
    std::vector<std::string> ids;
    for (const auto& one : pages()) ids.push_back(one.id);
    EXPECT_THAT(ids, ElementsAre("therapy", "questions", "autoimmune", "at_home"));
}

TEST(LearnPages, KeepWhatTheFoundingArticleSaysApartFromAllElse) {
    for (const auto& one : all_texts()) {
        if (!catalog().is_from_founding_article(one.sources)) continue;
        EXPECT_TRUE(is_from_founding_article_alone(catalog(), one)) << one.text;
        EXPECT_FALSE(has_number(one.text) && one.text.find("ype 1 diabetes") == std::string::npos)
            << one.text;  // the article gives no numbers
    }
}

TEST(LearnPages, TakeNothingFromTheFoundingArticleAboutReactionsInAutoimmuneDiseaseOrChecksAtHome) {
    for (const auto* id : {"autoimmune", "at_home"})
        for (const auto& section : page(id).sections)
            for (const auto& one : section.texts)
                EXPECT_FALSE(catalog().is_from_founding_article(one.sources)) << one.text;
}

TEST(LearnPages, SayThatNoReportWasSeenWhereTheArticleAloneNamesADisease) {
    const auto therapy = text_of(page("therapy"));
    EXPECT_THAT(therapy, HasSubstr("No report that was read here tells of people treated for type 1 "
                                   "diabetes, Crohn's disease or psoriasis."));
    EXPECT_THAT(text_of(page("questions")),
                HasSubstr("No report that was read here tells of people treated for type 1 diabetes."));
}

TEST(LearnPages, TellOfHopeAndSayInTheSamePlaceThatItIsNoPromise) {
    int sections = 0;
    for (const auto& one : pages())
        for (const auto& section : one.sections) {
            const auto text = text_of(section);
            if (text.find("hope is") == std::string::npos) continue;
            ++sections;
            EXPECT_THAT(text, HasSubstr("This is a hope, not a promise.")) << section.heading;
            EXPECT_THAT(text, HasSubstr("still being tried out")) << section.heading;
        }
    EXPECT_EQ(sections, 2);
}

TEST(LearnPages, NameTheFiveSideEffects) {
    for (const auto* id : {"therapy", "questions"})
        for (const auto& effect : catalog().effects)
            EXPECT_THAT(lower_case(text_of(page(id))), HasSubstr(lower_case(effect.name))) << id;
}

TEST(LearnPages, GiveEachNumberOfPeopleWithItsStudy) {
    int statements = 0;
    for (const auto& one : all_texts()) {
        if (!tells_of_a_number_of_people(one.text)) continue;
        ++statements;
        EXPECT_TRUE(cites(one, SourceKind::trial)) << one.text;
        EXPECT_THAT(one.text, AnyOf(HasSubstr("study of"), HasSubstr("review"), HasSubstr("treated")));
    }
    EXPECT_GE(statements, 9);
}

TEST(LearnPages, SayBesideSmallNumbersThatTheySayNothingAboutOnePerson) {
    int sections = 0;
    for (const auto& section : page("autoimmune").sections) {
        const bool has_any =
            std::any_of(section.texts.begin(), section.texts.end(),
                        [](const LearnText& one) { return tells_of_a_number_of_people(one.text); });
        if (!has_any) continue;
        ++sections;
        EXPECT_THAT(text_of(section), HasSubstr("Such small numbers say nothing about one person."))
            << section.heading;
    }
    EXPECT_GE(sections, 4);
}

TEST(LearnPages, GiveNoShares) {
    for (const auto& one : all_texts()) EXPECT_THAT(one.text, Not(HasSubstr("%")));
}

TEST(LearnPages, TellOfLicatsAsASixthCauseAndStillAskForACall) {
    const auto& sections = page("autoimmune").sections;
    const auto at = std::find_if(sections.begin(), sections.end(), [](const LearnSection& section) {
        return section.heading.find("LICATS") != std::string::npos;
    });
    ASSERT_NE(at, sections.end());
    for (const auto* words :
         {"not one of the five", "rash", "mouth sores", "joint pain", "loose stools", "belly pain",
          "short breath", "Only your team can find out", "call them about each of these signs, day or night",
          "call the emergency number first"})
        EXPECT_THAT(text_of(*at), HasSubstr(words));
}

/// True when one of the words begins with one of these, in any case.
bool speaks_of(const std::string& text, const std::vector<std::string>& words) {
    return !testing::first_found(text, words).empty();
}

TEST(LearnPages, SendToTheCentreForDrivingAndStayingNearAndToTheTeamForVaccines) {
    int statements = 0;
    for (const auto& one : all_texts()) {
        if (speaks_of(one.text, {"drive", "driving", "near", "far from"})) {
            ++statements;
            EXPECT_THAT(one.text, HasSubstr("Ask your centre"));
        }
        if (speaks_of(one.text, {"weeks"}) && speaks_of(one.text, {"rule"})) {
            EXPECT_THAT(one.text, AllOf(HasSubstr("Ask your centre"), HasSubstr("ules differ")));
        }
    }
    EXPECT_EQ(statements, 3);
    EXPECT_THAT(text_of(page("questions")), HasSubstr("Ask your team before each vaccine."));
}

TEST(LearnPages, WriteTheLinesOfReadingsAsTheRulesHaveThem) {
    const auto home = text_of(page("at_home"));
    const auto line = [](const char* measurement, const std::string& id) -> const Threshold& {
        for (const auto& one : catalog().at(catalog().find_measurement(measurement).value()).thresholds)
            if (one.id == id) return one;
        throw std::invalid_argument(id);
    };
    const auto& fever = line("temperature", "fever").line;
    const auto& cold = line("temperature", "low_temperature").line;
    EXPECT_THAT(home, HasSubstr("Call at " + to_text(fever.at(0), 1) + " °C (" + to_text(fever.at(1), 1) +
                                " °F) or more."));
    EXPECT_THAT(home, HasSubstr("Call below " + to_text(cold.at(0), 1) + " °C (" + to_text(cold.at(1), 1) +
                                " °F) too."));
    const auto holds = [&](const std::string& before, const Threshold& one, const std::string& after) {
        EXPECT_EQ(one.age.from, 18);
        EXPECT_THAT(home, HasSubstr("In an adult, " + before + to_text(one.line.at(0)) + after));
    };
    const std::string emergency = ": call the emergency number first.";
    holds("a pulse of ", line("heart_rate", "pulse_very_fast"), " or more" + emergency);
    holds("", line("breathing_rate", "breathing_very_fast"), " breaths or more in a minute" + emergency);
    holds("a top number of ", line("systolic", "systolic_very_low"), " or less" + emergency);
    holds("a top number of ", line("systolic", "systolic_low"), " or less: call your care team now.");
    EXPECT_THAT(home, HasSubstr("Below " + to_text(line("oxygen", "oxygen_low").line.at(0)) +
                                ", call the emergency number first."));
}

TEST(LearnPages, TellHowToTakeEveryReadingThatHasALine) {
    const auto home = lower_case(text_of(page("at_home")));
    for (const auto* words :
         {"temperature", "pulse", "breaths", "blood pressure", "oxygen", "finger clip", "same sentence",
          "count back from 100", "24-hour number", "wallet card", "\"car t patient\"", "carers"})
        EXPECT_THAT(home, HasSubstr(words));
}

/// Names of drugs that the sources name, and words that only a dose has.
const std::vector<std::string>& drug_words() {
    static const std::vector<std::string> words{
        "tocilizumab", "steroid",     "dexameth",    "methylpred", "predniso",   "anakinra",    "siltuximab",
        "paracetamol", "acetaminoph", "ibuprofen",   "tylenol",    "aspirin",    "filgrastim",  "g-csf",
        "levetir",     "keppra",      "fludarabine", "cyclophos",  "adrenaline", "epinephrine", "antihistam",
        "kymriah",     "yescarta",    "abecma",      "carvykti",   "breyanzi",   "tecartus",    "aucatzyl",
        "axi-cel",     "tisagen",     "zorpo",       "kyv-101",    "descartes",  "milligram",   "dose",
        "tablet",      "mg",
    };
    return words;
}

TEST(TeachingTexts, NameNoDrugAndNoDose) {
    for (const auto& one : testing::patient_texts()) {
        if (one.page.starts_with("learn ") || one.page.starts_with("lesson ")) {
            EXPECT_EQ(testing::first_found(one.text, drug_words()), "") << one.text;
        }
    }
}

TEST(TeachingTexts, FindADrugWhenOneIsNamed) {
    EXPECT_EQ(testing::first_found("You may get Steroids.", drug_words()), "steroid");
    EXPECT_EQ(testing::first_found("Take 500 mg of it", drug_words()), "mg");
}

/// What a speaker says of one effect, with the labels of the signs that are shown.
std::string spoken(const Lesson& lesson) {
    std::string out = lesson.say_first;
    for (const auto& step : lesson.steps) out += " " + catalog().at(step.sign).label + ". " + step.say;
    return out + " " + lesson.say_last;
}

TEST(LessonTexts, FitIntoTwoMinutes) {
    constexpr std::size_t most_words = 230;  // below two minutes at 130 words a minute
    for (const auto& lesson : lessons().lessons) {
        const auto words = testing::words_in(spoken(lesson)).size();
        EXPECT_LE(words, most_words) << catalog().at(lesson.effect).id;
        EXPECT_GE(words, most_words / 2) << catalog().at(lesson.effect).id;
    }
}

TEST(LessonTexts, ShowFiveToSevenSignsWithOneOrTwoSentencesEach) {
    for (const auto& lesson : lessons().lessons) {
        EXPECT_THAT(lesson.steps.size(), AllOf(Ge(5U), Le(7U))) << catalog().at(lesson.effect).id;
        std::set<SignIndex> shown;
        for (const auto& step : lesson.steps) {
            EXPECT_TRUE(shown.insert(step.sign).second) << catalog().at(step.sign).id;
            EXPECT_THAT(testing::sentences_in(step.say).size(), AllOf(Ge(1U), Le(2U))) << step.say;
        }
    }
}

TEST(LessonTexts, TeachAnEmergencySignOfEachEffectThatHasOne) {
    for (const auto& lesson : lessons().lessons) {
        const auto is_emergency = [](SignIndex sign) {
            return catalog().at(sign).advice == Advice::emergency;
        };
        const auto& signs = catalog().at(lesson.effect).signs;
        const bool has_one = std::any_of(signs.begin(), signs.end(),
                                         [&](const SignLink& link) { return is_emergency(link.sign); });
        const auto shown = std::count_if(lesson.steps.begin(), lesson.steps.end(),
                                         [&](const LessonStep& step) { return is_emergency(step.sign); });
        EXPECT_EQ(has_one, shown > 0) << catalog().at(lesson.effect).id;
    }
}

TEST(LessonTexts, SayTheEmergencyNumberWithEachEmergencySign) {
    for (const auto& lesson : lessons().lessons)
        for (const auto& step : lesson.steps) {
            if (catalog().at(step.sign).advice == Advice::emergency) {
                EXPECT_THAT(step.say, HasSubstr("emergency number")) << catalog().at(step.sign).id;
            }
        }
}

TEST(LessonTexts, AskForThreeOrFourPointsAndAmongThemWhomToCallFirst) {
    const auto asks_for_the_emergency_number = [](const TeachingPoint& point) {
        return lower_case(point.listen_for).find("emergency number") != std::string::npos;
    };
    for (const auto& lesson : lessons().lessons) {
        const auto& points = lesson.points;
        EXPECT_THAT(points.size(), AllOf(Ge(3U), Le(4U))) << catalog().at(lesson.effect).id;
        EXPECT_TRUE(std::any_of(points.begin(), points.end(), asks_for_the_emergency_number))
            << catalog().at(lesson.effect).id;
        for (const auto& point : points) EXPECT_TRUE(point.ask.ends_with('?')) << point.ask;
    }
}

TEST(LessonTexts, AskEveryoneWhomToCallAndWhatToSay) {
    std::vector<std::string> ids;
    for (const auto& point : lessons().for_everyone) ids.push_back(point.id);
    EXPECT_THAT(
        ids, ElementsAre("whom_to_call", "emergency_first", "no_fever_medicine_first", "say_car_t_patient"));
}

TEST(LessonTexts, TakeNoFactFromTheFoundingArticle) {
    for (const auto& effect : catalog().effects)
        for (const auto& point : points_of(lessons(), catalog().find_effect(effect.id).value()))
            EXPECT_FALSE(catalog().is_from_founding_article(point.sources)) << point.id;
}

}  // namespace
}  // namespace signpost
