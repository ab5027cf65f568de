// SPDX-License-Identifier: Apache-2.0
#include "core/teaching/lessons.h"

#include <algorithm>

#include "core/catalog/id_table.h"
#include "core/catalog/rule_reader.h"
#include "core/teaching/cited.h"

namespace signpost {
namespace {

bool lists(const Effect& effect, SignIndex sign) {
    return std::any_of(effect.signs.begin(), effect.signs.end(),
                       [&](const SignLink& link) { return link.sign == sign; });
}

class LessonLoader {
public:
    explicit LessonLoader(const Catalog& catalog) : catalog_(catalog) {}

    void read_file(std::string_view text) {
        const auto file = RuleFile::parse(lessons_file, text, mistakes_);
        if (!file) return;
        RuleReader reader(*file, mistakes_);
        reader.each_table("lesson", [this](RuleReader& one) { read_lesson(one); });
        lessons_.for_everyone = read_points(reader, "for_everyone");
        reader.finish();
        note_missing(reader);
    }
    void note_missing_file() {
        mistakes_.push_back(
            {std::string(lessons_file), 0, 0, RuleMistakeKind::missing_file, std::string(lessons_file), {}});
    }

    Result<Lessons, RuleMistakes> finish() {
        std::sort(mistakes_.begin(), mistakes_.end());
        if (!mistakes_.empty()) return std::move(mistakes_);
        std::sort(lessons_.lessons.begin(), lessons_.lessons.end(),
                  [](const Lesson& a, const Lesson& b) { return a.effect < b.effect; });
        return std::move(lessons_);
    }

private:
    void read_lesson(RuleReader& reader) {
        Lesson out;
        const auto effect = cited_effect(reader, catalog_, "effect");
        out.effect = effect.value_or(EffectIndex{});
        out.opening = reader.text("opening");
        out.say_first = reader.text("say_first");
        out.say_last = reader.text("say_last");
        reader.each_table("step", [&](RuleReader& one) { read_step(one, out, effect.has_value()); });
        if (out.steps.empty()) reader.mistake(RuleMistakeKind::empty_value, "step");
        out.points = read_points(reader, "point");
        if (out.points.empty()) reader.mistake(RuleMistakeKind::empty_value, "point");
        if (effect) effects_.add(catalog_.at(*effect).id, reader);
        lessons_.lessons.push_back(std::move(out));
    }

    void read_step(RuleReader& reader, Lesson& lesson, bool has_effect) {
        LessonStep step;
        const auto sign = cited_sign(reader, catalog_, "sign");
        step.say = reader.text("say");
        if (!sign) return;
        step.sign = *sign;
        const auto& effect = catalog_.at(lesson.effect);
        if (has_effect && !lists(effect, *sign))
            reader.mistake(RuleMistakeKind::unknown_id, catalog_.at(*sign).id, "sign of " + effect.id,
                           "sign");
        lesson.steps.push_back(std::move(step));
    }

    std::vector<TeachingPoint> read_points(RuleReader& reader, std::string_view key) {
        std::vector<TeachingPoint> out;
        reader.each_table(key, [&](RuleReader& one) {
            TeachingPoint point;
            point.id = one.id();
            point.ask = one.text("ask");
            point.listen_for = one.text("listen_for");
            point.sources = cited_sources(one, catalog_, point.id);
            points_.add(point.id, one);
            out.push_back(std::move(point));
        });
        return out;
    }

    void note_missing(RuleReader& reader) {
        for (const auto& effect : catalog_.effects) {
            const bool is_there =
                std::any_of(lessons_.lessons.begin(), lessons_.lessons.end(),
                            [&](const Lesson& lesson) { return catalog_.at(lesson.effect).id == effect.id; });
            if (!is_there) reader.mistake(RuleMistakeKind::missing_key, "lesson", effect.id);
        }
    }

    const Catalog& catalog_;
    RuleMistakes mistakes_;
    IdTable effects_{"lesson"};
    IdTable points_{"point"};
    Lessons lessons_;
};

}  // namespace

std::vector<SignIndex> further_signs(const Catalog& catalog, const Lesson& lesson) {
    std::vector<SignIndex> out;
    for (const auto& link : catalog.at(lesson.effect).signs) {
        const bool is_shown = std::any_of(lesson.steps.begin(), lesson.steps.end(),
                                          [&](const LessonStep& step) { return step.sign == link.sign; });
        if (!is_shown) out.push_back(link.sign);
    }
    return out;
}

std::vector<TeachingPoint> points_of(const Lessons& lessons, EffectIndex effect) {
    std::vector<TeachingPoint> out;
    for (const auto& lesson : lessons.lessons)
        if (lesson.effect == effect) out = lesson.points;
    out.insert(out.end(), lessons.for_everyone.begin(), lessons.for_everyone.end());
    return out;
}

const TeachingPoint* find_point(const Lessons& lessons, std::string_view id) {
    const auto in = [&](const std::vector<TeachingPoint>& points) -> const TeachingPoint* {
        const auto at = std::find_if(points.begin(), points.end(),
                                     [&](const TeachingPoint& point) { return point.id == id; });
        return at == points.end() ? nullptr : &*at;
    };
    for (const auto& lesson : lessons.lessons)
        if (const auto* point = in(lesson.points)) return point;
    return in(lessons.for_everyone);
}

Result<Lessons, std::vector<RuleMistake>> load_lessons(std::span<const RuleText> rules,
                                                       const Catalog& catalog) {
    LessonLoader loader(catalog);
    const auto file = std::find_if(rules.begin(), rules.end(),
                                   [](const RuleText& rule) { return rule.first == lessons_file; });
    file == rules.end() ? loader.note_missing_file() : loader.read_file(file->second);
    return loader.finish();
}

}  // namespace signpost
