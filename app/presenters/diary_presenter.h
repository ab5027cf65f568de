// SPDX-License-Identifier: Apache-2.0
// The diary without a window: which file is open, what is in it, what a person changes, and when it reaches
// the disk. It promises that what is ticked on the Check screen goes into the diary by itself, that nothing
// needs a Save button, that a failure is told and tried again while everything stays, and that no question
// has an answer that loses something.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "app/presenters/care_team_presenter.h"
#include "app/presenters/check_presenter.h"
#include "app/presenters/diary_filter.h"
#include "app/presenters/diary_state.h"
#include "app/presenters/entry_rows.h"
#include "core/diary/diary_session.h"

namespace signpost {

/// What the presenter finds around it; tests give their own.
struct DiaryWorld {
    Now now = LocalTime::now;
    /// Does the work elsewhere and then, back here, the rest. Without one, both are done at once.
    std::function<void(std::function<void()> work, std::function<void()> then)> in_background =
        [](const std::function<void()>& work, const std::function<void()>& then) {
            work();
            then();
        };
    std::function<KeySettings()> new_key = KeySettings::moderate;
    FileLayer layer = system_file_layer();
};

class DiaryPresenter {
public:
    /// All of these must outlive the presenter, which takes over on_content of the check.
    DiaryPresenter(const Catalog& catalog, const Translator& translator, CheckPresenter& check,
                   CareTeamPresenter& team, const Settings& settings, DiaryWorld world = {});

    // ---- The file
    /// A new diary; with a passphrase, typed twice, it is sealed.
    void create(const std::string& path, const std::string& passphrase, const std::string& again);
    void open(const std::string& path);
    /// Opens the diary of the last time, if there was one.
    void open_remembered();
    /// Opens the file that Signpost was started with. Until that succeeds, the next start goes on with the
    /// diary of the last time: a file that is no diary must not take its place.
    void open_given(const std::string& path);
    void unlock(const std::string& passphrase);
    /// Saves and closes; false when not everything could be brought to the disk, and then it stays open.
    bool close();
    /// The same from a button: the diary is not opened again by itself at the next start.
    void close_diary();
    /// Sets, changes or (both empty) takes away the passphrase.
    void change_passphrase(const std::string& passphrase, const std::string& again);
    void keep_copy(const std::string& path);
    /// What a button does. Dismissing closes the notice with this id, or all that can be closed.
    void act(NoticeAction action, std::string_view notice_id = {});

    // ---- The check that is being made
    /// The care team's details were typed.
    void team_changed();
    /// What is ticked stays in the diary; the Check screen begins anew.
    void new_check();
    /// Brings back what the last new check took off the screen.
    void undo_new_check();
    /// Shows an entry's signs and readings on the Check screen, where they can be changed.
    void continue_on_check(const std::string& id);

    // ---- Entries
    /// An empty entry of now, open for writing.
    void new_entry();
    void select(const std::string& id);
    void select_row(std::size_t row);
    void type_date(std::string text);
    void type_time(std::string text);
    void choose_who(std::size_t who);
    void set_fever_medicine(bool taken);
    void type_fever_medicine_when(const std::string& text);
    void choose_sentence(std::size_t look);
    void type_sentence(const std::string& text);
    void type_note(const std::string& text);
    /// Deletes the entry that is open.
    void remove_selected();
    void bring_back(const std::string& id);
    void undo();
    void redo();
    void type_detail(const std::string& id, const std::string& text);

    // ---- Teach-back records
    /// Puts one, or a newer state of it, into the open diary; puts of the same `step` are undone together.
    /// Refused as DiarySession::make refuses, and not_found where no diary is open.
    std::optional<FileProblem> put_teach_back(TeachBack record, const std::string& step);
    std::optional<FileProblem> remove_teach_back(const std::string& id);

    // ---- Whose it is
    /// "person_name" or "person_number": as it stands in the open diary, or is kept for the next new one.
    TypedField person(std::string_view id) const;
    /// Goes into the open diary. Without one it is kept, and moves into the next new diary; one that is only
    /// opened may be another person's, and takes nothing over.
    void type_person(const std::string& id, const std::string& text);

    /// Some time may have passed unseen: what is said of a time is looked at again.
    void time_passed();

    // ---- The list
    /// While nobody sees the list, it is not kept up to date.
    void show_list(bool is_shown);
    void filter_from(std::string text);
    void filter_to(std::string text);
    void filter_sign(std::string id);
    void clear_filter();
    DiaryRow row(std::size_t number) const;
    std::string id_of_row(std::size_t number) const;
    std::optional<std::size_t> row_of(const std::string& id) const;

    // ---- The disk
    bool has_unwritten() const { return session_ && session_->has_unwritten(); }
    bool has_unsaved() const { return session_ && session_->has_unsaved(); }
    /// Brings every change into the journal; false when that failed, and then it is to be tried again.
    bool write_now();
    /// Brings every change into the diary file; false as above.
    bool save_now();

    /// Says everything anew after the catalog and the translator took on other words; what was typed stays.
    void words_changed() { refresh(); }

    const DiaryState& state() const { return state_; }
    /// The open diary; null when there is none.
    const Diary* diary() const { return session_ ? &session_->diary() : nullptr; }
    /// The file that is open or asked for; empty when there is none.
    const std::string& path() const { return path_; }
    /// The entry in which the Check screen is kept; null when nothing of it is.
    const Entry* entry_on_check() const { return current(); }
    /// When the first of what is on the Check screen and in no diary was ticked or typed.
    const std::optional<LocalTime>& ticked_since() const { return ticked_since_; }
    /// Who is to stand as the one who noticed: who was chosen last, or to whom Signpost speaks.
    Who who() const;
    EntryContext context() const;
    void store(Settings& settings) const;

    std::function<void()> on_change;

private:
    using Edit = std::function<void(Entry&)>;

    void open_with(SharedKey key);
    void opened(DiarySession session);
    void failed_to_open(const FileProblem& problem);
    void failed_to_create(const FileProblem& problem);
    void stop_working();
    bool bring_to_disk();
    bool close_session();
    bool is_about_remembered(const FileProblem& problem) const;
    bool has_backup() const;
    void with_key(const std::string& passphrase, const KeySettings& settings,
                  std::function<void(SharedKey)> then);
    bool passphrases_agree(const std::string& passphrase, const std::string& again);
    void see_team();
    void take_over_details();
    void note_report();
    void note_recovered();
    void note_merged(const Entry& on_check);
    void note_passphrase_problem(const FileProblem& problem);
    void restore();
    void check_changed();
    void note_when_ticked();
    void infusion_date_changed(const std::string& step = {});
    void keep_check();
    Entry entry_of_now() const;
    std::optional<FileProblem> put_check(Entry entry, const Entry* old);
    void follow_current_entry();
    void follow_undone_check();
    void show_on_check(const Entry& entry);
    void follow_details(const DiaryDetails& before);
    std::optional<FileProblem> edit(const std::string& field, const Edit& change);
    void edit_text(const std::string& field, const std::string& text, std::string Entry::*member);
    std::optional<LocalTime> typed_moment(const Entry& entry) const;
    void edit_time();
    void forget_typed();
    void forget_refused(const std::string& id);
    void note_refused_texts();
    void note_refused(std::string_view id, const std::optional<FileProblem>& problem);
    void step_back_or_on(void (DiarySession::*step)(), std::string spoken);
    void set_detail(std::string_view id, const std::string& value, const std::string& step = {});
    void move_person_into_diary();
    void show_in_window(std::string_view id, const std::string& value);
    void note_whether_teams_differ();
    void use_team(bool of_diary);
    void take_out_recovered();
    void notice(DiaryNotice said);
    bool has_notice(std::string_view id) const;
    void drop_notice(std::string_view id);
    void note_problem(std::string_view id, const std::optional<FileProblem>& problem);
    void refresh();
    void show_notices();
    void refresh_list();
    void refresh_title();
    void refresh_rows();
    void say_how_many();
    void note_change(bool is_drawn = true);
    const std::vector<std::string>& signs_of(const Entry& entry);
    void refresh_details();
    void refresh_editor();
    void show_refused(EntryEditor& editor) const;
    void refresh_removed();
    void refresh_strip();
    DiaryStrip strip_of_open_diary() const;
    std::optional<CalendarDate> read_filter(TypedField& field) const;
    const Entry* entry_of_row(std::size_t number) const;
    const Entry* selected() const;
    const Entry* current() const;

    const Catalog* catalog_;
    const Translator* translator_;
    CheckPresenter* check_;
    CareTeamPresenter* team_;
    DiaryWorld world_;
    Matcher matcher_;
    std::unique_ptr<DiarySession> session_;
    std::string path_;            ///< of the file that is open or asked for
    std::string path_of_before_;  ///< for the next start, as long as a given file could not be opened
    KeySettings locked_key_;
    std::size_t work_ = 0;                ///< number of the last key that was asked for; only that one counts
    DiaryStage rest_ = DiaryStage::none;  ///< the stage before that work, to go back to
    std::string current_;       ///< id of the entry that the Check screen fills; empty before its first tick
    std::string put_away_;      ///< the same before the last new check
    std::string undone_check_;  ///< the entry that undo took off the Check screen
    std::string selected_;
    std::optional<std::string> typed_date_;  ///< into the editor's box
    std::optional<std::string> typed_time_;
    std::string editor_problem_;  ///< why the last change in the editor was not taken
    /// By entry and field: texts that are too long to be kept, as they stand in their boxes.
    std::map<std::pair<std::string, std::string>, std::string> refused_;
    std::map<std::string, std::string> refused_details_;  ///< the same by detail
    std::optional<Who> who_;                              ///< as chosen last; nothing before the first choice
    DiaryDetails person_;                                 ///< name and number while no diary has them
    DiaryFilter filter_;
    std::vector<std::size_t> shown_;
    std::size_t changes_ = 1;         ///< grows with each change that a row can show
    std::size_t drawn_changes_ = 1;   ///< the same for signs, readings and times alone
    std::size_t listed_changes_ = 0;  ///< how many of them the list shows
    std::size_t listed_drawn_changes_ = 0;
    DiaryFilter listed_filter_;
    /// The signs of an entry as they were found last, with its revision then.
    std::unordered_map<std::string, std::pair<std::uint32_t, std::vector<std::string>>> signs_of_;
    std::vector<DiaryNotice> notices_;
    std::map<std::string_view, std::string> seen_team_;  ///< what the window said of the care team last
    bool is_taking_over_ = false;                        ///< what changes now was not typed by a person
    std::optional<LocalTime> ticked_since_;              ///< what is on the Check screen and in no diary yet
    bool is_list_shown_ = false;
    DiaryDetails no_details_;
    DiaryState state_;
};

}  // namespace signpost
