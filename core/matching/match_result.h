// SPDX-License-Identifier: Apache-2.0
// What the matcher answers: where the noticed signs are listed, and each reason for emergency help. A plain
// value of places in the catalog it was made with. It holds no probability, rank or score, and nothing that
// says all is well.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "core/catalog/catalog.h"

namespace signpost {

/// A sign that was ticked, or that a measurement stands for.
struct PresentSign {
    SignIndex sign{};
    std::optional<MeasurementIndex> from;  ///< nothing when it was ticked; a tick wins over a measurement

    bool operator==(const PresentSign&) const = default;
};

/// An effect with the present signs that it lists, at least one, in the order of the effect's own list.
struct ListedEffect {
    EffectIndex effect{};
    std::vector<SignIndex> signs;

    bool operator==(const ListedEffect&) const = default;
};

/// Why the advice is `emergency`: a ticked sign, a measurement over a line, or a combination of present
/// signs.
struct EmergencyReason {
    std::variant<SignIndex, ThresholdIndex, CombinationIndex> because;
    std::vector<SignIndex> signs;  ///< the present signs concerned

    bool operator==(const EmergencyReason&) const = default;
};

struct MatchResult {
    std::vector<PresentSign> signs;          ///< in catalog order
    std::vector<ListedEffect> effects;       ///< in catalog order; only those that list a present sign
    std::vector<EmergencyReason> emergency;  ///< signs, then measurements, then combinations

    Advice advice() const { return emergency.empty() ? Advice::contact : Advice::emergency; }

    bool operator==(const MatchResult&) const = default;
};

/// The word for the kind of a reason: "sign", "measurement" or "combination".
std::string_view kind_of(const EmergencyReason& reason);
/// The id of the sign, of the measurement, or of the combination behind a reason.
const std::string& id_of(const Catalog& catalog, const EmergencyReason& reason);
/// The sources which ask for emergency help for this reason; never empty.
const std::vector<SourceIndex>& sources_of(const Catalog& catalog, const EmergencyReason& reason);
/// The sources by which an effect lists a sign; never empty for a sign of that effect.
const std::vector<SourceIndex>& sources_of(const Effect& effect, SignIndex sign);

}  // namespace signpost
