// SPDX-License-Identifier: Apache-2.0
// The diary walked at random beside a simple model of it: ticking, writing, deleting, undoing, filtering,
// full disks, closing and crashing. After every step the prompt and the emergency signs stand, no checked
// sign is hidden, no text forbidden, and the diary holds exactly what the model expects.
#include <algorithm>
#include <cerrno>
#include <map>
#include <memory>
#include <ostream>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "app/presenters/diary_presenter.h"
#include "app/presenters/standing.h"
#include "tests/app/presenters/diary_desk.h"
#include "tests/rules/forbidden_words.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::DiaryDesk;
using testing::english;
using testing::real_catalog;
using testing::TempFolder;

const std::vector<std::string> few_signs{"fever", "chills", "rash", "seizure"};

struct ModelEntry {
    std::set<std::string> signs;
    std::string note;

    bool is_empty() const { return signs.empty() && note.empty(); }
    bool operator==(const ModelEntry&) const = default;
};

struct ModelDiary {
    std::map<std::string, ModelEntry> entries;
    std::string infusion_date;

    bool operator==(const ModelDiary&) const = default;
};

ModelDiary model_of(const Diary& diary) {
    ModelDiary out;
    out.infusion_date = diary.details.infusion_date;
    for (const auto& entry : diary.entries)
        out.entries[entry.id] = {{entry.signs.begin(), entry.signs.end()}, entry.note};
    return out;
}

/// What the diary should hold, with the steps that can be undone.
class Model {
public:
    ModelDiary now;

    /// Steps with the same name, one after the other, are one.
    void change_to(ModelDiary next, const std::string& step) {
        if (next == now) return;
        const bool continues = undone_.empty() && !done_.empty() && done_.back().first == step;
        if (!continues) done_.emplace_back(step, now);
        undone_.clear();
        now = std::move(next);
    }

    void undo() { turn(done_, undone_); }
    void redo() { turn(undone_, done_); }
    void forget_steps() {
        done_.clear();
        undone_.clear();
    }

private:
    using Steps = std::vector<std::pair<std::string, ModelDiary>>;

    void turn(Steps& from, Steps& to) {
        if (from.empty()) return;
        to.emplace_back(std::string(), std::exchange(now, from.back().second));
        from.pop_back();
    }

    Steps done_;
    Steps undone_;
};

/// One thing that a person or the computer does. All chance is drawn before the walk begins, so that a walk
/// that fails can be made shorter.
struct Move {
    unsigned action = 0;
    unsigned which = 0;
    unsigned how = 0;

    friend std::ostream& operator<<(std::ostream& out, const Move& move) {
        return out << '{' << move.action << ", " << move.which << ", " << move.how << '}';
    }
};

class Walk {
public:
    Walk() {
        fresh_desk();
        desk_->diary.create(path_, {}, {});
    }

    void make(const Move& move) {
        move_ = move;
        switch (move.action) {
            case 0:
                return write_note();
            case 1:
                return remove();
            case 2:
                desk_->diary.undo();
                return model_.undo();
            case 3:
                desk_->diary.redo();
                return model_.redo();
            case 4:
                return desk_->diary.new_check();
            case 5:
                return undo_new_check();
            case 6:
                return desk_->diary.continue_on_check(any_id());
            case 7:
                return filter();
            case 8:
                return desk_->disk.fail_with(one_of<int>({0, 0, ENOSPC, EIO}));
            case 9:
                return try_the_disk();
            case 10:
                return close_and_reopen();
            case 11:
                return crash();
            case 12:
                return type_infusion_date();
            case 13:
                return desk_->pass_minutes(one_of<int>({1, 59, 61, 1500}));
            case 14:
                return desk_->diary.show_list(move.how % 2 == 0);
            case 15:
                return desk_->diary.select(any_id());
            default:
                return tick();
        }
    }

    static constexpr unsigned actions = 19;

    void check_promises() {
        RC_ASSERT(model_of(*desk_->diary.diary()) == model_.now);
        check_screen();
        check_words();
        check_list();
    }

    /// Whatever the disk did before: once it works, everything is in the file.
    void check_file() {
        desk_->disk.fail_with(0);
        RC_ASSERT(desk_->diary.close());
        auto session = DiarySession::open(path_, nullptr, OpenFor::reading);
        RC_ASSERT(session.ok());
        RC_ASSERT(model_of(session.value().diary()) == model_.now);
        RC_ASSERT(session.value().report().recovered.is_none());
    }

private:
    void fresh_desk() {
        desk_.reset();
        desk_ = std::make_unique<DiaryDesk>();
    }

    template <class Value>
    Value one_of(const std::vector<Value>& values) const {
        return values[move_.how % values.size()];
    }

    /// Of the entries in the order in which they were first seen, which does not hang on their ids.
    std::string any_id() {
        std::vector<std::string> ids;
        for (const auto& entry : desk_->entries())
            if (std::find(seen_.begin(), seen_.end(), entry.id) == seen_.end()) seen_.push_back(entry.id);
        for (const auto& id : seen_)
            if (find_entry(*desk_->diary.diary(), id) != nullptr) ids.push_back(id);
        return ids.empty() ? std::string("none") : ids[move_.which % ids.size()];
    }

    std::set<std::string> ticked() const {
        std::set<std::string> out;
        for (const auto sign : desk_->check.checklist().ticked) out.insert(real_catalog().at(sign).id);
        return out;
    }

    /// The entry that the Check screen fills, as the editor says.
    std::string current_id() {
        const auto selected = desk_->state().editor ? desk_->state().editor->id : std::string();
        std::string out;
        const auto entries = desk_->entries();
        for (const auto& entry : entries) {
            desk_->diary.select(entry.id);
            if (desk_->state().editor->is_on_check) out = entry.id;
        }
        desk_->diary.select(selected);
        return out;
    }

    /// The id that the diary has and the model has not.
    std::string new_id_in_diary() const {
        for (const auto& entry : desk_->entries())
            if (!model_.now.entries.contains(entry.id)) return entry.id;
        return {};
    }

    void tick() {
        const auto sign = few_signs[move_.which % few_signs.size()];
        const bool noticed = move_.how % 4 != 0;
        auto id = current_id();
        auto signs = ticked();
        desk_->tick(sign, noticed);
        if (noticed) signs.insert(sign);
        if (!noticed) signs.erase(sign);
        RC_ASSERT(ticked() == signs);
        if (id.empty()) id = new_id_in_diary();
        if (id.empty()) return;
        auto next = model_.now;
        if (next.entries.contains(id) && next.entries[id].signs == signs) return;
        next.entries[id].signs = signs;
        if (next.entries[id].is_empty()) next.entries.erase(id);
        model_.change_to(std::move(next), "check " + id);
    }

    void write_note() {
        const auto id = any_id();
        const auto note = one_of<std::string>({"", "slept badly", "no cough"});
        desk_->diary.select(id);
        desk_->diary.type_note(note);
        auto next = model_.now;
        if (next.entries.contains(id)) next.entries[id].note = note;
        model_.change_to(std::move(next), "edit " + id);
    }

    void remove() {
        const auto id = any_id();
        desk_->diary.select(id);
        desk_->diary.remove_selected();
        auto next = model_.now;
        next.entries.erase(id);
        model_.change_to(std::move(next), "remove " + std::to_string(++removed_));
    }

    /// Whatever it brings together, it takes no sign and no note out of any entry.
    void undo_new_check() {
        desk_->diary.undo_new_check();
        const auto next = model_of(*desk_->diary.diary());
        for (const auto& [id, before] : model_.now.entries) {
            RC_ASSERT(next.entries.contains(id));
            RC_ASSERT(next.entries.at(id).note == before.note);
            for (const auto& sign : before.signs) RC_ASSERT(next.entries.at(id).signs.contains(sign));
        }
        model_.change_to(next, "check " + current_id());
    }

    void type_infusion_date() {
        const auto date = one_of<std::string>({"2 Nov 2026", "4 Nov 2026", "5 No", "2 Nov 2200", ""});
        desk_->check.type_infusion_date(date);
        auto next = model_.now;
        if (date == "2 Nov 2026") next.infusion_date = "2026-11-02";
        if (date == "4 Nov 2026") next.infusion_date = "2026-11-04";
        if (date.empty()) next.infusion_date.clear();
        model_.change_to(std::move(next), "infusion");
    }

    void filter() {
        switch (move_.which % 4) {
            case 0:
                return desk_->diary.filter_sign(one_of(few_signs));
            case 1:
                return desk_->diary.filter_from(one_of<std::string>({"5 Nov 2026", "5", ""}));
            case 2:
                return desk_->diary.filter_to(one_of<std::string>({"6 Nov 2026", "5", ""}));
            default:
                return desk_->diary.clear_filter();
        }
    }

    void try_the_disk() {
        const bool is_written = move_.how % 2 == 0 ? desk_->diary.write_now() : desk_->diary.save_now();
        if (is_written) {
            RC_ASSERT(!desk_->diary.has_unwritten());
        } else {
            RC_ASSERT(desk_->state().strip.is_strong);
        }
    }

    void close_and_reopen() {
        if (!desk_->diary.close()) {
            RC_ASSERT(desk_->state().stage == DiaryStage::open);
            return;
        }
        desk_->disk.fail_with(0);
        desk_->diary.open(path_);
        model_.forget_steps();
    }

    /// What was written is there afterwards, whatever else happened.
    void crash() {
        if (!desk_->diary.write_now()) return;
        const auto now = desk_->now;
        fresh_desk();
        desk_->now = now;
        desk_->diary.open(path_);
        model_.forget_steps();
    }

    void check_screen() const {
        const auto band = band_of(real_catalog(), desk_->team.team(), english);
        RC_ASSERT(band.prompt == real_catalog().texts.prompt);
        RC_ASSERT(band.emergency_signs.size() == real_catalog().emergency_signs().size());
        std::size_t rows = 0;
        for (const auto& group : desk_->check.state().groups) {
            rows += group.rows.size();
            for (const auto& row : group.rows) RC_ASSERT(row.is_shown || !row.is_checked);
        }
        RC_ASSERT(rows == real_catalog().signs.size());
        RC_ASSERT(!desk_->state().strip.text.empty());
    }

    void check_list() {
        desk_->diary.show_list(true);
        const auto& state = desk_->state();
        RC_ASSERT(state.entry_count <= desk_->entries().size());
        for (std::size_t i = 0; i < state.entry_count; ++i)
            RC_ASSERT(desk_->diary.row_of(desk_->diary.id_of_row(i)) == i);
        const bool is_filtered =
            !state.count_note.empty() && state.count_note.find(" of ") != std::string::npos;
        if (!is_filtered) RC_ASSERT(state.entry_count == desk_->entries().size());
    }

    /// All but what a person typed.
    std::vector<std::string> words_said() const {
        const auto& state = desk_->state();
        std::vector<std::string> out{state.title,      state.count_note,          state.empty_hint,
                                     state.spoken,     state.filter_from.problem, state.filter_to.problem,
                                     state.strip.text, state.passphrase_problem};
        for (const auto& button : state.strip.buttons) out.push_back(button.label);
        for (const auto& said : state.notices) {
            out.insert(out.end(), {said.heading, said.text});
            out.insert(out.end(), said.items.begin(), said.items.end());
            for (const auto& button : said.buttons) out.push_back(button.label);
        }
        for (const auto& detail : state.details)
            out.insert(out.end(), {detail.name, detail.value.problem, detail.value.note});
        for (const auto& removed : state.removed) out.push_back(removed.name);
        for (std::size_t i = 0; i < state.entry_count; ++i) {
            const auto row = desk_->diary.row(i);
            out.insert(out.end(), {row.when, row.day, row.who, row.noticed});
        }
        if (state.editor) {
            const auto& editor = *state.editor;
            out.insert(out.end(),
                       {editor.heading, editor.signs_heading, editor.unknown_note, editor.listed_in,
                        editor.emergency, editor.problem, editor.date.problem, editor.time.problem});
        }
        return out;
    }

    void check_words() const {
        for (const auto& text : words_said()) {
            RC_ASSERT(testing::first_found(text, testing::forbidden_words()) == "");
            RC_ASSERT(testing::first_found(text, testing::calming_words()) == "");
        }
    }

    TempFolder folder_;
    std::string path_ = folder_ / "diary";
    std::unique_ptr<DiaryDesk> desk_;
    Model model_;
    Move move_;
    std::vector<std::string> seen_;
    int removed_ = 0;
};

TEST(DiaryWalk, TheDiaryHoldsWhatWasTickedAndWrittenInEveryReachableState) {
    EXPECT_TRUE(rc::check("promises hold after every action, and in the file at the end", [] {
        const auto moves = *rc::gen::container<std::vector<Move>>(rc::gen::construct<Move>(
            rc::gen::inRange(0U, Walk::actions), rc::gen::inRange(0U, 12U), rc::gen::inRange(0U, 12U)));
        Walk walk;
        walk.check_promises();
        for (const auto& move : moves) {
            walk.make(move);
            walk.check_promises();
        }
        walk.check_file();
    }));
}

}  // namespace
}  // namespace signpost
