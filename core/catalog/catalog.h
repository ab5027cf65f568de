// SPDX-License-Identifier: Apache-2.0
// Everything the rules say: signs, effects, measurements, combinations, sources and the standing sentences.
// A plain value. It can only be had through Catalog::load (or as compiled from one), which promises that
// every reference in it is whole, every statement has a source, and every sign leads somewhere; a set of
// rules with any mistake is refused as a whole.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/calendar_date.h"
#include "core/base/result.h"
#include "core/catalog/clinic.h"
#include "core/catalog/combination.h"
#include "core/catalog/effect.h"
#include "core/catalog/measurement.h"
#include "core/catalog/rule_mistake.h"
#include "core/catalog/sign.h"
#include "core/catalog/source.h"
#include "core/catalog/standing_texts.h"

namespace signpost {

/// A rule file: its path below the rules folder, and its text.
using RuleText = std::pair<std::string_view, std::string_view>;

/// Where on the body, or how, a person notices a sign.
struct SignGroup {
    std::string id;
    std::string name;
    /// Whoever looks after a person reads it first: the person may not notice these signs.
    bool first_for_caregiver = false;

    bool operator==(const SignGroup&) const = default;
};

/// Who checked the rules, and until when that may be relied on.
struct Review {
    CalendarDate checked_on;
    std::string checked_by;
    CalendarDate review_by;
    std::optional<std::string> reviewed_by;  ///< the clinician who signed the rules; nobody so far

    bool is_overdue(const CalendarDate& today) const { return today > review_by; }
    bool operator==(const Review&) const = default;
};

struct Catalog {
    std::string version;
    Review review;
    StandingTexts texts;
    std::vector<SignGroup> groups;
    std::vector<Source> sources;
    std::vector<Sign> signs;
    std::vector<Effect> effects;  ///< in catalog order
    std::vector<Panel> panels;
    std::vector<Measurement> measurements;
    std::vector<Combination> combinations;
    std::optional<Clinic> clinic;  ///< the clinic's pack that lies over the rules, if one does
    bool lacks_clinic = false;     ///< a pack was chosen and refused: these are the rules without it

    /// Reads and checks a whole set of rules. On failure every mistake found is reported, sorted by file and
    /// line. Files below "cases/" and "learn/" are not read here (see
    /// core/teaching/teaching.h).
    static Result<Catalog, std::vector<RuleMistake>> load(std::span<const RuleText> rules);

    const Sign& at(SignIndex index) const { return signs[place(index)]; }
    const Effect& at(EffectIndex index) const { return effects[place(index)]; }
    const Source& at(SourceIndex index) const { return sources[place(index)]; }
    const Combination& at(CombinationIndex index) const { return combinations[place(index)]; }
    const Measurement& at(MeasurementIndex index) const { return measurements[place(index)]; }
    const Threshold& at(ThresholdIndex index) const { return at(index.measurement).thresholds[index.number]; }

    std::optional<SignIndex> find_sign(std::string_view id) const;
    std::optional<EffectIndex> find_effect(std::string_view id) const;
    std::optional<SourceIndex> find_source(std::string_view id) const;
    std::optional<MeasurementIndex> find_measurement(std::string_view id) const;

    /// Signs for which a source asks for emergency help, in catalog order.
    std::vector<SignIndex> emergency_signs() const;
    /// The effects that list a sign, in catalog order.
    std::vector<EffectIndex> effects_listing(SignIndex sign) const;
    /// The threshold a care team may lower (the fever line); nothing when no rule allows it.
    std::optional<ThresholdIndex> team_threshold() const;
    /// True when one of the sources is the founding article.
    bool is_from_founding_article(const std::vector<SourceIndex>& cited) const;

    bool operator==(const Catalog&) const = default;
};

}  // namespace signpost
