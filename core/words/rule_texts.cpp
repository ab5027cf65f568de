// SPDX-License-Identifier: Apache-2.0
#include "core/words/rule_texts.h"

#include "core/base/text.h"

namespace signpost {
namespace {

constexpr std::string_view between_synonyms = "; ";

/// Numbered from 1, since a list has no ids: a text that moves is found at its new number, and read again
/// there.
std::string numbered(const std::string& id, std::size_t place) {
    return id + "." + std::to_string(place + 1);
}

void visit_list(const std::string& id, std::vector<std::string>& texts, const TextVisitor& each) {
    for (std::size_t i = 0; i < texts.size(); ++i) each(numbered(id, i), texts[i]);
}

/// What a person may search for is translated as one text: each language has as many such words as it needs.
void visit_synonyms(const std::string& id, std::vector<std::string>& synonyms, const TextVisitor& each) {
    auto text = joined(synonyms, between_synonyms);
    const auto before = text;
    each(id, text);
    if (text != before) synonyms = split(text, between_synonyms);
}

void visit(Sign& sign, const TextVisitor& each) {
    const auto id = "sign." + sign.id + ".";
    each(id + "label", sign.label);
    each(id + "short", sign.short_name);
    each(id + "check", sign.check);
    each(id + "clinical", sign.clinical);
    visit_synonyms(id + "synonyms", sign.synonyms, each);
}

void visit(Effect& effect, const TextVisitor& each) {
    const auto id = "effect." + effect.id + ".";
    each(id + "name", effect.name);
    each(id + "clinical", effect.clinical);
    each(id + "plain", effect.plain);
    each(id + "usual_time", effect.usual_time);
    each(id + "care", effect.care);
    each(id + "onset", effect.onset.words);
    visit_list(id + "article_says", effect.article_says, each);
    for (std::size_t i = 0; i < effect.timing.size(); ++i)
        each(numbered(id + "timing", i), effect.timing[i].text);
    for (std::size_t i = 0; i < effect.late.size(); ++i) each(numbered(id + "late", i), effect.late[i].text);
}

void visit(LearnPage& page, const TextVisitor& each) {
    const auto id = "page." + page.id;
    each(id + ".title", page.title);
    each(id + ".summary", page.summary);
    for (std::size_t i = 0; i < page.sections.size(); ++i) {
        const auto section = numbered(id, i);
        each(section + ".heading", page.sections[i].heading);
        for (std::size_t j = 0; j < page.sections[i].texts.size(); ++j)
            each(numbered(section, j), page.sections[i].texts[j].text);
    }
}

void visit(TeachingPoint& point, const TextVisitor& each) {
    each("point." + point.id + ".ask", point.ask);
    each("point." + point.id + ".listen_for", point.listen_for);
}

void visit(Lesson& lesson, const Catalog& catalog, const TextVisitor& each) {
    const auto id = "lesson." + catalog.at(lesson.effect).id + ".";
    each(id + "opening", lesson.opening);
    each(id + "say_first", lesson.say_first);
    for (auto& step : lesson.steps) each(id + "step." + catalog.at(step.sign).id, step.say);
    each(id + "say_last", lesson.say_last);
    for (auto& point : lesson.points) visit(point, each);
}

void visit(PracticeCase& practice, const TextVisitor& each) {
    const auto id = "case." + practice.id + ".";
    each(id + "title", practice.title);
    each(id + "story", practice.story);
    each(id + "explanation", practice.explanation);
}

void visit(GradingField& field, const std::string& scale, const TextVisitor& each) {
    const auto id = scale + "field." + field.id;
    each(id, field.label);
    for (std::size_t i = 0; i < field.values.size(); ++i)
        each(id + "." + field.values[i], field.value_names[i]);
}

void visit(GradingScale& scale, const TextVisitor& each) {
    const auto id = "grading." + scale.id + ".";
    each(id + "name", scale.name);
    each(id + "reading", scale.reading);
    for (auto& field : scale.fields) visit(field, id, each);
    for (auto& one : scale.prerequisites) each(id + "prerequisite." + one.id, one.text);
    for (auto& row : scale.rows) {
        each(id + "row." + row.id + ".column", row.column);
        each(id + "row." + row.id, row.text);
    }
    for (auto& why : scale.whys) each(id + "why." + why.id, why.text);
    for (auto& note : scale.footnotes) each(id + "footnote." + note.id, note.text);
}

void visit(IceScale& ice, const TextVisitor& each) {
    each("grading.ice.name", ice.name);
    for (auto& item : ice.items) {
        each("grading.ice.item." + item.id + ".group", item.group);
        each("grading.ice.item." + item.id, item.text);
    }
}

}  // namespace

void visit_texts(Catalog& catalog, const TextVisitor& each) {
    for (const auto& [id, field] : standing_text_fields())
        each("text." + std::string(id), catalog.texts.*field);
    for (auto& group : catalog.groups) each("group." + group.id + ".name", group.name);
    for (auto& sign : catalog.signs) visit(sign, each);
    for (auto& panel : catalog.panels) each("panel." + panel.id + ".name", panel.name);
    for (auto& measurement : catalog.measurements) {
        each("measurement." + measurement.id + ".name", measurement.name);
        each("measurement." + measurement.id + ".check", measurement.check);
    }
    for (auto& combination : catalog.combinations) {
        each("combination." + combination.id + ".label", combination.label);
        each("combination." + combination.id + ".why", combination.why);
    }
    for (auto& effect : catalog.effects) visit(effect, each);
}

void visit_texts(Teaching& teaching, const Catalog& catalog, const TextVisitor& each) {
    for (auto& page : teaching.pages) visit(page, each);
    for (auto& lesson : teaching.lessons.lessons) visit(lesson, catalog, each);
    for (auto& point : teaching.lessons.for_everyone) visit(point, each);
    for (auto& practice : teaching.cases) visit(practice, each);
    for (auto& scale : teaching.grading.scales.scales) visit(scale, each);
    visit(teaching.grading.scales.ice, each);
    for (std::size_t i = 0; i < teaching.grading.examples.size(); ++i) {
        const auto id = numbered("grading.example", i);
        each(id + ".note", teaching.grading.examples[i].note);
        visit_list(id + ".taken", teaching.grading.examples[i].taken, each);
    }
}

Catalog worded(Catalog catalog, const Words& words) {
    visit_texts(catalog, [&](const std::string& id, std::string& text) { text = words.rule_text(id, text); });
    return catalog;
}

Teaching worded(Teaching teaching, const Catalog& catalog, const Words& words) {
    visit_texts(teaching, catalog,
                [&](const std::string& id, std::string& text) { text = words.rule_text(id, text); });
    return teaching;
}

}  // namespace signpost
