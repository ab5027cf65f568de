// SPDX-License-Identifier: Apache-2.0
// What a person changes: the check that is being made, entries, details.
#include <algorithm>

#include "app/presenters/diary_presenter.h"
#include "app/presenters/diary_words.h"
#include "app/presenters/written_date.h"
#include "core/base/text.h"

namespace signpost {

const Entry* DiaryPresenter::selected() const {
    return session_ ? find_entry(session_->diary(), selected_) : nullptr;
}

const Entry* DiaryPresenter::current() const {
    return session_ ? find_entry(session_->diary(), current_) : nullptr;
}

/// False when it was refused; then the editor says why.
bool DiaryPresenter::make(Change change, const std::string& step) {
    const auto problem = session_->make(std::move(change), step);
    drop_notice("refused");
    if (!problem) return true;
    notice({"refused",
            true,
            translator_->text("Not kept"),
            change_problem_words(*problem, *translator_),
            {},
            {}});
    return false;
}

// ---- The check that is being made

void DiaryPresenter::check_changed() {
    if (is_taking_over_) return;  // whoever takes over shows it
    if (!session_ || session_->is_read_only()) return refresh();
    infusion_date_changed();
    const auto* old = current();
    if (old == nullptr && !check_->has_content()) return refresh();
    Entry entry = old != nullptr ? *old : Entry{};
    if (old == nullptr) {
        entry.id = new_id();
        entry.time = world_.now();
        entry.who = who_;
    }
    check_->store(entry);
    const auto step = "check " + entry.id;
    if (!has_content(entry)) {
        make(RemoveEntry{entry.id, entry.revision}, step);
        current_.clear();
    } else if (old == nullptr || entry != *old) {
        const auto id = entry.id;
        if (make(PutEntry{std::move(entry)}, step)) current_ = id;
    }
    refresh();
}

/// A date typed on the Check screen belongs to the diary; one that cannot be used yet leaves the old one.
void DiaryPresenter::infusion_date_changed() {
    if (session_->is_read_only()) return;
    const auto& field = check_->state().infusion_date;
    if (!field.problem.empty()) return;
    const auto date = parse_written_date(field.text, *translator_);
    if (date || trimmed(field.text).empty()) set_detail("infusion_date", date ? date->iso() : std::string());
}

/// After the diary changed by another way than the Check screen: shows there what is in its entry now.
void DiaryPresenter::follow_current_entry() {
    if (current_.empty()) return;
    const auto* entry = current();
    if (entry == nullptr) {
        current_.clear();
        check_->clear();
        return;
    }
    auto shown = *entry;
    check_->store(shown);
    shown.rules_version = entry->rules_version;
    if (shown != *entry) check_->load(*entry);
}

void DiaryPresenter::new_check() {
    if (check_->has_content()) put_away_ = current_;
    current_.clear();
    check_->clear();
    refresh();
}

void DiaryPresenter::undo_new_check() {
    if (!check_->state().can_undo) return;
    // What was ticked since belongs to an entry of its own and is there; both are shown together from now on.
    const auto* put_away = session_ ? find_entry(session_->diary(), put_away_) : nullptr;
    if (put_away != nullptr && current_.empty()) current_ = put_away_;
    put_away_.clear();
    check_->undo_clear();
}

void DiaryPresenter::continue_on_check(const std::string& id) {
    const auto* entry = session_ ? find_entry(session_->diary(), id) : nullptr;
    if (entry == nullptr || id == current_) return;
    const auto shown = *entry;
    new_check();
    current_ = id;
    check_->load(shown);
    refresh();
}

// ---- Entries

void DiaryPresenter::new_entry() {
    if (!session_) return;
    Entry entry;
    entry.id = new_id();
    entry.time = world_.now();
    entry.who = who_;
    entry.rules_version = catalog_->version;
    const auto id = entry.id;
    if (make(PutEntry{std::move(entry)}, "new " + id)) select(id);
    refresh();
}

void DiaryPresenter::forget_typed() {
    typed_date_.clear();
    typed_time_.clear();
    refused_field_.clear();
    refused_text_.clear();
}

void DiaryPresenter::select(const std::string& id) {
    if (id != selected_) forget_typed();
    selected_ = id;
    refresh();
}

void DiaryPresenter::select_row(std::size_t row) { select(id_of_row(row)); }

bool DiaryPresenter::edit(const std::string& field, const Edit& change) {
    const auto* entry = selected();
    if (entry == nullptr) return false;
    auto changed = *entry;
    change(changed);
    const bool is_kept = changed == *entry || make(PutEntry{changed}, "edit " + selected_ + " " + field);
    if (is_kept && selected_ == current_) follow_current_entry();
    return is_kept;
}

/// A text that is too long stays in its field, with what is wrong beside it.
void DiaryPresenter::edit_text(const std::string& field, const std::string& text,
                               std::string Entry::*member) {
    const bool is_kept = edit(field, [&](Entry& entry) { entry.*member = keepable(text); });
    refused_field_ = is_kept ? "" : field;
    refused_text_ = is_kept ? "" : text;
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

/// Takes over a date and a time of day once both can be used; a time to come cannot.
void DiaryPresenter::edit_time() {
    const auto* entry = selected();
    if (entry == nullptr) return refresh();
    const auto date = typed_date_.empty() ? entry->time.date : parse_written_date(typed_date_, *translator_);
    const auto minute = typed_time_.empty() ? entry->time.minute_of_day : parse_clock(typed_time_);
    if (date && minute) {
        const auto time = LocalTime::here(*date, *minute);
        if (time.utc_minutes() <= world_.now().utc_minutes() && time != entry->time)
            edit("time", [&](Entry& changed) { changed.time = time; });
    }
    refresh();
}

void DiaryPresenter::choose_who(std::size_t who) {
    if (who >= who_names(*translator_).size()) return;
    who_ = static_cast<Who>(who);
    edit("who", [&](Entry& entry) { entry.who = who_; });
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
    if (!make(RemoveEntry{entry->id, entry->revision}, {})) return refresh();
    follow_current_entry();
    selected_.clear();
    forget_typed();
    state_.spoken = translator_->text("Deleted. Undo brings it back.");
    refresh();
}

void DiaryPresenter::bring_back(const std::string& id) {
    if (!session_ || session_->bring_back(id)) return;
    state_.spoken = translator_->text("The entry is back.");
    select(id);
}

void DiaryPresenter::undo() {
    if (!session_ || !session_->can_undo()) return;
    session_->undo();
    forget_typed();
    follow_current_entry();
    state_.spoken = translator_->text("Undone.");
    refresh();
}

void DiaryPresenter::redo() {
    if (!session_ || !session_->can_redo()) return;
    session_->redo();
    forget_typed();
    follow_current_entry();
    state_.spoken = translator_->text("Made again.");
    refresh();
}

// ---- Details

void DiaryPresenter::set_detail(std::string_view id, const std::string& value) {
    for (const auto& field : detail_fields)
        if (field.id == id && session_->diary().details.*field.field != value && !session_->is_read_only())
            make(SetDetail{std::string(id), keepable(value)}, "detail " + std::string(id));
}

void DiaryPresenter::type_detail(const std::string& id, const std::string& text) {
    if (!session_) return;
    if (id == "infusion_date") {
        check_->type_infusion_date(text);  // where it is judged, and from where it comes back
    } else {
        set_detail(id, text);
    }
    refresh();
}

}  // namespace signpost
