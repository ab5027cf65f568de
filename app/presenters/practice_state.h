// SPDX-License-Identifier: Apache-2.0
// What practising with stories shows at one moment. The window draws this and decides nothing. It holds no
// count of what a learner found and nothing that judges them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/presenters/check_state.h"

namespace signpost {

struct StoryRow {
    std::string title;
    std::string line;  ///< from a published report or made up; and that it was opened before
    bool was_opened = false;

    bool operator==(const StoryRow&) const = default;
};

/// A heading, lines below it, and the sources.
struct StoryNote {
    std::string heading;
    std::vector<std::string> lines;
    std::vector<SourceLine> sources;

    bool operator==(const StoryNote&) const = default;
};

/// What was there, once it is asked for. Explains; never judges.
struct StoryAnswer {
    std::string heading;
    std::vector<std::string> signs;  ///< those in the story, each with the number that stands for it, if any
    std::string without_signs;       ///< what to do, when no sign of the list is in the story
    std::string also_there;          ///< "Also in the story: …"; empty when nothing was left out
    std::string also_ticked;         ///< "You also ticked: …"; empty likewise
    std::string asks_heading;        ///< "What the sources ask for"
    std::string ask;                 ///< what they ask for; the reasons of an emergency stand in `emergency`
    std::string fever_medicine;      ///< may be empty
    std::optional<EmergencyCard> emergency;
    StoryNote about;
    std::string effects_heading;
    std::string effects_order;  ///< with several: that their order is no ranking
    std::vector<ResultCard> effects;
    std::string not_complete;

    bool operator==(const StoryAnswer&) const = default;
};

struct StoryState {
    std::string title;
    std::string from;
    std::string text;
    std::string given_heading;
    std::vector<std::string> given;  ///< age, day and numbers that the story tells
    std::string what_to_do;
    std::vector<SignGroupRows> groups;
    std::optional<StoryAnswer> answer;

    bool operator==(const StoryState&) const = default;
};

struct PracticeState {
    std::string intro;
    std::string not_about_you;  ///< that this is no check of the learner's own signs
    std::vector<StoryRow> stories;
    bool can_forget = false;
    std::optional<StoryState> story;  ///< the one that is open

    bool operator==(const PracticeState&) const = default;
};

}  // namespace signpost
