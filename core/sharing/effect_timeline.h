// SPDX-License-Identifier: Apache-2.0
// When each effect usually appears, as a picture, as a table and in a sentence, from the sourced days of the
// rules. It informs and never hides: every effect stands in it on every day, and it says that no day rules
// anything out. Days come from the rules; the axis is a matter of drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/translator.h"
#include "core/catalog/catalog.h"
#include "core/paper/timeline.h"
#include "core/sharing/document.h"

namespace signpost {

struct EffectTimeline {
    paper::Timeline timeline;
    DataTable table;      ///< effect, usual time, reported later, sources
    std::string summary;  ///< what the picture shows, and that it rules nothing out

    bool operator==(const EffectTimeline&) const = default;
};

/// With the days since the infusion, "today" stands in the picture; before the infusion it does not.
EffectTimeline effect_timeline(const Catalog& catalog, const Translator& translator,
                               std::optional<int> days_since_infusion);

/// "The day never rules anything out. A sign on any day counts."
std::string any_day_counts(const Translator& translator);
/// "days 0 to 14"; "first hours" for days 0 to 1.
std::string usual_days(const Onset& onset, const Translator& translator);
/// The late cases of an effect in sentences; that none was found, where there is none.
std::string late_words(const Effect& effect, const Translator& translator);
/// Who published the sources, each once.
std::vector<std::string> publishers(const Catalog& catalog, const std::vector<SourceIndex>& sources);

}  // namespace signpost
