// SPDX-License-Identifier: Apache-2.0
// The Teach screen walked at random: subjects, marks, names, notes, broken and too long texts, other records,
// removals, diaries that come and go. After every step each text that was typed stands in its record; undo
// and redo lead to the same again; and no sentence holds a word that is forbidden, of scores least of all.
#include <map>
#include <ostream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "tests/app/presenters/teach_desk.h"
#include "tests/rules/forbidden_words.h"

namespace signpost {
namespace {

using testing::real_catalog;
using testing::TeachDesk;

struct Move {
    unsigned action = 0;
    unsigned how = 0;
};

std::ostream& operator<<(std::ostream& out, const Move& move) {
    return out << move.action << "/" << move.how;
}

/// All that a person would see of the records; a diary raises the revision with every change.
struct Seen {
    std::vector<TeachBack> records;
    TeachBack open;

    bool operator==(const Seen&) const = default;
};

TeachBack without_revision(TeachBack record) {
    record.revision = 0;
    return record;
}

std::string text_in(const TeachBack& record, const std::string& field) {
    if (field == "nurse") return record.nurse;
    if (field == "learner") return record.learner;
    if (field == "note") return record.note;
    for (const auto& point : record.points)
        if (point.point == field) return point.note;
    return {};  // where nothing was written its points were exchanged for others
}

class Walk {
public:
    void make(const Move& move) {
        auto& teach = desk_.teach;
        const auto& effects = real_catalog().effects;
        const auto& points = teach.record().points;
        const auto point = move.how % points.size();
        switch (move.action) {
            case 0:
                teach.choose_subject(move.how % 6 < effects.size() ? effects[move.how % 6].id
                                                                   : std::string(whom_to_call));
                break;
            case 1:
                teach.mark(point, static_cast<SaidBack>(move.how % 4));
                break;
            case 2:
                teach.type_point_note(point, typed(points[point].point, move.how));
                break;
            case 3:
                teach.type_nurse(typed("nurse", move.how));
                break;
            case 4:
                teach.type_learner(typed("learner", move.how));
                break;
            case 5:
                teach.type_note(typed("note", move.how));
                break;
            case 6:
                teach.start_another();
                break;
            case 7:
                open_one(move.how);
                break;
            case 8:
                remove_one(move.how);
                break;
            case 9:
                undo_and_redo();
                break;
            case 10:
                desk_.diary_comes_or_goes(*this, move.how);
                break;
            case 11:
                teach.put_into_diary();
                break;
            case 12:
                teach.type_date(move.how % 2 == 0 ? "4 Nov 2026" : "some day");
                RC_ASSERT(teach.state().date.text == (move.how % 2 == 0 ? "4 Nov 2026" : "some day"));
                break;
            case 13:
                teach.type_time(move.how % 2 == 0 ? "8:10" : "25:99");
                break;
            default:
                desk_.pass_minutes(7);
                teach.look();
        }
        forget_unwritten();
    }

    void check() const {
        const auto records = desk_.teach.records();
        for (const auto& [of_record, texts] : typed_) {
            const auto& id = of_record;  // clang 14 lets no lambda see a name of a pair
            const auto at = std::find_if(records.begin(), records.end(),
                                         [&](const TeachBack& one) { return one.id == id; });
            const auto* record = at != records.end() ? &*at : &desk_.teach.record();
            if (record->id != id && is_empty(texts)) continue;
            RC_ASSERT(record->id == id);
            for (const auto& [field, text] : texts) RC_ASSERT(text_in(*record, field) == text);
        }
        for (const auto& said : words_said()) {
            RC_ASSERT(testing::first_found(said, testing::forbidden_words()) == "");
            RC_ASSERT(testing::first_found(said, testing::calming_words()) == "");
        }
        RC_ASSERT(!desk_.state().kept.text.empty());
        RC_ASSERT(desk_.state().points.size() == desk_.teach.record().points.size());
    }

    static constexpr unsigned actions = 15;

private:
    static bool is_empty(const std::map<std::string, std::string>& texts) {
        return std::all_of(texts.begin(), texts.end(), [](const auto& one) { return one.second.empty(); });
    }

    /// With nothing in it but the names that stood there by themselves, a record is as nobody wrote it.
    void forget_unwritten() {
        auto record = desk_.teach.record();
        if (desk_.is_there(record.id)) return;
        record.nurse.clear();
        record.learner.clear();
        RC_ASSERT(!has_content(record));
        typed_.erase(record.id);
    }

    class Desk : public TeachDesk {
    public:
        void pass_minutes(int minutes) { desk.pass_minutes(minutes); }
        /// What stands in a diary alone goes with it.
        void diary_comes_or_goes(Walk& walk, unsigned how) {
            if (desk.diary.diary() == nullptr) {
                const auto path = folder / ("diary" + std::to_string(how % 3));
                desk.diary.create(path, {}, {});
                if (desk.diary.diary() == nullptr) desk.diary.open(path);
                return;
            }
            const auto kept = in_diary();
            desk.diary.close_diary();
            for (const auto& one : kept)
                if (!is_there(one.id)) walk.typed_.erase(one.id);
        }
        bool is_there(const std::string& id) const {
            const auto records = teach.records();
            return std::any_of(records.begin(), records.end(),
                               [&](const TeachBack& one) { return one.id == id; });
        }
    };

    std::string typed(const std::string& field, unsigned how) {
        static const std::vector<std::string> texts{"", "Ann", "\xff", "a\nb", std::string(5000, 'x')};
        const auto text = how % 7 < texts.size() ? texts[how % 7] : "text " + std::to_string(how);
        typed_[desk_.teach.record().id][field] = keepable(text);
        return text;
    }

    Seen seen() const {
        Seen out;
        for (const auto& one : desk_.teach.records()) out.records.push_back(without_revision(one));
        out.open = without_revision(desk_.teach.record());
        return out;
    }

    void open_one(unsigned how) {
        const auto records = desk_.teach.records();
        if (records.empty()) return;
        const auto& wanted = records[how % records.size()];
        desk_.teach.open(wanted.id);
        RC_ASSERT(without_revision(desk_.teach.record()) == without_revision(wanted));
    }

    void remove_one(unsigned how) {
        const auto records = desk_.teach.records();
        if (records.empty()) return;
        const auto id = records[how % records.size()].id;
        const auto before = seen();
        desk_.teach.remove(id);
        RC_ASSERT(!desk_.is_there(id));
        desk_.teach.undo();
        RC_ASSERT(seen() == before);
        desk_.teach.redo();
        RC_ASSERT(!desk_.is_there(id));
        typed_.erase(id);
    }

    void undo_and_redo() {
        if (!desk_.state().can_undo) return;
        const auto before = seen();
        desk_.teach.undo();
        RC_ASSERT(desk_.state().can_redo);
        desk_.teach.redo();
        RC_ASSERT(seen() == before);
    }

    std::vector<std::string> words_said() const {
        const auto& state = desk_.state();
        std::vector<std::string> out{state.lesson.hint,  state.lesson.problem, state.date.problem,
                                     state.time.problem, state.missed_note,    state.kept.text,
                                     state.kept.problem, state.rows_note,      state.said.text};
        for (const auto& row : state.rows) out.push_back(row.fine);
        for (const auto& subject : state.subjects) out.push_back(subject.name);
        return out;
    }

    Desk desk_;
    std::map<std::string, std::map<std::string, std::string>> typed_;  ///< by record and field
};

TEST(TeachWalk, NothingTypedIsLostAndNothingIsCounted) {
    EXPECT_TRUE(rc::check("promises hold after every action", [] {
        const auto moves = *rc::gen::container<std::vector<Move>>(
            rc::gen::construct<Move>(rc::gen::inRange(0U, Walk::actions), rc::gen::inRange(0U, 84U)));
        Walk walk;
        walk.check();
        for (const auto& move : moves) {
            walk.make(move);
            walk.check();
        }
    }));
}

}  // namespace
}  // namespace signpost
