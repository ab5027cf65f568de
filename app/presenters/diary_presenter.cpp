// SPDX-License-Identifier: Apache-2.0
// The file: opening, closing, passphrases, and what a person must be told about it.
#include "app/presenters/diary_presenter.h"

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <utility>

#include "app/presenters/diary_words.h"
#include "core/base/text.h"
#include "core/sharing/written_date.h"

namespace signpost {
namespace {

using FileKind = FileProblemKind;

}  // namespace

DiaryPresenter::DiaryPresenter(const Catalog& catalog, const Translator& translator, CheckPresenter& check,
                               CareTeamPresenter& team, const Settings& settings, DiaryWorld world)
    : catalog_(&catalog),
      translator_(&translator),
      check_(&check),
      team_(&team),
      world_(std::move(world)),
      matcher_(catalog),
      path_(settings.diary_path),
      who_(find_who(settings.who)) {
    person_.person_name = settings.person_name;
    person_.person_number = settings.person_number;
    check_->on_content = [this] { check_changed(); };
    see_team();
    refresh();
}

// ---- Opening

bool DiaryPresenter::passphrases_agree(const std::string& passphrase, const std::string& again) {
    state_.passphrase_problem =
        passphrase == again ? "" : translator_->text("The two are not the same. Type both again.");
    return passphrase == again;
}

/// Shows that work is going on; `then` gets no key when there was not enough memory, and is not called at all
/// when something else was begun meanwhile.
void DiaryPresenter::with_key(const std::string& passphrase, const KeySettings& settings,
                              std::function<void(SharedKey)> then) {
    auto secret = std::make_shared<std::string>(passphrase);
    auto made = std::make_shared<SharedKey>();
    const auto number = ++work_;
    if (state_.stage != DiaryStage::working) rest_ = state_.stage;
    state_.stage = DiaryStage::working;
    refresh();
    world_.in_background(
        [secret, made, settings] {
            auto key = SealKey::derive(*secret, settings);
            wipe(*secret);
            if (key) *made = std::make_shared<const SealKey>(std::move(*key));
        },
        [this, number, made, then = std::move(then)] {
            if (number == work_) then(*made);
        });
}

void DiaryPresenter::stop_working() {
    if (state_.stage == DiaryStage::working) state_.stage = session_ ? DiaryStage::open : rest_;
}

void DiaryPresenter::create(const std::string& path, const std::string& passphrase,
                            const std::string& again) {
    if (!passphrases_agree(passphrase, again)) return refresh();
    const auto make_it = [this, path](SharedKey key) {
        stop_working();
        if (!bring_to_disk()) return refresh();  // first, so that no empty file is left beside one that stays
        Diary diary;
        diary.id = new_id();
        const auto id = diary.id;
        auto made = DiarySession::create(path, std::move(diary), std::move(key), world_.layer);
        if (!made) return failed_to_create(made.error());
        opened(std::move(made.value()));
        if (session_ && session_->diary().id == id) move_person_into_diary();
    };
    if (passphrase.empty()) return make_it(nullptr);
    with_key(passphrase, world_.new_key(), [this, path, make_it](SharedKey key) {
        if (!key) return failed_to_create({FileKind::no_memory, path, 0});
        make_it(std::move(key));
    });
}

void DiaryPresenter::open(const std::string& path) {
    const auto key = key_settings_of(path, world_.layer);
    if (!session_) path_ = path;
    if (!key) return failed_to_open(key.error());
    if (!close_session()) return refresh();
    ++work_;
    std::erase_if(notices_, [&](const DiaryNotice& one) { return one.id != "restored" || path != path_; });
    path_ = path;
    if (!key.value()) return open_with(nullptr);
    locked_key_ = *key.value();
    state_.stage = DiaryStage::locked;
    state_.passphrase_problem.clear();
    refresh();
}

void DiaryPresenter::open_remembered() {
    if (!path_.empty() && !session_) open(std::string(path_));
}

void DiaryPresenter::open_given(const std::string& path) {
    path_of_before_ = path_;
    open(path);
}

void DiaryPresenter::unlock(const std::string& passphrase) {
    if (state_.stage != DiaryStage::locked) return;
    with_key(passphrase, locked_key_, [this](SharedKey key) {
        if (key) return open_with(std::move(key));
        failed_to_open({FileKind::no_memory, path_, 0});
    });
}

void DiaryPresenter::open_with(SharedKey key) {
    auto session = DiarySession::open(path_, std::move(key), OpenFor::writing, world_.layer);
    if (session) return opened(std::move(session.value()));
    if (session.error().kind != FileKind::wrong_passphrase) return failed_to_open(session.error());
    state_.stage = DiaryStage::locked;
    state_.passphrase_problem = open_problem_words(session.error(), *translator_);
    refresh();
}

void DiaryPresenter::opened(DiarySession session) {
    if (!close_session()) return refresh();
    session_ = std::make_unique<DiarySession>(std::move(session));
    path_ = session_->paths().diary;
    path_of_before_.clear();
    state_.stage = DiaryStage::open;
    note_change();
    signs_of_.clear();
    state_.passphrase_problem.clear();
    state_.spoken = translator_->text("Your diary is open.");
    std::erase_if(notices_, [](const DiaryNotice& one) { return one.id != "restored"; });
    selected_.clear();
    filter_ = {};
    state_.filter_from = {};
    state_.filter_to = {};
    forget_typed();
    refused_.clear();
    refused_details_.clear();
    note_report();
    take_over_details();
    check_changed();
    refresh();
}

bool DiaryPresenter::has_backup() const {
    const auto there = world_.layer.read(DiaryPaths::of(path_).backup, 0);
    return there || there.error().number == EFBIG;
}

/// True for the file that is to be open and for those beside it.
bool DiaryPresenter::is_about_remembered(const FileProblem& problem) const {
    if (session_) return false;
    const auto paths = DiaryPaths::of(path_);
    return problem.path == path_ || problem.path == paths.diary || problem.path == paths.backup ||
           problem.path == paths.lock;
}

void DiaryPresenter::failed_to_open(const FileProblem& problem) {
    const auto& tr = *translator_;
    state_.stage = session_ ? DiaryStage::open : DiaryStage::failed;
    DiaryNotice said{
        "not_opened", true, tr.text("This diary could not be opened"), open_problem_words(problem, tr),
        {},           {}};
    const bool is_remembered = is_about_remembered(problem);
    const bool is_gone = problem.kind == FileKind::damaged || problem.kind == FileKind::not_found ||
                         problem.kind == FileKind::not_ours;
    if (is_remembered && is_gone && has_backup())
        said.buttons.push_back({tr.text("Go back to the copy before"), NoticeAction::restore_backup});
    if (is_remembered) said.buttons.push_back({tr.text("Try again"), NoticeAction::reopen});
    if (!is_remembered) said.buttons.push_back({tr.text("Close this note"), NoticeAction::dismiss});
    notice(std::move(said));
    refresh();
}

/// What was there before stays as it was: an open diary, a locked one, or none.
void DiaryPresenter::failed_to_create(const FileProblem& problem) {
    const auto& tr = *translator_;
    stop_working();
    notice({"not_created",
            true,
            tr.text("No new diary was made"),
            create_problem_words(problem, tr),
            {},
            {{tr.text("Close this note"), NoticeAction::dismiss}}});
    refresh();
}

/// False when some of what was changed is nowhere on the disk.
bool DiaryPresenter::bring_to_disk() {
    return !session_ || session_->is_read_only() || !session_->has_unsaved() || save_now() || write_now();
}

/// Closes the diary that is open, if any. What stood on the Check screen and is in that diary goes with it:
/// it is no part of the next one.
bool DiaryPresenter::close_session() {
    if (!session_) return true;
    if (!bring_to_disk()) return false;
    const bool is_kept = current() != nullptr;
    const bool can_be_brought_back = is_kept || find_entry(session_->diary(), put_away_) != nullptr;
    const bool has_infusion_date = !session_->diary().details.infusion_date.empty();
    session_.reset();
    note_change();
    ++work_;
    state_.stage = DiaryStage::none;
    current_.clear();
    put_away_.clear();
    undone_check_.clear();
    std::erase_if(notices_, [](const DiaryNotice& one) { return one.id != "restored"; });
    is_taking_over_ = true;
    if (is_kept) check_->clear();
    if (can_be_brought_back) check_->forget_cleared();
    // It belongs to that diary, and the next one may be another person's.
    if (has_infusion_date) check_->type_infusion_date({});
    is_taking_over_ = false;
    return true;
}

bool DiaryPresenter::close() {
    const bool is_closed = close_session();
    refresh();
    return is_closed;
}

void DiaryPresenter::close_diary() {
    if (close_session()) {
        ++work_;
        state_.stage = DiaryStage::none;
        state_.passphrase_problem.clear();
        path_.clear();
        notices_.clear();
        state_.spoken = translator_->text("The diary is closed.");
    }
    refresh();
}

void DiaryPresenter::change_passphrase(const std::string& passphrase, const std::string& again) {
    if (!session_ || state_.stage == DiaryStage::working || !passphrases_agree(passphrase, again))
        return refresh();
    if (session_->is_read_only()) {
        state_.passphrase_problem = change_problem_words({FileKind::read_only, path_, 0}, *translator_);
        return refresh();
    }
    const auto change = [this](SharedKey key) {
        stop_working();
        const bool is_sealed = key != nullptr;
        const auto problem = session_->change_key(std::move(key));
        drop_notice("passphrase");
        if (problem) note_passphrase_problem(*problem);
        if (!problem)
            state_.spoken = is_sealed ? translator_->text(
                                            "The diary has a passphrase now. Keep it where you "
                                            "find it again: nobody can open the diary "
                                            "without it.")
                                      : translator_->text("The diary has no passphrase now.");
        refresh();
    };
    if (passphrase.empty()) return change(nullptr);
    with_key(passphrase, world_.new_key(), [this, change](SharedKey key) {
        if (key) return change(std::move(key));
        stop_working();
        note_passphrase_problem({FileKind::no_memory, path_, 0});
        refresh();
    });
}

/// A failure may have come between the diary file and its backup, so that not even this is said: that the
/// passphrase is the one before.
void DiaryPresenter::note_passphrase_problem(const FileProblem& problem) {
    const auto& tr = *translator_;
    const auto why = problem.kind == FileKind::changed_elsewhere ? save_problem_words(problem, tr)
                                                                 : open_problem_words(problem, tr);
    notice(
        {"passphrase",
         true,
         tr.text("The passphrase could not be changed"),
         why + " " +
             tr.text("Then change the passphrase once more. Until then the old one may still open the diary "
                     "or its copy."),
         {},
         {{tr.text("Close this note"), NoticeAction::dismiss}}});
}

void DiaryPresenter::keep_copy(const std::string& path) {
    if (!session_) return;
    const auto& tr = *translator_;
    const auto problem = session_->write_copy(path);
    const auto text =
        problem ? create_problem_words(*problem, tr)
                : filled_in(tr.text("A copy of all that is in the diary is in {file}."), {{"file", path}});
    notice({"copy",
            problem.has_value(),
            problem ? tr.text("No copy was made") : tr.text("A copy was made"),
            text,
            {},
            {{tr.text("Close this note"), NoticeAction::dismiss}}});
    refresh();
}

void DiaryPresenter::restore() {
    const auto& tr = *translator_;
    const auto there = world_.layer.read(path_, 0);
    const bool was_there = there || there.error().number != ENOENT;
    const auto aside = restore_backup(path_, world_.layer);
    if (!aside) return failed_to_open(aside.error());
    open(std::string(path_));
    auto text = tr.text(
        "Your diary is as it was before it was saved last. What you wrote after that may be "
        "missing: look at the last entries.");
    if (was_there)
        text += " " + filled_in(tr.text("The damaged file is kept as {file}."), {{"file", aside.value()}});
    notice({"restored",
            false,
            tr.text("This is the copy before"),
            std::move(text),
            {},
            {{tr.text("Close this note"), NoticeAction::dismiss}}});
    refresh();
}

// ---- The disk

bool DiaryPresenter::write_now() {
    if (!session_) return true;
    const auto said_before = notices_;
    const auto problem = session_->write_journal();
    note_problem("not_written", problem);
    const bool has_room_again = !problem && has_notice("not_saved");
    if (notices_ != said_before) refresh();
    if (has_room_again) save_now();
    return !problem;
}

bool DiaryPresenter::save_now() {
    if (!session_) return true;
    const auto said_before = notices_;
    const auto details_before = session_->diary().details;
    const auto on_check = current() != nullptr ? *current() : Entry{};
    const auto problem = session_->save();
    note_problem("not_saved", problem);
    if (!problem) drop_notice("not_written");
    const bool is_merged = session_->take_merged();
    if (is_merged) {
        note_merged(on_check);
        follow_details(details_before);
    }
    if (is_merged || notices_ != said_before) refresh();
    return !problem;
}

/// Where both had changed the entry on the Check screen, ours goes on there: it has another id now.
void DiaryPresenter::note_merged(const Entry& on_check) {
    const auto& tr = *translator_;
    notice({"merged",
            false,
            tr.text("Changed by another program"),
            tr.text("The diary file was changed by another program meanwhile. What both wrote is in it "
                    "now. An entry that both had changed stands in it twice."),
            {},
            {{tr.text("Close this note"), NoticeAction::dismiss}}});
    note_change();
    signs_of_.clear();
    for (const auto& entry : session_->diary().entries) {
        auto renamed = entry;
        renamed.id = on_check.id;
        if (!current_.empty() && entry.id != current_ && renamed == on_check) current_ = entry.id;
    }
    follow_current_entry();
}

void DiaryPresenter::store(Settings& settings) const {
    settings.who = who_ ? std::string(id_of(*who_)) : std::string();
    settings.diary_path = path_of_before_.empty() ? path_ : path_of_before_;
    settings.person_name = person_.person_name;
    settings.person_number = person_.person_number;
}

}  // namespace signpost
