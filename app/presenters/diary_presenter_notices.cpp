// SPDX-License-Identifier: Apache-2.0
// What a person is told about the diary, and what the buttons beside it do.
#include <algorithm>

#include "app/presenters/diary_presenter.h"
#include "app/presenters/diary_words.h"
#include "core/base/text.h"
#include "core/sharing/written_date.h"

namespace signpost {

/// In the place of the one of its kind, so that what is told again does not move.
void DiaryPresenter::notice(DiaryNotice said) {
    const auto at = std::find_if(notices_.begin(), notices_.end(),
                                 [&](const DiaryNotice& one) { return one.id == said.id; });
    if (at == notices_.end()) return notices_.push_back(std::move(said));
    *at = std::move(said);
}

bool DiaryPresenter::has_notice(std::string_view id) const {
    return std::any_of(notices_.begin(), notices_.end(),
                       [id](const DiaryNotice& one) { return one.id == id; });
}

void DiaryPresenter::drop_notice(std::string_view id) {
    std::erase_if(notices_, [id](const DiaryNotice& one) { return one.id == id; });
}

void DiaryPresenter::note_problem(std::string_view id, const std::optional<FileProblem>& problem) {
    if (!problem) return drop_notice(id);
    const auto& tr = *translator_;
    notice({std::string(id),
            true,
            tr.text("Not on the disk yet"),
            save_problem_words(*problem, tr),
            {},
            {{tr.text("Keep a copy elsewhere…"), NoticeAction::keep_copy}}});
}

void DiaryPresenter::note_report() {
    const auto& tr = *translator_;
    const auto& report = session_->report();
    if (report.why_read_only)
        notice({"read_only",
                true,
                tr.text("Open for reading only"),
                open_problem_words(*report.why_read_only, tr) + " " +
                    tr.text("You can read the diary here. What you change or tick is not kept."),
                {},
                {{tr.text("Try again"), NoticeAction::reopen}}});
    if (!report.recovered.is_none()) note_recovered();
    if (report.damaged_records == 0 && report.journal_set_aside.empty()) return;
    const auto& kept_as =
        report.journal_set_aside.empty() ? session_->paths().journal : report.journal_set_aside;
    notice({"set_aside",
            true,
            tr.text("The last change may be missing"),
            filled_in(
                tr.text("Signpost ended while it was writing, or the file beside the diary is damaged. What "
                        "cannot be read is kept as it is in {file}. Look whether the last entries are "
                        "whole."),
                {{"file", kept_as}}),
            {},
            {{tr.text("Close this note"), NoticeAction::dismiss}}});
}

/// What the journal held: left by a crash, or not saved yet by another window that is at work.
void DiaryPresenter::note_recovered() {
    const auto& tr = *translator_;
    DiaryNotice said{"recovered",
                     false,
                     tr.text("Brought back"),
                     tr.text("Signpost ended last time before these were in the diary file. They are back:"),
                     difference_words(*catalog_, session_->report().recovered, tr),
                     {{tr.text("Keep them"), NoticeAction::dismiss},
                      {tr.text("Take them out"), NoticeAction::take_out_recovered}}};
    if (session_->is_read_only()) {
        said.heading = tr.text("Newer than the file");
        said.text = tr.text("These are not in the diary file yet. You can read them here:");
        said.buttons.clear();
    }
    notice(std::move(said));
}

void DiaryPresenter::act(NoticeAction action, std::string_view notice_id) {
    switch (action) {
        case NoticeAction::take_out_recovered:
            return take_out_recovered();
        case NoticeAction::reopen:
            return open(std::string(path_));
        case NoticeAction::restore_backup:
            return restore();
        case NoticeAction::use_diary_team:
            return use_team(true);
        case NoticeAction::use_window_team:
            return use_team(false);
        case NoticeAction::new_check:
            return new_check();
        case NoticeAction::add_note:
            select(std::string(current_));
            return;
        case NoticeAction::dismiss:
            std::erase_if(notices_, [&](const DiaryNotice& one) {
                if (!notice_id.empty() && one.id != notice_id) return false;
                return std::any_of(one.buttons.begin(), one.buttons.end(), [](const NoticeButton& button) {
                    return button.action == NoticeAction::dismiss;
                });
            });
            return refresh();
        default:
            return;
    }
}

/// As one step, so that undo brings all of it back once more.
void DiaryPresenter::take_out_recovered() {
    if (!session_) return;
    const std::string step = "take out";
    const auto details_before = session_->diary().details;
    const auto recovered = session_->report().recovered;
    for (const auto& entry : recovered.entries) {
        if (entry.before) {
            session_->make(PutEntry{*entry.before}, step);
        } else {
            session_->make(RemoveEntry{entry.after->id, entry.after->revision}, step);
        }
    }
    for (const auto& one : recovered.teach_backs) {
        if (one.before) {
            session_->make(PutTeachBack{*one.before}, step);
        } else {
            session_->make(RemoveTeachBack{one.after->id, one.after->revision}, step);
        }
    }
    for (const auto& one : recovered.details) session_->make(SetDetail{one.field, one.before}, step);
    drop_notice("recovered");
    note_change();
    follow_current_entry();
    follow_details(details_before);
    state_.spoken = translator_->text("Taken out. Undo brings it back.");
    refresh();
}

}  // namespace signpost
