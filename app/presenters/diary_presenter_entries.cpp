// SPDX-License-Identifier: Apache-2.0
// What a person changes: the check that is being made, entries, details.
#include <algorithm>

#include "app/presenters/diary_presenter.h"
#include "app/presenters/diary_words.h"
#include "core/base/text.h"
#include "core/sharing/clinic_words.h"
#include "core/sharing/entry_words.h"
#include "core/sharing/written_date.h"

namespace signpost {
namespace {

/// The chart looks the same with either.
bool is_drawn_alike(const Entry& a, const Entry& b) {
    return a.time == b.time && a.signs == b.signs && a.readings == b.readings && a.age_years == b.age_years;
}

}  // namespace

const Entry* DiaryPresenter::selected() const {
    return session_ ? find_entry(session_->diary(), selected_) : nullptr;
}

const Entry* DiaryPresenter::current() const {
    return session_ ? find_entry(session_->diary(), current_) : nullptr;
}

/// Says that something was not taken into the diary, or no longer says so.
void DiaryPresenter::note_refused(std::string_view id, const std::optional<FileProblem>& problem) {
    if (!problem) return drop_notice(id);
    notice({std::string(id),
            true,
            translator_->text("Not kept"),
            change_problem_words(*problem, *translator_),
            {},
            {}});
}

// ---- The check that is being made

void DiaryPresenter::check_changed() {
    if (is_taking_over_) return;  // whoever takes over shows it
    note_when_ticked();
    if (!session_ || session_->is_read_only()) return refresh();
    infusion_date_changed();
    keep_check();
    refresh();
}

/// What is ticked while a diary is locked was noticed then, and not when the passphrase comes.
void DiaryPresenter::note_when_ticked() {
    if (!check_->has_content() || current() != nullptr) {
        ticked_since_.reset();
    } else if (!ticked_since_) {
        ticked_since_ = world_.now();
    }
}

/// An entry that was emptied in the diary goes with the next change on Check, not before.
void DiaryPresenter::keep_check() {
    const auto* old = current();
    if (old == nullptr) current_.clear();
    auto entry = old != nullptr ? *old : entry_of_now();
    if (old == nullptr && ticked_since_) entry.time = *ticked_since_;
    check_->store(entry);
    const bool is_kept = old != nullptr ? entry == *old : !has_content(entry);
    note_refused("refused", is_kept ? std::nullopt : put_check(std::move(entry), old));
}

Who DiaryPresenter::who() const {
    return who_.value_or(translator_->voice == Voice::caregiver ? Who::caregiver : Who::patient);
}

Entry DiaryPresenter::entry_of_now() const {
    Entry out;
    out.id = new_entry_id();
    out.time = world_.now();
    out.who = who();
    out.rules_version = rules_version(*catalog_);
    return out;
}

std::optional<FileProblem> DiaryPresenter::put_check(Entry entry, const Entry* old) {
    const auto id = entry.id;
    const auto step = "check " + id;
    note_change(old == nullptr || !is_drawn_alike(entry, *old));
    if (!has_content(entry)) {
        current_.clear();
        return session_->make(RemoveEntry{id, entry.revision}, step);
    }
    auto problem = session_->make(PutEntry{std::move(entry)}, step);
    if (problem) return problem;
    current_ = id;
    follow_current_entry();  // a second reading may come in the place of one taken away
    return std::nullopt;
}

/// A date typed on the Check screen belongs to the diary; one that cannot be used yet leaves the old one.
void DiaryPresenter::infusion_date_changed(const std::string& step) {
    if (session_->is_read_only()) return;
    const auto& field = check_->state().infusion_date;
    if (!field.problem.empty()) return;
    const auto date = parse_written_date(field.text, *translator_);
    if (date || trimmed(field.text).empty())
        set_detail("infusion_date", date ? date->iso() : std::string(), step);
}

/// After the diary changed by another way than the Check screen: shows there what is in its entry now.
void DiaryPresenter::follow_current_entry() {
    if (current_.empty()) return follow_undone_check();
    const auto* entry = current();
    if (entry == nullptr) {
        undone_check_ = current_;
        put_away_ = current_;
        current_.clear();
        is_taking_over_ = true;
        check_->clear();
        is_taking_over_ = false;
        return;
    }
    auto shown = *entry;
    check_->store(shown);
    shown.rules_version = entry->rules_version;
    if (shown != *entry) show_on_check(*entry);
}

/// An entry that was taken off the Check screen by undo is there again: so are its ticks, unless others stand
/// there by now.
void DiaryPresenter::follow_undone_check() {
    const auto* entry = session_ ? find_entry(session_->diary(), undone_check_) : nullptr;
    if (entry == nullptr || check_->has_content()) return;
    current_ = undone_check_;
    undone_check_.clear();
    put_away_.clear();
    check_->forget_cleared();
    check_->load(*entry);
}

/// An age that cannot be used is in no entry: it stays in its field all the same.
void DiaryPresenter::show_on_check(const Entry& entry) {
    const auto age = check_->state().age;
    check_->load(entry);
    if (entry.age_years || age.problem.empty()) return;
    is_taking_over_ = true;
    check_->type_age(age.text);
    is_taking_over_ = false;
}

void DiaryPresenter::new_check() {
    if (check_->has_content()) put_away_ = current_;
    current_.clear();
    undone_check_.clear();
    check_->clear();
    refresh();
}

void DiaryPresenter::undo_new_check() {
    if (!check_->state().can_undo) return;
    const auto* put_away = session_ ? find_entry(session_->diary(), put_away_) : nullptr;
    // What was ticked since has an entry of its own; both are shown together from now on, and in that entry.
    const bool goes_on = put_away != nullptr && current_.empty();
    if (goes_on) current_ = put_away_;
    put_away_.clear();
    is_taking_over_ = goes_on;
    check_->undo_clear();
    is_taking_over_ = false;
    if (!goes_on) return;
    follow_current_entry();  // it may have been changed in the diary meanwhile
    refresh();
}

/// What stands on the Check screen is in the diary, or else it can be brought back.
void DiaryPresenter::continue_on_check(const std::string& id) {
    const auto* entry = session_ ? find_entry(session_->diary(), id) : nullptr;
    if (entry == nullptr || id == current_ || session_->is_read_only()) return;
    const auto shown = *entry;
    const bool is_kept = current() != nullptr || !check_->has_content();
    new_check();
    if (is_kept) check_->forget_cleared();
    current_ = id;
    check_->load(shown);
    refresh();
}

// ---- Entries

void DiaryPresenter::new_entry() {
    if (!session_) return;
    auto entry = entry_of_now();
    const auto id = entry.id;
    const auto problem = session_->make(PutEntry{std::move(entry)}, "new " + id);
    note_refused("not_added", problem);
    note_change();
    if (!problem) return select(id);
    refresh();
}

void DiaryPresenter::forget_typed() {
    typed_date_.reset();
    typed_time_.reset();
    editor_problem_.clear();
}

/// The texts of an entry that were too long are no longer shown in their boxes.
void DiaryPresenter::forget_refused(const std::string& id) {
    std::erase_if(refused_, [&](const auto& one) { return one.first.first == id; });
    note_refused_texts();
}

void DiaryPresenter::note_refused_texts() {
    note_refused("too_long", refused_.empty()
                                 ? std::nullopt
                                 : std::optional(FileProblem{FileProblemKind::too_large, path_, 0}));
}

void DiaryPresenter::select(const std::string& id) {
    if (id != selected_) forget_typed();
    selected_ = id;
    refresh();
}

void DiaryPresenter::select_row(std::size_t row) { select(id_of_row(row)); }

/// Nothing when it is in the diary; otherwise why not, which the editor says.
std::optional<FileProblem> DiaryPresenter::edit(const std::string& field, const Edit& change) {
    const auto* entry = selected();
    if (entry == nullptr) return std::nullopt;
    auto changed = *entry;
    change(changed);
    std::optional<FileProblem> problem;
    if (changed != *entry) {
        note_change(!is_drawn_alike(changed, *entry));
        problem = session_->make(PutEntry{changed}, "edit " + selected_ + " " + field);
    }
    editor_problem_ = problem ? change_problem_words(*problem, *translator_) : std::string();
    if (!problem && selected_ == current_) follow_current_entry();
    return problem;
}

/// A text that is too long stays in its box, with what is wrong beside it, until it is shorter; also while
/// other boxes are filled and other entries looked at.
void DiaryPresenter::edit_text(const std::string& field, const std::string& text,
                               std::string Entry::*member) {
    const auto problem = edit(field, [&](Entry& entry) { entry.*member = keepable(text); });
    if (problem && problem->kind == FileProblemKind::too_large) {
        refused_[{selected_, field}] = text;
    } else {
        refused_.erase({selected_, field});
    }
    note_refused_texts();
    refresh();
}

void DiaryPresenter::type_date(std::string text) {
    typed_date_ = std::move(text);
    edit_time();
}

void DiaryPresenter::type_time(std::string text) {
    typed_time_ = std::move(text);
    edit_time();
}

/// The date and the time in the boxes, once both can be used. As long as they are those of the entry, so is
/// the clock by which they were read.
std::optional<LocalTime> DiaryPresenter::typed_moment(const Entry& entry) const {
    const auto date = typed_date_ ? parse_written_date(*typed_date_, *translator_) : entry.time.date;
    const auto minute = typed_time_ ? parse_clock(*typed_time_) : entry.time.minute_of_day;
    if (!date || !minute) return std::nullopt;
    if (*date == entry.time.date && *minute == entry.time.minute_of_day) return entry.time;
    return LocalTime::here(*date, *minute);
}

/// Takes over a date and a time of day once both can be used; a time to come cannot.
void DiaryPresenter::edit_time() {
    const auto* entry = selected();
    if (entry == nullptr) return refresh();
    const auto time = typed_moment(*entry);
    if (time && time->utc_minutes() <= world_.now().utc_minutes())
        edit("time", [&](Entry& changed) { changed.time = *time; });
    refresh();
}

void DiaryPresenter::choose_who(std::size_t who) {
    if (who >= who_names(*translator_).size()) return;
    const auto chosen = static_cast<Who>(who);
    who_ = chosen;
    edit("who", [&](Entry& entry) { entry.who = chosen; });
    refresh();
}

void DiaryPresenter::set_fever_medicine(bool taken) {
    edit("medicine", [&](Entry& entry) { entry.fever_medicine_taken = taken; });
    refresh();
}

void DiaryPresenter::type_fever_medicine_when(const std::string& text) {
    edit_text("medicine_when", text, &Entry::fever_medicine_when);
}

void DiaryPresenter::choose_sentence(std::size_t look) {
    if (look >= sentence_names(*translator_).size()) return;
    edit("sentence", [&](Entry& entry) { entry.sentence = static_cast<SentenceLook>(look); });
    refresh();
}

void DiaryPresenter::type_sentence(const std::string& text) {
    edit_text("sentence_text", text, &Entry::sentence_text);
}

void DiaryPresenter::type_note(const std::string& text) { edit_text("note", text, &Entry::note); }

void DiaryPresenter::remove_selected() {
    const auto* entry = selected();
    if (entry == nullptr) return;
    if (const auto problem = session_->make(RemoveEntry{entry->id, entry->revision})) {
        editor_problem_ = change_problem_words(*problem, *translator_);
        return refresh();
    }
    note_change();
    follow_current_entry();
    forget_refused(selected_);
    selected_.clear();
    forget_typed();
    state_.spoken = translator_->text("Deleted. Undo brings it back.");
    refresh();
}

void DiaryPresenter::bring_back(const std::string& id) {
    if (!session_) return;
    const auto problem = session_->bring_back(id);
    if (problem && problem->kind == FileProblemKind::not_found) return;  // no such entry was deleted
    note_refused("not_added", problem);
    if (problem) return refresh();
    note_change();
    follow_current_entry();
    state_.spoken = translator_->text("The entry is back.");
    select(id);
}

void DiaryPresenter::undo() {
    if (session_ && session_->can_undo()) step_back_or_on(&DiarySession::undo, translator_->text("Undone."));
}

void DiaryPresenter::redo() {
    if (session_ && session_->can_redo())
        step_back_or_on(&DiarySession::redo, translator_->text("Made again."));
}

void DiaryPresenter::step_back_or_on(void (DiarySession::*step)(), std::string spoken) {
    const auto before = session_->diary().details;
    (session_.get()->*step)();
    note_change();
    forget_typed();
    forget_refused(selected_);
    refused_details_.clear();
    follow_current_entry();
    follow_details(before);
    state_.spoken = std::move(spoken);
    refresh();
}

// ---- Teach-back records

std::optional<FileProblem> DiaryPresenter::put_teach_back(TeachBack record, const std::string& step) {
    if (!session_) return FileProblem{FileProblemKind::not_found, path_, 0};
    auto problem = session_->make(PutTeachBack{std::move(record)}, step);
    if (!problem) refresh();
    return problem;
}

std::optional<FileProblem> DiaryPresenter::remove_teach_back(const std::string& id) {
    const auto* record = session_ ? find_teach_back(session_->diary(), id) : nullptr;
    if (record == nullptr) return FileProblem{FileProblemKind::not_found, path_, 0};
    auto problem = session_->make(RemoveTeachBack{id, record->revision});
    if (!problem) refresh();
    return problem;
}

// ---- Details

/// A detail that is too long stays in its box, with what is wrong beside it.
void DiaryPresenter::set_detail(std::string_view id, const std::string& value, const std::string& step) {
    if (session_->is_read_only()) return;
    for (const auto& field : detail_fields) {
        if (field.id != id) continue;
        const auto kept = keepable(value);
        refused_details_.erase(std::string(id));
        if (session_->diary().details.*field.field == kept) return;
        if (session_->make(SetDetail{std::string(id), kept},
                           step.empty() ? "detail " + std::string(id) : step))
            refused_details_[std::string(id)] = value;
        if (id == "fever_line") signs_of_.clear();
        if (id == "fever_line" || id == "infusion_date") note_change();
    }
}

void DiaryPresenter::type_detail(const std::string& id, const std::string& text) {
    if (!session_ || session_->is_read_only()) return;
    if (id == "infusion_date") {
        check_->type_infusion_date(text);  // where it is judged, and from where it comes back
    } else {
        set_detail(id, text);
        show_in_window(id, text);
        note_whether_teams_differ();
    }
    refresh();
}

}  // namespace signpost
