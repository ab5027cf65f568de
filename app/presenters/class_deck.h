// SPDX-License-Identifier: Apache-2.0
// The slides of a class in their order: each effect opens, its signs come one by one, all its further signs
// follow, and the class says it back; then stories to practise with. No sign of an effect is left out, and
// none is put before another for how likely it is.
#pragma once

#include <functional>
#include <vector>

#include "app/presenters/class_state.h"
#include "core/base/translator.h"
#include "core/catalog/catalog.h"
#include "core/sharing/care_team.h"
#include "core/teaching/teaching.h"

namespace signpost {

/// Whether a slide with all its lines can be read from the last row; asked of whoever draws it.
using ClassFits = std::function<bool(const ClassSlide&)>;

/// No more lines than a class can take in at a glance.
inline constexpr std::size_t most_lines_on_a_slide = 8;

/// What slides are made of; all of it outlives the deck.
struct ClassContent {
    const Catalog& catalog;
    const Teaching& teaching;
    const Translator& translator;
    const CareTeam& team;
};

/// Those effects in catalog order, each once; all of them when none is named.
std::vector<EffectIndex> effects_to_teach(const Catalog& catalog, std::vector<EffectIndex> chosen);
/// The stories for a class on these effects: one for each effect, or two for one alone; each story once.
std::vector<const PracticeCase*> stories_for(const ClassContent& content,
                                             const std::vector<EffectIndex>& effects);

/// Never empty. Lines that do not fit on one slide go on with the next, about as many on each; a slide holds
/// one line at least.
std::vector<ClassSlide> class_deck(const ClassContent& content, const std::vector<EffectIndex>& effects,
                                   const ClassFits& fits);

}  // namespace signpost
