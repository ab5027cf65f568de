// SPDX-License-Identifier: Apache-2.0
// The papers that Signpost makes, each from a diary. What is on them is only what stands in the diary and in
// the rules. Each opens with the care-team prompt, names the emergency signs and the review state, and with
// an empty diary has lines to write on by hand. None says what a person has, how likely that is, or that all
// is well.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/base/local_time.h"
#include "core/base/translator.h"
#include "core/catalog/catalog.h"
#include "core/diary/diary.h"
#include "core/matching/matcher.h"
#include "core/sharing/document.h"

namespace signpost {

/// What every paper and export is made with. All of these must outlive it.
struct ShareContext {
    const Catalog& catalog;
    const Matcher& matcher;
    const Translator& translator;
    LocalTime now;
};

/// One row for each paper: menu, preview, save dialog and command line read it.
struct Paper {
    PaperKind kind;
    std::string_view id;                                   ///< "call_sheet"
    std::string (*name)(const Translator& translator);     ///< "Call sheet"
    std::string (*purpose)(const Translator& translator);  ///< one sentence
    bool needs_entries;                                    ///< says little without entries
    Document (*make)(const ShareContext& context, const Diary& diary);
};

std::span<const Paper> papers();
const Paper& paper_of(PaperKind kind);
/// Null when there is no paper with this id.
const Paper* find_paper(std::string_view id);

}  // namespace signpost
