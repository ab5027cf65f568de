// SPDX-License-Identifier: Apache-2.0
// One effect on one page, to read and to teach with: what it is, when it usually appears, its signs with how
// to check each and whom to call first, what teams often do, and what the founding article says, marked
// apart. It lists; it says of nobody that they have it.
#pragma once

#include <vector>

#include "core/sharing/paper_parts.h"
#include "core/sharing/papers.h"

namespace signpost {

/// The sheet by itself, with whom to call at its top.
Document make_effect_sheet(const ShareContext& context, const Diary& diary, EffectIndex effect);

/// What stands on the page below whom to call.
std::vector<DocumentPart> effect_parts(const PaperInput& input, EffectIndex index);

}  // namespace signpost
