// SPDX-License-Identifier: Apache-2.0
// What a nurse teaches of each effect in two minutes: the signs shown one by one, what to say with each, and
// the points that a learner then says back in their own words. One lesson for each effect, in catalog order.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/catalog/catalog.h"

namespace signpost {

inline constexpr std::string_view lessons_file = "learn/lessons.toml";

/// A sign of the effect, and what the speaker says with it.
struct LessonStep {
    SignIndex sign{};
    std::string say;

    bool operator==(const LessonStep&) const = default;
};

/// What the nurse asks, and what to hear in the answer.
struct TeachingPoint {
    std::string id;
    std::string ask;
    std::string listen_for;
    std::vector<SourceIndex> sources;  ///< never empty

    bool operator==(const TeachingPoint&) const = default;
};

struct Lesson {
    EffectIndex effect{};
    std::string opening;                ///< one sentence below the name of the effect
    std::string say_first;              ///< what the speaker says before the first sign
    std::vector<LessonStep> steps;      ///< never empty; the other signs of the effect follow as one list
    std::string say_last;               ///< what the speaker says at the end
    std::vector<TeachingPoint> points;  ///< never empty

    bool operator==(const Lesson&) const = default;
};

struct Lessons {
    std::vector<Lesson> lessons;              ///< one for each effect, in catalog order
    std::vector<TeachingPoint> for_everyone;  ///< asked with each effect: whom to call, and when

    bool operator==(const Lessons&) const = default;
};

/// The signs of the effect that no step shows, in the order of the effect.
std::vector<SignIndex> further_signs(const Catalog& catalog, const Lesson& lesson);
/// The points to ask for an effect: its own, then those for everyone.
std::vector<TeachingPoint> points_of(const Lessons& lessons, EffectIndex effect);
/// The point with this id; null when there is none.
const TeachingPoint* find_point(const Lessons& lessons, std::string_view id);

/// Reads lessons_file. Reports every mistake, among them an effect without a lesson and a step with a sign
/// that the effect does not list.
Result<Lessons, std::vector<RuleMistake>> load_lessons(std::span<const RuleText> rules,
                                                       const Catalog& catalog);

}  // namespace signpost
