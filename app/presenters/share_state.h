// SPDX-License-Identifier: Apache-2.0
// What the Share screen shows at one moment. The window draws this and decides nothing; the paper itself is
// beside it, because it can be long.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/presenters/check_state.h"
#include "app/presenters/said_at.h"
#include "core/sharing/document.h"
#include "core/sharing/export_formats.h"

namespace signpost {

/// Which entries go along.
enum class ShareRange {
    now,        ///< what stands on the Check screen, and nothing else
    last_week,  ///< today and the six days before
    all,
    dates  ///< from and to, as typed
};

/// One of several things to choose from, or a part to take along.
struct ShareOption {
    std::string id;
    std::string name;
    std::string fine;  ///< what it is for; may be empty
    bool is_on = false;

    bool operator==(const ShareOption&) const = default;
};

/// A way to write it into a file.
struct ShareFormat {
    std::string id;
    std::string name;       ///< "PDF, to print or send"
    std::string button;     ///< "Save as PDF..."
    std::string extension;  ///< without a dot

    bool operator==(const ShareFormat&) const = default;
};

struct FollowUpFields {
    TypedField date;
    TypedField time;
    TypedField what;

    bool operator==(const FollowUpFields&) const = default;
};

struct ReminderFields {
    TypedField first;
    TypedField days;
    TypedField times;     ///< of the temperature checks: "08:00, 20:00"
    TypedField sentence;  ///< a time, or empty
    std::vector<FollowUpFields> follow_ups;
    bool can_add_follow_up = true;

    bool operator==(const ReminderFields&) const = default;
};

/// What came of the last copy, save or print, beside the buttons where it was asked for.
using ShareSaid = SaidAt<FormatHolds>;

struct ShareState {
    std::vector<ShareOption> papers;
    std::vector<ShareOption> pages;  ///< the sizes of the sheet
    std::vector<ShareOption> parts;
    std::vector<ShareOption> ranges;
    bool asks_range = false;  ///< not without a diary: then there is the check alone
    bool asks_dates = false;
    TypedField from;
    TypedField to;
    TypedField person_name;
    TypedField person_number;
    bool is_person_fixed = false;  ///< of a diary that is open for reading only

    PaperKind paper = PaperKind::call_sheet;
    paper::PageSize page = paper::PageSize::a4;
    std::size_t version = 0;  ///< grows whenever the paper is another one
    bool shows_text = false;  ///< the paper as text in the place of its picture

    std::string choice;          ///< what leaves with the paper, in a sentence or two
    std::string entries_choice;  ///< what leaves with a file of the entries
    std::string hint;            ///< why there is little on the paper, and what to do
    std::string missing_fonts;   ///< that letters on it cannot be shown here

    std::vector<ShareFormat> paper_formats;
    std::vector<ShareFormat> entry_formats;
    std::vector<ShareFormat> reminder_formats;
    ReminderFields reminders;
    ShareSaid said;

    bool operator==(const ShareState&) const = default;
};

}  // namespace signpost
