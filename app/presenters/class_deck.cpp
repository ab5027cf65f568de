// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/class_deck.h"

#include <algorithm>
#include <map>

#include "core/base/text.h"
#include "core/matching/matcher.h"
#include "core/sharing/check_report.h"
#include "core/sharing/clinic_words.h"

namespace signpost {
namespace {

constexpr std::size_t stories_for_one_effect = 2;

/// Adds slides to the end of a deck.
class DeckBuilder {
public:
    DeckBuilder(const ClassContent& content, const ClassFits& fits)
        : content_(content), tr_(content.translator), fits_(fits), matcher_(content.catalog) {}

    void add_start(const std::vector<EffectIndex>& effects);
    void add_effect(EffectIndex effect, std::size_t number);
    void add_practice();
    void add_story(const PracticeCase& story, std::size_t number);
    void add_close();

    std::vector<ClassSlide> slides;

private:
    ClassLine line_for(SignIndex sign) const;
    std::vector<ClassLine> lines_for(const std::vector<SignIndex>& signs) const;
    std::string check_of(SignIndex sign) const;
    const Lesson* lesson_of(EffectIndex effect) const;
    void add_signs(const Lesson& lesson, ClassSlide slide);
    void add_further(const Lesson& lesson, ClassSlide slide);
    void add_say_back(const Lesson& lesson, ClassSlide slide);
    std::vector<ClassSlide> pages_of(const ClassSlide& slide, const std::vector<ClassLine>& lines) const;
    void add_pages(const ClassSlide& slide, const std::vector<ClassLine>& lines,
                   const std::vector<std::string>& notes);
    std::vector<ClassLine> answer_to(const PracticeCase& story) const;
    std::string sources_of(const PracticeCase& story) const;

    const ClassContent& content_;
    const Translator& tr_;
    const ClassFits& fits_;
    Matcher matcher_;
};

// ---- Lines

ClassLine DeckBuilder::line_for(SignIndex sign) const {
    const auto& catalog = content_.catalog;
    if (catalog.at(sign).advice != Advice::emergency) return {ClassLineKind::item, catalog.at(sign).label};
    const auto words = with_numbers(catalog, content_.team, tr_.text("{sign}: call {emergency_number}"));
    return {ClassLineKind::emergency, filled_in(words, {{"sign", catalog.at(sign).label}})};
}

std::vector<ClassLine> DeckBuilder::lines_for(const std::vector<SignIndex>& signs) const {
    std::vector<ClassLine> out;
    out.reserve(signs.size());
    for (const auto sign : signs) out.push_back(line_for(sign));
    return out;
}

std::string DeckBuilder::check_of(SignIndex sign) const {
    const auto& named = content_.catalog.at(sign);
    return filled_in(tr_.text("At home, for {sign}: {check}"),
                     {{"sign", named.short_name}, {"check", check_words(content_.catalog, sign, tr_)}});
}

const Lesson* DeckBuilder::lesson_of(EffectIndex effect) const {
    for (const auto& lesson : content_.teaching.lessons.lessons)
        if (lesson.effect == effect) return &lesson;
    return nullptr;
}

/// A slide for each page, with `reach` up to the end of it.
std::vector<ClassSlide> split(ClassSlide slide, const std::vector<ClassLine>& lines, std::size_t pages) {
    std::vector<ClassSlide> out;
    for (std::size_t i = 0; i < pages; ++i) {
        const auto at = [&](std::size_t page) {
            return lines.begin() + static_cast<std::ptrdiff_t>((page * lines.size() + pages - 1) / pages);
        };
        slide.lines.assign(at(i), at(i + 1));
        slide.shown = slide.lines.size();
        slide.reach = static_cast<std::size_t>(at(i + 1) - lines.begin());
        out.push_back(slide);
    }
    return out;
}

/// As few pages as are readable.
std::vector<ClassSlide> DeckBuilder::pages_of(const ClassSlide& slide,
                                              const std::vector<ClassLine>& lines) const {
    for (std::size_t pages = 1; pages < lines.size(); ++pages) {
        auto out = split(slide, lines, pages);
        if (std::all_of(out.begin(), out.end(), [&](const ClassSlide& page) {
                return page.lines.size() <= most_lines_on_a_slide && fits_(page);
            }))
            return out;
    }
    return split(slide, lines, lines.size());
}

/// Pages of lines that are shown at once. `notes` are one for each line, and told on its page.
void DeckBuilder::add_pages(const ClassSlide& slide, const std::vector<ClassLine>& lines,
                            const std::vector<std::string>& notes) {
    for (auto& page : pages_of(slide, lines)) {
        const auto first = page.reach - page.shown;
        std::vector<std::string> texts{page.title};
        if (!page.subtitle.empty()) texts.push_back(page.subtitle);
        for (const auto& line : page.lines) texts.push_back(line.text);
        page.added = joined(texts, "\n");
        if (first > 0) page.say.clear();
        for (auto i = first; i < page.reach && i < notes.size(); ++i) page.say.push_back(notes[i]);
        slides.push_back(std::move(page));
    }
}

// ---- One effect

void DeckBuilder::add_effect(EffectIndex effect, std::size_t number) {
    const auto* lesson = lesson_of(effect);
    ClassSlide slide;
    slide.stage = ClassStage::opening;
    slide.number = number;
    slide.title = content_.catalog.at(effect).name;
    slide.subtitle = lesson != nullptr ? lesson->opening : content_.catalog.at(effect).plain;
    slide.added = slide.title + ". " + slide.subtitle;
    if (lesson == nullptr) {  // never with rules that were checked
        slides.push_back(slide);
        return;
    }
    slide.say = {lesson->say_first};
    slides.push_back(slide);
    slide.say.clear();
    add_signs(*lesson, slide);
    add_further(*lesson, slide);
    add_say_back(*lesson, slide);
}

/// One more line with each slide, until the page is full. What the page will hold is known from its first
/// slide on, so that nothing moves while signs are added.
void DeckBuilder::add_signs(const Lesson& lesson, ClassSlide slide) {
    slide.stage = ClassStage::signs;
    std::vector<ClassLine> lines;
    for (const auto& step : lesson.steps) lines.push_back(line_for(step.sign));
    for (auto page : pages_of(slide, lines)) {
        const auto first = page.reach - page.shown;
        for (std::size_t row = 0; row < page.lines.size(); ++row) {
            const auto& step = lesson.steps[first + row];
            page.shown = row + 1;
            page.reach = first + row + 1;
            page.added = page.lines[row].text;
            page.say = {step.say, check_of(step.sign)};
            slides.push_back(page);
        }
    }
}

void DeckBuilder::add_further(const Lesson& lesson, ClassSlide slide) {
    const auto signs = further_signs(content_.catalog, lesson);
    std::vector<std::string> checks;
    checks.reserve(signs.size());
    for (const auto sign : signs) checks.push_back(check_of(sign));
    slide.stage = ClassStage::further;
    slide.subtitle = tr_.text("The sources list more signs");
    slide.say = {tr_.text("Read them out. Each one is a reason to call.")};
    add_pages(slide, lines_for(signs), checks);
}

void DeckBuilder::add_say_back(const Lesson& lesson, ClassSlide slide) {
    std::vector<ClassLine> lines;
    std::vector<std::string> notes;
    for (const auto& point : points_of(content_.teaching.lessons, lesson.effect)) {
        lines.push_back({ClassLineKind::item, point.ask});
        notes.push_back(filled_in(tr_.text("{question} Listen for: {answer}"),
                                  {{"question", point.ask}, {"answer", point.listen_for}}));
    }
    slide.stage = ClassStage::say_back;
    slide.subtitle = tr_.text("Say it back in your own words");
    slide.say = {lesson.say_last};
    add_pages(slide, lines, notes);
}

// ---- Around the effects

void DeckBuilder::add_start(const std::vector<EffectIndex>& effects) {
    ClassSlide slide;
    slide.stage = ClassStage::start;
    slide.title = tr_.text("Warning signs after CAR T-cells");
    slide.subtitle = content_.catalog.texts.not_reviewed;
    slide.say = {content_.catalog.texts.what_it_is, content_.catalog.texts.list_not_complete};
    std::vector<ClassLine> lines;
    lines.reserve(effects.size());
    for (const auto effect : effects)
        lines.push_back({ClassLineKind::item, content_.catalog.at(effect).name});
    add_pages(slide, lines, {});
}

void DeckBuilder::add_practice() {
    ClassSlide slide;
    slide.stage = ClassStage::practice;
    slide.title = tr_.text("Practise with a story");
    slide.say = {
        tr_.text("Read each story out. Let the class say what they notice, and what they would do.")};
    add_pages(slide, {{ClassLineKind::text, tr_.text("What do you notice? Whom do you call?")}}, {});
}

void DeckBuilder::add_story(const PracticeCase& story, std::size_t number) {
    ClassSlide slide;
    slide.stage = ClassStage::story;
    slide.number = number;
    slide.title = story.title;
    slide.say = {tr_.text("Give the class time. The answer comes next.")};
    add_pages(slide, {{ClassLineKind::text, story.story}}, {});
    slide.stage = ClassStage::answer;
    slide.say = {story.explanation, sources_of(story)};
    add_pages(slide, answer_to(story), {});
}

std::string DeckBuilder::sources_of(const PracticeCase& story) const {
    std::vector<std::string> titles;
    for (const auto source : story.sources) titles.push_back(content_.catalog.at(source).title);
    return filled_in(
        tr_.plural("Source: {sources}", "Sources: {sources}", static_cast<unsigned>(titles.size())),
        {{"sources", joined(titles, "; ")}});
}

/// What was there, where it is listed, and what the sources ask for.
std::vector<ClassLine> DeckBuilder::answer_to(const PracticeCase& story) const {
    const auto& catalog = content_.catalog;
    const auto result = matcher_.match(story.checklist);
    std::vector<std::string> signs;
    std::vector<std::string> effects;
    std::vector<std::string> reasons;
    for (const auto& present : result.signs) signs.push_back(catalog.at(present.sign).short_name);
    for (const auto& listed : result.effects) effects.push_back(catalog.at(listed.effect).name);
    for (const auto& reason : result.emergency)
        reasons.push_back(reason_in_words(catalog, story.checklist, reason, tr_));
    std::vector<ClassLine> out;
    if (signs.empty()) out.push_back({ClassLineKind::text, catalog.texts.none_of_these});
    if (!signs.empty())
        out.push_back({ClassLineKind::text,
                       filled_in(tr_.text("What was there: {signs}."), {{"signs", joined(signs, ", ")}})});
    if (!effects.empty())
        out.push_back({ClassLineKind::text, filled_in(tr_.text("Listed under: {effects}."),
                                                      {{"effects", joined(effects, "; ")}})});
    if (reasons.empty()) {
        if (!signs.empty()) out.push_back({ClassLineKind::text, catalog.texts.prompt});
        return out;
    }
    out.push_back(
        {ClassLineKind::emergency, with_numbers(catalog, content_.team, catalog.texts.call_emergency) + " " +
                                       filled_in(tr_.text("The sources ask for it because of: {reasons}."),
                                                 {{"reasons", joined(reasons, "; ")}})});
    return out;
}

void DeckBuilder::add_close() {
    const auto& texts = content_.catalog.texts;
    ClassSlide slide;
    slide.stage = ClassStage::close;
    slide.title = tr_.text("At home");
    slide.subtitle = texts.not_reviewed;
    slide.say = {tr_.text("Ask what is still open. Tell each family the number to call, day and night.")};
    add_pages(slide,
              {{ClassLineKind::item, texts.prompt},
               {ClassLineKind::item, tr_.text("One sign is enough to call.")},
               {ClassLineKind::item, tr_.text("Call about other signs too. No list has them all.")}},
              {});
}

bool lists(const ExpectedAnswer& expected, const std::string& effect) {
    return std::find(expected.effects.begin(), expected.effects.end(), effect) != expected.effects.end();
}

/// The first story not taken yet that lists the effect; null when there is none.
const PracticeCase* next_story(const ClassContent& content, EffectIndex effect,
                               const std::vector<const PracticeCase*>& taken) {
    for (const auto& one : content.teaching.cases)
        if (lists(one.expected, content.catalog.at(effect).id) &&
            std::find(taken.begin(), taken.end(), &one) == taken.end())
            return &one;
    return nullptr;
}

}  // namespace

std::vector<EffectIndex> effects_to_teach(const Catalog& catalog, std::vector<EffectIndex> chosen) {
    std::erase_if(chosen, [&](EffectIndex effect) { return place(effect) >= catalog.effects.size(); });
    std::sort(chosen.begin(), chosen.end());
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    if (!chosen.empty()) return chosen;
    for (std::size_t i = 0; i < catalog.effects.size(); ++i) chosen.push_back(at_place<EffectIndex>(i));
    return chosen;
}

std::vector<const PracticeCase*> stories_for(const ClassContent& content,
                                             const std::vector<EffectIndex>& effects) {
    const auto rounds = effects.size() == 1 ? stories_for_one_effect : 1;
    std::vector<const PracticeCase*> out;
    for (std::size_t round = 0; round < rounds; ++round)
        for (const auto effect : effects)
            if (const auto* story = next_story(content, effect, out)) out.push_back(story);
    return out;
}

std::vector<ClassSlide> class_deck(const ClassContent& content, const std::vector<EffectIndex>& effects,
                                   const ClassFits& fits) {
    DeckBuilder deck(content, fits);
    deck.add_start(effects);
    for (std::size_t i = 0; i < effects.size(); ++i) deck.add_effect(effects[i], i);
    const auto stories = stories_for(content, effects);
    if (!stories.empty()) deck.add_practice();
    for (std::size_t i = 0; i < stories.size(); ++i) deck.add_story(*stories[i], i);
    deck.add_close();
    return std::move(deck.slides);
}

}  // namespace signpost
