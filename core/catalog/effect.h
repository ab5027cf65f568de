// SPDX-License-Identifier: Apache-2.0
// One of the documented side effects, and the signs that its sources list for it.
#pragma once

#include <string>
#include <vector>

#include "core/catalog/indexes.h"

namespace signpost {

/// "This effect lists this sign, says this source."
struct SignLink {
    SignIndex sign{};
    std::vector<SourceIndex> sources;  ///< never empty
    std::string note;

    bool operator==(const SignLink&) const = default;
};

/// When the effect usually appears, in days after the infusion. Informs; never hides or dims anything.
struct Onset {
    int first_day = 0;
    int last_day = 0;
    bool late_possible = true;
    std::string words;  ///< how these days are said; empty when their numbers say it
    std::vector<SourceIndex> sources;

    bool operator==(const Onset&) const = default;
};

/// One sourced statement about the time of appearance.
struct TimingFact {
    std::string text;
    std::vector<SourceIndex> sources;

    bool operator==(const TimingFact&) const = default;
};

/// In what a source counts the time since the infusion.
enum class TimeUnit { day, week, month };

/// A rare case after the usual days, with its time just as the source gives it.
struct LateCase {
    int count = 0;  ///< so many days, weeks or months after the infusion
    TimeUnit unit = TimeUnit::day;
    std::string text;
    std::vector<SourceIndex> sources;

    bool operator==(const LateCase&) const = default;
};

/// The day of a late case, for drawing only: a month is a twelfth of 365.25 days, rounded to whole days.
int day_of(const LateCase& late);

struct Effect {
    std::string id;
    int order = 0;  ///< place in the catalog; not a rank
    std::string name;
    std::string clinical;
    std::string plain;       ///< what it is, for a patient
    std::string usual_time;  ///< when it usually appears, for a patient
    std::string care;        ///< what teams often do; no drugs, no doses
    std::vector<SourceIndex> care_sources;
    Onset onset;
    std::vector<std::string> article_says;  ///< what the founding article itself states
    std::vector<TimingFact> timing;
    std::vector<LateCase> late;  ///< by day; all after the usual days
    std::vector<SignLink> signs;
    std::string note;

    bool operator==(const Effect&) const = default;
};

}  // namespace signpost
