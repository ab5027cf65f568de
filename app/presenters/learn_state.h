// SPDX-License-Identifier: Apache-2.0
// What the Learn screen shows at one moment, but for the stories (see practice_state.h). The window draws
// this and decides nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/presenters/check_state.h"

namespace signpost {

/// Leads to a page.
struct LearnTile {
    std::string title;
    std::string line;  ///< what stands on the page, in a few words

    bool operator==(const LearnTile&) const = default;
};

/// One statement with the sources that make it.
struct LearnFact {
    std::string text;
    bool is_from_article = false;  ///< the founding article alone states it; shown apart
    std::vector<SourceLine> sources;

    bool operator==(const LearnFact&) const = default;
};

struct LearnSign {
    std::string label;
    std::string check;  ///< how to check it at home
    bool is_emergency = false;

    bool operator==(const LearnSign&) const = default;
};

/// A heading with what stands below it: statements, or signs.
struct LearnPart {
    std::string heading;
    std::vector<LearnFact> facts;
    std::vector<LearnSign> signs;
    std::vector<SourceLine> sign_sources;
    std::string closing;  ///< stands below all else; may be empty

    bool operator==(const LearnPart&) const = default;
};

struct LearnPageState {
    std::string title;
    std::string place;            ///< "Page 2 of 7"
    std::string article_heading;  ///< marks what the founding article says apart from the rest
    std::vector<LearnPart> parts;
    std::string previous;  ///< title of the page before; empty on the first
    std::string next;      ///< title of the page behind; empty on the last

    bool operator==(const LearnPageState&) const = default;
};

struct LearnState {
    std::vector<LearnTile> effects;      ///< in catalog order
    std::vector<LearnTile> pages;        ///< what stands beside the effects
    std::optional<LearnPageState> page;  ///< the one that is open

    bool operator==(const LearnState&) const = default;
};

}  // namespace signpost
