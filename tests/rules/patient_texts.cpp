// SPDX-License-Identifier: Apache-2.0
#include "tests/rules/patient_texts.h"

#include "core/base/text.h"
#include "core/teaching/teaching.h"
#include "core/words/rule_texts.h"
#include "languages/embedded_languages.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {
namespace {

class Collector {
public:
    explicit Collector(const Catalog& catalog) : catalog_(catalog) {}

    std::vector<PatientText> take() && { return std::move(texts_); }

    void add_standing_texts() {
        const auto& texts = catalog_.texts;
        for (const auto& text :
             {texts.prompt, texts.call_emergency, texts.emergency_signs_heading,
              texts.unknown_emergency_number, texts.if_not_sure, texts.tick_what_you_notice,
              texts.list_not_complete, texts.none_of_these, texts.something_else, texts.in_no_effect,
              texts.fever_medicine, texts.normal_number, texts.not_reviewed, texts.review_overdue,
              texts.what_it_is, texts.founding_article_says, texts.composed_combination})
            add("standing texts", text.ends_with('.') ? "standing" : "name",
                filled_in(text, {{"emergency_number", "112"}, {"date", "22 May 2027"}}));
    }

    void add_signs() {
        for (const auto& sign : catalog_.signs) {
            const auto& group = catalog_.groups[sign.group];
            const auto page = "signs " + group.id;
            add(page, "label", sign.label);
            add(page, "short", sign.short_name);
            add(page, "check", sign.check);
            add(page, "clinical", sign.clinical);
        }
        for (const auto& group : catalog_.groups) add("signs " + group.id, "name", group.name);
    }

    void add_measurements() {
        for (const auto& measurement : catalog_.measurements) {
            add("measurements", "name", measurement.name);
            add("measurements", "check", measurement.check);
        }
    }

    void add_combinations() {
        for (const auto& combination : catalog_.combinations) {
            add("combinations", "label", combination.label);
            add("combinations", "why", combination.why);
        }
    }

    /// With the checks of its signs, which stand on the same page.
    void add_effect(const Effect& effect) {
        const auto page = "effect " + effect.id;
        add(page, "name", effect.name);
        add(page, "clinical", effect.clinical);
        add(page, "plain", effect.plain);
        add(page, "usual_time", effect.usual_time);
        add(page, "care", effect.care);
        for (const auto& text : effect.article_says) add(page, "article_says", text);
        for (const auto& fact : effect.timing) add(page, "timing", fact.text);
        for (const auto& late : effect.late) add(page, "late", late.text);
        for (const auto& link : effect.signs) add(page, "check", catalog_.at(link.sign).check);
    }

    void add_page(const LearnPage& page) {
        const auto name = "learn " + page.id;
        add(name, "title", page.title);
        add(name, "summary", page.summary);
        for (const auto& section : page.sections) {
            add(name, "heading", section.heading);
            for (const auto& one : section.texts) add(name, "text", one.text);
        }
    }

    void add_lesson(const Lesson& lesson) {
        const auto page = "lesson " + catalog_.at(lesson.effect).id;
        add(page, "opening", lesson.opening);
        add(page, "say_first", lesson.say_first);
        for (const auto& step : lesson.steps) add(page, "say", step.say);
        add(page, "say_last", lesson.say_last);
        for (const auto& point : lesson.points) add_point(page, point);
    }

    void add_point(const std::string& page, const TeachingPoint& point) {
        add(page, "ask", point.ask);
        add(page, "listen_for", point.listen_for);
    }

    void add_case(const PracticeCase& one) {
        const auto page = "case " + one.id;
        add(page, "title", one.title);
        add(page, "story", one.story);
        add(page, "explanation", one.explanation);
    }

private:
    void add(std::string page, std::string kind, std::string text) {
        texts_.push_back({std::move(page), std::move(kind), std::move(text)});
    }

    const Catalog& catalog_;
    std::vector<PatientText> texts_;
};

}  // namespace

std::vector<PatientText> patient_texts(Voice voice) {
    const Words words(messages::embedded_languages(), Language{}, voice);
    const auto catalog = worded(real_catalog(), words);
    const auto teaching = worded(real_teaching(), catalog, words);
    Collector texts(catalog);
    texts.add_standing_texts();
    texts.add_signs();
    texts.add_measurements();
    texts.add_combinations();
    for (const auto& effect : catalog.effects) texts.add_effect(effect);
    for (const auto& page : teaching.pages) texts.add_page(page);
    for (const auto& lesson : teaching.lessons.lessons) texts.add_lesson(lesson);
    for (const auto& point : teaching.lessons.for_everyone) texts.add_point("lesson for everyone", point);
    for (const auto& one : teaching.cases) texts.add_case(one);
    return std::move(texts).take();
}

std::vector<PatientText> texts_of_both_voices() {
    auto out = patient_texts(Voice::patient);
    for (auto& one : patient_texts(Voice::caregiver)) {
        one.page = "caregiver: " + one.page;
        out.push_back(std::move(one));
    }
    return out;
}

bool is_name(const PatientText& text) {
    for (const auto* kind : {"name", "label", "short", "clinical", "title", "heading"})
        if (text.kind == kind) return true;
    return false;
}

}  // namespace signpost::testing
