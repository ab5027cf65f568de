// SPDX-License-Identifier: Apache-2.0
// What a class sees and what its speaker sees, as plain values. Every slide carries the care-team prompt and
// the emergency signs in its foot.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/presenters/standing.h"

namespace signpost {

enum class ClassStage {
    start,     ///< what the class is about
    opening,   ///< name of an effect, and what it is in one sentence
    signs,     ///< the signs of the lesson, one more with each step
    further,   ///< the signs of the effect that the lesson does not show one by one
    say_back,  ///< the questions that the class answers in its own words
    practice,  ///< all was taught; leads to the stories
    story,
    answer,  ///< of the story before
    close
};

enum class ClassLineKind {
    item,       ///< one of a list
    emergency,  ///< a reason for the emergency number: with a warning shape and words
    text
};

struct ClassLine {
    ClassLineKind kind = ClassLineKind::item;
    std::string text;

    bool operator==(const ClassLine&) const = default;
};

struct ClassSlide {
    ClassStage stage = ClassStage::start;
    std::size_t number = 0;  ///< of the effect among those taught, or of the story
    std::string title;
    std::string subtitle;          ///< may be empty
    std::vector<ClassLine> lines;  ///< all that this page will hold
    std::size_t shown = 0;         ///< how many of them are shown by now
    std::size_t reach = 0;         ///< how many lines of this stage were shown up to here, on all its pages
    std::string added;             ///< what this step shows that the one before did not
    std::vector<std::string> say;  ///< for the speaker

    bool operator==(const ClassSlide&) const = default;
};

/// What stands below each slide.
struct ClassFoot {
    std::string prompt;     ///< with the team's name and number
    std::string emergency;  ///< whom to call first, and all emergency signs
    std::string fine;       ///< what Signpost is, and the review state
    std::string place;      ///< "2 of 5", the effect among those taught; may be empty

    bool operator==(const ClassFoot&) const = default;
};

struct ClassState {
    ClassSlide slide;
    ClassFoot foot;
    std::string now;   ///< for the speaker: what the class sees
    std::string next;  ///< for the speaker: what the next step brings
    bool is_time_paused = false;
    bool shows_keys = false;  ///< then the slide tells the keys
    bool is_first = false;
    bool is_last = false;

    bool operator==(const ClassState&) const = default;
};

}  // namespace signpost
