// SPDX-License-Identifier: Apache-2.0
// The slides of a class in their order: each effect opens, its signs come one by one, all its further signs
// follow, and the class says it back; then stories to practise with. No sign of an effect is left out, and
// none is put before another for how likely it is.
#pragma once

#include <vector>

#include "app/presenters/class_state.h"
#include "core/base/translator.h"
#include "core/catalog/catalog.h"
#include "core/sharing/care_team.h"
#include "core/teaching/teaching.h"

namespace signpost {

/// Six lines of the size that is read from six metres fill a slide.
inline constexpr std::size_t most_lines_on_a_slide = 6;

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

/// Never empty. With fewer lines on a slide there are more slides, and the same lines.
std::vector<ClassSlide> class_deck(const ClassContent& content, const std::vector<EffectIndex>& effects,
                                   std::size_t lines_on_a_slide = most_lines_on_a_slide);

}  // namespace signpost
