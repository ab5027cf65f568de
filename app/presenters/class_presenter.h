// SPDX-License-Identifier: Apache-2.0
// A class without its windows: which slide is shown, what the speaker may say with it and what comes next,
// and how long the present effect has taken. It promises that back undoes forward, that every slide has the
// care-team prompt and the emergency signs, and that the time never hurries anybody: it is told, no more.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "app/presenters/class_deck.h"
#include "core/base/calendar_date.h"

namespace signpost {

/// Seconds on a clock that never goes back; from when on does not matter.
using ClassClock = std::function<std::chrono::seconds()>;

class ClassPresenter {
public:
    /// Catalog, teaching and translator must outlive the presenter. The effects are taught in catalog order;
    /// none means all of them.
    ClassPresenter(const Catalog& catalog, const Teaching& teaching, const Translator& translator,
                   CareTeam team, const CalendarDate& today, const std::vector<EffectIndex>& effects,
                   ClassClock clock);
    ClassPresenter(const ClassPresenter&) = delete;  // the slides' content points into it
    ClassPresenter& operator=(const ClassPresenter&) = delete;
    ~ClassPresenter() = default;

    /// One step; nothing at the end. While the keys are shown, these two put them away instead.
    void forward();
    void back();
    /// To the opening of the next effect; behind the last one, to what follows the effects.
    void next_effect();
    /// To the opening of this effect, or of the one before when it is shown already.
    void previous_effect();
    void first();
    void last();
    void toggle_time();
    void toggle_keys();
    /// Makes slides that fit where they are shown; the place in the class stays.
    void fit(const ClassFits& fits);

    const ClassState& state() const { return state_; }
    const std::vector<ClassSlide>& slides() const { return slides_; }
    std::size_t place() const { return at_; }
    /// "1:10 of 2:00" for the present effect, also when it took longer; empty beside the effects.
    std::string time() const;

    std::function<void()> on_change;

private:
    bool is_of_an_effect(std::size_t slide) const;
    std::size_t first_of_effect(std::size_t number) const;
    void go_to(std::size_t slide);
    void count_time();
    void refresh();
    ClassSlide keys() const;
    std::string words_for(const ClassSlide& slide) const;

    const Translator* translator_;
    CareTeam team_;
    std::vector<EffectIndex> effects_;
    ClassContent content_;
    ClassClock clock_;
    std::vector<ClassSlide> slides_;
    std::size_t at_ = 0;
    std::vector<std::chrono::seconds> spent_;  ///< one for each effect
    std::chrono::seconds counted_{};           ///< until when time is in spent_
    bool is_time_paused_ = false;
    bool shows_keys_ = false;
    ClassState state_;
};

}  // namespace signpost
