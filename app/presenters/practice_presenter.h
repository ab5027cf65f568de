// SPDX-License-Identifier: Apache-2.0
// Practising with stories, without a window: a learner ticks what a story tells, and then sees what was
// there, where it is listed and what the sources ask for. It promises that feedback explains and never
// judges, that what is ticked here never reaches the person's own check, diary or papers, which it does not
// know, and that all it keeps is which stories were opened.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "app/presenters/practice_state.h"
#include "app/presenters/settings.h"
#include "core/base/translator.h"
#include "core/matching/matcher.h"
#include "core/sharing/care_team.h"
#include "core/teaching/practice_cases.h"

namespace signpost {

class PracticePresenter {
public:
    /// Catalog, cases and translator must outlive the presenter.
    PracticePresenter(const Catalog& catalog, const std::vector<PracticeCase>& cases,
                      const Translator& translator, const Settings& settings);

    /// Opens a story with nothing ticked. One that is not there does nothing.
    void open(std::size_t number);
    void tick(SignIndex sign, bool noticed);
    void show_answer();
    /// The same story again, with nothing ticked.
    void try_again();
    /// The next one that was not opened yet; with all opened, the next one.
    void another();
    /// Back to the list of stories.
    void back();
    void forget_opened();

    /// Whose emergency number the answers name.
    void set_team(CareTeam team);
    /// Puts into the settings which stories were opened.
    void store(Settings& settings) const;

    /// Says everything anew after the catalog and the translator took on other words; what was typed stays.
    void words_changed() { refresh(); }

    const PracticeState& state() const { return state_; }

    std::function<void()> on_change;

private:
    void refresh();
    void refresh_rows();
    StoryState story_of(const PracticeCase& one) const;
    std::vector<std::string> given_in(const PracticeCase& one) const;
    std::vector<SignGroupRows> groups() const;
    StoryAnswer answer_to(const PracticeCase& one) const;
    void tell_ticks(StoryAnswer& answer, const MatchResult& result) const;
    std::string words_of(const PracticeCase& one, const PresentSign& present) const;
    std::string names_of(const std::vector<SignIndex>& signs) const;
    std::string origin_of(const PracticeCase& one) const;

    const Catalog* catalog_;
    const std::vector<PracticeCase>* cases_;
    const Translator* translator_;
    Matcher matcher_;
    CareTeam team_;
    std::set<std::string, std::less<>> opened_;
    std::optional<std::size_t> open_;
    std::set<SignIndex> ticked_;
    bool is_answered_ = false;
    PracticeState state_;
};

}  // namespace signpost
