// SPDX-License-Identifier: Apache-2.0
// The file: opening, closing, passphrases, and what a person must be told about it.
#include "app/presenters/diary_presenter.h"

#include <algorithm>

#include "app/presenters/diary_words.h"
#include "app/presenters/written_date.h"
#include "core/base/text.h"

namespace signpost {
namespace {

using Kind = FileProblemKind;

/// What both the diary and the window keep about the care team.
struct SharedDetail {
    std::string_view id;
    std::string CareTeamState::*shown;
    void (CareTeamPresenter::*type)(std::string);
};
constexpr SharedDetail shared_details[] = {
    {"team_name", &CareTeamState::name, &CareTeamPresenter::type_name},
    {"team_phone", &CareTeamState::phone, &CareTeamPresenter::type_phone},
    {"emergency_number", &CareTeamState::emergency_number, &CareTeamPresenter::type_emergency_number},
    {"fever_line", &CareTeamState::fever_line, &CareTeamPresenter::type_fever_line},
};

const std::string& detail(const Diary& diary, std::string_view id) {
    for (const auto& field : detail_fields)
        if (field.id == id) return diary.details.*field.field;
    return diary.details.product;
}

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
      who_(find_who(settings.who).value_or(Who::patient)) {
    check_->on_content = [this] { check_changed(); };
    refresh();
}

// ---- Opening

bool DiaryPresenter::passphrases_agree(const std::string& passphrase, const std::string& again) {
    state_.passphrase_problem =
        passphrase == again ? "" : translator_->text("The two are not the same. Type both again.");
    return passphrase == again;
}

/// Shows that work is going on; `then` gets no key when there was not enough memory.
void DiaryPresenter::with_key(const std::string& passphrase, const KeySettings& settings,
                              std::function<void(SharedKey)> then) {
    auto secret = std::make_shared<std::string>(passphrase);
    auto made = std::make_shared<SharedKey>();
    state_.stage = DiaryStage::working;
    refresh();
    world_.in_background(
        [secret, made, settings] {
            auto key = SealKey::derive(*secret, settings);
            wipe(*secret);
            if (key) *made = std::make_shared<const SealKey>(std::move(*key));
        },
        [made, then = std::move(then)] { then(*made); });
}

void DiaryPresenter::create(const std::string& path, const std::string& passphrase,
                            const std::string& again) {
    if (!passphrases_agree(passphrase, again)) return refresh();
    const auto make_it = [this, path](SharedKey key) {
        Diary diary;
        diary.id = new_id();
        auto made = DiarySession::create(path, std::move(diary), std::move(key), world_.layer);
        if (!made) return failed_to_open(made.error());
        opened(std::move(made.value()));
    };
    if (passphrase.empty()) return make_it(nullptr);
    with_key(passphrase, world_.new_key(), [this, path, make_it](SharedKey key) {
        if (!key) return failed_to_open({Kind::no_memory, path, 0});
        make_it(std::move(key));
    });
}

void DiaryPresenter::open(const std::string& path) {
    const auto key = key_settings_of(path, world_.layer);
    if (!session_) path_ = path;
    if (!key) return failed_to_open(key.error());
    if (!close()) return refresh();
    path_ = path;
    if (!key.value()) return open_with(nullptr);
    locked_key_ = *key.value();
    state_.stage = DiaryStage::locked;
    state_.passphrase_problem.clear();
    refresh();
}

void DiaryPresenter::open_remembered() {
    if (!path_.empty() && !session_) open(path_);
}

void DiaryPresenter::unlock(const std::string& passphrase) {
    if (state_.stage != DiaryStage::locked) return;
    with_key(passphrase, locked_key_, [this](SharedKey key) {
        if (key) return open_with(std::move(key));
        failed_to_open({Kind::no_memory, path_, 0});
    });
}

void DiaryPresenter::open_with(SharedKey key) {
    auto session = DiarySession::open(path_, std::move(key), OpenFor::writing, world_.layer);
    if (session) return opened(std::move(session.value()));
    if (session.error().kind != Kind::wrong_passphrase) return failed_to_open(session.error());
    state_.stage = DiaryStage::locked;
    state_.passphrase_problem = open_problem_words(session.error(), *translator_);
    refresh();
}

void DiaryPresenter::opened(DiarySession session) {
    if (!close()) return refresh();
    session_ = std::make_unique<DiarySession>(std::move(session));
    path_ = session_->paths().diary;
    state_.stage = DiaryStage::open;
    state_.passphrase_problem.clear();
    state_.spoken = translator_->text("Your diary is open.");
    std::erase_if(notices_, [](const DiaryNotice& one) { return one.id != "restored"; });
    current_.clear();
    put_away_.clear();
    selected_.clear();
    forget_typed();
    note_report();
    take_over_details();
    check_changed();
    refresh();
}

void DiaryPresenter::failed_to_open(const FileProblem& problem) {
    const auto& tr = *translator_;
    state_.stage = session_ ? DiaryStage::open : DiaryStage::failed;
    DiaryNotice said{
        "not_opened", true, tr.text("This diary could not be opened"), open_problem_words(problem, tr),
        {},           {}};
    const bool is_remembered = !session_ && problem.path == path_;
    if (is_remembered && (problem.kind == Kind::damaged || problem.kind == Kind::not_found))
        said.buttons.push_back({tr.text("Go back to the copy before"), NoticeAction::restore_backup});
    if (is_remembered) said.buttons.push_back({tr.text("Try again"), NoticeAction::reopen});
    if (!is_remembered) said.buttons.push_back({tr.text("Close this note"), NoticeAction::dismiss});
    notice(std::move(said));
    refresh();
}

bool DiaryPresenter::close() {
    if (!session_) return true;
    if (!session_->is_read_only() && session_->has_unsaved() && !save_now() && !write_now()) return false;
    session_.reset();
    state_.stage = DiaryStage::none;
    current_.clear();
    return true;
}

void DiaryPresenter::close_diary() {
    if (close()) {
        path_.clear();
        selected_.clear();
        notices_.clear();
        check_->clear();
        state_.spoken = translator_->text("The diary is closed.");
    }
    refresh();
}

void DiaryPresenter::change_passphrase(const std::string& passphrase, const std::string& again) {
    if (!session_ || !passphrases_agree(passphrase, again)) return refresh();
    const auto change = [this](SharedKey key) {
        state_.stage = DiaryStage::open;
        const bool is_sealed = key != nullptr;
        const auto problem = session_->change_key(std::move(key));
        note_problem("not_saved", problem);
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
        failed_to_open({Kind::no_memory, path_, 0});
    });
}

void DiaryPresenter::keep_copy(const std::string& path) {
    if (!session_) return;
    const auto& tr = *translator_;
    const auto problem = session_->write_copy(path);
    const auto text =
        problem ? open_problem_words(*problem, tr)
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
    const auto aside = restore_backup(path_, world_.layer);
    if (!aside) return failed_to_open(aside.error());
    open(path_);
    notice(
        {"restored",
         false,
         tr.text("This is the copy before"),
         filled_in(tr.text("What was changed since then and was not in the notes beside the file is not in "
                           "it. The damaged file is kept as {file}."),
                   {{"file", aside.value()}}),
         {},
         {{tr.text("Close this note"), NoticeAction::dismiss}}});
    refresh();
}

// ---- What a person is told

void DiaryPresenter::notice(DiaryNotice said) {
    drop_notice(said.id);
    notices_.push_back(std::move(said));
}

void DiaryPresenter::drop_notice(std::string_view id) {
    std::erase_if(notices_, [id](const DiaryNotice& one) { return one.id == id; });
}

void DiaryPresenter::note_problem(std::string_view id, const std::optional<FileProblem>& problem) {
    drop_notice(id);
    if (!problem) return;
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
    if (!report.recovered.is_none())
        notice(
            {"recovered", false, tr.text("Brought back"),
             tr.text("Signpost ended last time before these were in the diary file. They are back:"),
             difference_words(*catalog_, report.recovered, tr),
             session_->is_read_only()
                 ? std::vector<NoticeButton>{}
                 : std::vector<NoticeButton>{{tr.text("Keep them"), NoticeAction::dismiss},
                                             {tr.text("Take them out"), NoticeAction::take_out_recovered}}});
    if (report.damaged_records > 0 || !report.journal_set_aside.empty())
        notice({"set_aside",
                true,
                tr.text("Some last changes could not be read"),
                filled_in(tr.text("They are kept as they are in {file}. Look whether the last entries are "
                                  "whole."),
                          {{"file", report.journal_set_aside}}),
                {},
                {{tr.text("Close this note"), NoticeAction::dismiss}}});
}

void DiaryPresenter::act(NoticeAction action) {
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
            std::erase_if(notices_, [](const DiaryNotice& one) {
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
    const auto recovered = session_->report().recovered;
    for (const auto& entry : recovered.entries) {
        if (entry.before) {
            make(PutEntry{*entry.before}, step);
        } else {
            make(RemoveEntry{entry.after->id, entry.after->revision}, step);
        }
    }
    for (const auto& one : recovered.details) make(SetDetail{one.field, one.before}, step);
    drop_notice("recovered");
    follow_current_entry();
    state_.spoken = translator_->text("Taken out. Undo brings it back.");
    refresh();
}

// ---- The care team, in the diary and in the window

void DiaryPresenter::take_over_details() {
    is_taking_over_ = true;
    bool differ = false;
    for (const auto& shared : shared_details) {
        const auto of_window = team_->state().*shared.shown;
        const auto of_diary = detail(session_->diary(), shared.id);
        if (of_diary.empty()) {
            if (!of_window.empty()) set_detail(shared.id, of_window);
        } else if (of_window.empty()) {
            (team_->*shared.type)(of_diary);
        } else if (of_window != of_diary) {
            differ = true;
        }
    }
    if (const auto date = CalendarDate::parse(session_->diary().details.infusion_date))
        check_->type_infusion_date(long_date(*date, *translator_));
    is_taking_over_ = false;
    infusion_date_changed();
    if (!differ) return;
    const auto& tr = *translator_;
    notice({"team_differs",
            true,
            tr.text("Two different care teams"),
            tr.text("Your diary names another care team, number or fever line than the band above. Which one "
                    "is right?"),
            {},
            {{tr.text("The one in the diary"), NoticeAction::use_diary_team},
             {tr.text("The one above"), NoticeAction::use_window_team}}});
}

void DiaryPresenter::use_team(bool of_diary) {
    if (!session_) return;
    is_taking_over_ = true;
    for (const auto& shared : shared_details) {
        if (of_diary) {
            const auto value = detail(session_->diary(), shared.id);
            (team_->*shared.type)(value);
        } else {
            set_detail(shared.id, team_->state().*shared.shown);
        }
    }
    is_taking_over_ = false;
    drop_notice("team_differs");
    refresh();
}

void DiaryPresenter::team_changed() {
    if (!session_ || is_taking_over_ || session_->is_read_only()) return;
    for (const auto& shared : shared_details) set_detail(shared.id, team_->state().*shared.shown);
    drop_notice("team_differs");
    refresh();
}

// ---- The disk

bool DiaryPresenter::write_now() {
    if (!session_) return true;
    const auto said_before = notices_;
    const auto problem = session_->write_journal();
    note_problem("not_written", problem);
    if (notices_ != said_before) refresh();
    return !problem;
}

bool DiaryPresenter::save_now() {
    if (!session_) return true;
    const auto said_before = notices_;
    const auto problem = session_->save();
    note_problem("not_saved", problem);
    if (!problem) drop_notice("not_written");
    if (session_->take_merged()) {
        const auto& tr = *translator_;
        notice({"merged",
                false,
                tr.text("Changed by another program"),
                tr.text("The diary file was changed by another program meanwhile. What both wrote is in it "
                        "now. An entry that both had changed stands in it twice."),
                {},
                {{tr.text("Close this note"), NoticeAction::dismiss}}});
        follow_current_entry();
    }
    if (notices_ != said_before) refresh();
    return !problem;
}

void DiaryPresenter::store(Settings& settings) const {
    settings.who = std::string(id_of(who_));
    settings.diary_path = path_;
}

}  // namespace signpost
