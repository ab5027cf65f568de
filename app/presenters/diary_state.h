// SPDX-License-Identifier: Apache-2.0
// What the Diary screen shows at one moment, and the line about the diary on the Check screen. The window
// draws this and decides nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/presenters/check_state.h"
#include "core/diary/entry.h"

namespace signpost {

enum class DiaryStage {
    none,     ///< nothing is kept
    locked,   ///< a file that asks for its passphrase
    working,  ///< the passphrase is being turned into a key
    open,
    failed  ///< a file that could not be opened; the notices say why
};

/// What a button in a notice does.
enum class NoticeAction {
    none,
    dismiss,
    take_out_recovered,
    reopen,
    restore_backup,
    open_another,     ///< asks for a file first
    keep_copy,        ///< asks for a file first
    use_diary_team,   ///< the diary's numbers go up into the band
    use_window_team,  ///< the band's numbers go into the diary
    show_diary,       ///< leads to the Diary screen
    new_check,
    add_note,
};

struct NoticeButton {
    std::string label;
    NoticeAction action = NoticeAction::none;

    bool operator==(const NoticeButton&) const = default;
};

/// Something that a person should be told, with what they can do about it.
struct DiaryNotice {
    std::string id;  ///< "recovered", "read_only", …: one of a kind is shown at a time
    bool is_problem = false;
    std::string heading;
    std::string text;
    std::vector<std::string> items;
    std::vector<NoticeButton> buttons;

    bool operator==(const DiaryNotice&) const = default;
};

/// One line of the list of entries.
struct DiaryRow {
    std::string when;  ///< "Thu 5 Nov 2026, 20:30"
    std::string day;   ///< after the infusion; may be empty
    std::string who;
    std::string temperature;
    std::string readings;  ///< the others: "85/55 mmHg, pulse 110"
    std::string noticed;
    std::string note;
    bool is_emergency = false;

    bool operator==(const DiaryRow&) const = default;
};

/// The entry that is open, field by field.
struct EntryEditor {
    std::string id;
    std::string heading;  ///< "Thursday 5 November 2026, 20:30 · day 3"
    TypedField date;
    TypedField time;
    std::size_t who = 0;
    std::vector<std::string> signs;     ///< short names; ids of unknown ones as they are written
    std::string signs_heading;          ///< "Noticed:" or that nothing was ticked
    std::vector<std::string> readings;  ///< "Temperature: 38.4 °C"
    std::string unknown_note;           ///< which of them these rules do not know
    std::string listed_in;              ///< the effects that list these signs
    std::string emergency;              ///< what the sources ask, when there is a reason
    bool fever_medicine_taken = false;
    std::string fever_medicine_when;
    std::size_t sentence = 0;
    std::string sentence_hint;  ///< what to do when it is not as usual
    std::string sentence_text;
    std::string note;
    bool is_on_check = false;  ///< its signs are the ones on the Check screen now
    std::string problem;       ///< why the last thing typed is not kept; empty when it is

    bool operator==(const EntryEditor&) const = default;
};

/// The line about the diary on the Check screen.
struct DiaryStrip {
    std::string text;
    bool is_strong = false;  ///< something is not kept, or the check began long ago
    std::vector<NoticeButton> buttons;

    bool operator==(const DiaryStrip&) const = default;
};

struct DetailState {
    std::string id;
    std::string name;
    TypedField value;

    bool operator==(const DetailState&) const = default;
};

struct SignChoice {
    std::string id;
    std::string name;

    bool operator==(const SignChoice&) const = default;
};

struct DiaryState {
    DiaryStage stage = DiaryStage::none;
    std::string title;
    std::string place;  ///< where the file is, and whether it has a passphrase
    std::vector<DiaryNotice> notices;
    bool is_read_only = false;
    bool is_sealed = false;
    std::string passphrase_problem;

    std::size_t entry_count = 0;    ///< that the filter lets through; rows are asked for one by one
    std::size_t version = 0;        ///< grows whenever a row may have changed
    std::size_t chart_version = 0;  ///< grows whenever a point or mark of the chart may have changed
    std::string count_note;         ///< "12 of 40 entries"
    std::string empty_hint;
    TypedField filter_from;
    TypedField filter_to;
    std::string filter_sign;               ///< id; empty for any
    std::vector<SignChoice> filter_signs;  ///< those that stand in the diary

    std::optional<EntryEditor> editor;
    std::vector<DetailState> details;
    std::vector<SignChoice> removed;  ///< entries removed since the diary was opened: id and words
    bool can_undo = false;
    bool can_redo = false;
    DiaryStrip strip;
    std::string spoken;  ///< what happened last, for a screen reader

    bool operator==(const DiaryState&) const = default;
};

}  // namespace signpost
