// SPDX-License-Identifier: Apache-2.0
// What the screen shows of all that.
#include <algorithm>

#include "app/presenters/diary_presenter.h"
#include "app/presenters/diary_words.h"
#include "core/base/text.h"
#include "core/sharing/entry_words.h"
#include "core/sharing/written_date.h"

namespace signpost {
namespace {

constexpr int minutes_until_old = 60;

bool is_today(const LocalTime& time, const LocalTime& now) { return time.date == now.date; }

std::string since_words(const LocalTime& time, const LocalTime& now, const Translator& tr) {
    if (is_today(time, now)) return filled_in(tr.text("today, {clock}"), {{"clock", time.clock()}});
    return short_time(time, tr);
}

}  // namespace

EntryContext DiaryPresenter::context() const {
    return {*catalog_,     matcher_,     session_ ? session_->diary().details : no_details_,
            team_->team(), *translator_, world_.now()};
}

void DiaryPresenter::time_passed() {
    const auto strip_before = state_.strip;
    refresh_strip();
    if (state_.strip != strip_before && on_change) on_change();
}

void DiaryPresenter::show_list(bool is_shown) {
    is_list_shown_ = is_shown;
    if (is_shown) refresh();
}

void DiaryPresenter::filter_from(std::string text) {
    state_.filter_from.text = std::move(text);
    refresh();
}

void DiaryPresenter::filter_to(std::string text) {
    state_.filter_to.text = std::move(text);
    refresh();
}

void DiaryPresenter::filter_sign(std::string id) {
    filter_.sign = std::move(id);
    refresh();
}

void DiaryPresenter::clear_filter() {
    state_.filter_from = {};
    state_.filter_to = {};
    filter_ = {};
    refresh();
}

DiaryRow DiaryPresenter::row(std::size_t number) const {
    const auto* entry = entry_of_row(number);
    return entry != nullptr ? entry_row(context(), *entry) : DiaryRow{};
}

/// Null also where the list was not kept up to date, since nobody saw it, and the entry is gone by now.
const Entry* DiaryPresenter::entry_of_row(std::size_t number) const {
    if (!session_ || number >= shown_.size()) return nullptr;
    const auto& entries = session_->diary().entries;
    return shown_[number] < entries.size() ? &entries[shown_[number]] : nullptr;
}

std::string DiaryPresenter::id_of_row(std::size_t number) const {
    const auto* entry = entry_of_row(number);
    return entry != nullptr ? entry->id : std::string();
}

std::optional<std::size_t> DiaryPresenter::row_of(const std::string& id) const {
    for (std::size_t i = 0; i < shown_.size(); ++i)
        if (const auto* entry = entry_of_row(i); entry != nullptr && entry->id == id) return i;
    return std::nullopt;
}

std::optional<CalendarDate> DiaryPresenter::read_filter(TypedField& field) const {
    field.problem.clear();
    if (trimmed(field.text).empty()) return std::nullopt;
    const auto date = parse_written_date(field.text, *translator_);
    if (!date)
        field.problem = translator_->text("Type the date with the month as a word, such as 5 Nov 2026.");
    return date;
}

void DiaryPresenter::refresh() {
    const auto& tr = *translator_;
    show_notices();
    state_.is_read_only = session_ && session_->is_read_only();
    state_.is_sealed = session_ && session_->is_sealed();
    state_.can_undo = session_ && !state_.is_read_only && session_->can_undo();
    state_.can_redo = session_ && !state_.is_read_only && session_->can_redo();
    state_.place = path_.empty() ? std::string()
                                 : filled_in(state_.is_sealed ? tr.text("Kept in {file}, with a passphrase.")
                                                              : tr.text("Kept in {file}."),
                                             {{"file", path_}});
    if (is_list_shown_) refresh_list();
    refresh_details();
    refresh_editor();
    refresh_removed();
    refresh_strip();
    if (on_change) on_change();
}

/// A full disk stops the journal and the file alike, and is told once.
void DiaryPresenter::show_notices() {
    state_.notices.clear();
    for (const auto& said : notices_) {
        const bool is_told = std::any_of(
            state_.notices.begin(), state_.notices.end(),
            [&](const DiaryNotice& one) { return one.heading == said.heading && one.text == said.text; });
        if (!is_told) state_.notices.push_back(said);
    }
}

/// Looks at every entry only when there is another one to be seen.
void DiaryPresenter::refresh_list() {
    filter_.from = read_filter(state_.filter_from);
    filter_.to = read_filter(state_.filter_to);
    refresh_title();
    const bool is_same_filter = filter_ == listed_filter_;
    if (is_same_filter && changes_ == listed_changes_) return;
    ++state_.version;
    if (!is_same_filter || drawn_changes_ != listed_drawn_changes_) refresh_rows();
    say_how_many();
    listed_changes_ = changes_;
    listed_drawn_changes_ = drawn_changes_;
    listed_filter_ = filter_;
    state_.chart_version = drawn_changes_;
}

void DiaryPresenter::refresh_title() {
    const auto& tr = *translator_;
    state_.title = tr.text("Diary");
    const auto infusion =
        session_ ? CalendarDate::parse(session_->diary().details.infusion_date) : std::nullopt;
    if (!infusion) return;
    state_.title = filled_in(tr.text("Diary: infusion {date}, today {day}"),
                             {{"date", long_date(*infusion, tr)},
                              {"day", day_words(world_.now().date.days_since(*infusion), tr)}});
}

void DiaryPresenter::refresh_rows() {
    shown_.clear();
    state_.filter_signs.clear();
    if (session_) {
        const auto present = [this](const Entry& entry) -> const std::vector<std::string>& {
            return signs_of(entry);
        };
        shown_ = filtered(session_->diary(), filter_, present);
        std::vector<std::string> order;
        for (const auto& sign : catalog_->signs) order.push_back(sign.id);
        for (const auto& id : signs_in(session_->diary(), order, present))
            state_.filter_signs.push_back({id, sign_names(*catalog_, {id}).front()});
    }
    state_.filter_sign = filter_.sign;
    state_.entry_count = shown_.size();
}

void DiaryPresenter::say_how_many() {
    const auto& tr = *translator_;
    state_.count_note.clear();
    state_.empty_hint.clear();
    if (!session_) return;
    const auto count = session_->diary().entries.size();
    const auto all = std::to_string(count);
    if (filter_.is_set()) {
        state_.count_note = filled_in(tr.text("{shown} of {all} entries are listed."),
                                      {{"shown", std::to_string(shown_.size())}, {"all", all}});
    } else if (count > 0) {
        state_.count_note =
            filled_in(tr.plural("{count} entry, the newest first.", "{count} entries, the newest first.",
                                static_cast<unsigned>(count)),
                      {{"count", all}});
    }
    if (count == 0)
        state_.empty_hint = tr.text(
            "Nothing is in it yet. Tick what you notice under Check: it is kept here "
            "by itself, with the time.");
    else if (shown_.empty())
        state_.empty_hint = tr.text(
            "No entry is between these dates with this sign. Show all of them again "
            "to look further.");
}

/// Found anew for an entry that has changed; for all of them when the team's line has.
const std::vector<std::string>& DiaryPresenter::signs_of(const Entry& entry) {
    const auto [at, is_new] = signs_of_.try_emplace(entry.id);
    auto& [revision, signs] = at->second;
    if (is_new || revision != entry.revision) {
        revision = entry.revision;
        signs = present_sign_ids(context(), entry);
    }
    return signs;
}

void DiaryPresenter::note_change(bool is_drawn) {
    ++changes_;
    if (is_drawn) ++drawn_changes_;
}

void DiaryPresenter::refresh_details() {
    state_.details.clear();
    if (!session_) return;
    for (const auto& field : detail_fields) {
        DetailState detail{std::string(field.id), detail_name(field.id, *translator_), {}};
        if (field.id == "infusion_date") {
            detail.value = check_->state().infusion_date;
        } else {
            detail.value.text = session_->diary().details.*field.field;
        }
        if (const auto refused = refused_details_.find(detail.id); refused != refused_details_.end()) {
            detail.value.text = refused->second;
            detail.value.problem = change_problem_words({FileProblemKind::too_large, path_, 0}, *translator_);
        }
        state_.details.push_back(std::move(detail));
    }
}

void DiaryPresenter::refresh_editor() {
    state_.editor.reset();
    const auto* entry = selected();
    if (entry == nullptr) {
        selected_.clear();
        return;
    }
    const auto& tr = *translator_;
    auto editor = entry_editor(context(), *entry);
    editor.is_on_check = entry->id == current_;
    if (typed_date_) editor.date.text = *typed_date_;
    if (typed_time_) editor.time.text = *typed_time_;
    if (typed_date_ && !parse_written_date(*typed_date_, tr))
        editor.date.problem = tr.text("Type the date with the month as a word, such as 5 Nov 2026.");
    if (typed_time_ && !parse_clock(*typed_time_))
        editor.time.problem = tr.text("Type the time as hours and minutes, such as 20:30.");
    const auto moment = typed_moment(*entry);
    if (moment && moment->utc_minutes() > world_.now().utc_minutes())
        editor.time.problem = tr.text("This time is still to come. Look at the day and the time again.");
    editor.problem = editor_problem_;
    show_refused(editor);
    state_.editor = std::move(editor);
}

void DiaryPresenter::show_refused(EntryEditor& editor) const {
    const std::pair<std::string_view, std::string EntryEditor::*> fields[] = {
        {"note", &EntryEditor::note},
        {"sentence_text", &EntryEditor::sentence_text},
        {"medicine_when", &EntryEditor::fever_medicine_when}};
    for (const auto& [field, member] : fields) {
        const auto refused = refused_.find({editor.id, std::string(field)});
        if (refused == refused_.end()) continue;
        editor.*member = refused->second;
        editor.problem = change_problem_words({FileProblemKind::too_large, path_, 0}, *translator_);
    }
}

void DiaryPresenter::refresh_removed() {
    state_.removed.clear();
    if (!session_ || session_->is_read_only()) return;
    for (const auto& entry : session_->removed())
        state_.removed.push_back({entry.id, entry_words(*catalog_, entry, *translator_)});
}

void DiaryPresenter::refresh_strip() {
    const auto& tr = *translator_;
    const auto lead = [&](std::string text, std::string label) {
        return DiaryStrip{std::move(text), false, {{std::move(label), NoticeAction::show_diary}}};
    };
    switch (state_.stage) {
        case DiaryStage::open:
            state_.strip = strip_of_open_diary();
            return;
        case DiaryStage::locked:
            state_.strip = lead(tr.text("Your diary is locked. What you tick goes into it once it is open."),
                                tr.text("Open the diary"));
            return;
        case DiaryStage::working:
            state_.strip = session_ ? strip_of_open_diary()
                                    : DiaryStrip{tr.text("Your diary is being opened."), false, {}};
            return;
        case DiaryStage::failed:
            state_.strip = lead(tr.text("Your diary could not be opened. What you tick is not kept."),
                                tr.text("See why"));
            state_.strip.is_strong = true;
            return;
        case DiaryStage::none:
            state_.strip =
                lead(tr.text("What you tick is gone when you close this window."), tr.text("Keep a diary"));
            return;
    }
}

DiaryStrip DiaryPresenter::strip_of_open_diary() const {
    const auto& tr = *translator_;
    for (const auto& said : notices_)
        if (said.id == "not_written" || said.id == "not_saved" || said.id == "refused" ||
            said.id == "too_long")
            return {said.text, true, {{tr.text("Open the diary"), NoticeAction::show_diary}}};
    if (session_->is_read_only())
        return {tr.text("Your diary is open for reading only. What you tick here is not kept."),
                true,
                {{tr.text("See why"), NoticeAction::show_diary}}};
    if (has_notice("team_differs"))
        return {
            tr.text(
                "Your diary names another care team or number than the one above. Look which one is right."),
            true,
            {{tr.text("Open the diary"), NoticeAction::show_diary}}};
    const auto* entry = current();
    if (entry == nullptr) return {tr.text("What you tick is kept in your diary by itself."), false, {}};
    const auto now = world_.now();
    const bool is_old = now.utc_minutes() - entry->time.utc_minutes() >= minutes_until_old;
    const auto text = is_old ? tr.text("This check began {when}. For what you notice now, begin a new one.")
                             : tr.text("Kept in your diary: {when}.");
    DiaryStrip out{filled_in(text, {{"when", since_words(entry->time, now, tr)}}), is_old, {}};
    if (is_old) out.buttons.push_back({tr.text("New check"), NoticeAction::new_check});
    out.buttons.push_back({tr.text("Add a note"), NoticeAction::add_note});
    return out;
}

}  // namespace signpost
