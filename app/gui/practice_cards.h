// SPDX-License-Identifier: Apache-2.0
// What the cards of a story hold: the story itself, and what was there. Nothing in them is red: that colour
// is for emergency now, and a story is none.
#pragma once

#include <vector>

#include "app/gui/result_card_panel.h"
#include "app/presenters/practice_state.h"

namespace signpost::gui {

CardContent content_of(const StoryState& story);

/// One card for each part of the answer, from top to bottom.
std::vector<CardContent> contents_of(const StoryAnswer& answer);

}  // namespace signpost::gui
