// SPDX-License-Identifier: Apache-2.0
// What the Check screen shows at one moment. The window draws this and decides nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/catalog/indexes.h"

namespace signpost {

/// A check box with what stands below it.
struct SignRow {
    SignIndex sign{};
    std::string label;
    std::string check;  ///< how to check it at home
    std::string note;   ///< what a reading or the care team's own line adds; may be empty
    bool is_emergency = false;
    bool is_checked = false;  ///< ticked, or stood for by a reading
    bool is_from_reading = false;
    bool is_shown = true;  ///< false while a search hides it; never false when checked

    bool operator==(const SignRow&) const = default;
};

struct SignGroupRows {
    std::string name;
    std::vector<SignRow> rows;

    bool is_shown() const {
        for (const auto& row : rows)
            if (row.is_shown) return true;
        return false;
    }
    bool operator==(const SignGroupRows&) const = default;
};

struct ReadingField {
    MeasurementIndex measurement{};
    std::string name;
    std::string check;               ///< how to take it at home
    std::vector<std::string> units;  ///< symbols; more than one means there is a choice
    UnitIndex unit{};
    std::string text;     ///< as typed
    std::string problem;  ///< why the number is not used; empty when it is, or nothing was typed

    bool operator==(const ReadingField&) const = default;
};

/// A typed date or age with what is wrong with it.
struct TypedField {
    std::string text;
    std::string problem;
    std::string note;

    bool operator==(const TypedField&) const = default;
};

struct SourceLine {
    std::string title;
    std::string where;  ///< publisher, year, address
    bool is_founding_article = false;

    bool operator==(const SourceLine&) const = default;
};

/// Why one reason calls for emergency help, and who says so.
struct EmergencyDetail {
    std::string reason;
    std::string why;            ///< of a combination
    std::string composed_note;  ///< when Signpost put the combination together from its sources
    std::vector<SourceLine> sources;

    bool operator==(const EmergencyDetail&) const = default;
};

struct EmergencyCard {
    std::string heading;
    std::string call;                      ///< "Call 112 now, then your care team."
    std::vector<EmergencyDetail> details;  ///< one for each reason

    bool operator==(const EmergencyCard&) const = default;
};

/// An effect that lists what was noticed; or, without a usual time, a sign that no effect lists by itself.
struct ResultCard {
    std::string heading;
    std::string plain;
    std::string listed_heading;      ///< "It lists what you noticed:"; empty when no effect lists the sign
    std::vector<std::string> signs;  ///< short names
    std::string usual_time;
    std::string article_heading;  ///< marks what the founding article says apart from the rest
    std::vector<std::string> article_says;
    std::vector<SourceLine> sources;

    bool operator==(const ResultCard&) const = default;
};

struct CheckState {
    std::vector<SignGroupRows> groups;
    std::vector<ReadingField> readings;
    std::string readings_note;  ///< after a reading: what a normal number does not prove
    TypedField infusion_date;
    TypedField age;
    bool fever_medicine_taken = false;
    std::string fever_medicine_when;  ///< as typed; asked for once the medicine is ticked
    std::string fever_medicine_note;

    std::string find_words;
    std::string find_note;  ///< nothing found, or how many signs are shown

    std::optional<EmergencyCard> emergency;
    std::string results_heading;
    std::string results_order;  ///< with several: that their order is no ranking
    std::string results_hint;   ///< with nothing noticed: what to do
    std::vector<ResultCard> results;
    std::string answer;        ///< after "None of these" or "Something else is wrong"
    std::string not_complete;  ///< "This list is not complete. You do not need a match to call."
    std::string summary;       ///< one line: for small windows, and spoken once after quick ticks

    bool is_emergency = false;

    bool can_clear = false;
    bool can_undo = false;

    bool operator==(const CheckState&) const = default;
};

}  // namespace signpost
