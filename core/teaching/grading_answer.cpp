// SPDX-License-Identifier: Apache-2.0
#include "core/teaching/grading_answer.h"

#include <algorithm>

namespace signpost {
namespace {

template <class Value>
void add_once(std::vector<Value>& list, const Value& value) {
    if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

template <class Value>
void add_all_once(std::vector<Value>& list, const std::vector<Value>& more) {
    for (const auto& value : more) add_once(list, value);
}

/// What one finding may come to: from the lowest to the highest grade.
struct Contribution {
    int lowest = 0;
    int highest = 0;
    std::optional<std::size_t> row;
    std::vector<std::size_t> whys;  ///< why the two differ
};

class Grader {
public:
    Grader(const GradingScale& scale, const GradingFacts& facts) : scale_(scale), facts_(facts) {
        for (const auto& doubt : scale_.doubts)
            if (holds(doubt.criteria, facts_)) doubts_.push_back(&doubt);
    }

    GradingAnswer answer() {
        look_at_prerequisites();
        look_at_rows();
        look_at_opens();
        decide();
        add_footnotes();
        add_sources();
        return std::move(answer_);
    }

private:
    /// Why what these conditions read cannot be relied on; empty when it can.
    std::vector<std::size_t> doubts_about(const GradingCriteria& criteria) const {
        std::vector<std::size_t> out;
        for (const auto* doubt : doubts_)
            for (const auto& condition : criteria.when)
                if (std::find(doubt->fields.begin(), doubt->fields.end(), condition.field) !=
                    doubt->fields.end())
                    add_once(out, doubt->why);
        return out;
    }

    void look_at_prerequisites() {
        is_met_ = scale_.prerequisites.empty();
        for (const auto& one : scale_.prerequisites) {
            if (!holds(one.criteria, facts_)) continue;
            const auto doubts = doubts_about(one.criteria);
            if (doubts.empty()) {
                is_met_ = true;
                met_by_.push_back(&one);
            }
            add_all_once(doubts_of_prerequisite_, doubts);
        }
        if (is_met_) doubts_of_prerequisite_.clear();
    }
    bool may_be_met() const { return is_met_ || !doubts_of_prerequisite_.empty(); }

    void look_at_rows() {
        for (std::size_t i = 0; i < scale_.rows.size(); ++i) {
            const auto& row = scale_.rows[i];
            if ((!row.is_always && !may_be_met()) || !holds(row.criteria, facts_)) continue;
            Contribution one{row.grade, row.grade, i, doubts_about(row.criteria)};
            if (!row.is_always) add_all_once(one.whys, doubts_of_prerequisite_);
            if (!one.whys.empty()) one.lowest = 0;
            found_.push_back(std::move(one));
        }
    }

    void look_at_opens() {
        for (const auto& open : scale_.opens) {
            if (!may_be_met() || !holds(open.criteria, facts_)) continue;
            Contribution one{open.lowest, open.highest, std::nullopt, {open.why}};
            add_all_once(one.whys, doubts_about(open.criteria));
            add_all_once(one.whys, doubts_of_prerequisite_);
            if (one.whys.size() > 1) one.lowest = 0;
            found_.push_back(std::move(one));
        }
    }

    void decide() {
        int lowest = 0;
        int highest = 0;
        for (const auto& one : found_) {
            lowest = std::max(lowest, one.lowest);
            highest = std::max(highest, one.highest);
        }
        if (lowest == highest) {
            answer_.grade = lowest;
            name_rows(lowest);
        } else {
            for (const auto& one : found_)
                if (one.highest > lowest) add_all_once(answer_.whys, one.whys);
        }
    }

    /// The rows that certainly give this grade, and the fields that they read.
    void name_rows(int grade) {
        for (const auto& one : found_) {
            if (!one.row || one.lowest != grade || grade == 0) continue;
            answer_.rows.push_back(*one.row);
            const auto& when = scale_.rows[*one.row].criteria.when;
            if (!when.empty()) {
                add_once(answer_.decided_by, scale_.fields[when.front().field].id);
            } else {
                name_fields_of_prerequisites();
            }
        }
    }

    void name_fields_of_prerequisites() {
        for (const auto* one : met_by_)
            for (const auto& condition : one->criteria.when)
                add_once(answer_.decided_by, scale_.fields[condition.field].id);
    }

    bool applies(const GradingFootnote& note) const {
        if (note.if_not_met && !may_be_met() && answer_.grade == 0) return true;
        if (note.criteria && may_be_met() && holds(*note.criteria, facts_)) return true;
        return std::any_of(note.if_any.begin(), note.if_any.end(),
                           [this](std::size_t flag) { return is_set(flag, facts_); });
    }

    void add_footnotes() {
        for (const auto row : answer_.rows) add_all_once(answer_.footnotes, scale_.rows[row].footnotes);
        if (!met_by_.empty()) add_all_once(answer_.footnotes, met_by_.front()->footnotes);
        for (std::size_t i = 0; i < scale_.footnotes.size(); ++i)
            if (applies(scale_.footnotes[i])) add_once(answer_.footnotes, i);
        std::sort(answer_.footnotes.begin(), answer_.footnotes.end());
    }

    void add_sources() {
        auto& out = answer_.sources;
        for (const auto row : answer_.rows) add_all_once(out, scale_.rows[row].sources);
        for (const auto why : answer_.whys) add_all_once(out, scale_.whys[why].sources);
        for (const auto note : answer_.footnotes) add_all_once(out, scale_.footnotes[note].sources);
        if (out.empty()) out = scale_.sources;
    }

    const GradingScale& scale_;
    const GradingFacts& facts_;
    std::vector<const GradingDoubt*> doubts_;  ///< those that hold
    bool is_met_ = false;                      ///< a prerequisite, for certain
    std::vector<const GradingPrerequisite*> met_by_;
    std::vector<std::size_t> doubts_of_prerequisite_;
    std::vector<Contribution> found_;
    GradingAnswer answer_;
};

}  // namespace

GradingAnswer grade_of(const GradingScale& scale, const GradingFacts& facts) {
    return Grader(scale, facts).answer();
}

int ice_score(const IceScale& scale, const std::vector<std::size_t>& missed) {
    int points = 0;
    for (std::size_t i = 0; i < scale.items.size(); ++i)
        if (std::find(missed.begin(), missed.end(), i) == missed.end()) points += scale.items[i].points;
    return points;
}

}  // namespace signpost
